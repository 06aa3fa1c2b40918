import type { Token } from "../words/tokens.ts";
import { anchors } from "./anchors.ts";
import { bestMatching } from "./best-matching.ts";
import type { Kept } from "./kept.ts";

/** Above this many pairs of tokens (paragraphs of 2,000 each; half a second) the texts are cut at anchors first. */
const MOST_CELLS = 4_000_000;
/** The same between two anchors, so that a text of many pieces stays affordable. */
const MOST_CELLS_OF_A_PIECE = 250_000;
/** Tokens of the common beginning and end that still take part, so that edits can slide into them. */
const MARGIN = 16;

/** Which tokens stay, in order on both sides, in the same type or another; the rest is deleted and inserted. */
export function keptTokens(from: readonly Token[], to: readonly Token[]): Kept[] {
  const shortest = Math.min(from.length, to.length);
  let head = 0;
  while (head < shortest && from[head]?.text === to[head]?.text) head++;
  let tail = 0;
  while (tail < shortest - head && from[from.length - 1 - tail]?.text === to[to.length - 1 - tail]?.text) tail++;
  if (head === from.length && head === to.length) return run(0, 0, head);
  head = Math.max(0, head - MARGIN);
  tail = Math.max(0, tail - MARGIN);
  const middle = matched(from.slice(head, from.length - tail), to.slice(head, to.length - tail), MOST_CELLS);
  return [...run(0, 0, head), ...shifted(middle, head, head), ...run(from.length - tail, to.length - tail, tail)];
}

function matched(from: readonly Token[], to: readonly Token[], mostCells: number): Kept[] {
  if (from.length === 0 || to.length === 0) return [];
  if (from.length * to.length <= mostCells) return bestMatching(from, to);
  const held = anchors(from, to);
  const kept: Kept[] = [];
  let i = 0;
  let j = 0;
  for (const anchor of held) {
    kept.push(...shifted(matched(from.slice(i, anchor.from), to.slice(j, anchor.to), MOST_CELLS_OF_A_PIECE), i, j), anchor);
    i = anchor.from + 1;
    j = anchor.to + 1;
  }
  // Without an anchor a piece this large stays unmatched: nothing in it is worth the time it would take.
  if (held.length > 0) kept.push(...shifted(matched(from.slice(i), to.slice(j), MOST_CELLS_OF_A_PIECE), i, j));
  return kept;
}

function run(from: number, to: number, length: number): Kept[] {
  return Array.from({ length }, (_, k) => ({ from: from + k, to: to + k }));
}

function shifted(kept: readonly Kept[], from: number, to: number): Kept[] {
  return kept.map((pair) => ({ from: pair.from + from, to: pair.to + to }));
}
