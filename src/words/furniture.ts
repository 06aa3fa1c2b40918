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

/** Whether a line is the end of a clause that began on the page before: "level;", "to food,", "Agenda,". No running head looks so. */
export function isRestOfClause(line: string): boolean {
  return /^(?:\p{Ll}.{0,200}|\S{1,40}(?: \S{1,40})?)[,;:]$/u.test(line);
}

/** A document's symbol before or behind its title. */
const SYMBOL = /^[A-Z]{1,8}\/[A-Z\d./()*-]{1,40}|[A-Z]{1,8}\/[A-Z\d./()*-]{1,40}$/g;

/** Words in the form in which a running head is looked up in the masthead: the symbol beside them is left out, and words divided at a line's end are whole. */
export function headKey(words: string): string {
  return words
    .replace(SYMBOL, " ")
    .toLowerCase()
    .replace(/-\s+/g, "-")
    .replace(/[\s.,]+/g, " ")
    .trim();
}

/** Characters of the first page in which a running head's title is looked for, where nothing tells where the masthead ends. */
const MASTHEAD = 5000;
/** The enacting formula, below which no title stands: "The General Assembly,", "L’Assemblée générale,". */
const FORMULA = /^(?:The |L[ae] |El |L[’'])\p{Lu}[\p{L}’' ]{3,80},$/u;

/** What the lines of a first page print above the text, in the form in which running heads are looked up in it. */
export function mastheadKey(lines: readonly string[]): string {
  const formula = lines.findIndex((line) => FORMULA.test(line));
  return headKey(
    lines
      .slice(0, formula < 0 ? lines.length : formula)
      .join(" ")
      .slice(0, MASTHEAD),
  );
}
