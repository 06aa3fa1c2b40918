import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { type Hit, hitsIn, type Tie, tiesIn, type Word, wordsWithPlaces } from "./qualifier-hits.ts";
import { overlapping, type Side, type Stretch } from "./stretches.ts";

/** One side of a change, with its words and what of them qualifies. */
export interface SideText {
  readonly side: Side;
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  readonly ties: readonly Tie[];
  /** Where the body speaks: its verbs belong to another kind of finding. */
  readonly speaking: readonly Span[];
  /** Whether the edits touch a word, by its place among the words. */
  readonly changed: readonly boolean[];
  /** Whether a word is part of a qualifier, likewise. */
  readonly qualifying: readonly boolean[];
  /** How often so many words stand in a row, by their number and their normal forms. */
  readonly times: (phrase: string) => number;
}

export function sideOf(side: Side, text: string, speaking: readonly Span[], stretches: readonly Stretch[]): SideText {
  const words = wordsWithPlaces(text);
  const hits = hitsIn(text, words);
  const changes = stretches.map((stretch) => stretch[side]);
  return {
    side,
    text,
    words,
    hits,
    ties: tiesIn(words),
    speaking,
    changed: words.map((word) => overlapping(changes, word).length > 0),
    qualifying: words.map((word) => overlapping(hits, word).length > 0),
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

/** The place, among the words, of the first word after a qualifier that does not qualify itself: mostly what it qualifies. */
export function placeOfNoun(hit: Hit, own: SideText): number {
  let at = hit.words.end;
  while (own.qualifying[at] === true || own.words[at]?.norm === "and") at++;
  return at;
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
