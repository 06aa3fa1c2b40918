import { realpathSync, statSync, writeFileSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { codeOf, reasonOf } from "../corpus/system-error.ts";
import { writeWhole } from "../corpus/write-whole.ts";
import { formatEndings } from "../report/options.ts";
import { Trouble } from "./trouble.ts";

const orOf = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/** Those of reports on two texts, and of the pages that a series has besides. */
const endings = { ...formatEndings, html: [".html", ".htm"] } as const satisfies Record<string, readonly string[]>;

/**
 * The format that a file's ending asks for.
 *
 * @param among the formats there are of what is written
 * @throws Trouble where the ending asks for none of them
 */
export const formatOfFile = <Name extends keyof typeof endings>(file: string, among: readonly Name[]): Name => {
  const ending = extname(file).toLowerCase();
  const endingsOf = (name: Name): readonly string[] => endings[name];
  const format = among.find((name) => endingsOf(name).includes(ending));
  if (format !== undefined) return format;
  const expected = among.flatMap((name) => endingsOf(name).slice(0, 1));
  throw new Trouble(`${file} does not tell the format; expected an ending ${orOf(expected)}, or name it: --format ${among.join("|")}.`);
};

const realPath = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};

/** Where a file is written, and what is there; of a symbolic link the file behind it, of a pipe or device the path as it was given. */
interface Target {
  readonly path: string;
  /** Whether a new file takes its place: true where there is none yet. */
  readonly isFile: boolean;
  /** Permissions of the file that is there, null where there is none. */
  readonly mode: number | null;
}

const targetOf = (path: string): Target => {
  const present = statSync(path, { throwIfNoEntry: false });
  // The true path of /dev/stdout is a name such as "pipe:[1234]", which cannot be opened.
  if (present !== undefined && !present.isFile()) return { path, isFile: false, mode: null };
  return { path: realPath(path) ?? path, isFile: true, mode: present === undefined ? null : present.mode & 0o7777 };
};

const cannotWrite = (file: string, error: unknown): Trouble =>
  new Trouble(`Cannot write ${file}: ${codeOf(error) === "ENOENT" ? "its folder does not exist" : reasonOf(error)}.`);

/** Refuses to write a report over one of the texts it is made from. @throws Trouble */
export const refuseInput = (file: string, inputs: readonly string[], cwd: string): void => {
  const target = realPath(resolve(cwd, file));
  if (target !== null && inputs.some((input) => realPath(input) === target)) {
    throw new Trouble(`${file} is one of the two texts; the report would overwrite it. Name another file with --output.`);
  }
};

/** Writes a file that is not there yet; what a reader has edited is never overwritten. @throws Trouble */
export const writeNewFile = (file: string, content: string, cwd: string): void => {
  if (realPath(resolve(cwd, file)) !== null)
    throw new Trouble(`${file} is there already and may hold your decisions; name another file, or move it away first.`);
  writeOutput(file, content, cwd);
};

/**
 * Writes a report whole or not at all. A symbolic link stays one: the file behind it is written. What is no ordinary file
 * (`/dev/stdout`, a named pipe) cannot be replaced and is written to.
 *
 * @param file the path as the user gave it
 * @throws Trouble where it cannot be written
 */
export const writeOutput = (file: string, content: string | Uint8Array, cwd: string): void => {
  try {
    const { path, isFile, mode } = targetOf(resolve(cwd, file));
    if (isFile) writeWhole(path, content, mode);
    else writeFileSync(path, content);
  } catch (error) {
    if (!isGone(error)) throw cannotWrite(file, error);
  }
};

/** A reader of a pipe that goes away early (`| head`) is no error. */
const isGone = (error: unknown): boolean => codeOf(error) === "EPIPE";

/**
 * Writes what comes in parts, and more than fits into memory: into a file beside the wanted one, which takes its place when it is whole.
 * Links, permissions and what is no ordinary file are treated as {@link writeOutput} does: renaming over `/dev/stdout` would replace it.
 *
 * @param file the path as the user gave it
 * @throws Trouble where it cannot be written; whatever else the parts throw. Nothing is left behind then
 */
export const writeParts = async (file: string, parts: AsyncIterable<string>, cwd: string): Promise<void> => {
  const { target, written, handle } = await opened(resolve(cwd, file)).catch((error: unknown) => {
    throw cannotWrite(file, error);
  });
  try {
    for await (const part of parts) {
      await handle.appendFile(part).catch((error: unknown) => {
        throw isGone(error) ? error : cannotWrite(file, error);
      });
    }
    await handle.close();
    if (written !== target) {
      await rename(written, target).catch((error: unknown) => {
        throw cannotWrite(file, error);
      });
    }
  } catch (error) {
    await handle.close().catch(() => undefined);
    if (isGone(error)) return;
    if (written !== target) await rm(written, { force: true });
    throw error;
  }
};

/** Opens the file that the parts go into: one beside the target, or the target itself where that cannot be replaced. */
const opened = async (wanted: string): Promise<{ readonly target: string; readonly written: string; readonly handle: FileHandle }> => {
  const { path, isFile, mode } = targetOf(wanted);
  if (!isFile) return { target: path, written: path, handle: await open(path, "w") };
  const written = `${path}.${process.pid}.part`;
  const handle = await open(written, "wx");
  if (mode !== null) await handle.chmod(mode);
  return { target: path, written, handle };
};
