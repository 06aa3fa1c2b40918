/**
 * A table, with the cells as they are given.
 *
 * @param head cells of the first row
 * @param rows as many cells each as the head has; empty ones are fine
 * @param right columns to be set flush right, from 0
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (right.includes(column) ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
