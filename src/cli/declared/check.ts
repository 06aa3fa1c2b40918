import { Option } from "commander";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { namesOf } from "./values.ts";

interface CheckGiven extends TextGiven {
  readonly rule?: readonly string[];
  readonly skip?: readonly string[];
  readonly rules?: boolean;
}

/** Adds `travaux check`. */
export const declareCheck: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("check")
      .description("Say where every character of a text went, and what looks wrong in it.")
      .argument("[FILE...]", "files, symbols of the corpus, or - for standard input")
      .addOption(new Option("--rule <NAMES>", "follow these rules alone; several by commas").argParser(namesOf))
      .addOption(new Option("--skip <NAMES>", "leave these rules out, likewise").argParser(namesOf))
      .option("--rules", "list the rules with their sources, and check nothing"),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 no warnings, 1 warnings, 2 trouble.${examples("travaux check draft.md", "travaux check texts/*.xml --skip also-missing,wrong-end", "travaux check --rules")}`,
    )
    .action(async (files: string[], options: CheckGiven) => {
      const { check } = await import("../commands/check.ts");
      const { rule: only = [], skip = [], rules = false } = options;
      finish(await check(files, { ...textOptions(options), only, skip, rules }, io));
    });
};
