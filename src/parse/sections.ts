import type { Block, Run, Zone } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { ANNEX, CLOSING, FORMULA, NUMBERED } from "./patterns.ts";
import { flatten } from "./runs.ts";

/** A block that has found its part of the text. */
export interface Placed {
  readonly block: Block;
  readonly zone: Zone | "formula";
  /** The block's words, single-spaced. */
  readonly text: string;
  /** Counts enacting formulas: a text in parts (A, B) has one for each. 0 is the masthead. */
  readonly part: number;
}

export interface Sections {
  readonly placed: readonly Placed[];
  readonly isResolution: boolean;
}

/** Gives every block its part of the resolution; where a format says it, the format is right. */
export function sectionsOf(blocks: readonly Block[]): Sections {
  const texts = blocks.map((block) => words(block));
  const marked = blocks.some((block) => block.zone === "preamble" || block.zone === "operative");
  const start = marked ? 0 : bodyStart(blocks, texts);
  if (start < 0) {
    return { isResolution: false, placed: blocks.map((block, k) => ({ block, zone: "operative", text: texts[k] ?? "", part: 0 })) };
  }
  let zone: Zone = "masthead";
  let part = 0;
  const placed: Placed[] = [];
  blocks.forEach((block, k) => {
    const text = texts[k] ?? "";
    const isFormula = block.kind === "paragraph" && FORMULA.test(text) && (block.zone === null || block.zone === "preamble");
    if (isFormula) {
      part++;
      zone = "preamble";
      placed.push({ block, zone: "formula", text, part });
      return;
    }
    if (block.zone !== null) zone = block.zone;
    else if (k >= start) zone = nextZone(zone === "masthead" ? "preamble" : zone, block, text, () => hasNumberedAhead(blocks, texts, k));
    placed.push({ block, zone, text, part });
  });
  return { isResolution: true, placed };
}

function words(block: Block): string {
  const label = block.kind === "paragraph" ? block.label : [];
  return flatten([...label, ...(label.length > 0 ? [space] : []), ...block.runs]).text;
}

const space: Run = { kind: "text", text: " ", italic: false, start: 0, end: 0 };

/** Index of the block the body begins with: the formula, or else the first paragraph that can only be a resolution's; -1 where there is none. */
function bodyStart(blocks: readonly Block[], texts: readonly string[]): number {
  const is = (k: number) => blocks[k]?.kind === "paragraph";
  const formula = texts.findIndex((text, k) => is(k) && FORMULA.test(text));
  if (formula >= 0) return formula;
  const preambular = (text: string) => openingOf(text)?.form === "preambular" && /,\s*$/.test(text);
  const operative = (text: string) => NUMBERED.test(text) && openingOf(text.replace(NUMBERED, ""))?.form === "operative";
  const first = texts.findIndex((text, k) => is(k) && (preambular(text) || operative(text)));
  const evidence = texts.filter((text, k) => is(k) && (preambular(text) || operative(text))).length;
  return evidence >= 2 ? first : -1;
}

function nextZone(zone: Zone, block: Block, text: string, numberedAhead: () => boolean): Zone {
  if (block.kind !== "paragraph" && block.kind !== "heading") return zone;
  if (ANNEX.test(text)) return "annex";
  if (zone === "annex") return zone;
  if (block.kind === "heading") return zone;
  if (CLOSING.test(text)) return "closing";
  if (zone === "closing")
    return /^\d{1,2} [A-Z]\p{L}+ \d{4}\.?$/u.test(text) || text.length < 60 || !openingOf(text) ? "closing" : "operative";
  if (zone === "preamble" && isOperativeStart(text, numberedAhead)) return "operative";
  return zone;
}

/** A number begins the operative part; a verb alone does only where no number follows (a single operative paragraph has none). */
function isOperativeStart(text: string, numberedAhead: () => boolean): boolean {
  if (NUMBERED.test(text)) return true;
  return openingOf(text)?.form === "operative" && !numberedAhead();
}

function hasNumberedAhead(blocks: readonly Block[], texts: readonly string[], from: number): boolean {
  for (let k = from; k < blocks.length; k++) {
    const text = texts[k] ?? "";
    if (k > from && FORMULA.test(text)) return false;
    if (blocks[k]?.kind === "paragraph" && /^1\s?\.(?:\s|$)/.test(text)) return true;
  }
  return false;
}
