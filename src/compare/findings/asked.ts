import type { Actor } from "../../words/addressees.ts";
import type { Clause } from "./clauses.ts";

const ASKING = new Set("appeals asks calls directs encourages instructs invites requests requires urges".split(" "));
/** "Reiterates its request to the Office". */
const ASKING_AGAIN = /\b(?:its|the) (?:appeal|call|invitation|request)s?(?: (?:to|upon|on))?$/;
/** "Calls for", "calls attention": nobody is called upon. */
const OTHER_CALLS = /^(?:\S+ )*calls (?:for|attention|once again for)/;
/** What may stand between the verb and those it asks. */
const LEAD = /^(?:[\s,]|\b(?:to|upon|on|the|all|both|other|its|those|relevant|concerned|once|again|also|further|in particular)\b)*$/;
/** What is asked of them; but not "the Parties to the Convention", "in addition to banks". */
const TASK =
  /(?<!\b(?:accordance|according|addition|due|parties|regard|relation|respect|subject|thanks)) to (?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\b)\p{Ll}/iu;

/** Those whom the clauses of one side ask. */
export interface Asked {
  /** All that stand in a list right after a verb that asks. */
  readonly surely: ReadonlySet<Actor>;
  /** Also those named after them, up to what is asked: with whom to do it, or in a list that holds more than actors. */
  readonly perhaps: readonly Actor[];
}

/**
 * Of the actors of one side those that a clause asks by its verb. English.
 *
 * @param lists the actors in reading order, those in one list together
 */
export function askedBy(clauses: readonly Clause[], lists: readonly (readonly Actor[])[], text: string): Asked {
  const [surely, perhaps] = [new Set<Actor>(), [] as Actor[]];
  for (const { head, phrase, body } of clauses) {
    if (!(ASKING.has(head) ? !OTHER_CALLS.test(phrase) : ASKING_AGAIN.test(phrase))) continue;
    const actors = lists.flat().filter(({ start, end }) => start >= body.start && end <= body.end);
    const list = lists.find(([first]) => first === actors[0]) ?? [];
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) continue;
    const task = TASK.exec(text.slice(last.end, body.end));
    const until = task === null ? body.end : last.end + task.index;
    perhaps.push(...actors.filter(({ end }) => end <= until));
    if (task !== null && LEAD.test(text.slice(body.start, first.start))) for (const actor of list) surely.add(actor);
  }
  return { surely, perhaps };
}

/** Whether two names may be of one: "Secretary-General" and "Secretary-General of the United Nations". */
export function mayBeOne(a: Actor, b: Actor): boolean {
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `);
}
