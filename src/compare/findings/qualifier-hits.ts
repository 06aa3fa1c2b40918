import type { Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { normalForm } from "../../words/normal.ts";
import { AS_JUDGED, QUALIFIERS, type QualifierKind } from "../../words/qualifiers.ts";
import { TIES } from "../../words/ties.ts";
import { ownTieAt } from "./qualifier-ties.ts";

/** A word of a text with its place; punctuation is in between. */
export interface Word extends Span {
  readonly norm: string;
  readonly printed: string;
}

/** A qualifier found in a text. */
export interface Hit extends Span {
  readonly kind: QualifierKind;
  /** In normal form, single spaces. */
  readonly phrase: string;
  /** Places of its words among the text's, end exclusive. */
  readonly words: Span;
  /** Whether it stands for itself ("where appropriate") or before what it qualifies ("relevant"). */
  readonly alone: boolean;
}

/** A phrase that ties what is asked to a text, such as "in line with". */
export interface Tie extends Span {
  readonly phrase: string;
  readonly words: Span;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019\-\u2010\u2011/][\p{L}\p{N}]+)*/gu;

/** The words of a text in order, each with its normal form and its place. */
export function wordsWithPlaces(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    norm: normalForm(match[0]),
    printed: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Entry {
  readonly words: readonly string[];
  readonly kind: QualifierKind;
}

/** Phrases by their first word, longest first. */
const entries = new Map<string, Entry[]>();
for (const kind of QUALIFIERS) {
  for (const phrase of kind.phrases) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    entries.set(
      first,
      [...(entries.get(first) ?? []), { words, kind }].toSorted((a, b) => b.words.length - a.words.length),
    );
  }
}
/** Ties by their first word, longest first. */
const ties = new Map<string, (readonly string[])[]>();
for (const phrase of Object.keys(TIES)) {
  const words = phrase.split(" ");
  const [first = ""] = words;
  ties.set(
    first,
    [...(ties.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
  );
}

/** All qualifiers of a text in reading order; none overlaps another. */
export function hitsIn(text: string, list: readonly Word[]): Hit[] {
  const found: Hit[] = [];
  for (let at = 0; at < list.length; ) {
    const hit = tiedAt(text, list, at) ?? phraseAt(text, list, at);
    if (hit === null) at++;
    else {
      found.push(hit);
      at = hit.words.end;
    }
  }
  return found;
}

function phraseAt(text: string, list: readonly Word[], at: number): Hit | null {
  const entry = entries.get(list[at]?.norm ?? "")?.find(({ words }) => matches(list, at, words));
  if (entry === undefined) return null;
  const first = list[at];
  // A capital is part of a name, or of an opening phrase.
  if (first === undefined || /^\p{Lu}/u.test(first.printed)) return null;
  const before = list[at - 1];
  // "That they identify as needed": what is found, not leave to find.
  if (before !== undefined && AS_JUDGED.has(before.norm) && first.norm === "as" && text.slice(before.end, first.start) === " ") return null;
  // "Opportunities for all": those meant are named by the word itself.
  if (entry.kind.name === "widening" && /^[^\p{L}\p{N}\s]/u.test(text.slice(first.end, first.end + 1))) return null;
  return hit(list, at, at + entry.words.length, entry.kind, standsAlone(text, list, at + entry.words.length, entry));
}

const ALONE = new Set(["hedge", "condition"]);

function standsAlone(text: string, list: readonly Word[], next: number, { words, kind }: Entry): boolean {
  // "All forms of" stands before a noun as "all" does.
  if (words.length > 1) return words.at(-1) !== "of" || kind.name === "frame";
  if (!ALONE.has(kind.name)) return false;
  const last = list[next - 1];
  return last === undefined || /^\s*[,;.]/.test(text.slice(last.end));
}

/** "in accordance with their national legislation": a tie to what the addressee itself decides on or has. */
function tiedAt(text: string, list: readonly Word[], at: number): Hit | null {
  const tie = ownTieAt(text, list, at);
  const kind = QUALIFIERS.find(({ name }) => name === tie?.kind);
  return tie === null || kind === undefined ? null : hit(list, at, tie.end, kind, true);
}

function hit(list: readonly Word[], from: number, end: number, kind: QualifierKind, alone: boolean): Hit | null {
  const first = list[from];
  const last = list[end - 1];
  if (first === undefined || last === undefined) return null;
  const phrase = list
    .slice(from, end)
    .map(({ norm }) => norm)
    .join(" ");
  return { kind, phrase, alone, words: { start: from, end }, start: first.start, end: last.end };
}

/** What "subject to" leaves open. */
const OPEN = / (?:to|of|that)$/;
const OBJECT = /^(?:\s+[^\s,;.]+){0,6}/;
/** A joint at which an object was cut off. */
const CUT = /(?:\s+(?:and|or|of|to|in|on|for|by|with|at|from|as|the|an?|their|its))+$/;

/** A qualifier that stands for itself, with what it leaves open: "subject to the availability of resources". */
export function withObject({ start, end, phrase }: Hit, text: string): Quote {
  const object = OPEN.test(phrase) ? (OBJECT.exec(text.slice(end))?.[0] ?? "").replace(CUT, "") : "";
  return { words: text.slice(start, end + object.length), start, end: end + object.length };
}

/** All phrases of a text that tie what is asked to another text or fact. */
export function tiesIn(list: readonly Word[]): Tie[] {
  const found: Tie[] = [];
  for (let at = 0; at < list.length; at++) {
    const tie = ties.get(list[at]?.norm ?? "")?.find((words) => matches(list, at, words));
    const first = list[at];
    const last = list[at + (tie?.length ?? 0) - 1];
    if (tie === undefined || first === undefined || last === undefined) continue;
    found.push({ phrase: tie.join(" "), words: { start: at, end: at + tie.length }, start: first.start, end: last.end });
    at += tie.length - 1;
  }
  return found;
}

function matches(list: readonly Word[], at: number, words: readonly string[]): boolean {
  return words.every((word, k) => list[at + k]?.norm === word);
}
