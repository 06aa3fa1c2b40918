import type { Placed } from "./sections.ts";

/**
 * Marks as furniture what a page repeats at its head: the text's own title or symbol standing alone in the body.
 * Only an exact repetition counts; anything else might be a paragraph.
 */
export function titlesInBody(placed: readonly Placed[]): Placed[] {
  const heads = new Set(
    placed
      .filter(({ zone }) => zone === "masthead")
      .flatMap(({ text }) => [text, text.replace(/^\S{1,20}\.\s/, "")])
      .map(fold)
      .filter((text) => text.length > 5),
  );
  return placed.map((item) => {
    const { block, zone, text } = item;
    if (block.kind !== "paragraph" || block.zone !== null || zone === "masthead" || zone === "formula") return item;
    const rest = text.replace(SYMBOL_FIRST, "").replace(SYMBOL_LAST, "").trim();
    if (!heads.has(fold(rest)) && rest !== "") return item;
    return { ...item, block: { kind: "furniture", zone: null, runs: block.runs, what: "running head" } };
  });
}

/** A symbol in a running head: before the title on left pages, after it on right ones, or alone. */
const SYMBOL_FIRST = /^[A-Z]\/(?:RES\/)?\d{1,3}\/\d{1,4}(?=\s|$)/;
const SYMBOL_LAST = /\s[A-Z]\/(?:RES\/)?\d{1,3}\/\d{1,4}$/;

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,]+/g, " ")
    .trim();
}
