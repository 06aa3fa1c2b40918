import type { BlockDocument, Run } from "../model/block.ts";
import type { Aside, Footnote, Heading, Paragraph, Resolution } from "../model/resolution.ts";
import type { Message, Place, Span } from "../model/source.ts";
import { accountOf } from "./account.ts";
import { footnotesOf, tieMarks } from "./footnotes.ts";
import { splitLines } from "./lines.ts";
import { mastheadOf } from "./masthead.ts";
import { flatOf, joinBroken, type Whole } from "./page-breaks.ts";
import { type Draft, type Numbered, numberParagraphs } from "./paragraphs.ts";
import { placesIn } from "./places.ts";
import { readPlainNotes } from "./plain-notes.ts";
import { titlesInBody } from "./running-heads.ts";
import { flatten, joined } from "./runs.ts";
import { sectionsOf } from "./sections.ts";
import { warningsOf } from "./warnings.ts";

/**
 * Reads a resolution out of a source's blocks. It never fails: what it cannot place is an `other` paragraph,
 * and what looks wrong is a message on the result. A text that is no resolution becomes plain paragraphs P1, P2, ….
 */
export function parse(document: BlockDocument): Resolution {
  const placeOf = placesIn(document.text);
  const blocks = readPlainNotes(splitLines(document.blocks));
  const { placed, isResolution } = sectionsOf(blocks);
  const wholes = joinBroken(titlesInBody(placed));
  const { items, headings } = underHeadings(wholes, isResolution, placeOf);
  const drafts = numberParagraphs(items, isResolution, placeOf);
  const footnotes = footnotesOf(
    wholes.flatMap(({ block }) => (block.kind === "note" ? [block] : [])),
    placeOf,
  );
  const paragraphs = tied(drafts, footnotes);
  const mastheadWholes = wholes.filter((whole) => isResolution && isMasthead(whole));
  const furnitureWholes = wholes.filter(({ block }) => block.kind === "furniture" || block.kind === "break");
  const account = accountOf(
    document,
    {
      paragraphs: drafts.flatMap(({ runs }) => runs),
      headings: headings.flatMap(({ runs }) => runs),
      footnotes: wholes.flatMap(({ block }) => (block.kind === "note" ? [...block.label, ...block.runs] : [])),
      masthead: mastheadWholes.flatMap(runsOf),
      furniture: furnitureWholes.flatMap(runsOf),
    },
    placeOf,
  );
  return {
    source: document.info,
    masthead: isResolution ? mastheadOf(placed, document.facts) : plainMasthead(document, headings),
    isResolution,
    formula: placed.find(({ zone }) => zone === "formula")?.text ?? null,
    paragraphs,
    headings: headings.map(({ runs: _, ...heading }) => heading),
    footnotes,
    mastheadLines: mastheadWholes.flatMap((whole) => asides(whole, "masthead", placeOf)),
    furniture: furnitureWholes.flatMap((whole) => asides(whole, whole.block.kind === "furniture" ? whole.block.what : "rule", placeOf)),
    account,
    messages: [
      ...document.messages,
      ...shape(
        paragraphs,
        isResolution,
        placed.some(({ zone }) => zone === "formula"),
      ),
      ...warningsOf(paragraphs, footnotes, isResolution),
    ],
  };
}

function isMasthead({ block, zone }: Whole): boolean {
  if (block.kind !== "paragraph" && block.kind !== "heading") return false;
  return zone === "masthead" || zone === "formula" || (zone === "closing" && block.kind === "paragraph");
}

function runsOf({ block, parts }: Whole): Run[] {
  return [...(block.kind === "paragraph" || block.kind === "note" ? block.label : []), ...parts.flat()];
}

type HeadingDraft = Heading & { readonly runs: readonly Run[] };

/** Sets the headings of the body apart and tells every paragraph which one it stands under. */
function underHeadings(wholes: readonly Whole[], isResolution: boolean, placeOf: (span: Span) => Place) {
  const items: (Numbered & { readonly index: number })[] = [];
  const headings: { heading: HeadingDraft; first: number }[] = [];
  for (const whole of wholes) {
    if (whole.block.kind === "heading" && !(isResolution && isMasthead(whole))) {
      const flat = flatOf(whole);
      const heading: HeadingDraft = {
        id: `H${headings.length + 1}`,
        level: whole.block.level,
        text: flat.text,
        before: null,
        places: placesOf(whole.block.runs, placeOf),
        runs: whole.block.runs,
      };
      headings.push({ heading, first: items.length });
    } else if (whole.block.kind === "paragraph" && !(isResolution && isMasthead(whole))) {
      items.push({ whole, heading: headings.at(-1)?.heading.id ?? null, index: items.length });
    }
  }
  const ids = numberParagraphs(items, isResolution, placeOf).map(({ id }) => id);
  return { items, headings: headings.map(({ heading, first }) => ({ ...heading, before: ids[first] ?? null })) };
}

function placesOf(runs: readonly Run[], placeOf: (span: Span) => Place): Place[] {
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? [placeOf({ start: first.start, end: last.end })] : [];
}

function tied(drafts: readonly Draft[], footnotes: readonly Footnote[]): Paragraph[] {
  const byLabel = new Map<string, Footnote[]>();
  for (const note of footnotes) byLabel.set(note.label, [...(byLabel.get(note.label) ?? []), note]);
  return drafts.map(({ runs: _, ...paragraph }) => ({
    ...paragraph,
    marks: tieMarks(paragraph.marks, paragraph.places[0]?.start ?? 0, byLabel),
  }));
}

function asides({ block, parts }: Whole, what: string, placeOf: (span: Span) => Place): Aside[] {
  const runs = [...(block.kind === "paragraph" ? block.label : []), ...parts.flat()];
  if (joined(runs).trim() === "") return [];
  return [{ what, text: flatten(runs).text, places: placesOf(runs, placeOf) }];
}

function plainMasthead(document: BlockDocument, headings: readonly Heading[]): Resolution["masthead"] {
  return { ...mastheadOf([], {}), title: headings[0]?.text ?? null, ...document.facts };
}

function shape(paragraphs: readonly Paragraph[], isResolution: boolean, hasFormula: boolean): Message[] {
  if (paragraphs.length === 0) {
    return [
      {
        severity: "error",
        rule: "no-paragraphs",
        text: "No paragraph was found in the text; only notes, headings or a masthead.",
        place: null,
      },
    ];
  }
  if (!isResolution) {
    const text = "The text does not read as a resolution; its paragraphs are numbered P1, P2, … as they stand.";
    return [{ severity: "info", rule: "no-resolution", text, place: null }];
  }
  if (hasFormula) return [];
  return [
    {
      severity: "warning",
      rule: "no-formula",
      text: "The line that names the organ (“The General Assembly,”) is missing.",
      place: paragraphs[0]?.places[0] ?? null,
    },
  ];
}
