import type { BlockDocument } from "../../model/block.ts";
import type { Message, SourceInfo } from "../../model/source.ts";
import { writeLines } from "../word/writer.ts";
import { linesOfPage } from "./page.ts";

/**
 * Reads a web page: its lines as a browser would set them apart, with the numbers of lists, italics, and notes by their raised
 * or linked marks. Navigation, the page's foot and title and hidden text are furniture; scripts and styles are no text.
 * The document's text is the extracted one: places count its lines.
 *
 * @throws ReadError for elements nested without end; nothing else breaks HTML
 */
export function readHtml(text: string, info: SourceInfo, messages: readonly Message[]): BlockDocument {
  const { lines, language } = linesOfPage(text, info.name);
  const code = /^([a-z]{2})\b/i.exec(language ?? "")?.[1];
  return {
    info,
    ...writeLines({ lines, notes: new Map() }),
    markup: [],
    facts: code === undefined ? {} : { language: code.toLowerCase() },
    messages,
  };
}
