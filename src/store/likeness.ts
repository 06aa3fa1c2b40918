import type { Span } from "../model/source.ts";
import { type PlacedWord, placedWordsOf } from "../words/tokens.ts";

/** What was asked for, ready to be held against many texts. */
export interface Asked {
  readonly words: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** @param weightOf how much a word says, above 0: the rarer, the more */
export function asked(words: string, weightOf: (norm: string) => number): Asked {
  const norms = placedWordsOf(words).map(({ norm }) => norm);
  const weights = new Map(norms.map((norm) => [norm, weightOf(norm)]));
  const pairs = counted(pairsOf(norms));
  return { words: norms, weights, pairs, whole: norms.reduce((sum, norm) => sum + (weights.get(norm) ?? 0), 0) };
}

function pairsOf(norms: readonly string[]): string[] {
  return norms.slice(1).map((norm, index) => `${norms[index]} ${norm}`);
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How alike a text is to the words asked for, and where. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  readonly matches: readonly Span[];
}

/** Share of the score that the order of the words makes; the words alone make the rest. */
const ORDER = 0.4;
/**
 * Share that is lost where a text has many words that were not asked for. Small: a phrase is looked for inside long paragraphs. It
 * decides between a paragraph and another that says all of it and more.
 */
const EXCESS = 0.15;

/** How well a text has what was asked for: its words by their weight, their order by pairs, and little else. */
export function likeness(query: Asked, text: string): Likeness {
  const words = placedWordsOf(text);
  const left = counted(query.words);
  const taken = words.map(() => false);
  const take = (index: number): void => {
    const norm = words[index]?.norm ?? "";
    const count = left.get(norm) ?? 0;
    if (taken[index] === true || count === 0) return;
    left.set(norm, count - 1);
    taken[index] = true;
  };
  // Words in the order that was asked for come first: an "and" elsewhere is not the one that was meant.
  for (const [index, { norm }] of words.entries()) {
    if (!query.pairs.has(`${words[index - 1]?.norm} ${norm}`)) continue;
    take(index - 1);
    take(index);
  }
  for (const index of words.keys()) take(index);
  const missing = [...left].reduce((sum, [norm, count]) => sum + count * (query.weights.get(norm) ?? 0), 0);
  const covered = query.whole === 0 ? 0 : 1 - missing / query.whole;
  const inOrder =
    query.words.length < 2 ? covered : sharedPairs(query.pairs, pairsOf(words.map(({ norm }) => norm))) / (query.words.length - 1);
  const excess = words.length === 0 ? 0 : Math.max(0, words.length - query.words.length) / words.length;
  const score = ((1 - ORDER) * covered + ORDER * inOrder) * (1 - EXCESS * excess);
  return { score, matches: runs(text, words, taken) };
}

function sharedPairs(asked: ReadonlyMap<string, number>, pairs: readonly string[]): number {
  let shared = 0;
  for (const [pair, count] of counted(pairs)) shared += Math.min(count, asked.get(pair) ?? 0);
  return shared;
}

/** Matched words next to each other as one stretch, with the punctuation between them. */
function runs(text: string, words: readonly PlacedWord[], matched: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const [index, { start, end }] of words.entries()) {
    const last = spans.at(-1);
    if (matched[index] !== true) open = false;
    else if (open && last !== undefined) last.end = end;
    else {
      spans.push({ start, end });
      open = true;
    }
  }
  return spans.filter(({ start, end }) => start < end && end <= text.length);
}
