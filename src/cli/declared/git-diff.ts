import { Option } from "commander";
import { type GitDiffFormat, gitDiffFormats } from "../git/formats.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { withColorOptions } from "./writing-options.ts";

interface GitDiffGiven extends TextGiven {
  readonly format: GitDiffFormat;
  readonly all?: boolean;
  readonly summary?: boolean;
  readonly color?: boolean;
}

/** Adds `travaux git-diff`. */
export const declareGitDiff: Declaration = (program, io, finish) => {
  withColorOptions(
    withTextOptions(
      program
        .command("git-diff")
        .description("Report what changed in a file under git, as git's diff program or difftool.")
        .argument("<WORD...>", "what git hands over: 7 words, 9 for a renamed file; or two files")
        .addOption(new Option("--format <FORMAT>", "form of the report").choices(gitDiffFormats).default("terminal"))
        .option("--all", "print the unchanged paragraphs too")
        .addOption(new Option("--summary", "one screen: the verdict, the counts, the most important lines").conflicts("all")),
    ),
  )
    .addHelpText(
      "after",
      "\nExit code: 0 also where the texts differ or cannot be read, since git would stop." +
        examples("git config diff.travaux.command 'travaux git-diff'", "GIT_EXTERNAL_DIFF='travaux git-diff --summary' git diff HEAD~1"),
    )
    .action(async (words: string[], options: GitDiffGiven) => {
      const { gitDiff } = await import("../commands/git-diff.ts");
      const { format, all = false, summary = false, color = null } = options;
      finish(await gitDiff(words, { ...textOptions(options), format, all, summary, color }, io));
    });
};
