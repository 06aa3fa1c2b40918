/** What made a link. */
export type LinkReason =
  | "same words"
  | "similar words"
  | "same place"
  | "points of a chapeau"
  | "rest of a merge"
  | "rest of a split"
  | "pinned by the reader";

/** Another paragraph that came near; `score` 0 to 1 as in `Link`. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** Paragraphs of the old text that became paragraphs of the new one; both sides non-empty. */
export interface Link {
  /** In reading order, likewise `to`. */
  readonly from: readonly [string, ...string[]];
  readonly to: readonly [string, ...string[]];
  readonly moved: boolean;
  /** 0 (nothing in common) to 1 (the same words). */
  readonly score: number;
  readonly reason: LinkReason;
  readonly doubtful: boolean;
  /** The best pairing that lost against this link, on either side. */
  readonly next: { readonly from: string; readonly to: string; readonly score: number } | null;
}

/** A paragraph without a counterpart, and what comes nearest to it on the other side. */
export interface Single {
  readonly id: string;
  readonly nearest: Candidate | null;
}

/** Every paragraph of both texts stands in exactly one link, or among the removed or added. */
export interface Alignment {
  /** In the order of the new text. */
  readonly links: readonly Link[];
  /** In the order of the old text. */
  readonly removed: readonly Single[];
  /** In the order of the new text. */
  readonly added: readonly Single[];
  /** The limits used, by name, for the record of how a report was made. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** The reader's rules that were followed, in words: "OP39 is not OP18". */
  readonly rules: readonly string[];
}
