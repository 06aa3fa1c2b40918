import type { Paragraph } from "../model/resolution.ts";
import { pairOf } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { listAt } from "./lists.ts";
import type { Pairing } from "./pairing.ts";
import type { Ruling } from "./rules.ts";

/** Pairs chapeaux by their points: "Recognizes that:" has too few words to be known by, and its points say which one it is. */
export function pairChapeaux(
  sides: readonly [readonly Paragraph[], readonly Paragraph[]],
  ruling: Ruling,
  evidence: Evidence,
  pairing: Pairing,
): void {
  const index = [indexOf(sides[0]), indexOf(sides[1])] as const;
  const pointsOf = new Map<string, number[]>();
  sides[0].forEach(({ parent }, k) => {
    if (parent !== null) listAt(pointsOf, parent).push(k);
  });
  for (const a of pairing.free(0)) {
    const points = pointsOf.get(sides[0][a]?.id ?? "") ?? [];
    const parents = points.flatMap((point) => pairing.partners(0, point)).map((b) => index[1].get(sides[1][b]?.parent ?? "") ?? -1);
    const [first] = parents;
    // All points that went anywhere must agree.
    if (
      first === undefined ||
      first < 0 ||
      parents.some((parent) => parent !== first) ||
      !pairing.isFree(1, first) ||
      !ruling.allows([a, first])
    )
      continue;
    pairing.add({ ends: [a, first], score: pairOf(evidence, a, first).score, reason: "points of a chapeau" });
  }
}

function indexOf(side: readonly Paragraph[]): ReadonlyMap<string, number> {
  return new Map(side.map(({ id }, k) => [id, k]));
}
