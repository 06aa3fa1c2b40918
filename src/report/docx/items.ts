import type { Heading, Mark, Paragraph, Resolution } from "../../model/resolution.ts";
import type { Span } from "../../model/source.ts";

/** How a paragraph of the Word file is set; the name of its style. */
export type Look =
  | "Masthead"
  | "Title"
  | "Formula"
  | "Preambular"
  | "Operative"
  | "Point"
  | "Subpoint"
  | "Plain"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Note"
  | "Closing";

/** A mark, and whether it is the first in its text that calls its note; a later one repeats its number. */
export interface CallMark extends Mark {
  readonly first: boolean;
}

/** One paragraph of a text as it goes into a Word file: a line of the masthead, a heading, a paragraph, the closing. */
export interface Item {
  readonly kind: "line" | "heading" | "paragraph";
  /** Unique among the items of its text. */
  readonly id: string;
  readonly look: Look;
  /** What stands before the words, with the tab after it: "17.\t"; empty where nothing does. */
  readonly number: string;
  readonly text: string;
  readonly italics: readonly Span[];
  readonly marks: readonly CallMark[];
}

/** An item with where it stands in its source, in characters. */
interface Placed {
  readonly item: Item;
  readonly start: number;
}

/** Every paragraph of a text in reading order. What a page adds (its head, foot and numbers) is no part of it. */
export function itemsOf(resolution: Resolution): Item[] {
  const body = bodyItems(resolution);
  const first = body[0]?.start ?? Number.POSITIVE_INFINITY;
  const lines = resolution.mastheadLines.map(({ text, places }, index): Placed => {
    const start = places[0]?.start ?? 0;
    return { item: lineItem(text, index, start < first ? headLook(text, resolution) : "Closing"), start };
  });
  return [...withFirstCalls(withLines(body, lines).map(({ item }) => item)), ...uncalledNotes(resolution)];
}

function withFirstCalls(items: readonly Item[]): Item[] {
  const called = new Set<string>();
  return items.map((item) => ({
    ...item,
    marks: item.marks.map((mark) => {
      const first = mark.note !== null && !called.has(mark.note);
      if (mark.note !== null) called.add(mark.note);
      return { ...mark, first };
    }),
  }));
}

const notYet = (marks: readonly Mark[]): CallMark[] => marks.map((mark) => ({ ...mark, first: false }));

/** The closing stands after the last paragraph, but before an annex. */
function withLines(body: readonly Placed[], lines: readonly Placed[]): Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  for (const entry of body) {
    for (let line = lines[next]; line !== undefined && line.start < entry.start; line = lines[++next]) placed.push(line);
    placed.push(entry);
  }
  return [...placed, ...lines.slice(next)];
}

function headLook(text: string, { formula, masthead }: Resolution): Look {
  if (formula !== null && text.startsWith(formula.replace(/,$/, ""))) return "Formula";
  return masthead.title !== null && text.endsWith(masthead.title) ? "Title" : "Masthead";
}

function lineItem(text: string, index: number, look: Look): Item {
  const italics = look === "Formula" ? [{ start: 0, end: text.length }] : [];
  return { kind: "line", id: `line ${index}`, look, number: "", text, italics, marks: [] };
}

/** Notes that no mark calls (some extractions lose the marks) stand at the end, so that none is lost. */
function uncalledNotes({ paragraphs, headings, footnotes }: Resolution): Item[] {
  const called = new Set([...paragraphs, ...headings].flatMap(({ marks }) => marks.map(({ note }) => note)));
  return footnotes
    .filter(({ id }) => !called.has(id))
    .map(({ id, label, text }) => ({ kind: "line", id, look: "Note", number: `${label}\t`, text, italics: [], marks: [] }));
}

function bodyItems({ paragraphs, headings }: Resolution): Placed[] {
  const before = new Map<string | null, Heading[]>();
  for (const heading of headings) before.set(heading.before, [...(before.get(heading.before) ?? []), heading]);
  const headingItems = (id: string | null): Placed[] => (before.get(id) ?? []).map((heading) => placed(headingItem(heading), heading));
  return [
    ...paragraphs.flatMap((paragraph) => [...headingItems(paragraph.id), placed(paragraphItem(paragraph), paragraph)]),
    ...headingItems(null),
  ];
}

function placed(item: Item, { places }: Paragraph | Heading): Placed {
  return { item, start: places[0]?.start ?? 0 };
}

function headingItem({ id, level, text, marks }: Heading): Item {
  const look = level <= 1 ? "Heading1" : level === 2 ? "Heading2" : "Heading3";
  return { kind: "heading", id, look, number: "", text, italics: [], marks: notYet(marks) };
}

function paragraphItem(paragraph: Paragraph): Item {
  const { id, text, marks, number } = paragraph;
  const printed = number === null ? "" : `${number}${/[\p{L}\p{N}]$/u.test(number) ? "." : ""}\t`;
  return {
    kind: "paragraph",
    id,
    look: paragraphLook(paragraph),
    number: printed,
    text,
    italics: italicsOf(paragraph),
    marks: notYet(marks),
  };
}

function paragraphLook({ kind, section, parent, id }: Paragraph): Look {
  if (kind === "preambular") return "Preambular";
  if (kind === "point" || parent !== null) return (id.match(/\(/g) ?? []).length > 1 ? "Subpoint" : "Point";
  return kind === "operative" || section === "operative" ? "Operative" : "Plain";
}

/** The italics of the source and, where it has none (plain text), the opening phrase, as resolutions are set. */
function italicsOf({ italics, opening, text }: Paragraph): readonly Span[] {
  if (italics.length > 0 || opening === null || opening === "" || !text.startsWith(opening)) return italics;
  return [{ start: 0, end: opening.length }];
}
