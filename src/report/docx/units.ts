import { wordEdits } from "../../compare/edits.ts";
import { type InPlace, runningOrder } from "../../compare/in-place.ts";
import type { Comparison, Edit } from "../../model/comparison.ts";
import { edgeEdits } from "../edges.ts";
import { type Item, itemsOf } from "./items.ts";
import { linePairs } from "./line-pairs.ts";

/** Items of the old text that became items of the new one, each side in the order of the edits; one side is empty where it has no part. */
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

/** A unit, and whether the report says that it moved. */
interface Told {
  readonly unit: Unit;
  readonly moved: boolean;
}

/**
 * The old text with all that changed, in one order from which both texts can be read: without what was added and moved here it is the
 * old text, without what was removed and moved away the new one.
 */
export function passagesOf(comparison: Comparison): Passage[] {
  const [old, young] = [itemsOf(comparison.from), itemsOf(comparison.to)];
  const told = toldUnits(comparison, old, young);
  const [oldPlaces, youngPlaces] = [placesOf(old), placesOf(young)];
  const links = told.map(({ unit: { from, to, edits }, moved }) => ({ from: from.map(oldPlaces), to: to.map(youngPlaces), edits, moved }));
  const steps = runningOrder(links, old.length, young.length);
  const staying = new Set(steps.flatMap((step) => (step.kind === "together" ? [step.link] : [])));
  const moves = movesOf(told.flatMap(({ unit }, index) => (staying.has(index) ? [] : [unit])));
  return steps.flatMap((step): Passage[] => {
    if (step.kind === "together") {
      const unit = told[step.link]?.unit;
      return unit === undefined ? [] : [{ kind: "kept", unit: inOnePiece(unit, step.core) }];
    }
    const item = (step.kind === "gone" ? old : young)[step.place];
    return item === undefined ? [] : [step.kind === "gone" ? goneOf(item, moves) : comeOf(item, moves)];
  });
}

type Moves = ReadonlyMap<Item, { readonly name: string; readonly unit: Unit }>;

/** Word ties two places of one paragraph by a name; a split or merge that moved can only be struck out and written anew. */
function movesOf(units: readonly Unit[]): Moves {
  const single = units.filter(({ from, to }) => from.length === 1 && to.length === 1);
  return new Map(single.flatMap((unit, index) => [...unit.from, ...unit.to].map((item) => [item, { name: `move${index + 1}`, unit }])));
}

function goneOf(item: Item, moves: Moves): Passage {
  const move = moves.get(item);
  if (move !== undefined) return { kind: "moved", side: "old", ...move };
  return { kind: "removed", unit: { from: [item], to: [], edits: [{ op: "delete", text: item.text }] } };
}

function comeOf(item: Item, moves: Moves): Passage {
  const move = moves.get(item);
  if (move !== undefined) return { kind: "moved", side: "new", ...move };
  return { kind: "added", unit: { from: [], to: [item], edits: [{ op: "insert", text: item.text }] } };
}

function placesOf(items: readonly Item[]): (item: Item) => number {
  const places = new Map(items.map((item, index) => [item, index]));
  return (item) => places.get(item) ?? 0;
}

function toldUnits(comparison: Comparison, old: readonly Item[], young: readonly Item[]): Told[] {
  const lines = linePairs(old, young).map((unit) => ({ unit, moved: false }));
  const told = [...paragraphUnits(comparison, old, young), ...headingUnits(comparison, old, young), ...lines];
  return told.filter(({ unit: { from, to } }) => from.length > 0 && to.length > 0);
}

const paragraphsById = (items: readonly Item[]) =>
  new Map(items.flatMap((item) => (item.kind === "paragraph" ? [[item.id, item] as const] : [])));

function itemsFor(ids: readonly string[], items: ReadonlyMap<string, Item>): Item[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}

function paragraphUnits({ changes }: Comparison, old: readonly Item[], young: readonly Item[]): Told[] {
  const [from, to] = [paragraphsById(old), paragraphsById(young)];
  return changes.flatMap((change) => {
    if (change.kind !== "linked") return [];
    const unit = { from: itemsFor(change.from, from), to: itemsFor(change.to, to), edits: change.edits };
    return [{ unit, moved: change.moved }];
  });
}

function headingUnits({ headings }: Comparison, old: readonly Item[], young: readonly Item[]): Told[] {
  const find = (id: string | null, items: readonly Item[]) => items.find((item) => item.kind === "heading" && item.id === id);
  return headings.flatMap(({ from, to }) => {
    const [before, after] = [find(from, old), find(to, young)];
    if (before === undefined || after === undefined) return [];
    return [{ unit: { from: [before], to: [after], edits: edgeEdits(before.text, after.text) }, moved: false }];
  });
}

/** Where parts of a merge come from far apart, one stretch stays; the others are removed where they stood and added where they went. */
function inOnePiece({ from, to, edits }: Unit, core: InPlace): Unit {
  const [left, right] = [from.slice(core.from.start, core.from.end), to.slice(core.to.start, core.to.end)];
  if (left.length === from.length && right.length === to.length) return { from, to, edits };
  const joined = (items: readonly Item[]) => items.map(({ text }) => text).join("\n");
  return { from: left, to: right, edits: wordEdits(joined(left), joined(right)) };
}
