import { type Command, Option } from "commander";
import { type PageFormat, pageFormats } from "../page-output.ts";

/** What the command line says of how to write a report, absent where it is silent. */
export interface WritingGiven {
  readonly format?: PageFormat;
  readonly output?: string;
  readonly color?: boolean;
}

/** The form of what a command prints for people or programs. */
export const formatOption = (): Option => new Option("--format <FORMAT>", "form of the output").choices(["text", "json"]).default("text");

/** The form of a report. @param among those it has */
export const reportFormatOption = (among: readonly string[]): Option =>
  new Option("--format <FORMAT>", "form of the report (default: terminal on a terminal, else markdown)").choices(among);

/** Adds the choice of colours. */
export const withColorOptions = (command: Command): Command =>
  command.option("--color", "colours even where no terminal listens").option("--no-color", "no colours (also: NO_COLOR=1)");

/** Adds the options of every command that writes a report on a series. */
export const withWritingOptions = (command: Command): Command =>
  withColorOptions(
    command
      .addOption(reportFormatOption(pageFormats))
      .option("--output <FILE>", "write it to a file; .md, .json, .txt or .html chooses its form"),
  );

/** Resolves them into a complete object. */
export const writingOptions = ({ format, output, color }: WritingGiven) => ({
  format: format ?? null,
  output: output ?? null,
  color: color ?? null,
});
