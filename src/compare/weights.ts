import { isMonth } from "../words/calendar.ts";
import { isFunctionWord, opensPhrase } from "../words/function-words.ts";
import { rememberingWords } from "../words/remembering.ts";
import type { Token } from "../words/tokens.ts";

// All figures below are in one currency: what a kept word is worth against what an edit costs its reader. They were set on
// sentence pairs whose edits people had marked, then on drafting in the style of the United Nations; only their order matters much.

/** What one more stretch of deleted or inserted words costs. One joining word is not worth keeping two replacements apart for, two are (but see `islands.ts`). */
export const EDIT_COST = 0.55;
/** What each token of a replacement costs: between two ways to cut, words that only go or only come stay out of it. */
export const REPLACED_TOKEN = 0.01;
const MARK = 0.3;
const JOINING_WORD = 0.6;
const FULL_WORD = 1.5;
/** A year may be there by chance; a smaller number most likely is. */
const YEAR = 1;
/** A word that each side has once is a safe place to hold on to. */
const ONLY_ONE = 0.3;
/** What it is worth to have tokens face each other that are the same but for capitals or hyphens: nearly as much as to keep one. */
export const SAME_BUT_FOR_TYPE = 0.5;

const HAN = /^\p{sc=Han}$/u;

/** What numbers count in: a "million" is not the other number's "million". */
const UNITS = new Set(["million", "millions", "billion", "billions", "per", "cent", "percent"]);

const worthOf = rememberingWords((norm) => {
  if (isFunctionWord(norm) || isMonth(norm) || UNITS.has(norm) || HAN.test(norm)) return JOINING_WORD;
  if (/^\d+$/.test(norm)) return norm.length < 3 ? JOINING_WORD : YEAR;
  return FULL_WORD;
});

/** What it is worth to keep each token of one side, given how often its normal form stands in either text. */
export function weigh(tokens: readonly Token[], here: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(tokens, (token) => {
    if (!token.word) return MARK;
    const worth = worthOf(token.norm);
    return worth === FULL_WORD && here.get(token.norm) === 1 && there.get(token.norm) === 1 ? FULL_WORD + ONLY_ONE : worth;
  });
}

/** How often each normal form occurs. */
export function countNorms(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { norm } of tokens) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  return counts;
}

const BREAK = new Set([",", ";", ":", "،", "؛", "，", "；", "、"]);
const STOP = new Set([...BREAK, ".", "?", "!", "。"]);
const OPENS = /^[\p{Ps}\p{Pi}]$/u;
const CLOSES = /^[\p{Pe}\p{Pf}]$/u;
const opens = (token: Token): boolean => !token.word && OPENS.test(token.text);
const closes = (token: Token): boolean => !token.word && CLOSES.test(token.text);

/** How well an edit begins between two tokens: after a comma, before a word that opens a phrase, at the start; badly inside brackets or quotes. */
export function beginsWell(before: Token | undefined, first: Token | undefined): number {
  if (before === undefined || BREAK.has(before.norm)) return 0.12;
  if (opens(before) || (first !== undefined && closes(first))) return -0.1;
  return first !== undefined && opensPhrase(first.norm) ? 0.08 : 0;
}

/** How well an edit ends between two tokens: before a comma or stop, before a word that opens a phrase, at the end; badly after an article. */
export function endsWell(last: Token | undefined, after: Token | undefined): number {
  if (after === undefined || STOP.has(after.norm)) return 0.1;
  if (closes(after) || (last !== undefined && opens(last))) return -0.1;
  if (last !== undefined && BREAK.has(last.norm)) return 0.04;
  if (last !== undefined && isFunctionWord(last.norm)) return -0.04;
  return opensPhrase(after.norm) ? 0.06 : 0;
}
