import { wordEdits } from "../../compare/edits.ts";
import type { Comparison, Edit } from "../../model/comparison.ts";
import { edgeEdits } from "../edges.ts";
import { type Item, itemsOf } from "./items.ts";
import { linePairs } from "./line-pairs.ts";

/** Items of the old text that became items of the new one, each side in one piece in its text; one side is empty where it has no part. */
export interface Unit {
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  /** Rebuild the texts of `from` and of `to`, each joined with "\n". */
  readonly edits: readonly Edit[];
}

/**
 * What stands in the Word file, in its order. kept: items that stay in place; removed, added: items of one text; moved: one item that
 * stays itself elsewhere, told at its old place (`side` old) and its new one.
 */
export type Passage =
  | { readonly kind: "kept"; readonly unit: Unit }
  | { readonly kind: "removed"; readonly unit: Unit }
  | { readonly kind: "added"; readonly unit: Unit }
  | { readonly kind: "moved"; readonly side: "old" | "new"; readonly name: string; readonly unit: Unit };

/** A unit with where its sides begin among the items of their texts. */
interface Placed {
  readonly unit: Unit;
  readonly old: number;
  readonly young: number;
  /** Characters that stay. */
  readonly weight: number;
}

/**
 * The old text with all that changed, in one order from which both texts can be read: without what was added and moved here it is the
 * old text, without what was removed and moved away the new one.
 */
export function passagesOf(comparison: Comparison): Passage[] {
  const [old, young] = [itemsOf(comparison.from), itemsOf(comparison.to)];
  const units = placed(old, young, [
    ...paragraphUnits(comparison, old, young),
    ...headingUnits(comparison, old, young),
    ...linePairs(old, young),
  ]);
  const staying = inOrder(units);
  const inPlace = new Set(staying);
  const moved = new Map<Item, { readonly name: string; readonly unit: Unit }>();
  for (const { unit } of units.filter((unit) => !inPlace.has(unit))) {
    const [from, to] = [unit.from[0], unit.to[0]];
    if (unit.from.length !== 1 || unit.to.length !== 1 || from === undefined || to === undefined) continue;
    const move = { name: `move${moved.size / 2 + 1}`, unit };
    moved.set(from, move).set(to, move);
  }
  const gone = (item: Item): Passage => {
    const move = moved.get(item);
    return move === undefined
      ? { kind: "removed", unit: { from: [item], to: [], edits: [{ op: "delete", text: item.text }] } }
      : { kind: "moved", side: "old", ...move };
  };
  const come = (item: Item): Passage => {
    const move = moved.get(item);
    return move === undefined
      ? { kind: "added", unit: { from: [], to: [item], edits: [{ op: "insert", text: item.text }] } }
      : { kind: "moved", side: "new", ...move };
  };
  let [oldAt, newAt] = [0, 0];
  const passages: Passage[] = [];
  for (const { unit, old: start, young: newStart } of staying) {
    passages.push(...old.slice(oldAt, start).map(gone), ...young.slice(newAt, newStart).map(come), { kind: "kept", unit });
    [oldAt, newAt] = [start + unit.from.length, newStart + unit.to.length];
  }
  return [...passages, ...old.slice(oldAt).map(gone), ...young.slice(newAt).map(come)];
}

const paragraphsById = (items: readonly Item[]) =>
  new Map(items.flatMap((item) => (item.kind === "paragraph" ? [[item.id, item] as const] : [])));

function itemsFor(ids: readonly string[], items: ReadonlyMap<string, Item>): Item[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}

function paragraphUnits({ changes }: Comparison, old: readonly Item[], young: readonly Item[]): Unit[] {
  const [from, to] = [paragraphsById(old), paragraphsById(young)];
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(young)];
  return changes.flatMap((change) => {
    if (change.kind !== "linked") return [];
    const unit: Unit = { from: itemsFor(change.from, from), to: itemsFor(change.to, to), edits: change.edits };
    return [inOnePiece(unit, oldPlaces, newPlaces)];
  });
}

function headingUnits({ headings }: Comparison, old: readonly Item[], young: readonly Item[]): Unit[] {
  const find = (id: string | null, items: readonly Item[]) => items.find((item) => item.kind === "heading" && item.id === id);
  return headings.flatMap(({ from, to }) => {
    const [before, after] = [find(from, old), find(to, young)];
    return before === undefined || after === undefined ? [] : [{ from: [before], to: [after], edits: edgeEdits(before.text, after.text) }];
  });
}

const placesOf = (items: readonly Item[]): ReadonlyMap<Item, number> => new Map(items.map((item, index) => [item, index]));

/** The longest stretch of items that follow one another in their text, by their characters. */
function longestRun(items: readonly Item[], places: ReadonlyMap<Item, number>): readonly Item[] {
  let [best, bestLength, run] = [[] as Item[], -1, [] as Item[]];
  for (const item of items) {
    const last = run.at(-1);
    const follows = last !== undefined && places.get(item) === (places.get(last) ?? 0) + 1;
    run = follows ? [...run, item] : [item];
    const length = run.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (length > bestLength) [best, bestLength] = [run, length];
  }
  return best;
}

/** Where parts of a merge come from far apart, the largest stretch stays; the others are removed where they stood and added where they went. */
function inOnePiece({ from, to, edits }: Unit, oldPlaces: ReadonlyMap<Item, number>, newPlaces: ReadonlyMap<Item, number>): Unit {
  const [left, right] = [longestRun(from, oldPlaces), longestRun(to, newPlaces)];
  if (left.length === from.length && right.length === to.length) return { from, to, edits };
  const joined = (items: readonly Item[]) => items.map(({ text }) => text).join("\n");
  return { from: left, to: right, edits: wordEdits(joined(left), joined(right)) };
}

function placed(old: readonly Item[], young: readonly Item[], units: readonly Unit[]): Placed[] {
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(young)];
  const found = units.flatMap((unit) => {
    const [from, to] = [unit.from[0], unit.to[0]];
    if (from === undefined || to === undefined) return [];
    const kept = unit.edits.reduce((sum, { op, text }) => sum + (op === "equal" ? text.length : 0), 1);
    return [{ unit, old: oldPlaces.get(from) ?? 0, young: newPlaces.get(to) ?? 0, weight: kept }];
  });
  return found.toSorted((a, b) => a.young - b.young);
}

/** The units that keep the most characters and stand in the same order in both texts (heaviest increasing subsequence). */
function inOrder(units: readonly Placed[]): readonly Placed[] {
  const sums: number[] = [];
  const previous: (number | null)[] = [];
  let last: number | null = null;
  for (const [index, { old, weight }] of units.entries()) {
    let best: number | null = null;
    for (let earlier = 0; earlier < index; earlier++) {
      if ((units[earlier]?.old ?? old) < old && (best === null || (sums[earlier] ?? 0) > (sums[best] ?? 0))) best = earlier;
    }
    sums.push(weight + (best === null ? 0 : (sums[best] ?? 0)));
    previous.push(best);
    if (last === null || (sums[index] ?? 0) > (sums[last] ?? 0)) last = index;
  }
  const chain: Placed[] = [];
  for (let at = last; at !== null; at = previous[at] ?? null) {
    const unit = units[at];
    if (unit !== undefined) chain.push(unit);
  }
  return chain.reverse();
}
