/** One character as a page shows it, or the few letters of a ligature. Lengths are in points, from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  /** Left and right edge. */
  readonly x: number;
  readonly end: number;
  /** The line it stands on: its baseline, counted downwards. */
  readonly y: number;
  /** Size of its type. */
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** A thin horizontal stroke, such as the one above footnotes. */
export interface Stroke {
  readonly x: number;
  readonly end: number;
  readonly y: number;
}

/** What a page shows, in the order the file has it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** Characters printed upside down or along the edge; they are in the file, not in the text. */
  readonly turned: string;
}
