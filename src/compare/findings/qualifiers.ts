import type { Direction, Finding, Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { MODALS, TIES, TIES_REASON } from "../../words/qualifiers.ts";
import { clausesOf } from "./clauses.ts";
import type { Finder } from "./context.ts";
import { type Hit, hitsIn, type Tie, tiesIn, type Word, wordsWithPlaces } from "./qualifier-hits.ts";
import { overlaps, type Stretch, stretchesOf } from "./stretches.ts";

/** A longer deletion or insertion is a passage: what qualifies inside it came or went with the passage. */
const LONGEST = 12;
/** Kept words between two stretches that leave them one change of the same noun. */
const BRIDGE = 1;

/** One side of a change, with its words and what of them qualifies. */
interface SideText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  readonly ties: readonly Tie[];
  readonly speaking: readonly Span[];
  readonly side: "old" | "new";
  /** What the edits touch of it. */
  readonly changes: readonly Span[];
}

/** Hedges, conditions, limits and widenings that came, went or gave way to others where the edits changed words. English. */
export const qualifiers: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const stretches = stretchesOf(context.edits);
  const old = sideOf("old", context.oldText, clausesOf(context.from), stretches);
  const young = sideOf("new", context.newText, clausesOf(context.to), stretches);
  return bridged(stretches, context.oldText).flatMap((unit) => findingsIn(unit, old, young));
};

function sideOf(side: "old" | "new", text: string, clauses: readonly { readonly span: Span }[], stretches: readonly Stretch[]): SideText {
  const words = wordsWithPlaces(text);
  return {
    text,
    words,
    hits: hitsIn(text, words),
    ties: tiesIn(words),
    speaking: clauses.map(({ span }) => span),
    side,
    changes: stretches.map((stretch) => stretch[side]),
  };
}

/** Several stretches read as one, and what changed in them. */
interface Unit extends Stretch {
  readonly parts: readonly Stretch[];
}

function bridged(stretches: readonly Stretch[], oldText: string): Unit[] {
  const found: Unit[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    const between = last === undefined ? null : oldText.slice(last.old.end, stretch.old.start);
    if (
      last !== undefined &&
      between !== null &&
      (between.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) <= BRIDGE &&
      !/[,;\n]\s*$/.test(between)
    )
      found[found.length - 1] = {
        old: { start: last.old.start, end: stretch.old.end },
        new: { start: last.new.start, end: stretch.new.end },
        parts: [...last.parts, stretch],
      };
    else found.push({ ...stretch, parts: [stretch] });
  }
  return found;
}

function findingsIn(unit: Unit, old: SideText, young: SideText): Finding[] {
  const changedOld = changed(unit, "old", old, young);
  const changedNew = changed(unit, "new", young, old);
  const gone = runs(
    changedOld.filter((hit) => !changedNew.some(({ phrase }) => phrase === hit.phrase)),
    old,
  );
  const come = runs(
    changedNew.filter((hit) => !changedOld.some(({ phrase }) => phrase === hit.phrase)),
    young,
  );
  const tie = tieFinding(unit, old, young);
  const found: Finding[] = tie === null ? [] : [tie];
  const paired = new Set<readonly Hit[]>();
  for (const after of come) {
    const before = gone.find((run) => !paired.has(run) && ofOnePlace(run, after, old, young));
    if (before !== undefined) paired.add(before);
    found.push(before === undefined ? cameOrWent(after, young, old, unit, "new") : exchanged(before, after, old, young));
  }
  return [...found, ...gone.filter((run) => !paired.has(run)).map((run) => cameOrWent(run, old, young, unit, "old"))];
}

/** Whether one run took the place of another: before the same word, or of one kind and standing for itself. */
function ofOnePlace(before: readonly Hit[], after: readonly Hit[], old: SideText, young: SideText): boolean {
  const [a, b] = [before[0], after[0]];
  if (a === undefined || b === undefined || a.alone !== b.alone) return false;
  if (a.alone || (a.phrase in MODALS && b.phrase in MODALS)) return a.kind === b.kind || (a.phrase in MODALS && b.phrase in MODALS);
  const [noun, other] = [nounOf(before.at(-1) ?? a, old), nounOf(after.at(-1) ?? b, young)];
  return noun !== null && other !== null && stemOf(noun.norm) === stemOf(other.norm);
}

/** Qualifiers of one side that the edits touch and that did not merely move. */
function changed(unit: Unit, side: "old" | "new", own: SideText, other: SideText): Hit[] {
  return own.hits.filter((hit) => {
    const part = unit.parts.find((stretch) => overlaps(stretch[side], hit));
    if (part === undefined || wordsInside(own, part[side]) > LONGEST) return false;
    if (own.speaking.some((span) => overlaps(span, hit))) return false;
    if (moved(hit, own, other)) return false;
    if (hit.alone) return cameAlone(hit, part[side], own);
    return qualifiesKept(hit, part[side], own, other, unit);
  });
}

/** Words besides the qualifier that may come with it; with more, it came with what they say. */
const COMPANY = 3;

function cameAlone(hit: Hit, part: Span, own: SideText): boolean {
  const others = own.words.filter(
    (word) => overlaps(word, part) && !own.hits.some((other) => overlaps(other, word)) && !JOINTS.has(word.norm),
  );
  const next = own.words[hit.words.end];
  // "In particular" qualifies what follows it.
  if (hit.kind.name === "scope" && next !== undefined && overlaps(next, part)) return false;
  return others.length <= COMPANY;
}

function wordsInside(side: SideText, span: Span): number {
  return side.words.filter((word) => overlaps(word, span)).length;
}

/** Whether the other side has it as often with the same word before or after it: it moved, alone or with what stands around it. */
function moved(hit: Hit, own: SideText, other: SideText): boolean {
  if (hit.alone) return times(other, hit.phrase) >= times(own, hit.phrase);
  const next = own.words[hit.words.end]?.norm ?? "";
  const before = own.words[hit.words.start - 1]?.norm ?? "";
  return [`${hit.phrase} ${next}`, `${before} ${hit.phrase}`].some(
    (phrase) => times(other, phrase) >= times(own, phrase) && !JOINTS.has(phrase.replace(hit.phrase, "").trim()),
  );
}

const JOINTS = new Set(["and", "or", "the", "a", "an", "of", "to", "in", "for", "with", "by", "their", "its", ""]);

function times(side: SideText, phrase: string): number {
  const list = phrase.split(" ").filter((word) => word !== "");
  let count = 0;
  for (let at = 0; at + list.length <= side.words.length; at++) if (list.every((word, k) => side.words[at + k]?.norm === word)) count++;
  return count;
}

/** Whether what it qualifies was there before and is there after: else it came or went with a new thing. */
function qualifiesKept(hit: Hit, part: Span, own: SideText, other: SideText, unit: Unit): boolean {
  const noun = nounOf(hit, own);
  if (noun === null) return false;
  if (!overlaps(part, noun)) return true;
  if (hit.phrase in MODALS && noun.norm === "be") return /^\s*(?:is|are)\s*$/.test(slice(other, unit[other.side]));
  const stem = stemOf(noun.norm);
  return (
    !JOINTS.has(noun.norm) && other.words.some((word) => stemOf(word.norm) === stem && other.changes.some((span) => overlaps(span, word)))
  );
}

/** The first word after a qualifier that does not qualify itself: mostly what it qualifies. */
function nounOf(hit: Hit, own: SideText): Word | null {
  let at = hit.words.end;
  while (at < own.words.length && (own.hits.some((next) => next.words.start <= at && at < next.words.end) || own.words[at]?.norm === "and"))
    at++;
  return own.words[at] ?? null;
}

function stemOf(norm: string): string {
  return norm.replace(/(?:ies|y)$/, "i").replace(/s$/, "");
}

/** Qualifiers that stand together before one noun: "balanced and scientific evidence-based". */
function runs(hits: readonly Hit[], side: SideText): Hit[][] {
  const found: Hit[][] = [];
  for (const hit of hits) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const together =
      last !== undefined &&
      !last.alone &&
      !hit.alone &&
      side.words
        .slice(last.words.end, hit.words.start)
        .every((word) => word.norm === "and" || side.hits.some((other) => overlaps(other, word)));
    if (run !== undefined && together) run.push(hit);
    else found.push([hit]);
  }
  return found;
}

function cameOrWent(run: readonly Hit[], own: SideText, other: SideText, unit: Unit, side: "old" | "new"): Finding {
  const added = side === "new";
  const quote = quoteOf(run, own);
  const counterpart = run.every(({ alone }) => alone) ? null : nextWords(other, unit[added ? "old" : "new"]);
  const direction = directionOf(run, added);
  const kind = run[0]?.kind;
  const reason = direction === "stronger" || direction === "weaker" ? (added ? kind?.reason : kind?.reasonDropped) : null;
  const words = named(run, own);
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

function exchanged(before: readonly Hit[], after: readonly Hit[], old: SideText, young: SideText): Finding {
  const a = MODALS[before[0]?.phrase ?? ""];
  const b = MODALS[after[0]?.phrase ?? ""];
  const direction: Direction = a === undefined || b === undefined || a === b ? "unclear" : a < b ? "stronger" : "weaker";
  const reason = direction === "unclear" ? "" : `, which binds ${direction === "stronger" ? "more" : "less"}`;
  const text = `${named(before, old)} became ${named(after, young)}${reason}.`;
  return { type: "qualifier", old: quoteOf(before, old), new: quoteOf(after, young), cause: null, direction, text, because: null };
}

function directionOf(run: readonly Hit[], added: boolean): Direction {
  const directions = new Set(run.map(({ kind }) => kind.added));
  const [only] = directions;
  if (only === undefined || directions.size > 1) return "unclear";
  if (only !== "stronger" && only !== "weaker") return only;
  return added === (only === "stronger") ? "stronger" : "weaker";
}

function tieFinding(unit: Unit, old: SideText, young: SideText): Finding | null {
  const before = old.ties.find((tie) => unit.parts.some((part) => overlaps(part.old, tie)));
  const after = young.ties.find((tie) => unit.parts.some((part) => overlaps(part.new, tie)));
  if (before === undefined || after === undefined || before.phrase === after.phrase) return null;
  const a = TIES[before.phrase] ?? null;
  const b = TIES[after.phrase] ?? null;
  const direction: Direction = a === null || b === null ? "unclear" : a === b ? "neutral" : a < b ? "stronger" : "weaker";
  const claim = direction === "weaker" || direction === "stronger" ? `: ${TIES_REASON}` : "";
  const text = `“${slice(old, before)}” became “${slice(young, after)}”${claim}.`;
  return { type: "qualifier", old: toQuote(old, before), new: toQuote(young, after), cause: null, direction, text, because: null };
}

function named(run: readonly Hit[], side: SideText): string {
  return `“${side.text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0)}”`;
}

function slice(side: SideText, span: Span): string {
  return side.text.slice(span.start, span.end);
}

function toQuote(side: SideText, span: Span): Quote {
  return { words: slice(side, span), start: span.start, end: span.end };
}

/** Words after an adjective that show what it qualifies. */
const WORDS_AFTER = 2;

function quoteOf(run: readonly Hit[], side: SideText): Quote {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { words: "", start: 0, end: 0 };
  const end = last.alone ? last.end : endAfter(side, last.end);
  return { words: side.text.slice(first.start, end), start: first.start, end };
}

function endAfter(side: SideText, from: number): number {
  const next = new RegExp(`^(?:[,]?\\s+[^\\s,;.]+){0,${WORDS_AFTER}}`).exec(side.text.slice(from))?.[0] ?? "";
  return from + (next.includes("\n") ? next.indexOf("\n") : next.length);
}

/** What stands on the other side where the qualifier would stand: the words it came to qualify. */
function nextWords(side: SideText, place: Span): Quote | null {
  const lead = /^[\s,]*/.exec(side.text.slice(place.start))?.[0].length ?? 0;
  const start = place.start + lead;
  const next = /^[^\s,;.]+(?:\s[^\s,;.]+)?/.exec(side.text.slice(start))?.[0] ?? "";
  return next === "" ? null : { words: next, start, end: start + next.length };
}
