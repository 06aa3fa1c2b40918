import type { Candidate, LinkReason } from "./alignment.ts";
import type { Finding, Verdict } from "./finding.ts";
import type { Resolution } from "./resolution.ts";

/**
 * unchanged: the same words apart from white space and footnote marks;
 * editorial: only punctuation, capitals, hyphens, spelling, or "also/further" in the opening phrase;
 * technical: beyond that only dates, years, sessions, symbols rolled forward; reworded: anything more.
 */
export type LinkedStatus = "unchanged" | "editorial" | "technical" | "reworded";
/** What became of a paragraph or heading, those without a partner included. */
export type Status = LinkedStatus | "added" | "removed";

/** A stretch of words. The old side is all `equal` and `delete` texts in order, the new side all `equal` and `insert`. */
export interface Edit {
  readonly op: "equal" | "delete" | "insert";
  readonly text: string;
}

/** What happened to one paragraph, or to the several that were split or merged. */
export type Change =
  | {
      readonly kind: "linked";
      readonly status: LinkedStatus;
      readonly from: readonly [string, ...string[]];
      readonly to: readonly [string, ...string[]];
      readonly moved: boolean;
      readonly score: number;
      readonly reason: LinkReason;
      readonly doubtful: boolean;
      readonly next: { readonly from: string; readonly to: string; readonly score: number } | null;
      /** Rebuild the texts of `from` and of `to`, each joined with "\n" in the order given. */
      readonly edits: readonly Edit[];
      /** What a drafter would point at, in the order of the finders; likewise below. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "removed";
      readonly status: "removed";
      readonly from: readonly [string];
      readonly nearest: Candidate | null;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "added";
      readonly status: "added";
      readonly to: readonly [string];
      readonly nearest: Candidate | null;
      readonly findings: readonly Finding[];
    };

/** A change that has both sides. */
export type LinkedChange = Extract<Change, { kind: "linked" }>;

/** A heading of either text; headings are compared apart from paragraphs. */
export interface HeadingChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly status: Status;
}

/** Counts of changes; a split or merge counts once. Shares are 0 to 1. */
export interface Summary {
  readonly unchanged: number;
  readonly editorial: number;
  readonly technical: number;
  readonly reworded: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  readonly doubtful: number;
  /** Words of each text. */
  readonly words: { readonly from: number; readonly to: number };
  /** Words that stand in both texts, by the edits, as a share of the words of the longer text. */
  readonly similarity: number;
}

/** Everything a report needs, and nothing a report has to work out. */
export interface Comparison {
  readonly from: Resolution;
  readonly to: Resolution;
  /**
   * Every paragraph of both texts in exactly one change: in the order of the new text,
   * removed ones where they stood in the old (after the change their predecessor in the same part went to).
   */
  readonly changes: readonly Change[];
  readonly headings: readonly HeadingChange[];
  readonly summary: Summary;
  readonly verdict: Verdict;
  readonly made: {
    /** Version of travaux. */
    readonly version: string;
    readonly thresholds: Readonly<Record<string, number>>;
    /** The reader's link rules that were followed, in words: "OP39 is not OP18". */
    readonly rules: readonly string[];
  };
}
