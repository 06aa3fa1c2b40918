import type { Mandate } from "../model/finding.ts";
import type { Span } from "../model/source.ts";
import { deadlinesIn } from "./deadlines.ts";
import { remembering } from "./remembering.ts";

/** A mandate and where its words stand; the span begins with the verb by which it is asked. */
export interface PlacedMandate extends Mandate, Span {
  /** Where the words of the task itself begin; they run to the end. */
  readonly task: number;
}

const REPORTING =
  "submit|report|prepare|present|convene|hold|organi[sz]e|compile|inform|keep|brief|update|issue|publish|conduct|undertake|provide a report";
/** What "requests that he" may be followed by; "requests X to" tells the verb by itself. */
const ASKED_TO = `${REPORTING}|provide|ensure|continue|include|develop|consider|take|make|give|review|establish|examine|explore|support|assist|allocate|facilitate|transmit|circulate`;
const CONNECTIVE = "(?: (?:also|further|again|once again|equally|in this regard|in that regard))?";
/** A task begins with a verb, never with an article or a name ("with regard to the …", "provide to Member States"). */
const VERB = "(?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\\b)(?=\\p{Ll})";
/** Whom to ask, up to the verb; may hold what stands between commas, but no infinitive. */
const WHOM = "((?:the |its |all |both )?(?:(?! to \\p{Ll})[^;\\n]){2,200}?),?";
const INVITES = "(?:[Ii]nvites?|[Ii]nviting|[Ee]ncourages?|[Ee]ncouraging|[Uu]rges?|[Uu]rging|[Cc]alls? upon|[Cc]alling upon)";
const INVITED_WORD = /invit|encourag|urg|call/i;
/** Each way to ask with the word by which it is known: where that is missing, the pattern need not be tried. */
const ASKS: readonly (readonly [word: RegExp, pattern: RegExp])[] = [
  // Requests the Secretary-General to submit …; but not "at the request of States to …", "enabling requesting States to …".
  [
    /request/i,
    new RegExp(
      `(?:(?<!\\b(?:upon|on|at) (?:the |its |their )?)\\b[Rr]equests?|(?<=^|\\n|[,;] |\\band |\\bwhile )[Rr]equesting)${CONNECTIVE} (?!that |from |for |of |by )(?:to )?((?:the |its |all |both )?[^;\\n]{2,320}?),? to ${VERB}`,
      "gu",
    ),
  ],
  // Requests that he submit …
  [
    /request/i,
    new RegExp(
      `\\b(?:[Rr]equests?|[Rr]equesting)${CONNECTIVE} that ([^;,\\n]{1,140}?)(?:, [^;\\n]{2,140}?,)? (?=(?:${ASKED_TO})\\b)`,
      "gu",
    ),
  ],
  // Invites the Office, within its mandate, to report …
  [INVITED_WORD, new RegExp(`\\b${INVITES}${CONNECTIVE} ${WHOM} to (?=(?:${REPORTING})\\b)`, "gu")],
  // Decides to consider …
  [/decid|resolves/i, new RegExp(`\\b(?:[Dd]ecides?|[Dd]eciding|[Rr]esolves)${CONNECTIVE}()(?: to|,[^;,\\n]{2,80}, to) ${VERB}`, "gu")],
  // the request of the Council that the Working Group prepare …
  [/request/, new RegExp(`\\brequest (?:of|by|from) [^;\\n]{3,160}? that (the [^;\\n]{3,140}?) (?=(?:${REPORTING}|develop)\\b)`, "gu")],
];
/** Invites the Office to strengthen …, and to keep the Commission informed: a report asked for after another thing. */
const INVITED = new RegExp(`\\b${INVITES}${CONNECTIVE} ${WHOM} to ${VERB}`, "gu");
const REPORT_AFTER =
  /(?:\bto (?:continue to )?(?=(?:update and )?(?:report|inform|brief) )|\b(?:to )?(?=keep(?:ing)? (?:[^\s,;]+ ){1,10}(?:informed|updated|apprised|abreast)\b))/u;
/** A task that is a meeting, so that it is due when that is held; of another task that is an event it speaks of. */
const MEETING = /^(?:continue to )?(?:convene|hold|organi[sz]e|conduct)\b/;
const EVENT = /\bto be (?:held|convened|organi[sz]ed|celebrated|observed)\b[^,;]{0,60}$/;
/** When those who are asked are to do it, said beside their name. */
const AT_SESSION = /,? at (?:its|the|their) [^,;]{3,60} (?:session|meeting)$/;
/** A longer task is told by its beginning. */
const LONGEST_WHAT = 160;

/**
 * What an English text asks for, in reading order: requests to anyone; of invitations and the like those to report, convene and inform;
 * what the body decides to do itself.
 */
export function mandatesIn(text: string): readonly PlacedMandate[] {
  return known(text);
}

const known = remembering(asked);

function asked(text: string): PlacedMandate[] {
  const dates = deadlinesIn(text);
  const placed = (start: number, task: number, whom: string): PlacedMandate => {
    const words = taskAt(text, task);
    const inTask = dates.filter((date) => date.start >= task && date.end <= task + words.length);
    const due = MEETING.test(words) ? inTask : inTask.filter(({ start: at }) => !EVENT.test(text.slice(task, at)));
    // "Invites the President, at the sixtieth session, to hold": the time stands before the act.
    const atSession = AT_SESSION.exec(whom)?.[0] ?? "";
    const named = whom.slice(0, whom.length - atSession.length);
    const before = atSession === "" ? undefined : dates.find((date) => date.start >= start && date.end <= task);
    const who = /^(?:he|she|it|they)$/i.test(named) ? meant(text.slice(0, start), named) : named;
    const when = (due[0] ?? before)?.words ?? null;
    return { start, end: task + words.length, task, who: who === "" ? null : who, what: shortened(words), when };
  };
  const asked = ASKS.flatMap(([word, pattern]) =>
    (word.test(text) ? [...text.matchAll(pattern)] : []).map((match) => placed(match.index, match.index + match[0].length, whomOf(match))),
  );
  const after = (REPORT_AFTER.test(text) ? [...text.matchAll(INVITED)] : []).flatMap((match) => {
    const from = match.index + match[0].length;
    const report = REPORT_AFTER.exec(taskAt(text, from));
    if (report === null) return [];
    const start = from + report.index;
    return [placed(start, start + report[0].length, whomOf(match))];
  });
  const found = [...asked, ...after].toSorted((a, b) => a.start - b.start);
  return found.filter((one, index) => found.slice(0, index).every((other) => other.end <= one.start));
}

/** How they are to do it, said between their name and the task. */
const HOW = / (?:urgently|immediately|promptly|continually|once again|again)$/;

function whomOf(match: RegExpExecArray): string {
  return (match[1] ?? "").replace(/,$/, "").replace(HOW, "");
}

/** The words from the verb of a task to the next thing asked, or to the end of its sentence or point. */
function taskAt(text: string, from: number): string {
  const rest = /^[^;\n]*/.exec(text.slice(from))?.[0] ?? "";
  const next = rest.search(/, and (?:in this regard )?(?:also |further )?(?:requests|invites|encourages|decides|calls upon|urges)\b/);
  return (next < 0 ? rest : rest.slice(0, next)).replace(/[.,]$/, "");
}

/** The first thing a text asks for, or null. For a table of requests and deadlines. */
export function mandateOf(text: string): Mandate | null {
  const [first] = mandatesIn(text);
  return first === undefined ? null : { who: first.who, what: first.what, when: first.when };
}

/** "The report of the Secretary-General, and requests that he": the officer named before. */
function meant(before: string, pronoun: string): string {
  return (
    [...before.matchAll(/\bthe (?:Secretary-General|High Commissioner|President|Executive Director|Special Rapporteur)\b/g)].at(-1)?.[0] ??
    pronoun
  );
}

function shortened(task: string): string {
  if (task.length <= LONGEST_WHAT) return task;
  return `${task.slice(0, LONGEST_WHAT).replace(/[,\s]+\S*$/, "")} …`;
}
