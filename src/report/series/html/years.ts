import type { BlameParagraph, Lineage } from "../../../model/lineage.ts";
import { element, fragment, type Markup } from "../../html/element.ts";
import { printedCount, printedDate, verdictLine } from "../../wording.ts";
import { sharesOf } from "../shares.ts";

/** Parts of a bar in the order they stand, by their class and what they are called. */
const PARTS = [
  ["carriedOver", "carried over"],
  ["cameBack", "came back"],
  ["fresh", "new"],
] as const;

/** The versions, each with its size and a bar of where its words come from; a version's verdict leads to what happened there. */
export function yearsHtml({ versions, steps }: Lineage, blames: readonly (readonly BlameParagraph[])[], names: readonly string[]): Markup {
  const rows = versions.map(({ masthead, paragraphs }, index) => {
    const shares = sharesOf(blames[index] ?? [], index);
    const whole = shares.carriedOver + shares.cameBack + shares.fresh;
    const step = steps[index - 1];
    const verdict = step === undefined ? null : verdictLine(step).name === null ? "no change" : step.verdict.kind;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, names[index] ?? ""),
      element("td", {}, masthead.adopted === null ? "" : printedDate(masthead.adopted)),
      element("td", { class: "number" }, printedCount(paragraphs.length)),
      element("td", { class: "number" }, printedCount(whole)),
      element("td", { class: "shares" }, step === undefined ? "first of these versions" : bar(shares, whole)),
      element("td", {}, verdict === null ? "" : element("a", { href: `#step-${index}` }, verdict)),
    );
  });
  const heads = ["version", "adopted", "paragraphs", "words", "where its words come from", "verdict"].map((name, column) =>
    element("th", { scope: "col", class: column === 2 || column === 3 ? "number" : null }, name),
  );
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": "The versions" },
    element("table", { class: "years" }, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows)),
  );
}

/** Three boxes as wide as their shares, and the figures below. SVG takes its measures as attributes, which a strict policy allows. */
function bar(shares: Readonly<Record<(typeof PARTS)[number][0], number>>, whole: number): Markup {
  const percent = (part: number): number => (100 * part) / Math.max(1, whole);
  let at = 0;
  const boxes = PARTS.map(([kind]) => {
    const width = percent(shares[kind]);
    const box = element("rect", { class: kind, x: at.toFixed(2), y: 0, width: width.toFixed(2), height: 10 });
    at += width;
    return box;
  });
  const figures = PARTS.map(([kind, name]) =>
    element("span", { class: `figure ${kind}` }, `${Math.round(percent(shares[kind]))} % ${name}`),
  );
  return fragment(
    element("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, boxes),
    element("span", { class: "figures" }, figures),
  );
}
