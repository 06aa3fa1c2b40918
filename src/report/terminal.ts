import type { Comparison } from "../model/comparison.ts";
import { headingAsides, noteAsides } from "./asides.ts";
import { isGathered } from "./gathered.ts";
import { narrow } from "./narrow.ts";
import type { ReportOptions } from "./options.ts";
import { doubtRemarks, messageRemarks } from "./remarks.ts";
import { asidesBlock, changeBlock, headBlock, madeBlock, remarksBlock, type Setting, words } from "./terminal/blocks.ts";
import { firstBlocks, gatheredBlocks, requestsBlock, unchangedBlock } from "./terminal/lists.ts";
import { stylesFor } from "./terminal/styles.ts";
import { terminalSummary } from "./terminal/summary.ts";
import { textsOf } from "./texts.ts";
import { isUntouched } from "./wording.ts";

/** The changes to weigh in the order of the new text, or all paragraphs. */
function changeBlocks(comparison: Comparison, all: boolean, setting: Setting): string[][] {
  const texts = textsOf(comparison);
  return comparison.changes
    .filter((change) => all || (!isUntouched(change) && !isGathered(change)))
    .map((change) => changeBlock(change, texts, all, setting));
}

/**
 * The comparison for a terminal, in the manner of a word diff: deleted words red and struck out, inserted ones green,
 * or `[-deleted-]{+inserted+}` without colour. What matters comes first, as in Markdown. Nothing in the texts can act on the terminal.
 */
export function terminal(whole: Comparison, options: ReportOptions): string {
  if (options.summary) return terminalSummary(whole, options);
  const setting: Setting = { styles: stylesFor(options.color), width: options.width };
  const { comparison, notice } = narrow(whole, options);
  const blocks = [
    headBlock(whole, setting),
    notice === null ? [] : words(notice, (text) => text, setting),
    ...firstBlocks(comparison, setting),
    requestsBlock(comparison, setting),
    ...changeBlocks(comparison, options.all, setting),
    ...gatheredBlocks(comparison, setting),
    remarksBlock("Doubtful links", doubtRemarks(comparison), setting),
    remarksBlock("Links decided by the reader", whole.made.rules, setting),
    ...(notice === null
      ? [
          asidesBlock("Headings", headingAsides(whole), setting),
          asidesBlock("Footnotes", noteAsides(whole), setting),
          unchangedBlock(whole, setting),
        ]
      : []),
    remarksBlock("Noticed in reading", messageRemarks(whole), setting),
    madeBlock(whole, setting),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join("\n")).join("\n\n")}\n`;
}
