import type { Finding } from "../../model/finding.ts";
import { type Citation, citationsIn, isLater, isOneFamily, isSameCitation } from "../../words/citations.ts";
import { deadlinesIn } from "../../words/deadlines.ts";
import { knownAmong } from "../../words/known-citations.ts";
import { type CitationPair, citationFindings, inOneList } from "./citation-told.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { areOfOneEvent } from "./dated-events.ts";
import { contains, overlapping, type Side, type Stretch, stretchesOf, touching } from "./stretches.ts";

/**
 * Instruments, reports and sessions added, dropped, exchanged or rolled forward. What is due by a session or date is a deadline and left
 * to `mandates`. A citation found under another name on the other side is no change, and neither is one that came or went with its
 * whole paragraph where the rest of the other text has it.
 */
export const citations: Finder = (context) => {
  if (context.language !== "en") return [];
  if (context.from.length === 0 || context.to.length === 0) return withParagraph(context);
  const { oldText, newText } = context;
  const old = citationsIn(oldText);
  const young = citationsIn(newText);
  const stretches = stretchesOf(context.edits);
  const dates = datesApart(old, young, stretches, [oldText, newText]);
  const [isOld, isYoung] = [knownAmong(old), knownAmong(young)];
  const isNotedNow = (one: Citation): boolean => context.to.some((paragraph) => context.isNoted.new(paragraph, one));
  const wasNoted = (one: Citation): boolean => context.from.some((paragraph) => context.isNoted.old(paragraph, one));
  const isKept = (one: Citation): boolean => isYoung(one) || isNotedNow(one);
  const wasThere = (one: Citation): boolean => isOld(one) || wasNoted(one);
  const gone = new Set([...missing(old, isKept, oldText, newText), ...dates.old].filter(isNoDeadlineOf(oldText)));
  const come = new Set([...missing(young, wasThere, newText, oldText), ...dates.new].filter(isNoDeadlineOf(newText)));
  const kept = young.filter(isOld);
  const beside: Fits = (one, other) =>
    kept.some((each) => inOneList(each, other) && old.some((before) => isSameCitation(before, each) && inOneList(before, one)));
  const fits = (one: Citation, other: Citation): boolean =>
    isAlike(one, other) && !isSameCitation(one, other) && isInItsPlace(one, other, oldText, newText);
  const found = onceEach(pairs(inOrder(gone), inOrder(come), stretches, fits, beside));
  return found.flatMap((pair) => citationFindings(pair, context, kept));
};

function inOrder(list: ReadonlySet<Citation>): Citation[] {
  return [...list].toSorted((a, b) => a.start - b.start);
}

/** Kinds that are news with a whole paragraph; its dates and sessions are details of it. */
const LASTING = new Set<Citation["kind"]>(["resolution", "document", "report", "instrument", "meeting"]);

function withParagraph(context: ChangeContext): Finding[] {
  const side: Side = context.to.length === 0 ? "old" : "new";
  const text = side === "old" ? context.oldText : context.newText;
  const isCited = side === "old" ? context.isCited.new : context.isCited.old;
  const news = missing(citationsIn(text), isCited, text, "").filter(({ kind }) => LASTING.has(kind));
  const found = onceEach(lists(news).map((list) => (side === "old" ? { old: list, new: [] } : { old: [], new: list })));
  return found.flatMap((pair) => citationFindings(pair, context, []));
}

/** What came, or went, by its full name and by its short one too is told once. */
function onceEach(found: readonly CitationPair[]): CitationPair[] {
  const told: Record<Side, Citation[]> = { old: [], new: [] };
  const untold = (side: Side, list: readonly Citation[]): Citation[] =>
    list.filter((one) => {
      const isNew = !told[side].some((other) => isSameCitation(other, one));
      told[side].push(one);
      return isNew;
    });
  return found.map((pair) =>
    pair.old.length > 0 && pair.new.length > 0 ? pair : { old: untold("old", pair.old), new: untold("new", pair.new) },
  );
}

/** Citations that follow each other as members of one list, each other one for itself. */
function lists(found: readonly Citation[]): Citation[][] {
  const all: Citation[][] = [];
  for (const one of found) {
    const last = all.at(-1)?.at(-1);
    if (last !== undefined && inOneList(last, one)) all.at(-1)?.push(one);
    else all.push([one]);
  }
  return all;
}

/**
 * Dates and sessions that gave way to another in their place, though the other side may have them elsewhere: another event has them now,
 * or the session that is past by now was the next one then.
 */
function datesApart(
  old: readonly Citation[],
  young: readonly Citation[],
  stretches: readonly Stretch[],
  [oldText, newText]: readonly [string, string],
): CitationPair {
  const [before, after] = [datesBy(stretches, "old", old), datesBy(stretches, "new", young)];
  const apart = stretches.flatMap((_, index) => {
    const [gone, come] = [before.get(index) ?? [], after.get(index) ?? []];
    if (gone.length !== come.length) return [];
    const both = gone.flatMap((one, k) => {
      const other = come[k];
      const isOther = other === undefined || one.name === other.name || one.family !== other.family;
      return isOther || !isInItsPlace(one, other, oldText, newText) ? [] : [{ one, other }];
    });
    // "2001 …, in 2000" that became "2002 …, in 2001": each moved on, in its order.
    const isRolled = both.length === gone.length && both.every(({ one, other }) => isLater(one, other));
    return gone.length === 1 || isRolled ? both : [];
  });
  return { old: apart.map(({ one }) => one), new: apart.map(({ other }) => other) };
}

/**
 * A date stands for another that dates the same. A year alone does where the same goes on after it: "in 2020 the number" is no "in 2022,
 * 148 million".
 */
function isInItsPlace(one: Citation, other: Citation, oldText: string, newText: string): boolean {
  if (one.family === "date") return areOfOneEvent(one, other, oldText, newText);
  if (one.family !== "year") return true;
  const [before, after] = [nextWord(oldText, one.end), nextWord(newText, other.end)];
  return before === after;
}

/** Letters after a citation that are looked at for its next word. */
const NEXT_WORD = 40;

/** The word that follows a place, a number as any number, with the marks before it but for commas. */
function nextWord(text: string, at: number): string {
  const next = /^[\s,]*(?:\d[\d.,]*|\S+)?/.exec(text.slice(at, at + NEXT_WORD))?.[0] ?? "";
  return next.replace(/[\s,]/g, "").replace(/\d.*/, "0");
}

/** The dates and sessions of one side by the number of the stretch that touches them. */
function datesBy(stretches: readonly Stretch[], side: Side, list: readonly Citation[]): Map<number, Citation[]> {
  const found = new Map<number, Citation[]>();
  for (const one of list.filter(({ kind }) => kind === "date" || kind === "session"))
    for (const index of touching(stretches, side, one)) {
      const here = found.get(index);
      if (here === undefined) found.set(index, [one]);
      else here.push(one);
    }
  return found;
}

/** Whether nothing is due by what a citation of this text names. */
function isNoDeadlineOf(text: string): (citation: Citation) => boolean {
  const due = new Set(deadlinesIn(text).map(({ start }) => start));
  return ({ start }) => !due.has(start);
}

/**
 * Citations of one side that the other does not know, under its long name or the short one in brackets after it, and does not name inside
 * a longer one ("the Agenda adopted at the Fourth International Conference").
 */
function missing(own: readonly Citation[], isKnown: (one: Citation) => boolean, text: string, otherText: string): Citation[] {
  const inTitle = titlesIn(text);
  const isNamed = namedIn(otherText);
  const known = (one: Citation | undefined): boolean => one !== undefined && isKnown(one);
  const isAlias = (one: Citation | undefined, before: Citation | undefined): boolean =>
    one !== undefined && before !== undefined && /^ \((?:the )?$/.test(text.slice(before.end, one.start));
  return own.filter((one, index) => {
    const [before, after] = [own[index - 1], own[index + 1]];
    if (known(one) || isNamed(one) || isAlias(one, before) || inTitle(one)) return false;
    return !(isAlias(after, one) && known(after));
  });
}

/** Whether a text has the very name of an instrument or a meeting, in whatever case; "(SAMOA) Pathway" has "SAMOA Pathway". */
function namedIn(text: string): (one: Citation) => boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/[()]/g, "");
  const all = plain(text);
  return ({ kind, words }) => {
    if (kind !== "instrument" && kind !== "meeting") return false;
    // A declaration is known by its quoted title.
    const name = plain(/“.*”/.exec(words)?.[0] ?? words);
    const at = all.indexOf(name);
    return at >= 0 && !/^\p{L}/u.test(all.slice(at + name.length));
  };
}

/** Whether a citation is only part of the title of something else. */
function titlesIn(text: string): (one: Citation) => boolean {
  const titles = [...text.matchAll(/“[^“”]*”/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return (one) => overlapping(titles, one).some((title) => contains(title, one) && !contains(one, title));
}

/** Whether one that came may stand for one that went; or stands in the same list, on both sides of what was kept of it. */
type Fits = (gone: Citation, come: Citation) => boolean;

/** What went with what came: of one family and in one place, each once; then the rest of the lists, then what stands alone. */
function pairs(
  gone: readonly Citation[],
  come: readonly Citation[],
  stretches: readonly Stretch[],
  fits: Fits,
  beside: Fits,
): CitationPair[] {
  const touched = {
    old: new Map(gone.map((one) => [one, touching(stretches, "old", one)])),
    new: new Map(come.map((one) => [one, touching(stretches, "new", one)])),
  };
  const isTouched = (places: ReadonlyMap<Citation, readonly number[]>, one: Citation): boolean => (places.get(one)?.length ?? 0) > 0;
  const free = come.filter((one) => isTouched(touched.new, one));
  const paired: { old: Citation[]; new: Citation[] }[] = [];
  for (const one of gone.filter((each) => isTouched(touched.old, each))) {
    const places = touched.old.get(one) ?? [];
    const heirs = (isThere: (other: Citation) => boolean): number => free.findIndex((other) => fits(one, other) && isThere(other));
    const near = heirs((other) => meet(places, touched.new.get(other) ?? []));
    const heir = near >= 0 ? near : heirs((other) => beside(one, other));
    const list = paired.find(
      (pair) => pair.old.some((other) => inOneList(other, one)) && pair.new.some((other) => isOneFamily(other, one)),
    );
    if (heir >= 0) paired.push({ old: [one], new: free.splice(heir, 1) });
    else if (list !== undefined) list.old.push(one);
    else paired.push({ old: [one], new: [] });
  }
  for (const one of free) {
    const list = paired.find((pair) => pair.new.some((other) => inOneList(other, one)));
    if (list === undefined) paired.push({ old: [], new: [one] });
    else list.new.push(one);
  }
  return paired.toSorted((a, b) => placeOf(a, stretches) - placeOf(b, stretches));
}

/** Of one family, or two conferences, each of which is a family of its own. */
function isAlike(a: Citation, b: Citation): boolean {
  return isOneFamily(a, b) || (a.kind === "meeting" && b.kind === "meeting");
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((place) => b.includes(place));
}

function placeOf(pair: CitationPair, stretches: readonly Stretch[]): number {
  const side = pair.new[0] === undefined ? "old" : "new";
  const one = pair.new[0] ?? pair.old[0];
  const place = one === undefined ? undefined : touching(stretches, side, one)[0];
  return place ?? stretches.length;
}
