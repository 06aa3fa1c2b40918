import { draftHistoryOf } from "../../history/drafts.ts";
import { draftsPage } from "../../report/series/drafts.ts";
import { draftsJson } from "../../report/series/json.ts";
import { foundDrafts } from "../found-drafts.ts";
import type { Io } from "../io.ts";
import { type WritingOptions, writePage } from "../page-output.ts";
import { wholeSeries } from "../series.ts";
import type { TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/**
 * Prints what became of a draft.
 *
 * @param texts last year's text, the draft, its revisions, the adopted text: files or symbols; or the adopted text alone, whose drafts
 *   are then found in the corpus
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const drafts = async (texts: readonly string[], options: TextOptions & WritingOptions, io: Io): Promise<number> => {
  const [only] = texts;
  if (texts.length === 2 || only === undefined) {
    throw new Trouble(
      `${texts.length === 2 ? "Two texts are" : "No text is"} named; expected last year's text, the draft, its revisions if any, and the adopted text; or the adopted text alone, for drafts that are in the corpus.`,
    );
  }
  const found = texts.length === 1 ? await foundDrafts(only, options, io) : null;
  const { lineage } = await wholeSeries(null, { ...options, texts: found?.names ?? texts }, io);
  const history = draftHistoryOf(lineage);
  return writePage({ page: () => draftsPage(history, found), json: () => draftsJson(history, found) }, options, io);
};
