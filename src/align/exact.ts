import type { Pairing } from "./pairing.ts";
import type { Ruling } from "./rules.ts";

/**
 * Pairs the paragraphs that stand word for word in both texts. One that is repeated is paired in order where both texts repeat it
 * as often; else the free ones are taken whose neighbours went the same way, then the nearest.
 *
 * @param keys comparable words of each paragraph of the old and the new text, as one string
 */
export function pairExact(keys: readonly [readonly string[], readonly string[]], ruling: Ruling, pairing: Pairing): void {
  const groups = new Map<string, [number[], number[]]>();
  for (const side of [0, 1] as const) {
    keys[side].forEach((key, index) => {
      if (ruling.isClosed(side, index)) return;
      const group: [number[], number[]] = groups.get(key) ?? [[], []];
      group[side].push(index);
      groups.set(key, group);
    });
  }
  const shared = [...groups.values()].filter(([a, b]) => a.length > 0 && b.length > 0);
  const add = (a: number, b: number) => {
    if (ruling.allows([a, b])) pairing.add({ ends: [a, b], score: 1, reason: "same words" });
  };
  const even = shared.filter(([a, b]) => a.length === b.length);
  const uneven = shared.filter(([a, b]) => a.length !== b.length);
  for (const [a, b] of even) for (const [k, x] of a.entries()) add(x, b[k] ?? 0);
  for (const [a, b] of uneven) for (const [x, y] of nearestPairs(a, b, pairing, [keys[0].length, keys[1].length])) add(x, y);
}

function nearestPairs(a: readonly number[], b: readonly number[], pairing: Pairing, counts: readonly [number, number]): [number, number][] {
  const options = a.flatMap((x) =>
    b.map((y) => ({ x, y, beside: neighboursAgree(x, y, pairing), away: Math.abs(x / counts[0] - y / counts[1]) })),
  );
  options.sort((p, q) => q.beside - p.beside || p.away - q.away || p.x + p.y - q.x - q.y);
  const used: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  const chosen: [number, number][] = [];
  for (const { x, y } of options) {
    if (used[0].has(x) || used[1].has(y)) continue;
    used[0].add(x);
    used[1].add(y);
    chosen.push([x, y]);
  }
  return chosen;
}

/** How many of the paragraphs just before and after went to the ones just before and after, 0 to 2. */
function neighboursAgree(a: number, b: number, pairing: Pairing): number {
  return [-1, 1].filter((step) => pairing.partners(0, a + step).includes(b + step)).length;
}
