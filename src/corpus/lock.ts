import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { CorpusError } from "./corpus-error.ts";
import { codeOf } from "./system-error.ts";
import { removeIfThere, writeNew, writeWhole } from "./write-whole.ts";

/** A lock is held for milliseconds; one this old (ms) was left by a process that was stopped. */
const staleAfter = 10_000;
/** How long to wait for another process (ms), and how often to look. */
const patience = 15_000;
const interval = 25;

const isStale = (lock: string): boolean => {
  try {
    return Date.now() - statSync(lock).mtimeMs > staleAfter;
  } catch {
    return false;
  }
};

const take = async (lock: string, shown: string): Promise<void> => {
  for (let waited = 0; ; waited += interval) {
    try {
      writeNew(lock, "");
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    if (isStale(lock)) removeIfThere(lock);
    else if (waited >= patience) {
      throw new CorpusError(`Another travaux is writing ${shown}. Try again; if none is running, delete ${shown}.lock.`);
    } else await sleep(interval);
  }
};

/** What `change` made of a file: its new content (null: leave it as it is), and what to hand back to the caller. */
export interface Changed<T> {
  readonly content: string | null;
  readonly result: T;
}

/**
 * Lets one process at a time change a file, whole or not at all; `change` runs while `PATH.lock` is held.
 *
 * @param shown the file's path as a user knows it, for errors
 * @returns the result of `change`, once its content is on the disk
 * @throws CorpusError where another process does not let go; whatever `change` throws
 */
export const changeLocked = async <T>(path: string, shown: string, change: () => Changed<T>): Promise<T> => {
  const lock = `${path}.lock`;
  await take(lock, shown);
  try {
    const { content, result } = change();
    if (content !== null) writeWhole(path, content);
    return result;
  } finally {
    removeIfThere(lock);
  }
};
