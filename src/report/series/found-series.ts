import type { SeriesEvidence, SeriesLink } from "../../model/series.ts";
import { type Block, heading, line, list, type Page, said } from "../page.ts";
import { counted, listed } from "../wording.ts";

/** One series: its name where it has one, its texts and why each follows the one before. */
export interface FoundSeries {
  readonly id: string | null;
  readonly title: string;
  readonly names: readonly string[];
  readonly links: readonly SeriesLink[];
}

/** The series of a corpus, with the evidence for every step. */
export function seriesPage(series: readonly FoundSeries[], texts: number): Page {
  const count = series.reduce((sum, { names }) => sum + names.length, 0);
  return [
    heading(1, `Series in the corpus: ${series.length}`),
    line(
      `${counted(count, "text")} of ${texts} follow one another. To decide otherwise, name the series in the manifest of your corpus, or the versions with --texts.`,
    ),
    ...series.flatMap(({ id, title, names, links }): Block[] => [
      heading(3, `${id === null ? "" : `${id}: `}${title}`),
      ...list([said(names[0] ?? ""), ...links.map(({ to, evidence }) => said(`${to} (${because(evidence)})`))]),
    ]),
  ];
}

function because({ manifest, sameTitle, recalled, overlap }: SeriesEvidence): string {
  return listed([
    ...(manifest ? ["named in the manifest"] : []),
    ...(sameTitle ? ["same title"] : []),
    ...(recalled ? ["recalls the one before"] : []),
    ...(overlap === null ? [] : [`${Math.round(100 * overlap)} % of its words in runs of five`]),
  ]);
}
