import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import { NOTHING, whatHappened } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { table } from "./table.ts";

function byOldId(changes: readonly Change[]): Map<string, Change> {
  return new Map(changes.flatMap((change) => oldIds(change).map((id) => [id, change] as const)));
}

/**
 * Old number to new number, every paragraph of both texts: a row for each of the old text in its order, then the
 * added ones. The changes before it go by the new text; this is where to look up a number of the old one.
 */
export function correspondenceSection(comparison: Comparison): string[] {
  const changeOf = byOldId(comparison.changes);
  const kept = comparison.from.paragraphs.map(({ id }) => {
    const change = changeOf.get(id);
    if (change === undefined) return [escapeText(id), NOTHING, NOTHING];
    return [escapeText(id), escapeText(newIds(change).join(", ")) || NOTHING, whatHappened(change)];
  });
  const added = comparison.changes
    .filter((change) => change.kind === "added")
    .map((change) => [NOTHING, escapeText(change.to[0]), whatHappened(change)]);
  if (kept.length + added.length === 0) return [];
  return ["## Old number → new number", table(["old", "new", "change"], [...kept, ...added])];
}
