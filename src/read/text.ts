import type { Block, BlockDocument } from "../model/block.ts";
import type { SourceInfo } from "../model/source.ts";
import { readFrontMatter } from "./front-matter.ts";
import { chunksOf, type Line, linesOf, spanOf, textRun, textStart } from "./lines.ts";
import { pagedBlocks } from "./paged/paged.ts";

/**
 * Reads plain text. Blank lines, form feeds and rules set blocks apart; a block keeps its line ends,
 * because where a hard-wrapped paragraph ends is a question of language, which `parse` answers.
 */
export function readText(text: string, info: SourceInfo): BlockDocument {
  const front = readFrontMatter(text);
  const from = front?.end ?? textStart(text);
  const body = text.includes("\f", from)
    ? pagedBlocks(text, from)
    : chunksOf(text, linesOf(text, from)).flatMap((chunk) => textBlocks(text, chunk));
  const markup = textStart(text) > 0 ? [{ start: 0, end: textStart(text) }] : [];
  return { info, text, blocks: [...(front ? [front.block] : []), ...body], markup, facts: front?.facts ?? {}, messages: [] };
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
    if (RULE.test(text.slice(line.start, line.end))) {
      close();
      blocks.push({ kind: "break", zone: null, runs: [textRun(text, line.start, line.end)] });
    } else open.push(line);
  }
  close();
  return blocks;
}
