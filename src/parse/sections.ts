import type { Block, Run, Zone } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { isNumbered, labelOf } from "./numbering.ts";
import { ANNEX, ANNEX_TITLE, CLOSING, FORMULA } from "./patterns.ts";
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

/** Every block with its part, and whether the text is a resolution at all. */
export interface Sections {
  readonly placed: readonly Placed[];
  readonly isResolution: boolean;
}

/** Gives every block its part of the resolution; where a format says it, the format is right. */
export function sectionsOf(given: readonly Block[]): Sections {
  const texts = given.map((block) => words(block));
  const blocks = withTitles(given, texts);
  const marked = blocks.some((block) => block.zone === "preamble" || block.zone === "operative");
  const start = marked ? 0 : bodyStart(blocks, texts);
  if (start < 0) {
    return { isResolution: false, placed: blocks.map((block, k) => ({ block, zone: "operative", text: texts[k] ?? "", part: 0 })) };
  }
  const ahead = numberedAhead(blocks, texts);
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
    else if (k >= start) zone = nextZone(zone === "masthead" ? "preamble" : zone, block, text, ahead[k] === true);
    placed.push({ block, zone, text, part });
  });
  return { isResolution: true, placed: withLastWord(placed) };
}

/** Where a part has no operative paragraph, its last one is it if it ends the text and has a verb: "Entrusts the Committee …." */
function withLastWord(placed: readonly Placed[]): Placed[] {
  const operative = new Set(placed.filter(({ zone }) => zone === "operative").map(({ part }) => part));
  const last = new Map<number, Placed>();
  for (const item of placed) if (item.zone === "preamble" && item.block.kind === "paragraph") last.set(item.part, item);
  return placed.map((item) => {
    if (last.get(item.part) !== item || operative.has(item.part)) return item;
    const isVerb = /^\p{Lu}\p{L}{1,30}s\s.*\.$/u.test(item.text) && openingOf(item.text) === null;
    return isVerb ? { ...item, zone: "operative" } : item;
  });
}

function words(block: Block): string {
  const label = block.kind === "paragraph" ? block.label : [];
  return flatten([...label, ...(label.length > 0 ? [space] : []), ...block.runs]).text;
}

const space: Run = { kind: "text", text: " ", italic: false, start: 0, end: 0 };

/** A roman number or a letter that divides a text. */
const DIVISION = /^(?:[A-Z]|[IVX]{1,5})$/;

/** A paragraph between the letter of a part ("B") and its formula is the part's title; so is an annex's first line, and a line below the number of a division. */
function withTitles(blocks: readonly Block[], texts: readonly string[]): Block[] {
  const solid = blocks.flatMap(({ kind }, k) => (kind === "paragraph" || kind === "heading" ? [k] : []));
  const titled = [...blocks];
  solid.forEach((k, place) => {
    const block = blocks[k];
    const [above = -1, below = -1] = [solid[place - 1], solid[place + 1]];
    if (block?.kind !== "paragraph" || block.zone !== null || blocks[above]?.kind !== "heading") return;
    const [text = "", over = "", under = ""] = [texts[k], texts[above], texts[below]];
    const isPart = /^[A-Z]$/.test(over) && FORMULA.test(under) && !FORMULA.test(text);
    const isTitle = /^\p{Lu}[^;:]{0,150}[\p{L}\p{N})”"]$/u.test(text) && !isNumbered(text);
    const isAnnex = ANNEX.test(over) && isTitle && under !== "";
    const isDivision = DIVISION.test(over) && isTitle && (isNumbered(under) || openingOf(under) !== null) && openingOf(text) === null;
    if (isPart || isAnnex || isDivision) titled[k] = { kind: "heading", zone: null, level: 3, runs: [...block.label, ...block.runs] };
  });
  return titled;
}

/** Index of the block the body begins with: the formula, or else the first paragraph that can only be a resolution's; -1 where there is none. */
function bodyStart(blocks: readonly Block[], texts: readonly string[]): number {
  const formula = texts.findIndex((text, k) => blocks[k]?.kind === "paragraph" && FORMULA.test(text));
  if (formula >= 0) return formula;
  const preambular = (text: string) => openingOf(text)?.form === "preambular" && /,$/.test(text);
  const operative = (text: string) => {
    const label = labelOf(text);
    return label?.kind === "number" && openingOf(text.slice(label.length))?.form === "operative";
  };
  const forms = texts.map((text, k) => {
    if (blocks[k]?.kind !== "paragraph") return null;
    return preambular(text) ? "preambular" : operative(text) ? "operative" : null;
  });
  const evidence = forms.filter((form) => form !== null).length;
  // A treaty has a preamble too, but articles where a resolution has verbs.
  const isTreaty = !forms.includes("operative") || texts.filter((text) => ARTICLE.test(text)).length > 1;
  return evidence >= 2 && !isTreaty ? forms.findIndex((form) => form !== null) : -1;
}

const ARTICLE = /^(?:Article|Artículo|Art\.|Статья)\s(?:\d|[IVX])/;

function nextZone(zone: Zone, block: Block, text: string, hasNumberAhead: boolean): Zone {
  if (block.kind !== "paragraph" && block.kind !== "heading") return zone;
  if (ANNEX.test(text) || (block.kind === "heading" && ANNEX_TITLE.test(text))) return "annex";
  if (zone === "annex") return zone;
  if (block.kind === "heading") return zone;
  if (CLOSING.test(text)) return "closing";
  if (zone === "closing")
    return /^\d{1,2} [A-Z]\p{L}+ \d{4}\.?$/u.test(text) || text.length < 60 || !openingOf(text) ? "closing" : "operative";
  if (zone === "preamble" && isOperativeStart(text, hasNumberAhead)) return "operative";
  return zone;
}

/** A number begins the operative part; a verb alone does only where no number follows (a single operative paragraph has none). */
function isOperativeStart(text: string, hasNumberAhead: boolean): boolean {
  if (isNumbered(text)) return true;
  return openingOf(text)?.form === "operative" && !hasNumberAhead;
}

/** For each block whether a first number stands at it or below, before the next part begins. */
function numberedAhead(blocks: readonly Block[], texts: readonly string[]): boolean[] {
  const ahead: boolean[] = [];
  for (let k = blocks.length - 1; k >= 0; k--) {
    const isFirst = blocks[k]?.kind === "paragraph" && FIRST.test(texts[k] ?? "");
    ahead[k] = isFirst || (!FORMULA.test(texts[k + 1] ?? "") && ahead[k + 1] === true);
  }
  return ahead;
}

const FIRST = /^1\s?\.(?:\s|$)/;
