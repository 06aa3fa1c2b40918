import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CorpusError } from "./corpus-error.ts";
import { codeOf } from "./system-error.ts";
import { removeIfThere, temporaryName, writeNew } from "./write-whole.ts";

/** How long to wait for another process (ms), and how often to look. It holds the lock for a batch of texts: a second or two. */
const patience = 60_000;
const interval = 25;

/** A lock that names no owner was cut short while it was written, which takes no time; this old (ms), its owner is gone. */
const namelessAfter = 10_000;

/** A lock of another machine (a shared disk), or of a process whose number was given away again, is held no longer than this (ms). */
const foreignAfter = 10 * 60_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Whether a process of this machine runs. Where it is another user's, asking for it is not permitted, but it is there. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
};

/** A lock file holds `PID HOST TOKEN`. */
const ownerIn = (content: string): Owner | null => {
  const [, pid, host = ""] = /^([1-9]\d{0,9}) (\S+) \S+$/.exec(content) ?? [];
  return pid === undefined ? null : { pid: Number(pid), host };
};

/** The content of a lock whose owner is gone, null where it is held or no longer there. */
const abandoned = (lock: string): string | null => {
  try {
    const content = readFileSync(lock, "utf8");
    const age = Date.now() - statSync(lock).mtimeMs;
    const owner = ownerIn(content);
    const gone = owner === null ? age > namelessAfter : age > foreignAfter || (owner.host === hostname() && !isRunning(owner.pid));
    return gone ? content : null;
  } catch {
    return null;
  }
};

/**
 * Takes an abandoned lock away. Between looking and removing, another process may have done the same and locked anew, so the
 * lock is first moved aside, which only one process can do, and put back where it is not the one that was seen.
 */
const breakLock = (lock: string, seen: string): void => {
  const aside = join(dirname(lock), temporaryName());
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, "utf8") === seen) removeIfThere(aside);
    else renameSync(aside, lock);
  } catch {
    // Another process was faster; the next look tells.
  }
};

const take = async (lock: string, token: string, shown: string): Promise<void> => {
  for (let waited = 0; ; waited += interval) {
    try {
      writeNew(lock, token);
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const seen = abandoned(lock);
    if (seen !== null) breakLock(lock, seen);
    if (waited >= patience) {
      throw new CorpusError(`Another travaux is writing ${shown}. Try again; if none is running, delete ${shown}.lock.`);
    }
    await sleep(interval);
  }
};

const contentOf = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

/**
 * Lets one process at a time do something with the file at `path`, while `PATH.lock` is there. The lock outlives an owner that
 * was killed, and the next process takes it over.
 *
 * @param shown the file's path as a user knows it, for errors
 * @param work gets a function to call right before what it cannot take back: it throws where the lock was taken over meanwhile
 * @throws CorpusError where another process does not let go; whatever `work` throws
 */
export const withLock = async <T>(path: string, shown: string, work: (stillHeld: () => void) => T): Promise<T> => {
  const lock = `${path}.lock`;
  const token = `${process.pid} ${hostname().replace(/\s/g, "") || "unknown"} ${randomUUID()}`;
  await take(lock, token, shown);
  const isOurs = (): boolean => contentOf(lock) === token;
  try {
    return work(() => {
      if (!isOurs())
        throw new CorpusError(`Another travaux took over while this one was writing ${basename(path)}. Run the command again.`);
    });
  } finally {
    if (isOurs()) removeIfThere(lock);
  }
};
