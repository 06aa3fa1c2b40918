import { ANY_YEAR, type Citation, citation, DATE, orderOfDate, spanOf } from "./citation.ts";
import { instruments, sameInstrument } from "./cited-instruments.ts";
import { meetings, sameMeeting, sessions } from "./cited-meetings.ts";
import { papers, sameYearly, yearly } from "./cited-papers.ts";
import { bodiesResolutions, resolutions } from "./cited-resolutions.ts";
import { ordinalValue } from "./ordinal-value.ts";
import { remembering } from "./remembering.ts";
import { Ground } from "./taken.ts";

export type { Citation, CitationKind } from "./citation.ts";

/**
 * The citations of an English text in reading order; they do not overlap, the longer name taking what stands inside it.
 *
 * Recognised by form: resolutions and decisions by number, documents by symbol, sessions and anniversaries by ordinal, named
 * instruments by a capitalised noun ("Convention", "Agenda"), reports and statements by their author or year, dates, periods and years.
 */
export function citationsIn(text: string): readonly Citation[] {
  return cited(text);
}

// Citations, deadlines and bodies all begin with what a paragraph cites, and what came or went is held against all that its own text or
// the other one cites: that of the longest texts we know is remembered, a few citations for each paragraph.
const cited = remembering((text): readonly Citation[] => {
  const ground = new Ground(text.length);
  const readers = [documents, resolutions, bodiesResolutions, papers, instruments, yearly, meetings, sessions, dates];
  const found = readers.flatMap((read) => read(text).filter((one) => ground.take(one)));
  return found.toSorted((a, b) => a.start - b.start);
}, 8_000_000);

// A reader first asks for a word that all it reads has: most paragraphs have none, and to look for one word is quick.

/** Whether two citations name the same thing, as far as their words show. */
export function isSameCitation(a: Citation, b: Citation): boolean {
  if (a.kind !== b.kind) return specialSession(a) !== null && specialSession(a) === specialSession(b);
  if (a.kind === "instrument") return sameInstrument(a, b);
  if (a.kind === "meeting") return sameMeeting(a, b);
  if (a.order[0] === b.order[0] && sameYearly(a.family, b.family)) return true;
  return a.name === b.name && (a.title === null || b.title === null || a.title === b.title);
}

/** "Resolution S-30/1" and "the outcome document of the thirtieth special session": the session whose one outcome is meant. */
function specialSession({ kind, name }: Citation): number | null {
  if (kind === "resolution") return Number(/^resolution s-(\d+)\/1$/i.exec(name)?.[1] ?? 0) || null;
  if (kind !== "instrument") return null;
  return ordinalValue(/^outcome document of the (\S+) special session/.exec(name)?.[1] ?? "");
}

/** Whether two citations are of one kind of thing: resolutions of one body, sessions, the reports of a series. */
export function isOneFamily(a: Citation, b: Citation): boolean {
  return a.family === b.family || sameYearly(a.family, b.family);
}

/** Whether `later` is what `earlier` moves on to with time: the same kind of thing, further on. */
export function isLater(earlier: Citation, later: Citation): boolean {
  if (!isOneFamily(earlier, later)) return false;
  for (const [index, number] of earlier.order.entries()) {
    const other = later.order[index] ?? number;
    if (other !== number) return other > number;
  }
  return false;
}

// A/76/126, A/HRC/40/55, E/CN.7/2021/8, S/2020/1, CEDAW/C/1
const DOCUMENT = /(?<![\w/])(?:A|E|S|T|ST|CEDAW|CRPD|CCPR|CERD|CRC|HRI|UNEP|DP|TD|FCCC|CBD|LOS|SPLOS)\/[A-Z0-9][\w./-]*\d/g;

// A/RES/70/1, UNEP/EA.2/Res.10: a resolution by its symbol
const RESOLUTION_SYMBOL = /^(?:A\/RES|UNEP\/EA)[/.](S-\d+|\d+)(?:\/Res\.|\/)(\d+)$/;

function documents(text: string): Citation[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(DOCUMENT)].map((match) => {
    const numbers = [...match[0].matchAll(/\d+/g)].map((number) => Number(number[0]));
    const [, session, number] = RESOLUTION_SYMBOL.exec(match[0]) ?? [];
    if (session !== undefined && number !== undefined)
      return citation(text, "resolution", spanOf(match), "resolution", `resolution ${session}/${number}`, numbers);
    const family = `document ${match[0].replace(/\d+/g, "#")}`;
    return citation(text, "document", spanOf(match), family, match[0].toLowerCase(), numbers);
  });
}

const PERIOD = /\b((?:19|20)\d\d)[–-]((?:19|20)\d\d)\b/g;
const FULL_DATE = new RegExp(DATE, "g");
// "The 1972 Protocol" names a protocol.
const YEAR = /(?<![\w/-])(?:19|20)\d\d(?![\w/–-]| \p{Lu})/gu;

function dates(text: string): Citation[] {
  if (!ANY_YEAR.test(text)) return [];
  const periods = [...text.matchAll(PERIOD)].map((match) =>
    citation(text, "date", spanOf(match), "period", match[0], [Number(match[1]), Number(match[2])]),
  );
  const full = [...text.matchAll(FULL_DATE)].map((match) => citation(text, "date", spanOf(match), "date", match[0], orderOfDate(match[0])));
  const years = [...text.matchAll(YEAR)].map((match) => citation(text, "date", spanOf(match), "year", match[0], [Number(match[0])]));
  return [...periods, ...full, ...years];
}
