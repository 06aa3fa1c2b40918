import type { Mandate } from "../model/finding.ts";
import type { Span } from "../model/source.ts";
import { type Ask, type AskingVerb, asksIn } from "./asks.ts";
import { type Deadline, deadlinesIn } from "./deadlines.ts";
import { remembering } from "./remembering.ts";

/** A mandate and where its words stand; the span begins with the verb by which it is asked. */
export interface PlacedMandate extends Mandate, Span {
  /** The verb by which it is asked for; null where the text only tells that another body asked for it. */
  readonly verb: AskingVerb | null;
  /** Where the words of the task itself begin; they run to the end. */
  readonly task: number;
  /** Where the time stands by which it is due. */
  readonly due: Span | null;
}

const REPORTING =
  /^(?:continue to )?(?:submit|report|prepare|present|convene|hold|organi[sz]e|compile|inform|keep|brief|update|issue|publish|conduct|undertake|provide a report)\b/;
/**
 * Those who work for the organization: what they are asked is a task, by whatever verb. States and others are free to follow; but a State
 * that administers a territory holds an office under the Charter and accounts for it.
 */
const OFFICIAL =
  /\b(?:United Nations|Secretary-General|Secretariat|secretariat|Director(?:-General)?|President|Presidency|Chair|Co-Chairs|Bureau|Office|Commission|Commissioner|Committee|Board|Programme|Fund|Council|Organization|Rapporteur|Working Group|Agency|Court|Tribunal|Institute|Centre|Authority|Division|Department|Bank|Forum|Mechanism|Coordinator|Envoy|Representative|Registrar|[Aa]dministering Powers?)\b/;
/** Members of a body, and states that are parties, speak for themselves. */
const NOT_OFFICIAL = /\bStates\b|\b[Mm]embers of\b|\bGovernments\b|\b[Pp]arties\b/;
/** Invites States to strengthen …, and to keep the Commission informed: a report asked for after another thing. */
const REPORT_AFTER =
  /(?:\bto (?:continue to )?(?=(?:update and )?(?:report|inform|brief) )|\bto (?=keep (?:[^\s,;]+ ){1,10}(?:informed|updated|apprised|abreast)\b))/u;
/** Taking note of the request of the Council that the Working Group prepare …: a task that the text only tells. */
const TOLD =
  /\brequest (?:of|by|from) [^;\n]{3,160}? that (the [^;\n]{3,140}?) (?=(?:submit|report|prepare|present|convene|hold|organi[sz]e|compile|conduct|undertake|develop)\b)/gu;
/** A longer task is told by its beginning. */
const LONGEST_WHAT = 160;

/**
 * What an English text asks for, in reading order: requests to anyone; of invitations and the like those to who works for the organization,
 * and those to report, convene and inform; what the body decides to do itself.
 */
export function mandatesIn(text: string): readonly PlacedMandate[] {
  return known(text);
}

const known = remembering((text): readonly PlacedMandate[] => {
  const dates = deadlinesIn(text).filter(({ isEvent }) => !isEvent);
  const asked = asksIn(text).flatMap((ask) => {
    const task = taskOf(text, ask);
    return task === null ? [] : [placed(text, dates, ask, task, ask.end)];
  });
  const told = [...text.matchAll(TOLD)].map((match) => {
    const at = match.index + match[0].length;
    const who = (match[1] ?? "").split(",")[0] ?? "";
    return placed(text, dates, { start: match.index, verb: null, who, session: null }, at);
  });
  const found = [...asked, ...told].toSorted((a, b) => a.start - b.start);
  return found.filter((one, index) => found.slice(0, index).every((other) => other.end <= one.start));
});

/** Where the task begins that an asking clause gives, null where it gives none. */
function taskOf(text: string, { verb, who, own, task, end }: Ask): number | null {
  const words = text.slice(task, end);
  // "Decides that the fair shall be held" gives nobody a task.
  if (own) return text.slice(0, task).endsWith(" to ") ? task : null;
  if (verb === "recommends" || verb === "looks forward" || who === null) return null;
  if (/^(?:requests|asks|instructs|demands)$/.test(verb)) return task;
  if (REPORTING.test(words) || (OFFICIAL.test(who) && !NOT_OFFICIAL.test(who))) return task;
  const report = REPORT_AFTER.exec(/^[^;\n]*/.exec(words)?.[0] ?? "");
  return report === null ? null : task + report.index + report[0].length;
}

function placed(
  text: string,
  dates: readonly Deadline[],
  { start, verb, who, session }: Pick<Ask, "start" | "who" | "session"> & { readonly verb: AskingVerb | null },
  task: number,
  last = text.length,
): PlacedMandate {
  const words = wordsAt(text, task, last);
  const within = (date: Span, from: number, to: number) => date.start >= from && date.end <= to;
  const due =
    dates.find((date) => within(date, task, task + words.length)) ??
    // "Invites the President, at the sixtieth session, to hold": the time stands before the act.
    (session === null ? undefined : dates.find((date) => within(date, session.start, session.end)));
  return { start, end: task + words.length, task, verb, who, what: shortened(words), when: due?.words ?? null, due: due ?? null };
}

/** A further act of a task: "consult States, and to report". */
const FURTHER_ACT = /(?:,? and|,|;) to (?!(?:this|that|the|these|those|an?|its|their|all|any|each|which|whom)\b)(?=\p{Ll})/gu;

/** Where the act begins that a time in a task belongs to: the last one before it, the task itself where it has no other. */
export function actBefore(text: string, task: number, time: number): number {
  const act = [...text.slice(task, time).matchAll(FURTHER_ACT)].at(-1);
  return act === undefined ? task : task + act.index + act[0].length;
}

/** The words of a task up to the end of its clause, sentence or point. */
function wordsAt(text: string, from: number, last: number): string {
  return (/^[^;\n]*/.exec(text.slice(from, last))?.[0] ?? "").replace(/[\s.,]+$/, "");
}

/** The first thing a text asks for, or null. */
export function mandateOf(text: string): Mandate | null {
  const first = mandatesIn(text).find(({ verb }) => verb !== null);
  return first === undefined ? null : { who: first.who, what: first.what, when: first.when };
}

function shortened(task: string): string {
  if (task.length <= LONGEST_WHAT) return task;
  return `${task.slice(0, LONGEST_WHAT).replace(/[,\s]+\S*$/, "")} …`;
}
