import type { Change, Comparison } from "../../model/comparison.ts";
import type { Resolution } from "../../model/resolution.ts";
import type { Aside } from "../asides.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { glimpse } from "../glimpse.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { countsOf, nearestRemark } from "../remarks.ts";
import type { Texts } from "../texts.ts";
import { visible } from "../visible.ts";
import { hasSameWords, nameOf, numbersOf, printedCount, printedDate, printedVote, verdictLine, whatHappened } from "../wording.ts";
import type { Paint, Styles } from "./styles.ts";
import { type Run, wrap } from "./wrap.ts";

/** What every block is set with. */
export interface Setting {
  readonly styles: Styles;
  /** Columns. */
  readonly width: number;
}

const INDENT = "  ";
const upright: Paint = (text) => text;

/** Plain words in one look, wrapped. */
export function words(text: string, paint: Paint, { width }: Setting, indent = ""): string[] {
  return wrap([{ text: visible(text), paint }], width, indent);
}

/** Pieces as runs, with signs around deletions and insertions where the styles have some. */
export function runsOf(line: readonly Piece[], styles: Styles): Run[] {
  return line.flatMap((piece, index) => {
    if (piece.op === "equal") return [{ text: piece.text, paint: piece.italic ? styles.opening : upright }];
    const [open, close] = styles.signs[piece.op];
    const start = line[index - 1]?.op === piece.op ? "" : open;
    const end = line[index + 1]?.op === piece.op ? "" : close;
    return [{ text: start + piece.text + end, paint: piece.op === "delete" ? styles.deleted : styles.inserted }];
  });
}

/** Which texts, and how much changed between them. */
export function headBlock(comparison: Comparison, setting: Setting): string[] {
  const { summary } = comparison;
  const verdict = verdictLine(comparison);
  const line = (sign: string, text: Resolution) => {
    const { symbol, title, adopted, vote } = text.masthead;
    const facts = [
      symbol === null ? null : title,
      adopted === null ? null : printedDate(adopted),
      vote === null ? null : printedVote(vote),
    ];
    return [`${sign} ${nameOf(text)}`, ...facts.filter((fact) => fact !== null)].join(" · ");
  };
  const counts: [string, number][] = [
    ...countsOf(summary).map(([name, count]): [string, number] => [name, count]),
    ["doubtful", summary.doubtful],
  ];
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${printedCount(count)} ${name}`);
  return [
    ...words(line("---", comparison.from), setting.styles.heading, setting),
    ...words(line("+++", comparison.to), setting.styles.heading, setting),
    ...words([verdict.name, verdict.because].filter((part) => part !== null).join(" "), upright, setting),
    ...(told.length === 0 ? [] : words(told.join(", "), upright, setting)),
  ];
}

/** One change under its numbers; what only moved with its first words, unless all is wanted. */
export function changeBlock(change: Change, texts: Texts, all: boolean, setting: Setting): string[] {
  const { styles, width } = setting;
  const nearest = nearestRemark(change, texts);
  const remarks = [...findingRemarks(change).map((remark) => `• ${remark}`), ...(nearest === null ? [] : [nearest])];
  const lines = linesOfChange(change, texts);
  const shown = hasSameWords(change) && !all ? [glimpse(lines.flat())] : lines;
  return [
    ...words(`@@ ${numbersOf(change)} · ${whatHappened(change)} @@`, styles.hunk, setting),
    ...shown.flatMap((line) => wrap(runsOf(line, styles), width, INDENT)),
    ...remarks.flatMap((remark) => words(remark, styles.faint, setting, INDENT)),
  ];
}

/** A place, words of the texts, and our remark, wrapped as one line whose further lines are indented. */
export function toldBlock(place: string, pieces: readonly Piece[], remark: string | null, setting: Setting): string[] {
  const runs: Run[] = [
    { text: `${visible(place)}: `, paint: upright },
    ...runsOf(pieces, setting.styles),
    ...(remark === null ? [] : [{ text: `${pieces.length === 0 ? "" : " "}${visible(remark)}`, paint: upright }]),
  ];
  const [first = "", ...rest] = wrap(runs, setting.width - INDENT.length);
  return [first, ...rest.map((line) => INDENT + line)];
}

/** Remarks under a title; nothing where there are none. */
export function remarksBlock(title: string, lines: readonly string[], setting: Setting): string[] {
  if (lines.length === 0) return [];
  return [...words(title, setting.styles.heading, setting), ...lines.flatMap((line) => words(line, upright, setting, INDENT))];
}

/** Changes outside the paragraphs under a title; nothing where there are none. */
export function asidesBlock(title: string, asides: readonly Aside[], setting: Setting): string[] {
  if (asides.length === 0) return [];
  const { styles, width } = setting;
  const items = asides.flatMap(({ label, happened, lines }) => {
    const start: Run = { text: `${visible(label)} · ${happened}: `, paint: upright };
    return lines.flatMap((line, index) => wrap([...(index === 0 ? [start] : []), ...runsOf(line, styles)], width, INDENT));
  });
  return [...words(title, styles.heading, setting), ...items];
}

/** How the report came about. */
export function madeBlock({ from, to, made }: Comparison, setting: Setting): string[] {
  const line = `travaux ${made.version} · old ${from.source.sha256.slice(0, 12)} · new ${to.source.sha256.slice(0, 12)}`;
  return words(line, setting.styles.faint, setting);
}
