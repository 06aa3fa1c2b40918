import type { Finding } from "../../model/finding.ts";
import { datedBackwards } from "../../words/citation.ts";
import { type Citation, isLater, isOneFamily } from "../../words/citations.ts";
import type { ChangeContext } from "./context.ts";
import { quoteOf } from "./stretches.ts";

/** What went and what came in its place; either side may be empty, and several citations of one side form one list. */
export interface CitationPair {
  readonly old: readonly Citation[];
  readonly new: readonly Citation[];
}

/** How near, in characters, a citation stands to the one it forms a list with ("2023 and the World Drug Report 2024"). */
const LIST_GAP = 45;
/** For dates, which any passage may name: " and from ". */
const DATES_GAP = 12;

/** Whether two citations of one text are members of one list. */
export function inOneList(a: Citation, b: Citation): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return isOneFamily(a, b) && second.start - first.end <= (a.kind === "date" ? DATES_GAP : LIST_GAP);
}

const NOUNS: Readonly<Record<Citation["kind"], string>> = {
  resolution: "resolution",
  document: "document",
  session: "session",
  meeting: "meeting",
  report: "report",
  instrument: "text",
  date: "date",
};

const PAPERS =
  /\b(?:report|statement|declaration|paper|stud(?:y|ies)|recommendation|comment|publication|communiqué|opinion|protocol|decision)/i;

/** What a publication named with its year is called where it is a report; "Harbour Vision 2030" is none. */
const YEARLY_PAPER = /\b(?:Reports?|Reviews?|State of|Outlook|Survey|Assessment|Bulletin|Monitor)\b/;
/** Papers told together: "the reports of the Board". */
const MANY_PAPERS = /^(?:[\p{L}-]+ ){0,3}?(?:reports|statements|studies|papers|declarations)\b/u;

/** "Session" for a session, but "anniversary" for an anniversary; what a paper calls itself. */
function nounOf(one: Citation | undefined): string {
  if (one?.family === "report point") return NOUNS.instrument;
  if (one?.family.startsWith("yearly ") && !YEARLY_PAPER.test(one.words)) return NOUNS.instrument;
  if (one?.kind === "report") return (PAPERS.exec(one.words)?.[0].toLowerCase() ?? NOUNS.report).replace(/ies$/, "y");
  if (one?.kind === "resolution") return one.family.endsWith("decision") ? "decision" : NOUNS.resolution;
  if (one?.kind === "session") return one.family.split(" ").at(-1) ?? NOUNS.session;
  return NOUNS[one?.kind ?? "instrument"];
}

type Told = Pick<Finding, "cause" | "direction" | "text">;

const rolled = (text: string): Told => ({ cause: "rolled", direction: "neutral", text });
const real = (text: string): Told => ({ cause: "real", direction: "unclear", text });

/** The finding that tells of a pair; none where there is nothing to tell. `kept` are the citations of the new text that the old has. */
export function citationFindings(pair: CitationPair, context: ChangeContext, kept: readonly Citation[]): Finding[] {
  const told = telling(pair, context, kept);
  if (told === null) return [];
  return [{ type: "citation", old: quoted(context.oldText, pair.old), new: quoted(context.newText, pair.new), because: null, ...told }];
}

function telling(pair: CitationPair, context: ChangeContext, kept: readonly Citation[]): Told | null {
  const [one, other] = [pair.old[0], pair.new[0]];
  if (one !== undefined && other !== undefined) return exchanged(pair, one, other);
  const list = one === undefined ? pair.new : pair.old;
  const [first] = list;
  // A date by itself is a detail of what stands around it.
  if (first === undefined || first.kind === "date") return null;
  const noun = nounOf(first);
  const isMany =
    list.length > 1 ||
    (first.kind === "session" && first.order.length > 1) ||
    first.family.startsWith("resolutions ") ||
    (first.kind === "report" && MANY_PAPERS.test(first.words));
  const subject = isMany ? `${capital(pluralOf(noun))} are` : `${/^[aeiou]/.test(noun) ? "An" : "A"} ${noun} is`;
  if (other === undefined) {
    const here = list.some(context.isCited.new) ? " here" : "";
    return real(`${subject} no longer cited${here}.`);
  }
  if (kept.some((each) => inOneList(each, other) && isLater(each, other)))
    return rolled(`${isMany ? `Later ${pluralOf(noun)}` : `A later ${noun}`} joined those cited.`);
  const here = list.some(context.isCited.old) ? " here" : "";
  return real(`${subject} cited${here} that ${isMany ? "were" : "was"} not cited${here} before.`);
}

function exchanged(pair: CitationPair, one: Citation, other: Citation): Told {
  const noun = nounOf(other);
  const list = listed(one, other, noun);
  if (list !== null) return list;
  if (other.kind === "date" && pair.new.some((each) => isLater(one, each)))
    return rolled(`The ${dateNoun(other)} named moved on to a later one.`);
  // A kept member may be followed by the later ones of its list.
  if (pair.new.some((each) => isLater(one, each)))
    return rolled(`The ${noun} cited moved on to ${datedBackwards(one, other) ? "one with a later number" : "a later one"}.`);
  // A body or an expert reports anew; which year's report it is the title does not say, but that it is the next in its place.
  if (pair.new.every((each) => each.kind === "report" && each.name === one.name))
    return rolled(`Another ${noun} of the same author is cited.`);
  return real(`The ${noun} cited was exchanged for another.`);
}

const dateNoun = ({ family }: Citation): string => (family === "year" || family === "period" ? family : NOUNS.date);

/** What to say of a list of sessions that lost or gained members and kept the rest; null for other citations. */
function listed(one: Citation, other: Citation, noun: string): Told | null {
  if (one.kind !== "session" || other.kind !== "session" || one.family !== other.family) return null;
  const gained = other.order.filter((number) => !one.order.includes(number));
  const lost = one.order.filter((number) => !other.order.includes(number));
  if (lost.length > 0 === gained.length > 0) return null;
  if (gained.length === 0) return real(`Not every ${noun} cited before is cited still.`);
  const isRolled = Math.min(...gained) > Math.max(...one.order);
  const [who, many] = isRolled ? [`A later ${noun}`, `Later ${pluralOf(noun)}`] : [`Another ${noun}`, `Other ${pluralOf(noun)}`];
  return (isRolled ? rolled : real)(`${gained.length > 1 ? many : who} joined those cited.`);
}

const pluralOf = (noun: string): string => `${noun.replace(/(?<![aeiou])y$/, "ie")}s`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function quoted(text: string, list: readonly Citation[]): Finding["old"] {
  const [first] = list;
  if (first === undefined) return null;
  const end = Math.max(...list.map((one) => one.end));
  return quoteOf(text, { start: Math.min(...list.map((one) => one.start)), end });
}
