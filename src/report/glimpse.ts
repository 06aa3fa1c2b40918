import type { Piece } from "./piece.ts";

/** How much of a paragraph that only moved is shown, in UTF-16 units: enough to know it again, on one line. */
const GLIMPSE = 70;

/** The beginning of a line, cut at a blank and with an ellipsis where something is left out. */
export function glimpse(line: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let left = GLIMPSE;
  for (const piece of line) {
    if (piece.text.length > left) {
      const end = Math.max(piece.text.lastIndexOf(" ", left), 0);
      return [...result, { ...piece, text: piece.text.slice(0, end) }, { op: "equal", italic: false, text: " …" }];
    }
    result.push(piece);
    left -= piece.text.length;
  }
  return result;
}
