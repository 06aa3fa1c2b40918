import type { Run } from "../model/block.ts";
import type { Span } from "../model/source.ts";
import { openingOf } from "../words/openings.ts";
import { asMark, cutRuns, joined } from "./runs.ts";

/** A number read as a number and the mark of a note, which stand glued: "77/2285". */
export interface GluedMark {
  /** What is printed, and what it is read as without the mark. */
  readonly printed: string;
  readonly means: string;
  readonly label: string;
  /** Where the mark stands in the source. */
  readonly span: Span;
}

/** Runs with their marks, how many notes are cited by now, and what was taken apart for it. */
export interface MarkedRuns {
  readonly runs: readonly Run[];
  readonly seen: number;
  readonly glued: readonly GluedMark[];
}

/**
 * Where a mark may stand: glued to a word, a bracket or a quotation mark; after a comma or a year, with or without a space;
 * glued to a year or a resolution's number ("2025–20286" is 2028 and note 6). A stop or comma between digits is part of a
 * number ("2.4 billion", "resolution 76.16"), unless four digits stand before it or the paragraph ends.
 */
const PLACE = new RegExp(
  [
    '(?<=[\\p{L}\\p{Pe}\\p{Pf}"”’]|[^\\d\\s][,;.]|\\d{4}[,;.]|/\\d{1,3},)(?<glued>\\d{1,3})(?![\\d/])(?=[\\s,;.:)\\p{Pf}]|$)',
    '(?<=[,;.”’"»)\\p{L}]\\s|\\b(?:1[89]|20)\\d\\d\\s)(?<spaced>\\d{1,3})(?![\\d/.]|,\\d)(?=[\\s,;:]|$)',
    // A resolution's number or a year and a mark; between a comma and a word; at the very end.
    "(?<=\\b(?:1[89]|20)\\d\\d|\\b\\d{1,3}/\\d{3})(?<number>\\d{1,3})(?=[\\s,;:)]|$)",
    "(?<=\\p{L},)(?<between>\\d{1,3})(?=\\p{Ll}{2})",
    "(?<=\\d,)(?<final>\\d{1,3})(?=\\s{0,9}$)",
  ].join("|"),
  "gu",
);

/** Words after which a number is no mark. */
const NUMBER_BEFORE =
  /\b(?:paragraphs?|articles?|chapters?|annex|nos?\.?|rules?|sections?|resolutions?|items?|goal|target|option|phase|stage|level|table|figure|part|agenda|plus|minus|over|under|nearly|almost|some|every|another|annual|and|or|to|from|of|between|the|than|about|by|in|on|at|for|within|with|least|vol\.|chap\.|para\.|paras\.|par\.|de|du|des|del|la|las|los|le|les|et|y|al|paragraphes?|art[ií]culos?)\s$/i;
export const MONTH_AFTER =
  /^\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|States|Member|countries|per|days|weeks|hours|months|years|members|votes|persons|people|hundred|thousand|million|billion|trillion|(?:and|or|to)\s\d)\b/;

/** What may follow a mark that no comma stands before and that was cited before: the sentence goes on, and counts nothing. */
const GOES_ON = /^(?:[,;:]|\s+(?:and|or|as|at|by|for|from|in|of|on|to|with|that|which|is|are|was|were|has|have|will)\b|\s*$)/;

/** A number after the mark that ends a paragraph can only be a footnote's, whether its note is in the text or not. */
const LAST = /(?:[\p{L}\p{Pe}]|\b(?:1[89]|20)\d\d)[,;.][”"’]?\s?(\d{1,3})\s*$/u;

/**
 * Turns numbers into marks where they stand as a mark stands and are the label of a note, in the notes' order:
 * a new one ahead, or one that was cited before. A number that fits none of it stays a number.
 *
 * @param apart labels that the format sets apart as marks: a plain number is none of these
 * @param repair whether digits are taken apart where a mark is glued to a number
 * @param hyphened words of the text that end in figures ("COVID-19"): their figures are no mark where the hyphen was lost
 */
export function markRuns(
  runs: readonly Run[],
  order: ReadonlyMap<number, number>,
  apart: ReadonlySet<string>,
  seenBefore: number,
  repair: boolean,
  hyphened: ReadonlySet<string>,
): MarkedRuns {
  const text = joined(runs);
  let seen = seenBefore;
  const own = ownMarks(runs);
  let next = 0;
  const pass = (to: number) => {
    for (let mark = own[next]; mark !== undefined && mark.at < to; mark = own[++next]) {
      seen = Math.max(seen, (order.get(Number(mark.label)) ?? -1) + 1);
    }
  };
  const cuts: { start: number; end: number; isGlued: boolean }[] = [];
  for (const match of text.matchAll(PLACE)) {
    const { glued, spaced, number, between, final } = match.groups ?? {};
    if (apart.has(match[0])) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    pass(start);
    const isGlued = (number ?? between ?? final) !== undefined;
    if (isGlued && !repair) continue;
    const at = order.get(Number(match[0])) ?? -1;
    const strong = glued !== undefined || final !== undefined || /[,;.:][”"’]?\s$/.test(text.slice(Math.max(0, start - 3), start));
    if (
      at < 0 ||
      (between !== undefined && at !== seen) ||
      (number !== undefined && (at < seen || at > seen + SKIPPED_BEHIND)) ||
      at > (strong ? seen + SKIPPED : seen)
    )
      continue;
    if (spaced !== undefined && isQuantity(text, start, end)) continue;
    if (!strong && at < seen && !GOES_ON.test(text.slice(end, end + FAR))) continue;
    if (spaced !== undefined && at < seen && counts(text.slice(end, end + FAR))) continue;
    if (glued !== undefined && hyphened.has(`${wordBefore(text, start)}-${glued}`)) continue;
    if (glued !== undefined && IN_A_SYMBOL.test(text.slice(Math.max(0, start - 8), start))) continue;
    // "UNDC2" is a name unless the mark is new.
    if (glued !== undefined && at < seen && /\p{Lu}$/u.test(text.slice(start - 1, start))) continue;
    seen = Math.max(seen, at + 1);
    cuts.push({ start, end, isGlued });
  }
  pass(text.length);
  const last = LAST.exec(text);
  if (last?.[1] && !cuts.some(({ end }) => end > last.index)) {
    const start = last.index + last[0].lastIndexOf(last[1]);
    cuts.push({ start, end: start + last[1].length, isGlued: false });
  }
  if (cuts.length === 0) return { runs, seen, glued: [] };
  const pieces = cutRuns(
    runs,
    cuts.flatMap(({ start, end }) => [start, end]),
  );
  const glued = cuts.flatMap((cut, k) => (cut.isGlued ? gluedIn(text, cut, pieces[2 * k + 1] ?? []) : []));
  return { runs: pieces.flatMap((piece, k) => (k % 2 === 1 ? piece.map(asMark) : piece)), seen, glued };
}

function wordBefore(text: string, at: number): string {
  return /\p{L}*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
}

/** The words of a text that end in figures behind a hyphen: "COVID-19". */
export function hyphenedWords(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      (text.includes("-") ? [...text.matchAll(/(?<!\p{L})\p{L}{2,40}-\d{1,3}(?![\p{N}-])/gu)] : []).map(([word]) => word),
    ),
  );
}

/** What is told of a mark that was glued: with the number or word that it stood in. */
function gluedIn(text: string, { start, end }: Span, [run]: readonly Run[]): GluedMark[] {
  if (run === undefined) return [];
  const before = /[\p{L}\p{N}/,]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  const after = /^\p{L}*/u.exec(text.slice(end, end + 20))?.[0] ?? "";
  const label = text.slice(start, end);
  return [{ printed: before + label + after, means: after === "" ? before : `${before} ${after}`, label, span: run }];
}

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
/** The same behind a number, where one more digit is a claim: “203013” is 2030 and note 13 where note 12 may have been overlooked. */
const SKIPPED_BEHIND = 1;

/** Characters after a number in which the next word begins and ends, over the white space of a line's end. */
const FAR = 80;

/** Whether a number says how many there are of what follows: ", 7 contractors", but not ", 7 invites States". */
function counts(after: string): boolean {
  const many = /^\s+(\p{Ll}+s)\b/u.exec(after)?.[1];
  return many !== undefined && openingOf(many.charAt(0).toUpperCase() + many.slice(1)) === null;
}

function isQuantity(text: string, start: number, end: number): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || MONTH_AFTER.test(text.slice(end, end + FAR));
}
