import type { Span } from "../../model/source.ts";
import type { Stretch } from "./stretches.ts";

/** A number, or two with what joins them, at the end of some words. */
const LAST_NUMBERS = /(?:\b(?:between|from) )?(?<![\w.,+])\d[\d,.]*(?:(?: and | to |–)\d[\d,.]*)?$/;
/** What may be a year. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * A change in two where both its sides end in a number of the same thing: "[-… in 2023 between 713 and 757-]{+… in 2024, between 638 and
 * 720+} million people". What else was said there need not answer each other, the numbers do.
 */
export function numbersApart(stretch: Stretch, oldText: string, newText: string): Stretch[] {
  const [old, young] = [lastNumbers(oldText, stretch.old), lastNumbers(newText, stretch.new)];
  if (old === null || young === null || (old.start === stretch.old.start && young.start === stretch.new.start)) return [stretch];
  return [
    { old: { start: stretch.old.start, end: old.start }, new: { start: stretch.new.start, end: young.start } },
    { old, new: young },
  ];
}

/** Where the number at the end of a span stands, before the word for what it counts; null where there is none. */
function lastNumbers(text: string, { start, end }: Span): Span | null {
  const [words] = LAST_NUMBERS.exec(text.slice(start, end)) ?? [];
  if (words === undefined || YEAR.test(words) || !/^ \p{Ll}/u.test(text.slice(end, end + 2))) return null;
  // "410.5 plus or minus 0.2": not the number itself.
  const before =
    text
      .slice(start, end - words.length)
      .split(/[,;]\s/)
      .at(-1) ?? "";
  if ((before.match(/\d[\d.]*/g) ?? []).some((number) => !YEAR.test(number))) return null;
  return { start: end - words.length, end };
}
