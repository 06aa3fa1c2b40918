import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOf } from "../../corpus/system-error.ts";
import type { Lineage } from "../../model/lineage.ts";
import { reporters, resolveReportOptions } from "../../report/index.ts";
import { logJson } from "../../report/series/json.ts";
import { logPage } from "../../report/series/log.ts";
import { versionNames } from "../../report/series/versions.ts";
import type { Io } from "../io.ts";
import { writeOutput } from "../output-file.ts";
import { type PageOptions, writePage } from "../page-output.ts";
import { wholeSeries } from "../series.ts";
import { keptBlames } from "../store.ts";
import { Trouble } from "../trouble.ts";

/** `reports`: folder for the change report of every step, null for none. */
export type LogOptions = PageOptions & { readonly reports: string | null };

/**
 * Prints what happened to a series from version to version, and writes the change report of every step where a folder is named.
 *
 * @param series id of a series, or a symbol in it; null where the options name the versions
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const log = async (series: string | null, options: LogOptions, io: Io): Promise<number> => {
  const { lineage, title } = await wholeSeries(series, options, io);
  if (options.reports !== null) writeReports(lineage, options.reports, io);
  const blames = await keptBlames(lineage, options, io);
  return writePage({ page: () => logPage(lineage, blames, title), json: () => logJson(lineage, blames) }, options, io);
};

const writeReports = ({ versions, steps }: Lineage, folder: string, io: Io): void => {
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw new Trouble(`Cannot make the folder ${folder}: ${reasonOf(error)}.`);
  }
  const names = versionNames(versions).map((name) => name.replace(/[^\p{L}\p{N}.]+/gu, "-"));
  for (const [index, step] of steps.entries()) {
    writeOutput(join(folder, `${names[index]}_${names[index + 1]}.md`), reporters.markdown(step, resolveReportOptions()), io.cwd);
  }
};
