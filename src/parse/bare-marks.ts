import type { Block, Run } from "../model/block.ts";
import { cutRuns, joined } from "./runs.ts";

const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";

/** After a full date, a number of its own that a sentence goes on behind: "of 21 July 1991, 23 and taking note". */
const DATED = new RegExp(String.raw`(?<=\b\d{1,2}\s(?:${MONTH})\s(?:1[89]|20)\d\d,?\s)\d{1,3}(?=\s\p{Ll}|[,;])`, "gu");

/** After the comma of a word or of a resolution's year: "the United Nations, 69 in which", "699 (1991), 92 expressed". */
const AFTER_COMMA = new RegExp(String.raw`(?<=(?:\p{L}|\((?:1[89]|20)\d\d\)),\s)(?<!(?:${MONTH}),\s)\d{1,3}(?=\s\p{Ll}|[,;])`, "gu");

/** What a number counts, as printed behind it. */
const COUNTED = /^\s(?:States|Member|members|countries|per|percent|days|weeks|months|years|votes|persons|people|million)\b/;

/** Marks of one text stand near one another: farther off, a number is another number. */
const NEAR = 12;

/**
 * Finds marks that have lost their notes, as where one resolution was cut out of a volume. A number behind a full date is one. Where a
 * text has no notes at all, so is a number behind a comma that is near one that is sure: nothing else tells it from other numbers.
 *
 * @param hasNotes whether the text has any note
 */
export function readBareMarks(blocks: readonly Block[], hasNotes: boolean): Block[] {
  const sure = blocks.flatMap(({ kind, runs }) => {
    if (kind !== "paragraph") return [];
    const marks = runs.flatMap((run) => (run.kind === "mark" ? [Number(run.text)] : []));
    return [...marks, ...found(joined(runs), DATED).map(({ number }) => number)];
  });
  return blocks.map((block) => {
    if (block.kind !== "paragraph" || block.zone !== null) return block;
    const text = joined(block.runs);
    const near = hasNotes ? [] : found(text, AFTER_COMMA).filter(({ number }) => sure.some((other) => Math.abs(other - number) <= NEAR));
    return { ...block, runs: asMarks(block.runs, [...found(text, DATED), ...near]) };
  });
}

interface Found {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function found(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ number: Number(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !COUNTED.test(text.slice(end, end + 12)));
}

function asMarks(runs: readonly Run[], marks: readonly Found[]): readonly Run[] {
  if (marks.length === 0) return runs;
  const cuts = marks.toSorted((x, y) => x.start - y.start).flatMap(({ start, end }) => [start, end]);
  return cutRuns(runs, cuts).flatMap((piece, k) => (k % 2 === 1 ? piece.map((run) => ({ ...run, kind: "mark" as const })) : piece));
}
