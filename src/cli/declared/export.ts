import type { Language } from "../../model/language.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { languageOption, type TextGiven, textOptions, withTextOptions } from "./text-options.ts";

interface ExportGiven extends TextGiven {
  readonly output?: string;
  readonly language: Language;
}

/** Adds `travaux export`. */
export const declareExport: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("export")
      .description("Write the corpus as JSON Lines for a database: documents, paragraphs, links and findings.")
      .option("--output <FILE>", "write it to a file, whole or not at all")
      .addOption(languageOption()),
  )
    .addHelpText("after", examples("travaux export --output corpus.jsonl", "travaux schema export > line.schema.json"))
    .action(async (options: ExportGiven) => {
      const { exportCorpus } = await import("../commands/export.ts");
      finish(await exportCorpus({ ...textOptions(options), output: options.output ?? null, language: options.language }, io));
    });
};
