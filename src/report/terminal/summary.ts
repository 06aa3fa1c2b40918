import type { Comparison } from "../../model/comparison.ts";
import type { Resolution } from "../../model/resolution.ts";
import { narrow } from "../narrow.ts";
import type { ReportOptions } from "../options.ts";
import { leftRemark, MOST, type SummaryLine, summaryLines } from "../summary.ts";
import { counted, nameOf, printedDate, printedVote, verdictLine } from "../wording.ts";
import { type Setting, toldBlock, words } from "./blocks.ts";
import { stylesFor } from "./styles.ts";

/** Lines of the one screen, and columns: what a mail shows without scrolling and without breaking lines anew. */
const LINES = 40;
const COLUMNS = 80;

/** One screen as plain text: the verdict, the counts, as many of the most important lines as there is room for. */
export function terminalSummary(whole: Comparison, options: ReportOptions): string {
  const setting: Setting = { styles: stylesFor(options.color), width: Math.min(options.width, COLUMNS) };
  const { comparison, notice } = narrow(whole, options);
  const head = summaryHead(whole, setting);
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

/** Which texts, what they are about, and how much changed: no signs of a diff, which is not what one mails. */
function summaryHead(whole: Comparison, setting: Setting): string[] {
  const { from, to, summary } = whole;
  const named = (text: Resolution) => {
    const { adopted, vote } = text.masthead;
    const facts = [...(adopted === null ? [] : [printedDate(adopted)]), ...(vote === null ? [] : [printedVote(vote)])];
    return facts.length === 0 ? nameOf(text) : `${nameOf(text)} (${facts.join(", ")})`;
  };
  const titles = [to.masthead.symbol === null ? null : to.masthead.title, titleBefore(whole)].filter((title) => title !== null);
  const { name, because } = verdictLine(whole);
  const doubt =
    summary.doubtful === 0
      ? []
      : [`${counted(summary.doubtful, "pairing")} of paragraphs ${summary.doubtful === 1 ? "is" : "are"} doubtful.`];
  return [
    ...words(`${named(from)} → ${named(to)}`, setting.styles.heading, setting),
    ...titles.flatMap((title) => words(title, upright, setting)),
    ...words([...(name === null ? [] : [name]), because, ...doubt].join(" "), upright, setting),
  ];
}

const upright = (text: string): string => text;

/** The old title where it was another one. */
function titleBefore({ from, to }: Comparison): string | null {
  const { title, symbol } = from.masthead;
  return title === null || symbol === null || title === to.masthead.title ? null : `Before: ${title}`;
}

function block({ label, pieces, remark }: SummaryLine, setting: Setting): string[] {
  return toldBlock(`- ${label}`, pieces, remark, setting);
}
