import type { Block, BlockDocument, Run } from "../model/block.ts";
import type { SourceInfo, Span } from "../model/source.ts";
import { readFrontMatter } from "./front-matter.ts";
import { chunksOf, type Line, linesOf, spanOf } from "./lines.ts";
import { inline } from "./markdown-inline.ts";

/**
 * Reads the Markdown resolutions are kept in: headings, rules, emphasis, `<sup>9</sup>` and `[^9]` marks with their
 * notes, escapes, entities.
 *
 * Not a full CommonMark parser on purpose: CommonMark renumbers lists, and the printed numbers are what we read;
 * and every character needs its exact place, at the speed of a scan (a text of 7,300 paragraphs is 4 MB).
 */
export function readMarkdown(text: string, info: SourceInfo): BlockDocument {
  const front = readFrontMatter(text);
  const blocks: Block[] = front ? [front.block] : [];
  const markup: Span[] = text.startsWith("\uFEFF") ? [{ start: 0, end: 1 }] : [];
  for (const chunk of chunksOf(text, linesOf(text))) {
    if (front && spanOf(chunk).start < front.end) continue;
    for (const part of partsOf(text, chunk)) blocks.push(...blocksOf(text, part, markup));
  }
  return { info, text, blocks, markup, facts: front?.facts ?? {}, messages: [] };
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const NOTE = /^ {0,3}(?:<sup>([^<\s]{1,8})<\/sup>|\[\^([^\]\s]{1,16})\]:)[ \t]*/;

type Part = { readonly kind: "rule" | "heading" | "note" | "text"; readonly lines: readonly Line[] };

/** Lines that begin something of their own end the paragraph above them. */
function partsOf(text: string, chunk: readonly Line[]): Part[] {
  const parts: { kind: Part["kind"]; lines: Line[] }[] = [];
  for (const line of chunk) {
    const words = text.slice(line.start, line.end);
    const kind = RULE.test(words) ? "rule" : HEADING.test(words) ? "heading" : NOTE.test(words) ? "note" : "text";
    const open = parts.at(-1);
    if (kind === "text" && open && (open.kind === "text" || open.kind === "note")) open.lines.push(line);
    else parts.push({ kind, lines: [line] });
  }
  return parts;
}

function blocksOf(text: string, part: Part, markup: Span[]): Block[] {
  const { start, end } = spanOf(part.lines);
  switch (part.kind) {
    case "rule":
      markup.push({ start, end });
      return [{ kind: "break", zone: null, runs: [] }];
    case "heading": {
      const head = HEADING.exec(text.slice(start, end));
      const from = start + (head?.[0].length ?? 0);
      const closing = /[ \t]+#+[ \t]*$/.exec(text.slice(from, end));
      const to = closing ? from + closing.index : end;
      markup.push({ start, end: from }, { start: to, end });
      return [{ kind: "heading", zone: null, level: head?.[1]?.length ?? 1, runs: inline(text, from, to, markup) }];
    }
    case "note":
      return [noteBlock(text, start, end, markup)];
    case "text":
      return [{ kind: "paragraph", zone: null, label: [], runs: inline(text, start, end, markup) }];
  }
}

function noteBlock(text: string, start: number, end: number, markup: Span[]): Block {
  const match = NOTE.exec(text.slice(start, end));
  const label = match?.[1] ?? match?.[2] ?? "";
  const at = start + (match?.[0].indexOf(label) ?? 0);
  const from = start + (match?.[0].length ?? 0);
  markup.push({ start, end: at }, { start: at + label.length, end: from });
  const run: Run = { kind: "mark", text: label, italic: false, start: at, end: at + label.length };
  return { kind: "note", zone: null, label: [run], runs: inline(text, from, end, markup) };
}
