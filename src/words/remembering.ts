/** Texts remembered, and letters of the longest: what bounds the memory whatever the texts. */
const MOST_TEXTS = 64;
const LONGEST = 10_000;

/**
 * A function of a text that remembers its last results, because one step after the other asks the same of the same paragraphs.
 *
 * @param take a pure function whose results nobody changes, since several callers get the same one
 */
export function remembering<T>(take: (text: string) => T): (text: string) => T {
  const results = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known.result;
    const result = take(text);
    if (text.length > LONGEST) return result;
    results.set(text, { result });
    const [oldest] = results.keys();
    if (results.size > MOST_TEXTS && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
