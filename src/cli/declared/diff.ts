import { Option } from "commander";
import {
  type Format,
  formatNames,
  type Layout,
  layoutNames,
  type Only,
  onlyNames,
  type SectionName,
  sectionNames,
} from "../../report/options.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { linksOption, type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { moment, namesFrom } from "./values.ts";
import { reportFormatOption, withColorOptions } from "./writing-options.ts";

interface DiffGiven extends TextGiven {
  readonly format?: Format;
  readonly output?: string;
  readonly all?: boolean;
  readonly summary?: boolean;
  readonly only?: readonly Only[];
  readonly section?: readonly SectionName[];
  readonly exitZero?: boolean;
  readonly links?: string;
  readonly writeLinks?: string;
  readonly color?: boolean;
  readonly layout?: Layout;
  readonly author?: string;
  readonly date?: string;
}

/** Adds `travaux diff`. */
export const declareDiff: Declaration = (program, io, finish) => {
  withColorOptions(
    withTextOptions(
      program
        .command("diff")
        .description("Compare two texts and report what was added, removed, moved and reworded.")
        .argument("<FROM>", "the earlier text: a file, a symbol of the corpus, or - for standard input")
        .argument("<TO>", "the later text, likewise")
        .addOption(reportFormatOption(formatNames))
        .option("--output <FILE>", "write the report to a file; its ending (.md, .docx, .json, .txt, .diff, .csv) chooses the form")
        .option("--all", "print the unchanged paragraphs too")
        .addOption(new Option("--summary", "one screen: the verdict, the counts, the most important lines").conflicts("all"))
        .addOption(
          new Option("--only <KINDS>", `narrow the report to ${onlyNames.join(", ")}; several by commas`).argParser(namesFrom(onlyNames)),
        )
        .addOption(
          new Option("--section <PARTS>", `narrow the report to ${sectionNames.join(", ")}; several by commas`).argParser(
            namesFrom(sectionNames),
          ),
        )
        .addOption(linksOption())
        .option("--write-links <FILE>", "write a links file to start from, with every link in it as a comment")
        .addOption(new Option("--layout <LAYOUT>", "of a Word report: tracked changes, or columns with remarks").choices(layoutNames))
        .option("--author <NAME>", "of a Word report: who is said to have made the changes (default: travaux)")
        .addOption(
          new Option("--date <DATE>", "of a Word report: when, 2026-11-25 or 2026-11-25T09:00:00Z (default: unsaid)").argParser(moment),
        )
        .option("--exit-zero", "exit 0 even where the texts differ"),
    ),
  )
    .addHelpText(
      "after",
      "\nExit code: 0 no differences, 1 differences, 2 trouble." +
        examples(
          "travaux diff EXERCISE/1 67/193",
          "travaux diff draft.md revised.md --output changes.md",
          "travaux diff 67/193 adopted.xml --summary --format terminal | mail -s 'What changed' minister@example.org",
          "travaux diff draft.md revised.md --only added,removed --section operative",
          "travaux diff draft.md revised.md --write-links pair.links",
          "travaux diff draft.md revised.md --format criticmarkup > marked.md",
          "travaux diff 67/193 adopted.xml --output tracked.docx --author Secretariat --date 2026-11-25",
          "pdftotext -layout new.pdf - | travaux diff 67/193 - --format json",
        ),
    )
    .action(async (from: string, to: string, options: DiffGiven) => {
      const { diff } = await import("../commands/diff.ts");
      const { format = null, output = null, all = false, exitZero = false, color = null, links = null, writeLinks = null } = options;
      const { layout = null, author = null, date = null } = options;
      const { summary = false, only = [], section: sections = [] } = options;
      const report = { format, output, all, summary, only, sections, color, layout, author, date };
      finish(await diff(from, to, { ...textOptions(options), ...report, exitZero, links, writeLinks }, io));
    });
};
