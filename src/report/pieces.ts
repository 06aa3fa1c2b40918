import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Edit } from "../model/comparison.ts";
import type { Span } from "../model/source.ts";
import { settleBlanks } from "./blanks.ts";
import type { Piece } from "./piece.ts";
import { editsOf, openingsOf, type Texts } from "./texts.ts";
import { visibleLines } from "./visible.ts";

/** The pilcrow shows where a paragraph ends inside a split or a merge. */
const PARAGRAPH_END = "¶";

/** Cuts `text`, which stands at `start`, at the borders of the spans (sorted, disjoint). */
function cut(op: Edit["op"], text: string, start: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    const from = Math.min(Math.max(span.start - start, at), text.length);
    const to = Math.min(Math.max(span.end - start, from), text.length);
    pieces.push({ op, italic: false, text: text.slice(at, from) }, { op, italic: true, text: text.slice(from, to) });
    at = to;
  }
  pieces.push({ op, italic: false, text: text.slice(at) });
  return pieces;
}

/** Joins neighbours that look the same, and drops the empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === "") continue;
    if (last?.op === piece.op && last.italic === piece.italic) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, "-");

/** A word whose hyphens alone were set otherwise looks the same: marked, it would be struck out and written anew without a difference to see. */
function withoutHyphenation(edits: readonly Edit[]): Edit[] {
  const shown: Edit[] = [];
  for (const edit of edits) {
    const last = shown.at(-1);
    const isReset = last?.op === "delete" && edit.op === "insert" && last.text !== edit.text;
    if (isReset && plainHyphens(last.text) === plainHyphens(edit.text)) shown[shown.length - 1] = { op: "equal", text: edit.text };
    else shown.push(edit);
  }
  return shown;
}

/** Gives each stretch its look. Words that stand in both texts look as in the new one. */
function piecesOf(edits: readonly Edit[], oldOpenings: readonly Span[], newOpenings: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const { op, text } of withoutHyphenation(edits)) {
    pieces.push(...(op === "delete" ? cut(op, text, oldAt, oldOpenings) : cut(op, text, newAt, newOpenings)));
    if (op !== "insert") oldAt += text.length;
    if (op !== "delete") newAt += text.length;
  }
  return joined(pieces.map((piece) => ({ ...piece, text: visibleLines(piece.text) })));
}

/** Breaks where the new text has a new paragraph; a break that was deleted shows only as its pilcrow. */
function brokenIntoLines(pieces: readonly Piece[]): Piece[][] {
  let line: Piece[] = [];
  const lines = [line];
  for (const [at, piece] of pieces.entries()) {
    if (piece.op === "delete") {
      const text = piece.text.replaceAll("\n", `${PARAGRAPH_END} `);
      const goesOn = pieces[at + 1]?.op === "delete" || !piece.text.endsWith("\n");
      line.push({ ...piece, text: goesOn ? text : text.slice(0, -1) });
      continue;
    }
    const parts = piece.text.split("\n");
    for (const [index, part] of parts.entries()) {
      const ends = index < parts.length - 1;
      line.push({ ...piece, text: ends ? part + PARAGRAPH_END : part });
      if (ends) {
        line = [];
        lines.push(line);
      }
    }
  }
  return lines.map(joined);
}

/** Any edits as lines of pieces, without opening phrases: for headings and footnotes. */
export function linesOfEdits(edits: readonly Edit[]): Piece[][] {
  return brokenIntoLines(settleBlanks(piecesOf(edits, [], [])));
}

/** A change as it is to be shown: a line for each paragraph of the new text, acting characters made visible. */
export function linesOfChange(change: Change, texts: Texts): Piece[][] {
  const pieces = piecesOf(editsOf(change, texts), openingsOf(oldIds(change), texts.from), openingsOf(newIds(change), texts.to));
  return brokenIntoLines(settleBlanks(pieces));
}
