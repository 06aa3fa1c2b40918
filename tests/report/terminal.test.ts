import fc from "fast-check";
import kleur from "kleur";
import { afterEach, describe, expect, test } from "vitest";
import type { Edit } from "../../src/model/comparison.ts";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { added, comparison, linked, removed } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";
import { anyLine } from "../support/strings.ts";

const plain = resolveReportOptions({ width: 40 });
const ESC = String.fromCharCode(27);
/** The only sequences a report may send: select graphic rendition, one number. */
const SGR = new RegExp(`${ESC}\\[(\\d+)m`, "g");

const script: fc.Arbitrary<Edit[]> = fc.array(fc.record({ op: fc.constantFrom("equal", "delete", "insert"), text: anyLine }), {
  minLength: 1,
  maxLength: 8,
});

/** Colours as a terminal understands them: each stretch with the looks in force. */
function stretches(report: string): { text: string; struck: boolean; green: boolean }[] {
  let struck = false;
  let green = false;
  const result: { text: string; struck: boolean; green: boolean }[] = [];
  for (const [index, part] of report.split(SGR).entries()) {
    if (index % 2 === 0) result.push({ text: part, struck, green });
    else if (part === "9" || part === "29") struck = part === "9";
    else if (part === "32" || part === "39") green = part === "32";
  }
  return result;
}

describe("hostile text on a terminal", () => {
  test("sends no control character but the line end", () => {
    fc.assert(
      fc.property(script, anyLine, (list, text) => {
        const spec = {
          masthead: { symbol: text, title: text },
          messages: [{ severity: "warning", rule: "x", text, place: null } as const],
          headings: [{ id: "H1", level: 1, text, before: null }],
        };
        const hostile = comparison({
          from: { ...spec, notes: [{ label: text, text, at: null }] },
          to: spec,
          headings: [{ from: "H1", to: null, status: "removed" }],
          changes: [
            linked("OP1", "OP1", list, { status: "reworded" }),
            added("OP2", text),
            removed("OP3", text, null, { id: text, score: 0 }),
          ],
        });
        expect(reporters.terminal(hostile, plain)).not.toMatch(/(?!\n)[\p{Cc}\u202D\u202E]/u);
        expect(reporters.terminal(hostile, { ...plain, color: true }).replace(SGR, "")).not.toMatch(/(?!\n)[\p{Cc}\u202D\u202E]/u);
      }),
    );
  });

  test("shows what it does not send", () => {
    const report = reporters.terminal(comparison({ changes: [added("OP1", `a${ESC}[2Jb\u009Bc\u202Ed`)] }), plain);
    expect(report).toContain("{+a␛[2Jb⟨U+009B⟩c⟨U+202E⟩d+}");
  });

  test("marks exactly the deleted and the inserted words", () => {
    const words = fc
      .array(fc.constantFrom("a", "b,", "States", "中文字", "é", " ", " "), { minLength: 1, maxLength: 9 })
      .map((parts) => parts.join(""));
    const calm = fc.array(fc.record({ op: fc.constantFrom("equal", "delete", "insert"), text: words }), { minLength: 1, maxLength: 6 });
    const unspaced = (text: string) => text.replace(/[\s␣]/g, "");
    fc.assert(
      fc.property(calm, (list) => {
        const report = reporters.terminal(comparison({ changes: [linked("OP1", "OP1", list, { status: "reworded" })] }), {
          ...plain,
          color: true,
        });
        const of = (op: Edit["op"]) => unspaced(list.map((edit) => (edit.op === op ? edit.text : "")).join(""));
        const shown = stretches(report);
        expect(unspaced(shown.map(({ text, struck }) => (struck ? text : "")).join(""))).toBe(of("delete"));
        expect(unspaced(shown.map(({ text, green }) => (green ? text : "")).join(""))).toBe(of("insert"));
      }),
    );
  });

  test("every line begins and ends without a look, so that a pager can show it alone", () => {
    const report = reporters.terminal(exercise, { ...plain, color: true });
    for (const line of report.split("\n")) {
      const codes = [...line.matchAll(SGR)].map(([, code]) => Number(code));
      const opened = codes.filter((code) => code < 20 || (code >= 30 && code <= 37)).length;
      expect(codes.length).toBe(2 * opened);
    }
  });
});

describe("wrapping", () => {
  /** Columns of a text of letters and Chinese. */
  const columns = (line: string) => [...line].reduce((sum, character) => sum + (/\p{sc=Han}|[。，]/u.test(character) ? 2 : 1), 0);

  test("no line is wider than asked for unless it is a single word", () => {
    const word = fc.oneof(fc.constantFrom("a", "of", "States", "cooperation", "x".repeat(50)), fc.constantFrom("决定", "大会", "，", "。"));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 20, max: 90 }), (list, width) => {
        const text = list.join(" ");
        for (const line of reporters.terminal(comparison({ changes: [added("OP1", text)] }), { ...plain, width }).split("\n")) {
          if (columns(line) > width) expect(line.trim()).not.toContain(" ");
        }
      }),
    );
  });

  test("nothing is lost or broken inside a word", () => {
    const text = "Requests the Secretary-General, within existing resources, to report on A/RES/67/193 annually.";
    const report = reporters.terminal(comparison({ changes: [added("OP1", text)] }), { ...plain, width: 20 });
    expect(report.replace(/\n */g, " ")).toContain(`{+${text}+}`);
  });

  test("Chinese, which has no blanks, is broken between characters, not before a full stop", () => {
    const report = reporters.terminal(comparison({ changes: [added("OP1", "大会决定继续审议这个问题。大会决定。")] }), {
      ...plain,
      width: 20,
    });
    const lines = report
      .slice(report.indexOf("@@"))
      .split("\n")
      .filter((line) => /\p{sc=Han}/u.test(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => columns(line)).every((count) => count <= 20)).toBe(true);
    expect(lines.some((line) => line.trim().startsWith("。"))).toBe(false);
    expect(lines.map((line) => line.trim()).join("")).toBe("{+大会决定继续审议这个问题。大会决定。+}");
  });
});

describe("colour", () => {
  const before = kleur.enabled;
  afterEach(() => {
    kleur.enabled = before;
  });

  test.each([true, false])("follows the option, not kleur's own mind (%s), and does not change it", (mind) => {
    kleur.enabled = mind;
    const red = reporters.terminal(exercise, { ...plain, color: true });
    const grey = reporters.terminal(exercise, { ...plain, color: false });
    expect(red).toContain(`${ESC}[31m`);
    expect(grey).not.toContain(ESC);
    expect(kleur.enabled).toBe(mind);
  });

  test("says the same in both", () => {
    const unsigned = (text: string) => text.replace(/\[-|-\]|\{\+|\+\}/g, "").replace(/\s+/g, " ");
    const wide = { ...plain, width: 10_000 };
    expect(
      reporters
        .terminal(exercise, { ...wide, color: true })
        .replace(SGR, "")
        .replace(/\s+/g, " "),
    ).toBe(unsigned(reporters.terminal(exercise, wide)));
  });
});

describe("folding", () => {
  const changes = [
    linked("PP1", "PP1", "One,"),
    linked("PP2", "PP2", "Two,"),
    linked("OP1", "OP1", "Thr[-e-]{+ee+};"),
    linked("OP2", "OP2", "Four."),
  ];

  test("unchanged paragraphs become stretches with their counts", () => {
    const report = reporters.terminal(comparison({ changes }), plain);
    expect(report).toContain("\n\nUnchanged paragraphs\n  PP1 … PP2 (2), OP2\n\n");
    expect(report).not.toContain("Two,");
  });

  test("all of them are printed on request", () => {
    const report = reporters.terminal(comparison({ changes }), { ...plain, all: true });
    expect(report).toContain("@@ PP2 · unchanged @@\n  Two,\n");
  });

  test("two texts alike make a short report", () => {
    const report = reporters.terminal(comparison({ changes: changes.filter(({ change }) => change.status === "unchanged") }), plain);
    expect(report).toContain("No paragraph changed.");
    expect(report).not.toContain("@@");
  });
});
