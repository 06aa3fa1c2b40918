import type { Edit } from "../../model/comparison.ts";
import type { Finding } from "../../model/finding.ts";
import type { Paragraph } from "../../model/resolution.ts";
import type { Citation } from "../../words/citations.ts";

type Noted = (paragraph: Paragraph, one: Citation) => boolean;

/** All that one change's findings are found from. */
export interface ChangeContext {
  /** Paragraphs of the old side in the order of the change; empty for an added paragraph. */
  readonly from: readonly Paragraph[];
  /** Paragraphs of the new side; empty for a removed one. */
  readonly to: readonly Paragraph[];
  /** Texts of `from` joined with "\n"; the findings' places point into it. */
  readonly oldText: string;
  readonly newText: string;
  /** Rebuild both texts. For an added or removed paragraph one insert or delete of the whole. */
  readonly edits: readonly Edit[];
  /** Paragraphs that stand just before one of either side in its own text and section, nearest first; for "also" and "further". */
  readonly above: { readonly old: (id: string) => readonly Paragraph[]; readonly new: (id: string) => readonly Paragraph[] };
  /** Whether either text cites something anywhere. */
  readonly isCited: { readonly old: (one: Citation) => boolean; readonly new: (one: Citation) => boolean };
  /** Whether a footnote of a paragraph of either text cites a resolution or a document. */
  readonly isNoted: { readonly old: Noted; readonly new: Noted };
  /** For a paragraph that was removed or added the one of the other text to hold it against, without a counterpart too; else null. */
  readonly likest: Paragraph | null;
  /** ISO 639-1 language of the texts; word lists are English ("en"). */
  readonly language: string;
}

/** One kind of finding looked for in a change; pure, in reading order of the new side. */
export type Finder = (context: ChangeContext) => readonly Finding[];
