import { stretchesOf } from "../compare/findings/stretches.ts";
import type { Edit, LinkedChange } from "../model/comparison.ts";
import type { Span } from "../model/source.ts";
import { type ById, paragraphOf, type Texts } from "./texts.ts";

/** Where a mark stands in the texts of its paragraphs, joined by "\n", and the note it points to. */
interface Standing {
  readonly at: number;
  readonly note: string;
}

function standings(ids: readonly string[], text: ById): Standing[] {
  let start = 0;
  return ids.flatMap((id) => {
    const { marks, text: words } = paragraphOf(text, id);
    const found = marks.flatMap(({ at, note }) => (note === null ? [] : [{ at: start + at, note }]));
    start += words.length + 1;
    return found;
  });
}

/** What of a change is needed: which paragraphs, and what became of their words. */
type Reworded = Pick<LinkedChange, "from" | "to" | "edits">;

/** Pairs of notes whose marks stand after the same kept words of two linked texts: the ids of the old note and of the new one. */
export function marksAtSameWords(change: Reworded, texts: Texts): [string, string][] {
  const byPlace = new Map(standings(change.to, texts.to).map(({ at, note }) => [at, note]));
  const placeOf = keptPlaces(change.edits);
  return standings(change.from, texts.from).flatMap(({ at, note }): [string, string][] => {
    const place = placeOf(at);
    const heir = place === null ? undefined : byPlace.get(place);
    return heir === undefined ? [] : [[note, heir]];
  });
}

/**
 * Pairs of notes whose marks stand alone, each on its side, at one place where words gave way to others, as the title of last year's report
 * to that of this year's, or at the marks after them.
 */
export function marksAtOtherWords(change: Reworded, texts: Texts): [string, string][] {
  const [old, young] = [standings(change.from, texts.from), standings(change.to, texts.to)];
  return replaced(change.edits).flatMap((place): [string, string][] => {
    const [one, another] = old.filter(({ at }) => isAt(place.old, at));
    const [heir, otherHeir] = young.filter(({ at }) => isAt(place.new, at));
    return one === undefined || heir === undefined || another !== undefined || otherHeir !== undefined ? [] : [[one.note, heir.note]];
  });
}

const isAt = ({ start, end }: Span, at: number): boolean => start < at && at <= end;

/** Where words gave way to others, each side up to the next kept word. */
function replaced(edits: readonly Edit[]): { readonly old: Span; readonly new: Span }[] {
  const rebuilt = edits.flatMap(({ op, text }) => (op === "delete" ? [] : [text])).join("");
  return stretchesOf(edits)
    .filter((stretch) => stretch.old.start < stretch.old.end && stretch.new.start < stretch.new.end)
    .map((stretch) => {
      const marks = /^[^\p{L}\p{N}]*/u.exec(rebuilt.slice(stretch.new.end))?.[0].length ?? 0;
      return {
        old: { start: stretch.old.start, end: stretch.old.end + marks },
        new: { start: stretch.new.start, end: stretch.new.end + marks },
      };
    });
}

/**
 * Tells for a place of the old text that follows a kept word where that word ends in the new one; null where it was not kept. Places are
 * asked for in their order.
 */
function keptPlaces(edits: readonly Edit[]): (at: number) => number | null {
  const kept: { readonly start: number; readonly shift: number; readonly text: string }[] = [];
  let [old, young] = [0, 0];
  for (const { op, text } of edits) {
    if (op === "equal") kept.push({ start: old, shift: young - old, text });
    if (op !== "insert") old += text.length;
    if (op !== "delete") young += text.length;
  }
  let index = 0;
  return (at) => {
    while ((kept[index]?.start ?? at) + (kept[index]?.text.length ?? 0) < at) index++;
    const found = kept[index];
    if (found === undefined || found.start >= at || !/[\p{L}\p{N}]/u.test(found.text.slice(0, at - found.start))) return null;
    return at + found.shift;
  };
}
