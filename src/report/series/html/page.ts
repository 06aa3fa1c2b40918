import type { BlameParagraph, Clause, Lineage } from "../../../model/lineage.ts";
import { blocksHtml } from "../../html/blocks.ts";
import { element, fragment } from "../../html/element.ts";
import { htmlPage } from "../../html/page.ts";
import type { Page } from "../../page.ts";
import { counted } from "../../wording.ts";
import { stepBlocks } from "../log.ts";
import { versionNames } from "../versions.ts";
import { clausesHtml, legend } from "./clauses.ts";
import sheet from "./series.css?raw";
import { yearsHtml } from "./years.ts";

/** What the page of a series shows. */
export interface SeriesReport {
  readonly lineage: Lineage;
  /** Where the words of each version come from. */
  readonly blames: readonly (readonly BlameParagraph[])[];
  readonly clauses: readonly Clause[];
  readonly title: string;
  /** Addresses of the whole reports of each step, relative to the page; empty where none were written. */
  readonly reports: readonly string[];
}

/** A series as one page: its versions, the picture of its clauses, and what came and went at each step. */
export function seriesHtml({ lineage, blames, clauses, title, reports }: SeriesReport): string {
  const names = versionNames(lineage.versions);
  const steps = lineage.steps.map((step, index) => {
    const report = reports[index];
    return element(
      "section",
      { id: `step-${index + 1}` },
      blocksHtml(stepBlocks(step, `${names[index]} → ${names[index + 1]}`, lineage, index)),
      report === undefined ? null : element("p", {}, element("a", { href: report }, "The whole report on this step")),
    );
  });
  const said = `${counted(clauses.length, "clause")} in ${counted(names.length, "version")}. A row is a clause, under the number it has in each version; open it to read how its words changed.`;
  return htmlPage({
    title,
    language: "en",
    styles: [sheet],
    scripts: [],
    body: [
      element("a", { class: "skip", href: "#clauses" }, "To the clauses"),
      element(
        "main",
        {},
        element("h1", {}, `${title}: ${counted(names.length, "version")}`),
        yearsHtml(lineage, blames, names),
        element("h2", { id: "clauses" }, "Clauses through the versions"),
        element("p", {}, said),
        legend(),
        element(
          "p",
          {},
          element("label", {}, element("input", { type: "checkbox", id: "changed" }), " only clauses that changed, came, moved or went"),
        ),
        clausesHtml(lineage, clauses, names),
        steps,
      ),
    ],
  });
}

const generic = ".number { text-align: end; } blockquote { margin-inline: 1rem 0; font-family: var(--text); }";

/** Any other report on a series as a page. */
export function pageHtml(page: Page): string {
  const title = page.find((block) => block.kind === "heading");
  return htmlPage({
    title: title?.kind === "heading" ? title.text : "travaux",
    language: "en",
    styles: [generic],
    scripts: [],
    body: [element("main", {}, fragment(blocksHtml(page)))],
  });
}
