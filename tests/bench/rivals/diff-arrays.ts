import { diffArrays } from "diff";
import { type IndexPair, inOrder, readPair, tell } from "./pair.ts";

// Paragraphs as lines: equal ones are pairs, and where some were taken out and others put in, they are paired in order.
const [from, to] = readPair();
const pairs: IndexPair[] = [];
let a = 0;
let b = 0;
let removed: number[] = [];
for (const { count, removed: gone, added: come } of diffArrays(from, to)) {
  const places = (start: number) => Array.from({ length: count }, (_, k) => start + k);
  if (gone) {
    removed = places(a);
    a += count;
    continue;
  }
  if (come) pairs.push(...inOrder(removed, places(b)));
  else {
    pairs.push(...inOrder(places(a), places(b)));
    a += count;
  }
  b += count;
  removed = [];
}
tell(pairs);
