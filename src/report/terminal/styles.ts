import kleur from "kleur";

/** Gives a text a look. */
export type Paint = (text: string) => string;

/** The looks of a terminal report. Signs stand around words where there is no colour to tell them by. */
export interface Styles {
  readonly deleted: Paint;
  readonly inserted: Paint;
  readonly opening: Paint;
  readonly heading: Paint;
  readonly hunk: Paint;
  readonly faint: Paint;
  readonly signs: { readonly delete: readonly [string, string]; readonly insert: readonly [string, string] };
}

const plain: Paint = (text) => text;

/**
 * The terminal codes behind one of kleur's looks. kleur decides on colour when it is imported and lets anyone
 * change its mind later; here it is asked once, with its mind made up, and left as it was.
 */
function codes(look: Paint): Paint {
  const before = kleur.enabled;
  kleur.enabled = true;
  try {
    const [open = "", close = ""] = look("|").split("|");
    return (text) => (text === "" ? "" : open + text + close);
  } finally {
    kleur.enabled = before;
  }
}

/**
 * The looks, once and for all.
 *
 * @param color true for red struck-out and green words, false for `[-deleted-]{+inserted+}` as git's word diff has it
 */
export function stylesFor(color: boolean): Styles {
  if (!color) {
    const signs = { delete: ["[-", "-]"], insert: ["{+", "+}"] } as const;
    return { deleted: plain, inserted: plain, opening: plain, heading: plain, hunk: plain, faint: plain, signs };
  }
  return {
    deleted: codes((text) => kleur.red().strikethrough(text)),
    inserted: codes((text) => kleur.green(text)),
    opening: codes((text) => kleur.italic(text)),
    heading: codes((text) => kleur.bold(text)),
    hunk: codes((text) => kleur.cyan(text)),
    faint: codes((text) => kleur.dim(text)),
    signs: { delete: ["", ""], insert: ["", ""] },
  };
}
