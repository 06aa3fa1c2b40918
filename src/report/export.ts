import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
// Only the type: the schema's library is not loaded to write an export.
import type { ExportLine } from "../model/export-line.ts";
import type { Resolution } from "../model/resolution.ts";
import { version } from "../model/version.ts";
import { rounded } from "./wording.ts";

/** What a corpus knows of a document beside its text. */
export type DocumentFacts = Omit<Extract<ExportLine, { kind: "document" }>, "kind">;

/** Lines of JSON, each with its line end. */
const written = (lines: readonly ExportLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

/** The first line of an export. */
export function exportHead(): string {
  return written([{ kind: "export", version: 1, travaux: version }]);
}

/** A document and its paragraphs. */
export function exportDocument(facts: DocumentFacts, text: Resolution): string {
  return written([
    { kind: "document", ...facts },
    ...text.paragraphs.map(
      ({ id, section, opening, text: words }, index): ExportLine => ({
        kind: "paragraph",
        id: `${facts.id}#${id}`,
        document: facts.id,
        position: index + 1,
        number: id,
        section,
        opening,
        text: words,
      }),
    ),
  ]);
}

/** What became of each paragraph from one document to the next, and what a drafter would point at. */
export function exportStep(from: string, to: string, { changes }: Comparison): string {
  return written(changes.flatMap((change) => linkLines(from, to, change)));
}

function linkLines(from: string, to: string, change: Change): ExportLine[] {
  const id = `${from}#${oldIds(change).join("+")}>${to}#${newIds(change).join("+")}`;
  const linked = change.kind === "linked";
  return [
    {
      kind: "link",
      id,
      from: oldIds(change).map((paragraph) => `${from}#${paragraph}`),
      to: newIds(change).map((paragraph) => `${to}#${paragraph}`),
      status: change.status,
      moved: linked && change.moved,
      score: linked ? rounded(change.score) : 0,
      reason: linked ? change.reason : "no counterpart",
      doubtful: linked && change.doubtful,
    },
    ...change.findings.map(
      ({ type, old, new: young, cause, direction, text }, index): ExportLine => ({
        kind: "finding",
        id: `${id}:${index + 1}`,
        link: id,
        type,
        old: old?.words ?? null,
        new: young?.words ?? null,
        cause,
        direction,
        text,
      }),
    ),
  ];
}
