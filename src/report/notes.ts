import { newIds, oldIds } from "../compare/ends.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Footnote, Paragraph, Resolution } from "../model/resolution.ts";
import { marksAtOtherWords, marksAtSameWords } from "./note-marks.ts";
import { saySame, sourcesOf } from "./note-sources.ts";
import { type ById, paragraphOf, textsOf } from "./texts.ts";

/** A footnote and what became of it: one side is null where it came or went. */
export interface NoteTie {
  readonly from: Footnote | null;
  readonly to: Footnote | null;
  /** Whether both say the same; a mark of another number, or "Ibid." for the source it stands for, is no change. */
  readonly same: boolean;
}

/** A footnote that changed, came or went, and where. */
export interface NoteChange extends Omit<NoteTie, "same"> {
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

/** "A/76/1/Rev.1" and "A/80/2" cite one kind of thing, whose number moved on. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, "0");

function areOfOneKind(note: Footnote, heir: Footnote): boolean {
  return share(withoutNumbers(note.text), withoutNumbers(heir.text)) >= SAME_NOTE;
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

/** Notes of both texts that are not matched yet, and the matches made. */
class Matching {
  readonly from: Set<Footnote>;
  readonly to: Set<Footnote>;
  readonly heirs = new Map<Footnote, NoteTie>();
  readonly sources: ReadonlyMap<Footnote, string>;

  constructor(old: readonly Footnote[], young: readonly Footnote[]) {
    this.from = new Set(old);
    this.to = new Set(young);
    this.sources = new Map([...sourcesOf(old), ...sourcesOf(young)]);
  }

  tie(from: Footnote, to: Footnote): void {
    this.from.delete(from);
    this.to.delete(to);
    // "Ibid." after a note that changed is told with that note.
    this.heirs.set(to, { from, to, same: from.text === to.text || saySame(from, to, this.sources) });
  }

  sourceOf(note: Footnote): string {
    return this.sources.get(note) ?? note.text;
  }

  /** Ties notes that name the same source, in their order. */
  tieSame(old: Iterable<Footnote>, young: Iterable<Footnote>): void {
    const waiting = new Map<string, Footnote[]>();
    for (const note of young) {
      if (!this.to.has(note)) continue;
      const source = this.sourceOf(note);
      const same = waiting.get(source);
      if (same === undefined) waiting.set(source, [note]);
      else same.push(note);
    }
    for (const note of old) {
      const alike = this.from.has(note) ? (waiting.get(this.sourceOf(note)) ?? []) : [];
      const at = alike.findIndex((each) => saySame(note, each, this.sources));
      for (const twin of at < 0 ? [] : alike.splice(at, 1)) this.tie(note, twin);
    }
  }

  /** Ties what is left of the notes at two linked paragraphs in the same words: "Ibid." may stand for another source there by now. */
  tieAlike(old: readonly Footnote[], young: readonly Footnote[]): void {
    for (const note of old.slice(0, REACH)) {
      const twin = this.from.has(note) ? young.find((each) => this.to.has(each) && each.text === note.text) : undefined;
      if (twin !== undefined) this.tie(note, twin);
    }
  }

  /** Ties what is left of the notes at two linked paragraphs, each with the nearest in words. */
  tieNear(old: readonly Footnote[], young: readonly Footnote[]): void {
    const left = young.filter((note) => this.to.has(note));
    for (const note of old) {
      if (!this.from.has(note)) continue;
      let best: Footnote | null = null;
      let most = SAME_NOTE;
      for (const candidate of left.slice(0, REACH)) {
        const score = share(this.sourceOf(note), this.sourceOf(candidate));
        if (score < most || (score === most && best !== null)) continue;
        best = candidate;
        most = score;
      }
      if (best === null) continue;
      left.splice(left.indexOf(best), 1);
      this.tie(note, best);
    }
  }

  /** Ties the notes that stand at the same words, and the only one left of each side where both cite the same kind of thing. */
  tiePlaced(old: readonly Footnote[], young: readonly Footnote[], placed: readonly (readonly [Footnote, Footnote])[]): void {
    for (const [note, heir] of placed) if (this.from.has(note) && this.to.has(heir)) this.tie(note, heir);
    this.tieNear(old, young);
    const [note, moreOld] = old.filter((each) => this.from.has(each));
    const [heir, moreNew] = young.filter((each) => this.to.has(each));
    if (note === undefined || heir === undefined || moreOld !== undefined || moreNew !== undefined) return;
    if (areOfOneKind(note, heir)) this.tie(note, heir);
  }
}

/**
 * What became of every footnote. Marks restart in each text, so notes are matched by what they say: first at paragraphs that are linked,
 * then anywhere. What is left at linked paragraphs is matched by the words its mark stands at, then by the words in common, and the only
 * note left of each of two paragraphs with one that cites the same kind of thing, since the same sentence rests on it.
 *
 * @returns notes of the new text in their order, then removed ones in the order of the old
 */
export function noteTies(comparison: Comparison): NoteTie[] {
  const texts = textsOf(comparison);
  const oldNotes = notesById(comparison.from);
  const newNotes = notesById(comparison.to);
  const matching = new Matching(comparison.from.footnotes, comparison.to.footnotes);
  const places = comparison.changes
    .filter((change) => change.kind === "linked")
    .map((change) => ({
      change,
      old: notesAt(oldIds(change), texts.from, oldNotes),
      young: notesAt(newIds(change), texts.to, newNotes),
    }))
    .filter(({ old, young }) => old.length > 0 && young.length > 0);
  for (const { old, young } of places) matching.tieSame(old, young);
  matching.tieSame(comparison.from.footnotes, comparison.to.footnotes);
  for (const { change, old, young } of places) {
    if (!old.some((note) => matching.from.has(note)) || !young.some((note) => matching.to.has(note))) continue;
    const tied = (pairs: readonly [string, string][]) =>
      pairs.flatMap(([a, b]) => {
        const [note, heir] = [oldNotes.get(a), newNotes.get(b)];
        return note === undefined || heir === undefined ? [] : [[note, heir] as const];
      });
    const pairs = [
      ...tied(marksAtSameWords(change, texts)),
      ...tied(marksAtOtherWords(change, texts)).filter(([note, heir]) => areOfOneKind(note, heir)),
    ];
    const isOneToOne = change.from.length === 1 && change.to.length === 1;
    matching.tieAlike(old, young);
    if (isOneToOne) matching.tiePlaced(old, young, pairs);
    else matching.tieNear(old, young);
  }
  return [
    ...comparison.to.footnotes.map((to) => matching.heirs.get(to) ?? { from: null, to, same: false }),
    ...[...matching.from].map((from) => ({ from, to: null, same: false })),
  ];
}

/** The footnotes that changed, in the same order. */
export function noteChanges(comparison: Comparison): NoteChange[] {
  const fromMarks = firstMarks(comparison.from.paragraphs);
  const toMarks = firstMarks(comparison.to.paragraphs);
  return noteTies(comparison).flatMap(({ from, to, same }) =>
    same
      ? []
      : [
          {
            from,
            to,
            fromAt: from === null ? null : (fromMarks.get(from.id) ?? null),
            toAt: to === null ? null : (toMarks.get(to.id) ?? null),
          },
        ],
  );
}
