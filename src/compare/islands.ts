import { isMonth } from "../words/calendar.ts";
import { opensPhrase } from "../words/function-words.ts";
import type { Token } from "../words/tokens.ts";
import type { Kept } from "./kept.ts";
import { countNorms, weigh } from "./weights.ts";

/** A stretch of both texts, all of it kept (an island) or all of it edited; ends exclusive. */
interface Stretch {
  readonly from: Range;
  readonly to: Range;
}

type Range = readonly [start: number, end: number];

// What an island must be worth, in the currency of `weights.ts`, to stand between two edits: it grows with the logarithm
// of the smaller one, because a lone word between two long changes is there by chance.
const BASE = 0.1;
const PER_SIZE = 0.4;
/** Words that only go on one side of an island and only come on the other stay readable apart for longer. */
const ONE_WAY = 0.6;
/**
 * What a changed word takes from the worth of the kept words around it: half a full word. A few islands with small edits between them
 * fall together where they would be too slight as one ("Food ~~Security~~ **Programme** and the World" between two long edits).
 */
const CHANGED_WORD = 0.75;
/** Words of both sides of an edit that may stand between such islands; a longer one holds them apart. */
const SMALL = 4;
/** So many islands are looked at together: more than that are a sentence that stayed. */
const MOST_TOGETHER = 4;
/** What is left of a word's worth where it is an edit itself, in other capitals or hyphens. */
const IN_OTHER_TYPE = 0.2;
/** A year or number keeps two long edits apart only by chance, whatever they are. */
const NUMBER = 2;

/** Drops the kept stretches too slight for the edits they stand between ("and the" inside a sentence written anew). */
export function withoutIslands(from: readonly Token[], to: readonly Token[], kept: readonly Kept[]): readonly Kept[] {
  const islands = islandsOf(kept);
  const last: Stretch = { from: [from.length, from.length], to: [to.length, to.length] };
  const edits = [...islands, last].map((island, index) => gap(islands[index - 1] ?? START, island));
  // A slight island stands between two edits.
  if (edits.filter((edit) => !isEmpty(edit)).length < 2) return kept;
  const weighty = settled({ edits, islands }, slightCount(from, to, kept));
  const isTorn = tearing(from, to);
  const whole = settled(weighty, (stack, right) => {
    const { edit, island } = stack.at(-1) ?? NOWHERE;
    return stack.length > 0 && !isEmpty(edit) && !isEmpty(right) && isTorn(island, edit, right) ? 1 : 0;
  });
  return whole.islands.flatMap(pairsOf);
}

/** Edits and the islands between them: one island after each edit but the last. */
interface Chain {
  readonly edits: readonly Stretch[];
  readonly islands: readonly Stretch[];
}

/** An edit and the island after it. */
interface Step {
  readonly edit: Stretch;
  readonly island: Stretch;
}

/** What stands before the first tokens. */
const START: Stretch = { from: [0, 0], to: [0, 0] };
const NOWHERE: Step = { edit: START, island: START };

/**
 * The chain without the islands that fall, their edits joined. Dropping islands only makes the edits around them larger, so the order does
 * not matter: one pass, looking back.
 *
 * @param falling how many of the last islands so far fall, given the edit after them
 */
function settled({ edits, islands }: Chain, falling: (stack: readonly Step[], right: Stretch) => number): Chain {
  const stack: Step[] = [];
  let right = START;
  for (const [index, edit] of edits.entries()) {
    right = edit;
    for (let count = falling(stack, right); count > 0; count = falling(stack, right)) {
      right = between(stack.at(-count)?.edit ?? right, right);
      stack.length -= count;
    }
    const island = islands[index];
    if (island !== undefined) stack.push({ edit: right, island });
  }
  return { edits: [...stack.map(({ edit }) => edit), right], islands: stack.map(({ island }) => island) };
}

/** Tells how many of the last islands are too slight together; 0 where the last one holds. */
function slightCount(from: readonly Token[], to: readonly Token[], kept: readonly Kept[]) {
  const size = sizeIn(from, to);
  const limit = limitBetween(from, size);
  const worths = weigh(from, countNorms(from), countNorms(to));
  for (const pair of kept) if (from[pair.from]?.text !== to[pair.to]?.text) worths[pair.from] = (worths[pair.from] ?? 0) * IN_OTHER_TYPE;
  const worth = sums(worths);
  return (stack: readonly Step[], right: Stretch): number => {
    let inner = 0;
    for (let count = 1; count <= Math.min(MOST_TOGETHER, stack.length); count++) {
      const { edit, island } = stack.at(-count) ?? NOWHERE;
      inner += sumOf(worth, island.from);
      if (!isEmpty(edit) && !isEmpty(right) && inner < limit(between(island, stack.at(-1)?.island ?? island), edit, right)) return count;
      if (size(edit) > SMALL) return 0;
      inner -= CHANGED_WORD * size(edit);
    }
    return 0;
  };
}

function pairsOf(island: Stretch): Kept[] {
  return Array.from({ length: island.from[1] - island.from[0] }, (_, k) => ({ from: island.from[0] + k, to: island.to[0] + k }));
}

function islandsOf(kept: readonly Kept[]): readonly Stretch[] {
  const found: { from: [number, number]; to: [number, number] }[] = [];
  for (const pair of kept) {
    const last = found.at(-1);
    if (last !== undefined && last.from[1] === pair.from && last.to[1] === pair.to) {
      last.from[1]++;
      last.to[1]++;
    } else found.push({ from: [pair.from, pair.from + 1], to: [pair.to, pair.to + 1] });
  }
  return found;
}

/** What lies between two stretches. */
function gap(before: Stretch, after: Stretch): Stretch {
  return { from: [before.from[1], after.from[0]], to: [before.to[1], after.to[0]] };
}

/** Two stretches and what lies between them. */
function between(first: Stretch, last: Stretch): Stretch {
  return { from: [first.from[0], last.from[1]], to: [first.to[0], last.to[1]] };
}

const deletes = (edit: Stretch): boolean => edit.from[1] > edit.from[0];
const inserts = (edit: Stretch): boolean => edit.to[1] > edit.to[0];
const isEmpty = (edit: Stretch): boolean => !deletes(edit) && !inserts(edit);
const replaces = (edit: Stretch): boolean => deletes(edit) && inserts(edit);

/** Words of both sides of an edit. */
function sizeIn(from: readonly Token[], to: readonly Token[]): (edit: Stretch) => number {
  const wordsFrom = sums(from.map((token) => (token.word ? 1 : 0)));
  const wordsTo = sums(to.map((token) => (token.word ? 1 : 0)));
  return (edit) => sumOf(wordsFrom, edit.from) + sumOf(wordsTo, edit.to);
}

/** What islands between two edits must be worth. It never falls when an edit grows. */
function limitBetween(from: readonly Token[], size: (edit: Stretch) => number) {
  return (island: Stretch, left: Stretch, right: Stretch): number => {
    const base = BASE + PER_SIZE * Math.log(1 + Math.min(size(left), size(right)));
    if (island.from[1] - island.from[0] === 1 && /^\d+$/.test(from[island.from[0]]?.norm ?? "")) return base * NUMBER;
    if (replaces(left) || replaces(right)) return base;
    // Two insertions, or two deletions, are cut apart by any word: both sides of an "and" may have been enlarged.
    return deletes(left) === deletes(right) ? 0 : base * ONE_WAY;
  };
}

/**
 * Whether what is kept is out of the middle of what a side has only in edits: a joining word of a name ("the Office on [-Drugs-] and
 * [-Crime-]") or a title, or from between what belongs to two paragraphs; the day of a month that is not kept.
 */
function tearing(from: readonly Token[], to: readonly Token[]) {
  const isTornOf = (tokens: readonly Token[], island: Range, left: Range, right: Range): boolean => {
    if (left[0] === left[1] || right[0] === right[1]) return false;
    if (isDay(tokens[island[1] - 1]) && isMonth(tokens[island[1]]?.norm ?? "")) return true;
    if (island[1] - island[0] > 1 || !opensPhrase(tokens[island[0]]?.norm ?? "")) return false;
    if (isCapital(tokens[island[0] - 1]) && isCapital(tokens[island[1]])) return true;
    const [before, after] = [tokens.slice(...left), tokens.slice(...right)];
    return [...before, ...after].some(parts) || before.findLast(isQuote)?.text === "“" || after.find(isQuote)?.text === "”";
  };
  return (island: Stretch, left: Stretch, right: Stretch): boolean =>
    isTornOf(from, island.from, left.from, right.from) || isTornOf(to, island.to, left.to, right.to);
}

function isDay(token: Token | undefined): boolean {
  return /^\d{1,2}$/.test(token?.norm ?? "");
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? "");
}

/** What parts paragraphs, or clauses. */
function parts({ before, text }: Token): boolean {
  return before.includes("\n") || text === ";";
}

function isQuote({ text }: Token): boolean {
  return text === "“" || text === "”";
}

/** The sums of the first 0, 1, 2, … values. */
function sums(values: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++) totals[index + 1] = (totals[index] ?? 0) + (values[index] ?? 0);
  return totals;
}

function sumOf(totals: Float64Array, [start, end]: readonly [number, number]): number {
  return (totals[end] ?? 0) - (totals[start] ?? 0);
}
