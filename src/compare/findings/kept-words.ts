import type { Edit } from "../../model/comparison.ts";
import type { Span } from "../../model/source.ts";

/** A word that says something: short ones are joints and articles. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\-\u2011/]{3,}/gu;
/** A word that is no name. */
export const PLAIN = /^\p{Ll}/u;

/** Words kept in place between each old span (row) and each new one (column), row by row. */
export interface Kept {
  readonly all: Uint32Array;
  readonly plain: Uint32Array;
}

/** How many words each old span (row) keeps in each new one (column), row by row; the spans of a side are in order and apart. */
export function keptWords(old: readonly Span[], young: readonly Span[], edits: readonly Edit[]): Kept {
  const all = new Uint32Array(old.length * young.length);
  const plain = new Uint32Array(old.length * young.length);
  let [oldAt, newAt, row, column] = [0, 0, 0, 0];
  for (const { op, text } of edits) {
    if (op === "equal") {
      for (const word of text.matchAll(WORD)) {
        row = spanFrom(old, row, oldAt + word.index);
        column = spanFrom(young, column, newAt + word.index);
        if (isIn(old[row], oldAt + word.index) && isIn(young[column], newAt + word.index)) {
          const cell = row * young.length + column;
          all[cell] = (all[cell] ?? 0) + 1;
          if (PLAIN.test(word[0])) plain[cell] = (plain[cell] ?? 0) + 1;
        }
      }
    }
    if (op !== "insert") oldAt += text.length;
    if (op !== "delete") newAt += text.length;
  }
  return { all, plain };
}

/** The first span, from one on, that does not end before a place. */
function spanFrom(spans: readonly Span[], from: number, place: number): number {
  let at = from;
  while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= place) at++;
  return at;
}

function isIn(span: Span | undefined, place: number): boolean {
  return span !== undefined && span.start <= place;
}
