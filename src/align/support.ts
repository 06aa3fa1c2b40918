import { otherSide, type Pairing, type Side } from "./pairing.ts";

/** Paired neighbours on each side that speak for a pair. */
const REACH = 2;
/** Paragraphs beyond its step at which a paired neighbour still counts as near. */
const NEAR = 3;

/** Judges pairs by the pairing as it was when the neighbourhood was taken; both figures are 0 to 1. */
export interface Neighbourhood {
  /** Share of the nearest paired neighbours of both ends that are each other's partners, however far off; nearer ones count more. */
  orderOf(ends: readonly [number, number]): number;
  /** The same, counting only neighbours that stand near. */
  supportOf(ends: readonly [number, number]): number;
}

/** Takes the neighbourhood of a pairing as it is now, with so many paragraphs on each side. */
export function neighbourhoodOf(pairing: Pairing, counts: readonly [number, number]): Neighbourhood {
  const sides = [snapshot(pairing, 0, counts[0]), snapshot(pairing, 1, counts[1])] as const;
  const share = (ends: readonly [number, number], near: number) => {
    let support = 0;
    let possible = 0;
    for (let step = 1; step <= REACH; step++) {
      for (const direction of [-1, 1] as const) {
        possible += 1 / step;
        if (([0, 1] as const).some((side) => agrees(sides, side, ends, { direction, step, near: step + near }))) support += 1 / step;
      }
    }
    return support / possible;
  };
  return {
    orderOf: (ends) => share(ends, Number.POSITIVE_INFINITY),
    supportOf: (ends) => share(ends, NEAR),
  };
}

interface Snapshot {
  /** Paired paragraphs in order. */
  readonly paired: readonly number[];
  /** How many paired paragraphs stand before each. */
  readonly rank: Int32Array;
  readonly partners: readonly (readonly number[])[];
}

function snapshot(pairing: Pairing, side: Side, count: number): Snapshot {
  const paired: number[] = [];
  const rank = new Int32Array(count);
  const partners: number[][] = [];
  for (let k = 0; k < count; k++) {
    rank[k] = paired.length;
    const own = pairing.partners(side, k);
    partners.push(own);
    if (own.length > 0) paired.push(k);
  }
  return { paired, rank, partners };
}

interface Neighbour {
  readonly direction: -1 | 1;
  /** Which paired paragraph in that direction, from 1. */
  readonly step: number;
  /** Paragraphs it may be away. */
  readonly near: number;
}

/** Whether a paired neighbour of one end went to about as far from the other end, unpaired paragraphs not counted. */
function agrees(
  sides: readonly [Snapshot, Snapshot],
  side: Side,
  ends: readonly [number, number],
  { direction, step, near }: Neighbour,
): boolean {
  const own = sides[side];
  const other = sides[otherSide(side)];
  const x = ends[side];
  const y = ends[otherSide(side)];
  const rank = own.rank[x] ?? 0;
  const itself = own.paired[rank] === x ? 1 : 0;
  const neighbour = own.paired[direction < 0 ? rank - step : rank + itself + step - 1];
  if (neighbour === undefined || Math.abs(neighbour - x) > near) return false;
  return (own.partners[neighbour] ?? []).some((partner) => {
    // Both went to one place: that is a neighbour too, as in a merge.
    if (partner === y) return true;
    if (partner < y !== direction < 0 || Math.abs(partner - y) > near) return false;
    const between = Math.abs((other.rank[y] ?? 0) - (other.rank[partner] ?? 0));
    return Math.abs(between - step) <= 1;
  });
}
