import type { Comparison } from "../../model/comparison.ts";
import { type HighlightGroup, highlightsOf, MOST_LINES, restOf } from "../highlights.ts";
import type { Piece } from "../piece.ts";
import { requestRows } from "../requests.ts";
import { NOTHING } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { inline } from "./inline.ts";
import { bullets } from "./lists.ts";
import { table } from "./table.ts";

/** A place, words of the texts, and our remark, as one line. */
export function toldLine(place: string, pieces: readonly Piece[], remark: string | null): string {
  const words = pieces.length === 0 ? [] : [inline(pieces)];
  return `${escapeText(place)}: ${[...words, ...(remark === null ? [] : [escapeText(remark)])].join(" ")}`.trimEnd();
}

function group(one: HighlightGroup): string[] {
  const rest = restOf(one);
  const items = one.items.slice(0, MOST_LINES).map(({ place, pieces, remark }) => toldLine(place, pieces, remark));
  return [`### ${one.title} (${one.items.length})`, bullets([...items, ...(rest === null ? [] : [escapeText(rest)])])];
}

/** Paragraphs that went and came, commitments that shrank and grew. */
export function firstSection(comparison: Comparison): string[] {
  const groups = highlightsOf(comparison);
  return groups.length === 0 ? [] : ["## What to look at first", ...groups.flatMap(group)];
}

/** Who is asked what, by when, wherever that changed. */
export function requestsSection(comparison: Comparison): string[] {
  const rows = requestRows(comparison);
  if (rows.length === 0) return [];
  const cell = (pieces: readonly Piece[]) => (pieces.length === 0 ? NOTHING : inline(pieces));
  return [
    "## Requests and deadlines",
    table(
      ["paragraph", "who", "what", "when", "change"],
      rows.map(({ place, who, what, when, change }) => [escapeText(place), cell(who), cell(what), cell(when), change]),
    ),
  ];
}
