import type { Comparison } from "../../model/comparison.ts";
import type { Resolution } from "../../model/resolution.ts";
import { countsOf } from "../remarks.ts";
import { NOTHING, nameOf, printedCount, printedDate, printedVote, verdictLine } from "../wording.ts";
import { type Child, element, type Markup } from "./element.ts";
import { apart } from "./words.ts";

/** A table that scrolls by itself where the window is narrow; reachable by keyboard for that. */
export function table(label: string, head: readonly Child[], rows: readonly (readonly Child[])[]): Markup {
  const cells = (row: readonly Child[]) =>
    row.map((cell, index) => (index === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell)));
  return element(
    "div",
    { class: "scroll", role: "region", "aria-label": label, tabindex: 0 },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          head.map((cell) => (cell === "" ? element("td", {}) : element("th", { scope: "col" }, cell))),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map((row) => element("tr", {}, cells(row))),
      ),
    ),
  );
}

/** What the report is of, how much of it is new, and the counts. */
export function overview(comparison: Comparison, notice: string | null): Markup {
  const { from, to, summary } = comparison;
  const { name, because } = verdictLine(comparison);
  const date = (iso: string | null) => (iso === null ? NOTHING : printedDate(iso));
  const vote = ({ masthead }: Resolution) => (masthead.vote === null ? NOTHING : printedVote(masthead.vote));
  const counts = [...countsOf(summary), ["doubtful", summary.doubtful] as const];
  return element(
    "header",
    {},
    element("p", { class: "quiet kicker" }, "Change report"),
    element("h1", {}, apart(nameOf(from)), " → ", apart(nameOf(to))),
    element("p", { class: "verdict" }, name === null ? null : element("strong", {}, name), " ", because),
    element(
      "dl",
      { class: "counts" },
      counts.map(([what, count]) =>
        element("div", { class: `count s-${what}` }, element("dt", {}, what), element("dd", {}, printedCount(count))),
      ),
    ),
    notice === null ? null : element("p", { class: "notice" }, notice),
    element(
      "details",
      { class: "texts" },
      element("summary", {}, "The two texts"),
      table(
        "The two texts",
        ["", "old text", "new text"],
        [
          ["title", apart(from.masthead.title ?? NOTHING), apart(to.masthead.title ?? NOTHING)],
          ["symbol", apart(from.masthead.symbol ?? NOTHING), apart(to.masthead.symbol ?? NOTHING)],
          ["adopted", date(from.masthead.adopted), date(to.masthead.adopted)],
          ...(from.masthead.vote === null && to.masthead.vote === null ? [] : [["vote", vote(from), vote(to)]]),
          ["paragraphs", printedCount(from.paragraphs.length), printedCount(to.paragraphs.length)],
          ["words", printedCount(summary.words.from), printedCount(summary.words.to)],
          ["footnotes", printedCount(from.footnotes.length), printedCount(to.footnotes.length)],
        ],
      ),
    ),
  );
}
