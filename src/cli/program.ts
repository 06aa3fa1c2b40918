import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type Language, languages } from "../model/language.ts";
import type { Stage } from "../model/manifest.ts";
import { version } from "../model/version.ts";
import { type Format, type Only, onlyNames, type SectionName, sectionNames } from "../report/options.ts";
import type { SchemaName } from "./commands/schema.ts";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";
import type { PageFormat } from "./page-output.ts";

/** Largest text accepted unless the user allows more, in MB: many times the longest resolution there is. */
const usualMegabytes = 64;

/** Options as commander hands them over: absent where the command line is silent. */
interface TextGiven {
  readonly corpus?: string;
  readonly maxSize?: number;
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly repair?: boolean;
}
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
}
interface ShowGiven extends TextGiven {
  readonly format: "text" | "json";
  readonly full?: boolean;
  readonly color?: boolean;
}
interface ExplainGiven extends TextGiven {
  readonly format: "text" | "json";
  readonly links?: string;
}
interface CheckGiven extends TextGiven {
  readonly rule?: readonly string[];
  readonly skip?: readonly string[];
  readonly rules?: boolean;
}
interface WritingGiven {
  readonly format?: PageFormat;
  readonly output?: string;
  readonly color?: boolean;
}
interface SeriesGiven extends TextGiven, WritingGiven {
  readonly texts?: readonly string[];
  readonly reports?: string;
}
interface SeriesListGiven extends TextGiven, WritingGiven {
  readonly language: Language;
}
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
interface AddGiven extends TextGiven {
  readonly as?: string;
  readonly stage?: Stage;
  readonly language?: Language;
  readonly replace?: boolean;
  readonly keep?: boolean;
  readonly format: "text" | "json";
}
interface FetchGiven extends TextGiven {
  readonly language?: Language;
  readonly replace?: boolean;
  readonly keep?: boolean;
  readonly date?: string;
}
interface VerifyGiven extends TextGiven {
  readonly rebuild?: boolean;
  readonly format: "text" | "json";
}

const megabytes = (text: string): number => {
  const value = Number(text);
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || value <= 0) throw new InvalidArgumentError("Expected a size in MB, for example 100.");
  return value;
};

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,6}$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return value;
  };

const day = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError("Expected a day such as 2026-11-24.");
  return text;
};

/** Takes names from a list, several by commas or by giving the option again. */
const namesFrom =
  <Name extends string>(names: readonly Name[]) =>
  (text: string, before: readonly Name[] | undefined): readonly Name[] => {
    const given = text.split(",").map((part) => {
      const name = names.find((known) => known === part.trim());
      if (name === undefined) throw new InvalidArgumentError(`Expected one or more of ${names.join(", ")}, joined by commas.`);
      return name;
    });
    return [...new Set([...(before ?? []), ...given])];
  };

/** The same for names that only the command knows. */
const namesOf = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...text.split(",").map((name) => name.trim()),
];

const corpusOption = (): Option =>
  new Option("--corpus <DIR>", "your own corpus (else TRAVAUX_CORPUS, the nearest travaux.json upwards, your data folder)");
const sizeOption = (): Option => new Option("--max-size <MB>", "largest text accepted, in MB").argParser(megabytes).default(usualMegabytes);

const linksOption = (): Option =>
  new Option("--links <FILE>", "your own decisions on links, one a line (else travaux.links beside your corpus)");

const formatOption = (): Option => new Option("--format <FORMAT>", "form of the output").choices(["text", "json"]).default("text");

const withTextOptions = (command: Command): Command =>
  command
    .addOption(corpusOption())
    .addOption(sizeOption())
    .addOption(
      new Option("--accept", "read a Word file as if its tracked changes were accepted (default, with a warning)").conflicts("reject"),
    )
    .option("--reject", "read a Word file as if its tracked changes were rejected")
    .option("--no-repair", "leave words that a PDF broke or glued as they are printed");

const withColorOptions = (command: Command): Command =>
  command.option("--color", "colours even where no terminal listens").option("--no-color", "no colours (also: NO_COLOR=1)");

const withWritingOptions = (command: Command): Command =>
  withColorOptions(
    command
      .addOption(
        new Option("--format <FORMAT>", "form of the report (default: terminal on a terminal, else markdown)").choices([
          "markdown",
          "json",
          "terminal",
        ]),
      )
      .option("--output <FILE>", "write it to a file; .md, .json or .txt chooses its form"),
  );

const writingOptions = ({ format, output, color }: WritingGiven) => ({
  format: format ?? null,
  output: output ?? null,
  color: color ?? null,
});

const withSeriesOptions = (command: Command): Command =>
  withWritingOptions(withTextOptions(command.option("--texts <DOC...>", "all versions, oldest first (else the series the corpus knows)")));

const seriesOptions = (given: SeriesGiven) => ({ ...textOptions(given), ...writingOptions(given), texts: given.texts ?? [] });

const textOptions = ({ corpus, maxSize, accept = false, reject = false, repair = true }: TextGiven) => ({
  repair,
  corpus: corpus ?? null,
  tracked: accept ? ("accept" as const) : reject ? ("reject" as const) : null,
  maxBytes: (maxSize ?? usualMegabytes) * 1024 * 1024,
});

const examples = (...lines: readonly string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;

const exitCodes = "\nExit code: 0 no differences, 1 differences, 2 trouble.";

/**
 * The command line: it turns words into complete options and hands them to a command, which is loaded only when it is called.
 *
 * @param finish receives the exit code of the command that ran
 */
const programFor = (io: Io, finish: (code: number) => void): Command => {
  const program = new Command("travaux")
    .description("Compares versions of United Nations resolutions: which paragraph became which, and what changed in its words.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .exitOverride()
    .showHelpAfterError("(add --help for what is expected, with an example)")
    .addHelpText("after", examples("travaux diff EXERCISE/1 67/193", "travaux diff draft.md adopted.xml --output report.md"));

  // `.command()` hands exit and output settings down to each command; `.addCommand()` would not.
  withColorOptions(
    withTextOptions(
      program
        .command("diff")
        .description("Compare two texts and report what was added, removed, moved and reworded.")
        .argument("<FROM>", "the earlier text: a file, a symbol of the corpus, or - for standard input")
        .argument("<TO>", "the later text, likewise")
        .addOption(
          new Option("--format <FORMAT>", "form of the report (default: terminal on a terminal, else markdown)").choices([
            "markdown",
            "json",
            "terminal",
          ]),
        )
        .option("--output <FILE>", "write the report to a file; .md, .json or .txt chooses its form")
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
        .option("--exit-zero", "exit 0 even where the texts differ"),
    ),
  )
    .addHelpText(
      "after",
      exitCodes +
        examples(
          "travaux diff EXERCISE/1 67/193",
          "travaux diff draft.md revised.md --output changes.md",
          "travaux diff 67/193 adopted.xml --summary --format terminal | mail -s 'What changed' minister@example.org",
          "travaux diff draft.md revised.md --only added,removed --section operative",
          "travaux diff draft.md revised.md --write-links pair.links",
          "pdftotext -layout new.pdf - | travaux diff 67/193 - --format json",
        ),
    )
    .action(async (from: string, to: string, options: DiffGiven) => {
      const { diff } = await import("./commands/diff.ts");
      const { format = null, output = null, all = false, exitZero = false, color = null, links = null, writeLinks = null } = options;
      const { summary = false, only = [], section: sections = [] } = options;
      const report = { format, output, all, summary, only, sections, color };
      finish(await diff(from, to, { ...textOptions(options), ...report, exitZero, links, writeLinks }, io));
    });

  withTextOptions(
    program
      .command("explain")
      .description("Say why a paragraph was paired as it was, and what else was considered.")
      .argument("<FROM>", "the earlier text: a file, a symbol of the corpus, or - for standard input")
      .argument("<TO>", "the later text, likewise")
      .argument("<PARAGRAPH>", "a paragraph of either text: PP3, OP17, OP17(a)")
      .addOption(new Option("--format <FORMAT>", "form of the output").choices(["text", "json"]).default("text"))
      .addOption(linksOption()),
  )
    .addHelpText("after", examples("travaux explain EXERCISE/1 67/193 OP18"))
    .action(async (from: string, to: string, id: string, options: ExplainGiven) => {
      const { explain } = await import("./commands/explain.ts");
      finish(await explain(from, to, id, { ...textOptions(options), format: options.format, links: options.links ?? null }, io));
    });

  withColorOptions(
    withTextOptions(
      program
        .command("show")
        .description("Print how a text is read: masthead, headings, numbered paragraphs, footnotes.")
        .argument("<DOC>", "a file, a symbol of the corpus, or - for standard input")
        .addOption(new Option("--format <FORMAT>", "form of the output").choices(["text", "json"]).default("text"))
        .option("--full", "whole paragraphs instead of their first words"),
    ),
  )
    .addHelpText("after", examples("travaux show 67/193", "travaux show draft.md --full"))
    .action(async (doc: string, options: ShowGiven) => {
      const { show } = await import("./commands/show.ts");
      const { format, full = false, color = null } = options;
      finish(await show(doc, { ...textOptions(options), format, full, color }, io));
    });

  withSeriesOptions(
    program
      .command("history")
      .description("Follow one clause through all versions of a text: when it came in, how it changed, when it ended.")
      .argument("<DOC>", "a file or a symbol of the corpus")
      .argument("<PARAGRAPH>", "one of its paragraphs: PP3, OP17, OP17(a)"),
  )
    .addHelpText("after", examples("travaux history 79/191 OP35", "travaux history 2024.xml OP7 --texts 2022.xml 2023.xml 2024.xml"))
    .action(async (doc: string, id: string, options: SeriesGiven) => {
      const { history } = await import("./commands/history.ts");
      finish(await history(doc, id, seriesOptions(options), io));
    });

  withSeriesOptions(
    program
      .command("blame")
      .description("Say of every word of a text which version brought it in, through moves, splits and merges.")
      .argument("<DOC>", "a file or a symbol of the corpus"),
  )
    .addHelpText("after", examples("travaux blame 79/191", "travaux blame draft.docx --texts 2022.xml 2023.xml"))
    .action(async (doc: string, options: SeriesGiven) => {
      const { blame } = await import("./commands/blame.ts");
      finish(await blame(doc, seriesOptions(options), io));
    });

  withSeriesOptions(
    program
      .command("log")
      .description("Tell what happened to a series from version to version: size, share carried over, what came and went.")
      .argument("[SERIES]", "a series of the corpus, or a symbol in it")
      .option("--reports <DIR>", "write the change report of every step into a folder, too"),
  )
    .addHelpText("after", examples("travaux log drug-control", "travaux log --texts 2022.xml 2023.xml 2024.xml --reports steps"))
    .action(async (series: string | undefined, options: SeriesGiven) => {
      const { log } = await import("./commands/log.ts");
      finish(await log(series ?? null, { ...seriesOptions(options), reports: options.reports ?? null }, io));
    });

  withSeriesOptions(
    program
      .command("matrix")
      .description("Set the clauses of a series against its versions: under which number each stands, and where it changed.")
      .argument("[SERIES]", "a series of the corpus, or a symbol in it"),
  )
    .addHelpText("after", examples("travaux matrix drug-control", "travaux matrix --texts 2022.xml 2023.xml 2024.xml --output matrix.md"))
    .action(async (series: string | undefined, options: SeriesGiven) => {
      const { matrix } = await import("./commands/matrix.ts");
      finish(await matrix(series ?? null, seriesOptions(options), io));
    });

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
      const { search } = await import("./commands/search.ts");
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

  withWritingOptions(
    withTextOptions(
      program
        .command("drafts")
        .description("Tell what became of a draft: what survived, what was dropped, what came in during negotiation.")
        .argument("<TEXTS...>", "last year's text, the draft, its revisions if any, the adopted text: files or symbols"),
    ),
  )
    .addHelpText("after", examples("travaux drafts 2023.xml draft.docx revised.docx 2024.xml"))
    .action(async (texts: readonly string[], options: TextGiven & WritingGiven) => {
      const { drafts } = await import("./commands/drafts.ts");
      finish(await drafts(texts, { ...textOptions(options), ...writingOptions(options) }, io));
    });

  withTextOptions(
    program
      .command("export")
      .description("Write the corpus as JSON Lines for a database: documents, paragraphs, links and findings.")
      .option("--output <FILE>", "write it to a file, whole or not at all")
      .addOption(new Option("--language <CODE>", "language of the texts").choices(languages).default("en")),
  )
    .addHelpText("after", examples("travaux export --output corpus.jsonl", "travaux schema export > line.schema.json"))
    .action(async (options: SeriesListGiven) => {
      const { exportCorpus } = await import("./commands/export.ts");
      finish(await exportCorpus({ ...textOptions(options), output: options.output ?? null, language: options.language }, io));
    });

  withWritingOptions(
    withTextOptions(
      program
        .command("series")
        .description("List which texts of the corpus are versions of one item, and why they are taken for that.")
        .addOption(new Option("--language <CODE>", "language of the texts").choices(languages).default("en")),
    ),
  )
    .addHelpText("after", examples("travaux series", "travaux series --corpus texts --format json"))
    .action(async (options: SeriesListGiven) => {
      const { series } = await import("./commands/series.ts");
      finish(await series({ ...textOptions(options), ...writingOptions(options), language: options.language }, io));
    });

  program
    .command("list")
    .description("List the documents travaux knows, and whether their texts are here.")
    .addOption(corpusOption())
    .addHelpText("after", examples("travaux list"))
    .action(async (options: TextGiven) => {
      const { list } = await import("./commands/list.ts");
      finish(await list({ corpus: textOptions(options).corpus }, io));
    });

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
      const { check } = await import("./commands/check.ts");
      const { rule: only = [], skip = [], rules = false } = options;
      finish(await check(files, { ...textOptions(options), only, skip, rules }, io));
    });

  withTextOptions(
    program
      .command("add")
      .description("Put a text, or all the texts below a folder, into your own corpus, to call them by their symbols from then on.")
      .argument("<FILE>", "a file, a folder, or - for standard input")
      .option("--as <SYMBOL>", "its symbol, where the masthead does not say it")
      .addOption(
        new Option("--stage <STAGE>", "how far the text had come (default: as its symbol tells)").choices(["draft", "revised", "adopted"]),
      )
      .addOption(new Option("--language <CODE>", "its language, where the text does not say it").choices(languages))
      .addOption(new Option("--replace", "put it in the place of another text under the same symbol").conflicts("keep"))
      .option("--keep", "keep it beside another text under the same symbol (a folder's are kept unless you say --replace)")
      .addOption(formatOption()),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 every text was taken or there before, 2 trouble, or a text was refused.${examples(
        "travaux add 66-183.md",
        "travaux add draft.txt --as A/C.3/67/L.14/Rev.1 --corpus texts",
        "travaux add GAresolutions --corpus texts",
      )}`,
    )
    .action(async (file: string, options: AddGiven) => {
      const { add } = await import("./commands/add.ts");
      const { as = null, stage = null, language = null, replace = false, keep = false, format } = options;
      const other = replace ? "replace" : keep ? "keep" : null;
      finish(await add(file, { ...textOptions(options), as, stage, language, other, format }, io));
    });

  withTextOptions(
    program
      .command("fetch")
      .description("Get texts from the United Nations' document system into your own corpus. No other command uses the network.")
      .argument("<SYMBOL...>", "symbols, with a language where it is not English (76/188:fr)")
      .addOption(new Option("--language <CODE>", "the language to get them in").choices(languages))
      .addOption(new Option("--replace", "fetch a text that is here already, and put it in its place").conflicts("keep"))
      .option("--keep", "fetch a text that is here already, and keep both")
      .addOption(new Option("--date <DATE>", "the day to note as that of fetching (default: today)").argParser(day)),
  )
    .addHelpText(
      "after",
      `\nExit code: 0 every text was fetched or there before, 2 trouble, or one was not.${examples("travaux fetch 77/238", "travaux fetch 76/188 77/238 --language fr --corpus texts", 'travaux fetch "S/RES/834 (1993)" A/C.3/67/L.14')}`,
    )
    .action(async (symbols: string[], options: FetchGiven) => {
      const { fetch } = await import("./commands/fetch.ts");
      const { language = null, replace = false, keep = false, date = null } = options;
      const other = replace ? "replace" : keep ? "keep" : null;
      finish(await fetch(symbols, { ...textOptions(options), language, other, date }, io));
    });

  program
    .command("remove")
    .description("Take texts out of your own corpus.")
    .argument("<SYMBOL...>", "symbols, with a language where it is not English (76/188:fr)")
    .addOption(corpusOption())
    .addHelpText("after", examples("travaux remove 66/183", "travaux remove A/C.3/67/L.14 76/188:fr --corpus texts"))
    .action(async (symbols: string[], options: TextGiven) => {
      const { remove } = await import("./commands/remove.ts");
      finish(await remove(symbols, { corpus: textOptions(options).corpus }, io));
    });

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
      const { verify } = await import("./commands/verify.ts");
      finish(await verify({ ...textOptions(options), format: options.format, rebuild: options.rebuild ?? false }, io));
    });

  program
    .command("schema")
    .description("Print the JSON Schema of a JSON report.")
    .addArgument(
      new Argument("<NAME>", "what to describe").choices([
        "comparison",
        "history",
        "blame",
        "matrix",
        "log",
        "search",
        "series",
        "drafts",
        "export",
      ]),
    )
    .addHelpText("after", examples("travaux schema comparison > comparison.schema.json"))
    .action(async (name: SchemaName) => {
      const { schema } = await import("./commands/schema.ts");
      finish(await schema(name, io));
    });

  return program;
};

/**
 * Runs the command that a command line asks for.
 *
 * @param argv the words after the program's name
 * @returns its exit code; 2 where the words cannot be understood
 * @throws what the command throws
 */
export const runProgram = async (argv: readonly string[], io: Io): Promise<number> => {
  let out = "";
  let err = "";
  let code: number = exit.nothing;
  const program = programFor(io, (given) => {
    code = given;
  });
  const output = {
    writeOut: (text: string): void => {
      out += text;
    },
    writeErr: (text: string): void => {
      err += text;
    },
    outputError: (text: string, write: (text: string) => void): void => write(text.replace(/^error: /, "travaux: ")),
    getOutHelpWidth: (): number => io.stdout.columns ?? 80,
    getErrHelpWidth: (): number => io.stderr.columns ?? 80,
    getOutHasColors: (): boolean => false,
    getErrHasColors: (): boolean => false,
  };
  for (const command of [program, ...program.commands]) command.configureOutput(output);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version that were asked for end in exit code 0; whatever else commander complains of is a usage error.
    code = error.exitCode === 0 ? exit.nothing : exit.trouble;
  }
  if (out !== "") await io.stdout.write(out);
  if (err !== "") await io.stderr.write(err);
  return code;
};
