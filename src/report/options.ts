import type { Comparison } from "../model/comparison.ts";
import type { Section } from "../model/resolution.ts";

/** The forms a report can take, by the name a user gives; with the endings of files that ask for one. */
export const formatEndings = {
  markdown: [".md", ".markdown"],
  json: [".json"],
  terminal: [".txt"],
  unified: [".diff", ".patch"],
  // A file that ends in .md gets the report to read.
  criticmarkup: [],
  csv: [".csv"],
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
}

/** Writes a report, which ends with a line end. The same comparison and options give the same text. */
export type Reporter = (comparison: Comparison, options: ReportOptions) => string;

/** Writes a report of any form: text, or the bytes of a file. The same comparison and options give the same bytes. */
export type ReportWriter = (comparison: Comparison, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** Below this a report is a column of single words; a window narrower than that wraps by itself. */
const NARROWEST = 20;
/** What a terminal has where nobody says otherwise. */
const USUAL_WIDTH = 80;

/**
 * Completes the options once, at the door.
 *
 * @param given what the caller wishes; the rest becomes: the whole report, changed paragraphs only, no colour, 80 columns
 * @throws RangeError where the width is not a number of columns
 */
export function resolveReportOptions(given: Partial<ReportOptions> = {}): ReportOptions {
  const { all = false, summary = false, only = [], sections = [], color = false, width = USUAL_WIDTH } = given;
  if (!Number.isInteger(width) || width < 1) {
    throw new RangeError(`The width is ${width}; expected a whole number of columns, 1 or more, for example 80.`);
  }
  return { all, summary, only, sections, color, width: Math.max(width, NARROWEST) };
}
