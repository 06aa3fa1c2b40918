import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { type Citation, citationsIn, isLater, isSameCitation } from "../../words/citations.ts";
import { deadlinesIn } from "../../words/deadlines.ts";
import { mandatesIn, type PlacedMandate } from "../../words/mandates.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { quoteOf, stretchesOf, touching } from "./stretches.ts";

export { mandateOf } from "../../words/mandates.ts";

/** Words of a task that are quoted: enough to know it by. */
const WORDS_QUOTED = 25;

/** Requests and the like that are new or have ended, and what is due by another session or date. In added and removed paragraphs too. English. */
export const mandates: Finder = (context) => {
  if (context.language !== "en") return [];
  return [...tasks(context), ...deadlines(context)];
};

function tasks(context: ChangeContext): Finding[] {
  const old = mandatesIn(context.oldText);
  const young = mandatesIn(context.newText);
  const come = young.filter((one) => !old.some((other) => sameTask(one, other)));
  const gone = old.filter((one) => !young.some((other) => sameTask(one, other)));
  const whole = context.from.length === 0 || context.to.length === 0;
  const stretches = stretchesOf(context.edits);
  const base = { type: "mandate", cause: "real", direction: "unclear", because: null } as const;
  const added = come
    // A request that only lost its old verb is the verb's matter.
    .filter(
      (one) =>
        whole ||
        isNews(
          context.newText,
          one,
          stretches.map((stretch) => stretch.new),
          old,
        ),
    )
    .map((one): Finding => ({ ...base, old: null, new: taskQuote(context.newText, one), text: `${askedOf(one, "New")}.` }));
  const ended = gone
    .filter(
      (one) =>
        whole ||
        isNews(
          context.oldText,
          one,
          stretches.map((stretch) => stretch.old),
          young,
        ),
    )
    .map(
      (one): Finding => ({ ...base, old: taskQuote(context.oldText, one), new: null, text: `${askedOf(one, "No longer in the text")}.` }),
    );
  return [...added, ...ended];
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
  const { start, task, end: last } = one;
  const end = task + (new RegExp(`^(?:\\s*\\S+){1,${WORDS_TELLING}}`).exec(text.slice(task, last))?.[0].length ?? 0);
  if (shareChanged({ start, end }, changed) < MOSTLY) return false;
  return shareChanged({ start: task, end: last }, changed) > 1 - KEPT || !others.some(({ who }) => isSameActor(who, one.who));
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

function askedOf({ who, when }: PlacedMandate, lead: string): string {
  const asked = who?.replace(WITH_WHOM, "") ?? null;
  const whose = asked === null ? "a task the body takes on itself" : `a request to ${asked.length > LONGEST_ASKED ? "those named" : asked}`;
  return `${lead}: ${whose}${when === null ? "" : `, due ${/(?:session|meeting|cycle)$/i.test(when) ? `at the ${when}` : when}`}`;
}

function taskQuote(text: string, mandate: PlacedMandate): Finding["old"] {
  const words = new RegExp(`^(?:\\s*\\S+){1,${WORDS_QUOTED}}`).exec(text.slice(mandate.task, mandate.end))?.[0] ?? "";
  return quoteOf(text, { start: mandate.task, end: mandate.task + words.length });
}

function deadlines(context: ChangeContext): Finding[] {
  const { oldText, newText } = context;
  const [oldCited, newCited] = [citationsIn(oldText), citationsIn(newText)];
  const stretches = stretchesOf(context.edits);
  const gone = deadlinesIn(oldText).filter(
    (one) => !newCited.some((other) => isSameCitation(one, other)) && touching(stretches, "old", one).length > 0,
  );
  const come = deadlinesIn(newText).filter(
    (one) => !oldCited.some((other) => isSameCitation(one, other)) && touching(stretches, "new", one).length > 0,
  );
  const meets = (old: Citation, young: Citation): boolean => {
    const places = touching(stretches, "new", young);
    return old.family === young.family && touching(stretches, "old", old).some((place) => places.includes(place));
  };
  // Of what was ahead, the new text tells how it was: a time in the same place, by which nothing is due.
  const toldIn = (cited: readonly Citation[], due: readonly Citation[], elsewhere: readonly Citation[]): Citation[] =>
    cited.filter((one) => !due.includes(one) && !elsewhere.some((other) => isSameCitation(one, other)));
  const [oldTold, newTold] = [toldIn(oldCited, deadlinesIn(oldText), newCited), toldIn(newCited, deadlinesIn(newText), oldCited)];
  const free = [...gone];
  const found = come.map((one) => {
    const before = free.find((other) => meets(other, one)) ?? free.find((other) => other.family === one.family);
    if (before !== undefined) free.splice(free.indexOf(before), 1);
    return before === undefined
      ? deadline(context, oldTold.find((other) => meets(other, one)) ?? null, one, "set now")
      : deadline(context, before, one, "moved");
  });
  const ended = free.map((one) => deadline(context, one, newTold.find((other) => meets(one, other)) ?? null, "told now"));
  return [...found, ...ended].filter(
    (one, index, all) =>
      !all.some((other, k) => {
        const longer = lengthOf(other) - lengthOf(one);
        return isWithin(one.old, other.old) && isWithin(one.new, other.new) && (longer > 0 || (longer === 0 && k < index));
      }),
  );
}

function lengthOf({ old, new: young }: Finding): number {
  return (old?.words.length ?? 0) + (young?.words.length ?? 0);
}

/** The ends of one range are told together, by the quotation that has both. */
function isWithin(one: Finding["old"], other: Finding["old"]): boolean {
  if (one === null) return true;
  return other !== null && one.start < other.end && other.start < one.end;
}

/** What became of a time: it moved, what stands in its place is no longer ahead, or what stood there was not. */
type Turn = "moved" | "told now" | "set now";

function deadline(context: ChangeContext, before: Citation | null, after: Citation | null, turn: Turn): Finding {
  const old = before === null ? null : quoteOf(context.oldText, wider(context.oldText, before));
  const heir = after === null ? null : quoteOf(context.newText, wider(context.newText, after));
  const base = { type: "deadline", old, new: heir, because: null } as const;
  // In a preamble nobody is asked for anything: when an event is, is only named.
  const set = [...context.from, ...context.to].every(({ section }) => section === "preamble") ? "named" : "set";
  if (before !== null && after !== null) {
    const [from, to] = [old?.words ?? before.words, heir?.words ?? after.words];
    if (turn !== "moved") {
      const text =
        turn === "told now"
          ? `In place of the time ${set}, “${from}”, stands “${to}”.`
          : `In place of “${from}” a time is ${set}: “${to}”.`;
      return { ...base, cause: "real", direction: "unclear", text };
    }
    const text = `The time ${set} moved from “${from}” to “${to}”.`;
    return isLater(before, after)
      ? { ...base, cause: "rolled", direction: "neutral", text }
      : { ...base, cause: "real", direction: "unclear", text };
  }
  const text =
    heir === null ? `A time is no longer ${set}: “${old?.words ?? ""}”.` : `A time is ${set} that was not ${set} before: “${heir.words}”.`;
  return { ...base, cause: "real", direction: "unclear", text };
}

/** The time with the words just before that say what is due by it, and the earlier end of a range. */
function wider(text: string, { start, end }: Citation): { readonly start: number; readonly end: number } {
  const before = text.slice(Math.max(0, start - 60), start);
  const range = /(?:to be held )?(?:from|between) [\p{L}\d ]{4,30} (?:to|and) $/u.exec(before)?.[0];
  const lead =
    range ?? /(?:no later than|not later than|to be held(?: from| in| at)?|by|before|until|from|in|at its|at) $/.exec(before)?.[0] ?? "";
  return { start: start - lead.length, end };
}
