import type { Clause, ClauseCell, Lineage } from "../../model/lineage.ts";
import { glimpse } from "../glimpse.ts";
import { heading, line, type Page, said } from "../page.ts";
import { counted } from "../wording.ts";
import { versionNames } from "./versions.ts";

/** What a cell says of its clause, by one sign. */
const SIGNS = { unchanged: "=", editorial: "≈", technical: "≈", reworded: "≠" } as const;

const LEGEND =
  "One row is one clause, under the number it has in each version. =: the same words as the version before. ≈: new dates, numbers, " +
  "punctuation or connectives only. ≠: reworded. +: came in. ↩: came back. ↷: moved. →: went into that clause.";

/** Clauses down, versions across. */
export function matrixPage(lineage: Lineage, clauses: readonly Clause[], title: string): Page {
  const names = versionNames(lineage.versions);
  const rows = clauses.map((clause, row) => [
    String(row + 1),
    ...clause.cells.map((cell, version) => (cell === null ? ending(clause, version) : standing(clause, cell, version))),
    beginning(lineage, clause),
  ]);
  return [
    heading(1, `${title}: ${counted(clauses.length, "clause")} in ${counted(names.length, "version")}`),
    line(LEGEND),
    { kind: "table", head: ["", ...names, "first words"], rows, right: [0] },
  ];
}

function standing(clause: Clause, { id, change, returned }: ClauseCell, version: number): string {
  if (returned) return `${id} ↩`;
  const first = clause.cells.findIndex((cell) => cell !== null) === version;
  if (first && clause.start.kind === "split") return `${id} + (of ${clause.start.from + 1})`;
  if (first) return version === 0 ? id : `${id} +`;
  if (change?.kind !== "linked") return id;
  return `${id} ${change.moved ? "↷" : ""}${SIGNS[change.status]}`;
}

/** Only a merge leaves a sign: whoever looks for the clause finds it there. */
const ending = ({ end }: Clause, version: number): string => (end.kind === "merged" && end.version === version ? `→ ${end.into + 1}` : "");

function beginning({ versions }: Lineage, { cells }: Clause): string {
  const version = cells.findIndex((cell) => cell !== null);
  const id = cells[version]?.id;
  const text = versions[version]?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? "";
  return glimpse(said(text), 60)
    .map((piece) => piece.text)
    .join("");
}
