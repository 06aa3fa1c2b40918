import { mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Manifest } from "../model/manifest.ts";
import { CorpusError } from "./corpus-error.ts";
import { hashOfFile } from "./hash.ts";
import { type Location, shownManifest } from "./locate.ts";
import { withLock } from "./lock.ts";
import { emptyManifest, formatManifest, readManifest } from "./manifest-file.ts";
import { reasonOf } from "./system-error.ts";
import { isTemporaryName, removeIfThere, syncFolder, temporaryName, writeNew } from "./write-whole.ts";

/** A file that a change brings into the corpus. */
export interface NewFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A file that a change takes out of it. */
export type OldFile = Omit<NewFile, "bytes">;

/** What to make of a corpus: its next manifest (null: leave everything as it is), and what to hand back to the caller. */
export interface Change<T> {
  readonly manifest: Manifest | null;
  readonly put: readonly NewFile[];
  readonly drop: readonly OldFile[];
  readonly result: T;
}

/**
 * Lists the files of a change while it is under way. Whatever is in it is in the corpus before the change or after it, but not
 * both: so, once a writer was stopped at any moment, the files that the manifest does not name are the ones to remove.
 */
export const journalName = ".travaux-pending.json";
const journalSchema = z.array(z.object({ file: z.string().regex(/^[^\\/]+$/), sha256: z.string() }));

/** The files that a change which was stopped has left, in the journal's order. */
export const pendingIn = (folder: string): OldFile[] => {
  try {
    const read = journalSchema.safeParse(JSON.parse(readFileSync(join(folder, journalName), "utf8")));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
};

/** Writes a file whole, but leaves it to the caller to sync the folder. */
const put = (folder: string, file: string, content: string | Uint8Array): void => {
  const temporary = join(folder, temporaryName());
  try {
    writeNew(temporary, content);
    renameSync(temporary, join(folder, file));
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
};

/** Whether a file is of the journal, no longer of the manifest, and as it was: what a user has changed since may be the only copy. */
const isLeftOver = (folder: string, named: ReadonlySet<string | null>, { file, sha256 }: OldFile): boolean =>
  !named.has(file) && hashOfFile(join(folder, file)) === sha256;

/** The names of the files that stopped writers left in a corpus, sorted. */
export const leftOverIn = (folder: string, manifest: Manifest): string[] => {
  const named = new Set(manifest.documents.map(({ file }) => file));
  const pending = pendingIn(folder).filter((old) => isLeftOver(folder, named, old));
  return [...pending.map(({ file }) => file), ...readdirSync(folder).filter(isTemporaryName)].sort();
};

/** Removes what a change left that is over, or was stopped. Only while the corpus is locked: what others write looks the same. */
const settle = (folder: string, manifest: Manifest): void => {
  for (const file of leftOverIn(folder, manifest)) removeIfThere(join(folder, file));
  removeIfThere(join(folder, journalName));
};

/**
 * Changes a corpus as a whole or not at all, whenever it is stopped: the journal first, then the new files, then the manifest,
 * which makes the change, and last the files that went out are removed. It makes the corpus where there is none.
 *
 * @param plan what to make of the corpus as it stands, while no other process can change it; it must not write
 * @throws CorpusError where the corpus cannot be read or written; whatever `plan` throws
 */
export const changeCorpus = async <T>(own: Location, plan: (manifest: Manifest) => Change<T>): Promise<T> => {
  const { folder } = own;
  const shown = shownManifest(own);
  const path = join(folder, own.manifest);
  try {
    mkdirSync(folder, { recursive: true });
    return await withLock(path, shown, (stillHeld) => {
      const before = readManifest(path, shown) ?? emptyManifest;
      settle(folder, before);
      const change = plan(before);
      if (change.manifest === null) return change.result;
      const text = formatManifest(change.manifest, shown);
      try {
        const files = [...change.put, ...change.drop].map(({ file, sha256 }) => ({ file, sha256 }));
        put(folder, journalName, `${JSON.stringify(files)}\n`);
        syncFolder(folder);
        for (const { file, bytes } of change.put) put(folder, file, bytes);
        syncFolder(folder);
        stillHeld();
        put(folder, own.manifest, text);
        syncFolder(folder);
      } catch (error) {
        // Only while it is ours to put in order: another process that took over has files of its own under way.
        stillHeld();
        settle(folder, readManifest(path, shown) ?? emptyManifest);
        throw error;
      }
      settle(folder, change.manifest);
      return change.result;
    });
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(`Cannot write the corpus ${own.shown}: ${reasonOf(error)}.`);
  }
};
