import type { Change } from "../model/comparison.ts";

/** Ids of a change's old paragraphs; none for an added one. */
export function oldIds(change: Change): readonly string[] {
  return change.kind === "added" ? [] : change.from;
}

/** Ids of a change's new paragraphs; none for a removed one. */
export function newIds(change: Change): readonly string[] {
  return change.kind === "removed" ? [] : change.to;
}
