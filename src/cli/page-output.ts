import type { Page } from "../report/page.ts";
import { pageMarkdown } from "../report/page-markdown.ts";
import { pageTerminal } from "../report/page-terminal.ts";
import { wantsColor } from "./color.ts";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { formatOfFile, writeOutput } from "./output-file.ts";
import type { SeriesOptions } from "./series.ts";

/** The forms of a report on a series. */
export const pageFormats = ["markdown", "json", "terminal", "html"] as const;
/** One of them. */
export type PageFormat = (typeof pageFormats)[number];

/** How a report is written. */
export interface WritingOptions {
  /** Null: by the ending of `output`, else the terminal's where one listens and Markdown elsewhere. */
  readonly format: PageFormat | null;
  /** File to write to, null for standard output. */
  readonly output: string | null;
  readonly color: boolean | null;
}

/** What a command on a series needs to find its texts and to write its report. */
export type PageOptions = SeriesOptions & WritingOptions;

/** A report in the forms it has, each made only when it is wanted. */
export interface Forms {
  readonly page: () => Page;
  readonly json: () => string;
  /** The report as a web page, where it has a look of its own. */
  readonly html?: () => Promise<string>;
}

/** The form that is wanted. @throws Trouble where the file's ending tells none */
export const formOf = ({ format, output }: Pick<WritingOptions, "format" | "output">, io: Io): PageFormat =>
  format ?? (output === null ? (io.stdout.isTTY ? "terminal" : "markdown") : formatOfFile(output, pageFormats));

/** Writes a report in the form that is wanted. @throws Trouble where it cannot be written */
export const writePage = async (
  { page, json, html = () => plainPage(page()) }: Forms,
  { format: wanted, output, color }: WritingOptions,
  io: Io,
): Promise<number> => {
  const format = formOf({ format: wanted, output }, io);
  const colors = output === null ? wantsColor(color, io.env, io.stdout) : color === true;
  const text =
    format === "json"
      ? json()
      : format === "html"
        ? await html()
        : format === "markdown"
          ? pageMarkdown(page())
          : pageTerminal(page(), colors, Math.max(20, io.stdout.columns ?? 80));
  if (output === null) await io.stdout.write(text);
  else writeOutput(output, text, io.cwd);
  return exit.nothing;
};

const plainPage = async (page: Page): Promise<string> => (await import("../report/series/html/page.ts")).pageHtml(page);
