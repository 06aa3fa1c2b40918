import type { Change, LinkedChange, Summary } from "../model/comparison.ts";
import type { Paragraph } from "../model/resolution.ts";
import { wordCountOf } from "../words/tokens.ts";

/** Counts the changes, and the words of the paragraphs of both texts (headings and notes left out). */
export function summarise(changes: readonly Change[], from: readonly Paragraph[], to: readonly Paragraph[]): Summary {
  const linked = changes.filter((change) => change.kind === "linked");
  const withStatus = (status: Change["status"]) => changes.filter((change) => change.status === status).length;
  const newWords = wordsById(to);
  const words = { from: total(wordsById(from)), to: total(newWords) };
  const longer = Math.max(words.from, words.to);
  const kept = linked.reduce((sum, change) => sum + keptWords(change, newWords), 0);
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

function wordsById(paragraphs: readonly Paragraph[]): Map<string, number> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, wordCountOf(paragraph.text)]));
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The new words that were not inserted. */
function keptWords(change: LinkedChange, newWords: ReadonlyMap<string, number>): number {
  const all = change.to.reduce((sum, id) => sum + (newWords.get(id) ?? 0), 0);
  return change.edits.reduce((rest, edit) => (edit.op === "insert" ? rest - wordCountOf(edit.text) : rest), all);
}
