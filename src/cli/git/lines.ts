import type { Paragraph, Resolution } from "../../model/resolution.ts";
import { visible } from "../../report/visible.ts";
import { mastheadRows } from "../outline.ts";

/** How deep a paragraph stands under chapeaus, 0 for one that stands by itself. */
const depthOf = (paragraph: Paragraph, byId: ReadonlyMap<string, Paragraph>): number => {
  let depth = 0;
  for (let above = paragraph.parent; above !== null; above = byId.get(above)?.parent ?? null) depth += 1;
  return depth;
};

/**
 * A text as a line-by-line diff compares it best: a line for each field of the masthead, heading, paragraph and footnote. Numbers and
 * footnote marks are left out, for one new paragraph would change all those after it; points are indented under their chapeau.
 * No blank lines stand between paragraphs, because a diff would hold on to them as what both texts share.
 */
export const linesOf = (resolution: Resolution): string => {
  const { paragraphs, headings, footnotes, formula } = resolution;
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const headingsBefore = (id: string | null): string[] =>
    headings.filter(({ before }) => before === id).map(({ level, text }) => `${"#".repeat(level)} ${text}`);
  const lines = [
    ...mastheadRows(resolution.masthead).map(([name, value]) => `${name}: ${value}`),
    ...(formula === null ? [] : ["", formula]),
    ...paragraphs.flatMap((paragraph) => [...headingsBefore(paragraph.id), "  ".repeat(depthOf(paragraph, byId)) + paragraph.text]),
    ...headingsBefore(null),
    ...(footnotes.length === 0 ? [] : ["", "Footnotes", ...footnotes.map(({ text }) => text)]),
  ];
  return lines.map((line) => `${visible(line)}\n`).join("");
};
