import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { citationsIn } from "../../words/citations.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { knownAmong } from "../../words/known-citations.ts";
import { mandatesIn } from "../../words/mandates.ts";
import { rememberingWords } from "../../words/remembering.ts";
import { spellingKey } from "../../words/spelling.ts";
import { placedWordsOf } from "../../words/tokens.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { ChangeContext } from "./context.ts";
import { areTouched, bridged, type Side, stretchesOf } from "./stretches.ts";

/** So many words in a row that the other side has too were moved, not changed. */
export const MOVED_WORDS = 5;

/** A word with what is known of it. */
export interface Word extends Span {
  /** What it has in common with its other forms and spellings. */
  readonly key: string;
  /** Whether it says something of its own. */
  readonly weighs: boolean;
  /** Whether a finding of another kind, or the opening of a clause, has it already. */
  readonly claimed: boolean;
  /** Its place among the words. */
  readonly place: number;
}

/** One side of a change. */
export interface SideWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each key stands among the words, for knowing what moved. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What of the claims cites something, or sets a time; in order. */
  readonly cited: readonly Span[];
  /** Whether the edits touch the word at a place. */
  readonly touched: readonly boolean[];
  /** Keys of the words that the edits touch. */
  readonly changed: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
}

/** The words of one side, and what of them the claims of other findings, the openings and known citations leave. */
export function sideOf(context: ChangeContext, side: Side, claimed: readonly Finding[]): SideWords {
  const [text, paragraphs, otherText] =
    side === "old" ? [context.oldText, context.from, context.newText] : [context.newText, context.to, context.oldText];
  const clauses = clausesOf(paragraphs);
  const cited = claimed.flatMap((one) => ((one.type !== "citation" && one.type !== "deadline") || one[side] === null ? [] : [one[side]]));
  const claims = [...clauses.map(({ span }) => span), ...quoted(text, side, claimed), ...titlesIn(text), ...knownIn(text, otherText)];
  const words = wordsIn(text, covering(text.length, claims));
  const touched = areTouched(
    words,
    bridged(stretchesOf(context.edits), context.oldText).map((stretch) => stretch[side]),
  );
  return {
    text,
    words,
    places: placesOf(words),
    cited: cited.toSorted((a, b) => a.start - b.start),
    touched,
    changed: new Set(words.filter(({ place }) => touched[place] === true).map(({ key }) => key)),
    clauses,
  };
}

/** What other findings quote. A verb is quoted with the words after it; it claims itself alone. */
function quoted(text: string, side: Side, claimed: readonly Finding[]): Span[] {
  const quotes = claimed.flatMap((one) => (one[side] === null || one.type === "verb" ? [] : [one[side]]));
  const acts = claimed.flatMap((one) => (one.type === "verb" && one[side] !== null ? [firstWords(text, one[side])] : []));
  const starts = new Set(quotes.map(({ start }) => start));
  return [...quotes, ...acts, ...mandatesIn(text).filter((one) => starts.has(one.task))];
}

const FIRST_WORDS = /^(?:\s*\S+){1,4}/;

function firstWords(text: string, { start, end }: Span): Span {
  return { start, end: start + (FIRST_WORDS.exec(text.slice(start, end))?.[0].length ?? 0) };
}

function titlesIn(text: string): Span[] {
  if (!text.includes("“")) return [];
  return [...text.matchAll(/(?:entitled )?“[^“”]*”/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What the other side cites too, perhaps under another name. */
function knownIn(text: string, otherText: string): Span[] {
  return citationsIn(text)
    .filter(({ kind }) => kind === "instrument")
    .filter(knownAmong(citationsIn(otherText)));
}

/** Whether a character of a span is among those of many spans, which may overlap each other. */
function covering(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return ({ start, end }) => covered.subarray(start, end).includes(1);
}

function wordsIn(text: string, isClaimed: (span: Span) => boolean): Word[] {
  return placedWordsOf(text).map(({ norm, start, end }, place) => ({
    start,
    end,
    place,
    claimed: isClaimed({ start, end }),
    ...matterOf(norm),
  }));
}

function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { key, place } of words) {
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  }
  return places;
}

/** Whether the run of words at a place stands on the other side too; at the end of a text a run is as long as it can be. */
export function isRunOf(other: SideWords, own: SideWords, at: number): boolean {
  const length = Math.min(MOVED_WORDS, own.words.length - at);
  const isHere = (start: number): boolean => {
    for (let k = 0; k < length; k++) if (own.words[at + k]?.key !== other.words[start + k]?.key) return false;
    return length === MOVED_WORDS || start + length === other.words.length;
  };
  return other.places.get(own.words[at]?.key ?? "")?.some(isHere) ?? false;
}

// Words that join or soften and say nothing of their own.
const LIGHT = new Set(
  "well thereby inter alia regard order view basis respect while including include includes addition therefore thus held after following upon particular focus member states".split(
    " ",
  ),
);

const matterOf = rememberingWords((norm) => ({
  key: stem(spellingKey(norm)),
  weighs: !isFunctionWord(norm) && !LIGHT.has(norm),
}));

/** "Impact" and "impacts", "leads" and "lead", "reducing" and "reduce" are one. */
function stem(key: string): string {
  return key.length < 5 ? key : key.replace(/(?:ies|y)$/, "i").replace(/(?:ing|ed|es|s|e)$/, "");
}

/** The last clause that begins at a place or before it. */
export function clauseAt({ clauses }: SideWords, place: number): Clause | undefined {
  return clauses.findLast(({ span }) => span.start <= place);
}
