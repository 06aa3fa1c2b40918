import type { Span } from "../model/source.ts";

/** Something inline that is more than a letter. */
export interface Token extends Span {
  readonly text: string;
}

/** What stands as a footnote's label: a number, or the usual signs. "<sup>e</sup>" is a raised letter (French ordinals). */
const LABEL = "(?:\\d{1,4}|[*†‡§]{1,4})";
const MARKS = `<sup>[[(]?${LABEL}(?:,\\s?${LABEL}){0,8}[\\])]?<\\/sup>`;
const TAG = "<\\/?(?:em|i|b|strong|u|span|br|p|div|sub|sup|ins|del)\\b[^<>]{0,200}>";
const REFERENCE = "&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,31});";
/** An address in brackets after a link's words; the addresses of resolutions hold brackets themselves. */
const ADDRESS = "\\((?:[^()\\s]|\\([^()\\s]{0,100}\\)){1,500}\\)";
const LINK = `\\[(?!\\^)(?=[^[\\]\\r\\n]{1,300}\\]${ADDRESS})`;

/** Everything that may be syntax, tried in this order at each place. Every repetition has a bound: the scan is linear. */
const TOKEN = new RegExp(
  `\\\\[!-/:-@[-\`{-~]|\\\\(?=[\\r\\n])|<!--|${MARKS}|\\[\\^[^\\]\\s]{1,16}\\]|${LINK}|\\]${ADDRESS}|${TAG}|${REFERENCE}|\\*{1,3}|_{1,3}`,
  "g",
);

/** The tokens of a stretch of Markdown in reading order; a comment is one, with all it holds. */
export function tokensIn(text: string, start: number, end: number): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  let unclosed = false;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    let stop = match.index + match[0].length;
    if (match[0] === "<!--") {
      const close: number = unclosed ? -1 : part.indexOf("-->", stop);
      unclosed = close < 0;
      if (unclosed) continue;
      stop = close + 3;
      pattern.lastIndex = stop;
    }
    tokens.push({ text: part.slice(match.index, stop), start: start + match.index, end: start + stop });
  }
  return tokens;
}

/** The labels of a token that is a footnote mark, with their places in the token; empty where it is none. */
export function marksIn(token: string): { readonly label: string; readonly at: number }[] {
  if (token.startsWith("[^")) return [{ label: token.slice(2, -1), at: 2 }];
  if (!token.startsWith("<sup>") || token.length === 5) return [];
  return [...token.matchAll(/\d+|[*†‡§]+/g)].map((match) => ({ label: match[0], at: match.index }));
}

/** Offset in the source of the "]" that ends the words of the link which `token` begins. */
export function linkEnd(text: string, token: Token): number {
  return text.indexOf("]", token.end);
}
