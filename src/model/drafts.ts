import type { Change } from "./comparison.ts";
import type { BlameRun, Lineage } from "./lineage.ts";

/** survived: nearly all of the words proposed are in the adopted text, or nearly all those to be struck are gone; dropped: nearly none. */
export type Fate = "survived" | "in part" | "dropped";

/** A change that the draft proposed to last year's text, and what became of it. */
export interface Proposal {
  /** From last year's text to the draft. */
  readonly change: Change;
  readonly fate: Fate;
  /** Where it stands in the adopted text, none where the paragraph is gone. */
  readonly adopted: readonly string[];
  /** Words to be put in, and how many of them are in the adopted text. */
  readonly inserted: { readonly proposed: number; readonly kept: number };
  /** Words to be struck, and how many of them are gone from the adopted text. */
  readonly struck: { readonly proposed: number; readonly kept: number };
}

/** Words of the adopted text that were in neither last year's text nor the draft. */
export interface Negotiated {
  /** Paragraph of the adopted text. */
  readonly id: string;
  /** All its runs; those since version 2 and later came in during negotiation. */
  readonly runs: readonly BlameRun[];
  /** How many words came in. */
  readonly words: number;
}

/** What became of a draft. */
export interface DraftHistory {
  /** Last year's text, the draft, its revisions, the adopted text. */
  readonly lineage: Lineage;
  /** In the order of the draft. */
  readonly proposals: readonly Proposal[];
  /** In the order of the adopted text. */
  readonly negotiated: readonly Negotiated[];
}

/** A draft as far as it tells which resolution it led to. */
export interface DraftText {
  /** What finds it in the corpus. */
  readonly name: string;
  /** What it has in common with its revisions: its symbol without them. */
  readonly family: string;
  /** 0 for the draft as first tabled, 1 for `Rev.1`. */
  readonly revision: number;
  readonly title: string | null;
  /** Id of the series that the manifest puts it into. */
  readonly series: string | null;
}

/** Why a text is taken for a draft of a resolution. */
export interface DraftEvidence {
  /** The resolution's masthead names it. */
  readonly named: boolean;
  /** Both are in the same series of the manifest. */
  readonly manifest: boolean;
  readonly sameTitle: boolean;
  /** Share of the resolution's runs of five words that stand in the draft too, 0 to 1. */
  readonly overlap: number;
}

/** A draft and why it is one. */
export interface FoundDraft {
  readonly name: string;
  readonly evidence: DraftEvidence;
}

/** The drafts of a resolution as a corpus tells them. */
export interface FoundDrafts {
  /** The draft and its revisions, first tabled first. */
  readonly texts: readonly FoundDraft[];
  /** Other drafts that came near. */
  readonly others: readonly FoundDraft[];
}
