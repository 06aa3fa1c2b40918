import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { corpusOption, type TextGiven } from "./text-options.ts";

/** Adds `travaux remove`. */
export const declareRemove: Declaration = (program, io, finish) => {
  program
    .command("remove")
    .description("Take texts out of your own corpus.")
    .argument("<SYMBOL...>", "symbols, with a language where it is not English (76/188:fr)")
    .addOption(corpusOption())
    .addHelpText("after", examples("travaux remove 66/183", "travaux remove A/C.3/67/L.14 76/188:fr --corpus texts"))
    .action(async (symbols: string[], options: TextGiven) => {
      const { remove } = await import("../commands/remove.ts");
      finish(await remove(symbols, { corpus: options.corpus ?? null }, io));
    });
};
