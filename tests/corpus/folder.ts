import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is gone after the test. */
export const emptyFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "travaux-test-")));
  made.push(folder);
  return folder;
};

/** What a corpus folder holds, sorted, but for the search index, which is only a copy. */
export const filesOf = (corpus: string): string[] =>
  readdirSync(corpus)
    .filter((name) => !/^travaux\.db(?:-wal|-shm)?$/.test(name))
    .sort();
