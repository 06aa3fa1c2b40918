import type { BlockDocument, Run } from "../model/block.ts";
import type { Aside, Heading, Mark, Resolution } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import { placesIn } from "../read/places.ts";
import { accountOf } from "./account.ts";
import { footnotesOf, tieTo } from "./footnotes.ts";
import { headingsOf, underHeadings } from "./headings.ts";
import { splitLines } from "./lines.ts";
import { mastheadOf } from "./masthead.ts";
import { joinBroken, type Whole } from "./page-breaks.ts";
import { numberParagraphs } from "./paragraphs.ts";
import { readPlainNotes } from "./plain-notes.ts";
import { titlesInBody } from "./running-heads.ts";
import { extentOf, flatten, printed } from "./runs.ts";
import { sectionsOf } from "./sections.ts";
import { strangersIn } from "./strangers.ts";
import { shapeOf, warningsOf } from "./warnings.ts";

/**
 * Reads a resolution out of a source's blocks. It never fails: what it cannot place is an `other` paragraph,
 * and what looks wrong is a message on the result. A text that is no resolution becomes plain paragraphs P1, P2, ….
 */
export function parse(document: BlockDocument): Resolution {
  const placeOf = placesIn(document.text);
  const { placed, isResolution } = sectionsOf(readPlainNotes(splitLines(document.blocks)));
  const wholes = joinBroken(titlesInBody(placed));
  const isMasthead = (whole: Whole) => isResolution && standsOutside(whole);
  const outside = wholes.filter(isMasthead);
  const furniture = wholes.filter(({ block }) => block.kind === "furniture" || block.kind === "break");
  const notes = wholes.flatMap(({ block }) => (block.kind === "note" ? [block] : []));
  const { items, over } = underHeadings(wholes.filter((whole) => !isMasthead(whole)));

  const ofResolution = mastheadOf(placed, document.facts);
  const { language } = ofResolution;
  const drafts = numberParagraphs(items, isResolution, language, placeOf);
  const footnotes = footnotesOf(notes, placeOf);
  const tie = tieTo(footnotes);
  const paragraphs = drafts.map(({ runs: _, ...paragraph }) => ({
    ...paragraph,
    marks: tie(paragraph.marks, paragraph.places[0]?.start ?? 0),
  }));
  const ids = paragraphs.map(({ id }) => id);
  const headings = headingsOf(over, ids, tie, placeOf);
  const marksOutside = outside.flatMap((whole): Mark[] => {
    const runs = runsOf(whole);
    return tie(flatten(runs).marks, extentOf(runs)?.start ?? 0);
  });
  const mastheadLines = outside.flatMap((whole) => asides(whole, "masthead", placeOf));
  const formula = placed.find(({ zone }) => zone === "formula")?.text ?? null;
  return {
    source: document.info,
    masthead: isResolution ? ofResolution : plainMasthead(document, headings),
    isResolution,
    formula,
    paragraphs,
    headings,
    footnotes,
    mastheadLines,
    furniture: furniture.flatMap((whole) => asides(whole, whole.block.kind === "furniture" ? whole.block.what : "rule", placeOf)),
    account: accountOf(
      document,
      {
        paragraphs: drafts.flatMap(({ runs }) => runs),
        headings: over.flatMap(({ whole }) => runsOf(whole)),
        footnotes: notes.flatMap(({ label, runs }) => [...label, ...runs]),
        masthead: outside.flatMap(runsOf),
        furniture: furniture.flatMap(runsOf),
      },
      placeOf,
    ),
    messages: [
      ...document.messages,
      ...shapeOf(paragraphs, isResolution, formula !== null),
      ...strangersIn(mastheadLines, paragraphs[0]?.places[0]?.start ?? 0),
      ...warningsOf({ paragraphs, headings, footnotes, marksOutside }, isResolution),
    ],
  };
}

/** Whether a block is of the masthead, the formula or the closing lines. */
function standsOutside({ block, zone }: Whole): boolean {
  if (block.kind !== "paragraph" && block.kind !== "heading") return false;
  return zone === "masthead" || zone === "formula" || (zone === "closing" && block.kind === "paragraph");
}

function runsOf({ block, parts }: Whole): Run[] {
  return [...(block.kind === "paragraph" || block.kind === "note" ? block.label : []), ...parts.flat()];
}

function asides(whole: Whole, what: string, placeOf: (span: Span) => Place): Aside[] {
  const runs = runsOf(whole);
  const text = printed(runs);
  const span = extentOf(runs);
  return text === "" ? [] : [{ what, text, places: span === null ? [] : [placeOf(span)] }];
}

function plainMasthead(document: BlockDocument, headings: readonly Heading[]): Resolution["masthead"] {
  return { ...mastheadOf([], {}), title: headings[0]?.text ?? null, ...document.facts };
}
