import type { Span } from "../../model/source.ts";
import type { Actor } from "../../words/addressees.ts";
import { type NamedSide, runs } from "./actor-lists.ts";
import { mayBeOne } from "./asked.ts";
import { type Stretch, touching } from "./stretches.ts";

/** A longer passage is a new sentence: who is named in it comes or goes with what it says, unless most of it is their names. */
const LONGEST_WORDS = 14;
const MOST = 0.3;
/** Words that single out those who follow. */
const SINGLED_OUT =
  /\b(?:focus on|in particular|particularly|especially|including|such as|as well as|and requests|and invites|and encourages|and calls upon)(?: for| to| by| in| on| among)?(?: (?:the|all|other|relevant))* $/;
/** Letters before an actor that may have such words. */
const SINGLED_OUT_REACH = 48;

/** Actors of one side that the other does not name and the edits touch. */
export function missingFrom(own: NamedSide, other: NamedSide, stretches: readonly Stretch[]): Actor[] {
  const { side, text } = own;
  const otherText = other.text;
  const touched = own.actors.flatMap((actor) => {
    const stretch = stretches[touching(stretches, side, actor)[0] ?? -1];
    return stretch === undefined ? [] : [{ actor, place: stretch[side] }];
  });
  const theirKeys = new Set(other.actors.map(({ key }) => key));
  const theirGroups = new Set(other.actors.filter(({ kind }) => kind === "group").map(({ key }) => key));
  const isNamed = namedIn(otherText);
  const lengths = placeLengths(touched, text);
  const rest = touched
    .filter(({ actor, place }) => {
      if (theirKeys.has(actor.key) || isNamed(actor) || theirKeys.has(shortKey(actor)) || isUnderOneWord(actor, theirKeys, otherText))
        return false;
      if (isToldBySituation(actor, otherText)) return false;
      if (actor.kind === "group" && theirGroups.has(actor.key.replace(MEMBERS, ""))) return false;
      // Whoever is asked is named for their own sake.
      if (own.asked.surely.has(actor)) return true;
      const { words, theirs } = lengths.get(place) ?? { words: 0, theirs: 0 };
      if (words <= LONGEST_WORDS) return true;
      return theirs / words >= MOST || SINGLED_OUT.test(text.slice(Math.max(place.start, actor.start - SINGLED_OUT_REACH), actor.start));
    })
    .map(({ actor }) => actor);
  const lists = runs(
    touched.map(({ actor }) => actor),
    text,
  ).filter((run) => singledOut(run, touched, text, otherText));
  const all = [...new Set([...rest, ...lists.flat(), ...askedOnlyBy(own, other, rest)])].toSorted((a, b) => a.start - b.start);
  const first = new Map(all.toReversed().map((actor) => [actor.key, actor]));
  return all.filter((actor) => first.get(actor.key) === actor);
}

/**
 * Those whom one side asks and the other does not, though it may name them too: as partners, or as those who gain. Where the other asks
 * nobody, it is its verb that changed, and only those count who stand beside others that it does not name.
 */
function askedOnlyBy(own: NamedSide, other: NamedSide, unnamed: readonly Actor[]): Actor[] {
  return runs([...own.asked.surely], own.text)
    .filter((list) => other.asked.surely.size > 0 || list.some((actor) => unnamed.includes(actor)))
    .flat()
    .filter((actor) => !other.asked.perhaps.some((their) => mayBeOne(actor, their)));
}

/** "Special Rapporteur of the Lantern Council", "Lantern Fund for Harbours": the other side may leave out whose, or what for. */
function shortKey({ kind, key }: Actor): string {
  return kind === "body" ? key.replace(/(?<= \S{1,40}) (?:of|for) .*$/, "") : key;
}

/** Words of a list between the first group and another that its first word still tells: "harbour women, men, youth and children". */
const LIST_WORDS = 6;

/** Whether one group of a list ("harbour women and harbour children") stands under a word that another has for all ("harbour women and children"). */
function isUnderOneWord({ kind, key }: Actor, theirKeys: ReadonlySet<string>, otherText: string): boolean {
  const cut = key.lastIndexOf(" ");
  if (kind !== "group" || cut < 1 || !theirKeys.has(key.slice(cut + 1))) return false;
  const [first, noun] = [key.slice(0, cut), key.slice(cut + 1)].map((words) => words.replace(/[^\p{L}\p{N} -]/gu, "."));
  return new RegExp(`${first} (?:[\\p{L}-]+,? (?:and |or )?){1,${LIST_WORDS}}${noun}\\b`, "u").test(otherText.toLowerCase());
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
  if (noun === undefined) return false;
  // "Report to the Council on the results": organs are so called before any word, others and "the Council of Oslo" are other ones.
  const goesOn = /^(?:Assembly|Commission|Committee|Council)$/.test(noun) ? "(?:the )?\\p{Lu}" : "";
  return new RegExp(`\\b(?:the|The) ${noun}\\b(?! (?:on|of|for|to) ${goesOn})`, "u").test(text);
}

function wordsIn(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/\S+/g)?.length ?? 0;
}
