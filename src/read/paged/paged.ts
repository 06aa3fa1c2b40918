import type { Block, Run } from "../../model/block.ts";
import { type Line, pagesOf, textRun } from "../lines.ts";
import { type Furnished, stripped } from "./edges.ts";
import { footed, type Note } from "./feet.ts";
import { columnsOf, LONGEST_LINE, type PageLine, pageLines } from "./page.ts";

/** Columns by which a first line is indented at least. */
const INDENT = 3;

/**
 * The blocks of a text that `pdftotext` made of a PDF, with or without `-layout`: form feeds divide its pages. Furniture and
 * footnotes are told from the text page by page; with `-layout`, indents tell the paragraphs, and a page that begins without
 * one goes on with the paragraph of the page before.
 *
 * @param from offset the pages begin at
 */
export function pagedBlocks(text: string, from: number): Block[] {
  const pages = pagesOf(text, from).map((lines) => pageLines(text, lines));
  const isIndented = pages.flat().filter(({ indent }) => indent >= INDENT).length * 2 > pages.flat().length;
  const isSpaced = standsWide(pages);
  const blocks: Block[] = [];
  let seen = 0;
  let open: Run[] | null = null;
  let note: Run[] | null = null;
  for (const [number, { head, body, foot }] of stripped(text, pages).entries()) {
    if (number > 0) blocks.push({ kind: "break", zone: null, runs: [] });
    for (const one of head) blocks.push(furniture(text, one));
    const feet = footed(body, seen, note !== null && !ended(note));
    const masthead = number === 0 ? mastheadEnd(feet.text) : 0;
    for (const line of feet.text.slice(0, masthead)) for (const one of columnsOf(text, line)) pushMasthead(text, blocks, line, one);
    const margin = isIndented ? marginOf(feet.text.slice(masthead)) : null;
    const groups = groupsOf(feet.text.slice(masthead), margin, isSpaced);
    for (const [k, { lines, begins }] of groups.entries()) {
      const runs = lines.map((line) => lineRun(text, line));
      if (isRule(lines[0])) blocks.push({ kind: "break", zone: null, runs });
      else if (open !== null && !begins) open.push(...runs);
      else if (margin !== null && isHeading(groups, k, margin)) {
        blocks.push({ kind: "heading", zone: null, level: LEVEL, runs });
        open = null;
      } else {
        open = runs;
        blocks.push({ kind: "paragraph", zone: null, label: [], runs: open });
      }
    }
    if (feet.rule) blocks.push({ kind: "break", zone: null, runs: [textRun(text, feet.rule.start, feet.rule.end)] });
    for (const one of feet.notes) {
      if (one.label === null && note !== null) {
        note.push(...runsOf(text, one));
        continue;
      }
      note = runsOf(text, one);
      blocks.push(noteBlock(text, one, note));
      seen = Math.max(seen, Number(one.label?.words ?? 0) || 0);
    }
    for (const one of [...feet.furniture, ...foot]) blocks.push(furniture(text, one));
    if (margin === null) open = null;
  }
  return blocks;
}

/** Lines that stand together, and whether they begin something of their own; the first of a page may not. */
interface Group {
  readonly lines: PageLine[];
  readonly begins: boolean;
}

/** Lines in groups: with indents a first line begins one, without them a blank line does. */
function groupsOf(lines: readonly PageLine[], margin: number | null, isSpaced: boolean): Group[] {
  const groups: Group[] = [];
  for (const [k, line] of lines.entries()) {
    const open = groups.at(-1)?.lines ?? [];
    const isApart = line.after && (!isSpaced || margin === null || isHeadAmong(lines, k, margin));
    const begins = margin === null ? isApart : (line.indent >= margin + INDENT && !isOfPoint(open, line)) || (k > 0 && isApart);
    const alone = isRule(line) || isRule(lines[k - 1]);
    if (k === 0 || begins || alone) groups.push({ lines: [line], begins: begins || alone });
    else open.push(line);
  }
  return groups;
}

/** Share of the lines inside sentences that blank lines stand above, from which on these part no paragraphs. */
const WIDE = 0.15;

/** Whether a text is spaced so widely that `pdftotext` prints blank lines between its lines as it does between paragraphs. */
function standsWide(pages: readonly (readonly PageLine[])[]): boolean {
  const inside = pages.flatMap((page) =>
    page.filter(({ words }, k) => /^\p{Ll}/u.test(words) && k > 0 && !STOPPED.test(page[k - 1]?.words.slice(-9) ?? "")),
  );
  return inside.filter(({ after }) => after).length > WIDE * inside.length;
}

/** Whether a line among widely spaced ones is a heading: below the end of a paragraph, without a stop, and an indent follows. */
function isHeadAmong(lines: readonly PageLine[], at: number, margin: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || !STOPPED.test(above.words.slice(-9))) return false;
  return /^\p{Lu}/u.test(line.words) && !STOPPED.test(line.words.slice(-9)) && below !== undefined && below.indent >= margin + INDENT;
}

/** A letter or number before a point, with the room behind it. */
const POINT = /^\(?[\p{Ll}\d]{1,5}\)\s{1,9}/u;

/** Whether a line goes on with a point, whose lines after the first begin before its letter or below its words. */
function isOfPoint([first, second]: readonly PageLine[], line: PageLine): boolean {
  const label = first === undefined ? null : POINT.exec(first.words.slice(0, 20));
  if (first === undefined || label === null || label === undefined || line.after || POINT.test(line.words.slice(0, 20))) return false;
  if (second !== undefined) return Math.abs(line.indent - second.indent) <= 1;
  return line.indent < first.indent || Math.abs(line.indent - first.indent - label[0].length) <= 1;
}

/** A rule of characters that is not the one above the notes. */
const RULE = /^(?:[_\-–—=*]\s?){3,}$/;

function isRule(line: PageLine | undefined): boolean {
  return line !== undefined && line.words.length <= LONGEST_LINE && RULE.test(line.words);
}

/** Headings in a text that has no signs for them: below the title, above the headings of sections. */
const LEVEL = 3;
/** Lines that a heading has at most. */
const TALLEST = 3;

/** The end of a paragraph, the mark of a note behind it. */
const STOPPED = /[,;:.]["”’)]{0,2}\d{0,3}$/;

/** Whether a group is a heading: at the margin between blank lines, with a capital first and no stop at its end. */
function isHeading(groups: readonly Group[], at: number, margin: number): boolean {
  const lines = groups[at]?.lines ?? [];
  const below = groups[at + 1]?.lines[0];
  const words = lines.map((line) => line.words).join(" ");
  const stands = lines[0]?.after === true && below !== undefined && (below.after || below.indent >= margin + INDENT);
  return (
    stands && lines.length <= TALLEST && (lines[0]?.indent ?? 0) < margin + INDENT && /^\p{Lu}\p{L}/u.test(words) && !STOPPED.test(words)
  );
}

/** A line with its end, which parts its last word from the next line's first; a rule behind it is none. */
function lineRun(text: string, { start, end }: Line): Run {
  return textRun(text, start, text.charAt(end) === "_" ? end : Math.min(end + 1, text.length));
}

function ended(runs: readonly Run[]): boolean {
  return /[.!?][)”"’]{0,2}\s*$/.test(runs.at(-1)?.text.slice(-8) ?? "");
}

function runsOf(text: string, { lines }: Note): Run[] {
  return lines.map((line) => lineRun(text, line));
}

function noteBlock(text: string, { label }: Note, runs: readonly Run[]): Block {
  if (label === null) return { kind: "paragraph", zone: null, label: [], runs };
  return { kind: "note", zone: null, label: [{ ...textRun(text, label.start, label.end), kind: "mark" }], runs };
}

function furniture(text: string, { line, what }: Furnished): Block {
  return { kind: "furniture", zone: null, what, runs: [textRun(text, line.start, line.end)] };
}

/** The first page's lines before the one that names the organ. */
function mastheadEnd(lines: readonly PageLine[]): number {
  const formula = lines.findIndex(({ words }) => /^The [A-Z][A-Za-z ]{3,80},$/.test(words));
  return Math.max(0, formula);
}

/** Lines of the masthead stand together where no blank line parts them; what stands beside them is a block of its own. */
function pushMasthead(text: string, blocks: Block[], line: PageLine, column: Line): void {
  const last = blocks.at(-1);
  const isFirst = column.start === line.start + line.indent;
  const run = lineRun(text, column);
  if (last?.kind === "paragraph" && ((isFirst && !line.after) || beginsTitle(last.runs))) {
    blocks[blocks.length - 1] = { ...last, runs: [...last.runs, run] };
  } else blocks.push({ kind: "paragraph", zone: null, label: [], runs: [run] });
}

function beginsTitle(runs: readonly Run[]): boolean {
  return runs.length === 1 && /^[\w-]{1,8}\/\d{1,4}\.\s*$/.test(runs[0]?.text ?? "");
}

/** The indent most lines of a page have. */
function marginOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const most = Math.max(...counts.values(), 0);
  return Math.min(...[...counts].filter(([, count]) => count * 2 > most).map(([indent]) => indent), Number.MAX_SAFE_INTEGER);
}
