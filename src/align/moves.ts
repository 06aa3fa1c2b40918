/** A pair in the order of both texts, and what it weighs. */
export interface Placed {
  readonly a: number;
  readonly b: number;
  /** Characters, the more of which stay in order the better. */
  readonly weight: number;
}

/**
 * The pairs that are out of order: all that are not on the heaviest chain in which neither text goes backwards.
 * Heaviest increasing subsequence with a Fenwick tree for prefix maxima (Fredman 1975), n log n.
 *
 * @returns for each pair whether it moved
 */
export function outOfOrder(pairs: readonly Placed[], toCount: number): boolean[] {
  const order = pairs.map((_, k) => k).sort((x, y) => (pairs[x]?.a ?? 0) - (pairs[y]?.a ?? 0) || (pairs[x]?.b ?? 0) - (pairs[y]?.b ?? 0));
  const best = new Float64Array(pairs.length);
  const previous = new Int32Array(pairs.length).fill(-1);
  const tree = new Int32Array(toCount + 2).fill(-1);
  const heavier = (x: number, y: number) => (x < 0 ? y : y < 0 ? x : (best[y] ?? 0) > (best[x] ?? 0) ? y : x);
  let last = -1;
  for (const k of order) {
    const { b, weight } = pairs[k] ?? { b: 0, weight: 0 };
    let before = -1;
    for (let at = b + 1; at > 0; at -= at & -at) before = heavier(before, tree[at] ?? -1);
    best[k] = weight + (before < 0 ? 0 : (best[before] ?? 0));
    previous[k] = before;
    for (let at = b + 1; at < tree.length; at += at & -at) tree[at] = heavier(tree[at] ?? -1, k);
    last = heavier(last, k);
  }
  const moved = pairs.map(() => true);
  for (let k = last; k >= 0; k = previous[k] ?? -1) moved[k] = false;
  return moved;
}
