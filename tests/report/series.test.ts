import { describe, expect, it } from "vitest";
import { blamesOf } from "../../src/history/blame.ts";
import { lineageOf } from "../../src/history/lineage.ts";
import { clausesOf } from "../../src/history/matrix.ts";
import { threadOf } from "../../src/history/thread.ts";
import { blameJsonSchema, historyJsonSchema, logJsonSchema, matrixJsonSchema } from "../../src/model/series-json.ts";
import { pageMarkdown } from "../../src/report/page-markdown.ts";
import { pageTerminal } from "../../src/report/page-terminal.ts";
import { blamePage } from "../../src/report/series/blame.ts";
import { historyPage } from "../../src/report/series/history.ts";
import { blameJson, historyJson, logJson, matrixJson } from "../../src/report/series/json.ts";
import { logPage } from "../../src/report/series/log.ts";
import { matrixPage } from "../../src/report/series/matrix.ts";
import { harbours } from "../support/series.ts";

const lineage = lineageOf(harbours);
const blames = blamesOf(lineage);
const clauses = clausesOf(lineage);

describe("history in Markdown", () => {
  it("tells of a clause that went and came back", () => {
    expect(pageMarkdown(historyPage(lineage, threadOf(lineage, { version: 3, id: "OP5" })))).toBe(
      [
        "# History of OP5 of EXERCISE/24",
        "",
        "It stands in the first version, EXERCISE/21, and still stands in the last, EXERCISE/24. It is absent from EXERCISE/22 and EXERCISE/23.",
        "",
        "| version | adopted | paragraph | what happened | findings |",
        "| --- | --- | --- | --- | ---: |",
        "| EXERCISE/21 |  | OP3 | first version |  |",
        "| EXERCISE/22 |  | – | removed | 1 |",
        "| EXERCISE/23 |  | – | absent |  |",
        "| EXERCISE/24 |  | OP5 | came back |  |",
        "",
        "## Wording",
        "",
        "### EXERCISE/21 OP3",
        "",
        "> Invites the regional dredging commissions to publish the depth of every channel they maintain;",
        "",
        "### EXERCISE/22 OP3 → – · removed",
        "",
        "- mandate: No longer in the text: an invitation to the regional dredging commissions (“publish the depth of every channel they maintain”).",
        "",
        "### EXERCISE/24 OP5 · came back, with the same words as OP3 of EXERCISE/21",
        "",
      ].join("\n"),
    );
  });

  it("shows the words where they changed, with what a drafter would point at", () => {
    const page = pageMarkdown(historyPage(lineage, threadOf(lineage, { version: 1, id: "OP2" })));
    expect(page).toContain("### EXERCISE/22 OP1 → OP2 · reworded\n\n> ~~_Encourages_~~ **_Calls upon_ all** coastal States to …\n");
    expect(page).toContain("- qualifier, stronger: “where appropriate” was dropped");
  });
});

describe("blame in Markdown", () => {
  it("sets off the words of other versions, and says how long words were away", () => {
    const page = pageMarkdown(blamePage(lineage, 3, blames[3] ?? []));
    expect(page).toContain(
      "### OP4 · EXERCISE/21\n\n> **Also calls upon port authorities** \\[EXERCISE/23\\] to replace any cable that shows rust or wear;\n",
    );
    expect(page).toContain("### OP5 · EXERCISE/21 †EXERCISE/22\n\n> Invites the regional");
  });
});

describe("the log", () => {
  it("divides the words of each version into carried over, come back and new", () => {
    const page = pageMarkdown(logPage(lineage, blames, "harbours"));
    expect(page).toMatch(/^# harbours: 4 versions\n/);
    const rows = page.split("\n").filter((line) => line.startsWith("| EXERCISE"));
    expect(rows).toHaveLength(4);
    const log = logJsonSchema.parse(JSON.parse(logJson(lineage, blames)));
    for (const [index, { words }] of log.texts.entries()) {
      const whole = harbours[index]?.paragraphs.map(({ text }) => text.split(" ").length).reduce((a, b) => a + b);
      expect(words.carriedOver + words.cameBack + words.fresh).toBe(whole);
    }
    expect(log.texts[3]?.words.cameBack).toBe(
      "Invites the regional dredging commissions to publish the depth of every channel they maintain;".split(" ").length,
    );
    expect(page).toContain("- OP5 (came back): _Invites_ the regional dredging");
  });
});

describe("the matrix in Markdown", () => {
  it("has a row a clause, with signs for what happened", () => {
    const rows = pageMarkdown(matrixPage(lineage, clauses, "harbours"))
      .split("\n")
      .filter((line) => /^\| \d/.test(line));
    expect(rows.map((row) => row.split(" | ").slice(1, 5))).toEqual([
      ["PP1", "PP1 ≈", "PP1 ≈", "PP1 ≈"],
      ["OP1", "OP2 ≠", "OP2 ≠", "OP2 ↷≈"],
      ["OP2", "OP3 =", "OP3 ≠", "OP3 ="],
      ["OP3", "", "", "OP5 ↩"],
      ["OP4", "OP1 ↷=", "OP1 =", "OP1 ="],
      ["", "OP4 +", "OP5 =", "→ 2"],
      ["", "", "OP4 + (of 3)", "OP4 ="],
    ]);
  });
});

describe("JSON", () => {
  it("has the form its schema sets down, and rebuilds the texts", () => {
    const history = historyJsonSchema.parse(JSON.parse(historyJson(lineage, threadOf(lineage, { version: 3, id: "OP5" }))));
    expect(history.stages.map(({ paragraphs }) => paragraphs.map(({ id }) => id))).toEqual([["OP3"], [], [], ["OP5"]]);
    expect(history.returns.map(({ from, to }) => [from, to])).toEqual([
      [
        { version: 0, id: "OP3" },
        { version: 3, id: "OP5" },
      ],
    ]);
    const blame = blameJsonSchema.parse(JSON.parse(blameJson(lineage, 3, blames[3] ?? [])));
    expect(blame.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual(
      harbours[3]?.paragraphs.map(({ text }) => text),
    );
    const matrix = matrixJsonSchema.parse(JSON.parse(matrixJson(lineage, clauses)));
    expect(matrix.clauses[5]).toEqual({
      start: { kind: "added", version: 1 },
      end: { kind: "merged", version: 3, into: 1 },
      cells: [
        null,
        { id: "OP4", status: null, moved: false, returned: false },
        { id: "OP5", status: "unchanged", moved: false, returned: false },
        null,
      ],
    });
  });
});

it("fits a narrow terminal: no line is wider than asked for", () => {
  const pages = [
    historyPage(lineage, threadOf(lineage, { version: 3, id: "OP2" })),
    blamePage(lineage, 3, blames[3] ?? []),
    logPage(lineage, blames, "harbours"),
    matrixPage(lineage, clauses, "harbours"),
  ];
  for (const page of pages) {
    for (const line of pageTerminal(page, false, 40).split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  }
});
