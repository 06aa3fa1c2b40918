import type { Layout } from "./layout.ts";
import type { Line } from "./lines.ts";

/** The lines of a paragraph so far, as far as the next line needs them. */
export interface Above {
  readonly last: Line;
  /** Left edge of the lines after the first, null where there is one line yet. */
  readonly rest: number | null;
  readonly end: string;
}

/** The number or letter a paragraph begins with. */
const NUMBER = /^(?:\d{1,3}\s?\.|\(?(?:\p{L}{1,2}|[ivxl]{1,6}|\d{1,2})\)|[•–—])(?:\s|$)/u;
const ENDED = /[.;:?!]["”’)]{0,3}$/;

/** Whether a line goes on with the paragraph above it on the same page. */
export function goesOn({ last, rest, end }: Above, line: Line, layout: Layout): boolean {
  const step = line.y - last.y;
  if (line.bold !== last.bold || Math.abs(line.size - last.size) > 0.7 || line.beside || last.beside) return false;
  if (step < 0.5 * line.size || step > 1.35 * Math.max(layout.leading, 1.15 * line.size)) return false;
  if (line.bold) return true;
  // Lines that do not begin below one another are set to the right or in the middle, each for itself.
  if (Math.min(last.x, line.x) > layout.left + 4 * line.size && Math.abs(line.x - last.x) > line.size) return false;
  if (NUMBER.test(line.text) && (line.x > (rest ?? last.x) + 3 || line.x < (rest ?? last.x) - 3 || /[,;.:]$/.test(end))) return false;
  const indent = line.x - (rest ?? Math.min(last.x, Math.max(layout.left, line.x)));
  if (indent > 0.9 * line.size && !/^\p{Ll}/u.test(line.text)) return false;
  return !hadRoom(last, line, layout);
}

/** Whether the first line of a page's text goes on with the last paragraph of the page before. */
export function goesOver({ last, rest, end }: Above, line: Line, layout: Layout): boolean {
  if (line.bold || last.bold || Math.abs(line.size - last.size) > 0.7 || line.beside) return false;
  const indent = line.x - (rest ?? layout.left);
  if (/^\p{Ll}/u.test(line.text)) return !NUMBER.test(line.text) || !ENDED.test(end);
  if (NUMBER.test(line.text) && (indent > 3 || /[,;.:]$/.test(end))) return false;
  if (indent > 0.9 * line.size) return false;
  // A preambular paragraph ends with a comma: "…, their rapid destruction," and on the next page "Underscoring …".
  return !(ENDED.test(end) || /,["”’)]{0,3}$/.test(end)) || !hadRoom(last, line, layout);
}

/** Whether the next line's first word would have stood on the line above, so that the line was ended on purpose. */
function hadRoom(above: Line, line: Line, { right }: Layout): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  return above.end + (word.length + 2) * letter < right - line.size;
}
