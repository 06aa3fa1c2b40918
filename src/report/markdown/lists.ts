import type { Change, Comparison } from "../../model/comparison.ts";
import type { Aside } from "../asides.ts";
import { doubtRemarks } from "../remarks.ts";
import { isUntouched, numbersOf } from "../wording.ts";
import { escapeStart, escapeText } from "./escape.ts";
import { inline } from "./inline.ts";

/** A list, one line an item; nothing an item begins with makes a list or a block of its own. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${escapeStart(item.trim())}`).join("\n");
}

/** The links that want a reader's eye, each with what speaks for it and what came next. */
export function doubtfulSection(comparison: Comparison): string[] {
  const doubts = doubtRemarks(comparison).map(escapeText);
  if (doubts.length === 0) return [];
  return ["## Doubtful links", "These paragraphs were taken for one another, but not with certainty.", bullets(doubts)];
}

/** Changes outside the paragraphs, a line each. */
export function asidesSection(title: string, asides: readonly Aside[]): string[] {
  if (asides.length === 0) return [];
  const items = asides.map(({ label, happened, lines }) => `${escapeText(label)} · ${happened}: ${lines.map(inline).join(" ")}`);
  return [`## ${title}`, bullets(items)];
}

/** The numbers of the paragraphs that stayed as they were. */
export function unchangedSection(comparison: Comparison): string[] {
  const unchanged: readonly Change[] = comparison.changes.filter(isUntouched);
  if (unchanged.length === 0) return [];
  return ["## Unchanged paragraphs", `${unchanged.map((change) => escapeText(numbersOf(change))).join(", ")}.`];
}
