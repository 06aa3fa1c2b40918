import type { Language } from "../../model/language.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { languageOption, type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { type WritingGiven, withWritingOptions, writingOptions } from "./writing-options.ts";

interface SeriesListGiven extends TextGiven, WritingGiven {
  readonly language: Language;
}

/** Adds `travaux series`. */
export const declareSeries: Declaration = (program, io, finish) => {
  withWritingOptions(
    withTextOptions(
      program
        .command("series")
        .description("List which texts of the corpus are versions of one item, and why they are taken for that.")
        .addOption(languageOption()),
    ),
  )
    .addHelpText("after", examples("travaux series", "travaux series --corpus texts --format json"))
    .action(async (options: SeriesListGiven) => {
      const { series } = await import("../commands/series.ts");
      finish(await series({ ...textOptions(options), ...writingOptions(options), language: options.language }, io));
    });
};
