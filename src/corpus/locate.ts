import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { CorpusError } from "./corpus-error.ts";

/** Name of the manifest in a corpus of the user's own; `travaux.json` marks a folder as one. */
export const ownManifestName = "travaux.json";

/** A folder that holds a corpus. */
export interface Location {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The folder as a user knows it: as given, or relative to where the command runs, or from `~`. */
  readonly shown: string;
  /** File name of its manifest. */
  readonly manifest: string;
}

/** Where a command runs, as far as finding a corpus goes. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** A path from `~` where it is below the user's home. */
const fromHome = (path: string, home: string): string => (path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path);

const homeOf = ({ env, platform }: Surroundings): string => (platform === "win32" ? env.USERPROFILE : env.HOME) || homedir();

/** The folder for a user's data, by the customs of each system (XDG Base Directory Specification on Linux and others). */
const dataFolder = (surroundings: Surroundings): string => {
  const { env, platform } = surroundings;
  const home = homeOf(surroundings);
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "travaux");
  if (platform === "darwin") return join(home, "Library", "Application Support", "travaux");
  const xdg = env.XDG_DATA_HOME;
  // The specification has relative paths ignored.
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, ".local", "share"), "travaux");
};

/** The nearest folder at or above `from` for which `test` holds, null where none does. */
const nearestUpwards = (from: string, test: (folder: string) => boolean): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (test(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
};

/**
 * The user's own corpus, whether or not it is there yet: `option` (`--corpus DIR`), else `TRAVAUX_CORPUS`,
 * else the nearest folder upwards with a `travaux.json`, else `travaux` in the folder for the user's data.
 */
export const locateOwnCorpus = (option: string | null, surroundings: Surroundings): Location => {
  const { cwd, env } = surroundings;
  const given = option ?? (env.TRAVAUX_CORPUS || null);
  if (given !== null) return { folder: resolve(cwd, given), shown: given.replace(/(?<=.)[/\\]$/, ""), manifest: ownManifestName };
  const nearest = nearestUpwards(cwd, (folder) => existsSync(join(folder, ownManifestName)));
  if (nearest !== null) return { folder: nearest, shown: relative(cwd, nearest) || ".", manifest: ownManifestName };
  const folder = dataFolder(surroundings);
  return { folder, shown: fromHome(folder, homeOf(surroundings)), manifest: ownManifestName };
};

/**
 * The corpus that ships, found upwards from this file: it stands at the same place above `src/` and above `dist/`.
 *
 * @throws CorpusError where the package is incomplete
 */
export const locateShippedCorpus = (): Location => {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = nearestUpwards(here, (folder) => existsSync(join(folder, "corpus", "manifest.json")));
  if (root === null) throw new CorpusError("The texts that ship with travaux are missing. Install travaux again.");
  return { folder: join(root, "corpus"), shown: "travaux/corpus", manifest: "manifest.json" };
};

/** The manifest of a corpus as a user knows it. */
export const shownManifest = ({ shown, manifest }: Location): string => (shown === "." ? manifest : join(shown, manifest));
