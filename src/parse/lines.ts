import type { Block, Run } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { romanceOpening } from "../words/romance-openings.ts";
import { endOf } from "./ends.ts";
import { isNumbered } from "./numbering.ts";
import { ANNEX, CLOSING, FORMULA, formulaAbroad, furnitureOf, POINT } from "./patterns.ts";
import { cutRuns, joined } from "./runs.ts";

/**
 * Takes blocks of several lines apart where a line begins something new: hard-wrapped text does not always
 * leave a blank line between paragraphs, and page furniture stands between the lines of one.
 */
export function splitLines(blocks: readonly Block[]): Block[] {
  const language = languageOf(blocks);
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && block.label.length === 0 && block.zone === null ? splitBlock(block, language) : [blankOrSelf(block)],
  );
}

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;

/** A paragraph without words (a space that is an entity) is none. */
function blankOrSelf(block: Block): Block {
  if (block.kind !== "paragraph" || block.label.length > 0 || joined(block.runs).trim() !== "") return block;
  return { kind: "furniture", zone: block.zone, runs: block.runs, what: "blank" };
}

function splitBlock(block: ParagraphBlock, language: string): Block[] {
  const text = joined(block.runs);
  if (!/[\r\n]/.test(text) && !RULE_AT_END.test(text)) return [lineBlock(block, text)];
  const [, ...cuts] = cutsOf(text, language);
  if (cuts.length === 0) return [lineBlock(block, text)];
  return cutRuns(block.runs, cuts).map((runs) => lineBlock({ ...block, runs }, joined(runs)));
}

/** A letter or roman number alone on its line divides the text. */
const DIVISION = /^(?:[A-Z]|[IVX]{2,5})$/;

/** A page's rule that an extraction left at the end of the line above it. */
const RULE_AT_END = /(?<=\s)-{3,10}\s*$/;
const RULE = /^-{3,10}$/;

/** Headings in a text that has no signs for them: below the title, above the headings of sections. */
const LEVEL = 3;

function lineBlock(block: ParagraphBlock, text: string): Block {
  const words = text.trim();
  if (DIVISION.test(words) || (words.length < 40 && ANNEX.test(words)))
    return { kind: "heading", zone: null, level: LEVEL, runs: block.runs };
  const what = RULE.test(words) ? "rule" : furnitureOf(words);
  return what === null ? blankOrSelf(block) : { kind: "furniture", zone: null, runs: block.runs, what };
}

/** Offsets at which something new begins; the first is 0. */
function cutsOf(text: string, language: string): number[] {
  const cuts = [0];
  let previous = "";
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].trim();
    if (line === "") continue;
    if (previous !== "" && beginsAnew(line, previous, language)) cuts.push(match.index);
    previous = line;
  }
  const rule = RULE_AT_END.exec(text);
  if (rule !== null && !cuts.includes(rule.index) && rule.index > 0) cuts.push(rule.index);
  return cuts;
}

const ENDED = /(?:[,;.:!?”"’)،؛]|\b(?:and|or))[\s\uFFFC]{0,9}\d{0,3}$/;

/** Whether a line begins something new, given the line above it and the language of the text. */
function beginsAnew(line: string, above: string, language: string): boolean {
  if (furnitureOf(line) !== null || furnitureOf(above) !== null) return true;
  if (FORMULA.test(line) || FORMULA.test(above)) return true;
  if (CLOSING.test(line) || ANNEX.test(line) || ANNEX.test(above)) return true;
  if (DIVISION.test(above) || (DIVISION.test(line) && ENDED.test(endOf(above)))) return true;
  // What follows a title, which has no stop.
  if (/^\d{1,3}\.$/.test(line) || (isNumbered(line) && openingOf(line.replace(/^\d{1,3}\s?\.\s/, ""))?.form === "operative")) return true;
  if (!ENDED.test(endOf(above))) return false;
  if (isNumbered(line) || POINT.test(line)) return true;
  return (language === "en" ? openingOf(line) : romanceOpening(line, language)) !== null;
}

/** Lines in which the enacting formula is looked for: no masthead is longer. */
const MASTHEAD_LINES = 80;

/** The language of a text (ISO 639-1) by its enacting formula; English where it has none that is known. */
function languageOf(blocks: readonly Block[]): string {
  let left = MASTHEAD_LINES;
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    for (const line of lineTexts(block.runs).slice(0, left)) {
      const abroad = formulaAbroad(line);
      if (abroad !== null || FORMULA.test(line)) return abroad?.language ?? "en";
      left--;
    }
    if (left <= 0) return "en";
  }
  return "en";
}

/** The lines of a block's runs, trimmed, without empty ones. */
export function lineTexts(runs: readonly Run[]): string[] {
  return joined(runs)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\uFFFC]+/g, " ").trim())
    .filter((line) => line !== "");
}
