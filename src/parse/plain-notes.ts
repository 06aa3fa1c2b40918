import type { Block, Run } from "../model/block.ts";
import { joined, sliceRuns } from "./runs.ts";

/** A footnote of a plain text: a number without a full stop, then the kind of words notes begin with. */
const NOTE =
  /^(\d{1,3})[ \t]+(?=(?:See|Ibid|Idem|Resolutions?|United Nations|Official Records|Treaty|Document|Security Council|General Assembly|Report|League|International|World|[A-Z]{1,4}\/|S-\d)\b)/;

/** Finds the notes and marks that a format does not set apart; what it does set apart is left alone. */
export function readPlainNotes(blocks: readonly Block[]): Block[] {
  const own = blocks.some((block) => block.kind === "note");
  const noted = own
    ? [...blocks]
    : blocks.flatMap((block) => (block.kind === "paragraph" && block.zone === null ? splitNotes(block) : [block]));
  const labels = new Set(noted.flatMap((block) => (block.kind === "note" ? block.label.map((run) => run.text) : [])));
  const marked = new Set(noted.flatMap((block) => block.runs.flatMap((run) => (run.kind === "mark" ? [run.text] : []))));
  if (marked.size > 0 && [...labels].every((label) => marked.has(label))) return noted;
  const order = [...labels]
    .map(Number)
    .filter((n) => Number.isInteger(n))
    .sort((a, b) => a - b);
  let seen = 0;
  return noted.map((block) => {
    if (block.kind !== "paragraph" || block.zone !== null) return block;
    const { runs, seen: now } = markRuns(block.runs, order, seen);
    seen = now;
    return { ...block, runs };
  });
}

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;

/** Notes stand one under the other, each beginning its own line. */
function splitNotes(block: ParagraphBlock): Block[] {
  const text = joined(block.runs);
  const starts = [...text.matchAll(/(?:^|[\r\n])[ \t]*(?=\S)/g)]
    .map((match) => match.index + match[0].length)
    .filter((at) => NOTE.test(text.slice(at, at + 60)));
  const [first] = starts;
  if (first === undefined || text.slice(0, first).trim() !== "") return [block];
  return starts.map((start, k) => {
    const label = NOTE.exec(text.slice(start, start + 60))?.[1] ?? "";
    const end = starts[k + 1] ?? text.length;
    const mark = sliceRuns(block.runs, start, start + label.length).map((run): Run => ({ ...run, kind: "mark" }));
    return { kind: "note", zone: null, label: mark, runs: sliceRuns(block.runs, start + label.length, end) };
  });
}

/** Where a mark may stand: glued to a word, a bracket or a quotation mark, or after a comma or a year, with or without a space. */
const PLACE =
  /(?<=[\p{L}\p{Pe}\p{Pf}"”’,;.])(\d{1,3})(?![\d/])(?=[\s,;.:)\p{Pf}]|$)|(?<=[,;.”’")\p{L}]\s|\b(?:1[89]|20)\d\d\s)(\d{1,3})(?![\d/.])(?=[\s,;:]|$)/gu;
/** Words after which a number is no mark. */
const NUMBER_BEFORE =
  /(?:paragraphs?|articles?|chapters?|annex|nos?\.?|rules?|sections?|resolutions?|items?|and|or|to|from|of|between|the|than|about|by|in|on|at|for|within|with|least|session|vol\.|chap\.|para\.|paras\.)\s$/i;
const MONTH_AFTER =
  /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December|States|Member|countries|per|days|months|years|members|votes|persons|million)\b/;

/** A number after the mark that ends a paragraph can only be a footnote's, whether its note is in the text or not. */
const LAST = /[,;.:][”"’]?\s?(\d{1,3})\s*$/;

/**
 * Turns numbers into marks where they stand as a mark stands and are the label of a note, in the notes' order:
 * a new one ahead, or one that was cited before. A number that fits none of it stays a number.
 */
function markRuns(runs: readonly Run[], order: readonly number[], seenBefore: number): { runs: readonly Run[]; seen: number } {
  const text = joined(runs);
  let seen = seenBefore;
  const cuts: { start: number; end: number }[] = [];
  for (const match of text.matchAll(PLACE)) {
    const digits = match[1] ?? match[2] ?? "";
    const at = order.indexOf(Number(digits));
    const start = match.index + match[0].indexOf(digits);
    const end = start + digits.length;
    const strong = match[1] !== undefined || /[,;.:][”"’]?\s$/.test(text.slice(Math.max(0, start - 3), start));
    if (at < 0 || at > (strong ? seen + SKIPPED : seen)) continue;
    if (match[1] === undefined && isQuantity(text, start, end)) continue;
    seen = Math.max(seen, at + 1);
    cuts.push({ start, end });
  }
  const last = LAST.exec(text);
  if (last?.[1] && !cuts.some(({ end }) => end > last.index)) {
    const start = last.index + last[0].lastIndexOf(last[1]);
    cuts.push({ start, end: start + last[1].length });
  }
  if (cuts.length === 0) return { runs, seen };
  const out: Run[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    out.push(...sliceRuns(runs, from, start), ...sliceRuns(runs, start, end).map((run): Run => ({ ...run, kind: "mark" })));
    from = end;
  }
  return { runs: [...out, ...sliceRuns(runs, from, text.length)], seen };
}

/** Notes whose marks may be missing between one mark and the next: the format set them apart, or the scan lost them. */
const SKIPPED = 4;

function isQuantity(text: string, start: number, end: number): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || MONTH_AFTER.test(text.slice(end, end + 14));
}
