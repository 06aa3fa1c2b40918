import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Format, Reporter, ReportWriter } from "./options.ts";
import { terminal } from "./terminal.ts";

export {
  type Format,
  formatNames,
  type Layout,
  layoutNames,
  type Only,
  type Reporter,
  type ReportOptions,
  type ReportWriter,
  resolveReportOptions,
  type SectionName,
} from "./options.ts";

/** The reporters that are at hand at once, by the name of their format. */
export const reporters: Readonly<Record<"markdown" | "json" | "terminal", Reporter>> = { markdown, json, terminal };

/** Every form of report. What brings much with it is loaded when it is asked for. A new format is a file of its own and a line here. */
const writers: Readonly<Record<Format, () => Promise<ReportWriter>>> = {
  markdown: async () => markdown,
  json: async () => json,
  terminal: async () => terminal,
  unified: async () => (await import("./unified.ts")).unified,
  criticmarkup: async () => (await import("./criticmarkup.ts")).criticmarkup,
  html: async () => (await import("./html.ts")).html,
  csv: async () => (await import("./csv.ts")).csv,
  docx: async () => (await import("./docx.ts")).docx,
};

/** The way to write a report in the given form. */
export function reportWriter(format: Format): Promise<ReportWriter> {
  return writers[format]();
}
