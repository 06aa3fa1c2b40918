import type { Run } from "../model/block.ts";
import type { Span } from "../model/source.ts";

/** One line of a source: offsets without its line end. */
export type Line = Span;

/** The lines of a text from `from` to `to`; `\n`, `\r\n` and `\r` end a line. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  lines.push({ start, end: to });
  return lines;
}

/** The lines of each page: what form feeds set apart, a line with a form feed in it being two. */
export function pagesOf(text: string, from: number): Line[][] {
  const pages: Line[][] = [];
  let start = from;
  for (let at = text.indexOf("\f", from); at >= 0; at = text.indexOf("\f", at + 1)) {
    pages.push(linesOf(text, start, at));
    start = at + 1;
  }
  pages.push(linesOf(text, start));
  return pages;
}

/** Groups of lines with words in them: what blank lines set apart. */
export function chunksOf(text: string, lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (isBlank(text, line)) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      chunks.push(open);
    }
  }
  return chunks;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return !/\S/.test(text.slice(start, end));
}

/** A plain run over a stretch of the source. */
export function textRun(text: string, start: number, end: number, italic = false): Run {
  return { kind: "text", text: text.slice(start, end), italic, start, end };
}

/** The span that a list of lines covers, line ends between them included. */
export function spanOf(lines: readonly Line[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** Where a text begins behind its byte order mark. */
export function textStart(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}
