import type { Token } from "../words/tokens.ts";
import type { Kept } from "./kept.ts";

/**
 * Tokens that each side has exactly once, as many as stand in the same order on both.
 *
 * This is the first half of Bram Cohen's patience diff: rare words hold a long text together where common ones mislead,
 * and finding them takes time that grows with the text and not with its square.
 */
export function anchors(from: readonly Token[], to: readonly Token[]): Kept[] {
  const there = onlyPlaces(to);
  const pairs: Kept[] = [];
  for (const [text, place] of onlyPlaces(from)) {
    const other = there.get(text);
    if (place !== TWICE && other !== undefined && other !== TWICE) pairs.push({ from: place, to: other });
  }
  return longestRising(pairs);
}

const TWICE = -1;

/** The index of each text that stands once, TWICE for the others; in the order of first appearance. */
function onlyPlaces(tokens: readonly Token[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, token] of tokens.entries()) places.set(token.text, places.has(token.text) ? TWICE : index);
  return places;
}

/** The longest part of the pairs, which come in the order of `from`, whose `to` rises as well. */
function longestRising(pairs: readonly Kept[]): Kept[] {
  // `ends[k]` is the pair with the least `to` that ends a rising part of k + 1 pairs; each pair knows the one before it.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.to ?? 0) < pair.to) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1] : undefined);
    ends[low] = index;
  }
  const rising: Kept[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}
