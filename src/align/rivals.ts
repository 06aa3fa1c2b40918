import type { Pair } from "./candidates.ts";
import { type Evidence, likeness, sharedWeight, termsAt, totalAt } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { otherSide, type Side } from "./pairing.ts";

/** Likeness from which two paragraphs of one text are near-duplicates: they share more than most reworded paragraphs keep. */
const KIN = 0.4;

/** What else competes for the ends of a pair. */
export interface Rivals {
  /** The other pairs of one end, best first. */
  others(pair: Pair, side: Side): readonly Pair[];
  /** The pairs of one paragraph, best first. */
  of(side: Side, index: number): readonly Pair[];
  /** The best other score either end has. */
  second(pair: Pair): number;
  /** Whether a near-duplicate of either end fits the other end nearly as well: then likeness alone does not tell which is which. */
  hasTwin(pair: Pair): boolean;
}

export function rivalsOf(candidates: readonly Pair[], evidence: Evidence): Rivals {
  const byEnd = [new Map<number, Pair[]>(), new Map<number, Pair[]>()] as const;
  for (const pair of candidates) {
    for (const side of [0, 1] as const) {
      const list = byEnd[side].get(pair.ends[side]);
      if (list) list.push(pair);
      else byEnd[side].set(pair.ends[side], [pair]);
    }
  }
  for (const side of [0, 1] as const)
    for (const list of byEnd[side].values()) list.sort((p, q) => q.score - p.score || sumOf(p) - sumOf(q));
  const of = (side: Side, index: number) => byEnd[side].get(index) ?? [];
  const others = (pair: Pair, side: Side) => of(side, pair.ends[side]).filter((other) => other !== pair);
  const twins = new Map<Pair, boolean>();
  const findTwin = (pair: Pair) =>
    ([0, 1] as const).some((side) =>
      others(pair, side).some(
        (other) =>
          other.score >= LIMITS.rivalNear * pair.score &&
          areKin(evidence, otherSide(side), pair.ends[otherSide(side)], other.ends[otherSide(side)]),
      ),
    );
  return {
    of,
    others,
    second: (pair) => Math.max(0, ...([0, 1] as const).map((side) => others(pair, side)[0]?.score ?? 0)),
    hasTwin: (pair) => {
      const known = twins.get(pair) ?? findTwin(pair);
      twins.set(pair, known);
      return known;
    },
  };
}

function sumOf({ ends }: Pair): number {
  return ends[0] + ends[1];
}

function areKin(evidence: Evidence, side: Side, x: number, y: number): boolean {
  const shared = sharedWeight(termsAt(evidence, side, x), termsAt(evidence, side, y), evidence.weights);
  return likeness(shared, totalAt(evidence, side, x), totalAt(evidence, side, y)) >= KIN;
}
