import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { mandatesIn } from "../../words/mandates.ts";
import { rememberingWords } from "../../words/remembering.ts";
import { spellingKey } from "../../words/spelling.ts";
import { tokenise } from "../../words/tokens.ts";
import { addressees } from "./addressees.ts";
import { citations } from "./citations.ts";
import { clausesOf } from "./clauses.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { mandates } from "./mandates.ts";
import { qualifiers } from "./qualifiers.ts";
import { overlaps, quoteOf, type Side, type Stretch, stretchesOf } from "./stretches.ts";
import { verbs } from "./verbs.ts";

/** Kept words between two changed stretches that leave them one change. */
const BRIDGE = 2;
/** A longer stretch is quoted clause by clause. */
const LONGEST_WORDS = 30;
/** So many words in a row that the other side has too were moved, not changed. */
const MOVED_WORDS = 5;
/** A passage of which less is left by the other finders is theirs. */
const LEAST_LEFT = 0.35;

/** What is left of a change when the other finders have had their share. English. */
export const content: Finder = (context) =>
  contentBeside(
    context,
    [verbs, qualifiers, citations, addressees, mandates].flatMap((finder) => finder(context)),
  );

/**
 * What changed in a linked change beside what is claimed: numbers, items of a list, clauses, words. What changed in a task that a body
 * is given is of type mandate.
 *
 * @param claimed findings of the other types in the same change
 */
export function contentBeside(context: ChangeContext, claimed: readonly Finding[]): readonly Finding[] {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const old = sideOf(context, "old", claimed);
  const young = sideOf(context, "new", claimed);
  return bridged(stretchesOf(context.edits), context)
    .flatMap((stretch) => parts(stretch, context))
    .flatMap((part) => finding(part, old, young, context));
}

interface Word extends Span {
  readonly key: string;
  readonly weighs: boolean;
}

interface SideWords {
  readonly text: string;
  readonly words: readonly Word[];
  readonly claims: readonly Span[];
  /** Where each key stands among the words, for knowing what moved. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What of the claims cites something, or sets a time. */
  readonly cited: readonly Span[];
  /** Keys of the words that the edits touch. */
  readonly changed: ReadonlySet<string>;
}

function sideOf(context: ChangeContext, side: Side, claimed: readonly Finding[]): SideWords {
  const text = side === "old" ? context.oldText : context.newText;
  const words = wordsIn(text);
  const openings = clausesOf(side === "old" ? context.from : context.to).map(({ span }) => span);
  // A verb is quoted with the words after it; it claims itself alone.
  const quotes = claimed.flatMap((one) => (one[side] === null || one.type === "verb" ? [] : [one[side]]));
  const acts = claimed.flatMap((one) => (one.type === "verb" && one[side] !== null ? [firstWords(text, one[side], 4)] : []));
  const cited = claimed.flatMap((one) => ((one.type !== "citation" && one.type !== "deadline") || one[side] === null ? [] : [one[side]]));
  const asked = mandatesIn(text).filter((one) => quotes.some((quote) => quote.start === one.task));
  const titles = !text.includes("“")
    ? []
    : [...text.matchAll(/(?:entitled )?“[^“”]{0,600}”/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
  const changed = stretchesOf(context.edits).map((stretch) => stretch[side]);
  const keys = new Set(changed.flatMap((span) => wordsOver(words, span).map(({ key }) => key)));
  return { text, words, claims: [...openings, ...quotes, ...acts, ...asked, ...titles], cited, places: placesOf(words), changed: keys };
}

function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  return places;
}

/** The words that a span overlaps. */
function wordsOver(words: readonly Word[], span: Span): readonly Word[] {
  const first = firstOver(words, span);
  let end = first;
  for (let word = words[end]; word !== undefined && overlaps(word, span); word = words[end]) end++;
  return words.slice(first, end);
}

/** The index of the first word that ends after a span begins. */
function firstOver(words: readonly Word[], span: Span): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstWords(text: string, { start, end }: Span, count: number): Span {
  const words = new RegExp(`^(?:\\s*\\S+){1,${count}}`).exec(text.slice(start, end))?.[0] ?? "";
  return { start, end: start + words.length };
}

/** Whether the run of words at a place stands on the other side too; at the end of a text a run is as long as it can be. */
function isRunOf(other: SideWords, own: SideWords, at: number): boolean {
  const length = Math.min(MOVED_WORDS, own.words.length - at);
  const isHere = (start: number): boolean => {
    for (let k = 0; k < length; k++) if (own.words[at + k]?.key !== other.words[start + k]?.key) return false;
    return length === MOVED_WORDS || start + length === other.words.length;
  };
  return other.places.get(own.words[at]?.key ?? "")?.some(isHere) ?? false;
}

function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  let at = 0;
  for (const { before, text: printed, norm, word } of tokenise(text).tokens) {
    const start = at + before.length;
    at = start + printed.length;
    if (word) found.push({ start, end: at, ...matterOf(norm) });
  }
  return found;
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

function bridged(stretches: readonly Stretch[], context: ChangeContext): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    const between = last === undefined ? null : context.oldText.slice(last.old.end, stretch.old.start);
    if (last !== undefined && between !== null && !/[,;\n]/.test(between) && (between.match(/\S+/g)?.length ?? 0) <= BRIDGE)
      found[found.length - 1] = {
        old: { start: last.old.start, end: stretch.old.end },
        new: { start: last.new.start, end: stretch.new.end },
      };
    else found.push(stretch);
  }
  return found;
}

/** A long stretch in its clauses; sides that are both long are told apart, since neither's clauses answer the other's. */
function parts(stretch: Stretch, context: ChangeContext): Stretch[] {
  const [old, young] = [clausesIn(context.oldText, stretch.old), clausesIn(context.newText, stretch.new)];
  if (old.length <= 1 && young.length <= 1) return [stretch];
  const nothing = { old: { start: stretch.old.end, end: stretch.old.end }, new: { start: stretch.new.start, end: stretch.new.start } };
  return [...old.map((span) => ({ ...nothing, old: span })), ...young.map((span) => ({ ...nothing, new: span }))];
}

const CLAUSE = /[;\n]\s*|,\s+(?=(?:and|as well as|including|while|with|which|in order to|in particular|through|to)\b)/g;

function clausesIn(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  if (words.trim() === "") return [];
  if ((words.match(/\S+/g)?.length ?? 0) <= LONGEST_WORDS && !words.includes("\n")) return [span];
  const cuts = [0, ...[...words.matchAll(CLAUSE)].map((match) => match.index + match[0].length), words.length];
  return cuts.slice(1).map((end, index) => ({ start: span.start + (cuts[index] ?? 0), end: span.start + end }));
}

/** Words of a stretch that weigh, that nobody claimed, and that the other side does not have in the same place or run. */
function left(
  span: Span,
  own: SideWords,
  other: SideWords,
  against: Span,
): { readonly all: number; readonly words: readonly Word[]; readonly shown: boolean } {
  const first = firstOver(own.words, span);
  const here = wordsOver(own.words, span).map((word, k) => ({ word, index: first + k }));
  const facing = new Set(wordsOver(other.words, against).map(({ key }) => key));
  const moved = new Set<number>();
  for (const { index } of here) if (isRunOf(other, own, index)) for (let k = 0; k < MOVED_WORDS; k++) moved.add(index + k);
  const words = here
    .filter(
      ({ word, index }) => word.weighs && !moved.has(index) && !facing.has(word.key) && !own.claims.some((claim) => overlaps(claim, word)),
    )
    .map(({ word }) => word);
  // An item that only changed its place in the list.
  if (here.length <= SHORT && words.every(({ key }) => other.changed.has(key)))
    return { all: here.length, words: [], shown: here.some(({ word }) => word.weighs) };
  // What others quote already is not quoted again beside what is left.
  const unclaimed = here.filter(({ word }) => word.weighs && !own.claims.some((claim) => overlaps(claim, word)));
  return { all: here.filter(({ word }) => word.weighs).length, words, shown: unclaimed.length > 0 };
}

function finding(part: Stretch, old: SideWords, young: SideWords, context: ChangeContext): Finding[] {
  const gone = left(part.old, old, young, part.new);
  const come = left(part.new, young, old, part.old);
  const count = gone.words.length + come.words.length;
  if (count === 0 || count / Math.max(1, gone.all + come.all) < LEAST_LEFT) return [];
  const before = !gone.shown ? null : quoteOf(old.text, part.old);
  const after = !come.shown ? null : quoteOf(young.text, part.new);
  if (before === null && after === null) return [];
  if (sameSaid(before?.words ?? "", after?.words ?? "")) return [];
  // "As well as resolution …": the clause is there for what it cites, or for its time.
  if (before === null && opensWith(young.cited, part.new, young.text)) return [];
  if (after === null && opensWith(old.cited, part.old, old.text)) return [];
  // A year alone is a detail of what is cited.
  if ((before === null || after === null) && [...gone.words, ...come.words].every(({ key }) => /^(?:19|20)\d\d$/.test(key))) return [];
  const type = isTask(part, context) ? "mandate" : "content";
  return [
    {
      type,
      old: before,
      new: after,
      cause: type === "mandate" ? "real" : null,
      direction: "unclear",
      text: told(before, after, type),
      because: null,
    },
  ];
}

/** Words that may lead up to what a clause cites. */
const WORDS_BEFORE = 7;

function opensWith(cited: readonly Span[], span: Span, text: string): boolean {
  return cited.some(
    (one) => one.start >= span.start && one.start < span.end && text.slice(span.start, one.start).split(/\s+/).length <= WORDS_BEFORE,
  );
}

/** Hyphens, and what a name in brackets abbreviates, are no change: "coronavirus disease (COVID-19)", "COVID-19". */
function sameSaid(a: string, b: string): boolean {
  const plain = (words: string): string =>
    (/^[^()]*\(([^()]+)\)$/.exec(words)?.[1] ?? words)
      .toLowerCase()
      .replace(/young (?:people|persons)/g, "youth")
      .replace(/[^\p{L}\p{N}]/gu, "");
  return plain(a) === plain(b);
}

/** Whether a stretch stands in what a request asks for, or in what a body is responsible for. */
function isTask(part: Stretch, context: ChangeContext): boolean {
  const [text, place, paragraphs] =
    part.new.end > part.new.start || part.old.end === part.old.start
      ? [context.newText, part.new, context.to]
      : [context.oldText, part.old, context.from];
  if (/\b(?:responsibility for|mandate to|mandate for)\b[^,;\n]*$/.test(text.slice(Math.max(0, place.start - 120), place.start)))
    return true;
  // A stretch that begins with a clause of its own is that clause's.
  const begin = place.start + (/^[\s,;:.]*/.exec(text.slice(place.start, place.end))?.[0].length ?? 0);
  const clause = clausesOf(paragraphs).findLast(({ span }) => span.start <= begin);
  if (clause === undefined) return false;
  if (clause.head === "requests") return true;
  return (
    /^(?:reaffirms|stresses|recognizes|emphasizes)$/.test(clause.head) &&
    /^ the (?:importance|role|crucial role|principal role) of the (?:United Nations Office|Office|Commission)[^,;]{0,120} in \p{L}+ing\b/u.test(
      text.slice(clause.span.end, place.start),
    )
  );
}

const NUMBER = /\b\d[\d,.]*\b|\b(?:million|billion|per cent|dollars)\b|%/;
const SHORT = 6;

function told(old: Finding["old"], young: Finding["new"], type: "mandate" | "content"): string {
  const [before, after] = [old?.words ?? "", young?.words ?? ""];
  const task = type === "mandate" ? " in what is asked for" : "";
  const bare = (words: string): string => words.replace(/\d[\d,.]*/g, "#");
  if (NUMBER.test(before) && bare(before) === bare(after)) return `A number changed${task}.`;
  const size = (words: string): string => (words.split(/\s+/).length <= SHORT ? "Words were" : "A clause was");
  if (old === null) return `${size(after)} added${task}.`;
  if (young === null) return `${size(before)} dropped${task}.`;
  return `Words were replaced${task}.`;
}
