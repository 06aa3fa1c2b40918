import type { Piece } from "./piece.ts";

/** How much of a paragraph is shown where its beginning will do, in UTF-16 units: enough to know it again, on one line. */
const GLIMPSE = 70;

/**
 * The beginning of a line, cut at a blank and with an ellipsis where something is left out.
 *
 * @param length UTF-16 units, without the ellipsis
 */
export function glimpse(line: readonly Piece[], length = GLIMPSE): Piece[] {
  const result: Piece[] = [];
  let left = length;
  for (const piece of line) {
    if (piece.text.length > left) {
      const end = Math.max(piece.text.lastIndexOf(" ", left), 0);
      const cut: Piece[] = [...result, { ...piece, text: piece.text.slice(0, end) }, { op: "equal", italic: false, text: " …" }];
      return cut.filter(({ text }) => text !== "");
    }
    result.push(piece);
    left -= piece.text.length;
  }
  return result;
}
