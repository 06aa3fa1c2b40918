import type { Paragraph, Resolution } from "../../model/resolution.ts";
import { type Opening, openingOf } from "../../words/openings.ts";
import type { Query, Rule } from "../rule.ts";

const SOURCE = "usage of the General Assembly: of two neighbours with one opening verb the second has “also”, a third “further”";

interface Opened {
  readonly paragraph: Paragraph;
  readonly opening: Opening;
  /** "also" or "further" as a connective: after an operative verb "further" may belong to what follows ("Encourages further work"). */
  readonly connective: string | null;
}

/** English only, as openings are not known elsewhere; and not the Security Council, which has kept to no such usage. */
function openedIn({ paragraphs, masthead, isResolution, formula }: Resolution): (Opened | null)[] {
  if (!isResolution || masthead.language !== "en" || /Security Council/.test(formula ?? masthead.organ ?? "")) return [];
  const own = paragraphs.filter(({ section, kind }) => (section === "preamble" || section === "operative") && kind !== "point");
  return own.map((paragraph) => {
    const opening = openingOf(paragraph.text);
    const pattern = opening?.form === "operative" ? /^(?:further|equally)\b|\balso\b/i : /\b(?:also|further|equally)\b/i;
    const connective = opening === null ? null : (pattern.exec(opening.phrase)?.[0].toLowerCase() ?? null);
    return opening === null ? null : { paragraph, opening, connective };
  });
}

/** Neighbours that belong together: one part of one resolution, and one form of verb. */
function neighbours(resolution: Resolution): [above: Opened | null, here: Opened][] {
  const all = openedIn(resolution);
  return all.flatMap((here, index): [Opened | null, Opened][] => {
    if (here === null) return [];
    const above = all[index - 1] ?? null;
    const together =
      above !== null && above.paragraph.section === here.paragraph.section && partOf(above.paragraph) === partOf(here.paragraph);
    // What opens with no phrase we know may hide a verb: nothing is said of the paragraph below it.
    if (index > 0 && above === null) return [];
    return [[together ? above : null, here]];
  });
}

const partOf = ({ id }: Paragraph): string => id.replace(/(?:PP|OP|P)\d.*$/, "");

/** The phrase without its connectives: "notes with concern", "notes". */
const core = ({ opening }: Opened): string =>
  opening.phrase
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !/^(?:also|further|once|again|equally)$/.test(word))
    .join(" ");

/** Letters in which an addressee has ended. */
const ADDRESSEE = 200;

/** "that", or those who are addressed, up to "to": with others beside them ("Member States and donors") they need no "also". */
function object({ paragraph, opening }: Opened): string {
  const after = paragraph.text
    .slice(opening.phrase.length, opening.phrase.length + ADDRESSEE)
    .trim()
    .toLowerCase();
  return /^that\b/.test(after) ? "that" : (after.split(" to ")[0] ?? "");
}

function query({ paragraph }: Opened, text: string): Query {
  return { text: `${paragraph.id} ${text}`, place: paragraph.places[0] ?? null };
}

/** Asks for the "also" or "further" that the paragraph above calls for. */
export const alsoMissing: Rule = {
  name: "also-missing",
  what: "A paragraph that begins with the verb of the one above, said of the same, has “also” or “further”.",
  source: SOURCE,
  usual: true,
  ask: (resolution) =>
    neighbours(resolution).flatMap(([above, here]) => {
      // After "Further urges" the row begins anew with "Urges", and so it does under a heading of its own.
      if (above === null || above.connective !== null || here.connective !== null || core(above) !== core(here)) return [];
      if (above.paragraph.heading !== here.paragraph.heading || object(above) !== object(here)) return [];
      return [query(here, `begins with “${here.opening.phrase}”, as ${above.paragraph.id} above it does; expected “also” or “further”.`)];
    }),
};

/** Asks after an "also" or "further" that nothing above calls for. */
export const alsoUnfounded: Rule = {
  name: "also-unfounded",
  what: "A paragraph says “also” or “further” only where the one above begins with the same verb.",
  source: SOURCE,
  usual: true,
  ask: (resolution) =>
    neighbours(resolution).flatMap(([above, here]) => {
      // "Equally" may also weigh two things that need not be neighbours.
      if (here.connective === null || here.connective === "equally" || (above !== null && above.opening.head === here.opening.head))
        return [];
      const why = above === null ? "no paragraph stands above it" : `${above.paragraph.id} above it begins with “${above.opening.phrase}”`;
      return [query(here, `begins with “${here.opening.phrase}”, but ${why}.`)];
    }),
};
