/** Quotation marks that stand for one another between type-setters: single ones become ', double ones become ". */
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u02BC\u2032\uFF07]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02]/g;
/** Hyphens and dashes: what one edition prints as a non-breaking hyphen or an en dash, another prints as "-". */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Two or three letters in one piece of type. */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** Characters without a shape of their own: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\p{Cf}/gu;
// Most words are plain ASCII: they need lower case and nothing else.
const PLAIN = /^[\x20-\x7E]*$/;

/** Text with its ligatures taken apart: "ﬁ" is "fi" in whatever type it is set. */
export function withoutLigatures(text: string): string {
  return text.replace(LIGATURES, (one) => one.normalize("NFKC"));
}

/** Text in one typography: NFC, straight quotes and hyphens, nothing invisible. Capitals stay. */
export function plainType(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutLigatures(text)
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-");
}

/** The normal form by which tokens are compared: `plainType` in lower case, by Unicode's rules and not by a locale's. */
export function normalForm(text: string): string {
  return plainType(text.toLowerCase());
}
