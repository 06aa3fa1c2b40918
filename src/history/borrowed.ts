import { isFunctionWord } from "../words/function-words.ts";
import { type PlacedWord, placedWordsOf } from "../words/tokens.ts";
import { cutMarks, joinedMarks, type Marked, marked, type Origin, textOf } from "./marked.ts";

/**
 * Words of a run that is taken to have moved from one paragraph to another, or to have come back: shorter ones ("in this regard the")
 * are found again by chance in any two resolutions.
 */
const RUN_WORDS = 6;
/** Words of it that carry meaning: "as well as in the of the" has none. */
const CONTENT_WORDS = 3;
/** Words of a name that will do instead, such as "2019 Ministerial Declaration"; so many of them have capitals or digits. */
const NAME_WORDS = 3;
/** Places of the same few words in one text that are tried: "the United Nations Office" stands in many. */
const TRIED = 8;

/** Words that went out of a text, ready to be found again. */
export interface Lender {
  readonly text: Marked;
  readonly words: readonly PlacedWord[];
  /** Where each run of `NAME_WORDS` words begins. */
  readonly runs: ReadonlyMap<string, readonly number[]>;
  /** The first version without them, null for words that went in this very step. */
  readonly gone: number | null;
}

/** How often a run of words stands in a version. */
export type Standing = (version: number, words: readonly string[]) => number;

/** What an insertion is held against. */
export interface Sources {
  /** The version that the words are new in. */
  readonly version: number;
  /** The nearest first. */
  readonly lenders: readonly Lender[];
  readonly stands: Standing;
}

const normsAt = (words: readonly PlacedWord[], index: number, length: number): string[] =>
  words.slice(index, index + length).map(({ norm }) => norm);

/** @param gone the first version without these words, null where they went in this very step */
export function lenderOf(text: Marked, gone: number | null): Lender {
  const words = placedWordsOf(textOf(text));
  const runs = new Map<string, number[]>();
  for (let index = 0; index + NAME_WORDS <= words.length; index++) {
    const run = normsAt(words, index, NAME_WORDS).join(" ");
    const places = runs.get(run);
    if (places === undefined) runs.set(run, [index]);
    else if (places.length < TRIED) places.push(index);
  }
  return { text, words, runs, gone };
}

/** Counts runs of words in any of these texts, each of which is the texts of a version's paragraphs. */
export function standingIn(versions: readonly (readonly string[])[]): Standing {
  const known = versions.map(() => new Map<string, number>());
  const indexes = versions.map((): Lender[] | null => null);
  return (version, run) => {
    const counts = known[version];
    const key = run.join(" ");
    const before = counts?.get(key);
    if (before !== undefined) return before;
    const paragraphs =
      indexes[version] ?? (versions[version] ?? []).map((text) => lenderOf(marked(text, { since: version, away: null }), null));
    indexes[version] = paragraphs;
    const first = run.slice(0, NAME_WORDS).join(" ");
    const same = (words: readonly PlacedWord[], at: number): boolean => run.every((norm, offset) => words[at + offset]?.norm === norm);
    const count = paragraphs.reduce((sum, { words, runs }) => sum + (runs.get(first) ?? []).filter((at) => same(words, at)).length, 0);
    counts?.set(key, count);
    return count;
  };
}

/** The origin of new words: those in a run that went out elsewhere have the origin they had there, the rest are of this version. */
export function borrowed(text: string, sources: Sources): Marked {
  const { version } = sources;
  const words = placedWordsOf(text);
  const origin: Origin = { since: version, away: null };
  const parts: Marked[] = [];
  let written = 0;
  for (let index = 0; index + NAME_WORDS <= words.length; ) {
    const found = longestFrom(text, words, index, sources);
    const first = words[index];
    const last = words[index + (found?.length ?? 0) - 1];
    if (found === null || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    const run = words.slice(index, index + found.length);
    parts.push(marked(text.slice(written, first.start), origin), lentRun(text, run, found, awayIn(found.lender, run, sources)));
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

function longestFrom(text: string, words: readonly PlacedWord[], index: number, { version, lenders, stands }: Sources): Found | null {
  const run = normsAt(words, index, NAME_WORDS).join(" ");
  let best: Found | null = null;
  for (const lender of lenders) {
    for (const at of lender.runs.get(run) ?? []) {
      let length = NAME_WORDS;
      while (words[index + length] !== undefined && words[index + length]?.norm === lender.words[at + length]?.norm) length += 1;
      if (length > (best?.length ?? 0)) best = { lender, at, length };
    }
  }
  if (best === null) return null;
  const found = words.slice(index, index + best.length);
  const content = found.filter(({ norm }) => !isFunctionWord(norm)).length;
  if (best.length >= RUN_WORDS && content >= CONTENT_WORDS) return best;
  // A name that also stands elsewhere in the version before has not moved or come back: it is only named once more.
  const names = found.filter(({ start, end }) => /^[\p{Lu}\p{Nd}]/u.test(text.slice(start, end)) && start > 0).length;
  const norms = found.map(({ norm }) => norm);
  return names >= NAME_WORDS && stands(version - 1, norms) <= (best.lender.gone === null ? 1 : 0) ? best : null;
}

/** When the words were away: not at all where they stood anywhere in between. */
function awayIn({ gone }: Lender, run: readonly PlacedWord[], { version, stands }: Sources): Origin["away"] {
  if (gone === null) return null;
  const norms = run.map(({ norm }) => norm);
  for (let between = gone; between < version; between++) if (stands(between, norms) > 0) return null;
  return { gone, back: version };
}

/** Word by word, each with the white space and punctuation after it up to the next. */
function lentRun(text: string, words: readonly PlacedWord[], { lender, at }: Found, away: Origin["away"]): Marked {
  return joinedMarks(
    words.map((word, offset) => {
      const source = lender.words[at + offset];
      const origin = source === undefined ? undefined : cutMarks(lender.text, source.start, source.end)[0];
      const end = words[offset + 1]?.start ?? word.end;
      return origin === undefined ? [] : marked(text.slice(word.start, end), { since: origin.since, away: away ?? origin.away });
    }),
  );
}
