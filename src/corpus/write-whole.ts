import { randomUUID } from "node:crypto";
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Makes a rename last through a power cut. Windows cannot open folders, and needs no such thing. */
export const syncFolder = (folder: string): void => {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Writes a new file and has it on the disk before it returns; an existing one is an error (`EEXIST`), and a part is never left. */
export const writeNew = (path: string, content: string | Uint8Array, mode: number | null = null): void => {
  const handle = openSync(path, "wx");
  let whole = false;
  try {
    if (mode !== null) fchmodSync(handle, mode);
    writeFileSync(handle, content);
    fsyncSync(handle);
    whole = true;
  } finally {
    closeSync(handle);
    if (!whole) removeIfThere(path);
  }
};

/** A name for a file that is on its way into a corpus. One that a stopped process left is told by it, and removed. */
export const temporaryName = (): string => `.travaux-${randomUUID().slice(0, 8)}.tmp`;
/** Whether a file has such a name. */
export const isTemporaryName = (name: string): boolean => /^\.travaux-[0-9a-f]{8}\.tmp$/.test(name);

/** Removes a file that may be gone already. */
export const removeIfThere = (path: string): void => {
  try {
    unlinkSync(path);
  } catch {
    // Gone, or not ours to remove; either way what matters was written elsewhere.
  }
};

/**
 * Writes a file whole or not at all: into another file of the same folder, then renamed. Whoever reads `path`
 * finds the old content or the new, never a part.
 *
 * @param mode permissions, null for those a new file gets from the system
 * @throws the system's error; `path` is then as it was
 */
export const writeWhole = (path: string, content: string | Uint8Array, mode: number | null = null): void => {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    writeNew(temporary, content, mode);
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  syncFolder(folder);
};
