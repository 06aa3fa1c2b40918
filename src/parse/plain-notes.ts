import type { Block } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { readBareMarks } from "./bare-marks.ts";
import { type GluedMark, hyphenedWords, MONTH_AFTER, markRuns } from "./plain-marks.ts";
import { asMark, cutRuns, joined } from "./runs.ts";

/** The words notes begin with, in English, French, Spanish, Russian and Chinese. */
const FIRST_WORDS = [
  "See|Ibid|Idem|Resolutions?|United Nations|Official Records|Treaty|Document|Security Council|General Assembly|Report|League|International|World",
  "Voir|Résolutions?|Nations Unies|Documents officiels",
  "Véan?se|Ibíd|Resolución|Resoluciones|Naciones Unidas|Documentos Oficiales",
  "См|Там же|Резолюци[яи]|Организация Объединенных Наций|Официальные отчеты",
];

/** A footnote of a plain text: a number without a full stop, then the kind of words notes begin with. */
const NOTE = new RegExp(
  `^(\\d{1,3})[ \\t]+(?=(?:${FIRST_WORDS.join("|")})(?![\\p{L}\\p{N}_])|[A-Z]{1,8}\\/[\\p{L}\\p{N}]|S-\\d|[见同第联]\\S)`,
  "u",
);

/**
 * A number without a full stop before any other words: a footnote only in a row of notes ("6 See …", "7 Argentina, …", "8 Ibid.").
 * What a page tore off a paragraph begins in lower case or ends as paragraphs do.
 */
const IN_A_ROW = /^(\d{1,3})[ \t]+(?=[\p{Lu}\p{N}“"])(?!.*[,;:]\s*$)/su;

/** Blocks with their notes and marks. */
export interface Noted {
  readonly blocks: readonly Block[];
  /** Numbers that were taken apart, since a mark stood glued to them. */
  readonly glued: readonly GluedMark[];
}

/**
 * Finds the notes and marks that a format does not set apart; what it does set apart is left alone.
 *
 * @param repair whether a mark may be taken off a number that it is glued to
 */
export function readPlainNotes(blocks: readonly Block[], repair: boolean): Noted {
  const own = blocks.some((block) => block.kind === "note");
  const noted = own ? [...blocks] : rowsOfNotes(blocks.flatMap((block) => (isCandidate(block) ? splitNotes(block) : [block])));
  const labels = new Set(noted.flatMap((block) => (block.kind === "note" ? [labelText(block)] : [])));
  const marked = new Set(noted.flatMap((block) => block.runs.flatMap((run) => (run.kind === "mark" ? [run.text] : []))));
  if (marked.size > 0 && [...labels].every((label) => marked.has(label)))
    return { blocks: noted.map((block) => withLastMark(block, labels)), glued: [] };
  const order = new Map(
    [...labels]
      .filter((label) => /^\d{1,4}$/.test(label))
      .map(Number)
      .sort((a, b) => a - b)
      .map((label, place) => [label, place]),
  );
  const hyphened = hyphenedWords(noted.map(({ runs }) => joined(runs)));
  let seen = 0;
  const glued: GluedMark[] = [];
  const read = noted.map((block) => {
    if (block.zone !== null || !(block.kind === "paragraph" || (block.kind === "heading" && HEADING_MARK.test(joined(block.runs)))))
      return block;
    const found = markRuns(block.runs, order, marked, seen, repair, hyphened);
    seen = found.seen;
    glued.push(...found.glued);
    return { ...block, runs: found.runs };
  });
  return { blocks: marked.size === 0 ? readBareMarks(read, labels.size > 0) : read, glued };
}

/** A number glued to the last word of a heading; a number of its own is a heading's ("Annex 1"). */
const HEADING_MARK = /\p{Ll}\d{1,3}\s*$/u;

/** A note's label as printed. */
export function labelText({ label }: Extract<Block, { kind: "note" }>): string {
  return label
    .map((run) => run.text)
    .join("")
    .trim();
}

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;

function isCandidate(block: Block): block is ParagraphBlock {
  return block.kind === "paragraph" && block.zone === null && block.label.length === 0;
}

/** Takes what stands next to a note, with the number before or after it, for a note as well, whatever its first words are. */
function rowsOfNotes(blocks: readonly Block[]): Block[] {
  return joinRow(joinRow(blocks, 1).reverse(), -1).reverse();
}

/** Goes along the blocks; each note hands its number on to the next block. */
function joinRow(blocks: readonly Block[], step: 1 | -1): Block[] {
  let expected: number | null = null;
  return blocks.map((block) => {
    const note = expected !== null && isCandidate(block) ? asNote(block, expected) : block;
    expected = note.kind === "note" && note.zone === null ? Number(labelText(note)) + step : null;
    return note;
  });
}

/** A paragraph as the note of this number, or as it is. */
function asNote(block: ParagraphBlock, number: number): Block {
  const text = joined(block.runs);
  const start = text.length - text.trimStart().length;
  const [lead = "", label = ""] = IN_A_ROW.exec(text.slice(start)) ?? [];
  const end = start + label.length;
  if (label === "" || Number(label) !== number || MONTH_AFTER.test(text.slice(end, end + 14))) return block;
  // What says what the body does is a paragraph that has lost its full stop.
  if (openingOf(text.slice(start + lead.length)) !== null) return block;
  const [before = [], own = [], rest = []] = cutRuns(block.runs, [start, end]);
  return { kind: "note", zone: null, label: [...before, ...own.map(asMark)], runs: rest };
}

/** Notes stand one under the other, each beginning its own line. */
function splitNotes(block: ParagraphBlock): Block[] {
  const text = joined(block.runs);
  const labels = [...text.matchAll(LINE_START)].flatMap((match) => {
    const start = match.index + match[0].length;
    const label = NOTE.exec(text.slice(start, start + 60))?.[1];
    return label === undefined ? [] : [{ start, end: start + label.length }];
  });
  const first = labels[0];
  if (first === undefined || text.slice(0, first.start).trim() !== "") return [block];
  const [blank = [], ...pieces] = cutRuns(
    block.runs,
    labels.flatMap(({ start, end }) => [start, end]),
  );
  return labels.map((_, k) => ({
    kind: "note",
    zone: null,
    label: [...(k === 0 ? blank : []), ...(pieces[2 * k] ?? []).map(asMark)],
    runs: pieces[2 * k + 1] ?? [],
  }));
}

const LINE_START = /(?:^|[\r\n])[ \t]*(?=\S)/g;

/** A block of a text whose format sets marks apart, with the one at its very end that the printer set in full size. */
function withLastMark(block: Block, labels: ReadonlySet<string>): Block {
  if (block.kind !== "paragraph" || block.zone !== null) return block;
  const text = joined(block.runs);
  const label = FULL_SIZE.exec(text.slice(-20))?.[1];
  if (label === undefined || !labels.has(label)) return block;
  const start = text.lastIndexOf(label);
  const [before = [], mark = [], after = []] = cutRuns(block.runs, [start, start + label.length]);
  return { ...block, runs: [...before, ...mark.map(asMark), ...after] };
}

/** A number glued to the comma that ends a preambular paragraph. */
const FULL_SIZE = /[\p{L}\p{N}\p{Pe}],[”"’]?(\d{1,3})\s{0,9}$/u;
