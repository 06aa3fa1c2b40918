import type { Token } from "../words/tokens.ts";
import type { Kept } from "./kept.ts";
import { countNorms, weigh } from "./weights.ts";

/** A stretch of kept tokens or, between two of them, of edited ones; ends exclusive. */
interface Stretch {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const BASE = 0.2;
const PER_SIZE = 0.3;
/** Words that go before an island and words that come after it stay readable apart for longer than two replacements do. */
const PURE = 0.6;
/** Two insertions, or two deletions, are cut apart by any word but a number, which may be there by chance. */
const SAME = 0;

const NUMBER = /^[\p{N}.,/-]+$/u;

/**
 * Drops kept stretches too slight to stand between two changes of their size ("and the" inside a sentence written anew).
 * What is too slight grows with the logarithm of the smaller neighbour: a lone word between two long changes is chance.
 */
export function withoutIslands(from: readonly Token[], to: readonly Token[], kept: readonly Kept[]): Kept[] {
  const worth = weigh(from, countNorms(from), countNorms(to));
  let islands = islandsOf(kept);
  for (;;) {
    const edits = editsAround(islands, from.length, to.length);
    let slightest = -1;
    let least = 0;
    for (const [index, island] of islands.entries()) {
      const left = edits[index];
      const right = edits[index + 1];
      if (left === undefined || right === undefined || isEmpty(left) || isEmpty(right)) continue;
      const excess = worthOf(island, worth) - limit(from, to, island, left, right);
      if (excess < least) {
        least = excess;
        slightest = index;
      }
    }
    if (slightest < 0) break;
    islands = islands.filter((_, index) => index !== slightest);
  }
  return islands.flatMap((island) =>
    Array.from({ length: island.from[1] - island.from[0] }, (_, k) => ({ from: island.from[0] + k, to: island.to[0] + k })),
  );
}

function islandsOf(kept: readonly Kept[]): Stretch[] {
  const found: Stretch[] = [];
  for (const pair of kept) {
    const last = found.at(-1);
    if (last !== undefined && last.from[1] === pair.from && last.to[1] === pair.to) {
      found[found.length - 1] = { from: [last.from[0], pair.from + 1], to: [last.to[0], pair.to + 1] };
    } else found.push({ from: [pair.from, pair.from + 1], to: [pair.to, pair.to + 1] });
  }
  return found;
}

/** The edited stretch before each island, and the one after the last. */
function editsAround(islands: readonly Stretch[], lengthFrom: number, lengthTo: number): Stretch[] {
  const edits: Stretch[] = [];
  let from = 0;
  let to = 0;
  for (const island of islands) {
    edits.push({ from: [from, island.from[0]], to: [to, island.to[0]] });
    from = island.from[1];
    to = island.to[1];
  }
  edits.push({ from: [from, lengthFrom], to: [to, lengthTo] });
  return edits;
}

const deletes = (edit: Stretch): boolean => edit.from[1] > edit.from[0];
const inserts = (edit: Stretch): boolean => edit.to[1] > edit.to[0];
const isEmpty = (edit: Stretch): boolean => !deletes(edit) && !inserts(edit);

function limit(from: readonly Token[], to: readonly Token[], island: Stretch, left: Stretch, right: Stretch): number {
  const size = (edit: Stretch) => countWords(from, edit.from) + countWords(to, edit.to);
  const base = BASE + PER_SIZE * Math.log(1 + Math.min(size(left), size(right)));
  if (deletes(left) && inserts(left)) return base;
  if (deletes(right) && inserts(right)) return base;
  const number = island.from[1] - island.from[0] === 1 && NUMBER.test(from[island.from[0]]?.norm ?? "");
  if (number) return base * 2;
  return base * (deletes(left) === deletes(right) ? SAME : PURE);
}

function countWords(tokens: readonly Token[], [start, end]: readonly [number, number]): number {
  let words = 0;
  for (let index = start; index < end; index++) if (tokens[index]?.word) words++;
  return words;
}

function worthOf(island: Stretch, worth: Float64Array): number {
  let sum = 0;
  for (let index = island.from[0]; index < island.from[1]; index++) sum += worth[index] ?? 0;
  return sum;
}
