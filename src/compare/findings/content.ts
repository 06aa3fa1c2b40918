import type { Finding, Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { addressees } from "./addressees.ts";
import { citations } from "./citations.ts";
import { withoutSharedEnds } from "./content-ends.ts";
import { withoutMoved } from "./content-moved.ts";
import { numbersApart } from "./content-numbers.ts";
import { type Surroundings, toldContent } from "./content-told.ts";
import { clauseAt, isRunOf, MOVED_WORDS, type SideWords, sideOf, type Word } from "./content-words.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { mandates } from "./mandates.ts";
import { qualifiers } from "./qualifiers.ts";
import { bridged, overlapping, quoteOf, type Stretch, stretchesOf } from "./stretches.ts";
import { verbs } from "./verbs.ts";

/** A longer stretch is quoted clause by clause. */
const LONGEST_WORDS = 30;
/** Words of what may have changed its place in a list. */
const SHORTEST = 6;
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
  return bridged(stretchesOf(context.edits), context.oldText)
    .filter(
      ({ old: gone, new: come }) => !sameSaid(context.oldText.slice(gone.start, gone.end), context.newText.slice(come.start, come.end)),
    )
    .flatMap((stretch) => numbersApart(withoutSharedEnds(stretch, old, young), context.oldText, context.newText))
    .flatMap((stretch) => parts(stretch, context))
    .filter((part) => finding(part, old, young).length > 0)
    .map((part) => ({ old: withoutMoved(part.old, old, young, part.new), new: withoutMoved(part.new, young, old, part.old) }))
    .flatMap((part) => finding(part, old, young));
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

interface Left {
  /** Words that weigh. */
  readonly all: number;
  readonly words: readonly Word[];
  /** Whether a word that nobody claimed is there to be quoted. */
  readonly shown: boolean;
}

/** Words of a stretch that weigh, that nobody claimed, and that the other side does not have in the same place or run. */
function left(span: Span, own: SideWords, other: SideWords, against: Span): Left {
  const here = overlapping(own.words, span);
  const facing = new Set(overlapping(other.words, against).map(({ key }) => key));
  const moved = new Set<Word>();
  here.forEach((word, index) => {
    if (isRunOf(other, own, word.place)) for (const each of here.slice(index, index + MOVED_WORDS)) moved.add(each);
  });
  const words = here.filter((word) => word.weighs && !word.claimed && !moved.has(word) && !facing.has(word.key));
  // An item that only changed its place in the list.
  if (here.length <= SHORTEST && words.every(({ key }) => other.changed.has(key)))
    return { all: here.length, words: [], shown: here.some(({ weighs }) => weighs) };
  return { all: here.filter(({ weighs }) => weighs).length, words, shown: here.some((word) => word.weighs && !word.claimed) };
}

function finding(part: Stretch, old: SideWords, young: SideWords): Finding[] {
  const gone = left(part.old, old, young, part.new);
  const come = left(part.new, young, old, part.old);
  const count = gone.words.length + come.words.length;
  if (count === 0 || count / Math.max(1, gone.all + come.all) < LEAST_LEFT) return [];
  // What others quote already is not quoted again beside what is left.
  const [before, after] = withoutYears(
    ...withoutLeadingOn(gone.shown ? wordsOf(old.text, part.old) : null, come.shown ? wordsOf(young.text, part.new) : null),
  );
  if (before === null && after === null) return [];
  if (sameSaid(before?.words ?? "", after?.words ?? "")) return [];
  // "As well as resolution …": the clause is there for what it cites, or for its time.
  if (before === null && opensWith(young.cited, part.new, young.text)) return [];
  if (after === null && opensWith(old.cited, part.old, old.text)) return [];
  // A year alone is a detail of what is cited.
  if ((before === null || after === null) && [...gone.words, ...come.words].every(({ key }) => /^(?:19|20)\d\d$/.test(key))) return [];
  const type = isTask(part, old, young) ? "mandate" : "content";
  const text = toldContent(before, after, after === null ? around(old.text, before) : around(young.text, after), type);
  return [{ type, old: before, new: after, cause: type === "mandate" ? "real" : null, direction: "unclear", text, because: null }];
}

/** Letters around a quotation that tell an enumeration. */
const AROUND = 80;

function around(text: string, quote: Quote | null): Surroundings {
  if (quote === null) return { before: "", after: "" };
  return { before: text.slice(Math.max(0, quote.start - AROUND), quote.start), after: text.slice(quote.end, quote.end + AROUND) };
}

/** The words of a span; an "and" at their end joins them to what follows and says nothing. */
function wordsOf(text: string, span: Span): Quote | null {
  const quote = quoteOf(text, span);
  if (quote === null) return null;
  return withoutEnd(quote, /(?<=\w),?\s+(?:and|or)$/);
}

function withoutEnd(quote: Quote, end: RegExp): Quote {
  const words = quote.words.replace(end, "");
  return { words, start: quote.start, end: quote.start + words.length };
}

/** "The storm and its" that became "fires and their": what leads on to the next word on both sides says nothing. */
const LEADS_ON = /(?<=\w),?(?:\s+(?:and|or|its|their|the|an?|in|of|to|for|by|with|on|as))+$/;

function withoutLeadingOn(old: Quote | null, young: Quote | null): readonly [Quote | null, Quote | null] {
  if (old === null || young === null || !LEADS_ON.test(old.words) || !LEADS_ON.test(young.words)) return [old, young];
  return [withoutEnd(old, LEADS_ON), withoutEnd(young, LEADS_ON)];
}

/** "In 2022, 148 million" that became "in 2024, 150 million": the year is told as a date, the number is what it counts. */
function withoutYears(old: Quote | null, young: Quote | null): readonly [Quote | null, Quote | null] {
  const [a, b] = [old, young].map((quote) => YEAR_BEFORE.exec(quote?.words ?? "")?.[0].length ?? 0);
  const cut = (quote: Quote, by: number): Quote => ({ words: quote.words.slice(by), start: quote.start + by, end: quote.end });
  return old !== null && young !== null && a && b ? [cut(old, a), cut(young, b)] : [old, young];
}

const YEAR_BEFORE = /^(?:19|20)\d\d,\s+(?=\d)/;

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
    words
      .replace(/coronavirus disease \(([^()]+)\)/i, "$1")
      .replace(/^[^()]*\(([^()]+)\)$/, "$1")
      .toLowerCase()
      .replace(/young (?:people|persons)/g, "youth")
      .replace(/[^\p{L}\p{N}]/gu, "");
  return plain(a) === plain(b);
}

/** Whether a stretch stands in what a request asks for, or in what a body is responsible for. */
function isTask(part: Stretch, old: SideWords, young: SideWords): boolean {
  const [side, { start }] = part.new.end > part.new.start || part.old.end === part.old.start ? [young, part.new] : [old, part.old];
  if (/\b(?:responsibility for|mandate to|mandate for)\b[^,;\n]*$/.test(side.text.slice(Math.max(0, start - 120), start))) return true;
  // A stretch that begins with a clause of its own is that clause's.
  const clause = clauseAt(side, start + (/^[\s,;:.]*/.exec(side.text.slice(start, start + AROUND))?.[0].length ?? 0));
  if (clause === undefined) return false;
  if (clause.head === "requests") return true;
  return (
    /^(?:reaffirms|stresses|recognizes|emphasizes)$/.test(clause.head) &&
    /^ the (?:importance|role|crucial role|principal role) of the (?:United Nations Office|Office|Commission)[^,;]{0,120} in \p{L}+ing\b/u.test(
      side.text.slice(clause.span.end, Math.min(start, clause.span.end + LONGEST_ROLE)),
    )
  );
}

/** Letters within which a body's role is named. */
const LONGEST_ROLE = 240;
