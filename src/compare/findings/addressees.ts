import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { isOnlyMentioned } from "../../words/actor-roles.ts";
import { type Actor, actorsIn } from "../../words/addressees.ts";
import { citationsIn } from "../../words/citations.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { overlaps, quoteOf, type Side, type Stretch, stretchesOf, touching } from "./stretches.ts";

/** A longer passage is a new sentence: who is named in it comes or goes with what it says, unless most of it is their names. */
const LONGEST_WORDS = 14;
const MOST = 0.3;
/** Words that single out those who follow. */
const SINGLED_OUT =
  /\b(?:focus on|in particular|particularly|especially|including|such as|as well as|and requests|and invites|and encourages|and calls upon)(?: for| to| by| in| on| among)?(?: (?:the|all|other|relevant))* $/;
/** Letters before an actor that may have such words. */
const SINGLED_OUT_REACH = 48;

/**
 * Bodies and groups of people that came, went or gave way to others where a linked change touches them. Those that only moved, and
 * authors of papers cited, are none. English.
 */
export const addressees: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const stretches = stretchesOf(context.edits);
  const old = actorsOf(context.oldText);
  const young = actorsOf(context.newText);
  const gone = runs(missing(old, young, stretches, "old", context), context.oldText);
  const come = runs(missing(young, old, stretches, "new", context), context.newText);
  const paired = new Set<readonly Actor[]>();
  const found: { at: number; finding: Finding }[] = [];
  for (const run of come) {
    const places = placesOf(run, stretches, "new");
    const before = gone.find((each) => !paired.has(each) && placesOf(each, stretches, "old").some((place) => places.includes(place)));
    if (before !== undefined) paired.add(before);
    found.push({ at: places[0] ?? 0, finding: finding(context, before ?? [], run) });
  }
  for (const run of gone.filter((each) => !paired.has(each)))
    found.push({ at: placesOf(run, stretches, "old")[0] ?? 0, finding: finding(context, run, []) });
  for (const joint of joints(context, old, young, stretches)) found.push(joint);
  return found.toSorted((a, b) => a.at - b.at).map((each) => each.finding);
};

/** Those of a text who act, are asked or are spoken for. */
function actorsOf(text: string): Actor[] {
  const cited = citationsIn(text);
  return runs(actorsIn(text), text).flatMap((run) =>
    run.filter(
      (actor) =>
        !cited.some((citation) => overlaps(citation, actor)) && !isOnlyMentioned(text, actor.kind, run[0]?.start ?? actor.start, actor.end),
    ),
  );
}

/** Actors of one side that the other does not name and the edits touch. */
function missing(
  own: readonly Actor[],
  other: readonly Actor[],
  stretches: readonly Stretch[],
  side: Side,
  context: ChangeContext,
): Actor[] {
  const [text, otherText] = side === "old" ? [context.oldText, context.newText] : [context.newText, context.oldText];
  const touched = own.flatMap((actor) => {
    const stretch = stretches[touching(stretches, side, actor)[0] ?? -1];
    return stretch === undefined ? [] : [{ actor, place: stretch[side] }];
  });
  const theirKeys = new Set(other.map(({ key }) => key));
  const theirGroups = new Set(other.filter(({ kind }) => kind === "group").map(({ key }) => key));
  const isNamed = namedIn(otherText);
  const lengths = placeLengths(touched, text);
  const rest = touched.filter(({ actor, place }) => {
    if (theirKeys.has(actor.key) || isNamed(actor) || theirKeys.has(shortKey(actor)) || isUnderOneWord(actor, theirKeys, otherText))
      return false;
    if (isToldBySituation(actor, otherText)) return false;
    if (actor.kind === "group" && theirGroups.has(actor.key.replace(MEMBERS, ""))) return false;
    const { words, theirs } = lengths.get(place) ?? { words: 0, theirs: 0 };
    if (words <= LONGEST_WORDS) return true;
    return theirs / words >= MOST || SINGLED_OUT.test(text.slice(Math.max(place.start, actor.start - SINGLED_OUT_REACH), actor.start));
  });
  const lists = runs(
    touched.map(({ actor }) => actor),
    text,
  ).filter((run) => singledOut(run, touched, text, otherText));
  const all = [...new Set([...rest.map(({ actor }) => actor), ...lists.flat()])].toSorted((a, b) => a.start - b.start);
  const first = new Map(all.toReversed().map((actor) => [actor.key, actor]));
  return all.filter((actor) => first.get(actor.key) === actor);
}

/** "Special Rapporteur of the Lantern Council", "Lantern Fund for Harbours": the other side may leave out whose, or what for. */
function shortKey({ kind, key }: Actor): string {
  return kind === "body" ? key.replace(/(?<= \S{1,40}) (?:of|for) .*$/, "") : key;
}

/** Whether one group of a list ("harbour women and harbour children") stands under a word that another has for all ("harbour women and children"). */
function isUnderOneWord({ kind, key }: Actor, theirKeys: ReadonlySet<string>, otherText: string): boolean {
  const cut = key.lastIndexOf(" ");
  return kind === "group" && cut > 0 && theirKeys.has(key.slice(cut + 1)) && otherText.toLowerCase().includes(key.slice(0, cut));
}

/** "Those living on islands": another text may say by name who they are that live there. */
function isToldBySituation({ kind, words }: Actor, otherText: string): boolean {
  return kind === "group" && /^those /i.test(words) && otherText.includes(words.slice("those ".length));
}

/** "Civil society entities": the same group by its members. */
const MEMBERS = / (?:entities|organizations|organisations|groups|actors|members|representatives|partners|institutions)$/;

/** An actor with the stretch of its side that touches it. */
interface Touched {
  readonly actor: Actor;
  readonly place: Span;
}

/** For each stretch how many words it has, and how many of them are names of actors. */
function placeLengths(touched: readonly Touched[], text: string): ReadonlyMap<Span, { readonly words: number; readonly theirs: number }> {
  const lengths = new Map<Span, { words: number; theirs: number }>();
  for (const { actor, place } of touched) {
    const known = lengths.get(place) ?? { words: wordsIn(text, place), theirs: 0 };
    lengths.set(place, { words: known.words, theirs: known.theirs + wordsIn(text, actor) });
  }
  return lengths;
}

/** A whole list that came with the words that single it out: "with a particular focus on women, children and youth". */
function singledOut(run: readonly Actor[], touched: readonly Touched[], text: string, otherText: string): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 2) return false;
  const place = touched.find(({ actor }) => actor === first)?.place;
  if (place === undefined) return false;
  const before = text.slice(Math.max(place.start, first.start - 24), first.start);
  return (
    place.end >= last.end &&
    /\b(?:focus on|in particular|particularly|especially) $/.test(before) &&
    !otherText.includes(text.slice(first.start, last.end))
  );
}

/** Whether a text names an actor somehow; a function that remembers what it found. */
function namedIn(text: string): (actor: Actor) => boolean {
  const lower = text.toLowerCase();
  const answers = new Map<string, boolean>();
  return (actor) => {
    const key = `${actor.kind} ${actor.words}`;
    const answer = answers.get(key) ?? (lower.includes(actor.words.toLowerCase()) || (actor.kind === "body" && hasShortName(actor, text)));
    answers.set(key, answer);
    return answer;
  };
}

/** A body under the short name that its full one leaves ("the Office") is still there. */
function hasShortName({ words }: Actor, text: string): boolean {
  const noun = /\b(?:Office|Commission|Assembly|Council|Board|Committee|Programme|Fund|Organization|Agency|Conference)\b/.exec(words)?.[0];
  return noun !== undefined && new RegExp(`\\b(?:the|The) ${noun}\\b(?! (?:on|of|for|to) )`).test(text);
}

function wordsIn(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/\S+/g)?.length ?? 0;
}

/** Actors that stand in one list: between them nothing but what joins. */
function runs(actors: readonly Actor[], text: string): Actor[][] {
  const found: Actor[][] = [];
  for (const actor of actors) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const between = last === undefined ? null : text.slice(last.end, actor.start);
    const joined =
      between !== null &&
      /^(?:[\s,]|\((?:\p{L}|-)+\)|\b(?:and|or|the|as well as|other|including|their|also|such as|in particular)\b)*$/u.test(between);
    if (run !== undefined && joined) run.push(actor);
    else found.push([actor]);
  }
  return found;
}

function placesOf(run: readonly Actor[], stretches: readonly Stretch[], side: Side): number[] {
  return run.flatMap((actor) => touching(stretches, side, actor));
}

/** "A and B" that became "A, including B", or the reverse: who is meant by A changed. */
function joints(
  context: ChangeContext,
  old: readonly Actor[],
  young: readonly Actor[],
  stretches: readonly Stretch[],
): { at: number; finding: Finding }[] {
  return stretches.flatMap((stretch, at) => {
    const [before, after] = [
      context.oldText.slice(stretch.old.start, stretch.old.end),
      context.newText.slice(stretch.new.start, stretch.new.end),
    ];
    if (/\bincluding\b/.test(before) === /\bincluding\b/.test(after) || !isJoint(before) || !isJoint(after)) return [];
    const [x, y] = [actorsAround(old, stretch.old, context.oldText), actorsAround(young, stretch.new, context.newText)];
    if (x === null || y === null) return [];
    const quotes = { old: quoteOf(context.oldText, x), new: quoteOf(context.newText, y) };
    const text = "Those named before and after “including” stand in another relation: as examples of one group, or beside it.";
    return [{ at, finding: { type: "addressee", ...quotes, cause: "real", direction: "unclear", text, because: null } }];
  });
}

const isJoint = (words: string): boolean => /^[\s,]*(?:and|including|as well as)?[\s,]*$/.test(words);

function actorsAround(actors: readonly Actor[], place: Span, text: string): Span | null {
  const after = actors.find((actor) => actor.start >= place.end && actor.start - place.end <= 2);
  const before = /[\p{L}-]+(?: [\p{L}-]+)?[,\s]*$/u.exec(text.slice(Math.max(0, place.start - 40), place.start))?.[0];
  if (after === undefined || before === undefined) return null;
  const isPeople =
    /people|persons|communities|society|women|children|youth|organizations|stakeholders|authorities|States|agencies|personnel/.test(before);
  return isPeople ? { start: place.start - before.length, end: after.end } : null;
}

function finding(context: ChangeContext, gone: readonly Actor[], come: readonly Actor[]): Finding {
  const old = quoted(context.oldText, gone);
  const heir = quoted(context.newText, come);
  const [before, after] = [shown(old), shown(heir)];
  const text = old === null ? `Now named: ${after}.` : heir === null ? `No longer named: ${before}.` : `${before} gave way to ${after}.`;
  return { type: "addressee", old, new: heir, cause: "real", direction: "unclear", text, because: null };
}

/** The beginning of a long list is enough to name it in a sentence; the quotation has it whole. */
const LONGEST_SHOWN = 90;

function shown(quote: Finding["old"]): string {
  if (quote === null) return "";
  if (quote.words.length <= LONGEST_SHOWN) return `“${quote.words}”`;
  return `“${quote.words.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, "")} …”`;
}

function quoted(text: string, run: readonly Actor[]): Finding["old"] {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? null : quoteOf(text, { start: first.start, end: last.end });
}
