import { Option } from "commander";
import { type SectionName, sectionNames } from "../../report/options.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { whole } from "./values.ts";
import { type WritingGiven, withWritingOptions, writingOptions } from "./writing-options.ts";

interface SearchGiven extends TextGiven, WritingGiven {
  readonly exact?: boolean;
  readonly like?: string;
  readonly body?: string;
  readonly from?: number;
  readonly to?: number;
  readonly section?: SectionName;
  readonly opening?: string;
  readonly series?: string;
  readonly limit: number;
}

/** Adds `travaux search`. */
export const declareSearch: Declaration = (program, io, finish) => {
  withWritingOptions(
    withTextOptions(
      program
        .command("search")
        .description("Find agreed language: the wordings in the corpus most like yours, where they stand and how often.")
        .argument("[WORDS...]", "words to look for; - reads them from standard input")
        .option("--exact", "only paragraphs with these words in this order")
        .option("--like <DOC>", "look for paragraphs like one of a text: --like 79/191 OP35")
        .option("--body <NAME>", "part of the name of the body: security")
        .addOption(new Option("--from <YEAR>", "from this year on").argParser(whole(1945, 9999)))
        .addOption(new Option("--to <YEAR>", "up to this year").argParser(whole(1945, 9999)))
        .addOption(new Option("--section <PART>", "part of the text").choices(sectionNames))
        .option("--opening <VERB>", "opening verb, in any form: encourages")
        .option("--series <ID>", "only in this series")
        .addOption(new Option("--limit <N>", "wordings to print").argParser(whole(1, 1000)).default(10)),
    ),
  )
    .addHelpText(
      "after",
      examples(
        'travaux search "common and shared responsibility"',
        "travaux search --exact where appropriate --section operative",
        "travaux search --like 67/193 OP18",
      ),
    )
    .action(async (words: readonly string[], options: SearchGiven) => {
      const { search } = await import("../commands/search.ts");
      const {
        exact = false,
        like = null,
        body = null,
        from = null,
        to = null,
        section = null,
        opening = null,
        series = null,
        limit,
      } = options;
      const query = { exact, like, body, from, to, section, opening, series, limit };
      finish(await search(words, { ...textOptions(options), ...query, ...writingOptions(options) }, io));
    });
};
