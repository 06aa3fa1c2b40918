import type { Span } from "../model/source.ts";
import { type Ask, asksIn } from "./asks.ts";
import { type Citation, citationsIn } from "./citations.ts";
import { remembering } from "./remembering.ts";

/** A session or date that is ahead. */
export interface Deadline extends Citation {
  /** Whether it is when something takes place of which the text only speaks, and not when something is due. */
  readonly isEvent: boolean;
}

const PRODUCT =
  /\b(?:submit|report|consider|convene|hold|include|inform|present|brief|update|take up|conduct|prepare|provide|issue|organi[sz]e|continue|resume|review|establish|appoint|proclaim|observe|complete|finali[sz]e|keep)\b/i;
/** What makes a time the time of something that was, not of something that will be. */
const PAST =
  /\b(?:(?:adopted|held|contained|considered|submitted|published|issued|provided by|adoption|convened|concluded|outcome|outcomes|resolutions|(?:the|a|its) report of|approval by|its decision)\b[^,;]{0,60}|(?:who|which|that) \p{L}+ed\b[^,;]{0,60}|made\b[^,;]{0,20}|publication\b[^,;]{0,240})$/iu;
/** Words before the time by which something is to be, whoever is to see to it. */
const DUE =
  /\b(?:by|no later than|not later than|before|until|prior to|in advance of|starting (?:in|from|at)|commencing (?:in|on|at)|(?:at|during|in|of) (?:its|the) next)(?: (?:the|its|their|the end of|end|early|late|mid|early in|late in))?[- ]$/i;
/** Words before the time at which something takes place. */
const EVENT =
  /\b(?:scheduled for|to be (?:held|convened|conducted|celebrated|observed)(?: \S+){0,3} (?:in|on|from|during|at)|(?:midterm |mid-term |final |comprehensive |overall )review(?: of)?[^,;]{0,160} in)(?: (?:the|its|their|early|late|mid|early in|late in))?[- ]$/i;
/** "To be submitted in 2024": somebody is to do it. */
const SUBMITTED = /\bto be submitted(?: \S+){0,3} (?:in|on|from|during|at)(?: (?:the|its|their|early|late|mid))?[- ]$/i;
/** A task that is a meeting, which is held when that is due. */
const MEETING = /^(?:(?:also|further) )?(?:continue to )?(?:convene|hold|organi[sz]e|conduct)\b/;
/** "Adopted by the twelfth meeting", "the adoption by the fifteenth session": who acted, not by when. */
const ACTED =
  /\b(?:adopted|endorsed|approved|agreed|requested|established|taken|made|adoption|endorsement|approval|decisions?)(?: [^\s,;]+){0,4} by (?:the )?$/i;
/** "Their number will reach 840 million by 2030": a forecast. */
const FORECAST =
  /\b(?:will|would|could|may|might|projected to|estimated to|expected to|likely to) (?:reach|rise|grow|increase|exceed|number|double|total|account|affect|fall|decline)\b[^,;]{0,80}\bby $/i;
/** "Welcomes the convening of the review in September": it was held. */
const HAPPENED = /\b(?:welcom|not|recall|tak)(?:es?|ing|s)\b[^,;]{0,80} (?:convening|holding) of\b[^,;]{0,200}$/i;
/** The later end of a time: "to be held from 2024 to 2028". */
const RANGE = /\b(?:from|between) [\p{L}\d ]{4,30} (?:to|and) $/iu;

/** The sessions and dates of an English text that are ahead, by which something is due or at which an event is, in reading order. */
export function deadlinesIn(text: string): readonly Deadline[] {
  return known(text);
}

const known = remembering((text): readonly Deadline[] => {
  const citations = citationsIn(text);
  const titles = citations.filter(({ kind }) => kind === "instrument");
  const asks = asksIn(text);
  return citations.flatMap((citation) => {
    const ask = asks.find(({ start, end }) => start <= citation.start && citation.start < end);
    const kind = kindOf(text, citation, titles, ask);
    return kind === null ? [] : [{ ...citation, isEvent: kind === "event" }];
  });
});

function kindOf(text: string, citation: Citation, titles: readonly Citation[], ask: Ask | undefined): "due" | "event" | null {
  if (citation.kind !== "session" && citation.kind !== "date") return null;
  const before = clauseBefore(text, citation.start, titles);
  // "End AIDS by 2030" is a title.
  if (/\p{Lu}\p{L}+ by $/u.test(before) && citation.kind === "date") return null;
  if (citation.kind === "session" && (ACTED.test(before) || isCycleItself(citation, before))) return null;
  if (HAPPENED.test(before) || FORECAST.test(before)) return null;
  const first = before.replace(RANGE, "from ");
  if (DUE.test(before) || DUE.test(first) || SUBMITTED.test(first)) return "due";
  const isHeld = ask !== undefined && MEETING.test(text.slice(ask.task, citation.start));
  if (EVENT.test(before) || EVENT.test(first)) return isHeld ? "due" : citation.kind === "date" ? "event" : null;
  if (ask === undefined || !isInTask(text, citation, ask, titles)) return null;
  return ask.verb === "looks forward" ? "event" : "due";
}

/** Whether a time stands in what is asked for, as the time to do it. */
function isInTask(text: string, citation: Citation, ask: Ask, titles: readonly Citation[]): boolean {
  const between = clauseBefore(text, citation.start, titles, ask.start);
  const awaited = ask.verb === "looks forward";
  return (
    // "Invites the President, at the sixtieth session, to hold": the time stands before the act.
    (awaited ||
      PRODUCT.test(between) ||
      PRODUCT.test(/^, (?:\p{L}+ ){0,2}to \p{L}+/u.exec(text.slice(citation.end, citation.end + 60))?.[0] ?? "")) &&
    !PAST.test(between.replace(/\bsubmit\b.*/i, "")) &&
    /\b(?:at|in|by|during|from|on|before|until|of|to)(?: (?:its|the|their|early|late|mid))*(?: in)?[- ]$/i.test(between) &&
    // "Resolution 1 of 15 July 2011", "looks forward to the convening of its tenth session".
    !((citation.kind === "date" || awaited) && / of (?:its |the )?$/.test(between)) &&
    // "To provide services to the tenth meeting" names whom, "to report to the tenth meeting" when too.
    !(/ to (?:its |the )?$/.test(between) && !/\b(?:submit|report|present|inform|brief)\b/i.test(between))
  );
}

/** Letters before a time in which the words stand that say what is due by it. */
const LEAD = 60;

/** The time with the words just before it that say what is due by it, and the earlier end of a range. */
export function wholeTime(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LEAD), start);
  const range = /(?:to be held )?(?:from|between) [\p{L}\d ]{4,30} (?:to|and) $/u.exec(before)?.[0];
  const lead =
    range ??
    /(?:(?:no later than|not later than|to be held(?: from| in| at)?|in advance of|prior to|scheduled for|during|by|before|until|from|in|at)(?: (?:the end of|end|the|its))?) $/.exec(
      before,
    )?.[0] ??
    "";
  return { start: start - lead.length, end };
}

/** "The lessons learned from the third cycle" speaks of the cycle; "by the end of the third cycle" sets a time. */
function isCycleItself(citation: Citation, before: string): boolean {
  return /cycle$/i.test(citation.words) && !/\b(?:by|before|until|during|in|after|end of)(?: the)? $/i.test(before);
}

/** Letters of a clause that are looked at. */
const LONGEST_CLAUSE = 600;

/** The words before a place in its clause; a title counts as one word, whatever it says. */
function clauseBefore(text: string, at: number, titles: readonly Citation[], from = 0): string {
  const near = Math.max(from, at - LONGEST_CLAUSE);
  const before = text.slice(near, at);
  const start = near + Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n")) + 1;
  let words = "";
  let done = start;
  for (const title of titles) {
    if (title.end > at) break;
    if (title.start < done) continue;
    words += `${text.slice(done, title.start)}it`;
    done = title.end;
  }
  return words + text.slice(done, at);
}
