import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import { edgeEdits } from "../edges.ts";
import { noteTies } from "../notes.ts";
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
  const notes = noteTies(comparison).map(({ from, to }) => pair(old.notes.get(from?.id ?? ""), young.notes.get(to?.id ?? "")));
  return [pair(old.title, young.title), pair(old.formula, young.formula), ...headings, ...changes, ...notes];
}
