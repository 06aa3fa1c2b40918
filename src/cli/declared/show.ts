import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { formatOption, withColorOptions } from "./writing-options.ts";

interface ShowGiven extends TextGiven {
  readonly format: "text" | "json";
  readonly full?: boolean;
  readonly color?: boolean;
}

/** Adds `travaux show`. */
export const declareShow: Declaration = (program, io, finish) => {
  withColorOptions(
    withTextOptions(
      program
        .command("show")
        .description("Print how a text is read: masthead, headings, numbered paragraphs, footnotes.")
        .argument("<DOC>", "a file, a symbol of the corpus, or - for standard input")
        .addOption(formatOption())
        .option("--full", "whole paragraphs instead of their first words"),
    ),
  )
    .addHelpText("after", examples("travaux show 67/193", "travaux show draft.md --full"))
    .action(async (doc: string, options: ShowGiven) => {
      const { show } = await import("../commands/show.ts");
      const { format, full = false, color = null } = options;
      finish(await show(doc, { ...textOptions(options), format, full, color }, io));
    });
};
