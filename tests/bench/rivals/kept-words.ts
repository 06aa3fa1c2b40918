import type { IndexPair } from "./pair.ts";

/** A stretch of text that a diff of words kept, took out or put in. */
export interface Stretch {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

/**
 * Pairs each block of a new text with the block of the old one that most of its kept words come from; blocks without kept words with none.
 *
 * @param stretches what a diff of words says of both whole texts, in their order; its white space may differ from theirs
 */
export function pairsByKeptWords(from: readonly string[], to: readonly string[], stretches: readonly Stretch[]): IndexPair[] {
  const sides = [owners(from), owners(to)] as const;
  const shared = to.map(() => new Map<number, number>());
  let a = 0;
  let b = 0;
  for (const { kind, text } of stretches) {
    for (const [word] of text.matchAll(/\S+/g)) {
      const counts = shared[sides[1][b] ?? -1];
      const old = sides[0][a];
      if (kind === "kept" && counts && old !== undefined) counts.set(old, (counts.get(old) ?? 0) + 1);
      if (kind !== "added") a += word.length;
      if (kind !== "removed") b += word.length;
    }
  }
  const best = shared.map((counts) =>
    [...counts].reduce<readonly [number, number]>((most, own) => (own[1] > most[1] ? own : most), [-1, 0]),
  );
  return best.flatMap(([old], index): IndexPair[] => (old < 0 ? [] : [[old, index]]));
}

/** For each letter of a text, white space not counted, the block it stands in: white space may differ in what is equal. */
function owners(blocks: readonly string[]): Int32Array {
  const lengths = blocks.map((text) => text.replace(/\s+/g, "").length);
  const owner = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    owner.fill(index, at, at + length);
    at += length;
  }
  return owner;
}
