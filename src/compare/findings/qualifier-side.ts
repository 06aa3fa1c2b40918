import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import type { Clause } from "./clauses.ts";
import { type Hit, hitsIn, type Tie, tiesIn, type Word, wordsWithPlaces } from "./qualifier-hits.ts";
import { areTouched, type Side, type Stretch } from "./stretches.ts";

/** One side of a change, with its words and what of them qualifies. */
export interface SideText {
  readonly side: Side;
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  readonly ties: readonly Tie[];
  /** The clauses by which the body speaks, each with all that it says. */
  readonly clauses: readonly (Clause & Span)[];
  /** Their verbs, which belong to another kind of finding. */
  readonly speaking: readonly Span[];
  /** Whether the edits touch a word, by its place among the words. */
  readonly changed: readonly boolean[];
  /** Whether a word is part of a qualifier, likewise. */
  readonly qualifying: readonly boolean[];
  /** For each word the place of the noun that a qualifier just before it would qualify. */
  readonly nouns: readonly number[];
  /** Places of the words by their form without "-ly". */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Places of the words that the edits touch, by their stems. */
  readonly changedByStem: ReadonlyMap<string, readonly number[]>;
  /** How often so many words stand in a row, by their number and their normal forms. */
  readonly times: (phrase: string) => number;
}

/** Makes one side's text ready to look qualifiers up in. */
export function sideOf(side: Side, text: string, clauses: readonly Clause[], stretches: readonly Stretch[]): SideText {
  const words = wordsWithPlaces(text);
  const hits = hitsIn(text, words);
  const changed = areTouched(
    words,
    stretches.map((stretch) => stretch[side]),
  );
  const qualifying = areTouched(words, hits);
  return {
    side,
    text,
    words,
    hits,
    ties: tiesIn(words),
    clauses: clauses.map((clause) => ({ ...clause, start: clause.span.start, end: clause.body.end })),
    speaking: clauses.map(({ span }) => span),
    changed,
    qualifying,
    nouns: nounsAfter(words, qualifying),
    places: placesBy(words, withoutLy, () => true),
    changedByStem: placesBy(words, stemOf, (at) => changed[at] === true),
    times: counter(words),
  };
}

/** Counts phrases; all of one length are counted when the first of them is asked for. */
function counter(words: readonly Word[]): (phrase: string) => number {
  const counts = new Map<number, ReadonlyMap<string, number>>();
  return (phrase) => {
    const length = phrase.split(" ").length;
    const known = counts.get(length) ?? countOf(words, length);
    counts.set(length, known);
    return known.get(phrase) ?? 0;
  };
}

function countOf(words: readonly Word[], length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at++) {
    const phrase = words
      .slice(at, at + length)
      .map(({ norm }) => norm)
      .join(" ");
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return counts;
}

/** For each word the place of the next one that neither qualifies nor joins qualifiers, itself included. */
function nounsAfter(words: readonly Word[], qualifying: readonly boolean[]): number[] {
  const places: number[] = new Array<number>(words.length + 1).fill(words.length);
  for (let at = words.length - 1; at >= 0; at--)
    places[at] = qualifying[at] === true || words[at]?.norm === "and" ? (places[at + 1] ?? words.length) : at;
  return places;
}

/** The place, among the words, of the first word after a qualifier that does not qualify itself: mostly what it qualifies. */
export function placeOfNoun(hit: Hit, own: SideText): number {
  return own.nouns[hit.words.end] ?? own.words.length;
}

/** Places of words by a key of theirs. */
function placesBy(words: readonly Word[], keyOf: (norm: string) => string, isWanted: (at: number) => boolean): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ norm }, at) => {
    if (!isWanted(at)) return;
    const key = keyOf(norm);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  });
  return places;
}

/** Words of the longest name that a qualifier is looked for before. */
const LONGEST_NAME = 4;

/** The place of the last word of the name that begins with a word: "production" of "drug production". */
export function headOf(at: number, side: SideText): number {
  let last = at;
  while (last < at + LONGEST_NAME) {
    const [here, next] = [side.words[last], side.words[last + 1]];
    if (here === undefined || next === undefined || isFunctionWord(next.norm) || side.text.slice(here.end, next.start) !== " ") break;
    last++;
  }
  return last;
}

/** "Policy" and "policies", "impact" and "impacts" are one. */
export function stemOf(norm: string): string {
  return norm.replace(/(?:ies|y)$/, "i").replace(/s$/, "");
}

/** "Severely impact" and "a severe impact", "sustainably managed" and "sustainable": the clause was turned, not the qualifier. */
export function withoutLy(phrase: string): string {
  if (phrase === "fully") return "full";
  return phrase
    .replace(/([ai])bly$/, "$1ble")
    .replace(/ically$/, "ic")
    .replace(/ily$/, "y")
    .replace(/ly$/, "");
}
