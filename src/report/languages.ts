const NAMES: ReadonlyMap<string, string> = new Map([
  ["ar", "Arabic"],
  ["en", "English"],
  ["es", "Spanish"],
  ["fr", "French"],
  ["ru", "Russian"],
  ["zh", "Chinese"],
]);

/**
 * What a report cannot say because of the languages of its texts (ISO 639-1 codes): findings rest on English words, and
 * nothing can be compared across languages.
 */
export function languageRemarks(from: string, to: string): string[] {
  const name = (code: string) => NAMES.get(code) ?? `the language "${code}"`;
  if (from !== to)
    return [`The old text is in ${name(from)}, the new one in ${name(to)}; words of different languages cannot be compared.`];
  if (to === "en") return [];
  return [
    `The texts are in ${name(to)}. Findings that rest on English words do not apply: changes of verbs, qualifiers, addressees, mandates and citations are not named, and requests and deadlines not listed.`,
  ];
}
