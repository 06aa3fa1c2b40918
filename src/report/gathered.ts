import type { Change, Comparison } from "../model/comparison.ts";
import { condensed } from "./condensed.ts";
import { connectiveRemark, findingRemarks } from "./finding-remarks.ts";
import { glimpse } from "./glimpse.ts";
import type { Piece } from "./piece.ts";
import { linesOfChange } from "./pieces.ts";
import { type Texts, textsOf } from "./texts.ts";
import { hasSameWords, isUntouched, numbersOf } from "./wording.ts";

/** A change told in one line. */
export interface Line {
  readonly place: string;
  readonly moved: boolean;
  readonly pieces: readonly Piece[];
  /** Our own words after it, null where there are none. */
  readonly remark: string | null;
}

/** Lines of one kind under their title. */
export interface Gathered {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Whether a change is told in a line at the end: dates, commas and places, not words a reader has to weigh. */
export function isGathered(change: Change): boolean {
  if (change.kind !== "linked" || isUntouched(change) || change.doubtful) return false;
  const shapeless = change.from.length === 1 && change.to.length === 1;
  return shapeless && (change.status === "technical" || change.status === "editorial" || hasSameWords(change));
}

function lineOf(change: Change, texts: Texts): Line {
  const pieces = linesOfChange(change, texts).flat();
  // Dates and sessions that rolled forward are all there is in these lists.
  const others = findingRemarks({
    ...change,
    findings: change.findings.filter(({ cause }) => cause !== "connective" && cause !== "rolled"),
  });
  const remarks = [connectiveRemark(change), ...others].filter((remark) => remark !== null);
  const same = hasSameWords(change);
  return {
    place: numbersOf(change),
    moved: change.kind === "linked" && change.moved && !same,
    pieces: same ? glimpse(pieces) : condensed(pieces),
    remark: remarks.length === 0 ? null : remarks.join("; "),
  };
}

/** Technical, editorial and merely moved paragraphs, each with its changed words; empty lists left out. */
export function gathered(comparison: Comparison): Gathered[] {
  const texts = textsOf(comparison);
  const changes = comparison.changes.filter(isGathered);
  const lines = (which: (change: Change) => boolean) => changes.filter(which).map((change) => lineOf(change, texts));
  const lists: Gathered[] = [
    { title: "Technical changes", lines: lines(({ status }) => status === "technical") },
    { title: "Editorial changes", lines: lines(({ status }) => status === "editorial") },
    { title: "Moved, with the same words", lines: lines(hasSameWords) },
  ];
  return lists.filter((list) => list.lines.length > 0);
}
