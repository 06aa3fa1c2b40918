import type { HeldEntry } from "../corpus/corpus.ts";
import { draftsOf } from "../history/drafts-of.ts";
import { overlapOf } from "../history/series.ts";
import type { DraftText, FoundDrafts } from "../model/drafts.ts";
import { storedWords } from "../store/series-texts.ts";
import { formatSymbol, parseSymbol, type UnSymbol } from "../symbol/symbol.ts";
import type { Io } from "./io.ts";
import { knownText } from "./series.ts";
import { openFilledStore } from "./store.ts";
import { resolutionOf, type TextOptions } from "./text.ts";
import { Trouble } from "./trouble.ts";

/** The texts of a negotiation as the corpus tells them. */
export interface Negotiation extends FoundDrafts {
  /** Last year's text, the draft, its revisions if any, the adopted text: what finds each. */
  readonly names: readonly string[];
}

const nameThem = "name all texts: travaux drafts LAST-YEAR DRAFT REVISIONS ADOPTED";

/**
 * Finds in the corpus the drafts that led to a resolution, and the text of the year before.
 *
 * @param word symbol of the resolution, or a file of it
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const foundDrafts = async (word: string, options: TextOptions, io: Io): Promise<Negotiation> => {
  const { source, held, own, versions } = await knownText(word, options, io);
  if (own === undefined) throw new Trouble(`The corpus has no ${word}; add it with travaux add, or ${nameThem}`);
  if (own.stage !== "adopted") throw new Trouble(`${word} is a draft; expected the resolution it led to, or ${nameThem}`);
  const before = versions[versions.indexOf(own) - 1];
  if (before === undefined) {
    throw new Trouble(`The corpus has no earlier version of ${word}, which its draft would have changed; add it, or ${nameThem}`);
  }
  const { masthead } = await resolutionOf(source, options);
  const adopted = {
    title: own.title ?? masthead.title,
    series: own.series?.id ?? null,
    drafts: masthead.drafts.flatMap((text) => {
      const symbol = parseSymbol(text);
      return symbol === null ? [] : [formatSymbol(symbol)];
    }),
  };
  const { store } = await openFilledStore(options, io);
  try {
    const words = storedWords(store, own.name);
    const found = draftsOf(adopted, draftsBefore(own, held), ({ name }) => overlapOf(storedWords(store, name), words));
    if (found === null) {
      throw new Trouble(`The corpus has no draft of ${word}: none that its masthead names or that is like it; add it, or ${nameThem}`);
    }
    return { ...found, names: [before.name, ...found.texts.map(({ name }) => name), own.name] };
  } finally {
    store.close();
  }
};

/** The drafts of a text's language that were before the same session; an addendum or a correction is no text of its own. */
const draftsBefore = (adopted: HeldEntry, held: readonly HeldEntry[]): DraftText[] =>
  held.flatMap(({ symbol, name, title, series, stage, latest, language }) => {
    if (stage === "adopted" || !latest || language !== adopted.language || !maySit(symbol, adopted.symbol)) return [];
    const reissues = "reissues" in symbol ? symbol.reissues : [];
    if (reissues.some(({ type }) => type !== "Rev")) return [];
    const family = formatSymbol("reissues" in symbol ? { ...symbol, reissues: [] } : symbol);
    return [{ name, family, revision: reissues.at(-1)?.number ?? 0, title, series: series?.id ?? null }];
  });

/** Whether two symbols may be of one session or year, as far as both tell in the same terms. */
const maySit = (a: UnSymbol, b: UnSymbol): boolean => {
  if ("session" in a && "session" in b) return a.session.type === b.session.type && a.session.number === b.session.number;
  return "year" in a && "year" in b ? a.year === b.year : true;
};
