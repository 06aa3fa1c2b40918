import type { Format } from "../../report/options.ts";

/** The forms of a report that can follow one another in what git prints. */
export const gitDiffFormats = ["terminal", "markdown", "unified"] as const satisfies readonly Format[];
/** One of them. */
export type GitDiffFormat = (typeof gitDiffFormats)[number];
