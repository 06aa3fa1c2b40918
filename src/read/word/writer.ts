import type { Block, BlockDocument, Run } from "../../model/block.ts";
import { type Content, isBlank, type Line, type Piece, type WordText, wordsOf } from "./lines.ts";
import { typedNotes } from "./typed-notes.ts";

/** The extracted text, and the blocks whose runs point into it. */
export type Written = Pick<BlockDocument, "text" | "blocks">;

/**
 * Writes the lines of a document down as text, each on a line of its own, its footnotes under the line that calls them, and
 * gives the blocks in it. Notes that nothing calls come last.
 */
export function writeLines({ lines: found, notes: called }: Content): Written {
  const { lines, notes } = typedNotes({ lines: found, notes: called });
  const writer = new Writer();
  const written = new Set<string>();
  const writeNote = (key: string) => {
    const note = notes.get(key);
    if (note === undefined || written.has(key)) return;
    written.add(key);
    writer.note(note.label, note.pieces);
  };
  for (const line of lines) {
    writer.line(line, (key) => notes.get(key)?.label ?? null);
    if (line.kind !== "break") for (const piece of line.pieces) if (piece.kind === "call") writeNote(piece.note);
  }
  for (const key of notes.keys()) writeNote(key);
  return { text: writer.text, blocks: writer.blocks };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  line(line: Line, labelOf: (note: string) => string | null): void {
    if (line.kind === "break") {
      this.blocks.push({ kind: "break", zone: null, runs: [] });
      return;
    }
    if (isBlank(line.pieces) && (line.kind === "furniture" || line.label === null)) return;
    if (line.kind === "line" && line.label === null && RULE.test(wordsOf(line.pieces))) {
      this.blocks.push({ kind: "break", zone: null, runs: this.#runs(line.pieces, labelOf) });
    } else if (line.kind === "furniture") {
      this.blocks.push({ kind: "furniture", zone: null, what: line.what, runs: this.#runs(line.pieces, labelOf) });
    } else {
      const level = line.level ?? (line.label === null && looksLikeHeading(line.pieces) ? FOUND_LEVEL : null);
      const label = line.label === null ? [] : [this.#run(line.label)];
      if (label.length > 0) this.#put("\t");
      const runs = this.#runs(line.pieces, labelOf);
      if (level === null) this.blocks.push({ kind: "paragraph", zone: null, label, runs });
      else this.blocks.push({ kind: "heading", zone: null, level: Math.min(level, LOWEST_LEVEL), runs: withLabel(label, runs) });
    }
    this.#put("\n");
  }

  note(label: string, pieces: readonly Piece[]): void {
    const mark: Run = { ...this.#run(label), kind: "mark" };
    this.#put(" ");
    this.blocks.push({ kind: "note", zone: null, label: [mark], runs: this.#runs(pieces, () => null) });
    this.#put("\n");
  }

  #runs(pieces: readonly Piece[], labelOf: (note: string) => string | null): Run[] {
    return pieces.flatMap((piece): Run[] => {
      if (piece.kind === "text") return piece.text === "" ? [] : [this.#run(piece.text, piece.italic)];
      const label = labelOf(piece.note);
      return label === null || label === "" ? [] : [{ ...this.#run(label), kind: "mark" }];
    });
  }

  #run(text: string, italic = false): Run {
    const start = this.#length;
    this.#put(text);
    return { kind: "text", text, italic, start, end: this.#length };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A rule drawn with signs, as over notes and under the last paragraph. */
const RULE = /^\s*(?:[_\-–—=*]\s?){3,}\s*$/;

/** A heading found by its look: section headings stand right under the title. */
const FOUND_LEVEL = 2;
/** Headings go no deeper than Markdown and HTML have them. */
const LOWEST_LEVEL = 6;
/** Characters of the longest heading that only its look tells; what is longer is a paragraph set in bold. */
const LONGEST_HEADING = 300;

/** Bold to the last word and not the end of a sentence or clause: so resolutions set their section headings. */
function looksLikeHeading(pieces: readonly Piece[]): boolean {
  const words = pieces.filter((piece): piece is WordText => piece.kind === "text" && /\S/.test(piece.text));
  const text = wordsOf(words).trim();
  return words.length > 0 && text.length <= LONGEST_HEADING && words.every(({ bold, italic }) => bold && !italic) && !/[.;,:]$/.test(text);
}

/** A heading has its number in its words; the tab between them is of the extracted text. */
function withLabel(label: readonly Run[], runs: readonly Run[]): Run[] {
  const last = label.at(-1);
  return last === undefined
    ? [...runs]
    : [...label, { kind: "text", text: "\t", italic: false, start: last.end, end: last.end + 1 }, ...runs];
}
