import type { Glyph, Page } from "./page.ts";

/** Letters in a row that look alike. */
export interface Piece {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly size: number;
  /** Whether it stands above its line and is smaller: a footnote mark, or the letters of "1er". */
  readonly raised: boolean;
}

/** One line of print, or the part of it on one side of a wide gap. Lengths in points, from the upper left corner of its page. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Size of most of its type. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether something stands beside it on the same line. */
  readonly beside: boolean;
}

/** Letters in a row on one baseline, as the file has them. */
interface Chunk {
  readonly glyphs: Glyph[];
  readonly y: number;
  readonly size: number;
  readonly x: number;
  end: number;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly parts: { readonly chunk: Chunk; readonly raised: boolean }[];
}

/** How much smaller than its line a raised letter is at least. */
const SMALLER = 0.85;
/** How far above the line it stands, from and to, as shares of the line's size. */
const RAISED = [0.12, 0.75] as const;
/** Baselines closer than this share of the size are one. */
const LEVEL = 0.2;
/** How far from its line it stands at most, in sizes: behind a word, and before a footnote, which may begin at a tab stop. */
const BESIDE = 1.2;
const TABBED = 3;
/** Neighbours looked at above and below for the line that a small chunk belongs to; a page of print has fewer. */
const WINDOW = 400;

/** The lines of a page from top to bottom, what stands side by side from left to right. */
export function linesOf(page: Page): Line[] {
  const printsSpaces = page.glyphs.filter(({ text }) => text.trim() === "").length * 30 > page.glyphs.length;
  const chunks = chunksOf(page.glyphs).sort((a, b) => a.y - b.y || a.x - b.x);
  return rowsOf(chunks).flatMap((row) => segmentsOf(row, printsSpaces));
}

function chunksOf(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const glyph of glyphs) {
    const { x, end, y, size } = glyph;
    const goesOn: boolean =
      open !== null && Math.abs(open.y - y) < 0.5 && Math.abs(open.size - size) < 0.3 && x >= open.end - size && x <= open.end + 2 * size;
    if (goesOn && open !== null) {
      open.glyphs.push(glyph);
      open.end = Math.max(open.end, end);
    } else {
      open = { glyphs: [glyph], x, end, y, size };
      chunks.push(open);
    }
  }
  return chunks.filter((chunk) => chunk.glyphs.some(({ text }) => text.trim() !== ""));
}

/** Puts chunks on one baseline together, and raised ones to the line they are raised from. `chunks` go down the page. */
function rowsOf(chunks: readonly Chunk[]): Row[] {
  const rows: Row[] = [];
  const rowOf = new Map<Chunk, Row>();
  const hosts = chunks.map((chunk, k) => hostOf(chunk, k, chunks));
  for (const [k, chunk] of chunks.entries()) {
    if (hosts[k]) continue;
    const last = rows.findLast((_, at) => at >= rows.length - 3 && isLevel(rows[at], chunk));
    const row = last ?? { y: chunk.y, size: chunk.size, parts: [] };
    if (last === undefined) rows.push(row);
    row.parts.push({ chunk, raised: false });
    rowOf.set(chunk, row);
  }
  for (const [k, chunk] of chunks.entries()) {
    const host = hosts[k];
    if (host) rowOf.get(host)?.parts.push({ chunk, raised: true });
  }
  return rows;
}

function isLevel(row: Row | undefined, chunk: Chunk): boolean {
  return row !== undefined && Math.abs(row.y - chunk.y) <= LEVEL * Math.max(row.size, chunk.size);
}

/** The chunk that a small one above its baseline stands beside, null where there is none. */
function hostOf(chunk: Chunk, at: number, chunks: readonly Chunk[]): Chunk | null {
  let best: { readonly host: Chunk; readonly gap: number } | null = null;
  for (const direction of [1, -1]) {
    for (let k = at + direction; Math.abs(k - at) <= WINDOW; k += direction) {
      const host = chunks[k];
      if (host === undefined || Math.abs(host.y - chunk.y) > 40) break;
      if (chunk.size > SMALLER * host.size) continue;
      const rise = (host.y - chunk.y) / host.size;
      if (rise < RAISED[0] || rise > RAISED[1]) continue;
      const gap = Math.max(chunk.x - host.end, host.x - chunk.end, 0);
      const reach = chunk.end <= host.x ? TABBED : BESIDE;
      if (gap <= reach * host.size && (best === null || gap < best.gap)) best = { host, gap };
    }
  }
  return best?.host ?? null;
}

/** A gap this wide, in points and in sizes of the type, sets two columns apart; justified words stand closer. */
const WIDE = { points: 30, sizes: 3 };
/** A number or letter that stands before its paragraph, however far. */
const LABEL = /^(?:\d{1,3}\s?\.|\(?[\p{L}\d]{1,4}\)|[\p{L}\d-]{1,6}\/\d{1,4}\.|[•–—-]|\d{1,3})$/u;

function segmentsOf({ y, parts }: Row, printsSpaces: boolean): Line[] {
  const glyphs = parts
    .flatMap(({ chunk, raised }) => chunk.glyphs.map((glyph) => ({ glyph, raised })))
    .sort((a, b) => a.glyph.x - b.glyph.x);
  const segments: Letters[] = [];
  let open: Letters | null = null;
  let blank = false;
  for (const { glyph, raised } of glyphs) {
    if (glyph.text.trim() === "") {
      blank = true;
      continue;
    }
    if (open !== null && isTwice(glyph, open)) continue;
    const gap = open === null ? 0 : glyph.x - open.end;
    const isColumn = open !== null && gap > Math.max(WIDE.points, WIDE.sizes * glyph.size) && !LABEL.test(open.text);
    if (open === null || isColumn) {
      open = { text: "", pieces: [], x: glyph.x, end: glyph.end, last: glyph };
      segments.push(open);
    } else if (blank || gap > (printsSpaces ? 0.5 : 0.15) * glyph.size) put(open, " ", glyph, raised);
    put(open, glyph.text, glyph, raised);
    open.end = Math.max(open.end, glyph.end);
    open.last = glyph;
    blank = false;
  }
  return segments.map(({ pieces, text, x, end }) => {
    const main = pieces.toSorted((a, b) => b.text.length - a.text.length)[0];
    const bold = pieces.every((piece) => piece.bold || piece.raised || piece.text.trim() === "");
    return { pieces, text, x, end, y, size: main?.size ?? 0, bold, beside: segments.length > 1 };
  });
}

interface Letters {
  text: string;
  readonly pieces: { -readonly [Key in keyof Piece]: Piece[Key] }[];
  readonly x: number;
  end: number;
  last: Glyph;
}

/** Bold type is sometimes made by printing a letter twice. */
function isTwice(glyph: Glyph, { last }: Letters): boolean {
  return glyph.text === last.text && Math.abs(glyph.x - last.x) < 0.1 * glyph.size;
}

function put(letters: Letters, text: string, { italic, bold, size }: Glyph, raised: boolean): void {
  const last = letters.pieces.at(-1);
  letters.text += text;
  // A space beside a raised letter stands on the line.
  if (last && text === " ") {
    if (last.raised) letters.pieces.push({ text, italic, bold, size, raised: false });
    else last.text += text;
  } else if (last && last.italic === italic && last.bold === bold && last.raised === raised) last.text += text;
  else letters.pieces.push({ text, italic, bold, size, raised });
}
