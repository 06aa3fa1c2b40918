import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type SeriesGiven, seriesOptions, withSeriesOptions } from "./series-options.ts";

/** Adds `travaux blame`. */
export const declareBlame: Declaration = (program, io, finish) => {
  withSeriesOptions(
    program
      .command("blame")
      .description("Say of every word of a text which version brought it in, through moves, splits and merges.")
      .argument("<DOC>", "a file or a symbol of the corpus"),
  )
    .addHelpText("after", examples("travaux blame 79/191", "travaux blame draft.docx --texts 2022.xml 2023.xml"))
    .action(async (doc: string, options: SeriesGiven) => {
      const { blame } = await import("../commands/blame.ts");
      finish(await blame(doc, seriesOptions(options), io));
    });
};
