import type { Resolution } from "../../model/resolution.ts";
import type { Query, Rule } from "../rule.ts";

/** Asks after a footnote that is cited out of the order of the numbers. */
export const noteOrder: Rule = {
  name: "note-order",
  what: "Footnotes are numbered in the order in which the text first cites them.",
  source: "usage of resolutions as printed, footnotes",
  usual: true,
  ask: ({ paragraphs, headings }: Resolution): Query[] => {
    const headingAt = new Map(headings.map((heading) => [heading.before, heading]));
    const inOrder = paragraphs.flatMap((paragraph) => {
      const heading = headingAt.get(paragraph.id);
      return [
        ...(heading?.marks ?? []).map((mark) => ({ mark, name: `The heading “${heading?.text}”`, place: heading?.places[0] ?? null })),
        ...paragraph.marks
          .toSorted((a, b) => a.at - b.at)
          .map((mark) => ({ mark, name: paragraph.id, place: paragraph.places[0] ?? null })),
      ];
    });
    const queries: Query[] = [];
    const seen = new Set<string>();
    let highest = 0;
    for (const { mark, name, place } of inOrder) {
      if (!/^\d{1,4}$/.test(mark.label) || seen.has(mark.label)) continue;
      seen.add(mark.label);
      const found = Number(mark.label);
      // A number left out is another rule's matter: its note has no mark.
      if (found < highest) queries.push({ text: `${name} cites note ${found} for the first time, after note ${highest}.`, place });
      highest = Math.max(found, highest);
    }
    return queries;
  },
};
