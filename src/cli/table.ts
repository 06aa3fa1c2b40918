import { displayWidth } from "../report/terminal/width.ts";

/**
 * Rows as lines with their cells under each other, two spaces between them and none at the ends of lines.
 *
 * @param right columns set flush right, from 0; the others are set flush left
 */
export const table = (rows: readonly (readonly string[])[], right: readonly number[] = []): string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const pad = (cell: string, column: number): string => {
    const blank = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
    return right.includes(column) ? blank + cell : cell + blank;
  };
  return rows.map((row) => row.map(pad).join("  ").trimEnd());
};

/** The beginning of a text that fits into `width` columns, with an ellipsis where something is cut off. */
export const fitted = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let start = "";
  let used = 1;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    start += character;
  }
  return `${start.trimEnd()}…`;
};
