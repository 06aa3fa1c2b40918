import type { Line } from "../lines.ts";

/** A line of a page with what it prints. */
export interface PageLine extends Line {
  /** Its words, without the white space around them. */
  readonly words: string;
  /** Columns it is indented by; a tab counts as one. */
  readonly indent: number;
  /** Whether a blank line stands above it, or nothing. */
  readonly after: boolean;
}

/** A rule of underscores behind the last word of a page, whose hyphen `pdftotext` took for one that divides a word. */
const RULE_BEHIND = /(?<=\p{L})_{8,99}\s*$/u;

/** The lines of a page that print something. */
export function pageLines(text: string, lines: readonly Line[]): PageLine[] {
  let after = true;
  return lines.flatMap(withoutRule(text)).flatMap((line) => {
    const printed = text.slice(line.start, line.end);
    const words = printed.trim();
    if (words === "") {
      after = true;
      return [];
    }
    const made = { ...line, words, indent: printed.length - printed.trimStart().length, after };
    after = false;
    return [made];
  });
}

function withoutRule(text: string): (line: Line) => Line[] {
  return (line) => {
    const { start, end } = line;
    const rule = end - start > LONGEST_LINE || text.charAt(end - 1) !== "_" ? null : RULE_BEHIND.exec(text.slice(start, end));
    return rule === null
      ? [line]
      : [
          { start, end: start + rule.index },
          { start: start + rule.index, end },
        ];
  };
}

/** Characters of the longest line that pdftotext prints of a page, several times over; what is longer is no line of a page. */
export const LONGEST_LINE = 1000;

/** What stands side by side on a line, with wide gaps between: offsets in the source. */
export function columnsOf(text: string, { start, end }: Line): readonly (Line & { readonly words: string })[] {
  const printed = text.slice(start, end);
  if (printed.length > LONGEST_LINE) return [{ start, end, words: printed.trim() }];
  return [...printed.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => {
    const from = start + match.index;
    return { start: from, end: from + match[0].length, words: match[0] };
  });
}
