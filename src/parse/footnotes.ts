import type { Block } from "../model/block.ts";
import type { Footnote, Mark } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import { uniqueIds } from "./numbering.ts";
import { labelText } from "./plain-notes.ts";
import { extentOf, printed } from "./runs.ts";

type NoteBlock = Extract<Block, { kind: "note" }>;

/** The notes of a text in reading order. */
export function footnotesOf(blocks: readonly NoteBlock[], placeOf: (span: Span) => Place): Footnote[] {
  const unique = uniqueIds();
  const notes: Footnote[] = [];
  for (const block of blocks) {
    const label = labelText(block);
    const text = printed(block.runs);
    const ibid = /^(?:Ibid|Idem)\b/i.test(text) ? (notes.at(-1)?.id ?? null) : null;
    const span = extentOf([...block.label, ...block.runs]);
    notes.push({ id: unique(`FN${label}`), label, text, ibid, places: span === null ? [] : [placeOf(span)] });
  }
  return notes;
}

/** Ties marks to notes; `at` is where the block that holds them begins. */
export type Tie = (marks: readonly Omit<Mark, "note">[], at: number) => Mark[];

/**
 * Ties a mark to its note by its label. Where a label is used again (a second part, an annex), the note meant is the next
 * one after the mark, as notes stand below; failing that, the last one before it.
 */
export function tieTo(notes: readonly Footnote[]): Tie {
  const startOf = (note: Footnote) => note.places[0]?.start ?? 0;
  const byLabel = new Map<string, Footnote[]>();
  for (const note of notes.toSorted((a, b) => startOf(a) - startOf(b))) {
    const same = byLabel.get(note.label);
    if (same) same.push(note);
    else byLabel.set(note.label, [note]);
  }
  return (marks, at) =>
    marks.map((mark) => {
      const same = byLabel.get(mark.label) ?? [];
      let [low, high] = [0, same.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const note = same[middle];
        if (note && startOf(note) < at) low = middle + 1;
        else high = middle;
      }
      return { ...mark, note: (same[low] ?? same.at(-1))?.id ?? null };
    });
}
