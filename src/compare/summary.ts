import type { Change, LinkedChange, Summary } from "../model/comparison.ts";
import type { Paragraph } from "../model/resolution.ts";
import { wordsOf } from "../words/tokens.ts";

/** Counts the changes, and the words of the paragraphs of both texts (headings and notes left out). */
export function summarise(changes: readonly Change[], from: readonly Paragraph[], to: readonly Paragraph[]): Summary {
  const linked = changes.filter((change) => change.kind === "linked");
  const withStatus = (status: Change["status"]) => changes.filter((change) => change.status === status).length;
  const words = { from: countWords(from), to: countWords(to) };
  const longer = Math.max(words.from, words.to);
  const kept = linked.reduce((sum, change) => sum + keptWords(change), 0);
  return {
    unchanged: withStatus("unchanged"),
    editorial: withStatus("editorial"),
    technical: withStatus("technical"),
    reworded: withStatus("reworded"),
    added: withStatus("added"),
    removed: withStatus("removed"),
    moved: linked.filter((change) => change.moved).length,
    split: linked.filter((change) => change.to.length > 1).length,
    merged: linked.filter((change) => change.from.length > 1).length,
    doubtful: linked.filter((change) => change.doubtful).length,
    words,
    // Two texts without words are the same text.
    similarity: longer === 0 ? 1 : kept / longer,
  };
}

function countWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + wordsOf(paragraph.text).length, 0);
}

function keptWords(change: LinkedChange): number {
  return change.edits.reduce((sum, edit) => (edit.op === "equal" ? sum + wordsOf(edit.text).length : sum), 0);
}
