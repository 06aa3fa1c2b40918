import { type Level, type List, type Numbering, numberingIn } from "../word/numbering.ts";
import type { DocStreams } from "./container.ts";
import type { Fib } from "./fib.ts";

/** The formats of numbers by their codes in binary files (what they are called in .docx). */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

/** Reads the lists of a document; broken ones are left out, for the words can be read without their numbers. */
export function docNumberingOf({ table }: DocStreams, fib: Fib): Numbering {
  const lists = new Map<string, List>();
  try {
    if (fib.structure("lists").byteLength > 0) readUses(fib.structure("listUses"), definitions(table, fib), lists);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return numberingIn(lists);
}

const DEFINITION = 28;
const MOST_LEVELS = 9;

/** The definitions of lists by their ids; their levels stand behind the table of them. */
function definitions(table: DataView, fib: Fib): ReadonlyMap<number, ReadonlyMap<number, Level>> {
  const structure = fib.structure("lists");
  const count = structure.getUint16(0, true);
  let at = fib.offset("lists") + 2 + DEFINITION * count;
  const found = new Map<number, ReadonlyMap<number, Level>>();
  for (let k = 0; k < count; k++) {
    const id = structure.getInt32(2 + DEFINITION * k, true);
    const isSimple = (structure.getUint8(2 + DEFINITION * k + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let depth = 0; depth < (isSimple ? 1 : MOST_LEVELS); depth++) {
      const { level, end } = readLevel(table, at);
      levels.set(depth, level);
      at = end;
    }
    found.set(id, levels);
  }
  return found;
}

const LEVEL = 28;

function readLevel(table: DataView, at: number): { level: Level; end: number } {
  const flags = table.getUint8(at + 5);
  const text = at + LEVEL + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(text, true);
  const units = Array.from({ length }, (_, k) => table.getUint16(text + 2 + 2 * k, true));
  return {
    end: text + 2 + 2 * length,
    level: {
      start: table.getInt32(at, true),
      format: FORMATS[table.getUint8(at + 4)] ?? "decimal",
      // Units 0 to 8 stand for the numbers of the levels.
      text: units.map((unit) => (unit < MOST_LEVELS ? `%${unit + 1}` : String.fromCharCode(unit))).join(""),
      legal: (flags & 0x04) !== 0,
      restart: (flags & 0x08) !== 0 ? table.getUint8(at + 26) : undefined,
      style: undefined,
    },
  };
}

const USE = 16;

/** The uses of lists, by which paragraphs name them, from 1; each may begin or look otherwise than its definition. */
function readUses(uses: DataView, levels: ReadonlyMap<number, ReadonlyMap<number, Level>>, lists: Map<string, List>): void {
  const count = uses.getUint32(0, true);
  const counters = new Map<number, (number | undefined)[]>();
  let at = 4 + USE * count;
  for (let k = 0; k < count; k++) {
    const id = uses.getInt32(4 + USE * k, true);
    const shared = counters.get(id) ?? [];
    counters.set(id, shared);
    const own = new Map(levels.get(id));
    const starts = new Map<number, number>();
    lists.set(String(k + 1), { counters: shared, levels: own, starts });
    at += 4;
    for (let override = 0; override < uses.getUint8(4 + USE * k + 12); override++) {
      const flags = uses.getUint32(at + 4, true);
      const depth = flags & 0xf;
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(depth, uses.getInt32(at, true));
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, end } = readLevel(uses, at);
        own.set(depth, level);
        at = end;
      }
    }
  }
}
