import type { Change, Comparison } from "../model/comparison.ts";
import { condensed } from "./condensed.ts";
import { glimpse } from "./glimpse.ts";
import { highlightsOf } from "./highlights.ts";
import type { Piece } from "./piece.ts";
import { linesOfChange } from "./pieces.ts";
import { type RequestRow, requestRows } from "./requests.ts";
import { textsOf } from "./texts.ts";
import { numbersOf } from "./wording.ts";

/** One line of a summary: "Removed OP9: …". */
export interface SummaryLine {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly remark: string | null;
}

/** The lines that found room, and how many did not. */
export interface SummaryLines {
  readonly lines: readonly SummaryLine[];
  /** Lines of the same weight that found no room. */
  readonly left: number;
}

/** As many lines as a minister reads. */
export const MOST = 10;
/** With fewer, reworded and then technical paragraphs fill up. */
const LEAST = 5;
/** Of a paragraph in one line, in UTF-16 units: with few lines there is room for more. */
const LENGTH = 130;
const LONG = 240;
/** Of when something is due: the old and the new time. */
const WHEN = 110;
/** So many lines are few. */
const FEW = 5;

interface Kind {
  readonly lines: readonly SummaryLine[];
}

function requestLine({ place, who, what, when, change }: RequestRow): SummaryLine {
  const gap: Piece = { op: "equal", italic: false, text: " · " };
  const parts = [who, glimpse(what), glimpse(when, WHEN)].filter((part) => part.length > 0);
  const named = change === "new" || change === "ended" ? `${change} request` : `request (${change})`;
  return {
    label: `${named.charAt(0).toUpperCase()}${named.slice(1)}, ${place}`,
    pieces: parts.flatMap((part, index) => (index === 0 ? part : [gap, ...part])),
    remark: null,
  };
}

/** The kinds of lines, the weightiest first. */
function kindsOf(comparison: Comparison, length: number): Kind[] {
  const labels = { weaker: "Weaker", stronger: "Stronger", removed: "Removed", added: "Added" } as const;
  const groups = highlightsOf(comparison);
  const of = (kind: keyof typeof labels): Kind => ({
    lines: groups
      .filter((group) => group.kind === kind)
      .flatMap(({ items }) => items)
      .map(({ place, pieces, remark }) => ({
        label: `${labels[kind]}, ${place.replace(/ \(\p{L}+\)$/u, "")}`,
        pieces: glimpse(pieces, length),
        remark,
      })),
  });
  const alone = new Set(comparison.changes.filter(({ kind }) => kind !== "linked").map(numbersOf));
  // A request in a paragraph that came or went is told with its paragraph.
  const requests = requestRows(comparison).filter(({ place }) => ![...alone].some((numbers) => numbers.includes(place)));
  return [of("removed"), of("added"), of("weaker"), of("stronger"), { lines: requests.map(requestLine) }];
}

/** Two of each kind in turn, so that no kind crowds out another; told kind by kind. */
function chosen(kinds: readonly Kind[], most: number): SummaryLine[] {
  const taken = kinds.map(() => 0);
  let room = most;
  for (let round = 0; room > 0 && round < most; round++) {
    for (const [index, { lines }] of kinds.entries()) {
      const more = Math.min(2, room, lines.length - (taken[index] ?? 0));
      taken[index] = (taken[index] ?? 0) + more;
      room -= more;
    }
  }
  return kinds.flatMap(({ lines }, index) => lines.slice(0, taken[index]));
}

const size = (change: Change): number =>
  change.kind === "linked" ? change.edits.reduce((sum, { op, text }) => (op === "equal" ? sum : sum + text.length), 0) : 0;

/** The paragraphs with the most changed words, for texts with little else to tell. */
function fillers(comparison: Comparison, told: readonly string[], room: number, length: number): SummaryLine[] {
  const texts = textsOf(comparison);
  const withStatus = (status: Change["status"], label: string) =>
    comparison.changes
      .filter((change) => change.status === status && change.kind === "linked" && !told.includes(numbersOf(change)))
      .toSorted((a, b) => size(b) - size(a))
      .map((change) => ({
        label: `${label}, ${numbersOf(change)}`,
        pieces: glimpse(condensed(linesOfChange(change, texts).flat()), length),
        remark: null,
      }));
  return [...withStatus("reworded", "Reworded"), ...withStatus("technical", "Technical")].slice(0, room);
}

/** The most important lines of a comparison, five to ten where it has as many; where they are few, with more of their words. */
export function summaryLines(comparison: Comparison, most = MOST): SummaryLines {
  const told = linesOf(comparison, most, LENGTH);
  return told.lines.length <= FEW ? linesOf(comparison, most, LONG) : told;
}

function linesOf(comparison: Comparison, most: number, length: number): SummaryLines {
  const kinds = kindsOf(comparison, length);
  const lines = chosen(kinds, most);
  const left = kinds.reduce((sum, kind) => sum + kind.lines.length, 0) - lines.length;
  const told = lines.map(({ label }) => label.replace(/^.*, /, ""));
  return { lines: [...lines, ...fillers(comparison, told, Math.max(0, Math.min(LEAST, most) - lines.length), length)], left };
}

/** What to say of the lines that found no room. */
export function leftRemark(left: number): string | null {
  return left === 0 ? null : `${left} more of this weight ${left === 1 ? "is" : "are"} in the whole report.`;
}
