import { Option } from "commander";
import { type Language, languages } from "../../model/language.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { day } from "./values.ts";

interface FetchGiven extends TextGiven {
  readonly language?: Language;
  readonly replace?: boolean;
  readonly keep?: boolean;
  readonly date?: string;
}

/** Adds `travaux fetch`. */
export const declareFetch: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("fetch")
      .description("Get texts from the United Nations' document system into your own corpus. No other command uses the network.")
      .argument("<SYMBOL...>", "symbols, with a language where it is not English (76/188:fr)")
      .addOption(new Option("--language <CODE>", "the language to get them in").choices(languages))
      .addOption(new Option("--replace", "fetch a text that is here already, and put it in its place").conflicts("keep"))
      .option("--keep", "fetch a text that is here already, and keep both")
      .addOption(new Option("--date <DATE>", "the day to note as that of fetching (default: today)").argParser(day)),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 every text was fetched or there before, 2 trouble, or one was not.${examples("travaux fetch 77/238", "travaux fetch 76/188 77/238 --language fr --corpus texts", 'travaux fetch "S/RES/834 (1993)" A/C.3/67/L.14')}`,
    )
    .action(async (symbols: string[], options: FetchGiven) => {
      const { fetch } = await import("../commands/fetch.ts");
      const { language = null, replace = false, keep = false, date = null } = options;
      const other = replace ? "replace" : keep ? "keep" : null;
      finish(await fetch(symbols, { ...textOptions(options), language, other, date }, io));
    });
};
