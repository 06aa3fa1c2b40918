import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type SeriesGiven, seriesOptions, withSeriesOptions } from "./series-options.ts";

/** Adds `travaux history`. */
export const declareHistory: Declaration = (program, io, finish) => {
  withSeriesOptions(
    program
      .command("history")
      .description("Follow one clause through all versions of a text: when it came in, how it changed, when it ended.")
      .argument("<DOC>", "a file or a symbol of the corpus")
      .argument("<PARAGRAPH>", "one of its paragraphs: PP3, OP17, OP17(a)"),
  )
    .addHelpText("after", examples("travaux history 79/191 OP35", "travaux history 2024.xml OP7 --texts 2022.xml 2023.xml 2024.xml"))
    .action(async (doc: string, id: string, options: SeriesGiven) => {
      const { history } = await import("../commands/history.ts");
      finish(await history(doc, id, seriesOptions(options), io));
    });
};
