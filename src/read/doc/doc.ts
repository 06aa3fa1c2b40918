import type { BinaryReader } from "../binary.ts";
import { type Content, isBlank, type Line } from "../word/lines.ts";
import { Revisions } from "../word/revisions.ts";
import { symbolIn } from "../word/symbol-line.ts";
import { writeLines } from "../word/writer.ts";
import { type DocStreams, damagedDoc, openDoc } from "./container.ts";
import { type Fib, fibOf, type Story } from "./fib.ts";
import { docNumberingOf } from "./lists.ts";
import { callsIn, docNotes } from "./notes.ts";
import { piecesOf } from "./pieces.ts";
import { characterFormats, paragraphFormats } from "./properties.ts";
import { type DocMeans, linesOfStory } from "./story.ts";
import { docStylesOf } from "./styles.ts";

/**
 * Reads a binary Word document (.doc, Word 97 to 2003) as {@link readDocx} reads a .docx: paragraphs with the numbers Word
 * prints, italics, headings, footnotes, tracked changes; the rest is furniture. The container is taken apart by cfb; for what
 * is in it there is no library that tells where footnotes are called and how paragraphs are numbered.
 *
 * @throws ReadError for a file that is damaged, encrypted, older than Word 97, or no Word document
 */
export const readDoc: BinaryReader = (bytes, info, { tracked }) => {
  const streams = openDoc(bytes, info.name);
  const revisions = new Revisions(tracked ?? "accept");
  try {
    const { lines, notes, heads } = contentOf(streams, revisions);
    const symbol = symbolIn(lines) === null ? symbolIn(heads) : null;
    return {
      info: { ...info, format: "doc" },
      ...writeLines({ lines: [...heads, ...lines], notes }),
      markup: [],
      facts: symbol === null ? {} : { symbol },
      messages: revisions.messages(tracked !== undefined),
    };
  } catch (error) {
    // Every structure is read through views that know where they end.
    if (error instanceof RangeError) throw damagedDoc(info.name, "its structures point outside the file");
    throw error;
  }
};

function contentOf(streams: DocStreams, revisions: Revisions): Content & { readonly heads: readonly Line[] } {
  const fib = fibOf(streams);
  const means: DocMeans = {
    pieces: piecesOf(streams, fib),
    characters: characterFormats(streams, fib),
    paragraphs: paragraphFormats(streams, fib),
    styles: docStylesOf(fib.structure("styles")),
    numbering: docNumberingOf(streams, fib),
    revisions,
    calls: callsIn(fib),
  };
  const read = (story: Story) => linesOfStory(fib.story(story).start, fib.story(story).length, means);
  const body = read("text");
  const notes = docNotes(body, fib, means);
  const { heads, feet } = headsOf(fib, means);
  const boxes = [...aside("text box", read("boxes")), ...aside("text box", read("headBoxes"))];
  return { lines: [...body, ...boxes, ...feet, ...aside("comment", read("comments"))], notes, heads };
}

/** Lines that stand beside the text; the same words once. */
function aside(what: string, lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.flatMap((line): Line[] => {
    if (line.kind === "break" || isBlank(line.pieces)) return [];
    const words = JSON.stringify(line.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")));
    if (seen.has(words)) return [];
    seen.add(words);
    return [{ kind: "furniture", what, pieces: line.pieces }];
  });
}

/** Before the heads and feet of each section (of even and odd pages, and of the first) stand six lines that separate notes. */
const SEPARATORS = 6;
const IS_FOOT = [false, false, true, true, false, true];

function headsOf(fib: Fib, means: DocMeans): { heads: Line[]; feet: Line[] } {
  const table = fib.structure("heads");
  const { start, length } = fib.story("heads");
  const heads: Line[] = [];
  const feet: Line[] = [];
  let last = 0;
  for (let k = SEPARATORS; 4 * (k + 2) <= table.byteLength; k++) {
    const [from, to] = [Math.max(last, table.getUint32(4 * k, true)), Math.min(length, table.getUint32(4 * (k + 1), true))];
    last = Math.max(from, to);
    if (to > from) (IS_FOOT[k % SEPARATORS] ? feet : heads).push(...linesOfStory(start + from, to - from, means));
  }
  return { heads: aside("running head", heads), feet: aside("running foot", feet) };
}
