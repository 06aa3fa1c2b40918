import type { Block } from "../model/block.ts";
import type { Footnote, Mark } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import { uniqueIds } from "./numbering.ts";
import { flatten } from "./runs.ts";

type NoteBlock = Extract<Block, { kind: "note" }>;

/** The notes of a text in reading order. */
export function footnotesOf(blocks: readonly NoteBlock[], placeOf: (span: Span) => Place): Footnote[] {
  const unique = uniqueIds();
  const notes: Footnote[] = [];
  for (const block of blocks) {
    const label = block.label
      .map((run) => run.text)
      .join("")
      .trim();
    const runs = [...block.label, ...block.runs];
    const first = runs[0];
    const end = Math.max(0, ...runs.map((run) => run.end));
    const text = flatten(block.runs).text;
    const ibid = /^(?:Ibid|Idem)\b/i.test(text) ? (notes.at(-1)?.id ?? null) : null;
    notes.push({ id: unique(`FN${label}`), label, text, ibid, places: first ? [placeOf({ start: first.start, end })] : [] });
  }
  return notes;
}

/**
 * Ties a mark to its note. Where a label is used again (a second part, an annex), the note meant is the next one after the
 * mark, as notes stand below; failing that, the last one before it.
 */
export function tieMarks(marks: readonly Mark[], at: number, byLabel: ReadonlyMap<string, readonly Footnote[]>): Mark[] {
  return marks.map((mark) => {
    const notes = byLabel.get(mark.label) ?? [];
    const below = notes.find((note) => (note.places[0]?.start ?? 0) >= at);
    return { ...mark, note: notes.length === 1 ? (notes[0]?.id ?? null) : ((below ?? notes.at(-1))?.id ?? null) };
  });
}
