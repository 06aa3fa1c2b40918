import type { Span } from "../model/source.ts";
import { type Name, namesIn } from "./names.ts";
import { plainType } from "./normal.ts";
import { ordinalValue } from "./ordinal-value.ts";
import { remembering } from "./remembering.ts";
import { Ground } from "./taken.ts";

export type CitationKind = "resolution" | "document" | "session" | "report" | "instrument" | "date";

/** A reference to an instrument, a report, a session or a date, with the words that make it. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  readonly words: string;
  /** What it is one of: "general assembly resolution", "session", "world drug report". Only members of one family roll forward. */
  readonly family: string;
  /** What it names; two citations with one name are the same. */
  readonly name: string;
  /** Its place among its family, compared from the first number on; empty where it has none. */
  readonly order: readonly number[];
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = `(?:(?:\\d{1,2}(?: and | to |–|-)){0,1}\\d{1,2} )?(?:${MONTHS}) (?:19|20)\\d\\d`;
const monthNumber = new Map(MONTHS.split("|").map((month, index) => [month, index + 1]));

/**
 * The citations of an English text in reading order; they do not overlap, the longer name taking what stands inside it.
 *
 * Recognised by form: resolutions and decisions by number, documents by symbol, sessions and anniversaries by ordinal, named
 * instruments by a capitalised noun ("Convention", "Agenda"), reports and statements by their author or year, dates, periods and years.
 */
export function citationsIn(text: string): readonly Citation[] {
  return known(text);
}

// Every kind of finding asks what a text cites.
const known = remembering(cited);

function cited(text: string): Citation[] {
  const ground = new Ground(text.length);
  const readers = [documents, resolutions, instruments, yearly, reports, sessions, dates];
  const found = readers.flatMap((read) => read(text).filter((one) => ground.take(one)));
  return found.toSorted((a, b) => a.start - b.start);
}

// A reader first asks for a word that all it reads has: most paragraphs have none, and to look for one word is quick.

/** Whether two citations name the same thing, as far as their words show. */
export function isSameCitation(a: Citation, b: Citation): boolean {
  if (a.kind !== b.kind) return specialSession(a) !== null && specialSession(a) === specialSession(b);
  if (a.kind === "instrument") return sameInstrument(a, b);
  return a.name === b.name;
}

/** "Resolution S-30/1" and "the outcome document of the thirtieth special session": the session whose one outcome is meant. */
function specialSession({ kind, name }: Citation): number | null {
  if (kind === "resolution") return Number(/^resolution s-(\d+)\/1$/i.exec(name)?.[1] ?? 0) || null;
  if (kind !== "instrument") return null;
  return ordinalValue(/^outcome document of the (\S+) special session/.exec(name)?.[1] ?? "");
}

/** Whether `later` is what `earlier` moves on to with time: the same kind of thing, further on. */
export function isLater(earlier: Citation, later: Citation): boolean {
  if (earlier.family !== later.family) return false;
  for (const [index, number] of earlier.order.entries()) {
    const other = later.order[index] ?? number;
    if (other !== number) return other > number;
  }
  return false;
}

function citation(text: string, kind: CitationKind, span: Span, family: string, name: string, order: readonly number[]): Citation {
  return { kind, start: span.start, end: span.end, words: text.slice(span.start, span.end), family, name, order };
}

// A/76/126, A/HRC/40/55, E/CN.7/2021/8, S/2020/1, CEDAW/C/1
const DOCUMENT = /(?<![\w/])(?:A|E|S|T|ST|CEDAW|CRPD|CCPR|CERD|CRC|HRI|UNEP|DP|TD|FCCC|CBD|LOS|SPLOS)\/[A-Z0-9][\w./-]*\d/g;

function documents(text: string): Citation[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(DOCUMENT)].map((match) => {
    const numbers = [...match[0].matchAll(/\d+/g)].map((number) => Number(number[0]));
    const family = `document ${match[0].replace(/\d+/g, "#")}`;
    return citation(text, "document", spanOf(match), family, match[0].toLowerCase(), numbers);
  });
}

const ORGANS = [
  "General Assembly",
  "Security Council",
  "Statistical Commission",
  "Economic and Social Council",
  "Human Rights Council",
  "Commission on Human Rights",
  "Commission on Narcotic Drugs",
  "Commission on Crime Prevention and Criminal Justice",
  "Commission on the Status of Women",
  "World Health Assembly",
];
// "Council" alone, not the end of another body's name.
const ORGAN = `(?:${ORGANS.join("|")}|(?<!\\p{Lu}\\p{L}{0,30} )(?:Assembly|Council|Commission))`;
const RESOLUTION = new RegExp(
  `(?:(its|${ORGAN}) (?:relevant |previous |earlier )?)?(?:resolution|decision)s? (?=\\(?(?:[A-Z]{1,2}-)?\\d)`,
  "gu",
);
const SYMBOL = new RegExp(
  `(?:[A-Z]{1,2}-)?\\d{1,4}(?:/\\d{1,4})?(?: [A-Z](?:[-–][A-Z])?(?![\\p{L}]))?(?: \\((?:\\d{4}|[IVXLC]+)\\))?(?: of ${DATE})?`,
  "uy",
);
const NEXT = new RegExp(`(?:,? and |, )(?:(its|${ORGAN}) )?(?:(?:resolution|decision)s? )?(?=(?:[A-Z]{1,2}-)?\\d{1,4}(?:/\\d| \\())`, "uy");

function resolutions(text: string): Citation[] {
  if (!text.includes("resolution") && !text.includes("decision")) return [];
  let listEnd = 0;
  return [...text.matchAll(RESOLUTION)].flatMap((match) => {
    // A list was read to its end from its first word.
    if (match.index < listEnd) return [];
    const found: Citation[] = [];
    const noun = /decision/.test(match[0]) ? "decision" : "resolution";
    const head = match[1] === undefined || match[1] === "its" ? match.index + match[0].lastIndexOf(noun) : match.index;
    let organ = match[1] ?? "";
    for (let at = match.index + match[0].length, start = head; ; ) {
      const symbol = stickyMatch(SYMBOL, text, at);
      if (symbol === null || !/[/(]/.test(symbol[0])) break;
      const end = at + symbol[0].length;
      const number = symbol[0].replace(/ of .*$/, "");
      const numbers = [...number.replace(/\([IVXLC]+\)/, "").matchAll(/\d+/g)].map((part) => Number(part[0]));
      // The year in brackets of a Security Council resolution follows from its number.
      found.push(citation(text, "resolution", { start, end }, `${organOf(organ)} ${noun}`, `${noun} ${number}`, numbers));
      listEnd = end;
      const next = stickyMatch(NEXT, text, end);
      if (next === null) break;
      organ = next[1] ?? organ;
      at = end + next[0].length;
      start = at;
    }
    return found;
  });
}

/** "Its" in a resolution of the Assembly is the Assembly's; which one speaks is not known here, so own ones are a family of their own. */
function organOf(words: string): string {
  return words === "its" || words === "Assembly" ? "General Assembly" : words;
}

/** Nouns that make a capitalised name an instrument, with the weight of something agreed. */
const INSTRUMENT =
  /\b(?:Agenda|Declarations?|Conventions?|Covenants?|Protocols?|Charter|Treaty|Treaties|Statute|Plans? of Action|Action Plan|Programmes? of Action|Platform|Rules|Principles|Framework|Guidelines|Strategy|Strategies|Standards|Statement|Compact|Road ?[Mm]ap|Pact|Accords?|Agreements?|Consensus|Commitments?|Pathway|Development Goals|Pact|Call to Action|Outcome Document|Appeal|Modalities|Implementation Plan|Guidance|Recommendations?)\b/;
const OUTCOME =
  /\b(?:outcome document|outcome) of the (?:(?:\p{L}|-)+ ){1,4}(?:session|meeting|conference|Conference|Summit)(?: of the (?:General )?Assembly)?/gu;

function instruments(text: string): Citation[] {
  const named = namesIn(text, true)
    .filter((name) => INSTRUMENT.test(name.words) && /\p{Lu}\S*[\s\S]*\p{Lu}/u.test(name.words.replace(/\b(?:19|20)\d\d\b/g, "")))
    .map((name) => instrument(text, name));
  const outcomes = !text.includes("outcome")
    ? []
    : [...text.matchAll(OUTCOME)].map((match) => instrument(text, { ...spanOf(match), words: match[0] }));
  return [...outcomes, ...named];
}

function instrument(text: string, name: Name): Citation {
  const years = [...name.words.matchAll(/\b(?:19|20)\d\d\b/g)].map((year) => Number(year[0]));
  return citation(
    text,
    "instrument",
    name,
    `instrument ${wordsOf(name.words).join(" ")}`,
    plainType(name.words).toLowerCase(),
    years.slice(0, 1),
  );
}

const SMALL = new Set("the of on for and to in at by with against from a an".split(" "));

function wordsOf(name: string): string[] {
  return plainType(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && !SMALL.has(word) && !/^(?:19|20)\d\d$/.test(word));
}

/** One name holds the other's words, and no year of theirs contradicts: a short name stands for the long one. */
function sameInstrument(a: Citation, b: Citation): boolean {
  const [x, y] = [wordsOf(a.words), wordsOf(b.words)];
  const [short, long] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)];
  const [one, other] = [a.order[0], b.order[0]];
  return short.every((word) => long.has(word)) && (one === undefined || other === undefined || one === other);
}

// World Drug Report 2022; State of Food Security and Nutrition in the World 2023
const YEARLY_NEXT = /(?:,| and|, and)(?: the)?(?: (\p{Lu}[\p{L} ]{2,60}?))? ((?:19|20)\d\d)\b/uy;

/** Publications named with their year, and the further years of a list. */
function yearly(text: string): Citation[] {
  if (!YEARS.test(text)) return [];
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

const isMonthName = (words: string): boolean => monthNumber.has(words.split(" ").at(-1) ?? "");

const NOUN = "reports?|statements?|declarations?|issue paper|paper|study|studies|communiqué|publication";
// The 2019 report of the Board; reports of the Board for 2022 and 2023; recent reports on drugs by the Office of …
const REPORT = new RegExp(
  `(?:\\b((?:19|20)\\d\\d) )?(?:\\b(?:annual|recent|latest|joint|high-level|ministerial|final|interim|supplementary|special|thematic|political) ){0,2}\\b(${NOUN})(?: on [\\p{Ll} -]{3,60}?)? (?:of|by|from|between) (?:the )?(?=\\p{Lu})`,
  "gu",
);
const PAPER = new RegExp(NOUN);
const FOR_YEARS = /(?:,? for ((?:19|20)\d\d)(?:(?:,| and|–|-) ?((?:19|20)\d\d))?)/y;

// A joint statement on the impact of …
const JOINT_PAPER = /\b(?:joint|high-level|ministerial|political) (?:statement|declaration|communiqué) on (?:\S+ ){0,5}\p{L}+/gu;

/** Papers written in small letters, told by their author, or by their subject where several speak together. */
function reports(text: string): Citation[] {
  if (!PAPER.test(text)) return [];
  const names = new Map(namesIn(text).map((name) => [name.start, name]));
  const joint = [...text.matchAll(JOINT_PAPER)].map((match) => {
    const words = match[0].toLowerCase();
    return citation(text, "report", spanOf(match), `report ${words}`, words, []);
  });
  const authored = [...text.matchAll(REPORT)].flatMap((match) => {
    const authorAt = match.index + match[0].length;
    const author = names.get(authorAt);
    if (author === undefined) return [];
    const forYears = stickyMatch(FOR_YEARS, text, author.end);
    const years = [match[1], forYears?.[1], forYears?.[2]].flatMap((year) => (year === undefined ? [] : [Number(year)]));
    const end = author.end + (forYears?.[0].length ?? 0);
    const noun = (match[2] ?? "").replace(/ies$/, "y").replace(/s$/, "");
    const family = `report ${noun} ${author.words.toLowerCase()}`;
    return [citation(text, "report", { start: match.index, end }, family, `${family} ${years.join(" ")}`.trim(), years)];
  });
  return [...authored, ...joint];
}

const ORDINAL =
  "(?:[a-z]+teenth|(?:one hundred and )?(?:[a-z]+ty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|[a-z]+tieth|hundredth|\\d{1,3}(?:st|nd|rd|th))";
const SESSION = new RegExp(
  `\\b(${ORDINAL})((?:,| and|, and|,? to)(?: its| the)? ${ORDINAL})?((?: (?:regular|special|emergency|substantive|high-level|reconvened|resumed|annual|plenary|ministerial|review)){0,2}) (session|meeting|anniversary|Conference|conference|congress|Congress|round|cycle)s?\\b(?:,? (?:in|of) (?:(?:${MONTHS}) )?((?:19|20)\\d\\d)\\b)?`,
  "gi",
);

const SESSIONS = /session|meeting|anniversary|conference|congress|round|cycle/i;

function sessions(text: string): Citation[] {
  if (!SESSIONS.test(text)) return [];
  return [...text.matchAll(SESSION)].flatMap((match) => {
    const [whole, first = "", second, adjectives = "", noun = ""] = match;
    const numbers = [first, (second ?? "").replace(/^.* /s, "")].flatMap(
      (word) => ordinalValue(word.toLowerCase().replaceAll(" ", "-")) ?? [],
    );
    if (numbers.length === 0) return [];
    const family = `session ${`${adjectives.trim()} ${noun}`.trim().toLowerCase()}`;
    const year = match[5] === undefined ? [] : [Number(match[5])];
    const span = { start: match.index, end: match.index + whole.length };
    // Two sessions named together roll forward together.
    return [citation(text, "session", span, family, `${family} ${[...numbers, ...year].join(" ")}`, numbers)];
  });
}

const YEARS = /(?:19|20)\d\d/;
const PERIOD = /\b((?:19|20)\d\d)[–-]((?:19|20)\d\d)\b/g;
const FULL_DATE = new RegExp(DATE, "g");
// "The 1972 Protocol" names a protocol.
const YEAR = /(?<![\w/-])(?:19|20)\d\d(?![\w/–-]| \p{Lu})/gu;

function dates(text: string): Citation[] {
  if (!YEARS.test(text)) return [];
  const periods = [...text.matchAll(PERIOD)].map((match) =>
    citation(text, "date", spanOf(match), "period", match[0], [Number(match[1]), Number(match[2])]),
  );
  const full = [...text.matchAll(FULL_DATE)].map((match) => citation(text, "date", spanOf(match), "date", match[0], orderOfDate(match[0])));
  const years = [...text.matchAll(YEAR)].map((match) => citation(text, "date", spanOf(match), "date", match[0], [Number(match[0])]));
  return [...periods, ...full, ...years];
}

function orderOfDate(words: string): number[] {
  const year = Number(/\d{4}$/.exec(words)?.[0] ?? 0);
  const month = monthNumber.get(/\p{L}{3,}(?= \d{4}$)/u.exec(words)?.[0] ?? "") ?? 0;
  const day = Number(/^\d{1,2}/.exec(words)?.[0] ?? 0);
  return [year, month, day];
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  // A sticky pattern keeps its place; it is set anew here, so that what it was before does not matter.
  pattern.lastIndex = at;
  return pattern.exec(text);
}
