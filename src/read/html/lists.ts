import { numeral } from "../word/numerals.ts";

const FORMATS: ReadonlyMap<string, string> = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);

/** An open list; a list without numbers has no labels. */
export interface OpenList {
  readonly numbered: boolean;
  readonly type: string;
  next: number;
}

/** A list as its start tag opens it. */
export function openList(name: string, { start, type = "1" }: Readonly<Record<string, string>>): OpenList {
  return { numbered: name === "ol", type, next: integer(start) ?? 1 };
}

/**
 * The label of the next item. A browser prints "a." where resolutions print "(a)"; the page's author had no way to say so,
 * and means a point.
 */
export function nextLabel(list: OpenList | undefined, { value }: Readonly<Record<string, string>>): string | null {
  if (list === undefined || !list.numbered) return null;
  const number = integer(value) ?? list.next;
  list.next = number + 1;
  const format = FORMATS.get(list.type);
  return format === undefined ? `${number}.` : `(${numeral(number, format)})`;
}

/** Whether words begin with a number of their own: then the list's is not shown, or it is the same. */
export function beginsWithNumber(words: string): boolean {
  return /^\s*(?:\(?[a-z\d]{1,4}\)|\d{1,4}\s?\.)(?:\s|$)/i.test(words);
}

function integer(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
