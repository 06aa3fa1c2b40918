import { normalForm } from "./normal.ts";

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
  const tokens: Token[] = [];
  let blank = "";
  let end = 0;
  for (const { 0: printed, index } of text.matchAll(CHUNK)) {
    blank += text.slice(end, index);
    end = index + printed.length;
    const chunk = chunkOf(printed);
    const [first, ...rest] = blank === " " ? chunk.afterSpace : chunk.tokens;
    if (first === undefined) {
      blank += chunk.tail;
      continue;
    }
    tokens.push(blank === " " || blank === "" ? first : { ...first, before: blank + first.before });
    for (const token of rest) tokens.push(token);
    blank = chunk.tail;
  }
  return { tokens, tail: blank + text.slice(end) };
}

/** No token reaches across these; other white space is rare, and left to the pattern of tokens. */
const CHUNK = /[^ \n\t\r\f\u00A0]+/g;

interface Chunk extends Tokens {
  /** The same tokens, the first of them with a space before it. */
  readonly afterSpace: readonly Token[];
}

// A text of half a million words has a few thousand different ones: each is taken apart once, and its tokens are shared.
const chunks = new Map<string, Chunk>();
/** Chunks remembered, and letters of the longest: what bounds the memory whatever the texts. */
const MOST_CHUNKS = 50_000;
const LONGEST = 40;

function chunkOf(printed: string): Chunk {
  const known = chunks.get(printed);
  if (known !== undefined) return known;
  const { tokens, tail } = takeApart(printed);
  const [first, ...rest] = tokens;
  const chunk: Chunk = { tokens, tail, afterSpace: first === undefined ? [] : [{ ...first, before: ` ${first.before}` }, ...rest] };
  if (printed.length <= LONGEST) {
    if (chunks.size >= MOST_CHUNKS) chunks.clear();
    chunks.set(printed, chunk);
  }
  return chunk;
}

function takeApart(text: string): Tokens {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [printed] = match;
    tokens.push({ before: text.slice(end, match.index), text: printed, norm: normalForm(printed), word: WORD.test(printed) });
    end = match.index + printed.length;
  }
  return { tokens, tail: text.slice(end) };
}

/** The normal forms of a text's words, in order and without punctuation. */
export function wordsOf(text: string): string[] {
  return tokenise(text)
    .tokens.filter((token) => token.word)
    .map((token) => token.norm);
}
