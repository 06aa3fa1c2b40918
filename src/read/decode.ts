import type { Message } from "../model/source.ts";
import { ReadError } from "./read-error.ts";

export interface Decoded {
  readonly text: string;
  readonly messages: readonly Message[];
}

/** Control characters that no text file has; one in a hundred characters makes it a binary. */
const BINARY_SHARE = 0.01;
/** Characters looked at to tell a binary from a text. */
const SAMPLE = 65536;

/**
 * Bytes to text: UTF-8, UTF-16 by its byte order mark, and Windows-1252 where nothing in the bytes speaks for UTF-8.
 *
 * @throws ReadError for an empty file or one that is no text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) throw new ReadError(`${name} is empty: expected the text of a resolution; check the file and try again.`);
  const { text, messages } = decodeBytes(bytes);
  if (looksBinary(text)) {
    throw new ReadError(
      `${name} is a binary file, not text: expected Markdown, plain text or Akoma Ntoso XML; convert it to one of these first (Word and PDF: save as text).`,
    );
  }
  if (!/\S/.test(text))
    throw new ReadError(`${name} holds nothing but white space: expected the text of a resolution; check the file and try again.`);
  return { text, messages };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), messages: [] };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), messages: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), messages: [] };
  } catch {
    return repairUtf8(bytes);
  }
}

function repairUtf8(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = utf8.split("\uFFFD").length - 1;
  const valid = [...utf8.matchAll(/[\u0080-\uFFFC]/g)].length;
  if (valid < broken && !bytes.includes(0)) {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return {
      text,
      messages: [warning("encoding", "The file is not UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.")],
    };
  }
  const what = broken === 1 ? "One character is" : `${broken} characters are`;
  return { text: utf8, messages: [warning("encoding", `${what} not valid UTF-8 and shown as \uFFFD.`)] };
}

function warning(rule: string, text: string): Message {
  return { severity: "warning", rule, text, place: null };
}

/** How PDF, ZIP (Word), old Word, PNG and GIF files begin, as decoded. */
const SIGNATURES = ["%PDF-", "PK\u0003\u0004", "\u00D0\u00CF", "\uFFFDPNG", "GIF8"];

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (SIGNATURES.some((signature) => sample.startsWith(signature))) return true;
  if (sample.includes("\0")) return true;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd++;
  }
  return odd > sample.length * BINARY_SHARE && odd > 4;
}
