import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise } from "yauzl";
import { ReadError } from "../read-error.ts";

/** The parts of an Office Open XML file, each read when it is asked for. */
export interface OfficePackage {
  readonly has: (part: string) => boolean;
  /** The text of a part, null where there is none. Throws ReadError where it is damaged or too large. */
  readonly read: (part: string) => Promise<string | null>;
}

/** Parts a file may have. A resolution with all its themes and pictures has about 30; the limit bounds the time to list them. */
const MOST_PARTS = 10_000;

/** A sentence for a file that is damaged. */
export function damaged(name: string, detail: string): ReadError {
  return new ReadError(
    `${name} is a damaged Word file: ${detail}. Get it again from where it came from, or open it in a word processor and save it anew.`,
  );
}

/**
 * Opens the ZIP archive that a .docx file is (ISO/IEC 29500-2, Open Packaging Conventions).
 *
 * @param maxBytes largest size of one part once unpacked, and of all that are read together
 * @throws ReadError where the archive is damaged
 */
export async function openPackage(bytes: Uint8Array, name: string, maxBytes: number): Promise<OfficePackage> {
  const { entries, archive } = await listed(bytes, name);
  let left = maxBytes;
  return {
    has: (part) => entries.has(part),
    read: async (part) => {
      const entry = entries.get(part);
      if (entry === undefined) return null;
      // The archive's own word for the size holds: yauzl stops where the data go on beyond it.
      if (entry.uncompressedSize > left) throw tooLarge(name, part, maxBytes);
      left -= entry.uncompressedSize;
      const data = await unpacked(entry, name, archive);
      return decoded(data, part, name);
    },
  };
}

type Archive = Awaited<ReturnType<typeof fromBufferPromise>>;

async function listed(bytes: Uint8Array, name: string): Promise<{ archive: Archive; entries: ReadonlyMap<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (archive.entryCount > MOST_PARTS) throw damaged(name, `it has ${archive.entryCount} parts, more than any document needs`);
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) throw locked(name);
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
    return { archive, entries };
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(name, "its ZIP archive is cut off or broken");
  }
}

function locked(name: string): ReadError {
  return new ReadError(
    `${name} is a ZIP archive locked with a password: expected a Word document; unpack it first, and name the text in it.`,
  );
}

async function unpacked(entry: Entry, name: string, archive: Archive): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
  } catch {
    throw damaged(name, `its part ${shown(entry.fileName)} cannot be unpacked`);
  }
  const data = Buffer.concat(chunks);
  // yauzl leaves the checksum to its user; without it a flipped bit could be read as another word.
  if (crc32(data) !== entry.crc32) throw damaged(name, `the checksum of its part ${shown(entry.fileName)} is wrong`);
  return data;
}

function decoded(data: Buffer, part: string, name: string): string {
  const encoding = data[0] === 0xff && data[1] === 0xfe ? "utf-16le" : data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data);
  } catch {
    throw damaged(name, `its part ${shown(part)} is not valid ${encoding.slice(0, 6).toUpperCase()}`);
  }
}

function tooLarge(name: string, part: string, maxBytes: number): ReadError {
  const megabytes = Math.round((maxBytes / (1024 * 1024)) * 1000) / 1000;
  return new ReadError(
    `${name} unpacks to more than ${megabytes} MB (at its part ${shown(part)}); allow more with --max-size if it really is a resolution.`,
  );
}

function shown(part: string): string {
  return part.length > 60 ? `${part.slice(0, 60)}…` : part;
}
