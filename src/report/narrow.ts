import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Section } from "../model/resolution.ts";
import type { Only, ReportOptions } from "./options.ts";
import { type Texts, textsOf } from "./texts.ts";
import { counted, isUntouched, listed } from "./wording.ts";

/** The changes a report tells, and a sentence that says it does not tell all; null where it does. */
export interface Narrowed {
  readonly comparison: Comparison;
  readonly notice: string | null;
}

/**
 * Leaves only the changes asked for, of several kinds those of any. Summary and verdict stay those of the whole texts.
 * Unchanged paragraphs are no news, and are not counted among what is left out.
 */
export function narrow(comparison: Comparison, { only, sections }: Pick<ReportOptions, "only" | "sections">): Narrowed {
  if (only.length === 0 && sections.length === 0) return { comparison, notice: null };
  const texts = textsOf(comparison);
  const inSections = comparison.changes.filter((change) => sections.length === 0 || standsIn(change, sections, texts));
  const changes = inSections.filter((change) => only.length === 0 || only.some((name) => isOne(name, change)));
  const news = comparison.changes.filter((change) => !isUntouched(change)).length;
  const shown = changes.filter((change) => !isUntouched(change)).length;
  const to = [...(only.length === 0 ? [] : [`only ${listed(only)}`]), ...(sections.length === 0 ? [] : [`section ${listed(sections)}`])];
  const left = `${counted(shown, "changed paragraph")} shown, ${news - shown} left out`;
  const notice = `This report is narrowed (${to.join("; ")}): ${left}; verdict and counts are of the whole texts.`;
  return { comparison: { ...comparison, changes }, notice };
}

/** A paragraph that crossed from one part to another stands in both. */
function standsIn(change: Change, sections: readonly Section[], texts: Texts): boolean {
  const paragraphs = [...oldIds(change).map((id) => texts.from.get(id)), ...newIds(change).map((id) => texts.to.get(id))];
  return paragraphs.some((paragraph) => paragraph !== undefined && sections.includes(paragraph.section));
}

function isOne(name: Only, change: Change): boolean {
  switch (name) {
    case "findings":
      return change.findings.length > 0;
    case "moved":
      return change.kind === "linked" && change.moved;
    case "doubtful":
      return change.kind === "linked" && change.doubtful;
    default:
      return change.status === name;
  }
}
