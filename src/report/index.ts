import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Format, Reporter } from "./options.ts";
import { terminal } from "./terminal.ts";

export { type Format, type Only, type Reporter, type ReportOptions, resolveReportOptions, type SectionName } from "./options.ts";

/** Every reporter by the name of its format. A new format is a file of its own and a line here. */
export const reporters: Readonly<Record<Format, Reporter>> = { markdown, json, terminal };
