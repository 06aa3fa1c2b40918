import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../parse/parse.ts";
import { type ReadOptions, readDocument } from "../read/read.ts";
import { leftOverIn } from "./change.ts";
import { CorpusError } from "./corpus-error.ts";
import type { HeldEntry } from "./entry.ts";
import { sha256Of } from "./hash.ts";
import { shownManifest } from "./locate.ts";
import { readManifest } from "./manifest-file.ts";
import { type Corpus, shownFile } from "./open.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** What is wrong with a text: its file is missing, cannot be read, was changed since it was added, or is no longer understood. */
export interface Flaw {
  readonly kind: "missing" | "unreadable" | "changed" | "not understood";
  /** What finds the text. */
  readonly name: string;
  /** Its file, as a user knows it. */
  readonly shown: string;
  /** Where there is more to say: what the system or the reader says. */
  readonly detail: string | null;
}

/** How a corpus was found. */
export interface Checked {
  /** Texts looked at. */
  readonly texts: number;
  readonly flaws: readonly Flaw[];
  /** Files that a command which was stopped has left, as a user knows them. They do no harm; the next change of the corpus removes them. */
  readonly leftOver: readonly string[];
}

const flawOf = async (entry: HeldEntry, reading: ReadOptions): Promise<Flaw | null> => {
  const flaw = (kind: Flaw["kind"], detail: string | null): Flaw => ({ kind, name: entry.name, shown: entry.shown, detail });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(entry.path);
  } catch (error) {
    return codeOf(error) === "ENOENT" ? flaw("missing", null) : flaw("unreadable", reasonOf(error));
  }
  if (sha256Of(bytes) !== entry.sha256) return flaw("changed", null);
  try {
    const { messages } = parse(
      await readDocument(bytes, entry.shown, { ...reading, maxBytes: Math.max(reading.maxBytes ?? 0, bytes.length) }),
    );
    const error = messages.find(({ severity }) => severity === "error");
    return error === undefined ? null : flaw("not understood", error.text);
  } catch (error) {
    return flaw("not understood", error instanceof Error ? error.message : String(error));
  }
};

/**
 * Looks at every text of the user's own corpus: whether its file is there, has the hash of the manifest, and can be read and parsed.
 * It changes nothing.
 *
 * @param done told after each text, how many there are
 * @throws CorpusError where there is no corpus, or its manifest cannot be read
 */
export const verifyCorpus = async (corpus: Corpus, reading: ReadOptions, done: (total: number) => void): Promise<Checked> => {
  const { own } = corpus;
  const manifest = readManifest(join(own.folder, own.manifest), shownManifest(own));
  if (manifest === null)
    throw new CorpusError(`There is no corpus in ${own.shown}: it has no ${own.manifest}. Make one by adding a text: travaux add FILE`);
  const entries = corpus.entries.flatMap((entry) => (entry.held && entry.owner === "own" ? [entry] : []));
  const flaws: Flaw[] = [];
  for (const entry of entries) {
    const flaw = await flawOf(entry, reading);
    if (flaw !== null) flaws.push(flaw);
    done(entries.length);
  }
  return { texts: entries.length, flaws, leftOver: leftOverIn(own.folder, manifest).map((file) => shownFile(own, file)) };
};
