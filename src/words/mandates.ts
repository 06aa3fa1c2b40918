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
const OWN =
  "consider|convene|hold|include|continue|establish|extend|proclaim|appoint|declare|organi[sz]e|review|remain|resume|renew|conduct|observe|devote";
const CONNECTIVE = "(?: (?:also|further|again|once again|equally|in this regard|in that regard))?";
/** Each way to ask with the word by which it is known: where that is missing, the pattern need not be tried. */
const ASKS: readonly (readonly [word: RegExp, pattern: RegExp])[] = [
  // Requests the Secretary-General to submit …; requests that he submit …; a task begins with a verb, never with an article ("with regard to the …").
  [
    /request/i,
    new RegExp(
      `\\b(?:requests?|requesting)${CONNECTIVE} (?:that )?((?:the |its |all |both )?[^;\\n]{2,200}?) (?:to (?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\\b)(?=\\p{Ll})|(?=(?:${REPORTING})\\b))`,
      "giu",
    ),
  ],
  // Invites the Office to report …
  [
    /invit|encourag|urg|call/i,
    new RegExp(
      `\\b(?:invites?|inviting|encourages?|encouraging|urges?|urging|calls? upon|calling upon)${CONNECTIVE} ([^;,\\n]{2,160}?),? to (?=(?:${REPORTING})\\b)`,
      "giu",
    ),
  ],
  // Decides to consider …
  [/decid|resolves/i, new RegExp(`\\b(?:decides?|deciding|resolves)${CONNECTIVE}()(?: to|,[^;,\\n]{2,80}, to) (?=(?:${OWN})\\b)`, "giu")],
  // the request of the Council that the Working Group prepare …
  [/request/i, new RegExp(`\\brequest (?:of|by|from) [^;\\n]{3,160}? that (the [^;\\n]{3,140}?) (?=(?:${REPORTING}|develop)\\b)`, "giu")],
];
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
  const patterns = ASKS.flatMap(([word, pattern]) => (word.test(text) ? [pattern] : []));
  const found = patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match): PlacedMandate => {
        const from = match.index + match[0].length;
        const rest = /^[^;\n]*/.exec(text.slice(from))?.[0] ?? "";
        const next = rest.search(/, and (?:in this regard )?(?:also |further )?(?:requests|invites|encourages|decides|calls upon|urges)\b/);
        const task = (next < 0 ? rest : rest.slice(0, next)).replace(/[.,]$/, "");
        const due = dates.filter((date) => date.start >= from && date.end <= from + task.length);
        const who = (match[1] ?? "").replace(/,$/, "");
        return {
          start: match.index,
          end: from + task.length,
          task: from,
          who: who === "" ? null : /^(?:he|she|it|they)$/i.test(who) ? meant(text.slice(0, match.index), who) : who,
          what: shortened(task),
          when: due[0]?.words ?? null,
        };
      }),
    )
    .toSorted((a, b) => a.start - b.start);
  return found.filter((one, index) => found.slice(0, index).every((other) => other.end <= one.start));
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
