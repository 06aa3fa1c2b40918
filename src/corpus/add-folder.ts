import type { Resolution } from "../model/resolution.ts";
import type { ReadOptions } from "../read/read.ts";
import { type Added, type Addition, addAll, type Policy } from "./add.ts";
import { CorpusError } from "./corpus-error.ts";
import type { HeldEntry } from "./entry.ts";
import { hashOfFile, sha256Of } from "./hash.ts";
import { type Corpus, textKey } from "./open.ts";
import { type Said, type Taken, takeText, Untakable } from "./take.ts";
import { type FoundFile, inOrder, type Passed, walkFolder } from "./walk.ts";

/** A file that was not taken: `reason` in a few words that many files can share, `message` in a sentence of its own. */
export interface RefusedFile {
  readonly shown: string;
  readonly reason: string;
  readonly message: string;
}

/** What became of a file that was taken, or was in the corpus before. */
export interface AddedFile {
  readonly shown: string;
  readonly outcome: Exclude<Added["outcome"], "refused">;
  readonly name: string;
}

/** What became of every file below a folder, each list in the order of the paths. */
export interface FolderAdded {
  readonly added: readonly AddedFile[];
  readonly refused: readonly RefusedFile[];
  readonly passed: readonly Passed[];
}

/** How the texts of a folder are taken in. */
export interface FolderOptions {
  readonly said: Omit<Said, "symbol">;
  /** What to do with a text of whose symbol and language another one is here, from before this run. */
  readonly policy: Exclude<Policy, "refuse">;
  /** How to read a text. */
  readonly reading: ReadOptions;
  /** Reads a file. An error's message is for the user. */
  readonly readFile: (file: FoundFile) => Promise<Uint8Array>;
  /** Whether an error's message was written for the user; any other is a defect of one text that must not stop the rest. */
  readonly isForUser: (error: unknown) => error is Error;
  /** Told after each file, how many there are. */
  readonly done: (total: number) => void;
  /** Given what a batch was read as, by the hash of its bytes, once it is entered. */
  readonly entered: (texts: ReadonlyMap<string, Resolution>) => Promise<void>;
}

type Outcome =
  | ({ readonly kind: "new"; readonly file: FoundFile } & Taken)
  | { readonly kind: "here"; readonly file: FoundFile; readonly entry: HeldEntry }
  | { readonly kind: "refused"; readonly refusal: RefusedFile };

/** Files read ahead while one is parsed. */
const ahead = 4;
/** Texts entered in one step: many, for each step writes the whole manifest, and more the larger that is; but not all, so that what
 * is done is kept when a run is stopped. */
const batchTexts = 50;
const batchShare = 1 / 8;
/** Bytes held at most before they are written: what they are read as takes about five times as much. */
const batchBytes = 16 * 1024 * 1024;

const refusal = (file: FoundFile, error: unknown, isForUser: FolderOptions["isForUser"]): RefusedFile => {
  const { shown } = file;
  if (error instanceof Untakable) return { shown, reason: error.reason, message: error.message };
  if (isForUser(error)) return { shown, reason: "cannot be read", message: error.message };
  const what = error instanceof Error ? error.message : String(error);
  return {
    shown,
    reason: "a defect in travaux",
    message: `${shown} stumbles over a defect in travaux (${what}); please report it with the text.`,
  };
};

/** What each file holds, read ahead but in order. */
async function* taken(files: readonly FoundFile[], corpus: Corpus, options: FolderOptions): AsyncGenerator<Outcome> {
  const { said } = options;
  const own = new Map(corpus.entries.flatMap((entry) => (entry.held && entry.owner === "own" ? [[entry.sha256, entry] as const] : [])));
  const reading: Promise<Uint8Array | Error>[] = [];
  const start = (file: FoundFile | undefined): void => {
    if (file === undefined) return;
    reading.push(options.readFile(file).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))));
  };
  for (const file of files.slice(0, ahead)) start(file);
  for (const [index, file] of files.entries()) {
    const bytes = (await reading.shift()) ?? new Error("not read");
    start(files[index + ahead]);
    try {
      if (bytes instanceof Error) throw bytes;
      // A file that is here byte for byte need not be read again: that makes a second run a matter of seconds.
      const here = own.get(sha256Of(bytes));
      if (here !== undefined && here.language === (said.language ?? here.language) && hashOfFile(here.path) === here.sha256) {
        yield { kind: "here", file, entry: here };
        continue;
      }
      const source = `added from ${file.shown}`;
      yield { kind: "new", file, ...(await takeText(bytes, file.shown, source, { ...said, symbol: null }, options.reading)) };
    } catch (error) {
      yield { kind: "refused", refusal: refusal(file, error, options.isForUser) };
    }
  }
}

/** The error that stopped a run, with what was entered before it. */
const stoppedAfter = (added: readonly AddedFile[], error: unknown): unknown => {
  const number = added.filter(({ outcome }) => outcome !== "there").length;
  if (!(error instanceof CorpusError) || number === 0) return error;
  const texts = number === 1 ? "1 text was" : `${number.toLocaleString("en")} texts were`;
  return new CorpusError(`${error.message} ${texts} added before; run the command again to go on.`);
};

/**
 * Puts every text below a folder into the user's own corpus, a batch at a time. Files that carry one symbol in one language, such as
 * a resolution and its reissue, are all taken, in the order of their paths. Running it again goes on where it was stopped.
 *
 * @param root absolute path of the folder
 * @throws CorpusError where the corpus cannot be written; what was entered before stays
 */
export const addFolder = async (corpus: Corpus, root: string, options: FolderOptions): Promise<FolderAdded> => {
  const { files, passed, closed } = walkFolder(root);
  const added: AddedFile[] = [];
  const refused: RefusedFile[] = closed.map(({ shown, reason }) => ({
    shown,
    reason: "folder that cannot be read",
    message: `The folder ${shown} cannot be read: ${reason}.`,
  }));
  // Of two texts under one symbol, the second must not replace the first in the same run: the next run would turn them round.
  const met = new Set<string>();
  const policyOf = (addition: Addition): Policy => {
    const key = textKey(addition);
    const policy = met.has(key) ? "keep" : options.policy;
    met.add(key);
    return policy;
  };
  let batch: ({ readonly file: FoundFile } & Taken)[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const additions = batch.map(({ addition }) => addition);
    const outcomes = await addAll(corpus, additions, policyOf).catch((error: unknown) => {
      throw stoppedAfter(added, error);
    });
    for (const [index, { file }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined && outcome.outcome !== "refused")
        added.push({ shown: file.shown, outcome: outcome.outcome, name: outcome.name });
    }
    const texts = new Map(batch.map(({ resolution }) => [resolution.source.sha256, resolution]));
    batch = [];
    bytes = 0;
    await options.entered(texts);
  };
  for await (const outcome of taken(files, corpus, options)) {
    if (outcome.kind === "refused") refused.push(outcome.refusal);
    else if (outcome.kind === "here") {
      met.add(textKey(outcome.entry));
      added.push({ shown: outcome.file.shown, outcome: "there", name: outcome.entry.name });
    } else {
      batch.push(outcome);
      bytes += outcome.addition.bytes.length;
    }
    const enough = Math.max(batchTexts, (corpus.entries.length + added.length) * batchShare);
    if (batch.length >= enough || bytes >= batchBytes) await flush();
    options.done(files.length);
  }
  if (batch.length > 0) await flush();
  return { added: inOrder(added), refused: inOrder(refused), passed };
};
