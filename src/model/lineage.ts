import type { Change, Comparison, Edit } from "./comparison.ts";
import type { Resolution } from "./resolution.ts";

/** A paragraph of one version of a series. */
export interface Standing {
  /** Index into the versions, 0 for the oldest. */
  readonly version: number;
  readonly id: string;
}

/** A paragraph that went out of the series and came back in a later version. */
export interface Return {
  readonly from: Standing;
  readonly to: Standing;
  /** How alike both are, 0 to 1, as in a link. */
  readonly score: number;
  /** Rebuild both paragraphs, as in a change. */
  readonly edits: readonly Edit[];
}

/** The versions of one item, and how each became the next. */
export interface Lineage {
  /** Oldest first, one or more. */
  readonly versions: readonly Resolution[];
  /** `steps[i]` compares version i with version i + 1. */
  readonly steps: readonly Comparison[];
  readonly returns: readonly Return[];
}

/** Where a thread stands in one version. */
export interface ThreadStage {
  readonly version: number;
  /** Its paragraphs in reading order, none where the thread is absent. */
  readonly ids: readonly string[];
  /** What brought it here from the version before, or took it away; none in the first version. */
  readonly changes: readonly Change[];
}

/** One clause through all versions: its forebears and its heirs, through moves, splits, merges and absences. */
export interface Thread {
  readonly about: Standing;
  /** One for each version. */
  readonly stages: readonly ThreadStage[];
  /** First and last version it stands in. */
  readonly first: number;
  readonly last: number;
}

/** Words of a paragraph that came in together. */
export interface BlameRun {
  readonly text: string;
  /** The version that brought them in. */
  readonly since: number;
  /** Where they left and came back: the first version without them, and the one that has them again. */
  readonly away: { readonly gone: number; readonly back: number } | null;
}

/** A paragraph of one version, its words by the version that brought them in. */
export interface BlameParagraph {
  readonly id: string;
  /** Rebuild the paragraph's text; none is empty, neighbours differ in `since` or `away`. */
  readonly runs: readonly BlameRun[];
}

/** Who a clause of a version goes on as, or that it ended. */
export type ClauseEnd =
  | { readonly kind: "stands" }
  | { readonly kind: "removed"; readonly version: number }
  | { readonly kind: "merged"; readonly version: number; readonly into: number };

/** How a clause came to be. */
export type ClauseStart =
  | { readonly kind: "first version" }
  | { readonly kind: "added"; readonly version: number }
  | { readonly kind: "split"; readonly version: number; readonly from: number };

/** A clause in one version. */
export interface ClauseCell {
  readonly id: string;
  /** Null in the version it came in with. */
  readonly change: Change | null;
  /** Whether it was away before and came back here. */
  readonly returned: boolean;
}

/** One row of a matrix: a clause along its main line, which of several forebears or heirs shares the most words. */
export interface Clause {
  readonly start: ClauseStart;
  readonly end: ClauseEnd;
  /** One for each version, null where it does not stand. */
  readonly cells: readonly (ClauseCell | null)[];
}
