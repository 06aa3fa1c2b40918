import { existsSync } from "node:fs";
import { join } from "node:path";
import { locateOwnCorpus, locateShippedCorpus, openCorpus, readText, reasonOf } from "../corpus/corpus.ts";
import { sha256Of } from "../corpus/hash.ts";
import { storeFile } from "../corpus/store-file.ts";
import { blamesOf } from "../history/blame.ts";
import type { BlameParagraph, Lineage } from "../model/lineage.ts";
import type { Resolution } from "../model/resolution.ts";
import { repaired } from "../parse/repair/repair.ts";
import { visible } from "../report/visible.ts";
import { answered } from "../store/answers.ts";
import type { Store } from "../store/database.ts";
import type { Unread } from "../store/fill.ts";
import type { Io } from "./io.ts";
import { showProgress } from "./progress.ts";
import { readingKey, resolutionOf, type Source, type TextOptions } from "./text.ts";
import { isForUser, Trouble } from "./trouble.ts";

/**
 * The store beside the user's corpus as it is, to keep answers in; null without a corpus of the user's own, or where it cannot be used:
 * what it would save is only time.
 */
export const openStoreForAnswers = async (options: TextOptions, io: Io): Promise<Store | null> => {
  const own = locateOwnCorpus(options.corpus, io);
  if (!existsSync(join(own.folder, own.manifest))) return null;
  try {
    const { openStore } = await import("../store/database.ts");
    return openStore(join(own.folder, storeFile));
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

/** A text taken apart, kept in the store by its bytes, its name and how it is read. @throws as `resolutionOf` */
export const keptText = (
  store: Store | null,
  source: Source,
  options: TextOptions,
  make: () => Promise<Resolution> = () => resolutionOf(source, options),
): Promise<Resolution> => answered(store, ["text", ...readingKey(options), source.name, sha256Of(source.bytes)], make);

/** The index is one for all commands, however this one wants its texts to be read. */
const indexed = (options: TextOptions): TextOptions => ({ ...options, tracked: null, repair: true });

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
  const progress = await showProgress(io.stderr);
  try {
    return await filledStore(options, io, new Map(), progress.step);
  } catch (error) {
    if (isForUser(error)) throw error;
    const { shown } = placeOf(options, io);
    throw new Trouble(
      `Cannot use the search index ${shown}: ${reasonOf(error)}. It holds nothing of its own: remove it, and it is made anew.`,
    );
  } finally {
    await progress.stop();
  }
};

/**
 * Brings the store in line with the user's corpus while texts are added. Where that fails the texts are added all the same: the store
 * holds nothing of its own, and the next command that needs it tries again.
 *
 * @param read texts that have just been read as the options say, by the hash of their bytes
 */
export const fillStore = async (
  read: ReadonlyMap<string, Resolution>,
  options: TextOptions,
  io: Io,
  step: Step = () => {},
): Promise<void> => {
  try {
    const { store } = await filledStore(options, io, options.tracked === null ? read : new Map(), step);
    store.close();
  } catch (error) {
    const { shown } = placeOf(options, io);
    await io.stderr.write(
      `travaux: note: the search index ${visible(shown)} was not filled (${visible(reasonOf(error))}); the next search tries again\n`,
    );
  }
};

type Step = (all: number) => void;

/** Where the store is, and what a user calls it. */
const placeOf = (options: TextOptions, io: Io): { readonly path: string; readonly shown: string } => {
  const own = locateOwnCorpus(options.corpus, io);
  const path = existsSync(join(own.folder, own.manifest)) ? join(own.folder, storeFile) : ":memory:";
  return { path, shown: own.shown === "." ? storeFile : join(own.shown, storeFile) };
};

/** @throws CorpusError, or what the database throws */
const filledStore = async (
  options: TextOptions,
  io: Io,
  read: ReadonlyMap<string, Resolution>,
  step: Step,
): Promise<{ readonly store: Store; readonly unread: readonly Unread[] }> => {
  const { entries } = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const { openStore } = await import("../store/database.ts");
  const { fill } = await import("../store/fill.ts");
  const store = openStore(placeOf(options, io).path);
  const reading = indexed(options);
  try {
    const unread = await fill(
      store,
      entries,
      (entry) => {
        const source = { bytes: readText(entry), name: entry.name };
        const known = read.get(entry.sha256);
        return keptText(store, source, reading, async () =>
          known === undefined ? resolutionOf(source, reading) : named(known, entry.name),
        );
      },
      step,
    );
    return { store, unread };
  } catch (error) {
    store.close();
    throw error;
  }
};

/** What `resolutionOf` makes of a text that was read under its file's name. */
const named = (read: Resolution, name: string): Resolution => {
  const [resolution = read] = repaired({ ...read, source: { ...read.source, name } });
  return resolution;
};

/**
 * Makes the store beside the user's corpus anew.
 *
 * @returns how many texts it has
 * @throws as `openFilledStore`
 */
export const rebuildStore = async (options: TextOptions, io: Io): Promise<number> => {
  const { removeStore, textsIn } = await import("../store/database.ts");
  removeStore(join(locateOwnCorpus(options.corpus, io).folder, storeFile));
  const { store } = await openFilledStore(options, io);
  try {
    return textsIn(store);
  } finally {
    store.close();
  }
};
