import { threadOf } from "../../history/thread.ts";
import { historyPage } from "../../report/series/history.ts";
import { historyJson } from "../../report/series/json.ts";
import type { Io } from "../io.ts";
import { type PageOptions, writePage } from "../page-output.ts";
import { seriesOfText } from "../series.ts";
import { Trouble } from "../trouble.ts";

/**
 * Prints the thread of one clause through all versions of a text.
 *
 * @param doc file or symbol
 * @param id a paragraph of it, "OP35"
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const history = async (doc: string, id: string, options: PageOptions, io: Io): Promise<number> => {
  const { lineage, about } = await seriesOfText(doc, options, io);
  if (!lineage.versions[about]?.paragraphs.some((paragraph) => paragraph.id === id)) {
    throw new Trouble(`${doc} has no paragraph ${id}; expected an id such as PP3, OP17 or OP17(a). See them with: travaux show ${doc}`);
  }
  const thread = threadOf(lineage, { version: about, id });
  return writePage({ page: () => historyPage(lineage, thread), json: () => historyJson(lineage, thread) }, options, io);
};
