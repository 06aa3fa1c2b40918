import { ANY_YEAR, type Citation, citation, MONTH_NAMES, spanOf, stickyMatch } from "./citation.ts";
import { namesIn } from "./names.ts";
import { plainType } from "./normal.ts";

// World Drug Report 2022; State of Food Security and Nutrition in the World 2023
const YEARLY_NEXT = /(?:,| and|, and)(?: the)?(?: (\p{Lu}[\p{L} ]{2,60}?))? ((?:19|20)\d\d)\b/uy;

/** Publications named with their year, and the further years of a list. */
export function yearly(text: string): Citation[] {
  if (!ANY_YEAR.test(text)) return [];
  let listEnd = 0;
  return namesIn(text).flatMap((name) => {
    if (name.start < listEnd) return [];
    const first = /^ ((?:19|20)\d\d)\b(?![–-]\d)/.exec(text.slice(name.end, name.end + 8))?.[1];
    if (first === undefined || isMonthName(name.words) || !/ /.test(name.words)) return [];
    const family = `report ${plainType(name.words).toLowerCase()}`;
    let end = name.end + 5;
    const found = [citation(text, "report", { start: name.start, end }, family, `${family} ${first}`, [Number(first)])];
    for (;;) {
      const next = stickyMatch(YEARLY_NEXT, text, end);
      if (next === null || (next[1] !== undefined && next[1] !== name.words)) return found;
      const year = next[2] ?? "";
      const start = end + next[0].length - (next[1] === undefined ? year.length : next[1].length + 1 + year.length);
      end += next[0].length;
      listEnd = end;
      found.push(citation(text, "report", { start, end }, family, `${family} ${year}`, [Number(year)]));
    }
  });
}

const isMonthName = (words: string): boolean => MONTH_NAMES.includes(words.split(" ").at(-1) ?? "");

const NOUN = "reports?|statements?|declarations?|issue paper|paper|study|studies|communiqué|publication";
const PAPER = new RegExp(`${NOUN}|No\\. `);
const LEAD = `(?:\\b((?:19|20)\\d\\d) )?(?:\\b(?:annual|recent|latest|joint|high-level|ministerial|final|interim|supplementary|special|thematic|political) ){0,2}\\b(${NOUN})(?: on [\\p{Ll} -]{3,60}?)?`;
// The 2019 report of the Board; reports of the Board for 2022 and 2023; statements by the President of the Board
const REPORT = new RegExp(`${LEAD}(?: prepared)? (?:of|by|from|between) (?:the )?(?=\\p{Lu})`, "gu");
const FOR_YEARS = /,? for ((?:19|20)\d\d)(?:(?:,| and|–|-) ?((?:19|20)\d\d))?/y;
/** The title that follows an author, perhaps after what the author is charged with. */
const TITLE = /[^“”;,\n]{0,90},? entitled “([^“”]{1,400})”/y;
/** "By the Office of … and the Special Rapporteur on …": the next of several authors. */
const AND_AUTHOR = / and (?:the )?(?=\p{Lu})/uy;
const CHARGE = / on (?:the )?\p{Ll}+(?: of \p{Ll}+)?/uy;
// His interim report entitled “…”
const OWN_REPORT = new RegExp(
  `\\b(?:his|her|its|their) ${LEAD.replace("(?:\\b((?:19|20)\\d\\d) )?", "")},? entitled “([^“”]{1,400})”`,
  "gu",
);
// A joint statement on the impact of …
const JOINT_PAPER = /\b(?:joint|high-level|ministerial|political) (?:statement|declaration|communiqué) on (?:\S+ ){0,5}\p{L}+/gu;
// General recommendation No. 39 (2022) on the rights of …
const NUMBERED = /\b(general (?:recommendation|comment)|opinion|protocol|decision) No\. (\d{1,4})\b(?: \(((?:19|20)\d\d)\))?/giu;
// No. 39 (2022) on the rights of …: a point under the words "its general comments:"
const POINT = /^No\. (\d{1,4}) \(((?:19|20)\d\d)\)/gm;
const UNTITLED = /\bpublication entitled (?=\p{Lu})/gu;

/** Papers written in small letters, told by their author, their title, or their subject where several speak together. */
export function papers(text: string): Citation[] {
  if (!PAPER.test(text)) return [];
  const joint = [...text.matchAll(JOINT_PAPER)].map((match) => {
    const words = match[0].toLowerCase();
    return citation(text, "report", spanOf(match), `report ${words}`, words, []);
  });
  return [...authored(text), ...own(text), ...titled(text), ...numbered(text), ...joint];
}

function authored(text: string): Citation[] {
  const names = new Map(namesIn(text).map((name) => [name.start, name]));
  return [...text.matchAll(REPORT)].flatMap((match) => {
    const author = names.get(match.index + match[0].length);
    if (author === undefined) return [];
    const noun = singular(match[2] ?? "");
    const forYears = stickyMatch(FOR_YEARS, text, author.end);
    const title = forYears === null ? stickyMatch(TITLE, text, author.end) : null;
    const years = [match[1], forYears?.[1], forYears?.[2]].flatMap((year) => (year === undefined ? [] : [Number(year)]));
    const end = author.end + (forYears?.[0].length ?? title?.[0].length ?? 0);
    const family = `report ${noun} ${author.words.toLowerCase()}`;
    const name = `${family} ${years.join(" ")}`.trim();
    const first = citation(text, "report", { start: match.index, end }, family, name, years, titleKey(title?.[1]));
    const and = noun === match[2] ? null : stickyMatch(AND_AUTHOR, text, end);
    const second = and === null ? undefined : names.get(end + and[0].length);
    if (second === undefined) return [first];
    const charge = stickyMatch(CHARGE, text, second.end)?.[0] ?? "";
    const other = `report ${noun} ${second.words.toLowerCase()}`;
    return [first, citation(text, "report", { start: second.start, end: second.end + charge.length }, other, other, [])];
  });
}

function own(text: string): Citation[] {
  return [...text.matchAll(OWN_REPORT)].map((match) => {
    const family = `report ${singular(match[1] ?? "")} of its own`;
    return citation(text, "report", spanOf(match), family, family, [], titleKey(match[2]));
  });
}

function numbered(text: string): Citation[] {
  if (!text.includes("No. ")) return [];
  const named = [...text.matchAll(NUMBERED)].map((match) => {
    const family = `report ${(match[1] ?? "").toLowerCase()}`;
    const name = match[3] === undefined ? `${family} ${match[2] ?? ""}` : numberKey(match[2], match[3]);
    return citation(text, "report", spanOf(match), family, name, [Number(match[2])]);
  });
  const points = [...text.matchAll(POINT)].map((match) =>
    citation(text, "report", spanOf(match), "report point", numberKey(match[1], match[2]), [Number(match[1])]),
  );
  return [...named, ...points];
}

/** A number with its year is enough to know a paper by: what it is may stand above the point that has them. */
function numberKey(number: string | undefined, year: string | undefined): string {
  return `report No. ${number ?? ""} (${year ?? ""})`;
}

/** "The publication entitled Lanterns for All": told by its title, however that is set. */
function titled(text: string): Citation[] {
  const names = new Map(namesIn(text, true).map((name) => [name.start, name]));
  return [...text.matchAll(UNTITLED)].flatMap((match) => {
    const title = names.get(match.index + match[0].length);
    if (title === undefined) return [];
    const name = `publication ${title.words.toLowerCase()}`;
    return [citation(text, "report", { start: match.index, end: title.end }, name, name, [])];
  });
}

function singular(noun: string): string {
  return noun.replace(/ies$/, "y").replace(/s$/, "");
}

function titleKey(title: string | undefined): string | null {
  return title === undefined
    ? null
    : plainType(title)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}
