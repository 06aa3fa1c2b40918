import type { Edit } from "../../model/comparison.ts";
import type { Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";

/** One change between two kept stretches: what stood there, and what stands there now. Either side may be empty, never both. */
export interface Stretch {
  readonly old: Span;
  readonly new: Span;
}

/** The changed stretches of an edit script in order, with their places in both texts. */
export function stretchesOf(edits: readonly Edit[]): Stretch[] {
  const found: Stretch[] = [];
  let at = { old: 0, new: 0 };
  let start = at;
  for (const { op, text } of edits) {
    if (op === "equal") {
      push(found, start, at);
      at = { old: at.old + text.length, new: at.new + text.length };
      start = at;
    } else if (op === "delete") at = { old: at.old + text.length, new: at.new };
    else at = { old: at.old, new: at.new + text.length };
  }
  push(found, start, at);
  return found;
}

type Point = { readonly old: number; readonly new: number };

function push(found: Stretch[], start: Point, end: Point): void {
  if (start.old === end.old && start.new === end.new) return;
  found.push({ old: { start: start.old, end: end.old }, new: { start: start.new, end: end.new } });
}

/** Kept words between two stretches that still leave them one change: "continue [-providing-] to {+assist+}". */
const BRIDGE = 2;

/** The same stretches, those taken for one change joined over the few words between them, but never over a mark that parts clauses. */
export function bridged(stretches: readonly Stretch[], oldText: string): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    const between = last === undefined ? null : oldText.slice(last.old.end, stretch.old.start);
    if (last !== undefined && between !== null && !/[,;\n]/.test(between) && (between.match(/\S+/g)?.length ?? 0) <= BRIDGE)
      found[found.length - 1] = {
        old: { start: last.old.start, end: stretch.old.end },
        new: { start: last.new.start, end: stretch.new.end },
      };
    else found.push(stretch);
  }
  return found;
}

/** The text before or the one after. */
export type Side = "old" | "new";

/** The numbers of the stretches that change something inside a span of one side. */
export function touching(stretches: readonly Stretch[], side: Side, span: Span): number[] {
  const found: number[] = [];
  let at = firstFrom(stretches.length, (index) => (stretches[index]?.[side].end ?? 0) >= span.start);
  for (let one = stretches[at]; one !== undefined && one[side].start <= span.end; one = stretches[++at])
    if (overlaps(one[side], span)) found.push(at);
  return found;
}

/** Those of a list that share a character with a span. The list is in order and none overlaps another, so few are looked at. */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  let at = firstFrom(sorted.length, (index) => (sorted[index]?.end ?? 0) >= span.start);
  for (let one = sorted[at]; one !== undefined && one.start <= span.end; one = sorted[++at]) if (overlaps(one, span)) found.push(one);
  return found;
}

/** For each of many spans whether it shares a character with one of a list. Both are in order and none overlaps another of its own. */
export function areTouched(spans: readonly Span[], sorted: readonly Span[]): boolean[] {
  let first = 0;
  return spans.map((span) => {
    while ((sorted[first]?.end ?? Number.POSITIVE_INFINITY) < span.start) first++;
    let at = first;
    for (let one = sorted[at]; one !== undefined && one.start <= span.end; one = sorted[++at]) if (overlaps(one, span)) return true;
    return false;
  });
}

/** The first index from which on something holds, given that it holds for all after the first; the length where for none. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two spans share a character, or one is an empty place inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end) return b.start < a.start && a.start < b.end;
  if (b.start === b.end) return overlaps(b, a);
  return a.start < b.end && b.start < a.end;
}

/** Whether a span lies wholly inside another. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a span, without the blanks and commas at its ends; null where nothing is left. */
export function quoteOf(text: string, span: Span): Quote | null {
  const words = text.slice(span.start, span.end);
  const lead = /^[\s,;:.]*/.exec(words)?.[0].length ?? 0;
  const trimmed = words.slice(lead).replace(/(?<![\s,;:.])[\s,;:.]+$/, "");
  return trimmed === "" ? null : { words: trimmed, start: span.start + lead, end: span.start + lead + trimmed.length };
}
