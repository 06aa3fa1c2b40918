import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { reasonOf } from "../../corpus/system-error.ts";
import { clausesOf } from "../../history/matrix.ts";
import type { Lineage } from "../../model/lineage.ts";
import { reportWriter, resolveReportOptions } from "../../report/index.ts";
import { logJson } from "../../report/series/json.ts";
import { logPage } from "../../report/series/log.ts";
import { versionNames } from "../../report/series/versions.ts";
import type { Io } from "../io.ts";
import { writeOutput } from "../output-file.ts";
import { formOf, type PageOptions, writePage } from "../page-output.ts";
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
  const format = formOf(options, io) === "html" ? "html" : "markdown";
  const written = options.reports === null ? [] : await writeReports(lineage, options.reports, format, io);
  const blames = await keptBlames(lineage, options, io);
  const html = async (): Promise<string> => {
    const { seriesHtml } = await import("../../report/series/html/page.ts");
    const reports = written.map((file) => addressOf(file, options.output, io));
    return seriesHtml({ lineage, blames, clauses: clausesOf(lineage), title, reports });
  };
  return writePage({ page: () => logPage(lineage, blames, title), json: () => logJson(lineage, blames), html }, options, io);
};

/** Pages link to pages, everything else stands beside Markdown. */
const stepEndings = { html: ".html", markdown: ".md" } as const;

const writeReports = async ({ versions, steps }: Lineage, folder: string, format: keyof typeof stepEndings, io: Io): Promise<string[]> => {
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw new Trouble(`Cannot make the folder ${folder}: ${reasonOf(error)}.`);
  }
  const names = versionNames(versions).map((name) => name.replace(/[^\p{L}\p{N}.]+/gu, "-"));
  const write = await reportWriter(format);
  const files: string[] = [];
  for (const [index, step] of steps.entries()) {
    const file = join(folder, `${names[index]}_${names[index + 1]}${stepEndings[format]}`);
    writeOutput(file, await write(step, resolveReportOptions()), io.cwd);
    files.push(file);
  }
  return files;
};

/** A written file as a page links to it: seen from the folder of the page, or from the one we are in. */
const addressOf = (file: string, page: string | null, { cwd }: Io): string =>
  relative(page === null ? cwd : dirname(resolve(cwd, page)), resolve(cwd, file))
    .split(sep)
    .map(encodeURIComponent)
    .join("/");
