import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Resolution } from "../model/resolution.ts";
import { visible } from "./visible.ts";
import { rounded } from "./wording.ts";

type Cell = string | number | boolean | null;

/** The columns, in their order. */
const COLUMNS = [
  "change",
  "old",
  "new",
  "old number",
  "new number",
  "old position",
  "new position",
  "status",
  "moved",
  "split or merged",
  "score",
  "reason",
  "doubtful",
  "next best old",
  "next best new",
  "next best score",
  "findings",
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * What makes a spreadsheet take a cell for a formula; a text that names its paragraphs so could have a reader's machine run something
 * (OWASP, CSV Injection). An apostrophe before it makes it text; a number of ours never begins so.
 */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A field as RFC 4180 has it: in quotation marks where it must be, and these doubled. Line ends are shown, and end no field. */
function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number") return String(cell);
  const words = visible(cell);
  const text = FORMULA.test(words) ? `'${words}` : words;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(",")}\r\n`;

function shape(change: Change): string | null {
  const [from, to] = [oldIds(change).length, newIds(change).length];
  if (from < 2 && to < 2) return null;
  if (from > 1 && to > 1) return "rearranged";
  return to > 1 ? "split" : "merged";
}

/** The best pairing that was not made, whichever side of this one it takes. */
function nextBest(change: Change): Pick<Row, "next best old" | "next best new" | "next best score"> {
  const row = (from: string | null, to: string | null, score: number | null) => ({
    "next best old": from,
    "next best new": to,
    "next best score": score === null ? null : rounded(score),
  });
  if (change.kind === "linked")
    return change.next === null ? row(null, null, null) : row(change.next.from, change.next.to, change.next.score);
  const { nearest } = change;
  if (nearest === null) return row(null, null, null);
  return change.kind === "added" ? row(nearest.id, change.to[0], nearest.score) : row(change.from[0], nearest.id, nearest.score);
}

interface Place {
  readonly number: string | null;
  readonly position: number;
}

const placesIn = ({ paragraphs }: Resolution): ReadonlyMap<string, Place> =>
  new Map(paragraphs.map(({ id, number }, index) => [id, { number, position: index + 1 }]));

/**
 * Old paragraph to new paragraph as a table for spreadsheets and databases: CSV as RFC 4180 has it, UTF-8 without a byte order mark, a row
 * for each pair, so that every number can be looked up. A split or merge takes several rows, which have the same `change`; positions
 * count the paragraphs of a text from 1, to sort by. It holds everything, unchanged paragraphs too, whatever the options say.
 */
export function csv(comparison: Comparison): string {
  const oldPlaces = placesIn(comparison.from);
  const newPlaces = placesIn(comparison.to);
  const rows = comparison.changes.flatMap((change, index): Row[] => {
    const linked = change.kind === "linked" ? change : null;
    const whole = {
      change: index + 1,
      status: change.status,
      moved: linked?.moved ?? false,
      "split or merged": shape(change),
      score: linked === null ? null : rounded(linked.score),
      reason: linked?.reason ?? "no counterpart",
      doubtful: linked?.doubtful ?? false,
      ...nextBest(change),
      findings: [...new Set(change.findings.map(({ type }) => type))].join("; "),
    };
    const pairs = sideOf(oldIds(change)).flatMap((old) => sideOf(newIds(change)).map((young) => [old, young] as const));
    return pairs.map(([old, young]) => ({
      ...whole,
      old,
      new: young,
      "old number": oldPlaces.get(old ?? "")?.number ?? null,
      "new number": newPlaces.get(young ?? "")?.number ?? null,
      "old position": oldPlaces.get(old ?? "")?.position ?? null,
      "new position": newPlaces.get(young ?? "")?.position ?? null,
    }));
  });
  return line(COLUMNS) + rows.map((row) => line(COLUMNS.map((column) => row[column]))).join("");
}

function sideOf(ids: readonly string[]): readonly (string | null)[] {
  return ids.length === 0 ? [null] : ids;
}
