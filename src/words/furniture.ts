const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/^(?:page |p\. )?\d{1,4}(?:\s?\/\s?\d{1,4}| of \d{1,4})?$/i, "page number"],
  [/^[-–—]\s?\d{1,4}\s?[-–—]$/, "page number"],
  [/^\d{2}-\d{5}\*?(?: ?\([A-Z]\))?(?: +\*?\d{5,7}\*?)*$/, "job number"],
  [/^\d{6}$/, "job number"],
  [/^[*=]?\d{7}[A-Z]?[*=]?$/, "barcode"],
  [/^(?:please )?recycle\b.{0,3}$/i, "recycling notice"],
  // With a full stop it is a footnote.
  [/^(?=.*[^.]$)[A-Z]{1,8}\/[A-Z\d][A-Z\d./()*\- ]{1,40}(?:Add|Rev|Corr)?[.\d]*$/, "running head"],
];

/**
 * What a line at the edge of a page is by its look alone, in plain words: the number of a page or a job, a barcode, the
 * recycling notice, a symbol; null where it may be text.
 */
export function printedFurniture(line: string): string | null {
  if (line.length > 80) return null;
  return PRINTED.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/** A line of a page's edge in the form that is the same on every page: numbers do not count. */
export function edgeKey(line: string): string {
  return line.replace(/\d+/g, "#").replace(/\s+/g, " ");
}

/** A document's symbol before or behind its title. */
const SYMBOL = /^[A-Z]{1,8}\/[A-Z\d./()*-]{1,40}|[A-Z]{1,8}\/[A-Z\d./()*-]{1,40}$/g;

/** Words in the form in which a running head is looked up in the masthead: the symbol beside them is left out. */
export function headKey(words: string): string {
  return words
    .replace(SYMBOL, " ")
    .toLowerCase()
    .replace(/[\s.,]+/g, " ")
    .trim();
}
