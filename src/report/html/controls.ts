import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import { textsOf } from "../texts.ts";
import { whatHappened } from "../wording.ts";
import { SECTION_TITLES } from "./changes.ts";
import { element, fragment, type Markup } from "./element.ts";

const STATUSES = "unchanged editorial technical reworded added removed moved split merged rearranged doubtful".split(" ");
const FINDINGS = "verb qualifier citation addressee mandate deadline content".split(" ");
const SECTIONS = ["preamble", "operative", "annex", "other"] as const;

/** A group of boxes to tick, each with how many changes it is true of; those of none are left out. */
function group(name: string, title: string, choices: readonly (readonly [value: string, label: string, count: number])[]): Markup | null {
  const there = choices.filter(([, , count]) => count > 0);
  if (there.length === 0) return null;
  const boxes = there.map(([value, label, count]) =>
    element("label", {}, element("input", { type: "checkbox", name, value }), ` ${label} `, element("span", { class: "quiet" }, count)),
  );
  return element("fieldset", {}, element("legend", {}, title), boxes);
}

/** The filters; a script shows them, for without one they could do nothing. */
function filters({ changes, ...comparison }: Comparison): Markup {
  const texts = textsOf({ changes, ...comparison });
  const count = (is: (change: Change) => boolean) => changes.filter(is).length;
  const sectionsOf = (change: Change) =>
    [...oldIds(change).map((id) => texts.from.get(id)), ...newIds(change).map((id) => texts.to.get(id))].map(
      (paragraph) => paragraph?.section,
    );
  return fragment(
    group(
      "status",
      "What happened",
      STATUSES.map((name) => [name, name, count((change) => whatHappened(change).split(", ").includes(name))]),
    ),
    group(
      "finding",
      "Findings",
      FINDINGS.map((name) => [name, name, count(({ findings }) => findings.some(({ type }) => type === name))]),
    ),
    group(
      "section",
      "Part",
      SECTIONS.map((name) => [name, SECTION_TITLES[name], count((change) => sectionsOf(change).includes(name))]),
    ),
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ["j or n", "next change"],
  ["k or p", "previous change"],
  ["v", "inline or side by side"],
  ["/", "search"],
  ["Esc", "clear the search, close this"],
  ["?", "this help"],
];

function help(): Markup {
  return element(
    "dialog",
    { id: "help", "aria-labelledby": "help-title" },
    element("h2", { id: "help-title" }, "Keys"),
    element(
      "dl",
      { class: "pairs" },
      KEYS.map(([key, what]) => element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, what))),
    ),
    element("p", {}, "In the picture, arrow keys go from ribbon to ribbon and Enter leads to the text."),
    element("p", {}, element("label", {}, element("input", { type: "checkbox", id: "keys", checked: true }), " Single keys act")),
    element("p", {}, element("button", { type: "button", id: "close-help" }, "Close")),
  );
}

/** The bar above the paragraphs: the form of the view (which needs no script), search, filters, and help (which do). */
export function controls(comparison: Comparison): Markup {
  const view = (value: string, label: string, checked: boolean) =>
    element("label", {}, element("input", { type: "radio", name: "view", id: `view-${value}`, value, checked }), ` ${label}`);
  return element(
    "nav",
    { class: "controls", "aria-label": "View and filters" },
    element(
      "div",
      { class: "bar" },
      element(
        "div",
        { class: "view", role: "radiogroup", "aria-label": "View" },
        view("inline", "Inline", true),
        view("sides", "Side by side", false),
      ),
      element(
        "div",
        { class: "scripted", hidden: true },
        element("label", {}, "Search ", element("input", { type: "search", id: "search", autocomplete: "off" })),
        element(
          "span",
          { class: "steps" },
          element("button", { type: "button", id: "previous" }, "↑ previous"),
          element("button", { type: "button", id: "next" }, "↓ next"),
        ),
        element("button", { type: "button", id: "open-help", "aria-label": "Keys" }, "?"),
        element("output", { id: "shown", class: "quiet", "aria-live": "polite" }),
      ),
    ),
    element(
      "details",
      { class: "scripted filters", hidden: true },
      element("summary", {}, "Filters"),
      filters(comparison),
      element("button", { type: "button", id: "clear" }, "Clear"),
    ),
    help(),
  );
}
