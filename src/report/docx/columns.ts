import { newIds, oldIds } from "../../compare/ends.ts";
import type { Change, Comparison } from "../../model/comparison.ts";
import { headingAsides, noteAsides } from "../asides.ts";
import { edgeEdits } from "../edges.ts";
import { findingRemarks } from "../finding-remarks.ts";
import type { Piece } from "../piece.ts";
import { countsOf, nearestRemark } from "../remarks.ts";
import { editsOf, type Texts, textsOf } from "../texts.ts";
import { nameOf, numbersOf, printedScore, verdictLine, whatHappened } from "../wording.ts";
import { atomsOf } from "./atoms.ts";
import { type Item, itemsOf, type Look } from "./items.ts";
import { type RunLook, run } from "./runs.ts";
import type { CellLook } from "./styles.ts";
import type { Unit } from "./units.ts";
import { element, property, type Xml } from "./xml.ts";

/** Widths in twips: the texts side by side, and half as much for what is said of them. */
const WIDTHS = [5300, 5300, 2840] as const;

/** What only one text has: seen without colours, and told apart. */
const CHANGED = { equal: {}, delete: { struck: true }, insert: { bold: true, underlined: true } } as const satisfies Record<
  Piece["op"],
  RunLook
>;

function paragraph(look: Look | CellLook, runs: readonly Xml[]): Xml {
  return element("w:p", {}, [element("w:pPr", {}, [property("w:pStyle", look)]), ...runs]);
}

/** One text's side of a unit, paragraph by paragraph. */
function sideParagraphs(unit: Unit, side: "old" | "new"): Xml[] {
  const elsewhere = side === "old" ? "insert" : "delete";
  const paragraphs: Xml[] = [];
  let runs: Xml[] = [];
  for (const atom of atomsOf(unit, (old, young) => old.label === young.label)) {
    if (atom.op === elsewhere) continue;
    if (atom.kind === "text") runs.push(run(atom.text, { ...CHANGED[atom.op], italic: atom.italic, raised: atom.raised }));
    else if (atom.kind === "mark") runs.push(run((atom.young ?? atom.old)?.label ?? "", { ...CHANGED[atom.op], raised: true }));
    else {
      paragraphs.push(paragraph("Cell", runs));
      runs = [];
    }
  }
  return paragraphs;
}

function remarksOn(change: Change, texts: Texts): Xml[] {
  const doubt =
    change.kind === "linked" && change.doubtful ? [`Doubtful pairing: score ${printedScore(change.score)}, ${change.reason}.`] : [];
  const nearest = nearestRemark(change, texts);
  const lines = [...doubt, ...findingRemarks(change), ...(nearest === null ? [] : [nearest])];
  const title = paragraph("Remark", [run(numbersOf(change), { bold: true }), run(` · ${whatHappened(change)}`)]);
  return [title, ...lines.map((line) => paragraph("Remark", [run(line)]))];
}

function cell(width: number, content: readonly Xml[], span = 1): Xml {
  const properties = [element("w:tcW", { "w:w": width, "w:type": "dxa" }), ...(span > 1 ? [property("w:gridSpan", span)] : [])];
  return element("w:tc", {}, [element("w:tcPr", {}, properties), ...(content.length === 0 ? [paragraph("Cell", [])] : content)]);
}

function row(cells: readonly [readonly Xml[], readonly Xml[], readonly Xml[]], isHead = false): Xml {
  const properties = isHead ? [element("w:trPr", {}, [element("w:tblHeader")])] : [];
  return element("w:tr", {}, [...properties, ...cells.map((content, index) => cell(WIDTHS[index] ?? 0, content))]);
}

function changeRow(change: Change, texts: Texts, old: ReadonlyMap<string, Item>, young: ReadonlyMap<string, Item>): Xml {
  const pick = (ids: readonly string[], items: ReadonlyMap<string, Item>) => ids.flatMap((id) => items.get(id) ?? []);
  const edits = editsOf(change, texts);
  const unit: Unit = { from: pick(oldIds(change), old), to: pick(newIds(change), young), edits };
  return row([
    unit.from.length === 0 ? [] : sideParagraphs(unit, "old"),
    unit.to.length === 0 ? [] : sideParagraphs(unit, "new"),
    remarksOn(change, texts),
  ]);
}

function headingRows(comparison: Comparison): (change: Change) => Xml[] {
  const [old, young] = [comparison.from.headings, comparison.to.headings];
  const rows = comparison.headings.map(({ from, to, status }) => {
    const [before, after] = [old.find(({ id }) => id === from), young.find(({ id }) => id === to)];
    const edits = edgeEdits(before?.text ?? "", after?.text ?? "");
    const side = (elsewhere: Piece["op"]) => [
      paragraph(
        "Cell",
        edits.filter(({ op }) => op !== elsewhere).map(({ op, text }) => run(text, { ...CHANGED[op], bold: true })),
      ),
    ];
    return {
      old: before?.before ?? null,
      young: after?.before ?? null,
      xml: row([
        before === undefined ? [] : side("insert"),
        after === undefined ? [] : side("delete"),
        [paragraph("Remark", [run(`heading · ${status}`)])],
      ]),
    };
  });
  return (change) =>
    rows
      .filter(({ old, young }) => (young !== null ? newIds(change).includes(young) : old !== null && oldIds(change).includes(old)))
      .map(({ xml }) => xml);
}

function table(comparison: Comparison): Xml {
  const line = (side: string) => element(`w:${side}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "808080" });
  const properties = element("w:tblPr", {}, [
    element("w:tblW", { "w:w": WIDTHS[0] + WIDTHS[1] + WIDTHS[2], "w:type": "dxa" }),
    element("w:tblBorders", {}, ["top", "left", "bottom", "right", "insideH", "insideV"].map(line)),
    element("w:tblLayout", { "w:type": "fixed" }),
  ]);
  const grid = element(
    "w:tblGrid",
    {},
    WIDTHS.map((width) => element("w:gridCol", { "w:w": width })),
  );
  const byId = (items: readonly Item[]) => new Map(items.flatMap((item) => (item.kind === "paragraph" ? [[item.id, item] as const] : [])));
  const [old, young] = [byId(itemsOf(comparison.from)), byId(itemsOf(comparison.to))];
  const head = (text: string) => [paragraph("Cell", [run(text, { bold: true })])];
  const headings = headingRows(comparison);
  const texts = textsOf(comparison);
  return element("w:tbl", {}, [
    properties,
    grid,
    row([head(nameOf(comparison.from)), head(nameOf(comparison.to)), head("Remarks")], true),
    ...comparison.changes.flatMap((change) => [...headings(change), changeRow(change, texts, old, young)]),
  ]);
}

function asideParagraphs(comparison: Comparison): Xml[] {
  const told = (title: string, asides: ReturnType<typeof noteAsides>): Xml[] =>
    asides.length === 0
      ? []
      : [
          paragraph("Heading3", [run(title)]),
          ...asides.map(({ label, happened, lines }) =>
            paragraph("Cell", [run(`${label} · ${happened}: `), ...lines.flat().map(({ op, text }) => run(text, CHANGED[op]))]),
          ),
        ];
  return [...told("Headings", headingAsides(comparison)), ...told("Footnotes", noteAsides(comparison))];
}

/**
 * The table of negotiations: last year's text, this year's, and what there is to remark, one row a change in the order of the new text;
 * before it the verdict and the counts, after it what changed in headings and footnotes.
 */
export function columns(comparison: Comparison): Xml[] {
  const { name, because } = verdictLine(comparison);
  const counts = countsOf(comparison.summary).filter(([, count]) => count > 0);
  return [
    paragraph("TableTitle", [run(`${nameOf(comparison.from)} → ${nameOf(comparison.to)}`)]),
    paragraph("Cell", [...(name === null ? [] : [run(`${name} `, { bold: true })]), run(because)]),
    paragraph("Cell", [run(counts.map(([what, count]) => `${count} ${what}`).join(" · "))]),
    paragraph("Cell", [
      run("Struck out", { struck: true }),
      run(": only in the old text. "),
      run("Bold and underlined", CHANGED.insert),
      run(": only in the new text."),
    ]),
    table(comparison),
    ...asideParagraphs(comparison),
  ];
}
