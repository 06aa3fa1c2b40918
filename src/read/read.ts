import { createHash } from "node:crypto";
import type { BlockDocument } from "../model/block.ts";
import type { SourceInfo, TextFormat } from "../model/source.ts";
import { readAkn } from "./akn.ts";
import { binaryReaderFor } from "./binary.ts";
import { type Decoded, decode } from "./decode.ts";
import { decodeDeclared } from "./html/charset.ts";
import { readMarkdown } from "./markdown.ts";
import { ReadError } from "./read-error.ts";
import { readText } from "./text.ts";

/** Bytes a source may have unless the caller allows more: ten times the largest text the General Assembly publishes. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** How a source is read; what is absent is as usual. */
export interface ReadOptions {
  /** Largest size accepted, in bytes; {@link MAX_BYTES} unless given. */
  readonly maxBytes?: number;
  /** How the tracked changes of a Word document are read. Unless given: as if accepted, and a message tells of them. */
  readonly tracked?: "accept" | "reject";
}

const readers: Readonly<Record<TextFormat, (text: string, info: SourceInfo) => BlockDocument>> = {
  markdown: readMarkdown,
  text: readText,
  akn4un: readAkn,
};

/**
 * Reads a source into blocks. The format is told by the content. It is asynchronous because the libraries that office
 * documents need are loaded when such a document comes, and some of them work no other way.
 *
 * @param bytes the whole source
 * @param name what to call it in reports and errors, for example a file's base name
 * @throws ReadError (the promise is rejected) in a user's words where nothing can be read
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<BlockDocument> {
  requireSize(bytes, name, options);
  const readBinary = await binaryReaderFor(bytes);
  if (readBinary !== null)
    return readBinary(bytes, infoOf(bytes, name), { maxBytes: options.maxBytes ?? MAX_BYTES, tracked: options.tracked });
  const declared = decodeDeclared(bytes);
  const decoded = declared === null ? decode(bytes, name) : { text: declared, messages: [] };
  if (formatOf(decoded.text) !== "html") return readDecoded(decoded, bytes, name);
  const { readHtml } = await import("./html/html.ts");
  return readHtml(decoded.text, { ...infoOf(bytes, name), format: "html" }, decoded.messages);
}

/**
 * Reads a source in one of the {@link TextFormat}s, at once: their readers need no library that is loaded late.
 *
 * @throws ReadError where it is no text, a web page, too large or broken
 */
export function readTextDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): BlockDocument {
  requireSize(bytes, name, options);
  return readDecoded(decode(bytes, name), bytes, name);
}

function readDecoded({ text, messages }: Decoded, bytes: Uint8Array, name: string): BlockDocument {
  const format = formatOf(text);
  if (format === "html") throw new ReadError(`${name} is a web page: expected Markdown, plain text or Akoma Ntoso XML.`);
  const document = readers[format](text, { ...infoOf(bytes, name), format });
  return { ...document, messages: [...messages, ...document.messages] };
}

function infoOf(bytes: Uint8Array, name: string): Omit<SourceInfo, "format"> {
  return { name, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}

function requireSize(bytes: Uint8Array, name: string, options: ReadOptions): void {
  const limit = options.maxBytes ?? MAX_BYTES;
  if (bytes.length <= limit) return;
  throw new ReadError(
    `${name} has ${megabytes(bytes.length)} MB, more than the limit of ${megabytes(limit)} MB; allow more with --max-size if it really is a resolution.`,
  );
}

/** What a text is written in, by its content: XML by its first tag, Markdown by the marks that plain text has no use for. */
export function formatOf(text: string): TextFormat | "html" {
  const start = afterComments(text);
  const head = text.slice(start, start + 4096).trimStart();
  if (PAGE.test(head)) return "html";
  if (/^<(?:[?!]|[A-Za-z][\w:.-]*[\s>/])/.test(head) && !INLINE_TAG.test(head)) return "akn4un";
  if (start > 0 || INLINE_TAG.test(head) || /^\uFEFF?---[ \t]*[\r\n]/.test(text.slice(0, 16)) || MARKDOWN.test(text)) return "markdown";
  return "text";
}

/** How a web page begins, an XML declaration and comments before it allowed; the elements are those that no Markdown begins with. */
const PAGE =
  /^\uFEFF?(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--(?:[^-]|-(?!->)){0,999}-->\s{0,99})?<(?:!doctype\s{1,9}html|(?:html|head|body|meta|title|h[1-6]|table|ol|ul|section|article|main)(?=[\s>/]))/i;

/** HTML that stands in Markdown. */
const INLINE_TAG = /^<(?:a|b|br|center|div|em|i|p|span|strong|sub|sup|u)\b/;

/** Offset behind the comments that a text begins with; XML and Markdown write them alike. */
function afterComments(text: string): number {
  let at = 0;
  for (;;) {
    const start = at + text.slice(at, at + 4096).search(/\S/);
    const end = start >= at && text.startsWith("<!--", start) ? text.indexOf("-->", start) : -1;
    if (end < 0) return at;
    at = end + 3;
  }
}

const MARKDOWN =
  /^ {0,3}#{1,6}[ \t]+\S|<sup>\d{1,4}<\/sup>|\[\^\d{1,4}\]|^ {0,3}(?:\d{1,3}\.[ \t]+)?\*[A-Z][^*\n]{0,80}[A-Za-z,]\*(?:[ \t]|$)/m;

function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
