import type { Block, Page } from "../page.ts";
import type { Piece } from "../piece.ts";
import { element, fragment, type Markup } from "./element.ts";

const NAMES = { equal: null, insert: "ins", delete: "del" } as const;

/** Words with their marks: what came in is `ins`, what went `del`, an opening phrase is in italics. */
export function piecesHtml(pieces: readonly Piece[]): Markup {
  return fragment(
    pieces.map(({ op, italic, text }) => {
      const words = italic ? element("i", {}, text) : fragment(text);
      const name = NAMES[op];
      return name === null ? words : element(name, {}, words);
    }),
  );
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case "heading":
      return element(`h${block.level}`, {}, block.text);
    case "line":
      return element("p", { dir: "auto" }, piecesHtml(block.pieces));
    case "quote":
      return element(
        "blockquote",
        {},
        block.lines.map((pieces) => element("p", { dir: "auto" }, piecesHtml(pieces))),
      );
    case "list":
      return element(
        "ul",
        {},
        block.items.map((pieces) => element("li", { dir: "auto" }, piecesHtml(pieces))),
      );
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ head, rows, right }: Extract<Block, { kind: "table" }>): Markup {
  const side = (column: number) => ({ class: right.includes(column) ? "number" : null });
  // A head without words heads nothing.
  const heads = head.map((text, column) => (text === "" ? element("td", {}) : element("th", { scope: "col", ...side(column) }, text)));
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      row.map((text, column) => element("td", side(column), text)),
    ),
  );
  // What scrolls must be reached by keys, too.
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": "Table" },
    element("table", {}, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, body)),
  );
}

/** The blocks of a report as HTML, in their order. */
export function blocksHtml(page: Page): Markup {
  return fragment(page.map(blockHtml));
}
