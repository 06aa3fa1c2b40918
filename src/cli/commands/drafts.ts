import { draftHistoryOf } from "../../history/drafts.ts";
import { draftsPage } from "../../report/series/drafts.ts";
import { draftsJson } from "../../report/series/json.ts";
import type { Io } from "../io.ts";
import { type WritingOptions, writePage } from "../page-output.ts";
import { wholeSeries } from "../series.ts";
import type { TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/**
 * Prints what became of a draft.
 *
 * @param texts last year's text, the draft, its revisions, the adopted text: files or symbols
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const drafts = async (texts: readonly string[], options: TextOptions & WritingOptions, io: Io): Promise<number> => {
  if (texts.length < 3) {
    throw new Trouble(
      `${texts.length === 1 ? "One text is" : `${texts.length} texts are`} named; expected last year's text, the draft, its revisions if any, and the adopted text.`,
    );
  }
  const { lineage } = await wholeSeries(null, { ...options, texts }, io);
  const history = draftHistoryOf(lineage);
  return writePage({ page: () => draftsPage(history), json: () => draftsJson(history) }, options, io);
};
