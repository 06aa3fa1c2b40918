import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { corpusOption, type TextGiven } from "./text-options.ts";

/** Adds `travaux list`. */
export const declareList: Declaration = (program, io, finish) => {
  program
    .command("list")
    .description("List the documents travaux knows, and whether their texts are here.")
    .addOption(corpusOption())
    .addHelpText("after", examples("travaux list"))
    .action(async (options: TextGiven) => {
      const { list } = await import("../commands/list.ts");
      finish(await list({ corpus: options.corpus ?? null }, io));
    });
};
