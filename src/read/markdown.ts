import type { Block, BlockDocument, Run } from "../model/block.ts";
import type { SourceInfo, Span } from "../model/source.ts";
import { readFrontMatter } from "./front-matter.ts";
import { chunksOf, type Line, pagesOf, spanOf, textStart } from "./lines.ts";
import { inline } from "./markdown-inline.ts";

/**
 * Reads the Markdown resolutions are kept in: headings, rules, emphasis, links, `<sup>9</sup>` and `[^9]` marks with their
 * notes, escapes, entities, the tags of simple HTML.
 *
 * Not a full CommonMark parser on purpose: CommonMark renumbers lists, and the printed numbers are what we read;
 * and every character needs its exact place, at the speed of a scan (a text of 7,300 paragraphs is 4 MB).
 */
export function readMarkdown(text: string, info: SourceInfo): BlockDocument {
  const front = readFrontMatter(text);
  const blocks: Block[] = front ? [front.block] : [];
  const markup: Span[] = textStart(text) > 0 ? [{ start: 0, end: textStart(text) }] : [];
  for (const [page, lines] of pagesOf(text, front?.end ?? textStart(text)).entries()) {
    if (page > 0) blocks.push({ kind: "break", zone: null, runs: [] });
    for (const chunk of chunksOf(text, lines)) for (const part of partsOf(text, chunk)) blocks.push(...blocksOf(text, part, markup));
  }
  return { info, text, blocks, markup: markup.sort((a, b) => a.start - b.start), facts: front?.facts ?? {}, messages: [] };
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}={2,}[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const NOTE = /^ {0,3}(?:<sup>[[(]?(\d{1,4}|[*†‡§]{1,4})[\])]?<\/sup>|\[\^([^\]\s]{1,16})\]:)[ \t]*/;

type Part = { readonly kind: "rule" | "heading" | "underlined" | "note" | "text"; readonly lines: readonly Line[] };

/** Lines that begin something of their own end the paragraph above them. */
function partsOf(text: string, chunk: readonly Line[]): Part[] {
  const parts: { kind: Part["kind"]; lines: Line[] }[] = [];
  for (const line of chunk) {
    const words = text.slice(line.start, line.end);
    const open = parts.at(-1);
    const kind = RULE.test(words) ? "rule" : HEADING.test(words) ? "heading" : beginsNote(words, open?.kind) ? "note" : "text";
    if (open?.kind === "text" && open.lines.length === 1 && UNDERLINE.test(words)) {
      open.kind = "underlined";
      open.lines.push(line);
    } else if (kind === "text" && (open?.kind === "text" || open?.kind === "note")) open.lines.push(line);
    else parts.push({ kind, lines: [line] });
  }
  return parts;
}

/** Whether a line begins a note: under a line of text, a mark may just have been wrapped, and then a sentence goes on after it. */
function beginsNote(words: string, above: Part["kind"] | undefined): boolean {
  const match = NOTE.exec(words);
  if (!match) return false;
  return above !== "text" || match[2] !== undefined || /^[\p{Lu}\p{N}*_]/u.test(words.slice(match[0].length));
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
      const to = closingHashes(text, from, end);
      markup.push({ start, end: from }, { start: to, end });
      return headingOf(head?.[1]?.length ?? 1, inline(text, from, to, markup), markup);
    }
    case "underlined": {
      const to = part.lines[0]?.end ?? end;
      markup.push({ start: to, end });
      return headingOf(1, inline(text, start, to, markup), markup);
    }
    case "note":
      return [noteOf(text, start, end, markup)];
    case "text": {
      const runs = inline(text, start, end, markup);
      return isNothing(runs, markup) ? [] : [{ kind: "paragraph", zone: null, label: [], runs }];
    }
  }
}

/** Where a heading ends before the `#` signs that may close it. By hand: a pattern would try every space on the way. */
function closingHashes(text: string, from: number, end: number): number {
  const trim = (to: number, isCut: (char: string) => boolean): number => {
    let at = to;
    while (at > from && isCut(text.charAt(at - 1))) at--;
    return at;
  };
  const isBlank = (char: string) => char === " " || char === "\t";
  const words = trim(end, isBlank);
  const hashes = trim(words, (char) => char === "#");
  const before = trim(hashes, isBlank);
  return hashes < words && (before < hashes || hashes === from) ? before : words;
}

function headingOf(level: number, runs: readonly Run[], markup: Span[]): Block[] {
  return isNothing(runs, markup) ? [] : [{ kind: "heading", zone: null, level, runs }];
}

/** Whether runs show nothing ("&nbsp;" on its line); then what they stand for is only syntax. */
function isNothing(runs: readonly Run[], markup: Span[]): boolean {
  if (runs.some((run) => run.kind === "mark" || /\S/.test(run.text))) return false;
  markup.push(...runs.map(({ start, end }) => ({ start, end })));
  return true;
}

function noteOf(text: string, start: number, end: number, markup: Span[]): Block {
  const match = NOTE.exec(text.slice(start, end));
  const label = match?.[1] ?? match?.[2] ?? "";
  const at = start + (match?.[0].indexOf(label) ?? 0);
  const from = start + (match?.[0].length ?? 0);
  markup.push({ start, end: at }, { start: at + label.length, end: from });
  const run: Run = { kind: "mark", text: label, italic: false, start: at, end: at + label.length };
  return { kind: "note", zone: null, label: [run], runs: inline(text, from, end, markup) };
}
