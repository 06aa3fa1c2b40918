import { escapeText } from "./markdown/escape.ts";
import { inline } from "./markdown/inline.ts";
import { bullets } from "./markdown/lists.ts";
import { table } from "./markdown/table.ts";
import type { Block, Page } from "./page.ts";

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeText(block.text)}`;
    case "line":
      return inline(block.pieces);
    case "quote":
      return block.lines.map((line) => `> ${inline(line)}`.trimEnd()).join("\n>\n");
    case "list":
      return bullets(block.items.map(inline));
    case "table":
      return table(
        block.head.map(escapeText),
        block.rows.map((row) => row.map(escapeText)),
        block.right,
      );
  }
}

/** A page in Markdown that GitHub and pandoc show alike whatever the texts hold; it ends with a line end. */
export function pageMarkdown(page: Page): string {
  return `${page.map(blockMarkdown).join("\n\n")}\n`;
}
