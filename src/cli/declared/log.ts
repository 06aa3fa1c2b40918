import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type SeriesGiven, seriesOptions, withSeriesOptions } from "./series-options.ts";

interface LogGiven extends SeriesGiven {
  readonly reports?: string;
}

/** Adds `travaux log`. */
export const declareLog: Declaration = (program, io, finish) => {
  withSeriesOptions(
    program
      .command("log")
      .description("Tell what happened to a series from version to version: size, share carried over, what came and went.")
      .argument("[SERIES]", "a series of the corpus, or a symbol in it")
      .option("--reports <DIR>", "write the change report of every step into a folder, too (as web pages beside a web page)"),
  )
    .addHelpText("after", examples("travaux log drug-control", "travaux log --texts 2022.xml 2023.xml 2024.xml --reports steps"))
    .action(async (series: string | undefined, options: LogGiven) => {
      const { log } = await import("../commands/log.ts");
      finish(await log(series ?? null, { ...seriesOptions(options), reports: options.reports ?? null }, io));
    });
};
