import type { Line } from "./lines.ts";
import type { Stroke } from "./page.ts";

/** A page taken apart into lines. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  readonly turned: string;
}

/** How the running text of a document is set, in points. */
export interface Layout {
  /** Size of its type. */
  readonly size: number;
  /** Left and right edge. */
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Whether paragraphs begin with an indent. */
  readonly indents: boolean;
}

/** Measures what most of a document's lines have in common. */
export function layoutOf(sheets: readonly Sheet[]): Layout {
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const size = most(lines.map((line) => [half(line.size), line.text.length])) ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.5 && !line.beside);
  const left = most(body.map(({ x, text }) => [Math.round(x), text.length])) ?? 0;
  const ends = body.filter(({ x }) => Math.abs(x - left) < 3).map(({ end }) => end);
  const right = most(ends.map((end) => [Math.round(end / 3) * 3, 1])) ?? 0;
  const steps = sheets.flatMap((sheet) => stepsIn(sheet.lines, size));
  const leading = most(steps.map((step) => [half(step), 1])) ?? 1.2 * size;
  const firsts = sheets.flatMap((sheet) => sheet.lines.filter((line, k) => isFirst(line, sheet.lines[k + 1], { size, left, leading })));
  return { size, left, right: Math.max(right, left + 10 * size), leading, indents: firsts.length * LONGEST > body.length };
}

/** Lines that the paragraphs of a text with indents have at most, on the average of those of more than one line. */
const LONGEST = 25;

/** Whether a line is indented and the one right below it is not. */
function isFirst(line: Line, next: Line | undefined, { size, left, leading }: Pick<Layout, "size" | "left" | "leading">): boolean {
  if (next === undefined || next.y - line.y > 1.15 * leading || Math.abs(next.x - left) > 3) return false;
  return line.x > left + 0.9 * size && line.x < left + 5 * size;
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Distances between the lines of one size that stand one under the other. */
function stepsIn(lines: readonly Line[], size: number): number[] {
  return lines.flatMap((line, k) => {
    const above = lines[k - 1];
    const step = above === undefined ? 0 : line.y - above.y;
    const isBody = Math.abs(line.size - size) < 0.5 && above !== undefined && Math.abs(above.size - size) < 0.5;
    return isBody && step > 0.5 * size && step < 3 * size ? [step] : [];
  });
}

/** The value with the greatest weight; of several, the first. */
function most(weighed: readonly (readonly [value: number, weight: number])[]): number | null {
  const weights = new Map<number, number>();
  let best: number | null = null;
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  for (const [value, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = value;
  return best;
}
