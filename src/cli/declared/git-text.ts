import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";

/** Adds `travaux git-text`. */
export const declareGitText: Declaration = (program, io, finish) => {
  withTextOptions(
    program
      .command("git-text")
      .description("Print a text with a line for each paragraph, for git's own diff (textconv).")
      .argument("<FILE>", "a file, or - for standard input"),
  )
    .addHelpText("after", examples("travaux git-text draft.docx", "git config diff.travaux.textconv 'travaux git-text'"))
    .action(async (file: string, options: TextGiven) => {
      const { gitText } = await import("../commands/git-text.ts");
      finish(await gitText(file, textOptions(options), io));
    });
};
