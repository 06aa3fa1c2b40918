import type { Masthead } from "./masthead.ts";
import type { Message, Place, SourceInfo, Span } from "./source.ts";

/** The part of the text a paragraph stands in; `other` for texts that are no resolution. */
export type Section = "preamble" | "operative" | "annex" | "other";

/**
 * preambular: unnumbered, before the operative part; operative: a paragraph of the operative part;
 * chapeau: a paragraph with points under it; point: lettered or roman under a chapeau; plain: anything else.
 */
export type ParagraphKind = "preambular" | "operative" | "chapeau" | "point" | "plain";

/** A footnote mark at an offset of the paragraph's text (the mark itself is not in the text). */
export interface Mark {
  /** Offset in `text` the mark stands at, 0 to `text.length`. */
  readonly at: number;
  /** As printed, "9". */
  readonly label: string;
  /** Id of the footnote it points to, null where the source has none. */
  readonly note: string | null;
}

/** A paragraph of a text: preambular, operative, a chapeau, a point under one, or plain. */
export interface Paragraph {
  /**
   * `PP3`, `OP17`, `OP17(a)`, `OP17(a)(ii)`, `AN2` (annex), `P5` (plain text); `OP17.1` for an unnumbered paragraph after
   * OP17. In a text of several annexes the annex comes first: `AN2.3`. Paragraphs of the parts of a resolution after the
   * first carry the part's letter: `B.PP1`, `B.OP1`. Unique in its text: what would be `OP5` again is `OP5-2`.
   */
  readonly id: string;
  readonly section: Section;
  readonly kind: ParagraphKind;
  /** The number as printed, without its full stop ("17", "(a)"); null where there is none. */
  readonly number: string | null;
  /** Id of the chapeau a point stands under. */
  readonly parent: string | null;
  /** Id of the heading it stands under. */
  readonly heading: string | null;
  /** The words, white space collapsed to single spaces, without number and footnote marks. */
  readonly text: string;
  /** The opening phrase as printed ("Recalling also"), null where none was recognised. */
  readonly opening: string | null;
  /** Stretches of `text` in italics. */
  readonly italics: readonly Span[];
  readonly marks: readonly Mark[];
  /** Where it stands in the source; several places where a page broke it. */
  readonly places: readonly Place[];
}

/** A heading inside a text. */
export interface Heading {
  /** `H1`, `H2`, … in reading order. */
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** Id of the first paragraph under it, null where there is none. */
  readonly before: string | null;
  readonly marks: readonly Mark[];
  readonly places: readonly Place[];
}

/** A footnote of a text. */
export interface Footnote {
  /** `FN1`; a label used twice gives `FN1`, `FN1-2`. */
  readonly id: string;
  /** As printed, "1". */
  readonly label: string;
  readonly text: string;
  /** For an "Ibid." note, the id of the note it repeats. */
  readonly ibid: string | null;
  readonly places: readonly Place[];
}

/** What was in the file but is not in the text: masthead lines, page furniture. */
export interface Aside {
  readonly what: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** A text read: the one type everything after `parse` works on. */
export interface Resolution {
  readonly source: SourceInfo;
  readonly masthead: Masthead;
  /** Whether it reads as a resolution; false for a treaty, a licence, any other text. */
  readonly isResolution: boolean;
  /** "The General Assembly,", null where there is none. */
  readonly formula: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly footnotes: readonly Footnote[];
  /** The lines of the masthead and of the closing ("60th plenary meeting"). */
  readonly mastheadLines: readonly Aside[];
  readonly furniture: readonly Aside[];
  readonly account: Account;
  readonly messages: readonly Message[];
}

/** Where every non-blank character of the source went. The parts add up to `total`. */
export interface Account {
  readonly total: number;
  readonly paragraphs: number;
  readonly headings: number;
  readonly footnotes: number;
  readonly masthead: number;
  readonly furniture: number;
  /** Syntax of the format: tags, asterisks. */
  readonly markup: number;
  /** Characters in none of the above; 0 unless there is a defect in travaux. */
  readonly unplaced: number;
  /** Stretches that were not placed, empty unless `unplaced` > 0. */
  readonly lost: readonly Place[];
}
