import { isBlank, type Line, type Piece, plainText } from "./lines.ts";
import type { Numbering } from "./numbering.ts";
import type { Revisions } from "./revisions.ts";
import { RunReader } from "./runs.ts";
import { type ListPlace, placeOf, type Styles } from "./styles.ts";
import { childOf, childrenOf, numberOf, valOf, type XmlElement } from "./xml.ts";

/** What the paragraphs of all parts of a document are read with. */
export interface Means {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly revisions: Revisions;
}

/** Reads the paragraphs in an element, tables cell by cell, in reading order. */
export function linesIn(element: XmlElement, means: Means): Line[] {
  return new BodyReader(means).read(element);
}

class BodyReader {
  readonly #means: Means;
  readonly #runs: RunReader;
  readonly #lines: Line[] = [];
  /** Words of paragraphs whose mark is gone: they belong to the next one. */
  #pending: Piece[] = [];

  constructor(means: Means) {
    this.#means = means;
    this.#runs = new RunReader(means);
  }

  read(element: XmlElement): Line[] {
    this.#walk(element);
    this.#flush();
    return this.#lines;
  }

  #walk(element: XmlElement): void {
    const { revisions } = this.#means;
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case "w:p":
          this.#paragraph(child);
          break;
        case "w:tr":
          if (!revisions.isGone(childOf(child, "w:trPr"))) this.#walk(child);
          break;
        case "w:tc":
          this.#flush();
          if (!revisions.isGone(childOf(child, "w:tcPr"))) this.#walk(child);
          this.#flush();
          break;
        default:
          if (!revisions.leavesOut(child)) this.#walk(child);
      }
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const { styles, revisions } = this.#means;
    const written = childOf(paragraph, "w:pPr");
    const properties = revisions.propertiesOf(written, "w:pPrChange");
    const style = valOf(properties, "w:pStyle") ?? styles.usual;
    const { pieces, aside } = this.#runs.read(paragraph, styles.look(style));
    for (const piece of pieces) this.#pending.push(piece);
    if (!revisions.isGone(childOf(written, "w:rPr"))) {
      this.#line(this.#pending, properties, style);
      this.#pending = [];
    }
    for (const { what, pieces: words } of aside) this.#lines.push({ kind: "furniture", what, pieces: words });
  }

  #line(pieces: readonly Piece[], properties: XmlElement | undefined, style: string | undefined): void {
    const { styles, numbering } = this.#means;
    const label = numbering.next(listOf(placeOf(properties), styles.place(style)), style);
    const outline = numberOf(valOf(properties, "w:outlineLvl"));
    const level = outline === undefined ? styles.level(style) : outline < 9 ? outline + 1 : null;
    if (label?.kind === "bullet") this.#push(null, level, isBlank(pieces) ? pieces : [plainText(`${label.text}\t`), ...pieces]);
    else this.#push(label?.text ?? null, level, pieces);
  }

  #push(label: string | null, level: number | null, pieces: readonly Piece[]): void {
    this.#lines.push({ kind: "line", label, level, pieces });
  }

  /** What is left over where a cell or the text ends without a paragraph to go into. */
  #flush(): void {
    if (!isBlank(this.#pending)) this.#push(null, null, this.#pending);
    this.#pending = [];
  }
}

/** A paragraph's own list, or its style's; the depth that either says. */
function listOf(own: ListPlace, ofStyle: ListPlace): ListPlace {
  return { list: own.list ?? ofStyle.list, depth: own.depth ?? ofStyle.depth };
}
