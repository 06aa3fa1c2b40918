import type { Comparison } from "../../model/comparison.ts";
import { narrow } from "../narrow.ts";
import type { ReportOptions } from "../options.ts";
import { leftRemark, MOST, type SummaryLine, summaryLines } from "../summary.ts";
import { headBlock, type Setting, toldBlock, words } from "./blocks.ts";
import { stylesFor } from "./styles.ts";

/** Lines of the one screen, and columns: what a mail shows without scrolling and without breaking lines anew. */
const LINES = 40;
const COLUMNS = 80;

/** One screen as plain text: the verdict, the counts, as many of the most important lines as there is room for. */
export function terminalSummary(whole: Comparison, options: ReportOptions): string {
  const setting: Setting = { styles: stylesFor(options.color), width: Math.min(options.width, COLUMNS) };
  const { comparison, notice } = narrow(whole, options);
  const head = headBlock(whole, setting);
  const before = [head, ...(notice === null ? [] : [words(notice, (text) => text, setting)])];
  const after = [words(`travaux ${whole.made.version}`, setting.styles.faint, setting)];
  for (let most = MOST; ; most--) {
    const { lines, left } = summaryLines(comparison, most);
    const rest = leftRemark(left);
    const items = [...lines.flatMap((line) => block(line, setting)), ...(rest === null ? [] : words(`- ${rest}`, (text) => text, setting))];
    const blocks = [...before, ...(items.length === 0 ? [] : [items]), ...after];
    const text = blocks.map((one) => one.join("\n")).join("\n\n");
    if (most === 0 || text.split("\n").length <= LINES) return `${text}\n`;
  }
}

function block({ label, pieces, remark }: SummaryLine, setting: Setting): string[] {
  return toldBlock(`- ${label}`, pieces, remark, setting);
}
