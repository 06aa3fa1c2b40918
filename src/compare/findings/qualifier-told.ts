import type { Direction, Finding, Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { EXAMPLES, MODALS } from "../../words/qualifiers.ts";
import { TIES, TIES_REASON } from "../../words/ties.ts";
import { opens } from "./qualifier-changes.ts";
import { clauseAt, directionOf, isAsked } from "./qualifier-directions.ts";
import type { Hit, Tie } from "./qualifier-hits.ts";
import { type SideText, stemOf } from "./qualifier-side.ts";
import type { Unit } from "./qualifier-units.ts";
import { overlapping, type Side, type Stretch, touching } from "./stretches.ts";

/** A run that one side alone has, and what stands on the other in its place. */
export function cameOrWent(run: readonly Hit[], own: SideText, other: SideText, unit: Unit): Finding {
  const added = own.side === "new";
  const quote = quoteOf(run, own, unit);
  const part = (run[0] === undefined ? undefined : partOf(unit, run[0], own)) ?? unit;
  const counterpart = run.every(({ alone }) => alone) ? null : nextWords(other, part[other.side].end, run, own);
  const direction = directionOf(run, own, other, part);
  const kind = run[0]?.kind;
  const reason = direction === "stronger" || direction === "weaker" ? (added ? kind?.reason : kind?.reasonDropped) : null;
  const words = kind?.name === "frame" ? `“${shortened(quote.words)}”` : named(run, own);
  const text = `${words} ${added ? "was added" : "was dropped"}${reason === null || reason === undefined ? "" : `: ${reason}`}.`;
  return {
    type: "qualifier",
    old: added ? counterpart : quote,
    new: added ? quote : counterpart,
    cause: null,
    direction,
    text,
    because: null,
  };
}

function partOf(unit: Unit, span: Span, { side }: SideText): Stretch | undefined {
  return unit.parts[touching(unit.parts, side, span)[0] ?? -1];
}

/** "[-in particular-]{+including+}": of words that open examples the one that took the place of another; null where none did. */
export function exampleFinding(run: readonly Hit[], own: SideText, other: SideText, unit: Unit): Finding | null {
  const [hit] = run;
  if (hit === undefined || run.length > 1 || !EXAMPLES.includes(hit.phrase)) return null;
  const place = (partOf(unit, hit, own) ?? unit)[other.side];
  const found = EXAMPLE.exec(other.text.slice(place.start, place.end));
  if (found === null || found[0] === hit.phrase) return null;
  const [mine, theirs] = [toQuote(own, hit), quoteAt(other, place.start + found.index, found[0].length)];
  const [from, to] = own.side === "old" ? [mine, theirs] : [theirs, mine];
  const text = `“${from.words}” became “${to.words}”.`;
  return { type: "qualifier", old: from, new: to, cause: null, direction: "unclear", text, because: null };
}

/** "[-negative-]{+depleted+} balance": a word of no kind that took the place of a qualifier, or gave it; null where more came or went. */
export function wordFinding(run: readonly Hit[], own: SideText, other: SideText, unit: Unit): Finding | null {
  const [first, last] = [run[0], run.at(-1)];
  const part = first === undefined ? undefined : partOf(unit, first, own);
  if (part === undefined || first === undefined || last === undefined || first.alone) return null;
  const [mine, theirs] = [overlapping(own.words, part[own.side]), overlapping(other.words, part[other.side])];
  const [word, ...more] = theirs;
  if (word === undefined || more.length > 0 || mine.length !== last.words.end - first.words.start) return null;
  if (isFunctionWord(word.norm) || overlapping(other.hits, word).length > 0 || !/^\p{Ll}+$/u.test(word.printed)) return null;
  const [qualifier, replaced] = [quoteAt(own, first.start, last.end - first.start), toQuote(other, word)];
  const [from, to] = own.side === "old" ? [qualifier, replaced] : [replaced, qualifier];
  const text = `“${from.words}” became “${to.words}”.`;
  return { type: "qualifier", old: from, new: to, cause: null, direction: "unclear", text, because: null };
}

const EXAMPLE = new RegExp(`\\b(?:${EXAMPLES.join("|")})\\b`);

/** A run that took the place of another. */
export function exchanged(before: readonly Hit[], after: readonly Hit[], old: SideText, young: SideText): Finding {
  const a = MODALS[before[0]?.phrase ?? ""];
  const b = MODALS[after[0]?.phrase ?? ""];
  const direction: Direction = a === undefined || b === undefined || a === b ? "unclear" : a < b ? "stronger" : "weaker";
  const reason = direction === "unclear" ? "" : `, which binds ${direction === "stronger" ? "more" : "less"}`;
  const text = `${named(before, old)} became ${named(after, young)}${reason}.`;
  return {
    type: "qualifier",
    old: quoteOf(before, old, null),
    new: quoteOf(after, young, null),
    cause: null,
    direction,
    text,
    because: null,
  };
}

/** A qualifier that came or went with all that it stood in, so that no direction follows from it. */
export function withItsText(side: Side, quote: Quote, text: string): Finding {
  const ends = { old: side === "old" ? quote : null, new: side === "new" ? quote : null };
  return { type: "qualifier", ...ends, cause: null, direction: "unclear", text, because: null };
}

/** A tie to a text that gave way to a firmer or a looser one; null where none did. */
export function tieFinding(unit: Unit, old: SideText, young: SideText): Finding | null {
  const [before] = overlapping(old.ties, unit.old).filter((tie) => touching(unit.parts, "old", tie).length > 0);
  const [after] = overlapping(young.ties, unit.new).filter((tie) => touching(unit.parts, "new", tie).length > 0);
  if (before === undefined || after === undefined || before.phrase === after.phrase || !isSamePlace(before, after, unit, old, young))
    return null;
  const a = TIES[before.phrase] ?? null;
  const b = TIES[after.phrase] ?? null;
  const [here, there] = [clauseAt(old, before.start), clauseAt(young, after.start)];
  const asked = here !== null && there !== null && isAsked(here) && isAsked(there);
  const ranked: Direction = a === null || b === null ? "unclear" : a === b ? "neutral" : a < b ? "stronger" : "weaker";
  // A looser tie to its own law leaves the addressee less to plead.
  const own = [...overlapping(old.hits, before), ...overlapping(young.hits, after)].some(({ alone }) => alone);
  const direction = ranked === "neutral" || (asked && !own) ? ranked : "unclear";
  const claim = direction === "weaker" || direction === "stronger" ? `: ${TIES_REASON}` : "";
  const text = `“${slice(old, before)}” became “${slice(young, after)}”${claim}.`;
  return { type: "qualifier", old: toQuote(old, before), new: toQuote(young, after), cause: null, direction, text, because: null };
}

/** Words of a stretch in which one tie stands for the other, whatever they tie to. */
const SHORT = 12;

/** Whether two ties stand in one stretch, and not in two passages that have nothing else to do with one another. */
function isSamePlace(before: Tie, after: Tie, unit: Unit, old: SideText, young: SideText): boolean {
  const index = touching(unit.parts, "old", before).find((each) => touching(unit.parts, "new", after).includes(each));
  const part = unit.parts[index ?? -1];
  if (part === undefined) return false;
  const next = (tie: Tie, side: SideText): string | undefined =>
    side.words.slice(tie.words.end).find(({ norm }) => !isFunctionWord(norm))?.norm;
  return (
    next(before, old) === next(after, young) ||
    Math.max(overlapping(old.words, part.old).length, overlapping(young.words, part.new).length) <= SHORT
  );
}

function named(run: readonly Hit[], side: SideText): string {
  return `“${side.text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0)}”`;
}

/** Letters of a clause that name it in a sentence; the quotation has it whole. */
const LONGEST_NAMED = 60;

function shortened(words: string): string {
  return words.length <= LONGEST_NAMED ? words : `${words.slice(0, LONGEST_NAMED).replace(/\s+\S*$/, "")} …`;
}

function slice(side: SideText, span: Span): string {
  return side.text.slice(span.start, span.end);
}

function toQuote(side: SideText, { start, end }: Span): Quote {
  return quoteAt(side, start, end - start);
}

function quoteAt(side: SideText, start: number, length: number): Quote {
  return { words: side.text.slice(start, start + length), start, end: start + length };
}

/** Words after an adjective that show what it qualifies. */
const NEXT_WORDS = /^(?:\s+(?:the|an?|its|their)(?=\s))?(?:,?\s+[^\s,;.]+)?(?:\s+[^\s,;.]+)?/;
/** Characters of the longest two words. */
const FAR = 80;

/** A run with the words after it that show what it qualifies; of a unit that it governs, all. */
function quoteOf(run: readonly Hit[], side: SideText, unit: Unit | null): Quote {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return { words: "", start: 0, end: 0 };
  const part = unit === null ? undefined : partOf(unit, first, side)?.[side.side];
  const governed = last.alone && part !== undefined && opens(first, part, side) ? part.end : 0;
  const open = !last.alone || / (?:to|of|that|the request)$/.test(last.phrase);
  const end = Math.max(open ? endAfter(side, last.end) : last.end, governed);
  // "On a voluntary basis, and to …": what is joined to a condition is another clause.
  const words = side.text
    .slice(first.start, end)
    .replace(/,? and to .*|[;\n].*/s, "")
    .replace(/[\s,;.]+$/, "");
  return { words, start: first.start, end: first.start + words.length };
}

function endAfter(side: SideText, from: number): number {
  const next = NEXT_WORDS.exec(side.text.slice(from, from + FAR))?.[0] ?? "";
  return from + (next.includes("\n") ? next.indexOf("\n") : next.length);
}

/** Words after a qualifier among which the one must be that stands in its place on the other side. */
const NEXT = 4;

/** What stands on the other side where the qualifier would stand, the words it came to qualify; null where others stand there. */
function nextWords(side: SideText, place: number, run: readonly Hit[], own: SideText): Quote | null {
  const here = side.text.slice(place, place + FAR);
  const start = place + (/^[\s,]*/.exec(here)?.[0].length ?? 0);
  const next = /^[^\s,;.]+(?:\s[^\s,;.]+)?/.exec(side.text.slice(start, start + FAR))?.[0] ?? "";
  const after = run.at(-1)?.words.end ?? 0;
  const [word] = overlapping(side.words, { start, end: start + next.length });
  const isSame = word !== undefined && own.words.slice(after, after + NEXT).some(({ norm }) => stemOf(norm) === stemOf(word.norm));
  return isSame ? { words: next, start, end: start + next.length } : null;
}
