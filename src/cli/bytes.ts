import { createReadStream } from "node:fs";
import { codeOf, reasonOf } from "../corpus/system-error.ts";
import { Trouble } from "./trouble.ts";

const megabyte = 1024 * 1024;

/** Bytes read at a time. */
const portion = 256 * 1024;

const tooBig = (name: string, maxBytes: number): Trouble =>
  new Trouble(
    `${name} has more than ${Math.round((maxBytes / megabyte) * 1000) / 1000} MB, the limit for a text. If it really is a resolution, allow more with --max-size MB.`,
  );

const concatenate = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

/**
 * Everything a stream gives.
 *
 * @param name what to call it in errors
 * @param maxBytes read no further than this
 * @throws Trouble where there is more
 */
export const readStream = async (stream: AsyncIterable<Uint8Array>, name: string, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooBig(name, maxBytes);
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
};

/**
 * The bytes of a file. Its size is not asked for beforehand but counted while reading,
 * for a pipe (`<(pdftotext …)`) has none and a file may grow.
 *
 * @param shown the path as the user gave it
 * @throws Trouble where it cannot be read, is a folder or has more than `maxBytes`
 */
export const readFileBytes = async (path: string, shown: string, maxBytes: number): Promise<Uint8Array> => {
  try {
    return await readStream(createReadStream(path, { highWaterMark: portion }), shown, maxBytes);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    if (codeOf(error) === "ENOENT") throw new Trouble(`There is no file ${shown}.`);
    if (codeOf(error) === "EISDIR") throw new Trouble(`${shown} is a folder; expected the file of one text.`);
    throw new Trouble(`Cannot read ${shown}: ${reasonOf(error)}.`);
  }
};
