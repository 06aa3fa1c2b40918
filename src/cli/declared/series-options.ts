import type { Command } from "commander";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { type WritingGiven, withWritingOptions, writingOptions } from "./writing-options.ts";

/** What the command line says of the versions to follow, absent where it is silent. */
export interface SeriesGiven extends TextGiven, WritingGiven {
  readonly texts?: readonly string[];
}

/** Adds the options of every command that follows a series. */
export const withSeriesOptions = (command: Command): Command =>
  withWritingOptions(withTextOptions(command.option("--texts <DOC...>", "all versions, oldest first (else the series the corpus knows)")));

/** Resolves them into a complete object. */
export const seriesOptions = (given: SeriesGiven) => ({ ...textOptions(given), ...writingOptions(given), texts: given.texts ?? [] });
