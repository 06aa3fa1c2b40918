import type { Cell } from "./cells.ts";
import { escapeFirst, escapeWords } from "./escape.ts";

const BLANK_LINE = "\n\n";

function printed(cell: Cell): string {
  switch (cell.kind) {
    case "break":
      return BLANK_LINE;
    case "markup":
      return cell.text;
    case "words":
      return cell.first ? escapeFirst(cell.text) : escapeWords(cell.text);
  }
}

/** A mark for each stretch inside a paragraph, and one for each end of a paragraph: renderers that work by blocks can then show the words. */
function stretches(cells: readonly Cell[]): string[] {
  const result: string[] = [];
  let text = "";
  for (const cell of cells) {
    if (cell.kind !== "break") {
      text += printed(cell);
      continue;
    }
    result.push(text, BLANK_LINE);
    text = "";
  }
  return [...result, text].filter((stretch) => stretch !== "");
}

function group(deleted: readonly Cell[], inserted: readonly Cell[]): string {
  const gone = stretches(deleted);
  const come = stretches(inserted);
  const [old, young] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && old !== BLANK_LINE && young !== BLANK_LINE) return `{~~${old}~>${young}~~}`;
  return [...gone.map((text) => `{--${text}--}`), ...come.map((text) => `{++${text}++}`)].join("");
}

/** Cells with the marks of CriticMarkup around what was deleted, inserted or substituted. */
export function marked(cells: readonly Cell[]): string {
  let result = "";
  let deleted: Cell[] = [];
  let inserted: Cell[] = [];
  for (const cell of cells) {
    if (cell.op === "delete") deleted.push(cell);
    else if (cell.op === "insert") inserted.push(cell);
    else {
      result += group(deleted, inserted) + printed(cell);
      deleted = [];
      inserted = [];
    }
  }
  return result + group(deleted, inserted);
}

/** A remark of ours in the text. */
export function comment(words: string): string {
  return `{>>${escapeWords(words)}<<}`;
}
