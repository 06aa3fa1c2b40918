import { describe, expect, test } from "vitest";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { exercise } from "../support/exercise.ts";
import { expectGolden } from "../support/golden.ts";

describe("whole reports", () => {
  const usual = resolveReportOptions();

  test("Markdown", () => expectGolden("exercise.md", reporters.markdown(exercise, usual)));
  test("Markdown with every paragraph", () => expectGolden("exercise-all.md", reporters.markdown(exercise, { ...usual, all: true })));
  // Not named .json: the formatter would set it anew.
  test("JSON", () => expectGolden("exercise.json.txt", reporters.json(exercise, usual)));
  test("terminal", () => expectGolden("exercise.txt", reporters.terminal(exercise, usual)));
  test("terminal in colour", () => expectGolden("exercise-color.txt", reporters.terminal(exercise, { ...usual, color: true, width: 60 })));

  test("every report ends with one line end and has no other kind", () => {
    for (const reporter of Object.values(reporters)) {
      expect(reporter(exercise, usual)).toMatch(/[^\n]\n$/);
      expect(reporter(exercise, usual)).not.toContain("\r");
    }
  });
});
