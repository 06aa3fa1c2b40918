import type { Paint } from "./styles.ts";
import { displayWidth, isWide } from "./width.ts";

/** A stretch of a line in one look. */
export interface Run {
  readonly text: string;
  readonly paint: Paint;
}

/** What is not broken across lines: a word with what sticks to it, or the blanks between two words. */
interface Token {
  readonly runs: Run[];
  readonly blank: boolean;
  width: number;
}

/** Closing punctuation of Chinese and Japanese, which does not begin a line. */
const CLOSING = /[\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\uFF09\u300B\u300D\u300F\u3011]/u;

/** Cuts a run where a line may break: around blanks, and between wide characters, which have none. */
function cut(text: string): { text: string; joins: boolean }[] {
  const pieces: { text: string; joins: boolean }[] = [];
  for (const part of text.match(/ +|[^ ]+/g) ?? []) {
    let start = 0;
    let at = 0;
    let wideBefore = false;
    for (const character of part) {
      const wide = isWide(character);
      if (wide && wideBefore && !CLOSING.test(character)) {
        pieces.push({ text: part.slice(start, at), joins: start === 0 });
        start = at;
      }
      at += character.length;
      wideBefore = wide;
    }
    pieces.push({ text: part.slice(start), joins: start === 0 });
  }
  return pieces;
}

/** A word may have several looks: it goes on in the next run unless a blank or a wide character parts them. */
function tokensOf(runs: readonly Run[]): Token[] {
  const tokens: Token[] = [];
  for (const { text, paint } of runs) {
    for (const piece of cut(text)) {
      const blank = piece.text.startsWith(" ");
      const last = tokens.at(-1);
      const width = displayWidth(piece.text);
      if (last !== undefined && piece.joins && last.blank === blank) {
        last.runs.push({ text: piece.text, paint });
        last.width += width;
      } else tokens.push({ runs: [{ text: piece.text, paint }], blank, width });
    }
  }
  return tokens;
}

function painted(tokens: readonly Token[]): string {
  const merged: Run[] = [];
  for (const run of tokens.flatMap((token) => token.runs)) {
    const last = merged.at(-1);
    if (last?.paint === run.paint) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged.map(({ text, paint }) => paint(text)).join("");
}

/**
 * Breaks a line into lines no wider than `width`; a word wider than that gets a line of its own and stays whole.
 * Looks end with each line and begin again on the next, so that a pager can show any of them alone.
 *
 * @param width columns, 1 or more
 * @param indent what stands before every line, counted in `width`
 */
export function wrap(runs: readonly Run[], width: number, indent = ""): string[] {
  const room = width - displayWidth(indent);
  const lines: Token[][] = [];
  let line: Token[] = [];
  let used = 0;
  for (const token of tokensOf(runs)) {
    if (!token.blank && line.length > 0 && used + token.width > room) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (token.blank && line.length === 0) continue;
    line.push(token);
    used += token.width;
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map((tokens) => (indent + painted(tokens.at(-1)?.blank ? tokens.slice(0, -1) : tokens)).trimEnd());
}
