/**
 * What the readers of office documents and web pages make of their files: lines in reading order, with what a look at the
 * page would show. {@link writeLines} turns them into blocks.
 */
export interface WordText {
  readonly kind: "text";
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** Small and high, as a typed footnote mark is. */
  readonly raised: boolean;
}

/** A call of a footnote, by the note's key in {@link Content.notes}. */
export interface NoteCall {
  readonly kind: "call";
  readonly note: string;
  /** The mark its author typed instead of a number, "*"; null where the format counts. */
  readonly own: string | null;
}

/** What a line is made of. */
export type Piece = WordText | NoteCall;

/** A line of a document, or what stands between two. */
export type Line =
  | {
      readonly kind: "line";
      /** What the format prints before the line by itself, "17."; null where it prints nothing. */
      readonly label: string | null;
      /** Level of heading, 1 the highest, that the format says it is; null where it says nothing. */
      readonly level: number | null;
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: "furniture"; readonly what: string; readonly pieces: readonly Piece[] }
  /** A rule or a page break. */
  | { readonly kind: "break" };

/** A footnote or endnote. */
export interface Note {
  /** As printed, "9". */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A document in lines, and its notes by their keys. */
export interface Content {
  readonly lines: readonly Line[];
  readonly notes: ReadonlyMap<string, Note>;
}

/** Words without a look of their own. */
export function plainText(text: string): WordText {
  return { kind: "text", text, italic: false, bold: false, raised: false };
}

/** The words of pieces, calls of notes left out. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
}

/** Whether pieces hold neither a word nor a call of a note. */
export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === "text" && !/\S/.test(piece.text));
}
