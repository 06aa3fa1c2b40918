import type { Comparison } from "../model/comparison.ts";
import { headingAsides, noteAsides } from "./asides.ts";
import { placesOf } from "./html/anchors.ts";
import { changesSection } from "./html/changes.ts";
import { controls } from "./html/controls.ts";
import { element } from "./html/element.ts";
import {
  asidesSection,
  correspondenceSection,
  doubtfulSection,
  firstSection,
  madeSection,
  requestsSection,
  summarySection,
} from "./html/lists.ts";
import { overview } from "./html/overview.ts";
import { htmlPage } from "./html/page.ts";
import { picture } from "./html/picture.ts";
import style from "./html/report.css?raw";
import script from "./html/report.js?raw";
import { narrow } from "./narrow.ts";
import type { ReportOptions } from "./options.ts";
import { nameOf } from "./wording.ts";

/** What the marks mean, before any text that has them. */
const legend = () =>
  element(
    "p",
    { class: "quiet" },
    element("del", {}, "Struck out"),
    ": only in the old text. ",
    element("ins", {}, "Underlined"),
    ": only in the new text. ¶: the end of a paragraph that was split or merged.",
  );

/**
 * The comparison as one HTML file to look at: a picture of what became what, what matters first, every paragraph inline or side by
 * side, filters, search and keys. It asks nothing of any network, runs nothing but its own script, and is whole without that.
 */
export function html(whole: Comparison, options: ReportOptions): string {
  const { comparison, notice } = narrow(whole, options);
  const places = placesOf(comparison);
  const around =
    notice === null
      ? [
          asidesSection("headings", "Headings", headingAsides(whole)),
          asidesSection("footnotes", "Footnotes", noteAsides(whole)),
          correspondenceSection(whole),
        ]
      : [];
  const details = options.summary
    ? [summarySection(comparison)]
    : [
        firstSection(comparison, places),
        requestsSection(comparison, places),
        doubtfulSection(comparison, places),
        controls(comparison),
        legend(),
        changesSection(comparison, options.all),
        ...around,
      ];
  return htmlPage({
    title: `${nameOf(whole.from)} → ${nameOf(whole.to)}: change report`,
    language: "en",
    styles: [style],
    scripts: options.summary ? [] : [script],
    body: [
      options.summary ? null : element("a", { class: "skip", href: "#changes" }, "To the paragraphs"),
      overview(whole, notice),
      element("main", {}, picture(whole, new Set(options.summary ? [] : comparison.changes)), details, madeSection(whole)),
    ],
  });
}
