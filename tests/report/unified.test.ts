import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveReportOptions } from "../../src/report/index.ts";
import { unified } from "../../src/report/unified.ts";
import { added, comparison, linked, removed } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";
import { expectGolden } from "../support/golden.ts";
import { anyLine } from "../support/strings.ts";

const usual = resolveReportOptions();

describe("the unified form", () => {
  test("the whole report", () => expectGolden("exercise.diff", unified(exercise, usual)));

  test("a hunk for each change, named by its paragraphs", () => {
    const report = unified(
      comparison({
        from: { masthead: { symbol: "X/EX/1/1" } },
        to: { masthead: { symbol: "X/EX/2/2" } },
        changes: [
          linked("PP1", "PP1", "Recalling its resolution 1/2,"),
          linked("OP5", "OP1", "Decides to meet;", { moved: true }),
          linked("OP1+OP2", "OP2", "Thanks all donors[-;-]{+ and+}[-\n-][-Invites-]{+ invites+} more."),
          removed("OP3", "Requests a report;"),
          added("OP3", "Takes note of the report."),
        ],
      }),
      usual,
    );
    expect(report.split("\n").slice(1)).toEqual([
      "--- X/EX/1/1",
      "+++ X/EX/2/2",
      "@@ -OP5 +OP1 @@ moved, unchanged",
      " Decides to meet;",
      "@@ -OP1,OP2 +OP2 @@ merged, reworded",
      "-Thanks all donors;",
      "-Invites more.",
      "+Thanks all donors and invites more.",
      "@@ -OP3 @@ removed",
      "-Requests a report;",
      "@@ +OP3 @@ added",
      "+Takes note of the report.",
      "",
    ]);
  });

  test("tells unchanged paragraphs too, where all are asked for", () => {
    const same = comparison({ changes: [linked("OP1", "OP1", "Decides to meet;")] });
    expect(unified(same, usual)).not.toContain("@@");
    expect(unified(same, { all: true })).toContain("@@ -OP1 +OP1 @@ unchanged\n Decides to meet;\n");
  });

  test("a paragraph is one line, whatever stands in it", () => {
    fc.assert(
      fc.property(anyLine, anyLine, (old, young) => {
        const report = unified(comparison({ changes: [removed("OP1", old), added("OP1", young)] }), usual);
        expect(
          report
            .split("\n")
            .slice(3)
            .map((line) => line.slice(0, 1)),
        ).toEqual(["@", "-", "@", "+", ""]);
        expect(report.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
