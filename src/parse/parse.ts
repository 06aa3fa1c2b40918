import type { BlockDocument, Run } from "../model/block.ts";
import type { Aside, Heading, Mark, Resolution } from "../model/resolution.ts";
import type { Message, Place, Span } from "../model/source.ts";
import { placesIn } from "../read/places.ts";
import { accountOf } from "./account.ts";
import { footnotesOf, tieTo } from "./footnotes.ts";
import { headingsOf, underHeadings } from "./headings.ts";
import { splitLines } from "./lines.ts";
import { mastheadOf } from "./masthead.ts";
import { joinBroken, type Whole } from "./page-breaks.ts";
import { numberParagraphs } from "./paragraphs.ts";
import type { GluedMark } from "./plain-marks.ts";
import { readPlainNotes } from "./plain-notes.ts";
import { titlesInBody } from "./running-heads.ts";
import { extentOf, flatten, printed } from "./runs.ts";
import { sectionsOf } from "./sections.ts";
import { strangersIn } from "./strangers.ts";
import { measureOf, shapeOf, warningsOf } from "./warnings.ts";

/** How a text is taken apart. */
export interface ParseOptions {
  /** Whether "77/2285" may be read as 77/228 and the mark of note 5; yes where nothing else is said. */
  readonly repair?: boolean;
}

/**
 * Reads a resolution out of a source's blocks. It never fails: what it cannot place is an `other` paragraph,
 * and what looks wrong is a message on the result. A text that is no resolution becomes plain paragraphs P1, P2, ….
 */
export function parse(document: BlockDocument, { repair = true }: ParseOptions = {}): Resolution {
  const placeOf = placesIn(document.text);
  const { blocks, glued } = readPlainNotes(splitLines(document.blocks), repair);
  const { placed, isResolution } = sectionsOf(blocks);
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
      ...glued.map((one) => gluedMessage(one, placeOf)),
      ...measureOf(paragraphs),
      ...shapeOf(paragraphs, isResolution, formula !== null),
      ...strangersIn(mastheadLines, paragraphs[0]?.places[0]?.start ?? 0),
      ...warningsOf({ paragraphs, headings, footnotes, marksOutside }, isResolution),
    ],
  };
}

function gluedMessage({ printed, means, label, span }: GluedMark, placeOf: (span: Span) => Place): Message {
  const text = `“${printed}” is read as “${means}” with the mark of note ${label}.`;
  return { severity: "info", rule: "repaired-mark", text, place: placeOf(span) };
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
