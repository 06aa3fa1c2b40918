import type { Block, Run } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { readBareMarks } from "./bare-marks.ts";
import { cutRuns, joined } from "./runs.ts";

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

/** Finds the notes and marks that a format does not set apart; what it does set apart is left alone. */
export function readPlainNotes(blocks: readonly Block[]): Block[] {
  const own = blocks.some((block) => block.kind === "note");
  const noted = own ? [...blocks] : rowsOfNotes(blocks.flatMap((block) => (isCandidate(block) ? splitNotes(block) : [block])));
  const labels = new Set(noted.flatMap((block) => (block.kind === "note" ? [labelText(block)] : [])));
  const marked = new Set(noted.flatMap((block) => block.runs.flatMap((run) => (run.kind === "mark" ? [run.text] : []))));
  if (marked.size > 0 && [...labels].every((label) => marked.has(label))) return noted.map((block) => withLastMark(block, labels));
  const order = new Map(
    [...labels]
      .filter((label) => /^\d{1,4}$/.test(label))
      .map(Number)
      .sort((a, b) => a - b)
      .map((label, place) => [label, place]),
  );
  let seen = 0;
  const read = noted.map((block) => {
    if (block.kind !== "paragraph" || block.zone !== null) return block;
    const { runs, seen: now } = markRuns(block.runs, order, seen);
    seen = now;
    return { ...block, runs };
  });
  return marked.size === 0 ? readBareMarks(read, labels.size > 0) : read;
}

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

function asMark(run: Run): Run {
  return { ...run, kind: "mark" };
}

/**
 * Where a mark may stand: glued to a word, a bracket or a quotation mark; after a comma or a year, with or without a space;
 * glued to a year or a resolution's number ("2025–20286" is 2028 and note 6). A stop or comma between digits is part of a
 * number ("2.4 billion", "resolution 76.16"), unless four digits stand before it or the paragraph ends.
 */
const PLACE = new RegExp(
  [
    '(?<=[\\p{L}\\p{Pe}\\p{Pf}"”’]|[^\\d\\s][,;.]|\\d{4}[,;.]|/\\d{1,3},)(?<glued>\\d{1,3})(?![\\d/])(?=[\\s,;.:)\\p{Pf}]|$)',
    '(?<=[,;.”’"»)\\p{L}]\\s|\\b(?:1[89]|20)\\d\\d\\s)(?<apart>\\d{1,3})(?![\\d/.])(?=[\\s,;:]|$)',
    // A resolution's number or a year and a mark; between a comma and a word; at the very end.
    "(?<=\\b(?:1[89]|20)\\d\\d|\\b\\d{1,3}/\\d{3})(?<number>\\d{1,2})(?=[\\s,;:)]|$)",
    "(?<=\\p{L},)(?<between>\\d{1,3})(?=\\p{Ll}{2})",
    "(?<=\\d,)(?<final>\\d{1,3})(?=\\s{0,9}$)",
  ].join("|"),
  "gu",
);

/** Words after which a number is no mark. */
const NUMBER_BEFORE =
  /\b(?:paragraphs?|articles?|chapters?|annex|nos?\.?|rules?|sections?|resolutions?|items?|goal|target|option|phase|stage|level|table|figure|part|agenda|plus|minus|over|under|nearly|almost|some|every|another|annual|and|or|to|from|of|between|the|than|about|by|in|on|at|for|within|with|least|vol\.|chap\.|para\.|paras\.|par\.|de|du|des|del|la|las|los|le|les|et|y|al|paragraphes?|art[ií]culos?)\s$/i;
const MONTH_AFTER =
  /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December|States|Member|countries|per|days|weeks|hours|months|years|members|votes|persons|people|hundred|thousand|million|billion|trillion|(?:and|or|to)\s\d)\b/;

/** What may follow a mark that no comma stands before and that was cited before: the sentence goes on, and counts nothing. */
const GOES_ON = /^(?:[,;:]|\s(?:and|or|as|at|by|for|from|in|of|on|to|with|that|which|is|are|was|were|has|have|will)\b|\s*$)/;

/** A number after the mark that ends a paragraph can only be a footnote's, whether its note is in the text or not. */
const LAST = /(?:[\p{L}\p{Pe}]|\b(?:1[89]|20)\d\d)[,;.][”"’]?\s?(\d{1,3})\s*$/u;

/**
 * Turns numbers into marks where they stand as a mark stands and are the label of a note, in the notes' order:
 * a new one ahead, or one that was cited before. A number that fits none of it stays a number.
 */
function markRuns(runs: readonly Run[], order: ReadonlyMap<number, number>, seenBefore: number): { runs: readonly Run[]; seen: number } {
  const text = joined(runs);
  let seen = seenBefore;
  const own = ownMarks(runs);
  let next = 0;
  const pass = (to: number) => {
    for (let mark = own[next]; mark !== undefined && mark.at < to; mark = own[++next]) {
      seen = Math.max(seen, (order.get(Number(mark.label)) ?? -1) + 1);
    }
  };
  const cuts: { start: number; end: number }[] = [];
  for (const match of text.matchAll(PLACE)) {
    const { glued, apart, number, between, final } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    pass(start);
    const at = order.get(Number(match[0])) ?? -1;
    const strong = glued !== undefined || final !== undefined || /[,;.:][”"’]?\s$/.test(text.slice(Math.max(0, start - 3), start));
    if (at < 0 || ((number ?? between) !== undefined && at !== seen) || at > (strong ? seen + SKIPPED : seen)) continue;
    if (apart !== undefined && isQuantity(text, start, end)) continue;
    if (!strong && at < seen && !GOES_ON.test(text.slice(end, end + 8))) continue;
    if (glued !== undefined && IN_A_SYMBOL.test(text.slice(Math.max(0, start - 8), start))) continue;
    // "UNDC2" is a name unless the mark is new.
    if (glued !== undefined && at < seen && /\p{Lu}$/u.test(text.slice(start - 1, start))) continue;
    seen = Math.max(seen, at + 1);
    cuts.push({ start, end });
  }
  pass(text.length);
  const last = LAST.exec(text);
  if (last?.[1] && !cuts.some(({ end }) => end > last.index)) {
    const start = last.index + last[0].lastIndexOf(last[1]);
    cuts.push({ start, end: start + last[1].length });
  }
  if (cuts.length === 0) return { runs, seen };
  const pieces = cutRuns(
    runs,
    cuts.flatMap(({ start, end }) => [start, end]),
  );
  return { runs: pieces.flatMap((piece, k) => (k % 2 === 1 ? piece.map(asMark) : piece)), seen };
}

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

/** The marks that the format sets apart, with their offsets. */
function ownMarks(runs: readonly Run[]): { readonly at: number; readonly label: string }[] {
  const marks: { at: number; label: string }[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.kind === "mark") marks.push({ at, label: run.text });
    at += run.kind === "mark" ? 1 : run.text.length;
  }
  return marks;
}

/** What stands before the number of a symbol or a sales number: "Rev.", "CONF.", "E.86.IX.". */
const IN_A_SYMBOL = /(?:[/.]\p{Lu}\p{L}{0,4}|(?<![\p{L}])(?:\p{Lu}{1,4}|Rev|Corr|Add|Amend|[Nn]os?))\.$/u;

/** Notes whose marks may be missing between one mark and the next: the format set them apart, or the scan lost them. */
const SKIPPED = 4;

function isQuantity(text: string, start: number, end: number): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || MONTH_AFTER.test(text.slice(end, end + 14));
}
