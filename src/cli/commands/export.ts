import { type HeldEntry, locateOwnCorpus, locateShippedCorpus, openCorpus, readText } from "../../corpus/corpus.ts";
import { exportDocument, exportHead, exportStep } from "../../report/export.ts";
import { bodyOf, yearOf } from "../../store/body.ts";
import { exit } from "../exit.ts";
import { corpusSeries } from "../found-series.ts";
import type { Io } from "../io.ts";
import { writeParts } from "../output-file.ts";
import { showProgress } from "../progress.ts";
import { lineageOfSources } from "../series.ts";
import { resolutionOf, type TextOptions } from "../text.ts";

/** The options of `travaux export`, complete. */
export interface ExportOptions extends TextOptions {
  /** File to write to, null for standard output. */
  readonly output: string | null;
  /** ISO 639-1 code of the texts' language. */
  readonly language: string;
}

/**
 * Writes the corpus as JSON Lines: every document with its paragraphs, and for texts that follow one another the links and findings.
 *
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const exportCorpus = async (options: ExportOptions, io: Io): Promise<number> => {
  const { entries } = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const held = entries.flatMap((entry) => (entry.held && entry.latest && entry.language === options.language ? [entry] : []));
  const { chains } = await corpusSeries(new Map(held.map(({ name, sha256 }) => [name, sha256])), options, io);
  const parts = linesOf(held, chains, options, io);
  if (options.output !== null) await writeParts(options.output, parts, io.cwd);
  else for await (const part of parts) await io.stdout.write(part);
  return exit.nothing;
};

async function* linesOf(
  held: readonly HeldEntry[],
  chains: readonly (readonly string[])[],
  options: ExportOptions,
  io: Io,
): AsyncGenerator<string> {
  const byName = new Map(held.map((entry) => [entry.name, entry]));
  const chainOf = new Map(chains.flatMap((names) => names.map((name) => [name, names])));
  const progress = await showProgress(io.stderr);
  try {
    yield exportHead();
    for (const entry of held) {
      const text = await resolutionOf({ bytes: readText(entry), name: entry.name }, options);
      const { name: id, title, stage, language, sha256, series } = entry;
      const adopted = entry.dates.adopted ?? text.masthead.adopted;
      yield exportDocument(
        {
          id,
          body: bodyOf(entry.symbol),
          title: title ?? text.masthead.title,
          year: adopted === null ? yearOf(entry.symbol) : Number(adopted.slice(0, 4)),
          adopted,
          stage,
          language,
          series: series?.id ?? chainOf.get(id)?.[0] ?? null,
          sha256,
        },
        text,
      );
      progress.step(held.length + chains.length);
    }
    for (const names of chains) {
      const sources = names
        .map((name) => byName.get(name))
        .filter((entry) => entry !== undefined)
        .map((entry) => ({ bytes: readText(entry), name: entry.name }));
      const { steps } = await lineageOfSources(sources, options, io);
      for (const [index, step] of steps.entries()) yield exportStep(names[index] ?? "", names[index + 1] ?? "", step);
      progress.step(held.length + chains.length);
    }
  } finally {
    await progress.stop();
  }
}
