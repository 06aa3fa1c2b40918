import type { Decided, Pairing } from "./pairing.ts";

/** Pairs that hang together through shared paragraphs: a split, a merge, or a single pair. */
export type Group = readonly [Decided, ...Decided[]];

/** The groups of a pairing, in the order of their first old paragraph. */
export function groupsOf(pairing: Pairing): Group[] {
  const seen = new Set<Decided>();
  const groups: Group[] = [];
  for (const start of pairing.all()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group: [Decided, ...Decided[]] = [start];
    for (const pair of group) {
      for (const next of [...pairing.of(0, pair.ends[0]), ...pairing.of(1, pair.ends[1])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The paragraphs of one side of a group, in reading order. */
export function membersOf(group: Group, side: 0 | 1): number[] {
  return [...new Set(group.map(({ ends }) => ends[side]))].sort((x, y) => x - y);
}
