import type { Change, Comparison } from "../../model/comparison.ts";
import { gathered } from "../gathered.ts";
import { highlightsOf, MOST_LINES, restOf } from "../highlights.ts";
import type { Piece } from "../piece.ts";
import { requestRows } from "../requests.ts";
import { isUntouched, numbersOf } from "../wording.ts";
import { type Setting, toldBlock, words } from "./blocks.ts";

const INDENT = "  ";
const plain = (text: string): string => text;
const inner = ({ styles, width }: Setting): Setting => ({ styles, width: width - INDENT.length });
const indented = (lines: readonly string[]): string[] => lines.map((line) => INDENT + line);

/** What went and came, grew weaker and stronger: a block for each. */
export function firstBlocks(comparison: Comparison, setting: Setting): string[][] {
  return highlightsOf(comparison).map((group) => {
    const rest = restOf(group);
    const lines = group.items.slice(0, MOST_LINES).flatMap(({ place, pieces, remark }) => toldBlock(place, pieces, remark, inner(setting)));
    return [
      ...words(`${group.title} (${group.items.length})`, setting.styles.heading, setting),
      ...indented([...lines, ...(rest === null ? [] : words(rest, plain, inner(setting)))]),
    ];
  });
}

/** Requests and deadlines that changed, one after the other: a table would not fit. */
export function requestsBlock(comparison: Comparison, setting: Setting): string[] {
  const rows = requestRows(comparison);
  if (rows.length === 0) return [];
  const gap: Piece = { op: "equal", italic: false, text: " · " };
  const lines = rows.flatMap(({ place, who, what, when, change }) => {
    const parts = [who, what, when].filter((part) => part.length > 0);
    const pieces = parts.flatMap((part, index) => (index === 0 ? part : [gap, ...part]));
    return toldBlock(`${place} (${change})`, pieces, null, inner(setting));
  });
  return [...words("Requests and deadlines: who, what, when", setting.styles.heading, setting), ...indented(lines)];
}

/** Technical, editorial and merely moved paragraphs, a block for each list. */
export function gatheredBlocks(comparison: Comparison, setting: Setting): string[][] {
  return gathered(comparison).map(({ title, lines }) => [
    ...words(title, setting.styles.heading, setting),
    ...indented(
      lines.flatMap(({ place, moved, pieces, remark }) =>
        toldBlock(`${place}${moved ? " (moved)" : ""}`, pieces, remark === null ? null : `— ${remark}`, inner(setting)),
      ),
    ),
  ]);
}

/** The unchanged paragraphs as stretches of the new text: "PP1 … PP9 (9)". */
export function unchangedBlock({ changes }: Comparison, setting: Setting): string[] {
  const stretches: Change[][] = [];
  let open = false;
  for (const change of changes) {
    if (!isUntouched(change)) open = false;
    else if (open) stretches.at(-1)?.push(change);
    else {
      stretches.push([change]);
      open = true;
    }
  }
  const told = stretches.flatMap((stretch) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined) return [];
    return stretch.length === 1 ? [numbersOf(first)] : [`${numbersOf(first)} … ${numbersOf(last)} (${stretch.length})`];
  });
  if (told.length === 0) return [];
  return [...words("Unchanged paragraphs", setting.styles.heading, setting), ...indented(words(told.join(", "), plain, inner(setting)))];
}
