import type { Block, BlockDocument, Run } from "../../src/model/block.ts";
import { escaped, r, wordFile } from "./word-file.ts";

/** What a text is written from: its blocks, whatever form they were read from. */
type Blocks = Pick<BlockDocument, "blocks">;

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
const flat = (text: string) => text.replace(/\s+/g, " ");

/** The same text as a Word file: typed numbers, italic runs, real footnotes. */
export function asDocx({ blocks }: Blocks): Uint8Array {
  const notes: string[] = [];
  const waiting = new Map<string, string[]>();
  for (const block of blocks) {
    if (block.kind !== "note") continue;
    notes.push(`<w:footnote w:id="${notes.length + 1}"><w:p><w:r><w:footnoteRef/></w:r>${r(" ")}${inWord(block.runs)}</w:p></w:footnote>`);
    const label = textOf(block.label);
    waiting.set(label, [...(waiting.get(label) ?? []), String(notes.length)]);
  }
  const call = (label: string) => {
    const ids = waiting.get(label) ?? [];
    const id = ids.length > 1 ? ids.shift() : ids[0];
    return `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id ?? 0}"/><w:t>${label}</w:t></w:r>`;
  };
  const body = blocks.flatMap((block) => {
    if (block.kind === "heading")
      return [`<w:p><w:pPr><w:outlineLvl w:val="${block.level - 1}"/></w:pPr>${inWord(block.runs, call)}</w:p>`];
    if (block.kind !== "paragraph") return [];
    return [`<w:p>${inWord(block.label)}${block.label.length > 0 ? "<w:r><w:tab/></w:r>" : ""}${inWord(block.runs, call)}</w:p>`];
  });
  return wordFile({ body: body.join(""), footnotes: notes.join("") });
}

function inWord(runs: readonly Run[], call: (label: string) => string = () => ""): string {
  return runs.map((run) => (run.kind === "mark" ? call(run.text) : r(run.text, run.italic ? "<w:i/>" : ""))).join("");
}

/** The same text as a web page. */
export function asHtml({ blocks }: Blocks): string {
  const body = blocks.map((block) => {
    const words = block.runs.map((run) => (run.kind === "mark" ? `<sup>${run.text}</sup>` : inTag(escaped(run.text), run.italic))).join("");
    if (block.kind === "heading") return `<h${block.level}>${words}</h${block.level}>`;
    if (block.kind === "note") return `<p><sup>${textOf(block.label)}</sup> ${words}</p>`;
    if (block.kind === "paragraph") return `<p>${escaped(textOf(block.label))} ${words}</p>`;
    return "";
  });
  return `<!DOCTYPE html>\n<html><head><title>Exercise</title></head><body>\n${body.join("\n")}\n</body></html>\n`;
}

function inTag(words: string, italic: boolean): string {
  return italic ? `<i>${words}</i>` : words;
}

/** The same text as plain text, one line a paragraph: without italics, its notes behind each paragraph. */
export function asText({ blocks }: Blocks): string {
  const lines = blocks.flatMap((block: Block) => {
    const words = flat(textOf(block.runs)).trim();
    if (block.kind === "note") return [`${textOf(block.label)} ${words}`];
    if (block.kind === "paragraph" && block.label.length > 0) return [`${textOf(block.label)} ${words}`];
    return block.kind === "heading" || block.kind === "paragraph" ? [words] : [];
  });
  return `${lines.join("\n\n")}\n`;
}
