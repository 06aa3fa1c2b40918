import { ANY_YEAR, type Citation, citation, MONTH_NAMES, spanOf, stickyMatch } from "./citation.ts";
import { type Name, namesIn } from "./names.ts";
import { plainType } from "./normal.ts";

// World Drug Report 2022; State of Food Security and Nutrition in the World 2023
const YEARLY_NEXT = /(?:,| and|, and)(?: the)?(?: (\p{Lu}[\p{L} ]{2,60}?))? ((?:19|20)\d\d)\b/uy;

/** "Guiding Committee of the Harbour Project 2030" is a body. */
const BODY_OF = /^(?:\p{Lu}\S+ ){0,3}(?:Committee|Group|Board|Team|Secretariat) of\b/u;

/** Publications named with their year, and the further years of a list. */
export function yearly(text: string): Citation[] {
  if (!ANY_YEAR.test(text)) return [];
  let listEnd = 0;
  return namesIn(text).flatMap((name) => {
    if (name.start < listEnd) return [];
    const first = /^ ((?:19|20)\d\d)\b(?![–-]\d)/.exec(text.slice(name.end, name.end + 8))?.[1];
    if (first === undefined || isMonthName(name.words) || !/ /.test(name.words) || BODY_OF.test(name.words)) return [];
    const family = `yearly ${plainType(name.words).toLowerCase()}`;
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

/**
 * Whether two families are of one yearly publication, "Lantern Organization World Light Report" and "World Light Report": with the one
 * that publishes it before its name, or without.
 */
export function sameYearly(a: string, b: string): boolean {
  if (!a.startsWith(YEARLY) || !b.startsWith(YEARLY)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (/ .* /.test(short) && long.endsWith(short.slice(YEARLY.length - 1)));
}

/** The last words of a yearly publication's name, which it has with and without its publisher; null for other families. */
export function yearlyKey(family: string): string | null {
  return family.startsWith(YEARLY) ? family.split(" ").slice(-2).join(" ") : null;
}

const YEARLY = "yearly ";

const isMonthName = (words: string): boolean => MONTH_NAMES.includes(words.split(" ").at(-1) ?? "");

const NOUN = "reports?|statements?|declarations?|issue paper|paper|study|studies|communiqué|publications?";
const PAPER = new RegExp(`${NOUN}|No\\. `);
// "To report on lamps in advance of the meeting": a verb.
const LEAD = `(?:\\b((?:19|20)\\d\\d) )?(?<!\\bto )(?:\\b(?:annual|recent|latest|joint|high-level|ministerial|final|interim|supplementary|special|thematic|political) ){0,2}\\b(${NOUN})(?: on [\\p{Ll} -]{3,60}?)?`;
// The 2019 report of the Board; reports of the Board for 2022 and 2023; statements by the President of the Board
const REPORT = new RegExp(`${LEAD}(?: prepared)? (?:of|by|from|between) (?:the )?(?=\\p{Lu})`, "gu");
const FOR_YEARS = /,? for ((?:19|20)\d\d)(?:(?:,| and|–|-) ?((?:19|20)\d\d))?/y;
/** The title that follows an author, perhaps after what the author is charged with. */
const TITLE = /[^“”;,\n]{0,90},? entitled “([^“”]{1,400})”/y;
/** "Reports by the Office of … and the Special Rapporteur on …": the next of several authors. */
const AND_AUTHOR = / and (?:the )?(?=\p{Lu})/uy;
const EXPERT = /\b(?:Rapporteur|Expert|Representative)$/;
/** What an expert is charged with, up to the end of the clause. */
const CHARGE =
  / on (?:the )?\p{Ll}[^,;.“”()\n]{0,140}?(?=[,;.\n]|$| (?:entitled|presented|submitted|contained|prepared|in|at|pursuant)\b)/uy;
/** What shows that several papers are meant and no papers in general: "the reports of", "its studies by", "two reports of". */
const DETERMINED = /\b(?:the|its|his|her|their|these|those|two|three|four|five|both) $/;
const LONGEST_DETERMINER = 8;
/** The year that a title in capitals ends in. */
const TITLE_YEAR = / ((?:19|20)\d\d)\b(?![–-]\d)/y;
const UNQUOTED = /[^“”;,\n]{0,90},? entitled (?=\p{Lu})/uy;
// His interim report entitled “…”
const OWN_REPORT = new RegExp(
  `\\b(?:his|her|its|their) ${LEAD.replace("(?:\\b((?:19|20)\\d\\d) )?", "")},? entitled “([^“”]{1,400})”`,
  "gu",
);
// His report on the rights of those who live in the harbour
const OWN_SUBJECT = /\b(?:his|her) (?:(?:annual|interim|latest|final) )?report on ((?:(?! and \p{L}+ing\b)[^,;.\n“]){3,120})/gu;
/** What makes such a report one that is still to be written. */
const AHEAD = /\b(?:submit|present|prepare|include|in|issue|update|continue)\b[^,;]{0,40}$/;
const BEFORE_OWN = 60;
// A joint statement on the impact of …; its first words tell which, the rest is told with them.
const JOINT_PAPER =
  /\b((?:joint|high-level|ministerial|political) (?:statement|declaration|communiqué) on (?:\S+ ){0,5}\p{L}+)(?:(?! (?:adopted|issued|made|delivered|presented|signed|in which|that|at)\b)[^,;.\n]){0,200}/gu;
// General recommendation No. 39 (2022) on the rights of …
const NUMBERED = /\b(general (?:recommendation|comment)|opinion|protocol|decision) No\. (\d{1,4})\b(?: \(((?:19|20)\d\d)\))?/giu;
// No. 39 (2022) on the rights of …: a point under the words "its general comments:"
const POINT = /^No\. (\d{1,4}) \(((?:19|20)\d\d)\)(?: on (?:(?!,? (?:in which|which|where|adopted|as well as)\b)[^;.(\n]){3,120})?/gm;
const UNTITLED = /\bpublication entitled (?=\p{Lu})/gu;

/** Papers written in small letters, told by their author, their title, or their subject where several speak together. */
export function papers(text: string): Citation[] {
  if (!PAPER.test(text)) return [];
  const joint = [...text.matchAll(JOINT_PAPER)].map((match) => {
    const words = (match[1] ?? "").toLowerCase();
    return citation(text, "report", spanOf(match), `report ${words}`, words, []);
  });
  return [...authored(text), ...own(text), ...titled(text), ...numbered(text), ...joint];
}

function authored(text: string): Citation[] {
  const names = new Map(namesIn(text).map((name) => [name.start, name]));
  const titles = new Map((text.includes("entitled") ? namesIn(text, true) : []).map((name) => [name.start, name]));
  return [...text.matchAll(REPORT)].flatMap((match) => {
    const author = names.get(match.index + match[0].length);
    // "The publication of the World Light Report 2030" speaks of a yearly report, "to report on lamps by the end of April" of a time.
    if (author === undefined || isMonthName(author.words) || stickyMatch(TITLE_YEAR, text, author.end) !== null) return [];
    const noun = singular(match[2] ?? "");
    const charge = EXPERT.test(author.words) ? (stickyMatch(CHARGE, text, author.end)?.[0].length ?? 0) : 0;
    const { end: after, name: others } = otherAuthor(text, author.end + charge, names, noun !== match[2]);
    const forYears = stickyMatch(FOR_YEARS, text, after);
    const title = forYears === null ? titleAfter(text, author.end, titles) : null;
    const years = [match[1], forYears?.[1], forYears?.[2]].flatMap((year) => (year === undefined ? [] : [Number(year)]));
    const isTold = title !== null || years.length > 0;
    if (!isTold && (noun === "publication" || (noun !== match[2] && !isDetermined(text, match)))) return [];
    const family = `report ${noun} ${author.words.toLowerCase()}`;
    const name = `${family}${others} ${years.join(" ")}`.trim();
    const order = title?.year === undefined ? years : [...years, title.year];
    const end = Math.max(after + (forYears?.[0].length ?? 0), title?.end ?? 0);
    return [citation(text, "report", { start: match.index, end }, family, name, order, titleKey(title?.words))];
  });
}

/** "Papers of" nobody in particular are no paper: they are told by what stands before them, "the", or "recent". */
function isDetermined(text: string, { index, 0: words, 2: noun }: RegExpExecArray): boolean {
  return !words.startsWith(noun ?? "") || DETERMINED.test(text.slice(Math.max(0, index - LONGEST_DETERMINER), index));
}

/** Where the authors of several papers end, and the name of the second of them; that of one paper is its own. */
function otherAuthor(text: string, end: number, names: ReadonlyMap<number, Name>, isPlural: boolean): { end: number; name: string } {
  const and = isPlural ? stickyMatch(AND_AUTHOR, text, end) : null;
  const second = and === null ? undefined : names.get(end + and[0].length);
  if (second === undefined) return { end, name: "" };
  const charge = stickyMatch(CHARGE, text, second.end)?.[0] ?? "";
  return { end: second.end + charge.length, name: ` & ${second.words.toLowerCase()}` };
}

/** The title that follows an author, in quotation marks or in capitals. */
function titleAfter(
  text: string,
  at: number,
  titles: ReadonlyMap<number, Name>,
): { readonly end: number; readonly words: string; readonly year?: number } | null {
  const quoted = stickyMatch(TITLE, text, at);
  if (quoted !== null) return { end: at + quoted[0].length, words: quoted[1] ?? "" };
  const lead = stickyMatch(UNQUOTED, text, at);
  const name = lead === null ? undefined : titles.get(at + lead[0].length);
  if (name === undefined) return null;
  const year = stickyMatch(TITLE_YEAR, text, name.end)?.[0];
  return year === undefined ? name : { end: name.end + year.length, words: name.words + year, year: Number(year) };
}

function own(text: string): Citation[] {
  const named = [...text.matchAll(OWN_REPORT)].map((match) => {
    const family = `report ${singular(match[1] ?? "")} of its own`;
    return citation(text, "report", spanOf(match), family, family, [], titleKey(match[2]));
  });
  const family = "report report of its own";
  const untitled = [...text.matchAll(OWN_SUBJECT)]
    .filter(({ index }) => !AHEAD.test(text.slice(Math.max(0, index - BEFORE_OWN), index)))
    .map((match) => citation(text, "report", spanOf(match), family, family, [], titleKey(match[1])));
  return [...named, ...untitled];
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
