import type { Finding } from "../../model/finding.ts";
import { type Citation, citationsIn, isLater, isSameCitation } from "../../words/citations.ts";
import { deadlinesIn } from "../../words/deadlines.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { quoteOf, type Stretch, stretchesOf, touching } from "./stretches.ts";

/** How near, in characters, a citation stands to the one it forms a list with ("2023 and the World Drug Report 2024"). */
const LIST_GAP = 45;

/**
 * Instruments, reports and sessions added, dropped, exchanged or rolled forward in a linked change. What is due by a session or date is
 * a deadline and left to `mandates`. A citation found under another name on the other side is no change.
 */
export const citations: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const { oldText, newText } = context;
  const old = citationsIn(oldText);
  const young = citationsIn(newText);
  const stretches = stretchesOf(context.edits);
  const gone = missing(old, young, oldText).filter(isNoDeadlineOf(oldText));
  const come = missing(young, old, newText).filter(isNoDeadlineOf(newText));
  const kept = young.filter((one) => old.some((other) => isSameCitation(other, one)));
  const beside: Beside = (one, other) =>
    kept.some((each) => inOneList(each, other) && old.some((before) => isSameCitation(before, each) && inOneList(before, one)));
  return pairs(gone, come, stretches, beside).flatMap((pair) => finding(pair, context, kept));
};

/** Whether nothing is due by what a citation of this text names. */
function isNoDeadlineOf(text: string): (citation: Citation) => boolean {
  const due = new Set(deadlinesIn(text).map(({ start }) => start));
  return ({ start }) => !due.has(start);
}

/** Citations of one side that the other does not know, under its long name or the short one in brackets after it. */
function missing(own: readonly Citation[], other: readonly Citation[], text: string): Citation[] {
  const known = (one: Citation | undefined): boolean => one !== undefined && other.some((each) => isSameCitation(one, each));
  const isAlias = (one: Citation | undefined, before: Citation | undefined): boolean =>
    one !== undefined && before !== undefined && /^ \((?:the )?$/.test(text.slice(before.end, one.start));
  return own.filter((one, index) => {
    const [before, after] = [own[index - 1], own[index + 1]];
    if (known(one) || isAlias(one, before)) return false;
    return !(isAlias(after, one) && known(after));
  });
}

interface Pair {
  readonly old: readonly Citation[];
  readonly new: readonly Citation[];
}

/** Whether one that went and one that came stand in the same list, on both sides of what was kept of it. */
type Beside = (gone: Citation, come: Citation) => boolean;

/** What went with what came: of one family and in one place, each once; then the rest of the lists, then what stands alone. */
function pairs(gone: readonly Citation[], come: readonly Citation[], stretches: readonly Stretch[], beside: Beside): Pair[] {
  const touched = {
    old: new Map(gone.map((one) => [one, touching(stretches, "old", one)])),
    new: new Map(come.map((one) => [one, touching(stretches, "new", one)])),
  };
  const isTouched = (places: ReadonlyMap<Citation, readonly number[]>, one: Citation): boolean => (places.get(one)?.length ?? 0) > 0;
  const free = come.filter((one) => isTouched(touched.new, one));
  const paired: { old: Citation[]; new: Citation[] }[] = [];
  for (const one of gone.filter((each) => isTouched(touched.old, each))) {
    const places = touched.old.get(one) ?? [];
    const heir = free.findIndex(
      (other) => other.family === one.family && (meet(places, touched.new.get(other) ?? []) || beside(one, other)),
    );
    const list = paired.find(
      (pair) => pair.old.some((other) => inOneList(other, one)) && pair.new.some((other) => other.family === one.family),
    );
    if (heir >= 0) paired.push({ old: [one], new: free.splice(heir, 1) });
    else if (list !== undefined) list.old.push(one);
    else paired.push({ old: [one], new: [] });
  }
  for (const one of free) {
    const list = paired.find((pair) => pair.new.some((other) => inOneList(other, one)));
    if (list === undefined) paired.push({ old: [], new: [one] });
    else list.new.push(one);
  }
  return paired.toSorted((a, b) => placeOf(a, stretches) - placeOf(b, stretches));
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((place) => b.includes(place));
}

function inOneList(a: Citation, b: Citation): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return a.family === b.family && second.start - first.end <= LIST_GAP;
}

function placeOf(pair: Pair, stretches: readonly Stretch[]): number {
  const side = pair.new[0] === undefined ? "old" : "new";
  const one = pair.new[0] ?? pair.old[0];
  const place = one === undefined ? undefined : touching(stretches, side, one)[0];
  return place ?? stretches.length;
}

const NOUNS: Readonly<Record<Citation["kind"], string>> = {
  resolution: "resolution",
  document: "document",
  session: "session",
  report: "report",
  instrument: "text",
  date: "date",
};

function finding(pair: Pair, context: ChangeContext, kept: readonly Citation[]): Finding[] {
  const one = pair.old[0];
  const other = pair.new[0];
  const noun = NOUNS[(other ?? one)?.kind ?? "instrument"];
  const old = quoted(context.oldText, pair.old);
  const heir = quoted(context.newText, pair.new);
  const base = { type: "citation", old, new: heir, because: null } as const;
  if (one !== undefined && other !== undefined) {
    // A kept member may be followed by the later ones of its list.
    if (pair.new.some((each) => isLater(one, each)))
      return [{ ...base, cause: "rolled", direction: "neutral", text: `The ${noun} cited moved on to a later one.` }];
    return [{ ...base, cause: "real", direction: "unclear", text: `The ${noun} cited was exchanged for another.` }];
  }
  // A date by itself is a detail of what stands around it.
  if ((one ?? other)?.kind === "date") return [];
  if (other !== undefined) {
    const earlier = kept.find((each) => inOneList(each, other) && isLater(each, other));
    if (earlier !== undefined) return [{ ...base, cause: "rolled", direction: "neutral", text: `A later ${noun} joined those cited.` }];
    return [{ ...base, cause: "real", direction: "unclear", text: `A ${noun} is cited that was not cited before.` }];
  }
  return [{ ...base, cause: "real", direction: "unclear", text: `A ${noun} is no longer cited.` }];
}

function quoted(text: string, list: readonly Citation[]): Finding["old"] {
  const [first] = list;
  if (first === undefined) return null;
  const end = Math.max(...list.map((one) => one.end));
  return quoteOf(text, { start: Math.min(...list.map((one) => one.start)), end });
}
