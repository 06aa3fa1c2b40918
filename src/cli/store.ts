import { existsSync } from "node:fs";
import { join } from "node:path";
import { locateOwnCorpus, locateShippedCorpus, openCorpus, readText, reasonOf } from "../corpus/corpus.ts";
import { blamesOf } from "../history/blame.ts";
import type { BlameParagraph, Lineage } from "../model/lineage.ts";
import { answered } from "../store/answers.ts";
import type { Store } from "../store/database.ts";
import type { Unread } from "../store/fill.ts";
import type { Io } from "./io.ts";
import { showProgress } from "./progress.ts";
import { readingKey, resolutionOf, type TextOptions } from "./text.ts";
import { Trouble } from "./trouble.ts";

/** The store's file, beside the manifest. */
const FILE = "travaux.db";

/**
 * The store beside the user's corpus as it is, to keep answers in; null without a corpus of the user's own, or where it cannot be used:
 * what it would save is only time.
 */
export const openStoreForAnswers = async (options: TextOptions, io: Io): Promise<Store | null> => {
  const own = locateOwnCorpus(options.corpus, io);
  if (!existsSync(join(own.folder, own.manifest))) return null;
  try {
    const { openStore } = await import("../store/database.ts");
    return openStore(join(own.folder, FILE));
  } catch {
    return null;
  }
};

/** Where the words of every version come from, worked out once for the same texts, their reading and the reader's link rules. */
export const keptBlames = async (lineage: Lineage, options: TextOptions, io: Io): Promise<BlameParagraph[][]> => {
  const store = await openStoreForAnswers(options, io);
  try {
    const question = ["blame", ...readingKey(options), ...lineage.versions.map(({ source }) => source.sha256)];
    const rules = JSON.stringify(lineage.steps.map(({ made }) => made.rules));
    return await answered(store, [...question, rules], async () => blamesOf(lineage));
  } finally {
    store?.close();
  }
};

/**
 * Opens the store beside the user's corpus, in line with it: what was added since is read first. Without a corpus of the user's own it
 * is made for this call alone.
 *
 * @returns the store, to be closed by the caller, and the texts that could not be read
 * @throws Trouble, CorpusError in a user's words
 */
export const openFilledStore = async (
  options: TextOptions,
  io: Io,
): Promise<{ readonly store: Store; readonly unread: readonly Unread[] }> => {
  const own = locateOwnCorpus(options.corpus, io);
  const { entries } = openCorpus(locateShippedCorpus(), own);
  const { openStore } = await import("../store/database.ts");
  const { fill } = await import("../store/fill.ts");
  const shown = own.shown === "." ? FILE : join(own.shown, FILE);
  const progress = await showProgress(io.stderr);
  let store: Store | null = null;
  try {
    store = openStore(existsSync(join(own.folder, own.manifest)) ? join(own.folder, FILE) : ":memory:");
    const unread = await fill(
      store,
      entries,
      // The index is one for all commands, however this one wants its texts to be read.
      (entry) => resolutionOf({ bytes: readText(entry), name: entry.name }, { ...options, tracked: null, repair: true }),
      progress.step,
    );
    return { store, unread };
  } catch (error) {
    store?.close();
    throw new Trouble(
      `Cannot use the search index ${shown}: ${reasonOf(error)}. It holds nothing of its own: remove it, and it is made anew.`,
    );
  } finally {
    await progress.stop();
  }
};

/**
 * Makes the store beside the user's corpus anew.
 *
 * @returns how many texts it has
 * @throws as `openFilledStore`
 */
export const rebuildStore = async (options: TextOptions, io: Io): Promise<number> => {
  const { removeStore, textsIn } = await import("../store/database.ts");
  removeStore(join(locateOwnCorpus(options.corpus, io).folder, FILE));
  const { store } = await openFilledStore(options, io);
  try {
    return textsIn(store);
  } finally {
    store.close();
  }
};
