import type { Comparison } from "../model/comparison.ts";

/** The forms a report can take. */
export type Format = "markdown" | "json" | "terminal";

/** How a report is to look, complete: reporters ask for nothing else and assume nothing. */
export interface ReportOptions {
  /** Print the unchanged paragraphs too. */
  readonly all: boolean;
  /** Write colours and strike-through as terminal codes (terminal report only). */
  readonly color: boolean;
  /** Columns to wrap at, 20 or more (terminal report only). */
  readonly width: number;
}

/** Writes a report, which ends with a line end. The same comparison and options give the same text. */
export type Reporter = (comparison: Comparison, options: ReportOptions) => string;

/** Below this a report is a column of single words; a window narrower than that wraps by itself. */
const NARROWEST = 20;
/** What a terminal has where nobody says otherwise. */
const USUAL_WIDTH = 80;

/**
 * Completes the options once, at the door.
 *
 * @param given what the caller wishes; the rest becomes: changed paragraphs only, no colour, 80 columns
 * @throws RangeError where the width is not a number of columns
 */
export function resolveReportOptions(given: Partial<ReportOptions> = {}): ReportOptions {
  const { all = false, color = false, width = USUAL_WIDTH } = given;
  if (!Number.isInteger(width) || width < 1) {
    throw new RangeError(`The width is ${width}; expected a whole number of columns, 1 or more, for example 80.`);
  }
  return { all, color, width: Math.max(width, NARROWEST) };
}
