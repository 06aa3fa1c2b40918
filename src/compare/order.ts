import type { Edit } from "../model/comparison.ts";
import type { Paragraph } from "../model/resolution.ts";
import { tokenise } from "../words/tokens.ts";
import { wordEdits } from "./edits.ts";

/** Something of either text: it has a place in the new text, or else only one in the old. */
interface Placed<T> {
  readonly value: T;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Which part of its text (preamble, operative part, annex) something stands in, by its id; all in one where there are no parts. */
interface Parts {
  readonly old: (id: string) => string;
  readonly new: (id: string) => string;
}

const ONE_PART: Parts = { old: () => "", new: () => "" };

/**
 * Puts what both texts have into one order: that of the new text. What only the old text has stands after the thing that its nearest
 * predecessor in its part of the old text went to, of those that stayed in that part; else at the beginning of that part; where
 * the new text has no such part, after its predecessor, or first where it has none.
 */
export function inOneOrder<T>(
  things: readonly Placed<T>[],
  oldIds: readonly string[],
  newIds: readonly string[],
  parts: Parts = ONE_PART,
): T[] {
  const placeInNew = new Map(newIds.map((id, index) => [id, index]));
  const first = (thing: Placed<T>) => Math.min(...thing.to.map((id) => placeInNew.get(id) ?? newIds.length));
  const partOf = (thing: Placed<T>) => parts.new(newIds[first(thing)] ?? "");
  const staying = things.filter((thing) => thing.to.length > 0).sort((a, b) => first(a) - first(b));
  const byOldId = new Map(things.flatMap((thing) => thing.from.map((id) => [id, thing] as const)));

  const before = new Map<Placed<T>, Placed<T>[]>();
  const after = new Map<Placed<T>, Placed<T>[]>();
  const places = new Map<string, Placed<T>[]>();
  for (const thing of staying.toReversed()) {
    const start: Placed<T>[] = [];
    before.set(thing, start);
    places.set(partOf(thing), start);
  }
  const atStart: Placed<T>[] = [];
  let followers = atStart;
  for (const id of oldIds) {
    const thing = byOldId.get(id);
    if (thing === undefined) continue;
    if (thing.to.length === 0) (places.get(parts.old(id)) ?? followers).push(thing);
    else {
      followers = after.get(thing) ?? [];
      after.set(thing, followers);
      if (parts.old(id) === partOf(thing)) places.set(partOf(thing), followers);
    }
  }
  const around = staying.flatMap((thing) => [...(before.get(thing) ?? []), thing, ...(after.get(thing) ?? [])]);
  return [...atStart, ...around].map((thing) => thing.value);
}

/**
 * The merged paragraphs in the order in which their words stand in the heir, so that each is compared with its own stretch
 * of it; as given where another order would keep no more. One that begins as the heir begins leads: its opening did not go anywhere.
 */
export function inHeirOrder(parts: readonly Paragraph[], heirText: string): readonly Paragraph[] {
  if (parts.length < 2) return parts;
  const places = new Map(parts.map((part) => [part, placeIn(part.text, heirText)]));
  const sorted = parts.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const isGiven = sorted.every((part, index) => part === parts[index]);
  const order = isGiven || keptLength(sorted, heirText) <= keptLength(parts, heirText) ? parts : sorted;
  return ledByOpening(order, heirText);
}

/** Tokens at the beginning of a paragraph that make it the one its heir goes on from: the verb, whom it asks and what for. */
const OPENING = 8;
/** What the words kept in order may fall to for the sake of the opening. */
const NEARLY_AS_MUCH = 0.8;

/** The same order, but that the part with which the heir begins leads, where its opening would be struck out and written anew. */
function ledByOpening(order: readonly Paragraph[], heirText: string): readonly Paragraph[] {
  const leading = leadingOf(order, heirText);
  if (leading === undefined || leading === order[0]) return order;
  const edits = wordEdits(joined(order), heirText);
  if (edits.find(({ op }) => op !== "delete")?.op !== "insert") return order;
  const led = [leading, ...order.filter((part) => part !== leading)];
  return keptLength(led, heirText) >= NEARLY_AS_MUCH * keptIn(edits) ? led : order;
}

/** The part that has the whole opening of the heir, of several the one that has most of it. */
function leadingOf(parts: readonly Paragraph[], heirText: string): Paragraph | undefined {
  let best: Paragraph | undefined;
  let most = OPENING - 1;
  for (const part of parts) {
    const length = sharedLead(part.text, heirText);
    if (length > most) [best, most] = [part, length];
  }
  return best;
}

/** How many tokens two texts have in common at their beginning. */
function sharedLead(a: string, b: string): number {
  const [left, right] = [tokenise(a).tokens, tokenise(b).tokens];
  let length = 0;
  while (length < left.length && left[length]?.norm === right[length]?.norm) length++;
  return length;
}

/** The offset in the heir's text around which a part's kept words lie; its end where none does. */
function placeIn(partText: string, heirText: string): number {
  let at = 0;
  let weight = 0;
  let sum = 0;
  for (const edit of wordEdits(partText, heirText)) {
    if (edit.op === "equal") {
      weight += edit.text.length;
      sum += edit.text.length * (at + edit.text.length / 2);
    }
    if (edit.op !== "delete") at += edit.text.length;
  }
  return weight === 0 ? heirText.length : sum / weight;
}

function keptLength(parts: readonly Paragraph[], heirText: string): number {
  return keptIn(wordEdits(joined(parts), heirText));
}

function keptIn(edits: readonly Edit[]): number {
  return edits.filter(({ op }) => op === "equal").reduce((sum, { text }) => sum + text.length, 0);
}

/** The text of one side of a link: its paragraphs, each on a line. */
export function joined(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => paragraph.text).join("\n");
}
