import type { Block, Run } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { ANNEX, CLOSING, FORMULA, furnitureOf, NUMBERED, POINT } from "./patterns.ts";
import { joined, sliceRuns } from "./runs.ts";

/**
 * Takes blocks of several lines apart where a line begins something new: hard-wrapped text does not always
 * leave a blank line between paragraphs, and page furniture stands between the lines of one.
 */
export function splitLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && block.label.length === 0 && block.zone === null ? splitBlock(block) : [block],
  );
}

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;

function splitBlock(block: ParagraphBlock): Block[] {
  const text = joined(block.runs);
  if (!text.includes("\n") && !text.includes("\r")) return [furnitureOrSelf(block, text)];
  const cuts = cutsOf(text);
  if (cuts.length === 1) return [block];
  return cuts.map((start, k) => {
    const end = cuts[k + 1] ?? text.length;
    return furnitureOrSelf({ ...block, runs: sliceRuns(block.runs, start, end) }, text.slice(start, end));
  });
}

/** A letter or roman number alone on its line divides the text. */
const DIVISION = /^(?:[A-Z]|[IVX]{2,5})$/;

function furnitureOrSelf(block: ParagraphBlock, text: string): Block {
  const words = text.trim();
  if (DIVISION.test(words)) return { kind: "heading", zone: null, level: 3, runs: block.runs };
  const what = furnitureOf(words);
  return what === null ? block : { kind: "furniture", zone: null, runs: block.runs, what };
}

/** Offsets at which something new begins; the first is 0. */
function cutsOf(text: string): number[] {
  const cuts = [0];
  let previous = "";
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].trim();
    if (line === "") continue;
    if (previous !== "" && beginsAnew(line, previous)) cuts.push(match.index);
    previous = line;
  }
  return cuts;
}

/** Whether a line begins something new, given the line above it. */
function beginsAnew(line: string, above: string): boolean {
  if (furnitureOf(line) !== null || furnitureOf(above) !== null) return true;
  if (FORMULA.test(line) || FORMULA.test(above)) return true;
  if (CLOSING.test(line) || ANNEX.test(line)) return true;
  const ended = /(?:[,;.:!?”"’)]|\b(?:and|or))[\s\uFFFC]*\d{0,3}[\s\uFFFC]*$/.test(above);
  if (!ended) return false;
  if (NUMBERED.test(line) || POINT.test(line)) return true;
  return openingOf(line) !== null;
}

/** The lines of a block's runs, trimmed, without empty ones. */
export function lineTexts(runs: readonly Run[]): string[] {
  return joined(runs)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\uFFFC]+/g, " ").trim())
    .filter((line) => line !== "");
}
