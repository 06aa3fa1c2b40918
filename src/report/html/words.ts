import type { Piece } from "../piece.ts";
import { type Child, element, fragment, type Markup } from "./element.ts";

/** Screen readers seldom say what `ins` and `del` are; what is struck or new is told in the legend and by the marks. */
const TAGS = { delete: "del", insert: "ins" } as const;

function piece({ op, italic, text }: Piece): Child {
  const words = italic ? element("i", {}, text) : text;
  return op === "equal" ? words : element(TAGS[op], {}, words);
}

/** A line of pieces: deleted words struck out, inserted ones underlined, opening phrases in italics. */
export function inline(line: readonly Piece[]): Markup {
  return fragment(line.map(piece));
}

/** Paragraphs of a text's own words, each in the direction of its first letter. */
export function paragraphs(lines: readonly (readonly Piece[])[]): Markup {
  return fragment(lines.filter((line) => line.length > 0).map((line) => element("p", { dir: "auto" }, inline(line))));
}

/** Words of a document within a line of ours, kept apart from the direction of what stands around. */
export function apart(...words: readonly Child[]): Markup {
  return element("bdi", {}, ...words);
}
