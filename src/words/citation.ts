import type { Span } from "../model/source.ts";

/** What a citation can be of. */
export type CitationKind = "resolution" | "document" | "session" | "meeting" | "report" | "instrument" | "date";

/** A reference to an instrument, a report, a session or a date, with the words that make it. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  readonly words: string;
  /** What it is one of: "general assembly resolution", "session", "world drug report". Only members of one family roll forward. */
  readonly family: string;
  /** What it names; two citations with one name are the same, unless their titles differ. */
  readonly name: string;
  /** Its place among its family, compared from the first number on; empty where it has none. */
  readonly order: readonly number[];
  /** The title a paper is given with, in lower case; null where there is none, or where it is the name already. */
  readonly title: string | null;
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** The months in English, January first. */
export const MONTH_NAMES = MONTHS.split("|");

/**
 * "3 March 2001", "3 and 4 March 2001", "30 March to 2 April 2001", and the slip "3 of March of 2001"; a month and a year. Of two spans
 * in one year the whole: "3 and 4 March and 5 and 6 May 2001".
 */
export const DATE = `(?:\\d{1,2}(?: and | to |–|-)\\d{1,2} (?:${MONTHS}),? and )?(?:(?:\\d{1,2}(?: (?:${MONTHS}))?(?: and | to |–|-))?\\d{1,2} (?:of )?)?(?:${MONTHS}) (?:of )?(?:19|20)\\d\\d`;

/** The number of a month by its English name, January 1; undefined for any other word. */
export const monthNumber: ReadonlyMap<string, number> = new Map(MONTH_NAMES.map((month, index) => [month, index + 1]));

/** A year somewhere. */
export const ANY_YEAR = /(?:19|20)\d\d/;

/** English ordinals in words or digits, for a pattern that ignores case; a hyphen may be one at which no line breaks. */
export const ORDINAL =
  "(?:[a-z]+teenth|(?:one hundred and )?(?:[a-z]+ty[-\u2010\u2011])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|[a-z]+tieth|hundredth|\\d{1,3}(?:st|nd|rd|th))";

const FIRST_MONTH = new RegExp(MONTHS);

/** Year, month and day of a date in words, to compare from the first on, those it begins with; 0 for what it does not say. */
export function orderOfDate(words: string): number[] {
  const year = Number(/\d{4}$/.exec(words)?.[0] ?? 0);
  const month = monthNumber.get(FIRST_MONTH.exec(words)?.[0] ?? "") ?? 0;
  const day = Number(/^\d{1,2}/.exec(words)?.[0] ?? 0);
  return [year, month, day];
}

const DATE_AT_END = new RegExp(`${DATE}$`);

/** Whether both citations end in a date, and the second in an earlier one. A slip in a text may set a later number beside it. */
export function datedBackwards(one: Citation, other: Citation): boolean {
  const [before, after] = [one, other].map(({ words }) => orderOfDate(DATE_AT_END.exec(words)?.[0] ?? ""));
  if (before === undefined || after === undefined || before[0] === 0 || after[0] === 0) return false;
  const differs = before.findIndex((number, index) => number !== after[index]);
  return differs >= 0 && (after[differs] ?? 0) < (before[differs] ?? 0);
}

/** A citation of the words that a span of a text holds. */
export function citation(
  text: string,
  kind: CitationKind,
  span: Span,
  family: string,
  name: string,
  order: readonly number[],
  title: string | null = null,
): Citation {
  return { kind, start: span.start, end: span.end, words: text.slice(span.start, span.end), family, name, order, title };
}

/** Where a match stands. */
export function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** What a sticky pattern matches at a place; null where it does not. */
export function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
