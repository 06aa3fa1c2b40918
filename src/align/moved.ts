import type { Paragraph } from "../model/resolution.ts";
import type { Evidence } from "./evidence.ts";
import { type Group, groupsOf } from "./groups.ts";
import { LIMITS } from "./limits.ts";
import { outOfOrder } from "./moves.ts";
import type { Decided, Pairing, Side } from "./pairing.ts";

export type Sides = readonly [readonly Paragraph[], readonly Paragraph[]];

/** Whether a pair stands in the preamble of one text and in the operative part of the other. */
export function crossesSections({ ends }: Decided, sides: Sides): boolean {
  const sections = new Set([sides[0][ends[0]]?.section, sides[1][ends[1]]?.section]);
  return sections.has("preamble") && sections.has("operative");
}

/** What did not cross between the parts of the text: the pair that weighs most, which says where the group stands, and the others. */
interface Cluster {
  readonly main: Decided;
  readonly others: readonly Decided[];
}

/**
 * The pairs that moved: those that crossed between preamble and operative part, and those out of the order of the rest. A merge or split
 * stands where its weightiest pair does, and weighs as much as that one and those beside it; another of its pairs moved where something
 * that kept its order stands between.
 */
export function movedPairs(sides: Sides, groups: readonly Group[], { prints }: Evidence): ReadonlySet<Decided> {
  const length = (side: Side, index: number) => sides[side][index]?.text.length ?? 0;
  // Below one character: it decides only which of two equally long paragraphs moved.
  const tie = (a: number, b: number) => ((prints[0][a] ?? 0) + (prints[1][b] ?? 0)) / 4;
  const weight = ({ ends: [a, b] }: Decided) => Math.min(length(0, a), length(1, b)) + tie(a, b);
  const moved = new Set(groups.flat().filter((pair) => crossesSections(pair, sides)));
  // What crossed has moved in any case, and must not push others out of their order.
  const within = (group: Group) => group.filter((pair) => !moved.has(pair));
  const clusters = groups.flatMap((group) => clusterOf(within(group), weight));
  const isBeside = besideIn(groups);
  const out = outOfOrder(
    clusters.map(({ main, others }) => ({
      a: main.ends[0],
      b: main.ends[1],
      weight: [main, ...others.filter((pair) => isBeside(pair, main))].reduce((sum, pair) => sum + weight(pair), 0),
    })),
    sides[1].length,
  );
  const passed = passedBy(clusters.filter((_, k) => out[k] !== true).map(({ main }) => main));
  for (const [k, { main, others }] of clusters.entries()) {
    if (out[k] === true) moved.add(main);
    for (const pair of others) if (passed(pair, main) > 0) moved.add(pair);
  }
  return moved;
}

/**
 * Gives up pairs that rest on their place and turn out to be out of it: their neighbours spoke for them before it was known that these
 * had moved themselves.
 */
export function dropMisplaced(sides: Sides, evidence: Evidence, pairing: Pairing): void {
  const groups = groupsOf(pairing);
  const moved = movedPairs(sides, groups, evidence);
  for (const [pair, ...more] of groups)
    if (more.length === 0 && pair.reason === "same place" && pair.score < LIMITS.leastMoved && moved.has(pair)) pairing.remove(pair);
}

/** Tells whether nothing linked stands between two pairs of a group, in either text. */
function besideIn(groups: readonly Group[]): (pair: Decided, main: Decided) => boolean {
  const ranks = ([0, 1] as const).map((side) => {
    const linked = [...new Set(groups.flat().map(({ ends }) => ends[side]))].sort((x, y) => x - y);
    return new Map(linked.map((index, rank) => [index, rank]));
  });
  return (pair, main) =>
    ranks.every((rank, side) => Math.abs((rank.get(pair.ends[side] ?? 0) ?? 0) - (rank.get(main.ends[side] ?? 0) ?? 0)) <= 1);
}

function clusterOf(pairs: readonly Decided[], weight: (pair: Decided) => number): Cluster[] {
  const [main, ...others] = pairs.toSorted((x, y) => weight(y) - weight(x));
  return main === undefined ? [] : [{ main, others }];
}

/** Counts the pairs in order that a pair of a group stands on another side of in either text; the group's own main pair does not count. */
function passedBy(inOrder: readonly Decided[]): (pair: Decided, main: Decided) => number {
  const places = ([0, 1] as const).map((side) => inOrder.map(({ ends }) => ends[side]).sort((x, y) => x - y));
  const isInOrder = new Set(inOrder);
  return (pair, main) => {
    const [before = 0, after = 0] = ([0, 1] as const).map((side) => {
      const own = isInOrder.has(main) && main.ends[side] < pair.ends[side] ? 1 : 0;
      return countBelow(places[side] ?? [], pair.ends[side]) - own;
    });
    return Math.abs(before - after);
  };
}

/** How many of some ascending numbers are less than another. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
