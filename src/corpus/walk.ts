import { type Dirent, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { isStoreFile } from "./store-file.ts";
import { reasonOf } from "./system-error.ts";

/** A file below a folder that may hold a text. */
export interface FoundFile {
  /** Absolute path. */
  readonly path: string;
  /** The path from the folder, for a user's eye. */
  readonly shown: string;
}

/** Something that was met on the way and is no text to read, in a word or two that many can share: `.zip`, `symbolic link`. */
export interface Passed {
  readonly shown: string;
  readonly why: string;
}

/** A folder that could not be looked into. */
export interface Closed {
  readonly shown: string;
  readonly reason: string;
}

/** What stands below a folder, in the order of the paths' characters, which is the same on every machine. */
export interface Walk {
  readonly files: readonly FoundFile[];
  readonly passed: readonly Passed[];
  readonly closed: readonly Closed[];
}

/** Endings of files that may hold a text; in a folder, other files are not opened. */
const textEndings: ReadonlySet<string> = new Set([
  ".xml",
  ".akn",
  ".md",
  ".markdown",
  ".txt",
  ".text",
  ".html",
  ".htm",
  ".docx",
  ".doc",
  ".pdf",
]);

/** Why an entry of a folder is no text to read; null where it is one, or a folder. */
const whyNot = (entry: Dirent): string | null => {
  // A link could lead out of the folder, or back into it; what it points to inside is met anyway.
  if (entry.isSymbolicLink()) return "symbolic link";
  if (entry.isDirectory()) return null;
  // A pipe or a device would be waited for without end.
  if (!entry.isFile()) return "no ordinary file";
  const ending = extname(entry.name).toLowerCase();
  return textEndings.has(ending) ? null : ending || "no ending";
};

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A list in the order of the paths' characters. */
export const inOrder = <T extends { readonly shown: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));

/**
 * The files below a folder. Hidden files and folders (`.git`) and the store beside a corpus are left out, symbolic links are not followed, and only files with
 * the ending of a text are taken.
 *
 * @param root absolute path of the folder, which may itself be a symbolic link
 */
export const walkFolder = (root: string): Walk => {
  const files: FoundFile[] = [];
  const passed: Passed[] = [];
  const closed: Closed[] = [];
  // A list of what is still to do, not recursion: a tree may be deeper than the stack.
  const waiting: string[] = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      closed.push({ shown: folder || ".", reason: reasonOf(error) });
      continue;
    }
    for (const entry of entries.filter(({ name }) => !name.startsWith(".") && !isStoreFile(name)).sort(byName)) {
      const shown = join(folder, entry.name);
      const why = whyNot(entry);
      if (why !== null) passed.push({ shown, why });
      else if (entry.isDirectory()) waiting.push(shown);
      else files.push({ path: join(root, shown), shown });
    }
  }
  return { files: inOrder(files), passed: inOrder(passed), closed: inOrder(closed) };
};
