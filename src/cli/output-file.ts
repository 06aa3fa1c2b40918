import { realpathSync, statSync, writeFileSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { codeOf, reasonOf } from "../corpus/system-error.ts";
import { writeWhole } from "../corpus/write-whole.ts";
import type { Format } from "../report/options.ts";
import { Trouble } from "./trouble.ts";

const formatOfEnding: Readonly<Record<string, Format>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".json": "json",
  ".txt": "terminal",
};

/** The format that a file's ending asks for. @throws Trouble where the ending asks for none */
export const formatOfFile = (file: string): Format => {
  const format = formatOfEnding[extname(file).toLowerCase()];
  if (format !== undefined) return format;
  throw new Trouble(
    `${file} does not tell the format; expected an ending .md, .json or .txt, or name it: --format markdown|json|terminal.`,
  );
};

const realPath = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};

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
export const writeOutput = (file: string, content: string, cwd: string): void => {
  const path = resolve(cwd, file);
  try {
    const target = realPath(path) ?? path;
    const present = statSync(target, { throwIfNoEntry: false });
    if (present === undefined) writeWhole(target, content);
    else if (present.isFile()) writeWhole(target, content, present.mode & 0o7777);
    else writeFileSync(target, content);
  } catch (error) {
    const reason = codeOf(error) === "ENOENT" ? "its folder does not exist" : reasonOf(error);
    throw new Trouble(`Cannot write ${file}: ${reason}.`);
  }
};

/**
 * Writes what comes in parts, and more than fits into memory: into a file beside the wanted one, which takes its place when it is whole.
 *
 * @param file the path as the user gave it
 * @throws Trouble where it cannot be written; whatever else the parts throw. Nothing is left behind then
 */
export const writeParts = async (file: string, parts: AsyncIterable<string>, cwd: string): Promise<void> => {
  const path = resolve(cwd, file);
  const unfinished = `${path}.${process.pid}.part`;
  const trouble = (error: unknown): Trouble =>
    new Trouble(`Cannot write ${file}: ${codeOf(error) === "ENOENT" ? "its folder does not exist" : reasonOf(error)}.`);
  let handle: FileHandle;
  try {
    handle = await open(unfinished, "wx");
  } catch (error) {
    throw trouble(error);
  }
  try {
    for await (const part of parts) {
      await handle.appendFile(part).catch((error: unknown) => {
        throw trouble(error);
      });
    }
    await handle.close();
    await rename(unfinished, path).catch((error: unknown) => {
      throw trouble(error);
    });
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
};
