import type { DocStreams } from "./container.ts";
import type { Fib } from "./fib.ts";

/** Characters of a document that stand together in the file. */
export interface TextPiece {
  /** Place of its first character in the document. */
  readonly start: number;
  readonly text: string;
  /** Offset of its first character in the main stream. */
  readonly offset: number;
  /** Bytes a character: one of Windows-1252, or two. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** Reads the piece table: a document that was saved in haste is not in order in its file. Throws RangeError where it is broken. */
export function piecesOf({ main }: DocStreams, fib: Fib): TextPiece[] {
  const table = pieceTable(fib.structure("pieces"));
  const count = Math.floor((table.byteLength - 4) / 12);
  const pieces: TextPiece[] = [];
  let total = 0;
  for (let k = 0; k < count; k++) {
    const [start, end] = [table.getUint32(4 * k, true), table.getUint32(4 * (k + 1), true)];
    const at = table.getUint32(4 * (count + 1) + 8 * k + 2, true);
    const width = (at & COMPRESSED) === 0 ? 2 : 1;
    const offset = width === 2 ? at : (at & ~COMPRESSED) / 2;
    if (end < start || offset + (end - start) * width > main.byteLength) throw new RangeError("a piece lies outside the file");
    // No two pieces share their bytes; a hostile table could make a small file endless.
    total += (end - start) * width;
    if (total > main.byteLength) throw new RangeError("the pieces are more than the file");
    const bytes = new Uint8Array(main.buffer, offset, (end - start) * width);
    pieces.push({
      start,
      text: width === 2 ? new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes) : windows1252(bytes),
      offset,
      width,
    });
  }
  return pieces;
}

function pieceTable(structure: DataView): DataView {
  let at = 0;
  while (structure.getUint8(at) === PROPERTIES) at += 3 + structure.getUint16(at + 1, true);
  if (structure.getUint8(at) !== PIECES) throw new RangeError("there is no piece table");
  return new DataView(structure.buffer, structure.byteOffset + at + 5, structure.getUint32(at + 1, true));
}

/** What Windows-1252 has at 0x82 to 0x9F where Word writes such bytes for signs; other bytes are those of Latin-1. */
const SIGNS = "‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™š›œ\u009D\u009EŸ";

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x82-\x9F]/g, (char) => SIGNS.charAt(char.charCodeAt(0) - 0x82));
}
