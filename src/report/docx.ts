import type { Comparison } from "../model/comparison.ts";
import { columns } from "./docx/columns.ts";
import { Notes } from "./docx/notes.ts";
import { packed } from "./docx/package.ts";
import { Revisions } from "./docx/revisions.ts";
import { trackedParagraphs } from "./docx/tracked.ts";
import { passagesOf } from "./docx/units.ts";
import type { ReportOptions } from "./options.ts";
import { nameOf } from "./wording.ts";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar"]);

/**
 * The comparison as a Word file (ISO/IEC 29500): the old text with every change tracked, so that rejecting all gives the old text and
 * accepting all the new one; or, by `options.layout`, a table of the old text, the new one and remarks.
 */
export function docx(comparison: Comparison, options: ReportOptions): Uint8Array {
  const { from, to } = comparison;
  const editor = { author: options.author, date: options.date };
  const file = {
    title: `${nameOf(from)} → ${nameOf(to)}`,
    editor,
    rightToLeft: RIGHT_TO_LEFT.has(to.masthead.language),
  };
  if (options.layout === "columns") return packed({ ...file, page: "wide", body: columns(comparison), footnotes: [] });
  const revisions = new Revisions(editor);
  const notes = new Notes(from, to, revisions);
  const body = trackedParagraphs(passagesOf(comparison), notes, revisions);
  return packed({ ...file, page: "tall", body, footnotes: notes.written });
}
