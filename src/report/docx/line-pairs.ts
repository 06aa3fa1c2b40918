import { edgeEdits } from "../edges.ts";
import type { Item } from "./items.ts";
import type { Unit } from "./units.ts";

/** Share of words, 0 to 1, that two lines of a masthead have in common to be the same line of another year: half, less a date. */
const SAME_LINE = 0.34;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice's coefficient of the sets of words; lines of the same sort count as near whatever they say. */
function likeness(a: Item, b: Item): number {
  if (a.look !== b.look) return 0;
  const [left, right] = [new Set(wordsOf(a.text)), new Set(wordsOf(b.text))];
  const both = [...left].filter((word) => right.has(word)).length;
  const share = left.size + right.size === 0 ? 1 : (2 * both) / (left.size + right.size);
  return a.look === "Title" || a.look === "Formula" ? Math.max(share, SAME_LINE) : share;
}

/** The lines of the mastheads and closings that are the same line in both texts, in order (longest common subsequence by likeness). */
export function linePairs(old: readonly Item[], young: readonly Item[]): Unit[] {
  const [a, b] = [old.filter(({ kind }) => kind === "line"), young.filter(({ kind }) => kind === "line")];
  const best: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const near = a.map((line) => b.map((other) => likeness(line, other)));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const share = near[i]?.[j] ?? 0;
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), share >= SAME_LINE ? at(i + 1, j + 1) + share : 0);
    }
  }
  const pairs: Unit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined || right === undefined) break;
    const share = near[i]?.[j] ?? 0;
    if (share >= SAME_LINE && at(i, j) === at(i + 1, j + 1) + share) {
      pairs.push({ from: [left], to: [right], edits: edgeEdits(left.text, right.text) });
      i++;
      j++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
