import type { Message } from "../model/source.ts";
import { ReadError } from "./read-error.ts";

/** The characters of a file, and what was odd about its bytes. */
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
  if (isKnownBinary(bytes) || looksBinary(text)) {
    throw new ReadError(
      `${name} is a binary file of no kind that holds a resolution: expected Word, PDF, HTML, Markdown, plain text or Akoma Ntoso XML; convert it to one of these first.`,
    );
  }
  if (!/\S/.test(text))
    throw new ReadError(`${name} holds nothing but white space: expected the text of a resolution; check the file and try again.`);
  return { text, messages };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  // The byte order mark of UTF-8 stays, so that places count it as other programs do.
  const ignoreBOM = encoding === "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes), messages: [] };
  } catch {
    return repair(bytes, new TextDecoder(encoding, { ignoreBOM }).decode(bytes), encoding);
  }
}

/** A text with characters that its encoding does not have; in what should be UTF-8, they may be those of Windows-1252. */
function repair(bytes: Uint8Array, text: string, encoding: string): Decoded {
  const broken = text.split("\uFFFD").length - 1;
  const valid = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (encoding === "utf-8" && valid < broken && !bytes.includes(0)) {
    const words = "The file is not UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.";
    return { text: windows1252(bytes), messages: [warning("encoding", words)] };
  }
  const what = broken === 1 ? "One character is" : `${broken} characters are`;
  return { text, messages: [warning("encoding", `${what} not valid ${encoding.slice(0, 6).toUpperCase()} and shown as \uFFFD.`)] };
}

/** What Windows-1252 has at 0x80 to 0x9F, with a dot where it has nothing. */
const HIGH = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/** By hand: Node 20's TextDecoder takes "windows-1252" for Latin-1 and makes control characters of quotation marks. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9F]/g, (char) => {
      const named = HIGH.charAt(char.charCodeAt(0) - 0x80);
      return named === "." ? "\uFFFD" : named;
    });
}

function warning(rule: string, text: string): Message {
  return { severity: "warning", rule, text, place: null };
}

/** How PDF, ZIP (Word), old Word, RTF, PNG, JPEG, GIF and gzip files begin. */
const SIGNATURES = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u00D0\u00CF\u0011\u00E0",
  "{\\rtf",
  "\u0089PNG",
  "\u00FF\u00D8\u00FF",
  "GIF8",
  "\u001F\u008B",
];

function isKnownBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.some((signature) => start.startsWith(signature));
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes("\0")) return true;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd++;
  }
  return odd > sample.length * BINARY_SHARE && odd > 4;
}
