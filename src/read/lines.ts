import type { Run } from "../model/block.ts";
import type { Span } from "../model/source.ts";

/** One line of a source: offsets without its line end. */
export type Line = Span;

/** The lines of a text; `\n`, `\r\n` and `\r` end a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
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
