import type { Comparison } from "../model/comparison.ts";
import { headingAsides, noteAsides } from "./asides.ts";
import { changesSection } from "./markdown/changes.ts";
import { correspondenceSection } from "./markdown/correspondence.ts";
import { asidesSection, doubtfulSection, unchangedSection } from "./markdown/lists.ts";
import { madeSection } from "./markdown/made.ts";
import { glance, names, textsTable } from "./markdown/overview.ts";
import type { ReportOptions } from "./options.ts";

/**
 * The comparison as a page to read, in Markdown that GitHub, VS Code and pandoc show alike whatever the texts hold.
 * Footnotes are told apart from the text; unchanged paragraphs by number, or in full with `options.all`.
 */
export function markdown(comparison: Comparison, options: ReportOptions): string {
  const sections = [
    `# Change report: ${names(comparison)}`,
    textsTable(comparison),
    "## The change at a glance",
    glance(comparison),
    ...changesSection(comparison, options.all),
    ...doubtfulSection(comparison),
    ...asidesSection("Headings", headingAsides(comparison)),
    ...asidesSection("Footnotes", noteAsides(comparison)),
    ...unchangedSection(comparison),
    ...correspondenceSection(comparison),
    ...madeSection(comparison),
  ];
  return `${sections.join("\n\n")}\n`;
}
