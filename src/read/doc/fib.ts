import type { DocStreams } from "./container.ts";

/** Lengths, in characters, of the parts of a document's text, which follow one another in this order. */
const LENGTHS = ["text", "footnotes", "heads", "macros", "comments", "endnotes", "boxes", "headBoxes"] as const;
/** A part of the text by its name. */
export type Story = (typeof LENGTHS)[number];

/** Where the structures stand in the table stream, by their places in the file information block. */
const STRUCTURES = {
  styles: 1,
  footnoteCalls: 2,
  footnoteTexts: 3,
  heads: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteCalls: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const;
/** A structure by its name. */
export type Structure = keyof typeof STRUCTURES;

/** The file information block: what is where. */
export interface Fib {
  /** First character and length of a part of the text. */
  readonly story: (story: Story) => { readonly start: number; readonly length: number };
  /** A structure's bytes, empty where the document has none. Throws RangeError where it would lie outside. */
  readonly structure: (structure: Structure) => DataView;
  /** Offset of a structure in the table stream, for what continues behind it. */
  readonly offset: (structure: Structure) => number;
}

const FIRST_LENGTH = 0x4c;
const FIRST_STRUCTURE = 0x9a;

/** Reads the file information block of a document. */
export function fibOf({ main, table }: DocStreams): Fib {
  const lengths = LENGTHS.map((_, k) => Math.max(0, main.getInt32(FIRST_LENGTH + 4 * k, true)));
  const at = (structure: Structure) => FIRST_STRUCTURE + 8 * STRUCTURES[structure];
  const offset = (structure: Structure) => main.getUint32(at(structure), true);
  return {
    story: (story) => {
      const k = LENGTHS.indexOf(story);
      return { start: lengths.slice(0, k).reduce((sum, length) => sum + length, 0), length: lengths[k] ?? 0 };
    },
    offset,
    structure: (structure) => {
      const length = main.getUint32(at(structure) + 4, true);
      return new DataView(table.buffer, length === 0 ? 0 : offset(structure), length);
    },
  };
}
