import type { Pair } from "./candidates.ts";
import { type Evidence, likeness, sharedWeight, termsAt, totalAt } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { byEndOf } from "./lists.ts";
import { type BestScores, otherSide, type Side } from "./pairing.ts";

/** Likeness from which two paragraphs of one text are near-duplicates: they share more than most reworded paragraphs keep. */
const KIN = 0.4;

/**
 * A near-duplicate that stands this many times as far from the relative place as the pair itself is no rival of it: paragraphs move within
 * their part of a text. Between 2 and 15 made pairs of ten and of a hundred copies gain alike, and those of one copy and the keys stay as they are.
 */
const FARTHER = 5;

/** Rivals of an end that are looked at; the fifth best has nothing to say that the first four have not. */
const LOOKED_AT = 4;

/** What else competes for the ends of a pair. */
export interface Rivals {
  /** The other pairs of one end, best first. */
  others(pair: Pair, side: Side): readonly Pair[];
  /** The pairs of one paragraph, best first. */
  of(side: Side, index: number): readonly Pair[];
  /** The best other score either end has. */
  second(pair: Pair): number;
  /**
   * Whether a near-duplicate of either end that is not far off fits the other end nearly as well, and has not found a better partner:
   * then likeness alone does not tell which is which.
   *
   * @param best of a pairing, see there
   */
  hasTwin(pair: Pair, best: BestScores): boolean;
}

/** A near-duplicate of one end of a pair, and its score with the other end. */
interface Twin {
  readonly side: Side;
  readonly index: number;
  readonly score: number;
}

/** Finds the rivals of every candidate. */
export function rivalsOf(candidates: readonly Pair[], evidence: Evidence): Rivals {
  const byEnd = byEndOf(candidates);
  for (const side of [0, 1] as const)
    for (const list of byEnd[side].values())
      list.sort((p, q) => q.score - p.score || awayIn(evidence, p) - awayIn(evidence, q) || sumOf(p) - sumOf(q));
  const of = (side: Side, index: number) => byEnd[side].get(index) ?? [];
  const others = (pair: Pair, side: Side) => of(side, pair.ends[side]).filter((other) => other !== pair);
  const known = new Map<Pair, readonly Twin[]>();
  const findTwins = (pair: Pair): readonly Twin[] =>
    ([0, 1] as const).flatMap((side) => {
      const free = otherSide(side);
      return others(pair, side)
        .slice(0, LOOKED_AT)
        .filter((other) => awayIn(evidence, other) <= FARTHER * awayIn(evidence, pair))
        .filter(({ score, ends }) => score >= LIMITS.rivalNear * pair.score && areKin(evidence, free, pair.ends[free], ends[free]))
        .map(({ score, ends }) => ({ side: free, index: ends[free], score }));
    });
  return {
    of,
    others,
    second: (pair) => Math.max(0, ...([0, 1] as const).map((side) => others(pair, side)[0]?.score ?? 0)),
    hasTwin: (pair, best) => {
      const twins = known.get(pair) ?? findTwins(pair);
      known.set(pair, twins);
      return twins.some(({ side, index, score }) => score > pair.score || (best[side][index] ?? 0) <= score);
    },
  };
}

/** How far a pair is from keeping its relative place, 0 to 1. */
export function awayIn({ counts }: Evidence, { ends }: Pair): number {
  return Math.abs(ends[0] / counts[0] - ends[1] / counts[1]);
}

function sumOf({ ends }: Pair): number {
  return ends[0] + ends[1];
}

/** Whether two paragraphs of one text are near-duplicates. */
export function areKin(evidence: Evidence, side: Side, x: number, y: number): boolean {
  const shared = sharedWeight(termsAt(evidence, side, x), termsAt(evidence, side, y), evidence.weights);
  return likeness(shared, totalAt(evidence, side, x), totalAt(evidence, side, y)) >= KIN;
}
