import { describe, expect, it } from "vitest";
import { draftHistoryOf } from "../../src/history/drafts.ts";
import { lineageOf } from "../../src/history/lineage.ts";
import { draftsJsonSchema } from "../../src/model/series-json.ts";
import { pageMarkdown } from "../../src/report/page-markdown.ts";
import { draftsPage } from "../../src/report/series/drafts.ts";
import { draftsJson } from "../../src/report/series/json.ts";
import { numbersOf } from "../../src/report/wording.ts";
import { harbours } from "../support/series.ts";
import { textOf } from "../support/texts.ts";

// Last year's text, the draft, its revision, the adopted text.
const history = draftHistoryOf(lineageOf(harbours));

/** Last year's text encourages all ports to light their piers; of the draft, its revision and the adopted text the first words are given. */
const negotiations = (...beginnings: readonly string[]) => {
  const text = (beginning: string, index: number) =>
    textOf(
      [
        "# Exercise text",
        `### EXERCISE/${40 + index}. Exercise on piers`,
        "*The General Assembly,*",
        `1. ${beginning} to light their piers before the autumn storms reach the coast;`,
        "2. Decides to consider the matter again.",
      ].join("\n\n"),
      `EXERCISE/${40 + index}.md`,
    );
  return draftHistoryOf(lineageOf(["Encourages all ports", ...beginnings].map(text)));
};

describe("what became of a draft", () => {
  it("is told of each change it proposed", () => {
    expect(
      history.proposals.map(({ change, fate, adopted, inserted, struck }) => [numbersOf(change), fate, adopted, inserted, struck]),
    ).toEqual([
      ["PP1", "in part", ["PP1"], { proposed: 1, kept: 0 }, { proposed: 1, kept: 1 }],
      ["OP1 → OP2", "survived", ["OP2"], { proposed: 3, kept: 3 }, { proposed: 1, kept: 1 }],
      ["OP3 → –", "dropped", ["OP5"], { proposed: 0, kept: 0 }, { proposed: 14, kept: 0 }],
      ["– → OP4", "survived", ["OP2"], { proposed: 13, kept: 13 }, { proposed: 0, kept: 0 }],
    ]);
  });

  it("is told of the words that came in during negotiation", () => {
    expect(history.negotiated.map(({ id, words }) => [id, words])).toEqual([
      ["PP1", 1],
      ["OP2", 1],
      ["OP4", 5],
    ]);
  });

  it("makes a report, and JSON of the form its schema sets down", () => {
    const page = pageMarkdown(draftsPage(history));
    expect(page).toContain(
      "EXERCISE/22 proposed 4 changes to EXERCISE/21: 2 survived, 1 survived in part, 1 dropped. 3 paragraphs of EXERCISE/24 have words that were in neither.",
    );
    expect(page).toContain("| put in | 17 | 16 | 94 % |\n| struck | 16 | 2 | 13 % |\n| put in during negotiation |  | 7 |  |");
    expect(page).toContain("## Dropped\n\n### OP3 → – · removed · in EXERCISE/24: OP5\n");
    expect(page).toContain("### OP4 · 5 words\n\n> **Also calls upon port authorities** \\[EXERCISE/23\\] to replace …");
    const json = draftsJsonSchema.parse(JSON.parse(draftsJson(history)));
    expect(json.proposals.map(({ fate }) => fate)).toEqual(["in part", "survived", "dropped", "survived"]);
  });

  it("needs three texts", () => {
    expect(() => draftHistoryOf(lineageOf(harbours.slice(0, 2)))).toThrow(
      "There are 2 texts; expected last year's text, the draft and the adopted text.",
    );
  });

  it("goes by the adopted text, whatever a revision took out on the way", () => {
    const told = negotiations("Requests all ports", "Encourages all ports", "Requests all ports");
    expect(told.proposals.map(({ fate, inserted, struck }) => [fate, inserted, struck])).toEqual([
      ["survived", { proposed: 1, kept: 1 }, { proposed: 1, kept: 1 }],
    ]);
    expect(told.negotiated).toEqual([]);
  });

  it("calls nothing new that last year's text had", () => {
    const told = negotiations("Requests all ports", "Requests all large ports", "Encourages all large ports");
    expect(told.proposals.map(({ fate }) => fate)).toEqual(["dropped"]);
    const [first] = told.negotiated;
    expect(first?.words).toBe(1);
    expect(first?.runs.filter(({ since }) => since > 1).map(({ text, since }) => [text.trim(), since])).toEqual([["large", 2]]);
  });
});
