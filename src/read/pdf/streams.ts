import { inflateSync } from "node:zlib";
import { ReadError } from "../read-error.ts";

/** Bytes that all packed streams of a PDF may hold together; a resolution of a hundred pages holds 20 MB, mostly fonts. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Refuses a PDF that unpacks to more than a computer should hold: the library unpacks a stream whole, however large.
 * Streams that are no good are left to the library, which knows how to go on without them.
 *
 * @throws ReadError where the packed streams hold more than 256 MB, or are packed more than once
 */
export function requireInflatable(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_BYTES;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const dictionary = file.toString("latin1", Math.max(0, at - 1000), at);
    const filters = dictionary.slice(dictionary.lastIndexOf("obj"));
    if ((filters.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g)?.length ?? 0) > 1) throw tooLarge(name);
    // Pictures are never unpacked.
    if (!/\/Fl(?:ateDecode)?\b/.test(filters) || /\/Subtype ?\/Image\b/.test(filters)) continue;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const size = inflatedSize(file.subarray(start), left);
    if (size === null) throw tooLarge(name);
    left -= size;
  }
}

/** How many bytes a stream holds, 0 where it is broken, null where it is more than `most`. */
function inflatedSize(packed: Buffer, most: number): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? null : 0;
  }
}

function tooLarge(name: string): ReadError {
  return new ReadError(
    `${name} unpacks to more than 256 MB, which no resolution does; if it really is one, print it to a new PDF and try that.`,
  );
}
