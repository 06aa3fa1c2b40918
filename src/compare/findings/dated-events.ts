import { DATE } from "../../words/citation.ts";
import type { Citation } from "../../words/citations.ts";
import { plainType } from "../../words/normal.ts";

/**
 * Whether two dates date the same thing, as far as the words beside them show: the end of what stands before them, without where it was
 * held and the other dates of a list, is mostly the same words, or the same words lead to them and follow them. "At its meeting in
 * Harbourtown on 1 May 2020" is no "at the forum of the islands on 2 June 2021".
 */
export function areOfOneEvent(one: Citation, other: Citation, oldText: string, newText: string): boolean {
  const [before, young] = [eventBefore(oldText, one.start), eventBefore(newText, other.start)];
  if (shared(before, young) >= Math.min(ENOUGH, before.length, young.length)) return true;
  const leads = [oldText.slice(0, one.start), newText.slice(0, other.start)].map((text) => LEAD.exec(text)?.[0]);
  if (leads[0] !== leads[1]) return false;
  return shared(wordsAfter(oldText, one.end), wordsAfter(newText, other.end)) >= ENOUGH;
}

/** Words of the event's name next to its date that are looked at, and how many of them both must have. */
const NEAREST = 3;
const ENOUGH = 2;
/** Letters to either side of a date that are looked at. */
const REACH = 200;

/** The words that lead to a date: "as at", "held from". */
const LEAD = /\p{L}+ \p{L}+ $/u;
/** "2 May 2020 and from", before the next date of a list. */
const OTHER_DATES = new RegExp(`(?:,? (?:and )?(?:(?:from|on|in) )?${DATE}(?:,| and)?)+(?: (?:from|on|in))? ?$`, "u");
/** ", held in Harbourtown, Harbourland, from", "online on": where and how something was held. */
const WHERE =
  /(?:,? (?:and )?(?:was |were )?(?:(?:held|convened|hosted|organized|launched) )?(?:online|(?:by|through) videoconference|in (?:the )?\p{Lu}[\p{L}’'-]*(?:(?:,| and| of| the| de| es)* (?:el-)?\p{Lu}[\p{L}’'-]*)*))+,?$/u;

/** Words that do not tell one event from another. */
const SMALL = new Set(
  "the of on for and to in at by with against from a an its as that which was were is are it or held convened be will".split(" "),
);

const contentWords = (text: string): string[] =>
  (
    plainType(text)
      .toLowerCase()
      .match(/\p{L}[\p{L}-]*/gu) ?? []
  ).filter((word) => !SMALL.has(word));

/** The last words of what a date at a place is the date of; of this sentence only. */
function eventBefore(text: string, at: number): string[] {
  const near = text.slice(Math.max(0, at - REACH), at).replace(OTHER_DATES, "");
  const what = near.replace(/,? (?:from|on|in|for|of|to)? ?$/, "").replace(WHERE, "");
  return contentWords(what).slice(-NEAREST);
}

function wordsAfter(text: string, at: number): string[] {
  return contentWords(text.slice(at, at + REACH)).slice(0, NEAREST);
}

function shared(words: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
