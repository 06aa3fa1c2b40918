import type { DocStreams } from "./container.ts";
import type { Fib } from "./fib.ts";

/** Properties that differ from the style's: numbers by the code of what they change. */
export type Changes = ReadonlyMap<number, number>;

/** Formatting of a stretch of the main stream. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  readonly changes: Changes;
  /** The paragraph's style; 0 for characters. */
  readonly style: number;
}

/** Codes of the changes we read (single property modifiers). */
export const CODES = {
  removed: 0x0800,
  added: 0x0801,
  bold: 0x0835,
  italic: 0x0836,
  hidden: 0x083c,
  raised: 0x2a48,
  characterStyle: 0x4a30,
  depth: 0x260a,
  list: 0x460b,
  outline: 0x2640,
} as const;

/** Bytes of an operand by the last three bits of its code; 0 is "its first byte says". */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;

/** Reads a list of changes; what we have no use for is passed over. */
export function changesIn(view: DataView, from: number, to: number): Changes {
  const changes = new Map<number, number>();
  let at = from;
  while (at + 2 < to) {
    const code = view.getUint16(at, true);
    at += 2;
    const size = SIZES[code >> 13] ?? 1;
    if (size === 1) changes.set(code, view.getUint8(at));
    else if (size === 2) changes.set(code, view.getUint16(at, true));
    if (size > 0) at += size;
    else if (code === TABLE_DEFINITION) at += 1 + view.getUint16(at, true);
    else at += 1 + view.getUint8(at);
  }
  return changes;
}

const PAGE = 512;
const NONE: Changes = new Map();

/** Formatting is kept in pages of 512 bytes, named by a table of where each begins. In the order of the file. */
function pagesOf({ main }: DocStreams, table: DataView, read: (page: DataView) => Formatted[]): Formatted[] {
  const count = Math.floor((table.byteLength - 4) / 8);
  if (count * PAGE > main.byteLength) throw new RangeError("there are more pages of formatting than the file can hold");
  const found: Formatted[] = [];
  for (let k = 0; k < count; k++) {
    const number = table.getUint32(4 * (count + 1) + 4 * k, true) & 0x3fffff;
    found.push(...read(new DataView(main.buffer, number * PAGE, PAGE)));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How the characters are formatted, stretch by stretch in the order of the file's bytes. */
export function characterFormats(streams: DocStreams, fib: Fib): Formatted[] {
  return pagesOf(streams, fib.structure("characterPages"), (page) =>
    stretches(page, 1, (k, count) => {
      const at = 2 * page.getUint8(4 * (count + 1) + k);
      return { style: 0, changes: at === 0 ? NONE : changesIn(page, at + 1, Math.min(PAGE, at + 1 + page.getUint8(at))) };
    }),
  );
}

/** Bytes of an entry of a page of paragraphs: where the properties are, and how high the paragraph is. */
const ENTRY = 13;

/** The same for paragraphs. */
export function paragraphFormats(streams: DocStreams, fib: Fib): Formatted[] {
  return pagesOf(streams, fib.structure("paragraphPages"), (page) =>
    stretches(page, ENTRY, (k, count) => {
      const at = 2 * page.getUint8(4 * (count + 1) + ENTRY * k);
      if (at === 0) return { style: 0, changes: NONE };
      const short = page.getUint8(at);
      const start = short === 0 ? at + 2 : at + 1;
      const length = short === 0 ? 2 * page.getUint8(at + 1) : 2 * short - 1;
      return { style: page.getUint16(start, true), changes: changesIn(page, start + 2, Math.min(PAGE, start + length)) };
    }),
  );
}

function stretches(page: DataView, entry: number, read: (k: number, count: number) => Pick<Formatted, "style" | "changes">): Formatted[] {
  const count = Math.min(page.getUint8(PAGE - 1), Math.floor((PAGE - 5) / (4 + entry)));
  return Array.from({ length: count }, (_, k) => ({
    start: page.getUint32(4 * k, true),
    end: page.getUint32(4 * (k + 1), true),
    ...read(k, count),
  }));
}

/** Finds the formatting at rising offsets, or any others, by halves. */
export function formatAt(formats: readonly Formatted[], offset: number): Formatted | null {
  let [low, high] = [0, formats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((formats[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = formats[low];
  return found !== undefined && found.start <= offset ? found : null;
}
