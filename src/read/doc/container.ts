import { find, read } from "cfb";
import { ReadError } from "../read-error.ts";

/** The two streams of a Word 97–2003 file that hold its text and its structures. */
export interface DocStreams {
  /** "WordDocument": the text, and the pages of formatting. */
  readonly main: DataView;
  /** "0Table" or "1Table". */
  readonly table: DataView;
}

/** The error for a file whose structures contradict one another. */
export function damagedDoc(name: string, detail: string): ReadError {
  return new ReadError(
    `${name} is a damaged Word file: ${detail}. Get it again from where it came from, or open it in a word processor and save it as .docx.`,
  );
}

const MAGIC = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
const WHICH_TABLE = 0x0200;
/** The first version of the format with these structures (Word 97). */
const WORD_97 = 0x00c1;

/** Opens the compound file that a .doc is. @throws ReadError where it is damaged, encrypted, older, or another kind of file */
export function openDoc(bytes: Uint8Array, name: string): DocStreams {
  const stream = streamsIn(bytes, name);
  if (stream("EncryptedPackage") !== null) throw encrypted(name);
  const main = stream("WordDocument");
  if (main === null) {
    throw new ReadError(
      `${name} is an Office file of another kind, not a Word document: expected the text of a resolution; save it as .docx first.`,
    );
  }
  if (main.byteLength < 0x200 || main.getUint16(0, true) !== MAGIC) throw damagedDoc(name, "its first part is none of a Word document");
  if (main.getUint16(2, true) < WORD_97) {
    throw new ReadError(`${name} was written by a Word older than Word 97: open it in a word processor and save it as .docx.`);
  }
  const flags = main.getUint16(FLAGS, true);
  if ((flags & ENCRYPTED) !== 0) throw encrypted(name);
  const table = stream((flags & WHICH_TABLE) === 0 ? "0Table" : "1Table");
  if (table === null) throw damagedDoc(name, "the table of its structures is missing");
  return { main, table };
}

function streamsIn(bytes: Uint8Array, name: string): (stream: string) => DataView | null {
  try {
    const container = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: "buffer" });
    return (stream) => {
      const content = find(container, stream)?.content;
      if (content === undefined || content === null) return null;
      const data = Uint8Array.from(content);
      return new DataView(data.buffer);
    };
  } catch {
    throw damagedDoc(name, "its container is cut off or broken");
  }
}

function encrypted(name: string): ReadError {
  return new ReadError(`${name} is protected by a password: open it in a word processor and save it without one.`);
}
