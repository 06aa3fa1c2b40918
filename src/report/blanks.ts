import type { Piece } from "./piece.ts";

/** Shows a blank that is itself the change ("co operation" to "cooperation"), which nobody would see struck out. */
const OPEN_BOX = "␣";
const EDGE_BLANK = /^[^\S\n]$/;
const ANY_BLANK = /^\s$/;

function blankAtStart(text: string): number {
  let length = 0;
  while (length < text.length && EDGE_BLANK.test(text.charAt(length))) length++;
  return length;
}

function blankAtEnd(text: string): number {
  let length = 0;
  while (length < text.length && EDGE_BLANK.test(text.charAt(text.length - 1 - length))) length++;
  return length;
}

/** Whether a blank more, where this piece stands, would go unseen in the text that does not have the piece. */
function blankIsHarmless(pieces: readonly Piece[], index: number): boolean {
  const op = pieces[index]?.op;
  let before = index - 1;
  while (before >= 0 && pieces[before]?.op === op) before--;
  let after = index + 1;
  while (after < pieces.length && pieces[after]?.op === op) after++;
  const left = pieces[before];
  const right = pieces[after];
  return left === undefined || right === undefined || ANY_BLANK.test(left.text.slice(-1)) || ANY_BLANK.test(right.text.slice(0, 1));
}

const bare = (text: string): Piece => ({ op: "equal", italic: false, text });

/**
 * Moves blanks from the edges of deleted and inserted stretches out of them, and puts one between a deletion and
 * the insertion that replaces it, wherever both texts read the same apart from a doubled blank: "States~~ and~~"
 * becomes "States ~~and~~". A reader sees words come and go, not blanks; and markup around words need not begin
 * or end with a blank, which Markdown would not take for markup.
 *
 * @param pieces neighbours differ in look, none is empty
 */
export function settleBlanks(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.op === "equal") {
      result.push(piece);
      continue;
    }
    const previous = pieces[index - 1];
    const first = previous?.op !== piece.op;
    const last = pieces[index + 1]?.op !== piece.op;
    const harmless = (first || last) && blankIsHarmless(pieces, index);
    const start = first && harmless ? blankAtStart(piece.text) : 0;
    const rest = piece.text.slice(start);
    const end = last && harmless ? blankAtEnd(rest) : 0;
    const words = rest.slice(0, rest.length - end);

    const replaces = first && previous !== undefined && previous.op !== "equal" && result.at(-1)?.op === previous.op;
    if (start > 0) result.push(bare(piece.text.slice(0, start)));
    else if (replaces && harmless && blankIsHarmless(pieces, index - 1)) result.push(bare(" "));
    if (words !== "") result.push({ ...piece, text: first && last && words.trim() === "" ? words.replace(/[^\S\n]/g, OPEN_BOX) : words });
    if (end > 0) result.push(bare(rest.slice(rest.length - end)));
  }
  return result;
}
