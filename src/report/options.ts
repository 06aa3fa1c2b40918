import type { Comparison } from "../model/comparison.ts";
import type { Section } from "../model/resolution.ts";

/** The forms a report can take, by the name a user gives; with the endings of files that ask for one. */
export const formatEndings = {
  markdown: [".md", ".markdown"],
  json: [".json"],
  terminal: [".txt"],
  html: [".html", ".htm"],
  unified: [".diff", ".patch"],
  // A file that ends in .md gets the report to read.
  criticmarkup: [],
  csv: [".csv"],
  docx: [".docx"],
} as const satisfies Record<string, readonly `.${string}`[]>;
/** One of them. */
export type Format = keyof typeof formatEndings;
/** Their names, in the order help lists them. */
export const formatNames = Object.keys(formatEndings) as readonly Format[];

/** What a report can be narrowed to, as a user names it. */
export const onlyNames = ["findings", "reworded", "added", "removed", "moved", "technical", "editorial", "doubtful"] as const;
/** One of them. */
export type Only = (typeof onlyNames)[number];

/** Parts of a text a report can be narrowed to. */
export const sectionNames = ["preamble", "operative", "annex"] as const satisfies readonly Section[];
/** One of them. */
export type SectionName = (typeof sectionNames)[number];

/** The forms of a Word report: the old text with tracked changes, or a table of both texts and remarks. */
export const layoutNames = ["tracked", "columns"] as const;
/** One of them. */
export type Layout = (typeof layoutNames)[number];

/** How a report is to look, complete: reporters ask for nothing else and assume nothing. */
export interface ReportOptions {
  /** Print the unchanged paragraphs too. */
  readonly all: boolean;
  /** One screen: the verdict, the counts and the most important lines. */
  readonly summary: boolean;
  /** Kinds of changes to tell, those of any; all where empty. */
  readonly only: readonly Only[];
  /** Parts of the texts to tell of; all where empty. */
  readonly sections: readonly SectionName[];
  /** Write colours and strike-through as terminal codes (terminal report only). */
  readonly color: boolean;
  /** Columns to wrap at, 20 or more (terminal report only). */
  readonly width: number;
  /** How both texts are laid out (Word report only; likewise below). */
  readonly layout: Layout;
  /** Who is said to have made the tracked changes. */
  readonly author: string;
  /** When they are said to have been made, ISO 8601 in UTC ("2026-11-25T00:00:00Z"); null to leave it unsaid. */
  readonly date: string | null;
}

/** Writes a report, which ends with a line end. The same comparison and options give the same text. */
export type Reporter = (comparison: Comparison, options: ReportOptions) => string;

/** Writes a report of any form: text, or the bytes of a file. The same comparison and options give the same bytes. */
export type ReportWriter = (comparison: Comparison, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** Below this a report is a column of single words; a window narrower than that wraps by itself. */
const NARROWEST = 20;
/** What a terminal has where nobody says otherwise. */
const USUAL_WIDTH = 80;
/** Who made a comparison, where nobody says otherwise. */
const USUAL_AUTHOR = "travaux";

/** A moment in UTC. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * Completes the options once, at the door.
 *
 * @param given what the caller wishes; the rest becomes: the whole report, changed paragraphs only, no colour, 80 columns, tracked changes by travaux without a date
 * @throws RangeError where the width is not a number of columns, or the date no moment
 */
export function resolveReportOptions(given: Partial<ReportOptions> = {}): ReportOptions {
  const { all = false, summary = false, only = [], sections = [], color = false, width = USUAL_WIDTH } = given;
  if (!Number.isInteger(width) || width < 1) {
    throw new RangeError(`The width is ${width}; expected a whole number of columns, 1 or more, for example 80.`);
  }
  const { layout = "tracked", author = USUAL_AUTHOR, date = null } = given;
  if (date !== null && !(DATE.test(date) && !Number.isNaN(Date.parse(date)))) {
    throw new RangeError(`The date is ${date}; expected a moment in UTC as ISO 8601 writes it, for example 2026-11-25T00:00:00Z.`);
  }
  return { all, summary, only, sections, color, width: Math.max(width, NARROWEST), layout, author, date };
}
