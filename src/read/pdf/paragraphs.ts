import { openingOf } from "../../words/openings.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./lines.ts";

/** The lines of a paragraph so far, as far as the next line needs them. */
export interface Above {
  readonly last: Line;
  /** Left edge of the lines after the first, null where there is one line yet. */
  readonly rest: number | null;
  /** Its last words, without the marks behind them. */
  readonly end: string;
}

/** The number or letter a paragraph begins with. */
const NUMBER = /^(?:(?:\d{1,3}\s?\.|\(?(?:\p{L}{1,2}|[ivxl]{1,6}|\d{1,2})\)|[•–—])(?:\s|$)|\d{1,3}\.(?=\p{Lu}\p{Ll}))/u;
const ENDED = /[.;:?!]["”’)]{0,3}$/;
/** The end of a paragraph, or of a line inside one. */
const STOPPED = /[,;:.]["”’)]{0,3}$/;
const LOWER = /^\p{Ll}/u;

/** Whether a line goes on with the paragraph above it on the same page. */
export function goesOn(above: Above, line: Line, layout: Layout): boolean {
  const { last, rest, end } = above;
  const step = line.y - last.y;
  if (line.bold !== last.bold || Math.abs(line.size - last.size) > 0.7 || line.beside || last.beside) return false;
  if (step < 0.5 * line.size || step > 1.35 * Math.max(layout.leading, 1.15 * line.size)) return false;
  if (line.bold) return true;
  // Lines that do not begin below one another are set to the right or in the middle, each for itself.
  if (Math.min(last.x, line.x) > layout.left + 4 * line.size && Math.abs(line.x - last.x) > line.size) return false;
  if (NUMBER.test(line.text) && (STOPPED.test(end) || !isBelow(above, line, layout))) return false;
  const indent = line.x - (rest ?? Math.min(last.x, Math.max(layout.left, line.x)));
  if (indent > 0.9 * line.size && !LOWER.test(line.text)) return false;
  if (STOPPED.test(end) && !LOWER.test(line.text) && (rest === null ? isAlike(last, line, layout) : !isBelow(above, line, layout)))
    return false;
  return !hadRoom(last, line, layout, end);
}

/** Whether a line begins where a paragraph's lines after the first one do. */
function isBelow({ last, rest }: Above, line: Line, { left }: Layout): boolean {
  return (rest === null ? [last.x, left] : [rest]).some((x) => Math.abs(line.x - x) <= 3);
}

/** Whether both lines are indented alike in a text whose paragraphs begin so: each is a first line. */
function isAlike(last: Line, line: Line, { indents, left, size }: Layout): boolean {
  return indents && last.x > left + 0.9 * size && Math.abs(line.x - last.x) <= 3;
}

/** Whether the first line of a page's text goes on with the last paragraph of the page before. */
export function goesOver({ last, rest, end }: Above, line: Line, layout: Layout): boolean {
  if (line.bold || last.bold || Math.abs(line.size - last.size) > 0.7 || line.beside) return false;
  const indent = line.x - (rest ?? layout.left);
  if (LOWER.test(line.text)) return !NUMBER.test(line.text) || !ENDED.test(end);
  if (NUMBER.test(line.text) && (indent > 3 || STOPPED.test(end))) return false;
  if (indent > 0.9 * line.size) return false;
  // Without indents only the words tell a paragraph that begins a page.
  if (!layout.indents && STOPPED.test(end) && openingOf(line.text) !== null) return false;
  // A preambular paragraph ends with a comma: "…, their rapid destruction," and on the next page "Underscoring …".
  return !(ENDED.test(end) || /,["”’)]{0,3}$/.test(end)) || !hadRoom(last, line, layout, end);
}

/**
 * Whether the next line's first word would have stood on the line above, so that the line was ended on purpose; in mid-sentence
 * that takes more room, since lines are also broken before words that must stay together.
 */
function hadRoom(above: Line, line: Line, { left, right }: Layout, end: string): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  const spare = STOPPED.test(end) ? 0 : 0.2 * (right - left);
  return above.end + (word.length + 2) * letter < right - line.size - spare;
}
