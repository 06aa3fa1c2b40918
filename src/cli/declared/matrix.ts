import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type SeriesGiven, seriesOptions, withSeriesOptions } from "./series-options.ts";

/** Adds `travaux matrix`. */
export const declareMatrix: Declaration = (program, io, finish) => {
  withSeriesOptions(
    program
      .command("matrix")
      .description("Set the clauses of a series against its versions: under which number each stands, and where it changed.")
      .argument("[SERIES]", "a series of the corpus, or a symbol in it"),
  )
    .addHelpText("after", examples("travaux matrix drug-control", "travaux matrix --texts 2022.xml 2023.xml 2024.xml --output matrix.md"))
    .action(async (series: string | undefined, options: SeriesGiven) => {
      const { matrix } = await import("../commands/matrix.ts");
      finish(await matrix(series ?? null, seriesOptions(options), io));
    });
};
