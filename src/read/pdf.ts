import type { Block, BlockDocument, Run } from "../model/block.ts";
import type { Message, SourceInfo } from "../model/source.ts";
import { blocksOf } from "./pdf/blocks.ts";
import type { Sheet } from "./pdf/layout.ts";
import { linesOf } from "./pdf/lines.ts";
import { pagesOf } from "./pdf/open.ts";
import { requireInflatable } from "./pdf/streams.ts";
import { placesIn } from "./places.ts";
import { ReadError } from "./read-error.ts";

/**
 * Reads a PDF that has its text as text, one column to a page.
 *
 * Out: its paragraphs (whole, where a page broke them), headings, footnotes with their marks, and page furniture; italics by
 * the fonts' names. The document's text is what the pages print, in reading order and with a line feed after each page, so that
 * a place's line is the page, and its column the character on it. Spaces are those the file prints.
 *
 * @throws ReadError for a PDF that is encrypted, broken, nothing but pictures, or larger unpacked than any resolution
 */
export async function readPdf(bytes: Uint8Array, info: Omit<SourceInfo, "format">): Promise<BlockDocument> {
  requireInflatable(bytes, info.name);
  const sheets: Sheet[] = [];
  for await (const page of pagesOf(bytes, info.name)) {
    const { width, height, strokes, turned } = page;
    sheets.push({ number: sheets.length + 1, width, height, lines: linesOf(page), strokes, turned });
  }
  if (sheets.every(({ lines, turned }) => lines.length === 0 && turned.trim() === "")) throw new ReadError(withoutText(info.name, sheets));
  const { text, blocks, markup } = blocksOf(sheets);
  const placeOf = placesIn(text);
  const messages = doubtsOf(sheets, blocks).map(({ page, severity, rule, words }): Message => {
    const start = startOf(text, page);
    return { severity, rule, text: words, place: placeOf({ start, end: start }) };
  });
  return { info: { ...info, format: "pdf" }, text, blocks, markup, facts: {}, messages };
}

function withoutText(name: string, { length }: readonly Sheet[]): string {
  const pages = length === 1 ? "its page has" : `its ${length} pages have`;
  return `${name} is a scanned PDF: ${pages} pictures and no text; run it through text recognition (OCR) first, or take the Word file of the document.`;
}

/** Where a page begins in the text. */
function startOf(text: string, page: number): number {
  let at = 0;
  for (let k = 1; k < page; k++) at = text.indexOf("\n", at) + 1;
  return at;
}

interface Doubt {
  readonly page: number;
  readonly severity: Message["severity"];
  readonly rule: string;
  readonly words: string;
}

/** Rows of a page that stand in columns, and their share of it, from which on it is told. */
const COLUMNS = { rows: 6, share: 0.3 };

/** What about a page's look makes its reading doubtful. */
function doubtsOf(sheets: readonly Sheet[], blocks: readonly Block[]): Doubt[] {
  const doubts = sheets.flatMap(({ number: page, width, height, lines }): Doubt[] => {
    const beside = lines.filter((line) => line.beside).length / 2;
    if (lines.length === 0)
      return [
        { page, severity: "info", rule: "page-without-text", words: `Page ${page} has no text; what it shows is a picture, or nothing.` },
      ];
    if (beside >= COLUMNS.rows && beside > COLUMNS.share * (lines.length - beside)) {
      const words = `Page ${page} is set in columns or as a table; it was read row by row, so its paragraphs may be mixed up.`;
      return [{ page, severity: "warning", rule: "columns", words }];
    }
    if (width > height) {
      const words = `Page ${page} is wider than high; such pages hold tables more often than paragraphs, and may be read in the wrong order.`;
      return [{ page, severity: "warning", rule: "columns", words }];
    }
    return [];
  });
  const isRightToLeft = RIGHT_TO_LEFT.test(blocks.map(({ runs }) => lettersOf(runs)).join(""));
  const words = "The text runs from right to left, which is not read reliably from a PDF; take the Word file of the document.";
  return isRightToLeft ? [{ page: 1, severity: "warning", rule: "right-to-left", words }, ...doubts] : doubts;
}

function lettersOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** A good many letters of Arabic or Hebrew; a name among others is not. */
const RIGHT_TO_LEFT = /(?:[\u0590-\u06FF\uFB1D-\uFEFC][^\u0590-\u06FF\uFB1D-\uFEFC]{0,20}){200}/;
