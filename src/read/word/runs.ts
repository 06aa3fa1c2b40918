import type { Means } from "./body.ts";
import type { Piece } from "./lines.ts";
import { isBlank } from "./lines.ts";
import { type Look, lookOf, over } from "./styles.ts";
import { childOf, childrenOf, valOf, type XmlElement } from "./xml.ts";

/** The words of a paragraph, and what stands beside them: hidden text, text boxes. */
export interface ParagraphWords {
  readonly pieces: readonly Piece[];
  readonly aside: readonly { readonly what: string; readonly pieces: readonly Piece[] }[];
}

/** Elements whose content is no text of the document: properties, the instructions of fields, what an old program would show. */
const SILENT: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:instrText", "w:delInstrText"]);

/** Signs of one character each (ISO/IEC 29500-1, 17.3.3). A soft hyphen shows only where a line happens to end, so it is none. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", ""],
]);

/** Words are handed on in pieces of one look. */
interface Open {
  readonly pieces: Piece[];
  readonly hidden: Piece[];
}

/** Reads the runs of a paragraph into pieces. */
export class RunReader {
  readonly #means: Means;
  #aside: { what: string; pieces: Piece[] }[] = [];
  #open: Open = { pieces: [], hidden: [] };

  constructor(means: Means) {
    this.#means = means;
  }

  read(paragraph: XmlElement, look: Look): ParagraphWords {
    this.#open = { pieces: [], hidden: [] };
    this.#aside = [];
    this.#walk(paragraph, look);
    const { pieces, hidden } = this.#open;
    const aside = [...(isBlank(hidden) ? [] : [{ what: "hidden text", pieces: hidden }]), ...this.#aside];
    this.#aside = [];
    return { pieces, aside };
  }

  #walk(element: XmlElement, look: Look): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#words(child, look);
      else this.#element(child, look);
    }
  }

  #element(child: XmlElement, look: Look): void {
    const { styles, revisions } = this.#means;
    const sign = SIGNS.get(child.name);
    if (sign !== undefined) this.#words(sign, look);
    else if (child.name === "w:r") {
      const properties = revisions.propertiesOf(childOf(child, "w:rPr"), "w:rPrChange");
      const own = childrenOf(child).find(isOwnMark);
      if (own !== undefined) this.#call(own, ownMark(child));
      else this.#walk(child, over(over(lookOf(properties), styles.look(valOf(properties, "w:rStyle"))), look));
    } else if (child.name === "w:sym") this.#words(symbol(child), look);
    else if (child.name === "w:footnoteReference" || child.name === "w:endnoteReference") this.#call(child, null);
    else if (child.name === "mc:AlternateContent") this.#alternative(child, look);
    else if (child.name === "w:txbxContent") this.#box(child, look);
    else if (!SILENT.has(child.name) && !revisions.leavesOut(child)) this.#walk(child, look);
  }

  #words(text: string, look: Look): void {
    if (text === "") return;
    const into = look.hidden === true ? this.#open.hidden : this.#open.pieces;
    const piece = { italic: look.italic === true, bold: look.bold === true, raised: look.raised === true };
    const last = into.at(-1);
    if (last?.kind === "text" && last.italic === piece.italic && last.bold === piece.bold && last.raised === piece.raised)
      into[into.length - 1] = { ...last, text: last.text + text };
    else into.push({ kind: "text", text, ...piece });
  }

  #call(reference: XmlElement, own: string | null): void {
    const kind = reference.name === "w:footnoteReference" ? "footnote" : "endnote";
    this.#open.pieces.push({ kind: "call", note: `${kind} ${reference.attributes.get("w:id") ?? ""}`, own });
  }

  /** One thing written for newer and older programs: the first way is taken, the others say the same. */
  #alternative(element: XmlElement, look: Look): void {
    const [first] = childrenOf(element);
    if (first !== undefined) this.#walk(first, look);
  }

  /** A text box stands beside the text; its paragraphs are kept together. */
  #box(box: XmlElement, look: Look): void {
    const outer = this.#open;
    this.#open = { pieces: [], hidden: [] };
    for (const paragraph of childrenOf(box)) {
      this.#walk(paragraph, look);
      this.#words("\n", look);
    }
    const { pieces, hidden } = this.#open;
    this.#open = outer;
    if (!isBlank(pieces)) this.#aside.push({ what: "text box", pieces });
    if (!isBlank(hidden)) this.#aside.push({ what: "hidden text", pieces: hidden });
  }
}

/** Whether a note is called by a mark that its author typed: it stands in the same run (17.11.7, 17.11.14). */
function isOwnMark({ name, attributes }: XmlElement): boolean {
  const follows = attributes.get("w:customMarkFollows") ?? "0";
  return (name === "w:footnoteReference" || name === "w:endnoteReference") && !["0", "false", "off"].includes(follows);
}

function ownMark(run: XmlElement): string {
  const words = childrenOf(run).map((child) =>
    child.name === "w:sym" ? symbol(child) : child.children.filter((c) => typeof c === "string").join(""),
  );
  return words.join("").trim();
}

/** A sign of a font, by its code; codes of the private use area mean the same sign of the font without their "F0" (17.3.3.30). */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get("w:char") ?? "", 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
  return String.fromCharCode(code === 0xf0b7 ? 0x2022 : code);
}
