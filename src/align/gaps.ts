import { type Pair, pairOf } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { otherSide, type Pairing, type Side } from "./pairing.ts";

/** Paragraphs looked at beyond the partner of a paired neighbour. */
const REACH = 3;

/**
 * Pairs that the index missed and the place suggests: a free paragraph with those that stand beside the partners of its nearest
 * paired neighbours. Rewritten paragraphs share too little that is rare to be found by it.
 *
 * @param known candidates that are not to be repeated
 */
export function pairsInGaps(known: readonly Pair[], evidence: Evidence, pairing: Pairing): Pair[] {
  const width = evidence.counts[1];
  const keyOf = (ends: readonly [number, number]) => ends[0] * width + ends[1];
  const seen = new Set(known.map(({ ends }) => keyOf(ends)));
  const found = new Map<number, readonly [number, number]>();
  for (const side of [0, 1] as const) {
    for (const own of pairing.free(side)) {
      for (const other of besidePartners(own, side, evidence, pairing)) {
        const ends: readonly [number, number] = side === 0 ? [own, other] : [other, own];
        if (!seen.has(keyOf(ends))) found.set(keyOf(ends), ends);
      }
    }
  }
  return [...found.keys()].sort((x, y) => x - y).flatMap((key) => pairAt(found.get(key), evidence));
}

function pairAt(ends: readonly [number, number] | undefined, evidence: Evidence): Pair[] {
  if (ends === undefined) return [];
  const pair = pairOf(evidence, ends[0], ends[1]);
  return pair.score > 0 ? [pair] : [];
}

export function besidePartners(own: number, side: Side, evidence: Evidence, pairing: Pairing): number[] {
  const count = evidence.counts[otherSide(side)];
  return ([-1, 1] as const).flatMap((direction) => {
    let neighbour = own + direction;
    while (Math.abs(neighbour - own) <= REACH && neighbour >= 0 && neighbour < evidence.counts[side] && pairing.isFree(side, neighbour))
      neighbour += direction;
    return pairing.partners(side, neighbour).flatMap((partner) => {
      const row = Array.from({ length: REACH + 1 }, (_, k) => partner - direction * k);
      return row.filter((other) => other >= 0 && other < count);
    });
  });
}
