import type { Change, Comparison } from "../../model/comparison.ts";
import { glimpse } from "../glimpse.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { nearestRemark } from "../remarks.ts";
import { type Texts, textsOf } from "../texts.ts";
import { hasSameWords, isUntouched, numbersOf, whatHappened } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { inline } from "./inline.ts";

function quote(lines: readonly (readonly Piece[])[]): string {
  return lines.map((line) => `> ${inline(line)}`.trimEnd()).join("\n>\n");
}

function entry(change: Change, texts: Texts, all: boolean): string {
  const heading = `### ${escapeText(numbersOf(change))} · ${whatHappened(change)}`;
  const lines = linesOfChange(change, texts);
  if (hasSameWords(change) && !all) return `${heading}\n\n${quote([glimpse(lines.flat())])}`;
  const nearest = nearestRemark(change);
  return [heading, quote(lines), ...(nearest === null ? [] : [escapeText(nearest)])].join("\n\n");
}

function legend({ summary }: Comparison): string {
  const ends = summary.split + summary.merged > 0 ? " ¶: the end of a paragraph that was split or merged." : "";
  return `~~Struck out~~: only in the old text. **Bold**: only in the new text.${ends}`;
}

/** The changes in the order of the new text, removed paragraphs where they stood; with `all`, the unchanged too. */
export function changesSection(comparison: Comparison, all: boolean): string[] {
  const texts = textsOf(comparison);
  const shown = comparison.changes.filter((change) => all || !isUntouched(change));
  if (shown.length === 0) return [];
  return ["## Changes in the order of the new text", legend(comparison), ...shown.map((change) => entry(change, texts, all))];
}
