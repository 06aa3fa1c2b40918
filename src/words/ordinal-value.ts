const UNITS = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ROUND = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

const values = new Map<string, number>([
  ...UNITS.map((word, k) => [word, k + 1] as const),
  ...TEENS.map((word, k) => [word, k + 10] as const),
  ...ROUND.map((word, k) => [word, 10 * (k + 2)] as const),
  ...TENS.flatMap((tens, k) => UNITS.map((unit, m) => [`${tens}-${unit}`, 10 * (k + 2) + m + 1] as const)),
  ["hundredth", 100],
]);

/**
 * The number an English ordinal stands for, "seventy-eighth" and "78th" alike; null where it is none, or beyond a hundred in words.
 *
 * @param word in lower case
 */
export function ordinalValue(word: string): number | null {
  return plainValue(word.replace(/[\u2010\u2011]/g, "-"));
}

function plainValue(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const known = values.get(word);
  if (known !== undefined) return known;
  const rest = /^one-hundred-and-(.+)$/.exec(word)?.[1];
  const more = rest === undefined ? undefined : values.get(rest);
  return more === undefined ? null : 100 + more;
}
