import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import type { Aside } from "../asides.ts";
import { highlightsOf, MOST_LINES, restOf } from "../highlights.ts";
import type { Piece } from "../piece.ts";
import { doubtRemarks, messageRemarks } from "../remarks.ts";
import { requestRows } from "../requests.ts";
import { leftRemark, summaryLines } from "../summary.ts";
import { NOTHING, rounded, whatHappened } from "../wording.ts";
import { anchor, type Places, toAnchor } from "./anchors.ts";
import { type Child, element, type Markup } from "./element.ts";
import { table } from "./overview.ts";
import { apart, inline } from "./words.ts";

const bullets = (items: readonly Child[]): Markup =>
  element(
    "ul",
    {},
    items.map((item) => element("li", {}, item)),
  );

function section(id: string, title: string, ...children: readonly Child[]): Markup {
  return element("section", { "aria-labelledby": id }, element("h2", { id }, title), ...children);
}

/** Paragraphs that went and came, commitments that shrank and grew. */
export function firstSection(comparison: Comparison, places: Places): Markup | null {
  const groups = highlightsOf(comparison);
  if (groups.length === 0) return null;
  const parts = groups.map((group) => {
    const rest = restOf(group);
    const items = group.items
      .slice(0, MOST_LINES)
      .map(
        ({ place, pieces, remark }): Child => [
          places.link(place, group.kind === "removed"),
          ": ",
          pieces.length === 0 ? null : apart(inline(pieces)),
          remark === null ? null : ` ${remark}`,
        ],
      );
    return element(
      "div",
      { class: "group" },
      element("h3", {}, `${group.title} (${group.items.length})`),
      bullets([...items, ...(rest === null ? [] : [rest])]),
    );
  });
  return section("first", "What to look at first", element("div", { class: "groups" }, parts));
}

/** The most important lines, for a report of one screen. */
export function summarySection(comparison: Comparison): Markup {
  const { lines, left } = summaryLines(comparison);
  const rest = leftRemark(left);
  const items = lines.map(
    ({ label, pieces, remark }): Child => [`${label}: `, apart(inline(pieces)), remark === null ? null : ` ${remark}`],
  );
  return section("first", "What weighs most", bullets(items), rest === null ? null : element("p", { class: "quiet" }, rest));
}

/** Who is asked what, by when, wherever that changed. */
export function requestsSection(comparison: Comparison, places: Places): Markup | null {
  const rows = requestRows(comparison);
  if (rows.length === 0) return null;
  const cell = (pieces: readonly Piece[]) => (pieces.length === 0 ? NOTHING : apart(inline(pieces)));
  const told = rows.map(({ place, who, what, when, change }) => [
    places.link(place, change === "ended"),
    cell(who),
    cell(what),
    cell(when),
    change,
  ]);
  return section(
    "requests",
    "Requests and deadlines",
    table("Table of requests and deadlines", ["paragraph", "who", "what", "when", "change"], told),
  );
}

/** The links that want a reader's eye, each with what speaks for it and what came next. */
export function doubtfulSection(comparison: Comparison, places: Places): Markup | null {
  const doubts = doubtRemarks(comparison);
  if (doubts.length === 0) return null;
  const items = doubts.map((doubt): Child => {
    const [numbers = doubt, ...rest] = doubt.split(": ");
    return [places.link(numbers), ": ", rest.join(": ")];
  });
  return section(
    "doubtful",
    "Doubtful links",
    element("p", {}, "These paragraphs were taken for one another, but not with certainty."),
    bullets(items),
  );
}

/** Changes outside the paragraphs, a line each. */
export function asidesSection(id: string, title: string, asides: readonly Aside[]): Markup | null {
  if (asides.length === 0) return null;
  const items = asides.map(
    ({ label, happened, lines }): Child => [`${label} · ${happened}: `, apart(lines.map((line) => [inline(line), " "]))],
  );
  return section(id, title, bullets(items));
}

/** Old number to new number, every paragraph of both texts. */
export function correspondenceSection(comparison: Comparison): Markup | null {
  const changeOf = new Map<string, Change>(comparison.changes.flatMap((change) => oldIds(change).map((id) => [id, change] as const)));
  const link = (side: "old" | "new", ids: readonly string[]): Child =>
    ids.length === 0 ? NOTHING : ids.map((id, index) => [index === 0 ? "" : ", ", element("a", { href: toAnchor(anchor(side, id)) }, id)]);
  const kept = comparison.from.paragraphs.map(({ id }) => {
    const change = changeOf.get(id);
    return [
      link("old", [id]),
      change === undefined ? NOTHING : link("new", newIds(change)),
      change === undefined ? NOTHING : whatHappened(change),
    ];
  });
  const added = comparison.changes.flatMap((change) => (change.kind === "added" ? [[NOTHING, link("new", change.to), change.status]] : []));
  if (kept.length + added.length === 0) return null;
  const title = "Old number → new number";
  return section(
    "numbers",
    title,
    element(
      "details",
      {},
      element("summary", {}, "Every paragraph of both texts"),
      table("Table of old and new numbers", ["old", "new", "change"], [...kept, ...added]),
    ),
  );
}

/** How the report came about, enough to make it again, and what was noticed in reading the texts. */
export function madeSection(comparison: Comparison): Markup {
  const { from, to, made } = comparison;
  const thresholds = Object.entries(made.thresholds).map(([name, value]) => `${name} ${rounded(value)}`);
  const messages = messageRemarks(comparison);
  return section(
    "made",
    "How this was made",
    bullets([
      `travaux ${made.version}`,
      ...(
        [
          ["old text", from],
          ["new text", to],
        ] as const
      ).map(([which, { source }]): Child => [`${which}: `, apart(source.name), ", SHA-256 ", element("code", {}, source.sha256)]),
      ...(thresholds.length === 0 ? [] : [`thresholds: ${thresholds.join(", ")}`]),
    ]),
    made.rules.length === 0 ? null : [element("p", {}, "Decided by the reader, not by travaux:"), bullets(made.rules)],
    messages.length === 0 ? null : [element("p", {}, "What was noticed in reading the texts:"), bullets(messages)],
  );
}
