/** The named character references that occur in resolutions kept as Markdown or HTML; others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  shy: "\u00AD",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  ocirc: "ô",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  ntilde: "ñ",
  deg: "°",
  sect: "§",
};

/** Decodes one character reference (`&amp;`, `&#8217;`, `&#x2011;`), or null where it is none we know. */
export function entity(reference: string): string | null {
  const numeric = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference);
  if (!numeric) return NAMED[reference.slice(1, -1)] ?? null;
  const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : "\uFFFD";
}
