import { type Corpus, type Entry, locateOwnCorpus, locateShippedCorpus, openCorpus } from "../../corpus/corpus.ts";
import { wrap } from "../../report/terminal/wrap.ts";
import { visible } from "../../report/visible.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { fitted, table } from "../table.ts";

/** The options of `travaux list`, complete. */
export interface ListOptions {
  readonly corpus: string | null;
}

const whereIs = (entry: Entry): string => (!entry.held ? "not here" : entry.owner === "shipped" ? "shipped" : visible(entry.shown));

/** Rows are cut at the width of a terminal, sentences broken; elsewhere both are whole. */
interface Setting {
  readonly row: (line: string) => string;
  readonly sentence: (text: string) => readonly string[];
}

const settingFor = (width: number | null): Setting =>
  width === null
    ? { row: (line) => line, sentence: (text) => [text] }
    : { row: (line) => fitted(line, width), sentence: (text) => wrap([{ text, paint: (words) => words }], width) };

/** A line for each entry under a line of what they have in common; titles last, for they are long. */
const sectionOf = (title: string, entries: readonly Entry[], { row, sentence }: Setting): string[] => {
  const rows = entries.map((entry) => [entry.name, entry.dates.adopted ?? "–", entry.stage, whereIs(entry), visible(entry.title ?? "–")]);
  return ["", ...sentence(title), ...table([["symbol", "adopted", "stage", "text", "title"], ...rows]).map(row)];
};

/** The corpus for a reader's eye, series by series in the order of their first symbols, then what belongs to none. */
const listing = ({ entries, own }: Corpus, setting: Setting): string => {
  const series = new Map(entries.flatMap((entry) => (entry.series === null ? [] : [[entry.series.id, entry.series] as const])));
  const lines = [...series.values()].flatMap(({ id, titles }) =>
    sectionOf(
      `${id}: ${visible(titles.join("; "))}`,
      entries.filter((entry) => entry.series?.id === id),
      setting,
    ),
  );
  const others = entries.filter((entry) => entry.series === null);
  const rest = others.length === 0 ? [] : sectionOf("in no series", others, setting);
  const hint = `To put a text that is not here into ${visible(own.shown)}: travaux fetch SYMBOL, or travaux add FILE`;
  const missing = entries.some(({ held }) => !held) ? ["", ...setting.sentence(hint)] : [];
  return `${[...lines, ...rest, ...missing].join("\n").trim()}\n`;
};

/**
 * Lists every document travaux knows, with where its text is or that it is not here.
 *
 * @throws CorpusError where a manifest cannot be read
 */
export const list = async (options: ListOptions, io: Io): Promise<number> => {
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  await io.stdout.write(listing(corpus, settingFor(io.stdout.isTTY ? io.stdout.columns : null)));
  return exit.nothing;
};
