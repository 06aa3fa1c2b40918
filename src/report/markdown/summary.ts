import type { Comparison } from "../../model/comparison.ts";
import { narrow } from "../narrow.ts";
import type { ReportOptions } from "../options.ts";
import { leftRemark, summaryLines } from "../summary.ts";
import { escapeText } from "./escape.ts";
import { toldLine } from "./first.ts";
import { bullets } from "./lists.ts";
import { names, verdictSentence } from "./overview.ts";

/** One screen to mail: the verdict, the most important lines. */
export function markdownSummary(whole: Comparison, options: ReportOptions): string {
  const { comparison, notice } = narrow(whole, options);
  const { title } = whole.to.masthead;
  const { lines, left } = summaryLines(comparison);
  const rest = leftRemark(left);
  const items = [
    ...lines.map(({ label, pieces, remark }) => toldLine(label, pieces, remark)),
    ...(rest === null ? [] : [escapeText(rest)]),
  ];
  const sections = [
    `# ${names(whole)}`,
    ...(title === null ? [] : [escapeText(title)]),
    verdictSentence(whole),
    ...(notice === null ? [] : [escapeText(notice)]),
    ...(items.length === 0 ? [] : ["~~Struck out~~: only in the old text. **Bold**: only in the new text.", bullets(items)]),
    `travaux ${escapeText(whole.made.version)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}
