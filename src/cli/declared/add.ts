import { Option } from "commander";
import { type Language, languages } from "../../model/language.ts";
import type { Stage } from "../../model/manifest.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { formatOption } from "./writing-options.ts";

interface AddGiven extends TextGiven {
  readonly as?: string;
  readonly stage?: Stage;
  readonly language?: Language;
  readonly replace?: boolean;
  readonly keep?: boolean;
  readonly format: "text" | "json";
}

/** Adds `travaux add`. */
export const declareAdd: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("add")
      .description("Put a text, or all the texts below a folder, into your own corpus, to call them by their symbols from then on.")
      .argument("<FILE>", "a file, a folder, or - for standard input")
      .option("--as <SYMBOL>", "its symbol, where the masthead does not say it")
      .addOption(
        new Option("--stage <STAGE>", "how far the text had come (default: as its symbol tells)").choices(["draft", "revised", "adopted"]),
      )
      .addOption(new Option("--language <CODE>", "its language, where the text does not say it").choices(languages))
      .addOption(new Option("--replace", "put it in the place of another text under the same symbol").conflicts("keep"))
      .option("--keep", "keep it beside another text under the same symbol (a folder's are kept unless you say --replace)")
      .addOption(formatOption()),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 every text was taken or there before, 2 trouble, or a text was refused.${examples(
        "travaux add 66-183.md",
        "travaux add draft.txt --as A/C.3/67/L.14/Rev.1 --corpus texts",
        "travaux add GAresolutions --corpus texts",
      )}`,
    )
    .action(async (file: string, options: AddGiven) => {
      const { add } = await import("../commands/add.ts");
      const { as = null, stage = null, language = null, replace = false, keep = false, format } = options;
      const other = replace ? "replace" : keep ? "keep" : null;
      finish(await add(file, { ...textOptions(options), as, stage, language, other, format }, io));
    });
};
