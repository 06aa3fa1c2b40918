import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import { glimpse } from "../glimpse.ts";
import { linesOfChange } from "../pieces.ts";
import { type Texts, textsOf } from "../texts.ts";
import { nameOf, numbersOf, whatHappened } from "../wording.ts";
import { anchorOf, toAnchor } from "./anchors.ts";
import { SECTION_TITLES } from "./changes.ts";
import { element, fragment, type Markup } from "./element.ts";
import { type Box, type Column, columnOf, unitsPerWord } from "./scale.ts";

/** Across the picture, in its units: the old column's edges, the new one's. */
const WIDTH = 960;
const [OLD_LEFT, OLD_RIGHT, NEW_LEFT, NEW_RIGHT] = [170, 270, 690, 790];
const TOP = 30;
/** How far a paragraph without a counterpart reaches towards the other side. */
const STUB = 46;
/** A label takes so much room; those that would stand on one another are left out. */
const LABEL = 10;

const n = (value: number): string => String(Math.round(value * 10) / 10);

function ribbon(a: Box, b: Box): Markup {
  const middle = (OLD_RIGHT + NEW_LEFT) / 2;
  const [a0, a1, b0, b1] = [a.top, a.top + a.height, b.top, b.top + b.height].map(n);
  const d = `M${OLD_RIGHT} ${a0}C${middle} ${a0} ${middle} ${b0} ${NEW_LEFT} ${b0}V${b1}C${middle} ${b1} ${middle} ${a1} ${OLD_RIGHT} ${a1}Z`;
  return element("path", { class: "ribbon", d });
}

function block(left: number, width: number, box: Box): Markup {
  return element("rect", { class: "block", x: left, y: n(box.top), width, height: n(box.height) });
}

/** A stub that leads nowhere, with its sign: what came from nothing, what came to nothing. */
function stub(side: "old" | "new", box: Box): Markup {
  const [from, to, sign] = side === "old" ? [OLD_RIGHT, OLD_RIGHT + STUB, "−"] : [NEW_LEFT, NEW_LEFT - STUB, "+"];
  const middle = box.top + box.height / 2;
  return fragment(
    element("path", { class: "stub", d: `M${from} ${n(box.top)}L${to} ${n(middle)}L${from} ${n(box.top + box.height)}Z` }),
    element("text", { class: "sign", x: side === "old" ? to + 8 : to - 8, y: n(middle + 4), "text-anchor": "middle" }, sign),
  );
}

function shapesOf(change: Change, old: Column, young: Column): Markup {
  const a = oldIds(change).flatMap((id) => old.boxes.get(id) ?? []);
  const b = newIds(change).flatMap((id) => young.boxes.get(id) ?? []);
  return fragment(
    a.flatMap((from) => b.map((to) => ribbon(from, to))),
    a.map((box) => block(OLD_LEFT, OLD_RIGHT - OLD_LEFT, box)),
    b.map((box) => block(NEW_LEFT, NEW_RIGHT - NEW_LEFT, box)),
    change.kind === "removed" ? a.map((box) => stub("old", box)) : null,
    change.kind === "added" ? b.map((box) => stub("new", box)) : null,
  );
}

const isMoved = (change: Change): boolean => change.kind === "linked" && change.moved;

/** One change as a link to where it is told; hovering shows its name and first words. */
function flow(change: Change, texts: Texts, old: Column, young: Column, linked: boolean): Markup {
  const words = glimpse(linesOfChange(change, texts).flat())
    .map(({ text }) => text)
    .join("");
  const name = `${numbersOf(change)}: ${whatHappened(change)}`;
  const doubtful = change.kind === "linked" && change.doubtful;
  const attributes = { class: `flow s-${change.status}${isMoved(change) ? " moved" : ""}${doubtful ? " doubtful" : ""}` };
  const shapes = fragment(element("title", {}, `${name}\n${words}`), shapesOf(change, old, young));
  return linked
    ? element("a", { ...attributes, href: toAnchor(anchorOf(change)), "aria-label": name }, shapes)
    : element("g", attributes, shapes);
}

/** Numbers beside a column, the changed paragraphs' first; those that would stand on one another are left out. */
function labels(column: Column, news: ReadonlySet<string>, x: number, towards: "start" | "end"): Markup {
  const boxes = [...column.boxes.values()];
  const taken: number[] = [];
  const chosen = [...boxes.filter(({ id }) => news.has(id)), ...boxes.filter(({ id }) => !news.has(id))].filter(({ top, height }) => {
    const at = top + height / 2;
    const free = taken.every((other) => Math.abs(other - at) >= LABEL);
    if (free) taken.push(at);
    return free;
  });
  return fragment(
    chosen.map(({ id, top, height }) =>
      element("text", { class: news.has(id) ? "number news" : "number", x, y: n(top + height / 2 + 3), "text-anchor": towards }, id),
    ),
  );
}

/** Where a part of a text begins, written beside it. */
function parts(column: Column, x: number, towards: "start" | "end"): Markup {
  const boxes = [...column.boxes.values()];
  const firsts = boxes.filter(({ section }, index) => section !== boxes[index - 1]?.section);
  return fragment(
    firsts.map(({ section, top }) => element("text", { class: "part", x, y: n(top + 9), "text-anchor": towards }, SECTION_TITLES[section])),
  );
}

/** What is drawn later lies on top: what moved and what has no counterpart over what stayed in its place. */
function depth(change: Change): number {
  if (change.kind !== "linked") return 3;
  return (change.moved ? 4 : 0) + (change.status === "unchanged" ? 0 : 1);
}

/**
 * Both texts as columns of paragraphs to scale, with ribbons for what became what.
 *
 * @param told the changes the page tells, to which the picture links
 */
export function picture(comparison: Comparison, told: ReadonlySet<Change>): Markup {
  const { from, to, changes } = comparison;
  const texts = textsOf(comparison);
  const perWord = unitsPerWord([from, to]);
  const [old, young] = [columnOf(from, perWord, TOP), columnOf(to, perWord, TOP)];
  const height = Math.ceil(Math.max(old.bottom, young.bottom) + 6);
  const news = changes.filter((change) => change.kind !== "linked" || change.moved);
  const flows = changes.toSorted((a, b) => depth(a) - depth(b)).map((change) => flow(change, texts, old, young, told.has(change)));
  const title = (name: string, x: number) => element("text", { class: "name", x, y: 16, "text-anchor": "middle" }, name);
  return element(
    "figure",
    { class: "picture" },
    element(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${height}`,
        role: "group",
        "aria-label": "Both texts as columns of paragraphs, to scale, with ribbons for what became what",
      },
      title(nameOf(from), (OLD_LEFT + OLD_RIGHT) / 2),
      title(nameOf(to), (NEW_LEFT + NEW_RIGHT) / 2),
      parts(old, OLD_LEFT - 60, "end"),
      parts(young, NEW_RIGHT + 60, "start"),
      flows,
      labels(old, new Set(news.flatMap(oldIds)), OLD_LEFT - 8, "end"),
      labels(young, new Set(news.flatMap(newIds)), NEW_RIGHT + 8, "start"),
    ),
    legend(),
  );
}

const SWATCHES = ["unchanged", "editorial", "technical", "reworded", "added", "removed"] as const;

function legend(): Markup {
  const svg = (...shapes: readonly Markup[]) => element("svg", { viewBox: "0 0 30 12", "aria-hidden": "true" }, ...shapes);
  const box = element("rect", { class: "block", x: 0, y: 1, width: 30, height: 10 });
  const sign = (text: string) => element("text", { class: "sign", x: 15, y: 10, "text-anchor": "middle" }, text);
  const signs: Readonly<Record<string, string>> = { added: "+", removed: "−" };
  const moved = element("path", { class: "ribbon", d: "M0 8C15 8 15 1 30 1V5C15 5 15 12 0 12Z" });
  return element(
    "figcaption",
    {},
    SWATCHES.map((status) =>
      element(
        "span",
        { class: `key flow s-${status}` },
        svg(box, ...(signs[status] === undefined ? [] : [sign(signs[status])])),
        ` ${status}`,
      ),
    ),
    element("span", { class: "key flow s-reworded moved" }, svg(moved), " moved (outlined, on top)"),
    element("span", { class: "key flow s-reworded doubtful" }, svg(box), " doubtful (dashed)"),
  );
}
