import type { Span } from "../model/source.ts";
import { normalForm } from "./normal.ts";
import { remembering } from "./remembering.ts";

/** What a reader takes as one: a word, a number, a symbol, or a single punctuation mark. */
export interface Token {
  /** White space before the token, as in the text; empty where there is none. */
  readonly before: string;
  /** As printed. */
  readonly text: string;
  /** The form to compare by: lower case, NFC, straight quotes and hyphens. */
  readonly norm: string;
  /** Whether it holds a letter or a digit; else it is punctuation. */
  readonly word: boolean;
}

/** A text taken apart: every `before` and `text` in order, then `tail`, give it back exactly. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** White space after the last token. */
  readonly tail: string;
}

// Zero-width space and NEL are white space to a reader, but not to `\s`.
const MARK = "[^\\s\\u200B\\u0085]";
// Scripts written without spaces: a letter with its marks is the smallest piece that can be compared.
const SOLO = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]";
const INNER = `(?:(?!${SOLO}|\\u200B)[\\p{L}\\p{N}\\p{M}\\p{Cf}])`;

/** What holds two pieces together as one token, and where. Look-behinds are bounded, so the scan stays linear. */
const JOINERS = [
  // Apostrophes, hyphens and slashes between letters or digits: "State's", "S-20/2", "seventy-eighth", "HIV/AIDS", "A/RES/67/193".
  "['\\u2018\\u2019\\u02BC\\-\\u2010\\u2011\\uFE63\\uFF0D/]",
  // The full stop and the en dash between digits: "2.5", "2012–2015".
  "(?<=\\p{Nd})[.\\u2013](?=\\p{Nd})",
  // The comma after one to three digits: "1,904"; not "1971,2", which is a year and a footnote mark.
  "(?<=(?<!\\p{Nd})\\p{Nd}{1,3}),(?=\\p{Nd})",
  // The stops of a symbol: "C.3", "L.14", "Rev.1", "CONF.183".
  "(?<=(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}{0,4})\\.(?=\\p{Nd})",
  // The stops of initials: "U.N.", "e.g."; the last one is punctuation.
  "(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}]))",
];

// White space is what stands between two matches: matching it too would rescan a long run of it from every start.
const TOKEN = new RegExp(`${SOLO}[\\p{M}\\p{Cf}]*|${INNER}+(?:(?:${JOINERS.join("|")})${INNER}+)*|${MARK}`, "gu");
const WORD = /[\p{L}\p{N}]/u;

/**
 * Takes a text apart into tokens, in any script; scripts without spaces give a token for each letter.
 *
 * @param text any string; nothing is lost, see `Tokens`
 */
export function tokenise(text: string): Tokens {
  return recent(text);
}

// Aligning, comparing and counting all take the paragraphs of both texts apart. Those of the longest texts we know fit: their tokens
// are shared, so that a text's are a list of references, about as large as the text.
const recent = remembering(tokensOf, 8_000_000);

/** The normal forms of a text's words, in order and without punctuation. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of tokenise(text).tokens) if (token.word) words.push(token.norm);
  return words;
}

/** A word of a text and where it stands, in UTF-16 units. */
export interface PlacedWord extends Span {
  readonly norm: string;
}

/** The words of a text in order, without punctuation, each with its place. */
export function placedWordsOf(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let at = 0;
  for (const token of tokenise(text).tokens) {
    const start = at + token.before.length;
    at = start + token.text.length;
    if (token.word) words.push({ norm: token.norm, start, end: at });
  }
  return words;
}

/** How many words a text has. */
export function wordCountOf(text: string): number {
  let count = 0;
  for (const token of tokenise(text).tokens) if (token.word) count++;
  return count;
}

function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  let end = 0;
  for (let start = afterGap(text, 0); start < text.length; start = afterGap(text, end)) {
    const before = text.slice(end, start);
    end = afterChunk(text, start);
    const chunk = chunkOf(text.slice(start, end));
    const [first] = chunk;
    if (before === " " || first === undefined) for (const token of chunk) tokens.push(token);
    else {
      tokens.push({ ...first, before });
      for (const token of chunk.slice(1)) tokens.push(token);
    }
  }
  return { tokens, tail: text.slice(end) };
}

function afterGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && isGap(text.charCodeAt(at))) at++;
  return at;
}

function afterChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isGap(text.charCodeAt(at))) at++;
  return at;
}

/** White space that no token reaches across and no look-behind sees past. U+FEFF is `\s` too, but joins what it stands between. */
function isGap(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

// A text of half a million words has a few thousand different ones: each is taken apart once, and its tokens are shared.
const chunks = new Map<string, readonly Token[]>();
/** Chunks remembered, and letters of the longest: what bounds the memory whatever the texts. */
const MOST_CHUNKS = 50_000;
const LONGEST_CHUNK = 40;

/** The tokens of what stands between two gaps, as after a space. */
function chunkOf(printed: string): readonly Token[] {
  const known = chunks.get(printed);
  if (known !== undefined) return known;
  const tokens = piecesOf(printed).map(
    (text, k): Token => ({ before: k === 0 ? " " : "", text, norm: normalForm(text), word: WORD.test(text) }),
  );
  if (printed.length <= LONGEST_CHUNK) {
    if (chunks.size >= MOST_CHUNKS) chunks.clear();
    chunks.set(printed, tokens);
  }
  return tokens;
}

/** A word of plain letters and the mark after it, as most chunks are: they need not be put to the large pattern. */
const PLAIN = /^([A-Za-z]+)([,;:.]?)$/;

function piecesOf(printed: string): string[] {
  const [, word, mark = ""] = PLAIN.exec(printed) ?? [];
  if (word === undefined) return [...printed.matchAll(TOKEN)].map(([piece]) => piece);
  return mark === "" ? [word] : [word, mark];
}
