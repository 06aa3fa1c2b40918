import type { Span } from "../model/source.ts";
import { type SpokenClause, spokenClauses } from "./clauses.ts";
import { remembering } from "./remembering.ts";

/** Verbs by which a body asks for something, takes it on itself or awaits it, in the third person. */
export type AskingVerb =
  | "requests"
  | "asks"
  | "instructs"
  | "demands"
  | "invites"
  | "encourages"
  | "calls upon"
  | "appeals"
  | "urges"
  | "decides"
  | "resolves"
  | "recommends"
  | "looks forward";

/** A clause by which a text itself asks or decides, from its verb to the next such clause or another verb of the body. */
export interface Ask extends Span {
  readonly verb: AskingVerb;
  /** Who is asked, as named there or before; null where nobody is, or the body itself. */
  readonly who: string | null;
  /** Whether the body takes it on itself. */
  readonly own: boolean;
  /** Where the words of the task begin; they run to the end. */
  readonly task: number;
  /** The session at which it is to be done, where that is said beside the name. */
  readonly session: Span | null;
}

const PLAIN: ReadonlySet<string> = new Set([
  "requests",
  "asks",
  "instructs",
  "demands",
  "invites",
  "encourages",
  "appeals",
  "urges",
  "decides",
  "resolves",
  "recommends",
] satisfies AskingVerb[]);
/** What is renewed ("reiterates its call upon"), or continued ("continues to encourage"). */
const RENEWED: readonly (readonly [words: RegExp, verb: AskingVerb])[] = [
  [/\brequests?\b/, "requests"],
  [/\bcalls?(?: upon)?\b/, "calls upon"],
  [/\bappeals?\b/, "appeals"],
  [/\binvit(?:ation|e)\b/, "invites"],
  [/\bencourage\b/, "encourages"],
  [/\burge\b/, "urges"],
];

function verbOf({ head, phrase }: SpokenClause): AskingVerb | null {
  if (head === "calls") return /\b(?:upon|on)$/.test(phrase) ? "calls upon" : null;
  if (head === "looks") return "looks forward";
  if (PLAIN.has(head)) return head as AskingVerb;
  if (!/^(?:renews|reiterates|repeats|continues)$/.test(head)) return null;
  return RENEWED.find(([words]) => words.test(phrase))?.[1] ?? null;
}

/**
 * The asking clauses of an English text in reading order. Only where the text itself asks: "recalls its decision to convene", "whereby the
 * Assembly decided to", "notes the request to the Office to" tell what was asked elsewhere.
 */
export function asksIn(text: string): readonly Ask[] {
  return known(text);
}

const known = remembering((text) => {
  const found: Ask[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    asksOfParagraph(line, offset, found);
    offset += line.length + 1;
  }
  return found as readonly Ask[];
});

function asksOfParagraph(line: string, offset: number, found: Ask[]): void {
  // A paragraph that begins with no phrase we know may still go on to ask.
  const clauses = spokenClauses(line, 0, "operative");
  // "Requests the Office, bearing in mind the cost, to report": a participle does not end what an operative paragraph asks.
  const speaking = clauses.filter(({ form, opening }) => opening || form === (clauses[0]?.opening ? clauses[0].form : "operative"));
  speaking.forEach((clause, index) => {
    const verb = verbOf(clause);
    const end = speaking[index + 1]?.span.start ?? line.length;
    const words = line.slice(clause.span.end, end);
    // "Replies, requests for lanterns and": a noun.
    if (verb === null || (verb === "requests" && /^ (?:for|of|by|from|made|received)\b/.test(words))) return;
    const asked = addressed(verb, words, () => found.at(-1)?.who ?? officialIn(line.slice(0, clause.span.start)));
    // "Resolving to strengthen its efforts": a reason, not a task.
    if (asked.own && clause.form === "preambular") return;
    const at = offset + clause.span.end;
    const session = asked.session === null ? null : { start: at + asked.session.start, end: at + asked.session.end };
    found.push({ ...asked, session, verb, start: offset + clause.span.start, end: offset + end, task: at + asked.task });
  });
}

type Addressed = Pick<Ask, "who" | "own" | "task" | "session">;

/** A task begins with a verb, never with an article or a name ("with regard to the …"), nor with a gerund ("with a view to lighting"). */
const VERB = "(?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\\b)(?!(?!bring\\b)\\p{Ll}+ing\\b)(?=\\p{Ll})";
/** What stands before a "to" that does not lead to the task. */
const NO_TASK = "(?:view|order|so as|according|due|prior|pursuant|subject|addition|regard|respect|relation|related|relating|response)";
const TO = new RegExp(`^[^;\\n]{1,400}?(?<!\\b${NO_TASK})(,? )to ${VERB}`, "u");
/** "Decides, in this regard, to": what may stand between. */
const ASIDE = /^,[^,;\n]{2,80},/;
/** What "requests that the Office" may be followed by; "requests the Office to" tells the verb by itself. */
const ASKED_TO =
  "submit|report|prepare|present|convene|hold|organi[sz]e|compile|inform|keep|brief|update|issue|publish|conduct|undertake|provide|ensure|continue|include|develop|consider|take|make|give|review|establish|examine|explore|support|assist|allocate|facilitate|transmit|circulate";
const THAT_NAMED = new RegExp(`^ that ([^;,\\n]{1,140}?)(?:, [^;\\n]{2,140}?,)? (?=(?:${ASKED_TO})\\b)`, "u");

/** Who is asked in the words after the verb, and where the task begins in them. */
function addressed(verb: AskingVerb, words: string, before: () => string | null): Addressed {
  const own = verb === "decides" || verb === "resolves";
  const aside = ASIDE.exec(words)?.[0].length ?? 0;
  const nobody = (task: number): Addressed => ({ who: null, own, task, session: null });
  if (own || verb === "recommends" || verb === "looks forward")
    return nobody(aside + (/^ (?:to|that),? /.exec(words.slice(aside))?.[0] ?? " ").length);
  const that = THAT_NAMED.exec(words);
  if (that?.[1] !== undefined) {
    const who = /^(?:he|she|it|they)$/.test(that[1]) ? before() : that[1];
    return { who, own, task: that[0].length, session: null };
  }
  const to = /^ that\b/.test(words) ? null : TO.exec(words.slice(aside));
  if (to === null) return nobody(aside + (/^ (?:that,? )?/.exec(words.slice(aside))?.[0].length ?? 0));
  const named = words.slice(aside, aside + to[0].length - "to ".length - (to[1]?.length ?? 0));
  if (ACT.test(named.trim())) return nobody(aside + 1);
  const at = AT_SESSION.exec(named);
  return {
    who: nameOf(at === null ? named : named.slice(0, at.index)),
    own,
    task: aside + to[0].length,
    session: at === null ? null : { start: aside + at.index, end: aside + at.index + at[0].length },
  };
}

/** When those who are asked are to do it, said beside their name. */
const AT_SESSION = /,? at (?:its|the|their) [^,;]{3,60} (?:session|meeting),?$/;
/** With whom, within what or how those who are asked are to do it, after a comma; what else stands there belongs to their names. */
const BESIDE =
  /, (?:in|on|with|within|as|at|upon|through|by|under|for|pursuant|taking|working|from|while|after|before|without|consistent|where|subject|to|when|bearing|using|building|including|inter alia|during|especially|particularly|should|if|jointly|together|and in|and with|and within)\b.*$/s;
/** How they are to do it, said between their name and the task. */
const HOW = /,? (?:\p{Ll}+ly|once again|again)$/u;
/** "Encourages efforts to light", "collaboration between offices to": an act is asked for, and of nobody. */
const ACT =
  /^(?:(?:the|all|their|these|such|further|continued|enhanced|increased|greater|closer|ongoing|joint|relevant|national|regional|international) )*(?:efforts?|collaboration|cooperation|coordination|initiatives?|measures|steps|work|actions?|activities|consultations?|contributions?|participation|involvement|use|development|exchange|sharing|dialogue|engagement|support|research|capacity-building|investments?|promotion|partnerships?|implementation|establishment)\b/;

function nameOf(named: string): string | null {
  const all = named.trim().replace(/^(?:upon|on|to) /, "");
  const first = all.replace(BESIDE, "");
  // "The Office, the Board, as its parent, and the Museum": a list is not cut before its "and".
  const name = (/,(?!.* and )/s.test(first) ? all : first).replace(/,$/, "").replace(HOW, "").replace(/,$/, "");
  return name === "" ? null : name;
}

/** "The report of the Secretary-General, and requests that he": the officer named before. */
function officialIn(before: string): string | null {
  return (
    [
      ...before.matchAll(
        /\bthe (?:Secretary-General|(?:United Nations )?High Commissioner|President|Executive Director|Special Rapporteur)\b/g,
      ),
    ].at(-1)?.[0] ?? null
  );
}
