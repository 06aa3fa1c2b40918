import type { Layout } from "./layout.ts";
import type { Line, Piece } from "./lines.ts";
import type { Stroke } from "./page.ts";

/** A page's lines: the running text, the rule under it where it is printed of characters, and the footnotes. */
export interface Footed {
  readonly text: readonly Line[];
  readonly rule: Line | null;
  readonly feet: readonly Line[];
}

/** How much smaller footnotes are than the text, in points. */
const SMALLER = 0.4;
/** A rule of underscores, hyphens or dashes, alone on its line. */
const RULE = /^(?:[_\u2017]\s?){5,}$|^(?:[-\u2013\u2014]\s?){8,}$/;
/** What stands as a footnote's label. */
const LABEL = /^(?:\d{1,3}|[*†‡§]{1,4})$/;

/**
 * Sets the footnotes of a page apart: the small type below a rule, or, where no rule is printed, small type at the end of
 * the page that begins with a raised number. In the text's own size they are told by the number raised at the edge.
 *
 * @param strokes thin strokes, one of which may be the rule
 * @param isTorn whether the last note of the page before has no end
 */
export function footed(body: readonly Line[], strokes: readonly Stroke[], layout: Layout, isTorn: boolean): Footed {
  const small = smallEnd(body, layout);
  const rule = body.findLastIndex(({ text }) => RULE.test(text));
  if (rule >= 0 && (small <= rule + 1 || begins(body[rule + 1], isTorn)))
    return { text: body.slice(0, rule), rule: body[rule] ?? null, feet: body.slice(rule + 1) };
  const over = strokes.map(({ y }) => body.findIndex((line) => line.y > y)).filter((at) => at >= small);
  const labelled = body.findIndex((line, at) => at >= small && labelOf(line) !== null);
  const large = body.findIndex(
    (line, at) => (at > 0 && labelOf(line) !== null) || (begins(line, isTorn) && isUnderRule(body, at, strokes, layout)),
  );
  const from = Math.min(...over, ...[labelled, large].filter((at) => at >= 0), body.length);
  return { text: body.slice(0, from), rule: null, feet: body.slice(from) };
}

/** Whether notes may begin with a line: with its label, or where one goes on from the page before. */
function begins(line: Line | undefined, isTorn: boolean): boolean {
  return line !== undefined && (labelOf(line) !== null || isTorn);
}

/** Whether a short stroke stands apart above a line: it begins at the edge, and underlines nothing. */
function isUnderRule(body: readonly Line[], at: number, strokes: readonly Stroke[], { size, left, right }: Layout): boolean {
  const [above, line] = [body[at - 1], body[at]];
  if (above === undefined || line === undefined) return false;
  return strokes.some(({ x, end, y }) => y > above.y + 0.5 * size && y < line.y && x < left + 2 * size && end - x < 0.6 * (right - left));
}

/** Where the last lines of a page begin that are all in small type. */
function smallEnd(body: readonly Line[], { size }: Layout): number {
  let from = body.length;
  while (from > 0 && (body[from - 1]?.size ?? size) < size - SMALLER) from--;
  return from;
}

/** A footnote's label where a line begins with one: a raised number or sign. */
export function labelOf({ pieces }: Line): Piece | null {
  const [first] = pieces;
  return first?.raised === true && LABEL.test(first.text.trim()) ? first : null;
}

/**
 * The label of a note that is printed in the note's own size: "1 See resolution 70/1", "1See resolution 70/1".
 *
 * @param expected the label that comes next; null before the first note, which may have any
 */
export function plainLabelOf({ text }: Line, expected: string | null): string | null {
  const label = /^(?:\d{1,3}|[*†‡§]{1,4})(?=\s?[^\s\d])/.exec(text)?.[0] ?? null;
  if (label === null || MONTH.test(text.slice(label.length))) return null;
  const isApart = text.charAt(label.length) === " ";
  return label === (expected ?? "1") || (isApart && (expected === null || !/\d/.test(label))) ? label : null;
}

/** A day of a month, where a note's line begins with a date. */
const MONTH = /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
