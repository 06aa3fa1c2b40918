import type { Paragraph } from "../model/resolution.ts";
import { pairOf } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { LIMITS } from "./limits.ts";
import { listAt } from "./lists.ts";
import { otherSide, type Pairing, type Side } from "./pairing.ts";
import type { ChapeauOf } from "./rest.ts";
import type { Ruling } from "./rules.ts";

type Sides = readonly [readonly Paragraph[], readonly Paragraph[]];

/**
 * Pairs the chapeaux that nothing was found for by their points: "Recognizes that:" has too few words to be known by, and its points say
 * which one it is. Two chapeaux whose points went to each other are one; where points were paragraphs of their own before, the chapeau
 * goes with the first of them, whose opening words it took.
 */
export function pairChapeaux(sides: Sides, ruling: Ruling, evidence: Evidence, pairing: Pairing): void {
  const chapeauOf = chapeauxOf(sides);
  const pointsOf = [pointsBy(sides, 0, chapeauOf), pointsBy(sides, 1, chapeauOf)] as const;
  for (const a of pairing.free(0)) {
    const parents = partnersOf(pointsOf[0].get(a) ?? [], 0, pairing).map((b) => chapeauOf(1, b));
    const [first] = parents;
    // All points that went anywhere must agree.
    if (first === undefined || first === null || parents.some((parent) => parent !== first)) continue;
    if (!pairing.isFree(1, first) || !ruling.allows([a, first])) continue;
    pairing.add({ ends: [a, first], score: pairOf(evidence, a, first).score, reason: "points of a chapeau" });
  }
  for (const side of [0, 1] as const) {
    for (const chapeau of pairing.free(side)) {
      const whole = partnersOf(pointsOf[side].get(chapeau) ?? [], side, pairing).filter(
        (other) => chapeauOf(otherSide(side), other) === null,
      );
      const first = whole
        .map((other) => (side === 0 ? pairOf(evidence, chapeau, other) : pairOf(evidence, other, chapeau)))
        .find(({ score, ends }) => score >= LIMITS.tookOpening && ruling.allows(ends));
      if (first !== undefined) pairing.add({ ends: first.ends, score: first.score, reason: "points of a chapeau" });
    }
  }
}

function partnersOf(points: readonly number[], side: Side, pairing: Pairing): number[] {
  return points.flatMap((point) => pairing.partners(side, point));
}

function pointsBy(sides: Sides, side: Side, chapeauOf: ChapeauOf): ReadonlyMap<number, readonly number[]> {
  const points = new Map<number, number[]>();
  sides[side].forEach((_, index) => {
    const chapeau = chapeauOf(side, index);
    if (chapeau !== null) listAt(points, chapeau).push(index);
  });
  return points;
}

/** Finds the chapeau of a point, by index. */
export function chapeauxOf(sides: Sides): ChapeauOf {
  const of = (paragraphs: readonly Paragraph[]) => {
    const index = new Map(paragraphs.map(({ id }, k) => [id, k]));
    return paragraphs.map(({ parent }) => (parent === null ? null : (index.get(parent) ?? null)));
  };
  const known = [of(sides[0]), of(sides[1])] as const;
  return (side, at) => known[side][at] ?? null;
}
