import { addToCorpus, type Corpus, findEntry, locateOwnCorpus, locateShippedCorpus, openCorpus } from "../../corpus/corpus.ts";
import { Unavailable } from "../../corpus/fetch/download.ts";
import { fetchText } from "../../corpus/fetch/fetch.ts";
import type { Language } from "../../model/language.ts";
import { visible } from "../../report/visible.ts";
import type { Reference } from "../../symbol/symbol.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { readReferences } from "../operand.ts";
import { type Progress, showProgress } from "../progress.ts";
import { fillStore } from "../store.ts";
import { readingOf, type TextOptions } from "../text.ts";
import { isForUser } from "../trouble.ts";
import { outcomeLine } from "./add.ts";

/** The options of `travaux fetch`, complete. */
export interface FetchOptions extends TextOptions {
  /** `--language`, null for that of each symbol (English unless it says another). */
  readonly language: Language | null;
  /** What to do where the text is here; null to leave it and ask nobody. */
  readonly other: "replace" | "keep" | null;
  /** `--date`, null for today. */
  readonly date: string | null;
}

/** Fetches one text where it is not here. @returns the line to print */
const fetchOne = async (reference: Reference, corpus: Corpus, options: FetchOptions, io: Io, progress: Progress): Promise<string> => {
  const here = findEntry(corpus, { ...reference, edition: null });
  if (here?.held === true && options.other === null) {
    const { shown } = here.owner === "own" ? corpus.own : corpus.shipped;
    return `${visible(`${here.name} is already in ${shown}`)}; --replace fetches it again\n`;
  }
  const reading = { ...readingOf(options), maxBytes: options.maxBytes };
  const { addition, form } = await fetchText(reference, io.network, { reading, date: options.date ?? io.today(), tell: progress.say });
  const added = await addToCorpus(corpus, addition, options.other ?? "refuse");
  return outcomeLine(added).replace(/\n$/, `, from ${form}\n`);
};

/**
 * Gets texts from the United Nations' document system into the user's own corpus. One that is not to be had does not keep the
 * others from being fetched, unless it shows that none can be.
 *
 * @param words symbols
 * @returns 0 where every text is in the corpus, 2 where one is not
 * @throws Trouble, CorpusError in a user's words where nothing can be fetched at all
 */
export const fetch = async (words: readonly string[], options: FetchOptions, io: Io): Promise<number> => {
  const references = readReferences(words).map((reference) =>
    reference.language === "en" && options.language !== null ? { ...reference, language: options.language } : reference,
  );
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const lines: string[] = [];
  const troubles: string[] = [];
  const progress = await showProgress(io.stderr);
  try {
    for (const reference of references) {
      try {
        lines.push(await fetchOne(reference, corpus, options, io, progress));
      } catch (error) {
        if (!isForUser(error)) throw error;
        troubles.push(error.message);
        if (error instanceof Unavailable) break;
      }
      progress.step(references.length);
    }
  } finally {
    await progress.stop();
  }
  if (lines.length > 0) await fillStore(new Map(), options, io);
  if (lines.length > 0) await io.stdout.write(lines.join(""));
  for (const trouble of troubles) await io.stderr.write(`travaux: ${visible(trouble)}\n`);
  return troubles.length > 0 ? exit.trouble : exit.nothing;
};
