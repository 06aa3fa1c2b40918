import { edgeKey, headKey, isRestOfClause, mastheadKey, printedFurniture } from "../../words/furniture.ts";
import { labelOf } from "./feet.ts";
import type { Layout, Sheet } from "./layout.ts";
import type { Line } from "./lines.ts";

/** A line of page furniture, and what it is in plain words. */
export interface Furnished {
  readonly line: Line;
  readonly what: string;
}

/** A page with what is only furniture at its head and foot set apart. */
export interface Stripped {
  readonly sheet: Sheet;
  readonly head: readonly Furnished[];
  readonly body: readonly Line[];
  readonly foot: readonly Furnished[];
}

/** The part of a page's height, at the top and at the bottom, that furniture stands in. */
const MARGIN = 0.14;

/** Tells furniture by where it stands, what it prints and whether other pages have it too. The first page's head is the masthead. */
export function stripped(sheets: readonly Sheet[], layout: Layout): Stripped[] {
  const onPages = new Map<string, Set<number>>();
  for (const { number, height, lines } of sheets) {
    for (const line of lines) {
      if (!inMargin(line, height)) continue;
      const pages = onPages.get(keyOf(line)) ?? new Set();
      onPages.set(keyOf(line), pages.add(number));
    }
  }
  const title = mastheadKey(sheets[0]?.lines.map(({ text }) => text) ?? []);
  const whatIs = (line: Line, apart: boolean, page: number): string | null => {
    // "17 A/HRC/45/34.", "22 Resolution 61/295, annex.": a footnote, though other pages have one like it.
    if (labelOf(line) !== null) return null;
    const printed = printedFurniture(line.text);
    if (printed !== null) return printed;
    if (!apart || isRestOfClause(line.text)) return null;
    if ((onPages.get(keyOf(line))?.size ?? 0) > 1) return "running head";
    const words = headKey(line.text);
    // The first page has the title itself, and all its own lines.
    return page > 1 && words.length > 5 && title.includes(words) ? "running head" : null;
  };
  // What stands apart is furniture as a whole or not at all: a paragraph may begin or end with a line that another page has, too.
  const areHeads = (lines: readonly Line[], page: number): boolean =>
    lines.every((line) => line.beside || whatIs(line, true, page) !== null);
  return sheets.map((sheet) => {
    const { lines, height, number } = sheet;
    const above = number > 1 ? headEnd(lines, height, layout) : 0;
    const upper = areHeads(lines.slice(0, above), number) ? above : 0;
    const below = footStart(lines, height, layout);
    const lower = areHeads(lines.slice(below), number) ? below : lines.length;
    let from = 0;
    const head: Furnished[] = [];
    while (number > 1 && (lines[from]?.y ?? height) < MARGIN * height) {
      const row = rowAt(lines, from, layout);
      const furnished = furnish(row, (line) => whatIs(line, from < upper, number));
      if (furnished === null) break;
      head.push(...furnished);
      from += row.length;
    }
    let to = lines.length;
    const foot: Furnished[] = [];
    for (let line = lines[to - 1]; line && to > from && line.y > (1 - MARGIN) * height; line = lines[to - 1]) {
      const what = whatIs(line, to > lower || line.beside, number);
      if (what === null) break;
      foot.unshift({ line, what });
      to--;
    }
    return { sheet, head, body: lines.slice(from, to), foot };
  });
}

/** The lines that stand side by side with the one at an index. */
function rowAt(lines: readonly Line[], from: number, { size }: Layout): Line[] {
  const y = lines[from]?.y ?? 0;
  let to = from;
  while (to < lines.length && Math.abs((lines[to]?.y ?? 0) - y) < 0.5 * size) to++;
  return lines.slice(from, to);
}

/** Where the first lines of a page end that a gap divides from the rest; 0 where none does. */
function headEnd(lines: readonly Line[], height: number, layout: Layout): number {
  for (let at = 1; at <= lines.length && (lines[at - 1]?.y ?? height) < MARGIN * height; at++) if (isApart(lines, at, layout)) return at;
  return 0;
}

/** Where the last lines of a page begin that a gap divides from the rest; their number where none does. */
function footStart(lines: readonly Line[], height: number, layout: Layout): number {
  for (let at = lines.length - 1; at >= 0 && (lines[at]?.y ?? 0) > (1 - MARGIN) * height; at--) if (isApart(lines, at, layout)) return at;
  return lines.length;
}

/** A row of which one part is furniture is so altogether: the title stands beside the symbol. */
function furnish(row: readonly Line[], whatIs: (line: Line) => string | null): Furnished[] | null {
  const whats = row.map(whatIs);
  const first = whats.find((what) => what !== null);
  return first === undefined ? null : row.map((line, k) => ({ line, what: whats[k] ?? "running head" }));
}

function inMargin({ y }: Line, height: number): boolean {
  return y < MARGIN * height || y > (1 - MARGIN) * height;
}

/** Whether more than the usual step, or the page's edge, lies between a line and the one before it. */
function isApart(lines: readonly Line[], at: number, { leading }: Layout): boolean {
  const [upper, lower] = [lines[at - 1], lines[at]];
  return upper === undefined || lower === undefined || lower.y - upper.y > 1.4 * leading;
}

/** What a line prints, whatever its numbers, and at which height. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${edgeKey(text)}`;
}
