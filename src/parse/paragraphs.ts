import type { Run } from "../model/block.ts";
import type { Paragraph, ParagraphKind, Section } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import { openingOf } from "../words/openings.ts";
import { depthOf, labelOf, uniqueIds } from "./numbering.ts";
import { flatOf, type Whole } from "./page-breaks.ts";
import { flatten } from "./runs.ts";

/** A paragraph, before its marks are tied to notes. */
export type Draft = Paragraph & { readonly runs: readonly Run[] };

export interface Numbered {
  readonly whole: Whole;
  /** Id of the heading above. */
  readonly heading: string | null;
}

interface Open {
  /** The paragraph points go under: the last numbered one, or the last that ends with a colon. */
  chapeau: { id: string; index: number } | null;
  points: { printed: string; id: string; index: number }[];
}

/**
 * Numbers the paragraphs of a text in reading order: PP and OP with their points, annex paragraphs (AN), and plain ones (P).
 *
 * @param isResolution false numbers everything P1, P2, …
 */
export function numberParagraphs(items: readonly Numbered[], isResolution: boolean, placeOf: (span: Span) => Place): Draft[] {
  const unique = uniqueIds();
  const drafts: Draft[] = [];
  const counters = new Map<string, number>();
  const open: Open = { chapeau: null, points: [] };
  let key = "";
  for (const { whole, heading } of items) {
    const prefix = prefixOf(whole, isResolution);
    if (prefix !== key) {
      open.chapeau = null;
      open.points = [];
      key = prefix;
    }
    const { text, italics, marks, printed } = unlabelled(whole);
    const count = () => {
      counters.set(prefix, (counters.get(prefix) ?? 0) + 1);
      return counters.get(prefix) ?? 1;
    };
    let id: string;
    let kind: ParagraphKind = !isResolution || whole.zone === "annex" ? "plain" : whole.zone === "preamble" ? "preambular" : "operative";
    let parent: string | null = null;
    if (printed?.kind === "point" && (open.chapeau !== null || open.points.length > 0)) {
      const depth = depthOf(
        printed.printed,
        open.points.map((p) => p.printed),
      );
      open.points.length = depth - 1;
      parent = open.points.at(-1)?.id ?? open.chapeau?.id ?? null;
      id = unique(`${parent ?? prefix}${printed.printed}`);
      kind = "point";
      const above = open.points.at(-1)?.index ?? open.chapeau?.index;
      const draft = above === undefined ? undefined : drafts[above];
      if (draft && above !== undefined && draft.kind !== "point") drafts[above] = { ...draft, kind: "chapeau" };
      open.points.push({ printed: printed.printed, id, index: drafts.length });
    } else {
      id = unique(ownId(prefix, whole, printed?.printed ?? null, drafts, count));
      if (printed?.kind === "point") kind = "point";
      open.chapeau = { id, index: drafts.length };
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
      opening: openingPhrase(text, italics),
      italics,
      marks: marks.map((mark) => ({ ...mark, note: null })),
      places: whole.parts.flatMap((runs) => {
        const first = runs[0];
        const last = runs.at(-1);
        return first && last ? [placeOf({ start: first.start, end: last.end })] : [];
      }),
      runs: [...(whole.block.kind === "paragraph" ? whole.block.label : []), ...whole.parts.flat()],
    });
  }
  return drafts;
}

function sectionOf(whole: Whole, isResolution: boolean): Section {
  if (!isResolution) return "other";
  return whole.zone === "preamble" || whole.zone === "operative" || whole.zone === "annex" ? whole.zone : "other";
}

/** Parts B, C, … of a resolution carry their letter: "B.OP1". */
function prefixOf(whole: Whole, isResolution: boolean): string {
  if (!isResolution) return "P";
  const part = whole.part > 1 ? `${String.fromCharCode(64 + Math.min(whole.part, 26))}.` : "";
  return `${part}${whole.zone === "preamble" ? "PP" : whole.zone === "annex" ? "AN" : "OP"}`;
}

function ownId(prefix: string, whole: Whole, printed: string | null, drafts: readonly Draft[], count: () => number): string {
  if (whole.zone !== "operative" || !prefix.endsWith("OP")) return `${prefix}${count()}`;
  if (printed !== null && /^\d/.test(printed)) return `${prefix}${printed}`;
  // An unnumbered paragraph among numbered ones hangs on the number above it; alone, it is counted.
  const above = drafts.findLast((draft) => draft.id.startsWith(prefix) && draft.parent === null && /^\d/.test(draft.number ?? ""));
  if (above) return `${above.id}.${1 + drafts.length - 1 - drafts.lastIndexOf(above)}`;
  return `${prefix}${count()}`;
}

function unlabelled(whole: Whole): ReturnType<typeof flatten> & { printed: ReturnType<typeof labelOf> } {
  const flat = flatOf(whole);
  if (whole.block.kind === "paragraph" && whole.block.label.length > 0) {
    const label = flatten(whole.block.label).text;
    return { ...flat, printed: labelOf(label) ?? { kind: "number", printed: label.replace(/[.\s]+$/, ""), length: 0 } };
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
function openingPhrase(text: string, italics: readonly Span[]): string | null {
  const first = italics[0];
  if (first?.start === 0) {
    const phrase = text.slice(0, first.end).replace(/[\s,;:.]+$/, "");
    if (phrase !== "" && phrase.split(" ").length <= OPENING_WORDS && phrase.length < text.length - 1) return phrase;
  }
  return openingOf(text)?.phrase ?? null;
}
