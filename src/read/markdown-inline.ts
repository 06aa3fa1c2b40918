import type { Run } from "../model/block.ts";
import type { Span } from "../model/source.ts";
import { entity } from "./entity.ts";
import { textRun } from "./lines.ts";

/** Everything inline that is more than a letter, tried in this order at each place. */
const TOKEN =
  /\\[!-/:-@[-`{-~]|<!--[\s\S]{0,10000}?-->|<sup>\[?[^<\s]{1,8}?\]?<\/sup>|\[\^[^\]\s]{1,16}\]|<\/?(?:em|i|b|strong|u|span|br|p|div|sub|sup|ins|del)\b[^<>]{0,200}>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\*{1,3}|_{1,3}/g;

interface Delimiter extends Span {
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The runs of a stretch of Markdown; its syntax is appended to `markup`.
 * Asterisks and underscores that pair with nothing are words: nothing is taken away on suspicion.
 */
export function inline(text: string, start: number, end: number, markup: Span[]): Run[] {
  const slice = text.slice(start, end);
  const tokens = [...slice.matchAll(TOKEN)].map((match) => ({ at: start + match.index, text: match[0] }));
  const paired = pairDelimiters(text, start, end, tokens);
  const runs: Run[] = [];
  let from = start;
  let italic = false;
  const flush = (to: number) => {
    if (to > from) runs.push(textRun(text, from, to, italic));
  };
  for (const token of tokens) {
    const after = token.at + token.text.length;
    const delimiter = paired.get(token.at);
    if (delimiter) {
      flush(token.at);
      markup.push({ start: token.at, end: after });
      if (token.text.length !== 2) italic = delimiter === "open";
      from = after;
      continue;
    }
    const part = piece(token.text);
    if (part === null) continue;
    flush(token.at);
    from = after;
    if (part.kind === "mark") {
      const at = token.at + part.offset;
      markup.push({ start: token.at, end: at }, { start: at + part.text.length, end: after });
      runs.push({ kind: "mark", text: part.text, italic: false, start: at, end: at + part.text.length });
    } else if (part.kind === "markup") markup.push({ start: token.at, end: after });
    else if (part.kind === "escape") {
      markup.push({ start: token.at, end: token.at + 1 });
      runs.push(textRun(text, token.at + 1, after, italic));
    } else runs.push({ kind: "text", text: part.text, italic, start: token.at, end: after });
  }
  flush(end);
  return runs;
}

type Piece =
  | { kind: "mark"; text: string; offset: number }
  | { kind: "markup" }
  | { kind: "escape" }
  | { kind: "entity"; text: string }
  | null;

function piece(token: string): Piece {
  if (token.startsWith("\\")) return { kind: "escape" };
  const mark = /^<sup>\[?([^<\s\]]+)\]?<\/sup>$|^\[\^([^\]\s]+)\]$/.exec(token);
  if (mark) {
    const label = mark[1] ?? mark[2] ?? "";
    // Only digits and the usual signs are marks; "<sup>e</sup>" is a raised letter (French ordinals).
    if (/^(?:\d{1,4}|[*†‡§]+|[a-z])$/.test(label) && !/^<sup>[a-z]/.test(token))
      return { kind: "mark", text: label, offset: token.indexOf(label) };
    return mark[2] === undefined ? null : { kind: "mark", text: label, offset: 2 };
  }
  if (token.startsWith("<")) return { kind: "markup" };
  if (token.startsWith("&")) {
    const decoded = entity(token);
    return decoded === null ? null : { kind: "entity", text: decoded };
  }
  return null;
}

/** Which asterisks and underscores are emphasis: CommonMark's flanking rules, nearest opener of the same length. */
function pairDelimiters(
  text: string,
  start: number,
  end: number,
  tokens: readonly { at: number; text: string }[],
): Map<number, "open" | "close"> {
  const paired = new Map<number, "open" | "close">();
  const openers: Delimiter[] = [];
  for (const token of tokens) {
    const char = token.text.charAt(0);
    if (char !== "*" && char !== "_") continue;
    const delimiter = flank(text, start, end, token);
    const at = delimiter.closes ? openers.findLastIndex((o) => o.char === char && o.end - o.start === token.text.length) : -1;
    const opener = openers[at];
    if (opener) {
      paired.set(opener.start, "open");
      paired.set(token.at, "close");
      openers.length = at;
    } else if (delimiter.opens && openers.length < 100) openers.push(delimiter);
  }
  return paired;
}

function flank(text: string, start: number, end: number, token: { at: number; text: string }): Delimiter {
  const char = token.text.charAt(0);
  const stop = token.at + token.text.length;
  const before = token.at > start ? text.charAt(token.at - 1) : " ";
  const after = stop < end ? text.charAt(stop) : " ";
  const space = (c: string) => /\s/.test(c);
  const punctuation = (c: string) => /[\p{P}\p{S}]/u.test(c);
  const left = !space(after) && (!punctuation(after) || space(before) || punctuation(before));
  const right = !space(before) && (!punctuation(before) || space(after) || punctuation(after));
  const opens = char === "*" ? left : left && (!right || punctuation(before));
  const closes = char === "*" ? right : right && (!left || punctuation(after));
  return { char, start: token.at, end: stop, opens, closes };
}
