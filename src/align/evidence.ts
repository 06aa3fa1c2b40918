import type { Side } from "./pairing.ts";
import { printOf } from "./print.ts";
import type { Terms } from "./terms.ts";

/** Both texts' terms with what they weigh, and the totals that every score needs. */
export interface Evidence {
  readonly terms: Terms;
  /** Weight of each term, see `weightsOf`. */
  readonly weights: Int32Array;
  /** The same for terms of one word, and 0 for runs. */
  readonly wordWeights: Int32Array;
  /** Weight of all terms of each paragraph of either side. */
  readonly totals: readonly [readonly number[], readonly number[]];
  readonly counts: readonly [number, number];
  /** A number for the words of each paragraph, 0 to 1: ties are broken by what paragraphs say, which is the same from either side. */
  readonly prints: readonly [readonly number[], readonly number[]];
}

/** @param keys the words of each paragraph as one string */
export function evidenceOf(terms: Terms, keys: readonly [readonly string[], readonly string[]]): Evidence {
  const weights = weightsOf(terms);
  const [from, to] = terms.sides;
  const total = (own: Int32Array) => weightOf(own, weights);
  return {
    terms,
    weights,
    wordWeights: weights.map((weight, term) => (terms.length[term] === 1 ? weight : 0)),
    totals: [from.map(total), to.map(total)],
    counts: [from.length, to.length],
    prints: [keys[0].map(scaledPrint), keys[1].map(scaledPrint)],
  };
}

function scaledPrint(key: string): number {
  return (printOf(key) >>> 0) / 2 ** 32;
}

/** Bits a term is worth at least, so that a pair of two short texts, where every term is common, can still be compared. */
const FLOOR = 0.05;
/** Above 1, so that one phrase that stands in two paragraphs only says more than many that stand in ten. */
const RARITY = 1.5;

/**
 * What a shared term is worth, in whole thousandths, so that sums come out the same in any order and the mirror image is exact.
 * A term in n of N paragraphs weighs log2(N/n) to the power of RARITY: the inverse document frequency of Spärck Jones (1972).
 * A term in a single paragraph weighs as much as one in two: new words must not count for more than shared ones.
 */
function weightsOf({ sides, frequency }: Terms): Int32Array {
  const paragraphs = sides[0].length + sides[1].length;
  return Int32Array.from(frequency, (n) => Math.round(1000 * Math.max(FLOOR, Math.log2(paragraphs / Math.max(2, n))) ** RARITY));
}

const NONE = new Int32Array();

/** The terms of a paragraph, ascending; none where there is no such paragraph. */
export function termsAt({ terms }: Evidence, side: Side, index: number): Int32Array {
  return terms.sides[side][index] ?? NONE;
}

/** The weight of all terms of a paragraph; 0 where there is no such paragraph. */
export function totalAt({ totals }: Evidence, side: Side, index: number): number {
  return totals[side][index] ?? 0;
}

/** The weight of a list of terms. */
export function weightOf(own: Int32Array, weights: Int32Array): number {
  let sum = 0;
  for (const term of own) sum += weights[term] ?? 0;
  return sum;
}

/** Calls `each` for every term that two ascending lists share. */
export function forShared(x: Int32Array, y: Int32Array, each: (term: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < x.length && j < y.length) {
    const left = x[i] ?? 0;
    const right = y[j] ?? 0;
    if (left === right) each(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
}

/** The weight of the terms that two ascending lists share. */
export function sharedWeight(x: Int32Array, y: Int32Array, weights: Int32Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  // As in `forShared`, but for the call: much of the time of an alignment is spent here.
  while (i < x.length && j < y.length) {
    const left = x[i] ?? 0;
    const right = y[j] ?? 0;
    if (left === right) sum += weights[left] ?? 0;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}

/** Shared weight over the geometric mean of both weights: 0, nothing in common, to 1, the same terms. */
export function likeness(shared: number, x: number, y: number): number {
  return x > 0 && y > 0 ? shared / Math.sqrt(x * y) : 0;
}
