import type { Pair } from "./candidates.ts";
import { type Evidence, likeness, sharedWeight, termsAt, totalAt } from "./evidence.ts";
import { otherSide, type Side } from "./pairing.ts";

/** Likeness from which two paragraphs of one text are near-duplicates. */
const KIN = 0.4;
/** A near-duplicate is a rival where it scores nearly as much as the pair itself. */
const NEARLY = 0.9;

/** What else competes for the ends of a pair. */
export interface Rivals {
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
  const twins = new Map<Pair, boolean>();
  const others = (pair: Pair, side: Side) => (byEnd[side].get(pair.ends[side]) ?? []).filter((other) => other !== pair);
  const findTwin = (pair: Pair) =>
    ([0, 1] as const).some((side) =>
      others(pair, side).some(
        (other) => other.score >= NEARLY * pair.score && areKin(evidence, otherSide(side), pair.ends[otherSide(side)], other.ends[otherSide(side)]),
      ),
    );
  return {
    second: (pair) => Math.max(0, ...([0, 1] as const).flatMap((side) => others(pair, side).map(({ score }) => score))),
    hasTwin: (pair) => {
      const known = twins.get(pair) ?? findTwin(pair);
      twins.set(pair, known);
      return known;
    },
  };
}

function areKin(evidence: Evidence, side: Side, x: number, y: number): boolean {
  const shared = sharedWeight(termsAt(evidence, side, x), termsAt(evidence, side, y), evidence.weights);
  return likeness(shared, totalAt(evidence, side, x), totalAt(evidence, side, y)) >= KIN;
}
