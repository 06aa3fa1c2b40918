import type { Run } from "../model/block.ts";
import type { Span } from "../model/source.ts";
import { entity } from "./entity.ts";
import { textRun } from "./lines.ts";
import { pairEmphasis } from "./markdown-emphasis.ts";
import { linkEnd, marksIn, type Token, tokensIn } from "./markdown-tokens.ts";

/**
 * The runs of a stretch of Markdown; its syntax is appended to `markup`.
 * Asterisks and underscores that pair with nothing are words: nothing is taken away on suspicion.
 */
export function inline(text: string, start: number, end: number, markup: Span[]): Run[] {
  const tokens = tokensIn(text, start, end);
  const emphasis = pairEmphasis(text, start, end, tokens);
  const runs: Run[] = [];
  let from = start;
  let italic = 0;
  let link = -1;
  for (const token of tokens) {
    const part = emphasis.has(token.start) ? emphasisOf(token) : pieceOf(token, link);
    if (part === "words") continue;
    if (token.start > from) runs.push(textRun(text, from, token.start, italic > 0));
    from = token.end;
    if (part === "marks") runs.push(...markRuns(token, markup));
    else if (part === "escape") {
      markup.push({ start: token.start, end: token.start + 1 });
      if (token.end > token.start + 1) runs.push(textRun(text, token.start + 1, token.end, italic > 0));
    } else if (typeof part === "object") runs.push({ kind: "text", ...part, italic: italic > 0, start: token.start, end: token.end });
    else markup.push({ start: token.start, end: token.end });
    if (part === "emphasis") italic += emphasis.get(token.start) === "open" ? 1 : -1;
    if (part === "link") link = linkEnd(text, token);
  }
  if (end > from) runs.push(textRun(text, from, end, italic > 0));
  return runs;
}

/** What a token is: words after all, syntax, or a piece of text that it stands for. */
type Piece = "words" | "markup" | "emphasis" | "marks" | "escape" | "link" | { readonly text: string };

/** Two asterisks are bold, which says nothing of the text. */
function emphasisOf({ text }: Token): Piece {
  return text === "**" || text === "__" ? "markup" : "emphasis";
}

function pieceOf({ text, start }: Token, link: number): Piece {
  switch (text.charAt(0)) {
    case "\\":
      return "escape";
    case "[":
      return text === "[" ? "link" : "marks";
    case "]":
      return start === link ? "markup" : "words";
    case "<":
      if (marksIn(text).length > 0) return "marks";
      // Where a line break or a paragraph's tag is all that keeps two words apart, it must not glue them.
      return /^<\/?(?:br|p|div)\b/.test(text) ? { text: "\n" } : "markup";
    case "&": {
      const decoded = entity(text);
      return decoded === null ? "words" : { text: decoded };
    }
    default:
      return "words";
  }
}

function markRuns(token: Token, markup: Span[]): Run[] {
  const runs: Run[] = [];
  let from = token.start;
  for (const { label, at } of marksIn(token.text)) {
    const start = token.start + at;
    const end = start + label.length;
    if (start > from) markup.push({ start: from, end: start });
    runs.push({ kind: "mark", text: label, italic: false, start, end });
    from = end;
  }
  markup.push({ start: from, end: token.end });
  return runs;
}
