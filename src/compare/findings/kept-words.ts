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

/** A word that the edits keep, with where it begins on each side. */
export interface KeptWord {
  readonly old: number;
  readonly new: number;
  readonly isPlain: boolean;
}

/** The words that say something in what the edits keep, in order. */
export function keptWordsOf(edits: readonly Edit[]): KeptWord[] {
  const found: KeptWord[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { op, text } of edits) {
    if (op === "equal")
      for (const { index, 0: word } of text.matchAll(WORD))
        found.push({ old: oldAt + index, new: newAt + index, isPlain: PLAIN.test(word) });
    if (op !== "insert") oldAt += text.length;
    if (op !== "delete") newAt += text.length;
  }
  return found;
}

/** How many kept words each old span (row) has in each new one (column), row by row; the spans of a side are in order and apart. */
export function keptIn(old: readonly Span[], young: readonly Span[], words: readonly KeptWord[]): Kept {
  const all = new Uint32Array(old.length * young.length);
  const plain = new Uint32Array(old.length * young.length);
  let [row, column] = [0, 0];
  for (const word of words) {
    row = spanFrom(old, row, word.old);
    column = spanFrom(young, column, word.new);
    if (!isIn(old[row], word.old) || !isIn(young[column], word.new)) continue;
    const cell = row * young.length + column;
    all[cell] = (all[cell] ?? 0) + 1;
    if (word.isPlain) plain[cell] = (plain[cell] ?? 0) + 1;
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
