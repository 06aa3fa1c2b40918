import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/model/comparison.ts";
import { type ComparisonJson, comparisonJsonSchema } from "../../src/model/comparison-json.ts";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { jsonSchemaOf } from "../../src/report/schema.ts";
import { added, comparison, linked, removed, sideOf } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";
import { expectGolden } from "../support/golden.ts";
import { anyLine } from "../support/strings.ts";

const options = resolveReportOptions();
const read = (report: string): ComparisonJson => comparisonJsonSchema.parse(JSON.parse(report));

/** The text of one side of a change, from the paragraphs it names. */
function paragraphs(text: ComparisonJson["from"], ids: readonly string[]): string {
  return ids.map((id) => text.paragraphs.find((paragraph) => paragraph.id === id)?.text).join("\n");
}

describe("the JSON report", () => {
  test("keeps its contract", () => {
    expect(() => read(reporters.json(exercise, options))).not.toThrow();
  });

  test("publishes its contract", () => {
    // Not named .json: the formatter would set it anew.
    expectGolden("comparison.schema.json.txt", jsonSchemaOf("comparison"));
  });

  test("rebuilds both sides of every change", () => {
    const report = read(reporters.json(exercise, options));
    for (const change of report.changes) {
      expect(sideOf(change.edits, "old")).toBe(paragraphs(report.from, change.from));
      expect(sideOf(change.edits, "new")).toBe(paragraphs(report.to, change.to));
    }
  });

  test("names every paragraph of both texts once", () => {
    const report = read(reporters.json(exercise, options));
    const ids = (side: "from" | "to") => report.changes.flatMap((change) => change[side]).toSorted();
    expect(ids("from")).toEqual(report.from.paragraphs.map(({ id }) => id).toSorted());
    expect(ids("to")).toEqual(report.to.paragraphs.map(({ id }) => id).toSorted());
  });

  test("tells an added and a removed paragraph by the side that is empty", () => {
    const report = read(
      reporters.json(
        comparison({ changes: [added("OP1", "Decides;", "Decides", { id: "OP9", score: 0.123456 }), removed("OP9", "Notes;")] }),
        options,
      ),
    );
    const common = { moved: false, score: 0, reason: "no counterpart", doubtful: false, next: null, findings: [] };
    expect(report.changes).toEqual([
      {
        ...common,
        from: [],
        to: ["OP1"],
        status: "added",
        nearest: { id: "OP9", score: 0.1235 },
        edits: [{ op: "insert", text: "Decides;" }],
      },
      { ...common, from: ["OP9"], to: [], status: "removed", nearest: null, edits: [{ op: "delete", text: "Notes;" }] },
    ]);
  });

  test("gives null for what is not known and rounds to four decimals", () => {
    const next = { from: "OP2", to: "OP1", score: 1 / 3 };
    const report = read(
      reporters.json(
        comparison({
          from: { masthead: { title: null } },
          changes: [linked("OP1", "OP1", "a", { score: 2 / 3, next })],
          thresholds: { link: 0.1 + 0.2 },
        }),
        options,
      ),
    );
    expect(report.from).toMatchObject({ symbol: null, title: null, date: null });
    expect(report.changes[0]).toMatchObject({ score: 0.6667, next: { ...next, score: 0.3333 } });
    expect(report.made.thresholds).toEqual({ link: 0.3 });
  });

  test("is the same whatever the options for people are", () => {
    const usual = reporters.json(exercise, options);
    expect(
      reporters.json(exercise, { ...options, all: true, summary: true, only: ["added"], sections: ["preamble"], color: true, width: 20 }),
    ).toBe(usual);
  });

  test("holds texts exactly, whatever characters they are made of", () => {
    const script: fc.Arbitrary<Edit[]> = fc.array(fc.record({ op: fc.constantFrom("equal", "delete", "insert"), text: anyLine }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(script, anyLine, (list, title) => {
        const report = read(
          reporters.json(
            comparison({ from: { masthead: { title } }, changes: [linked("OP1", "OP1", list, { status: "reworded" })] }),
            options,
          ),
        );
        expect(report.from.title).toBe(title);
        expect(report.changes[0]?.edits).toEqual(list);
        expect(report.from.paragraphs[0]?.text).toBe(sideOf(list, "old"));
        expect(report.to.paragraphs[0]?.text).toBe(sideOf(list, "new"));
      }),
    );
  });
});

describe("the contract", () => {
  const report = (): ComparisonJson => read(reporters.json(exercise, options));

  test.each([
    ["a field nobody knows", { ...report(), extra: 1 }],
    ["another version", { ...report(), version: 2 }],
    ["a missing part", { ...report(), summary: undefined }],
    ["a status nobody knows", { ...report(), headings: [{ from: "H1", to: "H1", status: "changed" }] }],
    ["a date that is none", { ...report(), from: { ...report().from, date: "20 December 2012" } }],
  ])("refuses %s", (_, value) => {
    expect(comparisonJsonSchema.safeParse(value).success).toBe(false);
  });

  test("has room for findings", () => {
    const finding = {
      type: "verb",
      old: "Requests",
      new: "Encourages",
      cause: "real",
      direction: "weaker",
      text: "A request became an encouragement.",
    };
    const value = JSON.parse(reporters.json(exercise, options));
    value.changes[0].findings = [finding, { ...finding, old: null, because: "No counterpart." }];
    expect(comparisonJsonSchema.safeParse(value).success).toBe(true);
    value.changes[0].findings = [{ ...finding, type: "noun" }];
    expect(comparisonJsonSchema.safeParse(value).success).toBe(false);
  });
});
