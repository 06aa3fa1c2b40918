import { type Command, Option } from "commander";
import { languages } from "../../model/language.ts";
import { megabytes } from "./values.ts";

/** Largest text accepted unless the user allows more, in MB: many times the longest resolution there is. */
const usualMegabytes = 64;

/** Options as commander hands them over: absent where the command line is silent. */
export interface TextGiven {
  readonly corpus?: string;
  readonly maxSize?: number;
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly repair?: boolean;
}

/** Where the user's own corpus is. */
export const corpusOption = (): Option =>
  new Option("--corpus <DIR>", "your own corpus (else TRAVAUX_CORPUS, the nearest travaux.json upwards, your data folder)");
const sizeOption = (): Option => new Option("--max-size <MB>", "largest text accepted, in MB").argParser(megabytes).default(usualMegabytes);

/** The user's decisions on links. */
export const linksOption = (): Option =>
  new Option("--links <FILE>", "your own decisions on links, one a line (else travaux.links beside your corpus)");

/** The one language that a command on the whole corpus looks at. */
export const languageOption = (): Option => new Option("--language <CODE>", "language of the texts").choices(languages).default("en");

/** Adds the options of every command that reads texts. */
export const withTextOptions = (command: Command): Command =>
  command
    .addOption(corpusOption())
    .addOption(sizeOption())
    .addOption(
      new Option("--accept", "read a Word file as if its tracked changes were accepted (default, with a warning)").conflicts("reject"),
    )
    .option("--reject", "read a Word file as if its tracked changes were rejected")
    .option("--no-repair", "leave what a PDF broke or glued as it is printed");

/** Resolves them into a complete object. */
export const textOptions = ({ corpus, maxSize, accept = false, reject = false, repair = true }: TextGiven) => ({
  repair,
  corpus: corpus ?? null,
  tracked: accept ? ("accept" as const) : reject ? ("reject" as const) : null,
  maxBytes: (maxSize ?? usualMegabytes) * 1024 * 1024,
});
