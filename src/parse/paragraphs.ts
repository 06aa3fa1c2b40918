import type { Run } from "../model/block.ts";
import type { Paragraph, ParagraphKind, Section } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import { openingOf } from "../words/openings.ts";
import { romanceOpening } from "../words/romance-openings.ts";
import { continues, depthOf, type Label, labelApart, labelOf, partLetters, uniqueIds } from "./numbering.ts";
import { flatOf, type Whole } from "./page-breaks.ts";
import { extentOf, flatten } from "./runs.ts";

/** A paragraph, before its marks are tied to notes. */
export type Draft = Paragraph & { readonly runs: readonly Run[] };

/** A paragraph of the source with its place among headings and annexes. */
export interface Numbered {
  readonly whole: Whole;
  /** Id of the heading above. */
  readonly heading: string | null;
  /** Which annex it stands in, from 1; 0 for none. */
  readonly annex: number;
}

/** What is open in a row of numbers while the text is read. */
interface Open {
  prefix: string;
  /** The paragraph points go under. */
  chapeau: { id: string; index: number } | null;
  points: { printed: string; id: string; index: number }[];
  /** The row an unnumbered paragraph interrupted: its points may go on after it. */
  interrupted: Pick<Open, "chapeau" | "points"> | null;
  /** The last paragraph with a number of its own, and how many without one came after it. */
  numbered: { id: string; after: number } | null;
}

/**
 * Numbers the paragraphs of a text in reading order: PP and OP with their points, annex paragraphs (AN), and plain ones (P).
 *
 * @param language ISO 639-1; it tells which words open paragraphs where no italics do
 * @param isResolution false numbers everything P1, P2, …
 */
export function numberParagraphs(
  items: readonly Numbered[],
  isResolution: boolean,
  language: string,
  placeOf: (span: Span) => Place,
): Draft[] {
  const unique = uniqueIds();
  const drafts: Draft[] = [];
  const counts = new Map<string, number>();
  const annexes = Math.max(0, ...new Set(items.map(({ annex }) => annex)));
  let open: Open = { prefix: "", chapeau: null, points: [], interrupted: null, numbered: null };
  for (const { whole, heading, annex } of items) {
    const prefix = prefixOf(whole, isResolution, annexes > 1 ? annex : 0);
    if (prefix !== open.prefix) open = { prefix, chapeau: null, points: [], interrupted: null, numbered: null };
    const { text, italics, marks, printed } = unlabelled(whole);
    const index = drafts.length;
    let id: string;
    let kind: ParagraphKind = !isResolution || whole.zone === "annex" ? "plain" : whole.zone === "preamble" ? "preambular" : "operative";
    let parent: string | null = null;
    if (printed?.kind === "point") resume(open, printed.printed);
    if (printed?.kind === "point" && open.chapeau !== null) {
      const row = open.points.map((point) => point.printed);
      open.points.length = depthOf(printed.printed, row) - 1;
      const above = open.points.at(-1) ?? open.chapeau;
      parent = above.id;
      id = unique(`${parent}${printed.printed}`);
      kind = "point";
      const draft = drafts[above.index];
      if (draft && draft.kind !== "point") drafts[above.index] = { ...draft, kind: "chapeau" };
      open.points.push({ printed: printed.printed, id, index });
    } else {
      id = unique(ownId(open, whole, printed?.printed ?? null, counts));
      if (printed?.kind === "point") kind = "point";
      else if (printed !== null) open.numbered = { id, after: 0 };
      open.interrupted = printed === null && open.points.length > 0 ? { chapeau: open.chapeau, points: open.points } : null;
      open.chapeau = { id, index };
      open.points = [];
    }
    drafts.push({
      id,
      section: sectionOf(whole, isResolution),
      kind,
      number: printed?.printed ?? null,
      parent,
      heading,
      text,
      opening: openingPhrase(text, italics, language),
      italics,
      marks: marks.map((mark) => ({ ...mark, note: null })),
      ...sourceOf(whole, placeOf),
    });
  }
  return drafts;
}

/** Goes back to the row that was interrupted, where a point follows in it and not in the one begun since. */
function resume(open: Open, point: string): void {
  const before = open.interrupted;
  if (before === null) return;
  const row = (points: Open["points"]) => points.map(({ printed }) => printed);
  if (continues(point, row(open.points)) || !continues(point, row(before.points))) return;
  open.chapeau = before.chapeau;
  open.points = before.points;
  open.interrupted = null;
}

/** The runs of a paragraph with its number, and where they stand: one place for each block. */
function sourceOf({ block, parts }: Whole, placeOf: (span: Span) => Place): { runs: Run[]; places: Place[] } {
  const [first = [], ...rest] = parts;
  const all = [[...(block.kind === "paragraph" ? block.label : []), ...first], ...rest];
  return { runs: all.flat(), places: all.map(extentOf).flatMap((span) => (span === null ? [] : [placeOf(span)])) };
}

function sectionOf(whole: Whole, isResolution: boolean): Section {
  if (!isResolution) return "other";
  return whole.zone === "preamble" || whole.zone === "operative" || whole.zone === "annex" ? whole.zone : "other";
}

/** Parts B, C, … of a resolution carry their letter ("B.OP1"), paragraphs of several annexes the annex's number ("AN2.3"). */
function prefixOf({ zone, part }: Whole, isResolution: boolean, annex: number): string {
  if (!isResolution) return "P";
  if (zone === "annex") return annex > 0 ? `AN${annex}.` : "AN";
  return `${part > 1 ? `${partLetters(part)}.` : ""}${zone === "preamble" ? "PP" : "OP"}`;
}

/** The id a paragraph of its own would have; an unnumbered one among numbered ones hangs on the number above it: "OP5.1". */
function ownId({ prefix, numbered }: Open, { zone }: Whole, printed: string | null, counts: Map<string, number>): string {
  const isOperative = zone === "operative" && prefix.endsWith("OP");
  if (isOperative && printed !== null && /^\d/.test(printed)) return `${prefix}${printed.replace(/\s/g, "")}`;
  if (isOperative && numbered !== null) {
    numbered.after++;
    return `${numbered.id}.${numbered.after}`;
  }
  const count = (counts.get(prefix) ?? 0) + 1;
  counts.set(prefix, count);
  return `${prefix}${count}`;
}

function unlabelled(whole: Whole): ReturnType<typeof flatten> & { printed: Label | null } {
  const flat = flatOf(whole);
  if (whole.block.kind === "paragraph" && whole.block.label.length > 0) {
    return { ...flat, printed: labelApart(flatten(whole.block.label).text) };
  }
  const printed = labelOf(flat.text);
  if (printed === null) return { ...flat, printed };
  const cut = printed.length;
  return {
    text: flat.text.slice(cut),
    italics: flat.italics.map(({ start, end }) => ({ start: Math.max(0, start - cut), end: end - cut })).filter(({ end }) => end > 0),
    marks: flat.marks.map(({ at, label }) => ({ at: Math.max(0, at - cut), label })),
    printed,
  };
}

/** Words that an opening phrase in italics has at most; a whole paragraph in italics is emphasis. */
const OPENING_WORDS = 12;

/** The opening phrase: what the source prints in italics at the beginning, else what the grammar of opening phrases finds. */
function openingPhrase(text: string, italics: readonly Span[], language: string): string | null {
  const first = italics[0];
  if (first?.start === 0) {
    const phrase = text.slice(0, first.end).replace(/[\s,;:.]+$/, "");
    if (phrase !== "" && phrase.split(" ").length <= OPENING_WORDS && phrase.length < text.length - 1) return phrase;
  }
  return language === "en" ? (openingOf(text)?.phrase ?? null) : romanceOpening(text, language);
}
