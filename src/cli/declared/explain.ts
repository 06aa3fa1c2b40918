import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { linksOption, type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { formatOption } from "./writing-options.ts";

interface ExplainGiven extends TextGiven {
  readonly format: "text" | "json";
  readonly links?: string;
}

/** Adds `travaux explain`. */
export const declareExplain: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("explain")
      .description("Say why a paragraph was paired as it was, and what else was considered.")
      .argument("<FROM>", "the earlier text: a file, a symbol of the corpus, or - for standard input")
      .argument("<TO>", "the later text, likewise")
      .argument("<PARAGRAPH>", "a paragraph of either text: PP3, OP17, OP17(a)")
      .addOption(formatOption())
      .addOption(linksOption()),
  )
    .addHelpText("after", examples("travaux explain EXERCISE/1 67/193 OP18"))
    .action(async (from: string, to: string, id: string, options: ExplainGiven) => {
      const { explain } = await import("../commands/explain.ts");
      finish(await explain(from, to, id, { ...textOptions(options), format: options.format, links: options.links ?? null }, io));
    });
};
