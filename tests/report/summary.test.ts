import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { added, type ChangeSpec, comparison, linked, removed } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";
import { expectGolden } from "../support/golden.ts";
import { render } from "../support/rendered.ts";
import { anyLine } from "../support/strings.ts";

const options = resolveReportOptions({ summary: true });
const linesOf = (report: string) => report.trimEnd().split("\n");

describe("the summary", () => {
  test("as text", () => expectGolden("exercise-summary.txt", reporters.terminal(exercise, options)));
  test("as Markdown", () => expectGolden("exercise-summary.md", reporters.markdown(exercise, options)));

  test("is one screen of at most 40 lines of 80 columns, whatever happened", () => {
    const words = fc.array(fc.constantFrom("Requests", "States", "cooperation", "of", "the", "programmes"), {
      minLength: 1,
      maxLength: 90,
    });
    const sentence = words.map((list) => list.join(" "));
    const weaker = (text: string): Finding => ({
      type: "verb",
      old: { words: text, start: 0, end: text.length },
      new: null,
      cause: "real",
      direction: "weaker",
      text,
      because: null,
    });
    const change = fc.tuple(fc.nat(2), sentence).map(([kind, text]) => (id: string): ChangeSpec => {
      if (kind === 0) return added(id, text);
      if (kind === 1) return removed(id, text);
      return linked(id, id, `{+New +}${text}`, { status: "reworded", findings: [weaker(text)] });
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), sentence, fc.constantFrom(80, 120, 200), (list, title, width) => {
        const whole = comparison({
          from: { masthead: { title, symbol: "X/EX/1" } },
          to: { masthead: { title, symbol: "X/EX/2" } },
          changes: list.map((make, index) => make(`OP${index + 1}`)),
        });
        const lines = linesOf(reporters.terminal(whole, { ...options, width }));
        expect(lines.length).toBeLessThanOrEqual(40);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
      }),
      { numRuns: 200 },
    );
  });

  test("shows some of every kind where there is much of one", () => {
    const many = Array.from({ length: 30 }, (_, index) => removed(`OP${index + 1}`, "Requests a report;", "Requests"));
    const whole = comparison({ changes: [...many, added("OP1", "Invites States to act;", "Invites")] });
    const lines = linesOf(reporters.terminal(whole, options)).filter((line) => line.startsWith("- "));
    expect(lines.filter((line) => line.startsWith("- Removed"))).toHaveLength(9);
    expect(lines).toContain("- Added, OP1: {+Invites States to act;+}");
    expect(lines.at(-1)).toBe("- 21 more of this weight are in the whole report.");
  });

  test("puts requests and decisions before what is merely recalled", () => {
    const whole = comparison({
      changes: [added("PP1", "Recalling much,"), added("OP1", "Recalls more;"), added("OP2", "Decides to act;")],
    });
    const told = linesOf(reporters.terminal(whole, options)).filter((line) => line.startsWith("- Added"));
    expect(told.map((line) => line.slice(0, 12))).toEqual(["- Added, OP2", "- Added, OP1", "- Added, PP1"]);
  });

  test("falls back on reworded and technical paragraphs, each once", () => {
    const whole = comparison({
      changes: [
        linked("OP1", "OP1", "Recalls [-1/1-]{+2/2+};", { status: "technical" }),
        linked("OP2", "OP2", "Notes [-the work-]{+all good work+};"),
      ],
    });
    expect(linesOf(reporters.terminal(whole, options)).filter((line) => line.startsWith("- "))).toEqual([
      "- Reworded, OP2: Notes [-the work-]{+all good work+};",
      "- Technical, OP1: Recalls [-1/1-]{+2/2+};",
    ]);
  });

  test("of two texts alike says just that", () => {
    const report = reporters.terminal(comparison({ changes: [linked("OP1", "OP1", "One.")] }), options);
    expect(report).toContain("No paragraph changed.");
    expect(report).not.toContain("Verdict");
    expect(report).not.toMatch(/^- /m);
  });

  test("shows any words as words, in Markdown and on a terminal", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const whole = comparison({
          to: { masthead: { title: text, symbol: text } },
          changes: [added("OP1", text), removed("OP2", text)],
        });
        expect(reporters.terminal(whole, options)).not.toMatch(/(?!\n)[\p{Cc}\u202D\u202E]/u);
        const { elements, texts } = render(reporters.markdown(whole, options));
        expect(elements.filter((element) => / (?:a|img|blockquote|pre|input|h[2-6])$/.test(element))).toEqual([]);
        for (const node of texts) expect(node.text).not.toMatch(/@\w|#\d|:[\w+-]+:|\$.|.\$/u);
      }),
      { numRuns: 250 },
    );
  });
});
