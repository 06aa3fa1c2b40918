import type { Pair } from "./candidates.ts";
import { type Evidence, likeness, sharedWeight, termsAt, totalAt, weightOf } from "./evidence.ts";
import { otherSide, type Pairing, type Side } from "./pairing.ts";

/** How well two paragraphs fit in what the other partners of either leave unexplained. */
export interface Fit {
  /** Likeness of both rests, 0 to 1. */
  readonly value: number;
  /** Weight that both rests share, as a share of the whole old and the whole new paragraph. */
  readonly covers: readonly [number, number];
}

/**
 * The fit of a pair. For two free paragraphs it is their score; where one has partners already, only what these do not explain counts:
 * that is how the rests of merges and splits show. Two unrelated paragraphs may share a long title;
 * they do not share what nothing else accounts for.
 */
export function fitOf(pair: Pair, evidence: Evidence, pairing: Pairing): Fit {
  const totals = [totalAt(evidence, 0, pair.ends[0]), totalAt(evidence, 1, pair.ends[1])] as const;
  const left = restOf(pair, 0, evidence, pairing);
  const right = restOf(pair, 1, evidence, pairing);
  if (left === null && right === null) {
    return { value: pair.score, covers: [ratio(pair.shared, totals[0]), ratio(pair.shared, totals[1])] };
  }
  const x = left ?? termsAt(evidence, 0, pair.ends[0]);
  const y = right ?? termsAt(evidence, 1, pair.ends[1]);
  const shared = sharedWeight(x, y, evidence.weights);
  const value = likeness(shared, weightOf(x, evidence.weights), weightOf(y, evidence.weights));
  return { value, covers: [ratio(shared, totals[0]), ratio(shared, totals[1])] };
}

/** The terms of one end that its other partners do not have; null where it has no other partner. */
function restOf({ ends }: Pair, side: Side, evidence: Evidence, pairing: Pairing): Int32Array | null {
  const opposite = otherSide(side);
  const others = pairing.partners(side, ends[side]).filter((partner) => partner !== ends[opposite]);
  if (others.length === 0) return null;
  const explained = new Set(others.flatMap((partner) => [...termsAt(evidence, opposite, partner)]));
  return termsAt(evidence, side, ends[side]).filter((term) => !explained.has(term));
}

export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
