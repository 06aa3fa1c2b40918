import type { Line, Piece } from "../word/lines.ts";
import { isBlank } from "../word/lines.ts";
import type { Numbering } from "../word/numbering.ts";
import type { Revisions } from "../word/revisions.ts";
import type { TextPiece } from "./pieces.ts";
import { type Changes, CODES, type Formatted, formatAt } from "./properties.ts";
import type { DocStyles } from "./styles.ts";

/** What the parts of a document are read with. */
export interface DocMeans {
  readonly pieces: readonly TextPiece[];
  readonly characters: readonly Formatted[];
  readonly paragraphs: readonly Formatted[];
  readonly styles: DocStyles;
  readonly numbering: Numbering;
  readonly revisions: Revisions;
  /** Keys of notes by the place of the character that calls them, and whether Word counts the note. */
  readonly calls: ReadonlyMap<number, { readonly note: string; readonly counted: boolean }>;
}

/** Characters that are none: they end things or stand for things beside the text. */
const CELL_END = "\u0007";
const PARAGRAPH_END = "\r";
const PAGE_END = "\f";
const FIELD = { begin: "\u0013", result: "\u0014", end: "\u0015" } as const;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["\t", "\t"],
  ["\u000B", "\n"],
  ["\u001E", "\u2011"],
]);

/** Characters of one look that stand together in the file. */
interface Stretch {
  /** Place of the first in the document. */
  readonly at: number;
  readonly text: string;
  readonly changes: Changes;
  /** Formatting of the paragraph the first stands in, null where there is none. */
  readonly offset: number;
  readonly width: number;
}

/** Reads the lines of a part of the text: `length` characters from `start`. */
export function linesOfStory(start: number, length: number, means: DocMeans): Line[] {
  const reader = new StoryReader(means);
  for (const stretch of stretchesIn(start, start + length, means)) reader.take(stretch);
  return reader.end();
}

function* stretchesIn(from: number, to: number, { pieces, characters }: DocMeans): Generator<Stretch> {
  for (let k = firstFrom(pieces, from); k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece === undefined || piece.start >= to) return;
    const last = Math.min(to, piece.start + piece.text.length);
    for (let at = Math.max(from, piece.start); at < last; ) {
      const offset = piece.offset + (at - piece.start) * piece.width;
      const format = formatAt(characters, offset);
      const length = format === null ? last - at : Math.max(1, Math.floor((format.end - offset) / piece.width));
      const end = Math.min(last, at + length);
      yield {
        at,
        text: piece.text.slice(at - piece.start, end - piece.start),
        changes: format?.changes ?? new Map(),
        offset,
        width: piece.width,
      };
      at = end;
    }
  }
}

/** Index of the first piece that ends behind a place; pieces come in the order of the document. */
function firstFrom(pieces: readonly TextPiece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.start + piece.text.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

class StoryReader {
  readonly #means: DocMeans;
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #hidden: Piece[] = [];
  /** Open fields: whether their instruction is still being read. */
  readonly #fields: boolean[] = [];

  constructor(means: DocMeans) {
    this.#means = means;
  }

  take({ at, text, changes, offset, width }: Stretch): void {
    const isOut = this.#isOut(changes);
    let words = "";
    const flush = (k: number) => {
      if (words !== "") this.#words(words, changes, offset + k * width);
      words = "";
    };
    for (let k = 0; k < text.length; k++) {
      const char = text.charAt(k);
      const call = this.#means.calls.get(at + k);
      const place = offset + k * width;
      if (char === FIELD.begin) this.#fields.push(true);
      else if (char === FIELD.result && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
      else if (char === FIELD.end) this.#fields.pop();
      else if (char === PARAGRAPH_END || char === CELL_END || char === PAGE_END) {
        flush(k);
        // A mark that was deleted joins its paragraph to the next one; the end of a cell cannot be.
        if (!isOut || char === CELL_END) this.#line(place);
      } else if (isOut || this.#fields.includes(true)) continue;
      else if (call !== undefined) {
        flush(k);
        this.#pieces.push({ kind: "call", note: call.note, own: call.counted ? null : char });
      } else words += SIGNS.get(char) ?? (char < " " ? "" : char);
    }
    flush(text.length - 1);
  }

  end(): Line[] {
    if (!isBlank(this.#pieces)) this.#push(null, null);
    return this.#lines;
  }

  #isOut(changes: Changes): boolean {
    const { revisions } = this.#means;
    const added = changes.get(CODES.added) === 1 && revisions.isOut("added");
    const removed = changes.get(CODES.removed) === 1 && revisions.isOut("removed");
    return added || removed;
  }

  #words(text: string, changes: Changes, offset: number): void {
    const { styles, paragraphs } = this.#means;
    const ofParagraph = styles.character(formatAt(paragraphs, offset)?.style ?? 0);
    const ofCharacter = styles.character(changes.get(CODES.characterStyle) ?? -1);
    /** Direct formatting says on, off, or as the style or against it (0x80, 0x81). */
    const isOn = (code: number): boolean => {
      const style = (ofCharacter.get(code) ?? ofParagraph.get(code)) === 1;
      const direct = changes.get(code) ?? 0x80;
      return direct === 0x80 ? style : direct === 0x81 ? !style : direct === 1;
    };
    const raised = (changes.get(CODES.raised) ?? ofCharacter.get(CODES.raised)) === 1;
    const piece: Piece = { kind: "text", text, italic: isOn(CODES.italic), bold: isOn(CODES.bold), raised };
    (isOn(CODES.hidden) ? this.#hidden : this.#pieces).push(piece);
  }

  /** Ends a line whose mark stands at an offset of the file, where its properties are kept. */
  #line(offset: number): void {
    const { styles, numbering, paragraphs } = this.#means;
    const format = formatAt(paragraphs, offset);
    const style = format?.style ?? 0;
    const property = (code: number) => format?.changes.get(code) ?? styles.paragraph(style).get(code);
    const label = numbering.next({ list: String(property(CODES.list) ?? 0), depth: property(CODES.depth) ?? 0 }, undefined);
    const outline = format?.changes.get(CODES.outline);
    const level = outline === undefined ? styles.level(style) : outline < 9 ? outline + 1 : null;
    if (label?.kind === "bullet" && !isBlank(this.#pieces)) {
      this.#pieces.unshift({ kind: "text", text: `${label.text}\t`, italic: false, bold: false, raised: false });
    }
    this.#push(label?.kind === "number" ? label.text : null, level);
  }

  #push(label: string | null, level: number | null): void {
    this.#lines.push({ kind: "line", label, level, pieces: this.#pieces });
    if (!isBlank(this.#hidden)) this.#lines.push({ kind: "furniture", what: "hidden text", pieces: this.#hidden });
    this.#pieces = [];
    this.#hidden = [];
  }
}
