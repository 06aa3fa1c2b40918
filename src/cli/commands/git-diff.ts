import { align } from "../../align/align.ts";
import { compare } from "../../compare/compare.ts";
import type { Resolution } from "../../model/resolution.ts";
import { reportWriter, resolveReportOptions } from "../../report/index.ts";
import { escapeStart, escapeText } from "../../report/markdown/escape.ts";
import { visible } from "../../report/visible.ts";
import { wantsColor } from "../color.ts";
import { exit } from "../exit.ts";
import type { GitDiffFormat } from "../git/formats.ts";
import { type GitFile, type GitRequest, gitRequest } from "../git/versions.ts";
import type { Io } from "../io.ts";
import { linkRules } from "../links.ts";
import { readFileOperand } from "../operand.ts";
import { loadSource, parsedOf, repairedPair, type TextOptions } from "../text.ts";
import { isForUser, Trouble } from "../trouble.ts";

/** The options of `travaux git-diff`, complete. */
export interface GitDiffOptions extends TextOptions {
  readonly format: GitDiffFormat;
  readonly all: boolean;
  readonly summary: boolean;
  readonly color: boolean | null;
}

/**
 * Reports on one file as git's diff program (`diff.<driver>.command`, `GIT_EXTERNAL_DIFF`) or difftool. A file that is new, gone or
 * not merged, and one that cannot be read, is told in a sentence.
 *
 * @param words what git hands over, see {@link gitRequest}
 * @returns 0 also where the texts differ: git takes anything else for a failure and stops
 * @throws Trouble where the words are not what git hands over
 */
export const gitDiff = async (words: readonly string[], options: GitDiffOptions, io: Io): Promise<number> => {
  if (options.format === "unified" && options.summary) throw new Trouble("--summary needs --format markdown or terminal.");
  const request = gitRequest(words);
  const told = await reportOn(request, options, io).catch((error: unknown) => {
    if (!isForUser(error)) throw error;
    return sentence(`Cannot be compared: ${error.message}`, options.format);
  });
  await io.stdout.write(`${title(request.path, options.format)}\n\n${told}\n`);
  return exit.nothing;
};

const title = (path: string, format: GitDiffFormat): string => (format === "markdown" ? `**${escapeText(path)}**` : visible(path));

const sentence = (text: string, format: GitDiffFormat): string =>
  `${format === "markdown" ? escapeStart(escapeText(text)) : visible(text)}\n`;

const reportOn = async (request: GitRequest, options: GitDiffOptions, io: Io): Promise<string> => {
  if (request.kind === "unmerged") return sentence("Not merged yet: git has more than one version of it.", options.format);
  const { from, to } = request;
  if (from === null || to === null) {
    const only = to ?? from;
    if (only === null) return sentence("There is no file on either side.", options.format);
    return sentence(`${to === null ? "Removed" : "Added"}: ${sizeOf(await textOf(only, options, io))}.`, options.format);
  }
  return changesBetween(from, to, options, io);
};

const textOf = async ({ file, name }: GitFile, options: TextOptions, io: Io): Promise<Resolution> => {
  const operand = readFileOperand(file, io.cwd);
  const source = await loadSource(operand.kind === "file" ? { ...operand, shown: name, name } : operand, options, io);
  return parsedOf(source, options);
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const sizeOf = ({ masthead: { symbol, title: named }, paragraphs }: Resolution): string =>
  `${[symbol, named].filter((part) => part !== null).join(", ") || "a text"}, ${counted(paragraphs.length, "paragraph")}`;

/** Columns that git says its pager has, where no terminal listens directly. */
const columnsOf = ({ stdout, env }: Io): number | null => {
  const told = /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : null;
  return stdout.columns ?? told;
};

const changesBetween = async (from: GitFile, to: GitFile, options: GitDiffOptions, io: Io): Promise<string> => {
  const [old, young] = repairedPair(await textOf(from, options, io), await textOf(to, options, io), options);
  const rules = await linkRules(null, old, young, options, io);
  const { format, all, summary } = options;
  const width = columnsOf(io);
  // Git's pager shows colours, though it is a pipe.
  const stdout = io.env.GIT_PAGER_IN_USE === "true" ? { ...io.stdout, isTTY: true } : io.stdout;
  const write = await reportWriter(format);
  const report = await write(
    compare(old, young, align(old, young, rules)),
    resolveReportOptions({ all, summary, color: wantsColor(options.color, io.env, stdout), ...(width === null ? {} : { width }) }),
  );
  return typeof report === "string" ? report : new TextDecoder().decode(report);
};
