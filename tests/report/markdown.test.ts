import { describe, expect, test } from "vitest";
import type { Vote } from "../../src/model/masthead.ts";
import { html } from "../../src/report/html.ts";
import { type Reporter, reporters, resolveReportOptions } from "../../src/report/index.ts";
import { added, comparison, linked, removed } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";

const options = resolveReportOptions();
const report = (spec: Parameters<typeof comparison>[0], all = false) => reporters.markdown(comparison(spec), { ...options, all });
const quotes = (page: string) => page.split("\n").filter((line) => line.startsWith(">"));

describe("words inside the running sentence", () => {
  test.each([
    ["blanks at the edge of an edit go outside it", "States[- and-] of", "> States ~~and~~ of"],
    ["a replaced word stands apart from its replacement", "the [-first-]{+second+} and", "> the ~~first~~ **second** and"],
    ["but not where that would part a word from its comma", "the [-first-]{+second+}, and", "> the ~~first~~**second**, and"],
    ["a blank that is itself the change is shown", "co[- -]operation", "> c&#111;~~␣~~&#111;peration"],
    ["part of a symbol", "A/RES/[-66/183-]{+67/193+} of", "> A/RES/~~66/183~~**67/193** of"],
    ["an insertion that begins with a comma", "annually{+, where appropriate,+} on", "> annuall&#121;**, where appropriate,** on"],
    ["a paragraph's end that came in a split", "a{+;\nNotes+} b", "> &#97;**;¶**\n>\n> **Notes** b"],
  ])("%s", (_, script, expected) => {
    const young = script.includes("\n") ? "OP1+OP2" : "OP1";
    expect(quotes(report({ changes: [linked("OP1", young, script, { status: "reworded" })] })).join("\n")).toBe(expected);
  });

  // Renderers that are not at hand in tests: cmark-gfm looks through tildes, pandoc opens no italics after a bold end,
  // GitHub reads references before it looks for issue numbers.
  test.each([
    ["a struck word before a bold comma", "the [-first-]{+, second+}; and", "", "> the ~~firs&#116;~~**, second**; and"],
    ["italics that go on after bold", "{+Re+}calls the", "Recalls", "> **_Re_**<!---->_calls_ the"],
    ["a letter alone between two signs", "[-Notes-]étude", "Note", "> ~~_Note_&#115;~~&#233;tude"],
    ["a number sign before a covered digit", "See #1{+, annex+};", "", "> See <span>\\#</span>&#49;**, annex**;"],
  ])("%s", (_, script, opening, expected) => {
    const spec = linked("OP1", "OP1", script, { status: "reworded", openings: [[opening], [opening]] });
    expect(quotes(report({ changes: [spec] }))).toEqual([expected]);
  });

  test("an opening phrase that an edit cuts through is in italics on both sides", () => {
    const openings = [["Recalling"], ["Recalling also"]] as const;
    const page = report({ changes: [linked("PP1", "PP1", "Recalling{+ also+} its resolution,", { openings, status: "reworded" })] });
    expect(quotes(page)).toEqual(["> _Recalling_ **_also_** its resolution,"]);
  });

  test("an opening that is not how the text begins is left alone", () => {
    const spec = linked("PP1", "PP1", "Having heard [-them-]{+us+},", { openings: [["Recalling"], ["Recalling"]] });
    expect(quotes(report({ changes: [spec] }))).toEqual(["> Having heard ~~them~~**us**,"]);
  });
});

describe("what is told and what is not", () => {
  test("two texts alike: no changes, all paragraphs by number", () => {
    const page = report({ changes: [linked("PP1", "PP1", "One,"), linked("OP1", "OP2", "Two.")] });
    expect(page).toContain("No paragraph changed.");
    expect(page).toContain("## Unchanged paragraphs\n\nPP1, OP1 → OP2.\n");
    expect(page).not.toContain("## Changes");
    expect(quotes(page)).toEqual([]);
  });

  test("texts in other languages: that findings are told for English only", () => {
    const spoken = (from: string, to: string) =>
      report({
        from: { masthead: { language: from } },
        to: { masthead: { language: to } },
        changes: [linked("OP1", "OP1", "[-Prie-]{+Invite+} le Bureau;")],
      });
    expect(spoken("fr", "fr")).toContain(
      "The texts are in French: what a change of words means (verbs, qualifiers, citations, requests and deadlines) is told for English only.",
    );
    expect(spoken("en", "es")).toContain(
      "The old text is in English, the new one in Spanish: what is told of their words is of little use.",
    );
    expect(spoken("xx", "xx")).toContain("The texts are in another language: ");
    expect(spoken("en", "en")).not.toContain("English");
  });

  test("how each text was adopted, in every form with a head, where a source says so", () => {
    const vote = (inFavour: number | null, abstaining: number | null) =>
      inFavour === null
        ? { outcome: "without a vote" as const, inFavour, against: null, abstaining }
        : { outcome: "recorded vote" as const, inFavour, against: 9, abstaining };
    const pair = (from: Vote | null, to: Vote | null) =>
      comparison({ from: { masthead: { vote: from } }, to: { masthead: { vote: to } }, changes: [linked("OP1", "OP1", "One.")] });
    const consensusLost = pair(vote(null, null), vote(124, 45));
    const told = (write: Reporter) => write(consensusLost, { ...options, width: 200 });
    expect(told(reporters.markdown)).toContain("| vote | without a vote | recorded vote of 124 to 9, with 45 abstentions |");
    expect(told(html)).toContain("<td>recorded vote of 124 to 9, with 45 abstentions</td>");
    expect(told(reporters.terminal)).toMatch(/^---.* · without a vote\n\+\+\+.* · recorded vote of 124 to 9, with 45 abstentions\n/);
    expect(reporters.markdown(pair(null, vote(1000, null)), options)).toContain("| vote | – | recorded vote of 1,000 to 9 |");
    expect(reporters.markdown(pair(vote(2, 0), vote(2, 1)), options)).toContain(
      "| vote | recorded vote of 2 to 9, with no abstentions | recorded vote of 2 to 9, with 1 abstention |",
    );
    expect(reporters.markdown(pair(null, null), options)).not.toContain("vote");
  });

  test("texts without paragraphs", () => {
    const page = report({ changes: [] });
    expect(page).toContain("Neither text has paragraphs.");
    expect(page).toContain("## How this was made");
  });

  test("everything came and everything went", () => {
    const page = report({ changes: [added("OP1", "New.", "New"), removed("OP1", "Old.", "Old")] });
    expect(quotes(page)).toEqual(["> **_New_.**", "> ~~_Old_.~~"]);
    expect(page).not.toContain("Nearest");
    expect(page).toContain("| OP1 | – | removed |\n| – | OP1 | added |");
  });

  test("the nearest paragraph is named where it is a relative, not where it is any other", () => {
    const page = (score: number) => report({ changes: [linked("OP1", "OP1", "Old."), added("OP2", "New.", "New", { id: "OP1", score })] });
    expect(page(0.2)).toContain("Nearest in the old text: OP1, which became OP1; score 0.20.");
    expect(page(0.19)).not.toContain("Nearest");
    const gone = removed("OP3", "Old.", "Old", { id: "OP2", score: 0.5 });
    expect(report({ changes: [linked("OP1", "OP2", "Old."), gone] })).toContain(
      "Nearest in the new text: OP2, which came from OP1; score 0.50.",
    );
    expect(report({ changes: [added("OP2", "New.", "New"), gone] })).toContain("Nearest in the new text: OP2; score 0.50.");
  });

  test("a rival that is likelier by its words, and yet taken, is said to be", () => {
    const doubtful = linked("OP1", "OP2", "Old[-.-]{+;+}", {
      status: "reworded",
      doubtful: true,
      score: 0.3,
      next: { from: "OP3", to: "OP2", score: 0.7 },
    });
    const line = (...others: ReturnType<typeof linked>[]) =>
      report({ changes: [doubtful, ...others] })
        .split("\n")
        .find((one) => one.startsWith("- OP1 → OP2: score"));
    expect(line(linked("OP3", "OP4+OP5", "Old.{+\n+}"))).toMatch(/; next best OP3 → OP2, 0\.70, but OP3 became OP4 and OP5$/);
    expect(line(removed("OP3", "Old.", "Old"))).toMatch(/; next best OP3 → OP2, 0\.70$/);
  });

  test("what went is listed in the order of the text it stood in", () => {
    const gone = (id: string) => removed(id, `Notes ${id};`, "Notes");
    const page = report({ changes: [gone("OP3"), gone("OP2")] });
    expect(page).toContain("### Removed (2)\n\n- OP2: ~~_Notes_ OP2;~~\n- OP3: ~~_Notes_ OP3;~~");
  });

  test("every paragraph of both texts has its row in the table of correspondence", () => {
    const page = reporters.markdown(exercise, options);
    const rows = page.slice(page.indexOf("## Old number"), page.indexOf("## How")).split("\n");
    for (const { id } of exercise.from.paragraphs) expect(rows.filter((row) => row.startsWith(`| ${id} |`))).toHaveLength(1);
    const right = rows.map((row) => row.split(" | ")[1] ?? "").flatMap((cell) => cell.split(", "));
    for (const { id } of exercise.to.paragraphs) expect(right).toContain(id);
  });

  test("the verdict comes first, its share of words on one line", () => {
    const page = report({ changes: [linked("OP1", "OP1", "[-Urges-]{+Invites+} the States to act now,")] });
    expect(page.split("\n").slice(2, 3)).toEqual([
      "**Verdict: substantial revision.** 0 paragraphs carry over (0 word for word); 1 reworded; 83\u00A0% of the words of the longer text stand in both.",
    ]);
  });
});

describe("footnotes", () => {
  const change = linked("OP1", "OP2", "Notes [-a-]{+b+};");
  const notes = (from: readonly [string, string][], to: readonly [string, string][]) => {
    const at = (id: string) => (list: readonly [string, string][]) => list.map(([label, text]) => ({ label, text, at: id }));
    const page = report({ changes: [change], from: { notes: at("OP1")(from) }, to: { notes: at("OP2")(to) } });
    return page.split("\n").filter((line) => line.startsWith("- Note"));
  };

  test("a changed mark is no change", () => {
    expect(notes([["1", "Resolution 55/2."]], [["9", "Resolution  55/2."]])).toEqual([]);
  });

  test("a reworded note is found through the paragraphs its marks stand in", () => {
    expect(notes([["1", "Resolution 66/183, annex."]], [["2", "Resolution 67/193, annex."]])).toEqual([
      "- Note 1 → 2 (OP1 → OP2) · reworded: Resolution ~~66/183,~~ **67/193,** annex.",
    ]);
  });

  test("notes with nothing in common are not taken for one", () => {
    expect(notes([["1", "Resolution 55/2."]], [["1", "See the report of the board."]])).toEqual([
      "- Note 1 (OP2) · added: **See the report of the board.**",
      "- Note 1 (OP1) · removed: ~~Resolution 55/2.~~",
    ]);
  });

  test("the only note left of a sentence that rests on another document by now", () => {
    expect(notes([["1", "A/70/202/Rev.1."]], [["2", "See A/71/18."]])).toEqual([
      "- Note 1 → 2 (OP1 → OP2) · reworded: ~~A/70/202/Rev.1.~~ **See A/71/18.**",
    ]);
  });

  test("“Ibid.” says what it stands for, wherever the source is spelled out", () => {
    const series = "Lantern Nations, Treaty Series, vol.";
    expect(
      notes(
        [
          ["1", `See ${series} 7, No. 70.`],
          ["2", "Ibid., vol. 8, No. 80."],
          ["3", "Ibid."],
        ],
        [
          ["4", `See ${series} 8, No. 80.`],
          ["5", "Ibid."],
          ["6", "Ibid., vol. 7, No. 70."],
        ],
      ),
    ).toEqual([]);
    expect(notes([["1", `${series} 7, No. 70.`]], [["1", `${series} 7, No. 71.`]])).toHaveLength(1);
  });

  test("a note belongs to the words that its mark stands at", () => {
    const words = "Notes the report of the board[-, the letter of its chair-] and the plan of the office;";
    const [old, young] = [words.replace(/\[-(.*)-\]/, "$1"), words.replace(/\[-.*-\]/, "")];
    const list = (id: string, text: string, cited: readonly (readonly [string, string])[]) =>
      cited.map(([after, note], index) => ({ label: `${index + 1}`, text: note, at: id, offset: text.indexOf(after) + after.length }));
    const page = report({
      changes: [linked("OP1", "OP1", words)],
      from: {
        notes: list("OP1", old, [
          ["of the board", "A/1/70 and A/1/71."],
          ["of its chair", "A/1/80."],
          ["the office", "B/1/90."],
        ]),
      },
      to: {
        notes: list("OP1", young, [
          ["of the board", "A/2/80."],
          ["the office", "A/2/70 and A/2/71."],
        ]),
      },
    });
    expect(page.split("\n").filter((line) => line.startsWith("- Note"))).toEqual([
      "- Note 1 (OP1) · reworded: ~~A/1/70 and A/1/71.~~ **A/2/80.**",
      "- Note 3 → 2 (OP1) · reworded: ~~B/1/90.~~ **A/2/70 and A/2/71.**",
      "- Note 2 (OP1) · removed: ~~A/1/80.~~",
    ]);
  });

  test("each of two like notes keeps its own", () => {
    const from = [
      ["1", "Resolution 1/1, annex."],
      ["2", "Resolution 1/2, annex."],
    ] as const;
    const to = [
      ["1", "Resolution 1/2, annex."],
      ["2", "Resolution 1/1, annex."],
    ] as const;
    expect(
      notes(
        from.map(([label, text]) => [label, text]),
        to.map(([label, text]) => [label, text]),
      ),
    ).toEqual([]);
  });
});

describe("options", () => {
  test("are completed once", () => {
    expect(resolveReportOptions()).toEqual({
      ...{ all: false, summary: false, only: [], sections: [], color: false, width: 80 },
      ...{ layout: "tracked", author: "travaux", date: null },
    });
    expect(resolveReportOptions({ width: 5 }).width).toBe(20);
  });

  test.each([0, -1, 1.5, Number.NaN])("a width of %s is refused with what to do", (width) => {
    expect(() => resolveReportOptions({ width })).toThrow(/expected a whole number of columns, 1 or more, for example 80/);
  });
});
