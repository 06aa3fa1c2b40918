import { newIds, oldIds } from "../compare/ends.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Footnote, Paragraph, Resolution } from "../model/resolution.ts";
import { type ById, paragraphOf, textsOf } from "./texts.ts";

/** A footnote whose words changed, came or went; one whose mark alone changed is none. */
export interface NoteChange {
  readonly from: Footnote | null;
  readonly to: Footnote | null;
  /** Ids of the paragraphs whose marks point to it first, null where none does. */
  readonly fromAt: string | null;
  readonly toAt: string | null;
}

/**
 * Share of words that two notes at the same paragraph must have in common to be called one note, 0 to 1 (Dice).
 * "Resolution 66/183, annex." and "Resolution 67/193, annex." share half; two citations that share nothing but
 * "See", "of" and "the" come to less than a third.
 */
const SAME_NOTE = 1 / 3;
/** How many of a paragraph's other notes one is compared with, so that a paragraph with thousands stays cheap. */
const REACH = 8;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice's coefficient of the words of two notes, each word as often as it stands there. */
function share(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const rest = new Map<string, number>();
  for (const word of left) rest.set(word, (rest.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of right) {
    const count = rest.get(word) ?? 0;
    if (count > 0) both++;
    rest.set(word, count - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length);
}

function firstMarks(paragraphs: readonly Paragraph[]): Map<string, string> {
  const at = new Map<string, string>();
  for (const { id, marks } of paragraphs) for (const { note } of marks) if (note !== null && !at.has(note)) at.set(note, id);
  return at;
}

/** The notes that the marks of these paragraphs point to, in the order of the marks. */
function notesAt(ids: readonly string[], text: ById, notes: ReadonlyMap<string, Footnote>): Footnote[] {
  const found = new Set<Footnote>();
  for (const id of ids) {
    for (const { note } of paragraphOf(text, id).marks) {
      const footnote = note === null ? undefined : notes.get(note);
      if (footnote !== undefined) found.add(footnote);
    }
  }
  return [...found];
}

const notesById = (resolution: Resolution) => new Map(resolution.footnotes.map((note) => [note.id, note]));

/** Takes the pairs with the same words out of both sets; gives nothing back, as they did not change. */
function dropSame(from: Set<Footnote>, to: Set<Footnote>, old: readonly Footnote[], young: readonly Footnote[]): void {
  const waiting = new Map<string, Footnote[]>();
  for (const note of young) {
    if (!to.has(note)) continue;
    const text = plain(note.text);
    const same = waiting.get(text);
    if (same === undefined) waiting.set(text, [note]);
    else same.push(note);
  }
  for (const note of old) {
    const twin = from.has(note) ? waiting.get(plain(note.text))?.shift() : undefined;
    if (twin === undefined) continue;
    from.delete(note);
    to.delete(twin);
  }
}

/** Pairs what is left of the notes at two linked paragraphs, each with the nearest in words. */
function pairNear(from: Set<Footnote>, to: Set<Footnote>, old: readonly Footnote[], young: readonly Footnote[]): [Footnote, Footnote][] {
  const pairs: [Footnote, Footnote][] = [];
  const left = young.filter((note) => to.has(note));
  for (const note of old) {
    if (!from.has(note)) continue;
    let best: Footnote | null = null;
    let most = SAME_NOTE;
    for (const candidate of left.slice(0, REACH)) {
      const score = share(note.text, candidate.text);
      if (score < most || (score === most && best !== null)) continue;
      best = candidate;
      most = score;
    }
    if (best === null) continue;
    left.splice(left.indexOf(best), 1);
    from.delete(note);
    to.delete(best);
    pairs.push([note, best]);
  }
  return pairs;
}

/**
 * What became of the footnotes. Marks restart in each text, so notes are matched by what they say: first at
 * paragraphs that are linked, then anywhere; what is left at linked paragraphs is matched by the words in common.
 *
 * @returns changed and added notes in the order of the new text, then removed ones in the order of the old
 */
export function noteChanges(comparison: Comparison): NoteChange[] {
  const texts = textsOf(comparison);
  const oldNotes = notesById(comparison.from);
  const newNotes = notesById(comparison.to);
  const from = new Set(comparison.from.footnotes);
  const to = new Set(comparison.to.footnotes);
  const places = comparison.changes
    .filter((change) => change.kind === "linked")
    .map((change) => ({ old: notesAt(oldIds(change), texts.from, oldNotes), young: notesAt(newIds(change), texts.to, newNotes) }));

  for (const { old, young } of places) dropSame(from, to, old, young);
  dropSame(from, to, [...from], [...to]);
  const earlier = new Map<Footnote, Footnote>();
  for (const { old, young } of places) for (const [a, b] of pairNear(from, to, old, young)) earlier.set(b, a);

  const fromMarks = firstMarks(comparison.from.paragraphs);
  const toMarks = firstMarks(comparison.to.paragraphs);
  const entry = (old: Footnote | null, young: Footnote | null): NoteChange => ({
    from: old,
    to: young,
    fromAt: old === null ? null : (fromMarks.get(old.id) ?? null),
    toAt: young === null ? null : (toMarks.get(young.id) ?? null),
  });
  const kept = comparison.to.footnotes.filter((note) => to.has(note) || earlier.has(note));
  return [...kept.map((note) => entry(earlier.get(note) ?? null, note)), ...[...from].map((note) => entry(note, null))];
}
