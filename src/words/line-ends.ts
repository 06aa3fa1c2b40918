/**
 * Whether two lines of print make one word where they meet, given the end of the first and the beginning of the second:
 * after a hyphen inside a word ("Secretary-" / "General"), a slash ("and/" / "or"), a dash between numbers ("2015–" / "2030").
 * "Low-" / "and middle-income" stay two words.
 */
export function meetAsOne(end: string, next: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(next)) return false;
  if (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(end)) return !JOINING.test(next);
  return /[\p{L}\p{N}]\/$/u.test(end) || (/\p{N}\u2013$/u.test(end) && /^\p{N}/u.test(next));
}

const JOINING = /^(?:and|or|to|et|ou|y|o|и|или)(?![\p{L}\p{N}\-\u2010\u2011])/u;
