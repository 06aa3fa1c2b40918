/** What an element of a page is to the reader; what is nothing else is part of its line. */
export type Role = "block" | "skipped" | { readonly furniture: string };

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that begin and end lines (HTML Living Standard, 15.3 "Flow content", and the table elements). */
const BLOCKS = set(
  "html body address article blockquote center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header " +
    "hgroup legend li listing main menu ol option p plaintext pre search section summary table caption colgroup thead tbody tfoot tr td th ul xmp",
);

/** Elements whose content is not for readers. */
const SKIPPED = set("script style template noscript svg math canvas object iframe audio video textarea select datalist head");

const FURNITURE: ReadonlyMap<string, string> = new Map([
  ["title", "page title"],
  ["nav", "navigation"],
  ["aside", "navigation"],
  ["footer", "running foot"],
  ["button", "navigation"],
]);

/** What an element is for; null where it only stands inside a line. */
export function roleOf(name: string, attributes: Readonly<Record<string, string>>): Role | null {
  const furniture = FURNITURE.get(name);
  if (furniture !== undefined) return { furniture };
  if (SKIPPED.has(name)) return "skipped";
  if (isHidden(attributes)) return { furniture: "hidden text" };
  const role = attributes.role ?? "";
  if (role === "navigation" || role === "search" || role === "menu") return { furniture: "navigation" };
  return BLOCKS.has(name) ? "block" : null;
}

function isHidden({ hidden, style = "" }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none/i.test(style);
}

/** How an element makes its words look; undefined where it says nothing. */
export interface LookOfElement {
  readonly italic: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly raised: boolean | undefined;
}

/** How an element makes its words look, by its name, style and classes. */
export function lookOf(name: string, { style = "", class: classes = "" }: Readonly<Record<string, string>>): LookOfElement {
  const slant = /(?:^|;)\s{0,9}font-style\s{0,9}:\s{0,9}([a-z]{1,20})/i.exec(style)?.[1]?.toLowerCase();
  const weight = /(?:^|;)\s{0,9}font-weight\s{0,9}:\s{0,9}([a-z\d]{1,20})/i.exec(style)?.[1]?.toLowerCase();
  const height = /(?:^|;)\s{0,9}vertical-align\s{0,9}:\s{0,9}([a-z]{1,20})/i.exec(style)?.[1]?.toLowerCase();
  const named = classes.split(/\s+/);
  return {
    italic: slant !== undefined ? slant !== "normal" : name === "i" || name === "em" || named.includes("italic") || undefined,
    bold:
      weight !== undefined
        ? /^(?:bold|bolder|[6-9]00)$/.test(weight)
        : name === "b" || name === "strong" || named.includes("bold") || undefined,
    raised: height !== undefined ? height === "super" : name === "sup" || undefined,
  };
}
