import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change } from "../../model/comparison.ts";
import type { Finding, Quote } from "../../model/finding.ts";
import { findingRemarks } from "../finding-remarks.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { nearestRemark } from "../remarks.ts";
import { paragraphOf, type Texts } from "../texts.ts";
import { NOTHING, printedScore, whatHappened } from "../wording.ts";
import { anchor, anchorOf, toAnchor } from "./anchors.ts";
import { element, fragment, type Markup } from "./element.ts";
import { apart, paragraphs } from "./words.ts";

/** Languages of both texts, for the words that stand in each. */
export interface Languages {
  readonly old: string;
  readonly young: string;
}

function numbers(side: "old" | "new", ids: readonly string[]): Markup | string {
  if (ids.length === 0) return NOTHING;
  const links = ids.map((id, index) => {
    const name = anchor(side, id);
    return [index === 0 ? "" : " + ", element("a", { id: name, href: toAnchor(name), title: `${side} text` }, id)];
  });
  return fragment(links);
}

/** "OP9 → OP6": every number a link to itself, so that its address can be copied. */
function heading(change: Change): Markup {
  const marks = whatHappened(change).split(", ");
  return element(
    "h4",
    {},
    element("span", { class: "numbers" }, numbers("old", oldIds(change)), " → ", numbers("new", newIds(change))),
    " ",
    element("span", { class: "happened" }, marks.join(", ")),
  );
}

const without = (op: Piece["op"], lines: readonly (readonly Piece[])[]) => lines.map((line) => line.filter((piece) => piece.op !== op));

/** The old words in one column and the new ones in the other. */
function sides(change: Change, lines: readonly (readonly Piece[])[], { old, young }: Languages): Markup {
  const side = (label: string, lang: string, has: boolean, told: readonly (readonly Piece[])[]) =>
    element(
      "div",
      { class: "side", lang },
      element("span", { class: "label", lang: "en" }, label),
      has ? paragraphs(told) : element("p", { class: "quiet", lang: "en" }, NOTHING),
    );
  // Lines are those of the new text: to the old one they are one stretch.
  const whole = without("insert", lines).flatMap((line, index) =>
    index === 0 ? line : [{ op: "equal" as const, italic: false, text: " " }, ...line],
  );
  return element(
    "div",
    { class: "sides text" },
    side("old", old, change.kind !== "added", [whole]),
    side("new", young, change.kind !== "removed", without("delete", lines)),
  );
}

function quoted(quote: Quote | null): Markup | string {
  return quote === null ? NOTHING : apart("“", quote.words, "”");
}

function findingsTable(findings: readonly Finding[]): Markup | null {
  if (findings.length === 0) return null;
  const head = ["finding", "direction", "old words", "new words"].map((name) => element("th", { scope: "col" }, name));
  const rows = findings.map((finding) =>
    element(
      "tr",
      {},
      [finding.type, finding.direction, quoted(finding.old), quoted(finding.new)].map((cell) => element("td", {}, cell)),
    ),
  );
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Findings and the words they rest on" },
    element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows)),
  );
}

/** What the pairing rests on, and the words each finding rests on. */
function evidence(change: Change): Markup {
  const facts: (readonly [string, string])[] =
    change.kind === "linked"
      ? [
          ["score", printedScore(change.score)],
          ["reason", change.reason],
          [
            "next best",
            change.next === null ? "no other came near" : `${change.next.from} → ${change.next.to}, ${printedScore(change.next.score)}`,
          ],
          ["certainty", change.doubtful ? "doubtful" : "not doubted"],
        ]
      : [
          ["reason", "no counterpart"],
          ["nearest", change.nearest === null ? "none came near" : `${change.nearest.id}, ${printedScore(change.nearest.score)}`],
        ];
  return element(
    "details",
    { class: "evidence" },
    element("summary", {}, "Evidence"),
    element(
      "dl",
      { class: "pairs" },
      facts.map(([name, fact]) => element("div", {}, element("dt", {}, name), element("dd", {}, fact))),
    ),
    findingsTable(change.findings),
  );
}

/** What the filters go by. */
function facets(change: Change, texts: Texts): Readonly<Record<string, string>> {
  const standing = [...oldIds(change).map((id) => paragraphOf(texts.from, id)), ...newIds(change).map((id) => paragraphOf(texts.to, id))];
  return {
    "data-status": whatHappened(change).replaceAll(",", ""),
    "data-finding": [...new Set(change.findings.map(({ type }) => type))].join(" "),
    "data-section": [...new Set(standing.map(({ section }) => section))].join(" "),
  };
}

/** A change with its words in both forms, its findings, and the evidence on demand. */
export function changeArticle(change: Change, texts: Texts, languages: Languages): Markup {
  const lines = linesOfChange(change, texts);
  const remarks = findingRemarks(change);
  const nearest = nearestRemark(change, texts);
  return element(
    "article",
    {
      class: `change s-${change.status}${change.kind === "linked" && change.doubtful ? " doubtful" : ""}`,
      "aria-labelledby": `h-${anchorOf(change)}`,
      tabindex: -1,
      ...facets(change, texts),
    },
    element("div", { id: `h-${anchorOf(change)}` }, heading(change)),
    element("div", { class: "inline text", lang: change.kind === "removed" ? languages.old : languages.young }, paragraphs(lines)),
    sides(change, lines, languages),
    element(
      "div",
      { class: "said" },
      remarks.length === 0
        ? null
        : element(
            "ul",
            { class: "remarks" },
            remarks.map((remark) => element("li", { dir: "auto" }, remark)),
          ),
      nearest === null ? null : element("p", { class: "quiet" }, nearest),
      evidence(change),
    ),
  );
}
