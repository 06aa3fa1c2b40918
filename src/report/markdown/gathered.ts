import type { Comparison } from "../../model/comparison.ts";
import { gathered } from "../gathered.ts";
import { toldLine } from "./first.ts";
import { bullets } from "./lists.ts";

/** Technical, editorial and merely moved paragraphs, a line each. */
export function gatheredSections(comparison: Comparison): string[] {
  return gathered(comparison).flatMap(({ title, lines }) => [
    `## ${title}`,
    bullets(
      lines.map(({ place, moved, pieces, remark }) =>
        toldLine(`${place}${moved ? " (moved)" : ""}`, pieces, remark === null ? null : `— ${remark}`),
      ),
    ),
  ]);
}
