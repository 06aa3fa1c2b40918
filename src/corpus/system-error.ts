/** What the system's error codes mean, in words that finish the sentence "Cannot read FILE: …". */
const meanings: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  EEXIST: "a file of that name is there already",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "no space is left on the disk",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its symbolic links go round in a circle",
  EMFILE: "too many files are open",
  EBUSY: "it is in use by another program",
  EIO: "the disk reports a fault",
};

/** The code of a system error (`ENOENT`), null for any other error. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

/** Why the system refused, in plain words. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  return (code === null ? undefined : meanings[code]) ?? (error instanceof Error ? error.message : String(error));
};
