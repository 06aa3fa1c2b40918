import type { Pair } from "./candidates.ts";
import { type Evidence, forShared, likeness, termsAt, totalAt, weightOf } from "./evidence.ts";
import { otherSide, type Pairing, type Side } from "./pairing.ts";
import { RUN } from "./terms.ts";

/** How well two paragraphs fit in what their partners leave unexplained. */
export interface Fit {
  /** Likeness of both rests, 0 to 1. */
  readonly value: number;
  /** Weight that both rests share, as a share of the whole old and the whole new paragraph. */
  readonly covers: readonly [number, number];
  /** The same of single words, as a share of those of the whole paragraphs: whether the words are new, and not only their order. */
  readonly words: readonly [number, number];
  /** Terms of four words that both rests share: a run of n words has n - 3. */
  readonly longTerms: number;
}

/** The chapeau above a point of either text, by index; null for what is no point. */
export type ChapeauOf = (side: Side, index: number) => number | null;

/** The terms of a paragraph that its partners do not have, and their weight. */
interface Rest {
  readonly terms: Int32Array;
  readonly weight: number;
  readonly version: number;
}

/**
 * Judges pairs of which one paragraph has partners already, by what these do not explain: that is how the rests of merges and splits
 * show. Two unrelated paragraphs may share a long title; they do not share what nothing else accounts for.
 */
export function fitsIn(evidence: Evidence, pairing: Pairing, chapeauOf: ChapeauOf): (pair: Pair) => Fit {
  const known = [new Map<number, Rest>(), new Map<number, Rest>()] as const;
  const restOf = (side: Side, index: number): Rest => {
    const version = pairing.version(side, index);
    const cached = known[side].get(index);
    if (cached?.version === version) return cached;
    const opposite = otherSide(side);
    const partners = pairing.partners(side, index);
    // A point says what it says together with its chapeau.
    const chapeaux = partners.flatMap((partner) => chapeauOf(opposite, partner) ?? []);
    const terms = [...partners, ...chapeaux].reduce(
      (rest, partner) => without(rest, termsAt(evidence, opposite, partner)),
      termsAt(evidence, side, index),
    );
    const rest = { terms, weight: weightOf(terms, evidence.weights), version };
    known[side].set(index, rest);
    return rest;
  };
  return ({ ends: [a, b] }) => {
    const left = restOf(0, a);
    const right = restOf(1, b);
    if (left.weight === 0 || right.weight === 0) return NOTHING;
    const ofEither = (weight: number, weights: Int32Array) =>
      [ratio(weight, weightOf(termsAt(evidence, 0, a), weights)), ratio(weight, weightOf(termsAt(evidence, 1, b), weights))] as const;
    let shared = 0;
    let words = 0;
    let longTerms = 0;
    forShared(left.terms, right.terms, (term) => {
      shared += evidence.weights[term] ?? 0;
      words += evidence.wordWeights[term] ?? 0;
      if (evidence.terms.length[term] === RUN) longTerms++;
    });
    return {
      value: likeness(shared, left.weight, right.weight),
      covers: [ratio(shared, totalAt(evidence, 0, a)), ratio(shared, totalAt(evidence, 1, b))],
      words: ofEither(words, evidence.wordWeights),
      longTerms,
    };
  };
}

const NOTHING: Fit = { value: 0, covers: [0, 0], words: [0, 0], longTerms: 0 };

/** The terms of one ascending list that another does not have. */
function without(own: Int32Array, others: Int32Array): Int32Array {
  const rest = new Int32Array(own.length);
  let count = 0;
  let j = 0;
  for (const term of own) {
    while (j < others.length && (others[j] ?? 0) < term) j++;
    if (others[j] !== term) rest[count++] = term;
  }
  return rest.subarray(0, count);
}

/** A part of a whole, 0 to 1; 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
