import { diffWords } from "diff";
import { type IndexPair, readPair, tell } from "./pair.ts";

// The whole text as words. A paragraph belongs to the old one that most of its kept words come from.
const [from, to] = readPair();

/** For each letter of a text, white space not counted, the paragraph it stands in: white space may differ in what is equal. */
function owners(paragraphs: readonly string[]): Int32Array {
  const lengths = paragraphs.map((text) => lettersIn(text));
  const owner = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    owner.fill(index, at, at + length);
    at += length;
  }
  return owner;
}

function lettersIn(text: string): number {
  return text.replace(/\s+/g, "").length;
}

const sides = [owners(from), owners(to)] as const;
const shared = to.map(() => new Map<number, number>());
let a = 0;
let b = 0;
for (const { value, added, removed } of diffWords(from.join("\n\n"), to.join("\n\n"))) {
  for (const [word] of value.matchAll(/\S+/g)) {
    const counts = shared[sides[1][b] ?? -1];
    const old = sides[0][a];
    if (!added && !removed && counts && old !== undefined) counts.set(old, (counts.get(old) ?? 0) + 1);
    if (!added) a += word.length;
    if (!removed) b += word.length;
  }
}
const best = shared.map((counts) => [...counts].reduce<readonly [number, number]>((most, own) => (own[1] > most[1] ? own : most), [-1, 0]));
tell(best.flatMap(([old], index): IndexPair[] => (old < 0 ? [] : [[old, index]])));
