import { printedFurniture } from "../../words/furniture.ts";
import { openingOf } from "../../words/openings.ts";
import type { Line } from "../lines.ts";
import type { Furnished } from "./edges.ts";
import { LONGEST_LINE, type PageLine } from "./page.ts";

/** A footnote of a page. */
export interface Note {
  /** Where its label stands, null where the note goes on from the page before. */
  readonly label: (Line & { readonly words: string }) | null;
  /** Its lines; the first without the label. */
  readonly lines: readonly Line[];
}

/** A page's text, rule and notes, and the furniture that stands among the notes. */
export interface Footed {
  readonly text: readonly PageLine[];
  readonly rule: Line | null;
  readonly notes: readonly Note[];
  readonly furniture: readonly Furnished[];
}

const RULE = /^(?:[_\u2017]\s?){5,}$|^(?:[-\u2013\u2014]\s?){8,}$/;
/** A label alone on its line. */
const ALONE = /^(?:\d{1,3}|[*†‡§]{1,4})$/;
/** A label before the words of its note, with or without a space. */
const LABELLED = /^(\d{1,3}|[*†‡§]{1,4})(\s{0,20})(?=[\p{Lu}“"«(]|\p{Ll}{1,3}\s)/u;
const MONTH = /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const ENDED = /[.!?][)”"’]{0,2}$/;
/** Words that notes begin with. */
const NOTE = /^(?:See|Ibid|Idem|Resolutions?|United Nations|Official Records|Available|General Assembly|Report|[A-Z]{1,8}\/)/;

/**
 * Sets the notes of a page apart: what stands below its rule, or, where the page has none, the lines at its end that begin
 * with the numbers that come next.
 *
 * @param seen the highest label so far, 0 before the first
 * @param isTorn whether the last note of the page before has no end
 */
export function footed(page: readonly PageLine[], seen: number, isTorn: boolean): Footed {
  const rule = page.findLastIndex(({ words }) => words.length <= LONGEST_LINE && RULE.test(words));
  const row = rule >= 0 ? rule + 1 : rowOfNotes(page, seen + 1);
  const from = rule < 0 && isTorn ? aboveRow(page, row) : row;
  const furniture: Furnished[] = [];
  const lines = page.slice(from).filter((line) => {
    // Of numbers alone only those with more digits than a note's are furniture here.
    const what = ALONE.test(line.words) ? null : printedFurniture(line.words);
    if (what !== null && what !== "running head") furniture.push({ line, what });
    return what === null || what === "running head";
  });
  const text = page.slice(0, rule >= 0 ? rule : from);
  const strayed = BARE.test(text.at(-1)?.words ?? "") ? lines.findIndex(({ words }) => openingOf(words)?.form === "operative") : -1;
  const below = lines.filter((_, at) => at !== strayed);
  return {
    text: strayed < 0 ? text : [...text, ...lines.slice(strayed, strayed + 1)],
    rule: page[rule] ?? null,
    notes: notesIn(below, seen),
    furniture,
  };
}

/** The number of a paragraph alone on its line: where it is the last of a page, `pdftotext` puts the words behind it below. */
const BARE = /^\d{1,3}\.$/;

/**
 * Where the notes of a page without a rule begin: at the number that comes next, where notes' words follow it, or the number
 * after it does, or the page ends as notes do. Where a page's notes were overlooked, those of the next one come a few numbers later.
 */
function rowOfNotes(page: readonly PageLine[], next: number): number {
  for (let first = next; first <= next + (next > 1 ? OVERLOOKED : 0); first++) {
    const row = rowFrom(page, first, first === next);
    if (row < page.length) return row;
  }
  return page.length;
}

/** Notes in a row that may have been overlooked. */
const OVERLOOKED = 3;

function rowFrom(page: readonly PageLine[], first: number, isNext: boolean): number {
  const isEnded = isNext && first > 1 && ENDED.test(page.at(-1)?.words ?? "");
  for (let at = page.length - 1; at > Math.max(0, page.length - MOST_LINES); at--) {
    const { words = "", after = false } = page[at] ?? {};
    if (labelOf(words) !== String(first)) continue;
    const isAlone = ALONE.test(words);
    const isNote = NOTE.test(isAlone ? wordsBelow(page, at) : words.slice(String(first).length).trimStart());
    const goesOn = page.slice(at + 1).some((line) => labelOf(line.words) === String(first + 1));
    // A number alone on its line must stand apart from the text to be taken for a label by its place.
    if (isNote || goesOn || (isEnded && (after || !isAlone)) || (isAlone && isMarked(page, at, first))) return at;
  }
  return page.length;
}

/** Whether the text above a label has its mark, glued to a word or a stop. */
function isMarked(page: readonly PageLine[], label: number, number: number): boolean {
  const mark = new RegExp(`[\\p{L},;.:)”"’]${number}(?![\\d/.])`, "u");
  return page.slice(Math.max(0, label - MOST_LINES), label).some(({ words }) => words.length <= LONGEST_LINE && mark.test(words));
}

/** The first words below a label, past other labels and furniture, which may come between them. */
function wordsBelow(page: readonly PageLine[], label: number): string {
  for (let at = label + 1; at < Math.min(page.length, label + BETWEEN); at++) {
    const words = page[at]?.words ?? "";
    if (!ALONE.test(words) && printedFurniture(words) === null) return words;
  }
  return "";
}

/** Lines that stand between labels and their notes at most. */
const BETWEEN = 12;

/** Lines of notes that a page may have: twice what fits on one. */
const MOST_LINES = 200;
/** Lines of a note that go on over the page, at most. */
const TORN = 6;

/** The beginning of the lines above a row of notes that a blank line parts from the text. */
function aboveRow(page: readonly PageLine[], row: number): number {
  for (let at = row; at > 0 && at >= row - TORN; at--) if (page[at]?.after === true) return at;
  return row;
}

/** The label that a line is, or that it begins with. */
function labelOf(words: string): string | null {
  return ALONE.test(words) ? words : labelIn(words);
}

function labelIn(words: string): string | null {
  const match = LABELLED.exec(words);
  return match?.[1] !== undefined && !MONTH.test(words.slice(match[1].length)) ? match[1] : null;
}

interface Growing {
  label: Note["label"];
  readonly lines: PageLine[];
}

/**
 * Tells the notes by their labels. `pdftotext` puts the labels before their notes, after them, or all together, so the notes
 * are parted where one ends and the next begins, and the labels given out in their order.
 */
function notesIn(lines: readonly PageLine[], seen: number): Note[] {
  const loose = lines.filter(({ words }) => ALONE.test(words)).map((line) => labelSpan(line, line.words));
  const pieces: Growing[] = [];
  let expected = seen + 1;
  let isCut = true;
  for (const line of lines) {
    if (ALONE.test(line.words)) {
      isCut = true;
      continue;
    }
    const label = labelIn(line.words);
    const isNext = label !== null && (Number(label) === expected || loose.length === 0) && (Number(label) >= expected || /\D/.test(label));
    const open = pieces.at(-1);
    if (isNext) {
      const span = labelSpan(line, label);
      pieces.push({ label: span, lines: [{ ...line, start: span.end }] });
      expected = Number(label) + 1;
    } else if (open === undefined || (isCut && loose.length > 0)) pieces.push({ label: null, lines: [line] });
    else open.lines.push(line);
    isCut = false;
  }
  const parted = loose.length > 0 && lines.length <= MOST_LINES ? part(pieces, loose.length) : pieces;
  const waiting = loose.toSorted((a, b) => Number(a.words) - Number(b.words));
  const bare = parted.filter(({ label }) => label === null).length;
  // More pieces than labels: the first goes on from the page before.
  let spare = bare - waiting.length;
  for (const piece of parted) {
    if (piece.label !== null) continue;
    if (spare > 0) spare--;
    else piece.label = waiting.shift() ?? null;
  }
  return [...parted, ...waiting.map((label): Note => ({ label, lines: [] }))];
}

/** Where the label at the beginning of a line stands. */
function labelSpan({ start, indent }: PageLine, label: string): Line & { readonly words: string } {
  return { start: start + indent, end: start + indent + label.length, words: label };
}

/** Parts pieces without a label where a note ends and another begins, until there are as many as labels. */
function part(pieces: readonly Growing[], labels: number): Growing[] {
  const parted = pieces.map((piece) => ({ ...piece, lines: [...piece.lines] }));
  const missing = () => labels - parted.filter(({ label }) => label === null).length;
  for (const begins of [NOTE, /^[\p{Lu}“"]/u]) {
    for (let at = 0; at < parted.length && missing() > 0; at++) {
      const piece = parted[at];
      const cut =
        piece?.label === null ? piece.lines.findIndex(({ words }, k) => k > 0 && begins.test(words) && ended(piece.lines[k - 1])) : -1;
      if (piece !== undefined && cut > 0) parted.splice(at + 1, 0, { label: null, lines: piece.lines.splice(cut) });
    }
  }
  return parted;
}

function ended(line: PageLine | undefined): boolean {
  return line !== undefined && ENDED.test(line.words);
}
