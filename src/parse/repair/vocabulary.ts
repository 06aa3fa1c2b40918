/** How often texts have each word, in lower case. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A word that a PDF broke in two: offsets of both halves in the text. */
export interface Break {
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly right: string;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Two runs of letters with one space between; the second goes on in lower case. */
const PAIR = /(?<![\p{L}\p{M}\p{N}’'])([\p{L}\p{M}]{1,40}) (?=(\p{Ll}[\p{L}\p{M}]{0,40})(?![\p{L}\p{M}\p{N}’']))/gu;

/** Counts the words of texts. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Pairs of words in a text that are a word of the texts when put together. */
export function pairsIn(text: string, vocabulary: Vocabulary): Break[] {
  return [...text.matchAll(PAIR)].flatMap((match) => {
    const [, left = "", right = ""] = match;
    if (!vocabulary.has((left + right).toLowerCase())) return [];
    return [{ start: match.index, end: match.index + left.length + 1 + right.length, left, right }];
  });
}

/** The vocabulary without the halves of such pairs: what is left of a half stands elsewhere, as a word of its own. */
export function withoutPairs(vocabulary: Vocabulary, pairs: readonly Break[]): Vocabulary {
  const counts = new Map(vocabulary);
  for (const { left, right } of pairs) {
    for (const half of [left.toLowerCase(), right.toLowerCase()]) counts.set(half, (counts.get(half) ?? 0) - 1);
  }
  return counts;
}

/** Words that may stand before any other, so that the other's being rare proves nothing: "in formal talks" is not "informal talks". */
const BEFORE_ANY = new Set(
  `a all an and any as at be both by each every few for from ill in into its less like many more most no non not of off on one or other out over
  own per post pre self semi set so some sub super such that the their this to too two un under up very well with`.split(/\s+/),
);
/** Words that may stand behind any other: "in a form at odds" is not "in a format odds". */
const BEHIND_ANY = new Set(
  "a able age all an and any are as at be by can for from hood if in is it its less like man men no not of off on one or out over own per so than that the to up we with".split(
    " ",
  ),
);
/** Nouns and adverbs that English writes open and closed ("road map", "roadmap"): both are words, and the change is real. */
const OPEN_OR_CLOSED = new Set(
  `back band base board body book break care cast date day days down field fire fish fold food front going ground half hand head holder holders
  house keeping land lands life light like line lines long maker makers making map maps mark mine mines one page paper place places point port
  ship side site sites standing stock taking term thing through time times town up ware water waters way ways where while wide work works yard`.split(
    /\s+/,
  ),
);
/** Endings that no English word has, so that what follows belongs to it. */
const UNFINISHED = /[ijquv]$|[^aeiouy]{4}$|^[^aeiouy]+$/;
const VOWEL = /^[aeiou]/;

/**
 * Whether two halves are one broken word: together they are a word of the texts, and at least one of them stands nowhere else.
 *
 * Little words prove nothing by standing beside a rare one. They count as halves only where what is on the other side cannot be
 * a word: "preventi on", "a iming".
 *
 * @param elsewhere the texts' words without the pairs themselves
 */
export function isBroken({ left, right }: Break, elsewhere: Vocabulary): boolean {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  const isFree = (half: string) => (elsewhere.get(half) ?? 0) > 0;
  if (isFree(first) && isFree(second)) return false;
  if (OPEN_OR_CLOSED.has(second) && !UNFINISHED.test(first)) return false;
  if (BEHIND_ANY.has(second)) return !isFree(first) && UNFINISHED.test(first);
  if (!BEFORE_ANY.has(first)) return true;
  return !isFree(second) && ((first === "a" && VOWEL.test(second)) || /^[^aeiouy]+$/.test(second));
}
