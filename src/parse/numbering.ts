import { openingOf } from "../words/openings.ts";
import { withoutEnd } from "./ends.ts";
import { NUMBERED, POINT } from "./patterns.ts";

/** A number read off the beginning of a paragraph: how it is printed, and how many characters it takes. */
export interface Label {
  readonly kind: "number" | "point";
  /** "17" for a number, "(a)" for a point (brackets completed); misread figures and brackets as they were meant. */
  readonly printed: string;
  readonly length: number;
}

/** A number whose full stop a scan lost ("7 Calls upon"), took for a comma ("7, Calls upon") or moved to the verb ("7 .Calls upon"). */
const SLIPPED = /^(\d{1,3})(?:[,;:]?\s|\s?\.)(?=\p{Lu})/u;

/** A figure that a scan took for a letter: "S. Appeals" is 5, "Z. Demands" 2, "l. Decides" 1. A capital "I" may be a roman number. */
const MISREAD = /^([lSZ])\.\s(?=\p{Lu})/u;
const FIGURES: Readonly<Record<string, string>> = { l: "1", S: "5", Z: "2" };

function numberIn(text: string): Label | null {
  const number = NUMBERED.exec(text);
  if (number) return { kind: "number", printed: number[1] ?? "", length: number[0].length };
  const slipped = SLIPPED.exec(text) ?? MISREAD.exec(text);
  // Only the verb tells a damaged number of a paragraph from anything else.
  if (slipped === null || openingOf(text.slice(slipped[0].length))?.form !== "operative") return null;
  const printed = slipped[1] ?? "";
  return { kind: "number", printed: FIGURES[printed] ?? printed, length: slipped[0].length };
}

/** Whether a text begins with the number of an operative paragraph. */
export function isNumbered(text: string): boolean {
  return numberIn(text) !== null;
}

/** Reads the number at the beginning of a text, or null where it has none. */
export function labelOf(text: string): Label | null {
  const number = numberIn(text);
  if (number !== null) return number;
  const point = POINT.exec(text);
  if (point?.[1]) return { kind: "point", printed: `(${point[1].replace(/[()}]/g, "")})`, length: point[0].length };
  return null;
}

/** Reads a number that the format keeps apart, whatever stands around it: "17.", "17 -", "(a)"; null where it is empty. */
export function labelApart(text: string): Label | null {
  const label = labelOf(text);
  if (label !== null) return { ...label, length: 0 };
  const printed = withoutEnd(text, ". -–—:\u00A0");
  return printed === "" ? null : { kind: "number", printed, length: 0 };
}

const ROMAN = /^\((?=[ivxl])(?:x{0,3})(?:ix|iv|v?i{0,3})\)$/;

/** Whether a point goes on a row that is open: "(c)" where "(b)" was the last. */
export function continues(point: string, above: readonly string[]): boolean {
  return above.some((open) => isNext(open, point));
}

/** How deep a point stands: 1 for "(a)", 2 for "(ii)" under it. `above` are the points that are open, outermost first. */
export function depthOf(point: string, above: readonly string[]): number {
  const same = above.findLastIndex((open) => isNext(open, point));
  if (same >= 0) return same + 1;
  if (above.length === 0) return 1;
  const kind = styleOf(point);
  const level = above.findLastIndex((open) => styleOf(open) === kind);
  // A row inside a row is of another kind; a first point of the same kind begins the row again.
  return level >= 0 ? level + 1 : above.length + 1;
}

/** Whether `point` follows `open` in its own row: "(b)" after "(a)", "(ii)" after "(i)". */
function isNext(open: string, point: string): boolean {
  const a = open.slice(1, -1);
  const b = point.slice(1, -1);
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(b) === Number(a) + 1;
  if (a.length === 1 && b.length === 1 && b.charCodeAt(0) === a.charCodeAt(0) + 1) return true;
  if (a === "z" && b === "aa") return true;
  return ROMAN.test(open) && ROMAN.test(point) && roman(b) === roman(a) + 1;
}

function styleOf(point: string): "number" | "roman" | "letter" | "double letter" {
  if (/\d/.test(point)) return "number";
  if (point === "(i)" || (ROMAN.test(point) && point.length > 3)) return "roman";
  return point.length > 3 ? "double letter" : "letter";
}

function roman(text: string): number {
  const value = (c: string | undefined) => (c === "i" ? 1 : c === "v" ? 5 : c === "x" ? 10 : c === "l" ? 50 : 0);
  return [...text].reduce((sum, c, k) => sum + (value(c) < value(text[k + 1]) ? -value(c) : value(c)), 0);
}

/** Gives ids that are unique in their text: a second "OP5" becomes "OP5-2". */
export function uniqueIds(): (wanted: string) => string {
  const given = new Set<string>();
  const times = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    while (given.has(id)) {
      const time = (times.get(wanted) ?? 1) + 1;
      times.set(wanted, time);
      id = `${wanted}-${time}`;
    }
    given.add(id);
    return id;
  };
}

/** The letters of a part of a text, from 1: A, B, …, Z, AA, AB, …. */
export function partLetters(part: number): string {
  const rest = Math.floor((part - 1) / 26);
  return (rest > 0 ? partLetters(rest) : "") + String.fromCharCode(65 + ((part - 1) % 26));
}
