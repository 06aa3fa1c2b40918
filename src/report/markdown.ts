import type { Comparison } from "../model/comparison.ts";
import { headingAsides, noteAsides } from "./asides.ts";
import { changesSection, legend } from "./markdown/changes.ts";
import { correspondenceSection } from "./markdown/correspondence.ts";
import { escapeText } from "./markdown/escape.ts";
import { firstSection, requestsSection } from "./markdown/first.ts";
import { gatheredSections } from "./markdown/gathered.ts";
import { asidesSection, doubtfulSection, unchangedSection } from "./markdown/lists.ts";
import { madeSection } from "./markdown/made.ts";
import { countsTable, names, textsTable, verdictSentence } from "./markdown/overview.ts";
import { markdownSummary } from "./markdown/summary.ts";
import { narrow } from "./narrow.ts";
import type { ReportOptions } from "./options.ts";
import { isUntouched } from "./wording.ts";

/**
 * The comparison as a page to read, in Markdown that GitHub, VS Code and pandoc show alike whatever the texts hold. What matters
 * comes first: the verdict, what went and came, what grew weaker and stronger, who is asked what by when; then every reworded
 * paragraph; then the rest, complete and short. With `options.all` unchanged paragraphs too stand in full.
 */
export function markdown(whole: Comparison, options: ReportOptions): string {
  if (options.summary) return markdownSummary(whole, options);
  const { comparison, notice } = narrow(whole, options);
  // What is no paragraph belongs to no narrowed view.
  const aroundParagraphs = [
    ...asidesSection("Headings", headingAsides(whole)),
    ...asidesSection("Footnotes", noteAsides(whole)),
    ...unchangedSection(whole),
    ...correspondenceSection(whole),
  ];
  const sections = [
    `# Change report: ${names(whole)}`,
    verdictSentence(whole),
    countsTable(whole),
    textsTable(whole),
    ...(notice === null ? [] : [escapeText(notice)]),
    ...(comparison.changes.every(isUntouched) ? [] : [legend(comparison)]),
    ...firstSection(comparison),
    ...requestsSection(comparison),
    ...changesSection(comparison, options.all),
    ...gatheredSections(comparison),
    ...doubtfulSection(comparison),
    ...(notice === null ? aroundParagraphs : []),
    ...madeSection(whole),
  ];
  return `${sections.join("\n\n")}\n`;
}
