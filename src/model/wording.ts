import type { Section } from "./resolution.ts";
import type { Span } from "./source.ts";

/** A place where a wording stands. */
export interface WordingPlace {
  /** Symbol of the text. */
  readonly symbol: string;
  readonly body: string;
  readonly year: number | null;
  readonly paragraph: string;
  readonly section: Section;
  readonly adopted: boolean;
}

/** A paragraph that was found, and everywhere it stands word for word. */
export interface Wording {
  readonly text: string;
  /** 0 (nothing in common) to 1 (all words asked for, in their order, and no others). */
  readonly score: number;
  /** Words of `text` that were asked for, in UTF-16 units. */
  readonly matches: readonly Span[];
  /** The newest first; the paragraph itself is in the first of them as printed here. */
  readonly places: readonly [WordingPlace, ...WordingPlace[]];
}

/** What to look for, complete. */
export interface WordingQuery {
  readonly words: string;
  /** exact: the words in this order, whatever their capitals and punctuation; near: paragraphs most like them. */
  readonly kind: "exact" | "near";
  /** Part of the name of a body, in any capitals; null for all. Likewise below. */
  readonly body: string | null;
  /** First and last year. */
  readonly from: number | null;
  readonly to: number | null;
  readonly section: Section | null;
  /** An opening verb in any form, "Encourages". */
  readonly opening: string | null;
  /** Id of a series. */
  readonly series: string | null;
  /** Wordings wanted, 1 or more. */
  readonly limit: number;
}

/** What a search found. */
export interface Wordings {
  readonly query: WordingQuery;
  /** Best first. */
  readonly found: readonly Wording[];
  /** Texts and paragraphs that were searched. */
  readonly searched: { readonly texts: number; readonly paragraphs: number };
}
