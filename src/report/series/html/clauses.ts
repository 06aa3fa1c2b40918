import type { Clause, ClauseCell, Lineage } from "../../../model/lineage.ts";
import { glimpse } from "../../glimpse.ts";
import { piecesHtml } from "../../html/blocks.ts";
import { type Child, element, type Markup } from "../../html/element.ts";
import { said } from "../../page.ts";
import { linesOfChange } from "../../pieces.ts";
import { type Texts, textsOf } from "../../texts.ts";

/** How a cell looks, by a sign and a class, and what is said of it. */
interface Look {
  readonly sign: string;
  readonly name: string;
  readonly meaning: string;
}

const LOOKS = {
  first: { sign: "·", name: "unchanged", meaning: "stands in the first version" },
  unchanged: { sign: "=", name: "unchanged", meaning: "same words" },
  editorial: { sign: "≈", name: "editorial", meaning: "punctuation or connectives only" },
  technical: { sign: "≈", name: "technical", meaning: "new dates or references only" },
  reworded: { sign: "≠", name: "reworded", meaning: "reworded" },
  added: { sign: "+", name: "added", meaning: "came in" },
  split: { sign: "+", name: "added", meaning: "split off another clause" },
  returned: { sign: "↩", name: "returned", meaning: "came back" },
  removed: { sign: "−", name: "removed", meaning: "went out" },
  merged: { sign: "→", name: "removed", meaning: "went into another clause" },
} as const satisfies Record<string, Look>;

/** The key to the signs. */
export function legend(): Markup {
  const shown = (["unchanged", "technical", "reworded", "added", "returned", "removed", "merged"] as const).map((kind) => LOOKS[kind]);
  return element(
    "ul",
    { class: "legend" },
    shown.map(({ sign, name, meaning }) =>
      element(
        "li",
        {},
        element("span", { class: `key ${name}`, "aria-hidden": "true" }, sign),
        ` ${sign === "≈" ? "dates, references, punctuation or connectives only" : meaning}`,
      ),
    ),
    element("li", {}, element("span", { class: "key", "aria-hidden": "true" }, "↷"), " moved"),
  );
}

/** The clauses as a picture: a row each, a column for each version; a clause opens on its wording and what changed in it. */
export function clausesHtml(lineage: Lineage, clauses: readonly Clause[], names: readonly string[]): Markup {
  const texts = lineage.steps.map(textsOf);
  const heads = ["clause", ...names].map((name) => element("th", { scope: "col" }, name));
  const rows = clauses.map((clause, row) => rowHtml(lineage, clause, row, names, texts));
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": "Clauses by versions" },
    element("table", { class: "clauses" }, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows)),
  );
}

function rowHtml(lineage: Lineage, clause: Clause, row: number, names: readonly string[], texts: readonly Texts[]): Markup {
  const cells = clause.cells.map((cell, version) => cellHtml(clause, cell, version));
  const still = clause.cells.every(
    (cell, version) => cell !== null && lookOf(clause, cell, version).name === "unchanged" && !isMoved(cell),
  );
  return element(
    "tr",
    { id: `clause-${row + 1}`, class: still ? "still" : null },
    element("th", { scope: "row" }, element("details", {}, ...opened(lineage, clause, row, names, texts))),
    cells,
  );
}

const isMoved = ({ change }: ClauseCell): boolean => change?.kind === "linked" && change.moved;

function lookOf(clause: Clause, { change, returned }: ClauseCell, version: number): Look {
  if (returned) return LOOKS.returned;
  if (clause.cells.findIndex((cell) => cell !== null) === version) {
    return version === 0 ? LOOKS.first : clause.start.kind === "split" ? LOOKS.split : LOOKS.added;
  }
  return change?.kind === "linked" ? LOOKS[change.status] : LOOKS.unchanged;
}

function cellHtml(clause: Clause, cell: ClauseCell | null, version: number): Markup {
  if (cell !== null) {
    const moved = isMoved(cell) ? "moved, " : "";
    return sign(lookOf(clause, cell, version), cell.id, moved);
  }
  const { end } = clause;
  // It went here, be it for good or until it came back.
  if (version === 0 || clause.cells[version - 1] === null) return element("td", {});
  if (end.kind === "merged" && end.version === version) {
    return element("td", { class: "merged" }, element("a", { href: `#clause-${end.into + 1}` }, `→ clause ${end.into + 1}`));
  }
  return sign(LOOKS.removed, "", "");
}

const sign = (look: Look, id: string, moved: string): Markup =>
  element(
    "td",
    { class: look.name, title: `${moved}${look.meaning}` },
    element("span", { "aria-hidden": "true" }, `${moved === "" ? "" : "↷"}${look.sign} `),
    id,
    element("span", { class: "unseen" }, ` ${moved}${look.meaning}`),
  );

/** A clause's first words, and behind them its wording where it came in, changed, or came back. */
function opened(
  { versions, steps, returns }: Lineage,
  { cells }: Clause,
  row: number,
  names: readonly string[],
  texts: readonly Texts[],
): Child[] {
  const textOf = (version: number, id: string): string => versions[version]?.paragraphs.find((one) => one.id === id)?.text ?? "";
  const told = cells.flatMap((cell, version): Markup[] => {
    if (cell === null) return [];
    const lang = versions[version]?.masthead.language ?? "en";
    const title = element("p", { class: "when" }, `${names[version] ?? ""}, ${cell.id}`);
    const said = (words: Child): Markup[] => [title, element("p", { class: "words", lang, dir: "auto" }, words)];
    const before = texts[version - 1];
    const { change } = cell;
    if (version === 0 || cells.findIndex((one) => one !== null) === version || steps[version - 1] === undefined || before === undefined) {
      return said(textOf(version, cell.id));
    }
    if (cell.returned && returns.some(({ to }) => to.version === version && to.id === cell.id)) return said(textOf(version, cell.id));
    if (change?.kind !== "linked" || change.status === "unchanged") return [];
    return linesOfChange(change, before).flatMap((line, index) =>
      index === 0 ? said(piecesHtml(line)) : [element("p", { class: "words", lang, dir: "auto" }, piecesHtml(line))],
    );
  });
  const first = cells.findIndex((cell) => cell !== null);
  const beginning = glimpse(said(textOf(first, cells[first]?.id ?? "")), 60);
  return [
    element("summary", { dir: "auto", lang: versions[first]?.masthead.language ?? "en" }, `${row + 1}. `, piecesHtml(beginning)),
    ...told,
  ];
}
