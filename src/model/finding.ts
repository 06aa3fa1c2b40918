import type { Span } from "./source.ts";

/**
 * What a drafter would point at. verb: what the body does, at the opening or in a later clause; qualifier: a hedge, condition, limit
 * or widening; citation: an instrument, report, session, date; addressee: who acts or is asked to; mandate: what is asked to be done;
 * deadline: by when; content: anything else that rules can tell.
 */
export type FindingType = "verb" | "qualifier" | "citation" | "addressee" | "mandate" | "deadline" | "content";

/** Whether a commitment grew or shrank; `unclear` where no reason in the data says which. */
export type Direction = "stronger" | "weaker" | "neutral" | "unclear";

/**
 * real: negotiated; connective: "also" or "further" follows from a neighbour, or a verb from a merge; form: "Recognizes" and "Recognizing"
 * across preamble and operative part; rolled: a date, session or symbol moved on to the next one.
 */
export type Cause = "real" | "connective" | "form" | "rolled";

/** Exact words of one side, and where they stand in that side's text (the texts of its paragraphs joined with "\n"). */
export interface Quote extends Span {
  readonly words: string;
}

/** One thing a drafter would point at, with the words that show it; at least one of `old` and `new` is there. */
export interface Finding {
  readonly type: FindingType;
  readonly old: Quote | null;
  readonly new: Quote | null;
  /** Null where the question does not arise. */
  readonly cause: Cause | null;
  readonly direction: Direction;
  /** A sentence in plain English: "An encouragement became a request." */
  readonly text: string;
  /** For a connective: id of the neighbour it follows from. */
  readonly because: string | null;
}

/** Something a text asks for. */
export interface Mandate {
  /** Who is to do it, as printed; null where the body binds itself ("Decides to convene"). */
  readonly who: string | null;
  /** What is to be done, as printed, without its time: "submit to the General Assembly a report". */
  readonly what: string;
  /** By when, as printed: "seventy-eighth session"; null where the text does not say. */
  readonly when: string | null;
}

/** How much of a pair of texts is new. */
export type VerdictKind = "technical update" | "light revision" | "substantial revision" | "new text";

/** How much of a pair of texts is new, and why that is said. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The counts it rests on, in plain words: "24 paragraphs carry over (20 word for word, 4 with new dates or references only)". */
  readonly because: readonly string[];
}
