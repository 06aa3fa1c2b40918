import type { Block, BlockDocument } from "../../../src/model/block.ts";
import type { Resolution } from "../../../src/model/resolution.ts";
import { parse } from "../../../src/parse/parse.ts";
import { type ReadOptions, readDocument } from "../../../src/read/read.ts";
import { type WordParts, wordFile } from "../../support/word-file.ts";

export function read(parts: WordParts, options: ReadOptions = {}): Promise<BlockDocument> {
  return readDocument(wordFile(parts), "exercise.docx", options);
}

export async function resolution(parts: WordParts, options: ReadOptions = {}): Promise<Resolution> {
  return parse(await read(parts, options));
}

/** Blocks in a line each: "paragraph 1.| Urges[1] States", "note 1| See …", italics in asterisks. */
export function shown(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const runs = block.runs.map(({ kind, text, italic }) => (kind === "mark" ? `[${text}]` : italic ? `*${text}*` : text)).join("");
    if (block.kind === "heading") return `heading ${block.level}| ${runs}`;
    if (block.kind === "furniture") return `${block.what}| ${runs}`;
    if (block.kind === "break") return "break";
    return `${block.kind} ${block.label.map(({ text }) => text).join("")}| ${runs}`;
  });
}
