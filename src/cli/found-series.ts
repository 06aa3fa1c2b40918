import { chainsOf, overlapOf, seriesLinks } from "../history/series.ts";
import type { SeriesLink, SeriesText } from "../model/series.ts";
import { answered } from "../store/answers.ts";
import { seriesTexts, storedWords } from "../store/series-texts.ts";
import type { Io } from "./io.ts";
import { openFilledStore } from "./store.ts";
import type { TextOptions } from "./text.ts";

/** What a corpus says of its series in one language. */
export interface CorpusSeries {
  /** All adopted texts of that language. */
  readonly texts: readonly SeriesText[];
  readonly links: readonly SeriesLink[];
  /** Names of texts that follow one another, oldest first. */
  readonly chains: readonly (readonly string[])[];
}

/** Texts of the corpus that count: by name, with the hash that the answer depends on. */
export type Members = ReadonlyMap<string, string>;

/** Finds which texts of the corpus follow one another, reading first what is not in the store yet. @throws Trouble, CorpusError */
export const corpusSeries = async (members: Members, options: TextOptions, io: Io): Promise<CorpusSeries> => {
  const { store } = await openFilledStore(options, io);
  try {
    const texts = seriesTexts(store, (name) => members.has(name));
    const question = ["series", ...texts.flatMap(({ name, series }) => [name, members.get(name) ?? "", series])];
    const links = await answered(store, question, async () =>
      seriesLinks(texts, (from, to) => overlapOf(storedWords(store, from.name), storedWords(store, to.name))),
    );
    return { texts, links, chains: chainsOf(links) };
  } finally {
    store.close();
  }
};
