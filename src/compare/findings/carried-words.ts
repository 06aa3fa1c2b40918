import type { Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import type { Clause } from "./clauses.ts";

/** So many words in a row are looked for. */
const RUN = 3;
/** So many in a row, without those at its ends that only join, are taken for carried over; fewer are names and turns of speech. */
const LEAST = 4;
/** So many of them say something. */
const TELLING = 2;
/** Words of a clause that are looked at; one that goes on is quoted by its beginning anyway. */
const LONGEST = 400;
/** Words quoted of a longer run. */
const QUOTED = 12;

interface Word extends Span {
  readonly norm: string;
}

/**
 * The longest run of words that a clause has from another one, word for word, and from none of the others: what went over to it where it
 * has more than one source. Null where no run is long enough to show.
 *
 * @param clause the clause to quote, in `text`
 * @param source the clause of the other text that the words are looked for in, in `sourceText`
 * @param others clauses of the other text that they must not stand in
 */
export function carriedFrom(source: Clause, sourceText: string, others: readonly Clause[], clause: Clause, text: string): Quote | null {
  const here = wordsOf(clause, text);
  const there = wordsOf(source, sourceText);
  const known = others.map((other) => joined(wordsOf(other, sourceText)));
  const places = placesOf(there);
  let best: readonly Word[] = [];
  for (let at = 0; at + RUN <= here.length; at++) {
    for (const place of places.get(keyAt(here, at)) ?? []) {
      // A run is looked at from its beginning only.
      if (at > 0 && here[at - 1]?.norm === there[place - 1]?.norm) continue;
      const run = trimmed(here.slice(at, at + lengthOf(here, at, there, place)));
      if (run.length > best.length && isTelling(run) && !known.some((words) => words.includes(joined(run)))) best = run;
    }
  }
  const [first] = best;
  const last = best[Math.min(best.length, QUOTED) - 1];
  if (first === undefined || last === undefined) return null;
  return { words: text.slice(first.start, last.end), start: first.start, end: last.end };
}

function wordsOf({ body }: Clause, text: string): Word[] {
  const found: Word[] = [];
  for (const { index, 0: word } of text.slice(body.start, body.end).matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)) {
    found.push({ norm: word.toLowerCase(), start: body.start + index, end: body.start + index + word.length });
    if (found.length === LONGEST) break;
  }
  return found;
}

function keyAt(words: readonly Word[], at: number): string {
  return joined(words.slice(at, at + RUN));
}

function joined(words: readonly Word[]): string {
  return ` ${words.map(({ norm }) => norm).join(" ")} `;
}

function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const key = keyAt(words, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

function lengthOf(a: readonly Word[], i: number, b: readonly Word[], j: number): number {
  let length = 0;
  while (a[i + length] !== undefined && a[i + length]?.norm === b[j + length]?.norm) length++;
  return length;
}

/** Without words at either end that only join it to the rest. */
function trimmed(run: readonly Word[]): readonly Word[] {
  const says = (word: Word): boolean => !isFunctionWord(word.norm);
  const first = run.findIndex(says);
  return first < 0 ? [] : run.slice(first, run.findLastIndex(says) + 1);
}

function isTelling(run: readonly Word[]): boolean {
  return run.length >= LEAST && run.filter(({ norm }) => norm.length > RUN).length >= TELLING;
}
