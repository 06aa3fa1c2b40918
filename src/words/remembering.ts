/** Letters of the texts remembered, and of the longest of them: what bounds the memory whatever the texts. */
const MOST_LETTERS = 50_000;
const LONGEST = 10_000;

/**
 * A function of a text that remembers its last results, because one step after the other asks the same of the same paragraphs.
 *
 * @param take a pure function whose results nobody changes, since several callers get the same one
 * @param mostLetters of all texts remembered; usually those of the change at hand and its neighbours
 */
export function remembering<T>(take: (text: string) => T, mostLetters = MOST_LETTERS): (text: string) => T {
  let letters = 0;
  const results = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known.result;
    const result = take(text);
    if (text.length > LONGEST) return result;
    results.set(text, { result });
    letters += text.length;
    for (const oldest of results.keys()) {
      if (letters <= mostLetters) break;
      results.delete(oldest);
      letters -= oldest.length;
    }
    return result;
  };
}

/** Words remembered, and letters of the longest: many times those of any text, and some megabytes at most. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;

/**
 * A function of a word that remembers its results: a text has few different words, and says them often.
 *
 * @param take a pure function
 */
export function rememberingWords<T>(take: (word: string) => T): (word: string) => T {
  const results = new Map<string, T>();
  return (word) => {
    const known = results.get(word);
    // A result that is undefined is worked out again.
    if (known !== undefined) return known;
    const result = take(word);
    if (word.length > LONGEST_WORD) return result;
    if (results.size >= MOST_WORDS) results.clear();
    results.set(word, result);
    return result;
  };
}
