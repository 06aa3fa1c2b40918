import type { Change, Comparison } from "../model/comparison.ts";
import { headingAsides, noteAsides } from "./asides.ts";
import type { ReportOptions } from "./options.ts";
import { doubtRemarks, messageRemarks } from "./remarks.ts";
import { asidesBlock, changeBlock, foldBlock, headBlock, madeBlock, remarksBlock, type Setting } from "./terminal/blocks.ts";
import { stylesFor } from "./terminal/styles.ts";
import { textsOf } from "./texts.ts";
import { isUntouched } from "./wording.ts";

/** The changes in order, each run of unchanged ones folded into one line unless all are wanted. */
function changeBlocks(comparison: Comparison, all: boolean, setting: Setting): string[][] {
  const texts = textsOf(comparison);
  const blocks: string[][] = [];
  let folded: Change[] = [];
  for (const change of comparison.changes) {
    if (!all && isUntouched(change)) {
      folded.push(change);
      continue;
    }
    blocks.push(foldBlock(folded, setting), changeBlock(change, texts, all, setting));
    folded = [];
  }
  return [...blocks, foldBlock(folded, setting)];
}

/**
 * The comparison for a terminal, in the manner of a word diff: deleted words red and struck out, inserted ones green,
 * or `[-deleted-]{+inserted+}` without colour. Nothing in the texts can act on the terminal.
 */
export function terminal(comparison: Comparison, options: ReportOptions): string {
  const setting: Setting = { styles: stylesFor(options.color), width: options.width };
  const blocks = [
    headBlock(comparison, setting),
    ...changeBlocks(comparison, options.all, setting),
    remarksBlock("Doubtful links", doubtRemarks(comparison), setting),
    remarksBlock("Links decided by the reader", comparison.made.rules, setting),
    asidesBlock("Headings", headingAsides(comparison), setting),
    asidesBlock("Footnotes", noteAsides(comparison), setting),
    remarksBlock("Noticed in reading", messageRemarks(comparison), setting),
    madeBlock(comparison, setting),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join("\n")).join("\n\n")}\n`;
}
