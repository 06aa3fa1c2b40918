import { locateOwnCorpus, locateShippedCorpus, openCorpus } from "../../corpus/corpus.ts";
import type { SeriesText } from "../../model/series.ts";
import { type FoundSeries, seriesPage } from "../../report/series/found-series.ts";
import { seriesJson } from "../../report/series/json.ts";
import { exit } from "../exit.ts";
import { type CorpusSeries, corpusSeries } from "../found-series.ts";
import type { Io } from "../io.ts";
import { type WritingOptions, writePage } from "../page-output.ts";
import type { TextOptions } from "../text.ts";

/** The options of `travaux series`, complete. */
export type SeriesCommandOptions = TextOptions & WritingOptions & { readonly language: string };

/**
 * Prints which texts of the corpus follow one another, and why they are taken for versions of one item.
 *
 * @returns 0; 1 where no text follows another
 * @throws Trouble, CorpusError in a user's words
 */
export const series = async (options: SeriesCommandOptions, io: Io): Promise<number> => {
  const { entries } = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const members = entries.flatMap((entry): [string, string][] =>
    entry.held && entry.latest && entry.language === options.language ? [[entry.name, entry.sha256]] : [],
  );
  const known = await corpusSeries(new Map(members), options, io);
  const found = described(known);
  await writePage({ page: () => seriesPage(found, known.texts.length), json: () => seriesJson(found) }, options, io);
  return found.length > 0 ? exit.nothing : exit.something;
};

/** The chains by the last text's series and title: what the item is called now. */
const described = ({ texts, links, chains }: CorpusSeries): FoundSeries[] => {
  const byName = new Map<string, SeriesText>(texts.map((text) => [text.name, text]));
  const before = new Map(links.map((link) => [link.to, link]));
  return chains.map((names): FoundSeries => {
    const last = byName.get(names.at(-1) ?? "");
    const steps = names.map((name) => before.get(name)).filter((link) => link !== undefined);
    return { id: last?.series ?? null, title: last?.title ?? `From ${names[0] ?? ""} on`, names, links: steps };
  });
};
