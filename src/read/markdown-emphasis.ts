import type { Token } from "./markdown-tokens.ts";

interface Delimiter extends Token {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Openers kept waiting for their closer; more are not emphasis, but a wall of asterisks. */
const WAITING_LIMIT = 100;

/**
 * Which tokens begin and end emphasis, by their offsets: asterisks and underscores by CommonMark 0.31's flanking rules,
 * each closer with the nearest opener of the same length, and the tags `<em>` and `<i>`.
 */
export function pairEmphasis(text: string, start: number, end: number, tokens: readonly Token[]): Map<number, "open" | "close"> {
  const paired = new Map<number, "open" | "close">();
  const openers: Delimiter[] = [];
  for (const token of tokens) {
    const delimiter = tagged(token) ?? flanked(text, start, end, token);
    if (delimiter === null) continue;
    const at = delimiter.closes ? openers.findLastIndex((opener) => opener.text === delimiter.text) : -1;
    const opener = openers[at];
    if (opener) {
      paired.set(opener.start, "open");
      paired.set(token.start, "close");
      openers.length = at;
    } else if (delimiter.opens && openers.length < WAITING_LIMIT) openers.push(delimiter);
  }
  return paired;
}

function tagged(token: Token): Delimiter | null {
  const match = /^<(\/?)(em|i)\b/.exec(token.text);
  if (!match) return null;
  return { ...token, text: match[2] ?? "", opens: match[1] === "", closes: match[1] === "/" };
}

function flanked(text: string, start: number, end: number, token: Token): Delimiter | null {
  const char = token.text.charAt(0);
  if (char !== "*" && char !== "_") return null;
  const before = token.start > start ? text.charAt(token.start - 1) : " ";
  const after = token.end < end ? text.charAt(token.end) : " ";
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  const opens = char === "*" ? left : left && (!right || isPunctuation(before));
  const closes = char === "*" ? right : right && (!left || isPunctuation(after));
  return { ...token, opens, closes };
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}
