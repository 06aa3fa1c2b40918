import type { Block, Page } from "./page.ts";
import { runsOf, type Setting, words } from "./terminal/blocks.ts";
import { stylesFor } from "./terminal/styles.ts";
import { displayWidth } from "./terminal/width.ts";
import { wrap } from "./terminal/wrap.ts";
import { visible } from "./visible.ts";

const INDENT = "  ";
const GAP = "  ";

function blockLines(block: Block, setting: Setting): string[] {
  const { styles, width } = setting;
  switch (block.kind) {
    case "heading":
      return words(block.text, block.level === 3 ? styles.hunk : styles.heading, setting);
    case "line":
      return wrap(runsOf(block.pieces, styles), width);
    case "quote":
      return block.lines.flatMap((line) => wrap(runsOf(line, styles), width, INDENT));
    case "list":
      return block.items.flatMap((item) =>
        wrap(runsOf(item, styles), width - 2 * INDENT.length).map((line, index) => `${INDENT}${index === 0 ? "• " : INDENT}${line}`),
      );
    case "table":
      return tableLines(block, width);
  }
}

type Table = Extract<Block, { kind: "table" }>;

/** Cells under each other; where the window is too narrow for that, each row as a list of its cells. */
function tableLines({ head, rows, right }: Table, width: number): string[] {
  const cells = [head, ...rows].map((row) => row.map(visible));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  const whole = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1);
  if (whole > width) {
    return rows.flatMap((row) =>
      row.flatMap((cell, column) => {
        const label = column === 0 ? "" : `${head[column] ?? ""}: `;
        return cell === "" ? [] : wrap([{ text: label + visible(cell), paint: (text) => text }], width, column === 0 ? "" : INDENT);
      }),
    );
  }
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const blank = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
        return right.includes(column) ? blank + cell : cell + blank;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/**
 * A page for the screen; it ends with a line end.
 *
 * @param width columns, 20 or more
 */
export function pageTerminal(page: Page, color: boolean, width: number): string {
  const setting: Setting = { styles: stylesFor(color), width };
  return `${page.map((block) => blockLines(block, setting).join("\n")).join("\n\n")}\n`;
}
