import { blamePage } from "../../report/series/blame.ts";
import { blameJson } from "../../report/series/json.ts";
import type { Io } from "../io.ts";
import { type PageOptions, writePage } from "../page-output.ts";
import { seriesOfText } from "../series.ts";
import { keptBlames } from "../store.ts";

/** Prints a text with the version that brought in each run of its words. @throws as `history` */
export const blame = async (doc: string, options: PageOptions, io: Io): Promise<number> => {
  const { lineage, about } = await seriesOfText(doc, options, io);
  const paragraphs = (await keptBlames(lineage, options, io))[about] ?? [];
  return writePage({ page: () => blamePage(lineage, about, paragraphs), json: () => blameJson(lineage, about, paragraphs) }, options, io);
};
