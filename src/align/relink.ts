import type { Pair } from "./candidates.ts";
import { type Evidence, termsAt, totalAt } from "./evidence.ts";
import { byEndOf } from "./lists.ts";
import { type Decided, otherSide, type Pairing, type Side } from "./pairing.ts";
import { type Fit, ratio } from "./rest.ts";

/** Least fit of a paragraph in the rest of its better heir. */
const FITS = 0.3;
/**
 * How much less of a paragraph may be found in neighbours it was split into, or beside the neighbour it was merged with: the change
 * leaves one near-duplicate unexplained, where the pairing as it stands leaves two halves. A merge without that neighbourhood has no
 * such claim: among many near-duplicates it would take what belongs to others.
 */
const YIELDS = 0.2;
/** Least share of the whole that each half of a split must bring and the other half has not, and the least share of the half itself. */
const BRINGS = 0.06;
const BRINGS_ITSELF = 0.3;

interface Proposal {
  readonly drop: Decided;
  readonly take: readonly Pair[];
  readonly side: Side;
  /** How much more of the paragraph is found, as a share of its weight. */
  readonly gain: number;
}

/**
 * A paragraph belongs where most of it went. One that was paired with a near-duplicate is moved to the heir it was merged into,
 * or to the two neighbours it was split into, where more of it is found there.
 */
export function relink(candidates: readonly Pair[], evidence: Evidence, pairing: Pairing, fitOf: (pair: Pair) => Fit): void {
  const known = new Map(candidates.map((pair) => [keyOf(pair.ends, evidence), pair]));
  const byEnd = byEndOf(candidates);
  const proposals: Proposal[] = [];
  for (const side of [0, 1] as const) {
    for (const [index, pairs] of byEnd[side]) {
      const [only, ...more] = pairing.of(side, index);
      if (only === undefined || more.length > 0 || only.score === 1 || pairing.of(otherSide(side), only.ends[otherSide(side)]).length > 1)
        continue;
      const current = known.get(keyOf(only.ends, evidence));
      if (current === undefined) continue;
      const covered = ratio(current.shared, totalAt(evidence, side, index));
      const found = [...intoMerge(pairs, only, side, covered, pairing, fitOf), ...intoSplit(pairs, only, side, covered, evidence, pairing)];
      proposals.push(...found);
    }
  }
  proposals.sort((p, q) => q.gain - p.gain || p.drop.ends[0] + p.drop.ends[1] - q.drop.ends[0] - q.drop.ends[1]);
  const touched = new Set<string>();
  for (const { drop, take, side } of proposals) {
    const ends = [drop.ends, ...take.map((pair) => pair.ends)].flatMap(([a, b]) => [`a${a}`, `b${b}`]);
    if (ends.some((end) => touched.has(end))) continue;
    for (const end of ends) touched.add(end);
    pairing.remove(drop);
    for (const pair of take) pairing.add({ ends: pair.ends, score: pair.score, reason: reasonFor(take.length, side) });
  }
}

function reasonFor(parts: number, side: Side): Decided["reason"] {
  return parts > 1 === (side === 0) ? "rest of a split" : "rest of a merge";
}

function keyOf(ends: readonly [number, number], { counts }: Evidence): number {
  return ends[0] * counts[1] + ends[1];
}

/** The other end has one partner, and leaves a rest into which this paragraph fits with more of itself. */
function intoMerge(
  pairs: readonly Pair[],
  drop: Decided,
  side: Side,
  covered: number,
  pairing: Pairing,
  fitOf: (pair: Pair) => Fit,
): Proposal[] {
  pairing.remove(drop);
  const found = pairs.flatMap((pair) => {
    const [host, ...more] = pairing.of(otherSide(side), pair.ends[otherSide(side)]);
    if (host === undefined || more.length > 0 || host === drop || host.score === 1) return [];
    if (pairing.of(side, host.ends[side]).length > 1) return [];
    const fit = fitOf(pair);
    const gain = fit.covers[side] - covered;
    const least = Math.abs(host.ends[side] - drop.ends[side]) === 1 ? -YIELDS : 0;
    return gain > least && fit.value >= FITS ? [{ drop, take: [pair], side, gain }] : [];
  });
  pairing.add(drop);
  return found;
}

/** Two free neighbours on the other side hold more of this paragraph together than its partner does. */
function intoSplit(pairs: readonly Pair[], drop: Decided, side: Side, covered: number, evidence: Evidence, pairing: Pairing): Proposal[] {
  const opposite = otherSide(side);
  const free = pairs.filter((pair) => pairing.isFree(opposite, pair.ends[opposite]));
  return free.flatMap((first) => {
    const second = free.find((pair) => pair.ends[opposite] === first.ends[opposite] + 1);
    if (second === undefined) return [];
    const both = new Set([first, second].flatMap((pair) => [...termsAt(evidence, opposite, pair.ends[opposite])]));
    const total = totalAt(evidence, side, drop.ends[side]);
    const own = [...termsAt(evidence, side, drop.ends[side])].filter((term) => both.has(term));
    const union = own.reduce((sum, term) => sum + (evidence.weights[term] ?? 0), 0);
    const halves = [
      { own: union - second.shared, whole: totalAt(evidence, opposite, first.ends[opposite]) },
      { own: union - first.shared, whole: totalAt(evidence, opposite, second.ends[opposite]) },
    ];
    const bothBring = halves.every(({ own: brought, whole }) => brought > BRINGS * total && brought > BRINGS_ITSELF * whole);
    const gain = ratio(union, total) - covered;
    return gain > -YIELDS && bothBring ? [{ drop, take: [first, second], side, gain }] : [];
  });
}
