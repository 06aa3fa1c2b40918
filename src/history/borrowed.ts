import { isFunctionWord } from "../words/function-words.ts";
import { type Token, tokenise } from "../words/tokens.ts";
import { cutMarks, joinedMarks, type Marked, marked, type Origin, textOf } from "./marked.ts";

/**
 * Words of a run that is taken to have moved from one paragraph to another, or to have come back: shorter ones ("in this regard the")
 * are found again by chance in any two resolutions.
 */
const RUN_WORDS = 6;
/** Words of it that carry meaning: "as well as in the of the" has none. */
const CONTENT_WORDS = 3;

/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

/** Words that went out of a text, ready to be found again. */
export interface Lender {
  readonly text: Marked;
  readonly words: readonly Word[];
  /** Where each run of `RUN_WORDS` words begins first. */
  readonly runs: ReadonlyMap<string, number>;
  /** The first version without them, null for words that stand elsewhere in the same version. */
  readonly gone: number | null;
}

/** The words of a text in order, without punctuation. */
export function wordsIn(text: string): Word[] {
  let at = 0;
  return tokenise(text).tokens.flatMap((token: Token) => {
    const start = at + token.before.length;
    at = start + token.text.length;
    return token.word ? [{ norm: token.norm, start, end: at }] : [];
  });
}

const runAt = (words: readonly Word[], index: number): string =>
  words
    .slice(index, index + RUN_WORDS)
    .map(({ norm }) => norm)
    .join(" ");

/** @param gone the first version without these words, null where they only moved */
export function lenderOf(text: Marked, gone: number | null): Lender {
  const words = wordsIn(textOf(text));
  const runs = new Map<string, number>();
  for (let index = 0; index + RUN_WORDS <= words.length; index++) {
    const run = runAt(words, index);
    if (!runs.has(run)) runs.set(run, index);
  }
  return { text, words, runs, gone };
}

/**
 * The origin of new words: those that stand in a run that went out elsewhere have the origin they had there, the rest `origin`.
 *
 * @param lenders the nearest first
 */
export function borrowed(text: string, origin: Origin, lenders: readonly Lender[]): Marked {
  const words = wordsIn(text);
  const parts: Marked[] = [];
  let written = 0;
  for (let index = 0; index + RUN_WORDS <= words.length; ) {
    const found = longestFrom(words, index, lenders);
    const first = words[index];
    const last = words[index + (found?.length ?? 0) - 1];
    if (found === null || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    parts.push(
      marked(text.slice(written, first.start), origin),
      lentRun(text, words.slice(index, index + found.length), found, origin.since),
    );
    written = last.end;
    index += found.length;
  }
  parts.push(marked(text.slice(written), origin));
  return joinedMarks(parts);
}

interface Found {
  readonly lender: Lender;
  readonly at: number;
  readonly length: number;
}

function longestFrom(words: readonly Word[], index: number, lenders: readonly Lender[]): Found | null {
  const run = runAt(words, index);
  let best: Found | null = null;
  for (const lender of lenders) {
    const at = lender.runs.get(run);
    if (at === undefined) continue;
    let length = RUN_WORDS;
    while (words[index + length] !== undefined && words[index + length]?.norm === lender.words[at + length]?.norm) length += 1;
    if (length > (best?.length ?? 0)) best = { lender, at, length };
  }
  if (best === null) return null;
  const content = words.slice(index, index + best.length).filter(({ norm }) => !isFunctionWord(norm)).length;
  return content < CONTENT_WORDS ? null : best;
}

/** The origin of words that were away from version `gone` until version `back`; as it is where they were not. */
export function broughtBack(origin: Origin, gone: number | null, back: number): Origin {
  return gone === null ? origin : { since: origin.since, away: { gone, back } };
}

/** Word by word, each with the white space and punctuation after it up to the next. */
function lentRun(text: string, words: readonly Word[], { lender, at }: Found, back: number): Marked {
  return joinedMarks(
    words.map((word, offset) => {
      const source = lender.words[at + offset];
      const origin = source === undefined ? undefined : cutMarks(lender.text, source.start, source.end)[0];
      const end = words[offset + 1]?.start ?? word.end;
      return origin === undefined ? [] : marked(text.slice(word.start, end), broughtBack(origin, lender.gone, back));
    }),
  );
}
