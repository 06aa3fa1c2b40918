import { describe, expect, test } from "vitest";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { type Only, onlyNames, type SectionName } from "../../src/report/options.ts";
import { comparison, linked } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";

const page = (only: readonly Only[], sections: readonly SectionName[] = []) =>
  reporters.markdown(exercise, resolveReportOptions({ only, sections }));
/** Paragraphs told of in full or in a list of lines, by their numbers. */
const told = (report: string) => {
  const body = report.slice(report.indexOf("~~Struck out~~"), report.indexOf("## How this was made"));
  const full = body.split("\n").flatMap((line) => /^### (.*) · /.exec(line)?.[1] ?? []);
  const lists = body.split(/^## /m).filter((section) => /^(?:Technical|Editorial|Moved)/.test(section));
  return [...full, ...lists.flatMap((section) => section.split("\n").flatMap((line) => /^- (.*?)(?: \(moved\))?: /.exec(line)?.[1] ?? []))];
};

describe("a narrowed report", () => {
  test.each<[Only, string[]]>([
    ["findings", ["– → OP5", "OP14 → OP6", "OP9 → –", "OP21 → OP10", "PP2", "OP20 → OP9"]],
    ["reworded", ["PP4 + PP5 → PP4", "OP2 → OP3 + OP4", "OP14 → OP6", "OP17 → OP7", "OP21 → OP10"]],
    ["added", ["– → PP5", "– → OP5"]],
    ["removed", ["OP9 → –"]],
    ["moved", ["OP14 → OP6", "OP20 → OP9", "OP19 → OP2"]],
    ["technical", ["PP2"]],
    ["editorial", ["PP3", "OP20 → OP9"]],
    ["doubtful", ["OP17 → OP7"]],
  ])("to %s tells those and no others", (only, expected) => expect(told(page([only]))).toEqual(expected));

  test("of several kinds tells those of any, and of the sections named", () => {
    expect(told(page(["added", "removed"]))).toEqual(["– → PP5", "– → OP5", "OP9 → –"]);
    expect(told(page(["added", "removed"], ["operative"]))).toEqual(["– → OP5", "OP9 → –"]);
    expect(told(page([], ["preamble"]))).toEqual(["PP4 + PP5 → PP4", "– → PP5", "PP2", "PP3"]);
    expect(told(page([], ["annex"]))).toEqual([]);
  });

  test("says so, and how many were left out, and keeps the verdict of the whole", () => {
    const report = page(["added"], ["preamble"]);
    expect(report).toContain(
      "\nThis report is narrowed (only added; section preamble): 1 changed paragraph shown, 11 left out; verdict and counts are of the whole texts.\n",
    );
    expect(report.split("\n")[2]).toBe(page([]).split("\n")[2]);
    expect(page([])).not.toContain("narrowed");
  });

  test("leaves out what belongs to no paragraph asked for", () => {
    const headings = ["## Headings", "## Footnotes", "## Unchanged paragraphs", "## Old number → new number"];
    for (const heading of headings) {
      expect(page([])).toContain(heading);
      expect(page(["added"])).not.toContain(heading);
    }
  });

  test("counts every changed paragraph as shown or left out, whatever it is narrowed to", () => {
    const counts = onlyNames.map((only) => /: (\d+) changed paragraphs? shown, (\d+) left out/.exec(page([only])) ?? []);
    expect(counts.map(([, shown, left]) => Number(shown) + Number(left))).toEqual(onlyNames.map(() => 12));
  });

  test("shows a paragraph that crossed between the parts in both", () => {
    const whole = comparison({ changes: [linked("PP1", "OP1", "Recall[-ing-]{+s+} it;", { moved: true })] });
    for (const section of ["preamble", "operative"] as const) {
      expect(reporters.markdown(whole, resolveReportOptions({ sections: [section] }))).toContain("### PP1 → OP1");
    }
  });

  test("is narrowed on a terminal and in a summary too", () => {
    const options = resolveReportOptions({ only: ["removed"] });
    const report = reporters.terminal(exercise, options);
    expect(report).toContain("This report is narrowed (only removed): 1 changed paragraph shown, 11 left out;");
    expect(report.match(/^@@ .* @@$/gm)).toEqual(["@@ OP9 → – · removed @@"]);
    const summary = reporters.terminal(exercise, { ...options, summary: true });
    expect(summary).toContain("narrowed");
    expect(summary.match(/^- .{7}/gm)).toEqual(["- Removed"]);
  });
});
