import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { formatOption } from "./writing-options.ts";

interface VerifyGiven extends TextGiven {
  readonly rebuild?: boolean;
  readonly format: "text" | "json";
}

/** Adds `travaux verify`. */
export const declareVerify: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("verify")
      .description("Look at every text of your own corpus: whether it is there, as it was added, and can be read.")
      .option("--rebuild", "make the search index anew, too")
      .addOption(formatOption()),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 all are sound, 1 some are not, 2 trouble.${examples("travaux verify", "travaux verify --corpus texts")}`,
    )
    .action(async (options: VerifyGiven) => {
      const { verify } = await import("../commands/verify.ts");
      finish(await verify({ ...textOptions(options), format: options.format, rebuild: options.rebuild ?? false }, io));
    });
};
