import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { type AskingVerb, asksIn } from "../../words/asks.ts";
import { wholeTime } from "../../words/deadlines.ts";
import { actBefore, mandatesIn, type PlacedMandate } from "../../words/mandates.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { deadlines } from "./deadlines.ts";
import { quoteOf, type Side, stretchesOf } from "./stretches.ts";

export { mandateOf } from "../../words/mandates.ts";

/** Words of a task that are quoted: enough to know it by. */
const WORDS_QUOTED = 25;
/** Letters that a report quotes of it at most. */
const LETTERS_QUOTED = 120;

/** Requests and the like that are new or have ended, and what is due by another session or date. In added and removed paragraphs too. English. */
export const mandates: Finder = (context) => {
  if (context.language !== "en") return [];
  return [...tasks(context), ...deadlines(context)];
};

function tasks(context: ChangeContext): Finding[] {
  return [...tasksOnlyIn(context, "new"), ...tasksOnlyIn(context, "old")];
}

/** What one side asks for and the other does not: new on the new side, ended on the old one. */
function tasksOnlyIn(context: ChangeContext, side: Side): Finding[] {
  const isNew = side === "new";
  const [text, otherText] = isNew ? [context.newText, context.oldText] : [context.oldText, context.newText];
  const others = mandatesIn(otherText);
  const changed = stretchesOf(context.edits).map((stretch) => stretch[side]);
  const whole = context.from.length === 0 || context.to.length === 0;
  return mandatesIn(text).flatMap((one): Finding[] => {
    const asked = !others.some((other) => sameTask(one, other));
    // A request that only lost its old verb is the verb's matter, as long as the words are asked for.
    const isOver = asked && (whole || isNews(text, one, changed, others));
    if (!isOver && !(one.verb !== null && isOnlyTold(context, side, one))) return [];
    const quote = taskQuote(text, one);
    const lead = isNew ? "New" : "No longer in the text";
    const told = isNew ? `No longer only spoken of: ${askedOf(text, one)}` : `Only spoken of now, where it was ${askedOf(text, one)}`;
    return [
      {
        type: "mandate",
        cause: "real",
        direction: "unclear",
        because: null,
        old: isNew ? null : quote,
        new: isNew ? quote : null,
        text: sentence(isOver ? `${lead}: ${askedOf(text, one)}` : told),
      },
    ];
  });
}

/** Whether the words of a task stand in the other text too, but in no clause that asks for anything: "recalls its decision to convene". */
export function isOnlyTold(
  { edits, oldText, newText }: Pick<ChangeContext, "edits" | "oldText" | "newText">,
  side: Side,
  one: Pick<PlacedMandate, "task" | "end">,
): boolean {
  const known = { start: one.task, end: knownEnd(side === "old" ? oldText : newText, one) };
  let [here, there] = [0, 0];
  let kept = 0;
  let place: number | null = null;
  for (const { op, text } of edits) {
    const own = op === "equal" || (op === "delete") === (side === "old");
    if (op === "equal") {
      const shared = Math.min(known.end, here + text.length) - Math.max(known.start, here);
      if (shared > 0) {
        place ??= there + Math.max(known.start, here) - here;
        kept += shared;
      }
      there += text.length;
    } else if (!own) there += text.length;
    if (own) here += text.length;
  }
  if (place === null || kept / Math.max(1, known.end - known.start) < MOSTLY) return false;
  const at = place;
  return !asksIn(side === "old" ? newText : oldText).some(({ start, end }) => start <= at && at < end);
}

function sameTask(a: PlacedMandate, b: PlacedMandate): boolean {
  return a.what.split(" ")[0]?.toLowerCase() === b.what.split(" ")[0]?.toLowerCase();
}

const MOSTLY = 0.7;

/** Words of a task that tell which it is; what follows is often a long title that another clause cites too. */
const WORDS_TELLING = 12;

/** Share of a task that was kept, under another request to the same one, that leaves the task asked for. */
const KEPT = 0.35;

/** Whether the edits made or took away a mandate: most of the words by which it is known, and not only from one request to another. */
function isNews(text: string, one: PlacedMandate, changed: readonly Span[], others: readonly PlacedMandate[]): boolean {
  const { start, task, end } = one;
  if (shareChanged({ start, end: knownEnd(text, one) }, changed) < MOSTLY) return false;
  return shareChanged({ start: task, end }, changed) > 1 - KEPT || !others.some(({ who }) => isSameActor(who, one.who));
}

/** Where the words end by which a task is known. */
function knownEnd(text: string, { task, end }: Pick<PlacedMandate, "task" | "end">): number {
  return task + (new RegExp(`^(?:\\s*\\S+){1,${WORDS_TELLING}}`).exec(text.slice(task, end))?.[0].length ?? 0);
}

/** Share of the letters of a span that the edits touch, 0 to 1. */
function shareChanged({ start, end }: Span, changed: readonly Span[]): number {
  const touched = changed.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
  return touched / Math.max(1, end - start);
}

/** Whether two requests go to one: the longer name may say with whom. */
function isSameActor(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return a.startsWith(b) || b.startsWith(a);
}

/** With whom, or how, those who are asked are to do it. */
const WITH_WHOM = /,? (?:in (?:close |full )?(?:cooperation|collaboration|consultation|coordination)|together|jointly|within) .*$/s;
/** Letters of a name that a sentence can hold. */
const LONGEST_ASKED = 80;
/** How each way to ask is named; what is not here is a request. */
const ASKED: Readonly<Partial<Record<AskingVerb, string>>> = {
  invites: "an invitation to",
  encourages: "an encouragement to",
  "calls upon": "a call upon",
  appeals: "an appeal to",
  urges: "an urgent call upon",
  demands: "a demand made of",
};

/** A long list of names up to where it can be cut: not after "and the". */
function beginningOf(names: string): string {
  return `${names
    .slice(0, LONGEST_ASKED)
    .replace(/[\s,]+\S*$/, "")
    .replace(/(?:,|\s+\p{Ll}+)+$/u, "")} …`;
}

function sentence(words: string): string {
  return words.endsWith("…") ? words : `${words}.`;
}

/** What is asked of whom, and when it is due: "a request to the Office, due at the sixtieth session". */
function askedOf(text: string, { who, verb, due, task }: PlacedMandate): string {
  const asked = who?.replace(WITH_WHOM, "") ?? null;
  const name = asked !== null && asked.length > LONGEST_ASKED ? beginningOf(asked) : asked;
  // "To consult States and to report at the sixtieth session": only the report is due then.
  const part = due !== null && actBefore(text, task, due.start) > task ? "in part " : "";
  const when = due === null ? "" : `, ${part}${dueWords(text.slice(wholeTime(text, due).start, due.end))}`;
  if (verb === null) return `the mention of a request to ${name}${when}`;
  if (name === null) return `a task the body takes on itself${when}`;
  return `${ASKED[verb] ?? "a request to"} ${name}${when}`;
}

/** "At its sixtieth session": whose session it is the task tells. */
function dueWords(time: string): string {
  const words = time.replace(/\bits (?=\S+ (?:session|meeting)$)/i, "the ");
  if (/^until\b/i.test(words)) return words;
  const isMeeting = /^(?:the )?\S+ (?:session|meeting|cycle)$/i.test(words);
  return `due ${isMeeting ? `at ${words.replace(/^(?!the )/, "the ")}` : words}`;
}

/** The beginning of a task; so long that a report that quotes less of it shows that it goes on. */
function taskQuote(text: string, { task, end }: PlacedMandate): Finding["old"] {
  const all = text.slice(task, end);
  const first = new RegExp(`^(?:\\s*\\S+){1,${WORDS_QUOTED}}`).exec(all)?.[0].length ?? 0;
  const blank = all.slice(Math.max(first, LETTERS_QUOTED)).search(/\s/);
  const length = first > LETTERS_QUOTED ? first : blank < 0 ? all.length : Math.max(first, LETTERS_QUOTED) + blank;
  return quoteOf(text, { start: task, end: task + length });
}
