import type { Block, BlockDocument } from "../model/block.ts";
import type { SourceInfo, Span } from "../model/source.ts";
import { readFrontMatter } from "./front-matter.ts";
import { chunksOf, type Line, linesOf, spanOf, textRun } from "./lines.ts";

/**
 * Reads plain text. Blank lines, form feeds and rules set blocks apart; a block keeps its line ends,
 * because where a hard-wrapped paragraph ends is a question of language, which `parse` answers.
 */
export function readText(text: string, info: SourceInfo): BlockDocument {
  const front = readFrontMatter(text);
  const blocks: Block[] = [];
  const markup: Span[] = [];
  for (const chunk of chunksOf(text, linesOf(text))) {
    const { start } = spanOf(chunk);
    if (front && start < front.end) continue;
    blocks.push(...textBlocks(text, chunk));
  }
  if (text.startsWith("\uFEFF")) markup.push({ start: 0, end: 1 });
  return { info, text, blocks: front ? [front.block, ...blocks] : blocks, markup, facts: front?.facts ?? {}, messages: [] };
}

const RULE = /^\s*(?:[_\-–—=*]\s?){3,}\s*$/;

/** A chunk's blocks: rules stand alone, the rest stays together. */
function textBlocks(text: string, chunk: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) {
      const { start, end } = spanOf(open);
      blocks.push({ kind: "paragraph", zone: null, label: [], runs: [textRun(text, start, end)] });
    }
    open = [];
  };
  for (const line of chunk) {
    const words = text.slice(line.start, line.end);
    if (words.includes("\f")) {
      close();
      blocks.push({ kind: "break", zone: null, runs: [] });
    }
    if (RULE.test(words)) {
      close();
      blocks.push({ kind: "break", zone: null, runs: [textRun(text, line.start, line.end)] });
    } else open.push(line);
  }
  close();
  return blocks;
}
