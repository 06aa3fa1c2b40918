import { isFunctionWord } from "./function-words.ts";
import { ordinalValue } from "./ordinal-value.ts";

/** A place in a text. */
export interface Place {
  readonly text: string;
  readonly at: number;
}

/** Letters before a place that are looked at, and words of them that weigh. */
const LETTERS = 260;
const WORDS = 12;
/** Share of the words of the shorter run that two of one matter have in common. */
const COMMON = 0.5;
const MONTHS = new Set("january february march april may june july august september october november december".split(" "));

/** The words before a place in its clause, in lower case, the nearest last. */
function wordsBefore({ text, at }: Place): string[] {
  const before = text.slice(Math.max(0, at - LETTERS), at);
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n")) + 1);
  return (clause.toLowerCase().match(/[\p{L}\p{N}]+(?:[-\u2011][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replaceAll("\u2011", "-"));
}

function matterBefore(place: Place): string[] {
  return wordsBefore(place)
    .filter((word) => !/^\d/.test(word) && ordinalValue(word) === null && !MONTHS.has(word) && !isFunctionWord(word))
    .slice(-WORDS);
}

/** Whether what is said just before two places is of one matter, numbers and dates aside: the same task, or the same series of events. */
export function isSameMatter(a: Place, b: Place): boolean {
  const [one, other] = [new Set(matterBefore(a)), new Set(matterBefore(b))];
  const shorter = Math.min(one.size, other.size);
  return [...one].filter((word) => other.has(word)).length >= COMMON * shorter;
}

/** Whether the ordinals just before two places are the same: "the twenty-second session, to be held in" names another than the twenty-third. */
export function isSameRound(a: Place, b: Place): boolean {
  const rounds = (place: Place) =>
    wordsBefore(place)
      .slice(-2 * WORDS)
      .flatMap((word) => ordinalValue(word) ?? [])
      .join();
  return rounds(a) === rounds(b);
}
