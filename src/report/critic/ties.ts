import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import type { Footnote } from "../../model/resolution.ts";
import { edgeEdits } from "../edges.ts";
import { noteChanges } from "../notes.ts";
import { editsOf, textsOf } from "../texts.ts";
import type { Block, Blocks } from "./blocks.ts";
import type { Tie } from "./cells.ts";

/** A tie, and the change of paragraphs it is of; null for titles, formulas, headings and notes. */
export interface ToldTie extends Tie {
  readonly change: Change | null;
}

function pair(old: Block | null | undefined, young: Block | null | undefined): ToldTie {
  return {
    old: old === null || old === undefined ? [] : [old],
    young: young === null || young === undefined ? [] : [young],
    edits: edgeEdits(old?.text ?? "", young?.text ?? ""),
    change: null,
  };
}

const found = (ids: readonly string[], blocks: ReadonlyMap<string, Block>): Block[] =>
  ids.flatMap((id) => {
    const block = blocks.get(id);
    return block === undefined ? [] : [block];
  });

/** Notes with changed words by what became of them; the others have a twin that says the same, whatever its mark. */
function notePairs(comparison: Comparison): [Footnote | null, Footnote | null][] {
  const changed = noteChanges(comparison);
  const oldChanged = new Set(changed.map(({ from }) => from));
  const newChanged = new Set(changed.map(({ to }) => to));
  const same = (note: Footnote) => note.text.replace(/\s+/g, " ").trim();
  const twins = new Map<string, Footnote[]>();
  for (const note of comparison.from.footnotes) {
    if (oldChanged.has(note)) continue;
    const alike = twins.get(same(note));
    if (alike === undefined) twins.set(same(note), [note]);
    else alike.push(note);
  }
  const kept = comparison.to.footnotes
    .filter((note) => !newChanged.has(note))
    .map((note): [Footnote | null, Footnote | null] => [twins.get(same(note))?.shift() ?? null, note]);
  return [...kept, ...changed.map(({ from, to }): [Footnote | null, Footnote | null] => [from, to])];
}

/** Everything of both texts, each block in one tie. */
export function tiesOf(comparison: Comparison, old: Blocks, young: Blocks): ToldTie[] {
  const texts = textsOf(comparison);
  const changes = comparison.changes.map(
    (change): ToldTie => ({
      old: found(oldIds(change), old.paragraphs),
      young: found(newIds(change), young.paragraphs),
      edits: editsOf(change, texts),
      change,
    }),
  );
  const headings = comparison.headings.map(({ from, to }) => pair(old.headings.get(from ?? ""), young.headings.get(to ?? "")));
  const notes = notePairs(comparison).map(([from, to]) => pair(old.notes.get(from?.id ?? ""), young.notes.get(to?.id ?? "")));
  return [pair(old.title, young.title), pair(old.formula, young.formula), ...headings, ...changes, ...notes];
}
