import type { Pair } from "./candidates.ts";

/** Pairs by their old and by their new paragraph, each list in the order given. */
export function byEndOf(pairs: readonly Pair[]): readonly [ReadonlyMap<number, Pair[]>, ReadonlyMap<number, Pair[]>] {
  const lists = [new Map<number, Pair[]>(), new Map<number, Pair[]>()] as const;
  for (const pair of pairs) for (const side of [0, 1] as const) listAt(lists[side], pair.ends[side]).push(pair);
  return lists;
}

/** The list of a key, begun where there is none. Copying it for each new member would cost the square of its length. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const begun: V[] = [];
  lists.set(key, begun);
  return begun;
}
