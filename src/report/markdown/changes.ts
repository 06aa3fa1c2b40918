import type { Change, Comparison } from "../../model/comparison.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { isGathered } from "../gathered.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { nearestRemark } from "../remarks.ts";
import { type Texts, textsOf } from "../texts.ts";
import { isUntouched, numbersOf, whatHappened } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { inline } from "./inline.ts";
import { bullets } from "./lists.ts";

function quote(lines: readonly (readonly Piece[])[]): string {
  return lines.map((line) => `> ${inline(line)}`.trimEnd()).join("\n>\n");
}

function entry(change: Change, texts: Texts): string {
  const heading = `### ${escapeText(numbersOf(change))} · ${whatHappened(change)}`;
  const nearest = nearestRemark(change, texts);
  const findings = findingRemarks(change).map(escapeText);
  return [
    heading,
    quote(linesOfChange(change, texts)),
    ...(findings.length === 0 ? [] : [bullets(findings)]),
    ...(nearest === null ? [] : [escapeText(nearest)]),
  ].join("\n\n");
}

/** What the signs mean, as text before any that has them. */
export function legend({ summary }: Comparison): string {
  const ends = summary.split + summary.merged > 0 ? " ¶: the end of a paragraph that was split or merged." : "";
  return `~~Struck out~~: only in the old text. **Bold**: only in the new text.${ends}`;
}

/**
 * The paragraphs that were reworded, added, removed, split or merged, in the order of the new text, removed ones where they stood,
 * each with its findings; with `all`, every paragraph.
 */
export function changesSection(comparison: Comparison, all: boolean): string[] {
  const texts = textsOf(comparison);
  const shown = comparison.changes.filter((change) => all || (!isUntouched(change) && !isGathered(change)));
  if (shown.length === 0) return [];
  return ["## Changes in the order of the new text", ...shown.map((change) => entry(change, texts))];
}
