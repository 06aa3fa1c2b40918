import { Trouble } from "../trouble.ts";

/** One side of what git wants compared: a file to read, under the name it is told by; null where there is none. */
export interface GitFile {
  readonly file: string;
  readonly name: string;
}

/** What git asks an external diff program for. */
export type GitRequest =
  | { readonly kind: "unmerged"; readonly path: string }
  | { readonly kind: "pair"; readonly path: string; readonly from: GitFile | null; readonly to: GitFile | null };

/** What git names where a file is not there, on any system. */
const NOWHERE = "/dev/null";
/** Digits of an object's name that git itself shows at least. */
const SHORT = 7;

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The file that git hands over has a name of chance, so a version is called as git calls it, `1a2b3c4:drafts/water.md`. */
const fileOf = (file: string, hex: string | null, path: string): GitFile | null => {
  if (file === NOWHERE) return null;
  // Of what is only in the working tree git does not know the object: zeros, or a full stop.
  const known = hex !== null && /^[0-9a-f]*[1-9a-f][0-9a-f]*$/.test(hex);
  return { file, name: known ? `${hex.slice(0, SHORT)}:${path}` : path };
};

/**
 * Reads what git hands to an external diff program (gitdiff documentation, GIT_EXTERNAL_DIFF): path, old file, its object and mode, new
 * file, its object and mode; two more where the file was renamed, the first of them its new path; the path alone where it is not merged.
 * Two words are the two files of `git difftool`.
 *
 * @throws Trouble for any other number of words
 */
export const gitRequest = (words: readonly string[]): GitRequest => {
  const [first = "", second = "", oldHex = "", , newFile = "", newHex = "", , renamed] = words;
  switch (words.length) {
    case 1:
      return { kind: "unmerged", path: first };
    case 2: {
      const path = lastPart(second === NOWHERE ? first : second);
      return { kind: "pair", path, from: fileOf(first, null, lastPart(first)), to: fileOf(second, null, lastPart(second)) };
    }
    case 7:
    case 9: {
      const newPath = renamed ?? first;
      return {
        kind: "pair",
        path: newPath === first ? first : `${first} → ${newPath}`,
        from: fileOf(second, oldHex, first),
        to: fileOf(newFile, newHex, newPath),
      };
    }
    default:
      throw new Trouble(`git-diff was given ${words.length} words; expected what git hands to a diff program, 7 or 9, or two files.`);
  }
};
