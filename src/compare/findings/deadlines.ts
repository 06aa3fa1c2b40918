import type { Finding } from "../../model/finding.ts";
import { type Citation, citationsIn, isLater, isSameCitation } from "../../words/citations.ts";
import { type Deadline, deadlinesIn, wholeTime } from "../../words/deadlines.ts";
import { isSameMatter, isSameRound } from "../../words/matter-before.ts";
import type { ChangeContext } from "./context.ts";
import { quoteOf, stretchesOf, touching } from "./stretches.ts";

/** What is due by another session or date, and events of which another time is named. English. */
export function deadlines(context: ChangeContext): Finding[] {
  const { oldText, newText } = context;
  const [oldCited, newCited] = [citationsIn(oldText), citationsIn(newText)];
  const [oldDue, newDue] = [deadlinesIn(oldText), deadlinesIn(newText)];
  const stretches = stretchesOf(context.edits);
  const gone = oldDue.filter((one) => !newCited.some((other) => isSameCitation(one, other)) && touching(stretches, "old", one).length > 0);
  const come = newDue.filter((one) => !oldCited.some((other) => isSameCitation(one, other)) && touching(stretches, "new", one).length > 0);
  const isAlike = (old: Citation, young: Citation): boolean =>
    old.family === young.family && isSameMatter({ text: oldText, at: old.start }, { text: newText, at: young.start });
  const meets = (old: Citation, young: Citation): boolean => {
    const places = touching(stretches, "new", young);
    return isAlike(old, young) && touching(stretches, "old", old).some((place) => places.includes(place));
  };
  // Of what was ahead, the new text tells how it was: a time in the same place, by which nothing is due.
  const toldIn = (cited: readonly Citation[], due: readonly Deadline[], elsewhere: readonly Citation[]): Citation[] =>
    cited.filter((one) => !due.some(({ start }) => start === one.start) && !elsewhere.some((other) => isSameCitation(one, other)));
  const [oldTold, newTold] = [toldIn(oldCited, oldDue, newCited), toldIn(newCited, newDue, oldCited)];
  const free = [...gone];
  const found = come.map((one) => {
    const before = free.find((other) => meets(other, one)) ?? free.find((other) => isAlike(other, one));
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

type Time = Citation | Deadline;

function deadline(context: ChangeContext, before: Time | null, after: Time | null, turn: Turn): Finding {
  const { oldText, newText } = context;
  const old = before === null ? null : quoteOf(oldText, wholeTime(oldText, before));
  const heir = after === null ? null : quoteOf(newText, wholeTime(newText, after));
  const set = isOnlyNamed(context, before, after) ? "named" : "set";
  const real = { type: "deadline", old, new: heir, because: null, cause: "real", direction: "unclear" } as const;
  if (before === null || after === null) {
    const text =
      heir === null
        ? `A time is no longer ${set}: “${old?.words ?? ""}”.`
        : `A time is ${set} that was not ${set} before: “${heir.words}”.`;
    return { ...real, text };
  }
  const [from, to] = [old?.words ?? before.words, heir?.words ?? after.words];
  if (turn === "told now") return { ...real, text: `In place of the time ${set}, “${from}”, stands “${to}”.` };
  if (turn === "set now") return { ...real, text: `In place of “${from}” a time is ${set}: “${to}”.` };
  // The thirty-fifth meeting is held at its own time, and not the thirty-fourth later.
  const text = isSameRound({ text: oldText, at: before.start }, { text: newText, at: after.start })
    ? `The time ${set} moved from “${from}” to “${to}”.`
    : `The time ${set} is that of another meeting or event: “${from}” became “${to}”.`;
  return isLater(before, after) ? { ...real, text, cause: "rolled", direction: "neutral" } : { ...real, text };
}

/** In a preamble nobody is asked for anything, and nothing is due when an event is: the time is only named. */
function isOnlyNamed({ from, to }: ChangeContext, before: Time | null, after: Time | null): boolean {
  if ([...from, ...to].every(({ section }) => section === "preamble")) return true;
  const times = [before, after].flatMap((one) => (one !== null && "isEvent" in one ? [one.isEvent] : []));
  return times.every((isEvent) => isEvent);
}
