import { align } from "../../align/align.ts";
import { compare } from "../../compare/compare.ts";
import type { Comparison } from "../../model/comparison.ts";
import {
  type Format,
  formatNames,
  type Layout,
  type Only,
  reportWriter,
  resolveReportOptions,
  type SectionName,
} from "../../report/index.ts";
import { wantsColor } from "../color.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { linkRules, linksToStartFrom } from "../links.ts";
import { readOperand } from "../operand.ts";
import { formatOfFile, refuseInput, writeNewFile, writeOutput } from "../output-file.ts";
import { loadPair, type TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/** The options of `travaux diff`, complete. */
export interface DiffOptions extends TextOptions {
  /** Null: by the ending of `output`, else the terminal's where one listens and Markdown elsewhere. */
  readonly format: Format | null;
  /** File to write the report to, null for standard output. */
  readonly output: string | null;
  readonly all: boolean;
  /** One screen instead of the whole report. */
  readonly summary: boolean;
  /** Kinds of changes and parts of the texts to tell of, everything where empty. */
  readonly only: readonly Only[];
  readonly sections: readonly SectionName[];
  /** File of link rules, null for the usual place. */
  readonly links: string | null;
  /** File to write a links file to start from to, null for none. */
  readonly writeLinks: string | null;
  /** Exit 0 even where the texts differ. */
  readonly exitZero: boolean;
  /** Of a Word report, null where it is silent. */
  readonly layout: Layout | null;
  readonly author: string | null;
  readonly date: string | null;
  /** `--color`, `--no-color`; null where neither is given. */
  readonly color: boolean | null;
}

/** The forms for reading, which can be narrowed; the others are whole, for whoever works on with them. */
const narrowable: ReadonlySet<Format> = new Set<Format>(["markdown", "terminal"]);

/** Whether anything differs: words, headings, the order of paragraphs, or how they are divided. */
export const differs = ({ changes, headings }: Comparison): boolean =>
  headings.some(({ status }) => status !== "unchanged") ||
  changes.some(
    (change) =>
      change.status !== "unchanged" || (change.kind === "linked" && (change.moved || change.from.length > 1 || change.to.length > 1)),
  );

/**
 * Compares two texts and reports what changed.
 *
 * @param from file, symbol, or `-` for standard input
 * @returns 0 where nothing differs (or `exitZero`), 1 where something does
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const diff = async (from: string, to: string, options: DiffOptions, io: Io): Promise<number> => {
  if (from === "-" && to === "-") throw new Trouble("Both texts cannot come from standard input; name a file or a symbol for one of them.");
  const { output } = options;
  const format = options.format ?? (output === null ? (io.stdout.isTTY ? "terminal" : "markdown") : formatOfFile(output, formatNames));
  const { all, summary, only, sections } = options;
  if (!narrowable.has(format) && (summary || only.length > 0 || sections.length > 0)) {
    throw new Trouble(`A report in ${format} tells every change; --summary, --only and --section need --format markdown or terminal.`);
  }
  const { layout, author, date } = options;
  if (format !== "docx" && (layout !== null || author !== null || date !== null)) {
    throw new Trouble(
      "--layout, --author and --date are for a Word report; add --format docx, or --output with a name that ends in .docx.",
    );
  }
  if (format === "docx" && output === null && io.stdout.isTTY) {
    throw new Trouble("A Word file is no text for a terminal; name a file for it: --output changes.docx.");
  }
  const operands = [readOperand(from, io.cwd), readOperand(to, io.cwd)] as const;
  if (output !== null)
    refuseInput(
      output,
      operands.flatMap((operand) => (operand.kind === "file" ? [operand.path] : [])),
      io.cwd,
    );

  const [fromText, toText] = await loadPair(operands, options, io);
  const rules = await linkRules(options.links, fromText, toText, options, io);
  const comparison = compare(fromText, toText, align(fromText, toText, rules));
  if (options.writeLinks !== null) writeNewFile(options.writeLinks, linksToStartFrom(comparison), io.cwd);

  const write = await reportWriter(format);
  const report = await write(
    comparison,
    resolveReportOptions({
      all,
      summary,
      only,
      sections,
      // A file is read elsewhere and later: it gets colours only on request.
      color: output === null ? wantsColor(options.color, io.env, io.stdout) : options.color === true,
      ...(layout === null ? {} : { layout }),
      ...(author === null ? {} : { author }),
      date,
      ...(output === null && io.stdout.columns !== null ? { width: io.stdout.columns } : {}),
    }),
  );
  if (output === null) await io.stdout.write(report);
  else writeOutput(output, report, io.cwd);
  return differs(comparison) && !options.exitZero ? exit.something : exit.nothing;
};
