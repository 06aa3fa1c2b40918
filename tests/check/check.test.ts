import { describe, expect, test } from "vitest";
import { checked, ruleFacts } from "../../src/check/check.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { exerciseText, shipped, textOf } from "../support/texts.ts";

const PREAMBLE = ["*Recalling* its earlier exercises,"];
const OPERATIVE = ["*Requests* States to exercise;", "*Decides* to go on."];
/** What one rule asks about a text. */
const asked = (rule: string, text: Resolution) => checked(text, { only: [rule], skip: [] }).map((message) => message.text);
const preamble = (...paragraphs: string[]) => exerciseText(paragraphs, OPERATIVE);
const operative = (...paragraphs: string[]) => exerciseText(PREAMBLE, paragraphs);

test("a plain exercise text brings no query under any rule", () => {
  const names = ruleFacts.map(({ name }) => name);
  expect(checked(exerciseText(PREAMBLE, OPERATIVE), { only: names, skip: [] })).toEqual([]);
});

describe("also-missing", () => {
  test("asks where two neighbours say the same verb of the same", () => {
    const text = operative("*Urges* States to act;", "*Urges* States to report;", "*Decides* to go on.");
    expect(asked("also-missing", text)).toEqual(["OP2 begins with “Urges”, as OP1 above it does; expected “also” or “further”."]);
    expect(asked("also-missing", preamble("*Recognizing* that much is done,", "*Recognizing* that more is needed,"))).toHaveLength(1);
  });

  test.each([
    ["with “also”", "*Urges* States to act;", "*Also urges* States to report;"],
    ["with “equally”", "*Urges* States to act;", "*Equally urges* States to report;"],
    ["of another addressee", "*Urges* States to act;", "*Urges* States and donors to report;"],
    ["with another verb between", "*Urges* States to act;", "*Notes* it;"],
    ["with another feeling", "*Notes* that it is late;", "*Notes with concern* that it is late;"],
  ])("does not ask %s", (_, first, second) => {
    expect(asked("also-missing", operative(first, second, "*Decides* to go on."))).toEqual([]);
  });

  test("lets a row begin anew after “further”", () => {
    const text = operative("*Further urges* States to act;", "*Urges* States to report;", "*Decides* to go on.");
    expect(asked("also-missing", text)).toEqual([]);
  });
});

describe("also-unfounded", () => {
  test("asks where the paragraph above begins with another verb, or none stands above", () => {
    expect(asked("also-unfounded", operative("*Notes* it;", "*Also recognizes* it;", "*Decides* to go on."))).toEqual([
      "OP2 begins with “Also recognizes”, but OP1 above it begins with “Notes”.",
    ]);
    expect(asked("also-unfounded", preamble("*Recalling also* the exercise,"))).toEqual([
      "PP1 begins with “Recalling also”, but no paragraph stands above it.",
    ]);
  });

  test("takes “further” after an operative verb for a word of the sentence", () => {
    expect(asked("also-unfounded", operative("*Notes* it;", "*Encourages* further work;", "*Decides* to go on."))).toEqual([]);
  });
});

describe("wrong-end", () => {
  test("asks for a comma, a semicolon, and a full stop at the end", () => {
    const text = exerciseText(["*Recalling* it;", "*Noting* it,"], ["*Urges* States to act.", "*Decides* to go on;"]);
    expect(asked("wrong-end", text)).toEqual([
      "PP1 ends with a semicolon; expected a comma.",
      "OP1 ends with a full stop; expected a semicolon.",
      "OP2 ends with a semicolon; expected a full stop.",
    ]);
  });

  test("knows chapeaux, points, closing quotation marks, and “and” before the last point", () => {
    const text = operative("*Requests* States:", "(a) To act; and", "(b) To report on “the exercise”;", "*Decides* to call it “exercise”.");
    expect(asked("wrong-end", text)).toEqual([]);
  });
});

describe("signs", () => {
  test.each([
    ["open-sign", "*Urges* States [to act now;", "OP1 has [ without its partner: “Urges States [to act now;”."],
    ["open-sign", "*Urges* States to act (now;", "OP1 has ( without its partner: “Urges States to act (now;”."],
    ["open-sign", "*Urges* States to act “now;", "OP1 has “ without its partner: “Urges States to act “now;”."],
    ["open-sign", "*Urges* States to act now);", "OP1 has ) without its partner: “Urges States to act now);”."],
    ["double-word", "*Urges* the the States to act;", "OP1 has “the” twice: “Urges the the States to act;”."],
    ["stray-blank", "*Urges* the Secretary -General to act;", "OP1 has a blank too many: “Urges the Secretary -General to act;”."],
    ["stray-blank", "*Urges* States , now;", "OP1 has a blank too many: “Urges States , now;”."],
  ])("%s asks about %s", (rule, paragraph, expected) => {
    expect(asked(rule, operative(paragraph, "*Decides* to go on."))).toEqual([expected]);
  });

  test.each([
    ["open-sign", "*Urges* States [to act] (now) “here (or there)”;"],
    ["open-sign", "*Urges* States a) to act, b) to report;"],
    ["double-word", "*Stresses* that that exercise had had its day;"],
    ["stray-blank", "*Urges* short- and long-term plans, pre- or post-exercise;"],
  ])("%s does not ask about %s", (rule, paragraph) => {
    expect(asked(rule, operative(paragraph, "*Decides* to go on."))).toEqual([]);
  });

  test("do not hang on a paragraph of nothing but signs, and tell of its open ones", () => {
    const paragraph = `*Urges* ${"( “ the - ".repeat(20_000)};`;
    const found = checked(operative(paragraph, "*Decides* to go on."), {
      only: ["open-sign", "double-word", "stray-blank", "mixed-hyphen"],
      skip: [],
    });
    expect(JSON.stringify(found)).toContain("open-sign");
  });
});

test("note-order asks where a note is first cited after a later one", () => {
  const text = (first: string, second: string) =>
    textOf(
      [
        "# Exercise text",
        "### EXERCISE/9. Exercise",
        "*The General Assembly,*",
        `*Recalling* it,<sup>${first}</sup>`,
        `1. *Urges* States to act;<sup>${second}</sup>`,
        "2. *Decides* to go on.",
        "---",
        "<sup>1</sup> EXERCISE/1.",
        "<sup>2</sup> EXERCISE/2.",
      ].join("\n\n"),
    );
  expect(asked("note-order", text("1", "2"))).toEqual([]);
  expect(asked("note-order", text("2", "1"))).toEqual(["OP1 cites note 1 for the first time, after note 2."]);
});

test("two-names asks about a slip in a long name, and not about another year or a plural", () => {
  const name = "Convention on the Prevention of Exercises";
  const citing = (other: string) => preamble(`*Recalling* the ${name},`, `*Reaffirming* the ${other},`);
  expect(asked("two-names", citing("Convention on the Preventon of Exercises"))).toHaveLength(1);
  expect(asked("two-names", citing(name))).toEqual([]);
  expect(asked("two-names", citing("Conventions on the Prevention of Exercises"))).toEqual([]);
});

test("mixed-hyphen runs on request only", () => {
  const text = operative("*Notes* the long-term plans;", "*Urges* States to think in the long term;", "*Decides* to go on.");
  expect(asked("mixed-hyphen", text)).toEqual(["OP2 has “long term”, OP1 “long-term”."]);
  expect(checked(text, { only: [], skip: [] })).toEqual([]);
});

describe("which rules are followed", () => {
  const text = operative("*Urges* the the States to act,", "*Decides* to go on.");
  const rules = (only: string[], skip: string[]) => checked(text, { only, skip }).map(({ rule }) => rule);

  test("the usual ones, those named, without those to skip", () => {
    expect(rules([], []).toSorted()).toEqual(["double-word", "wrong-end"]);
    expect(rules(["double-word"], [])).toEqual(["double-word"]);
    expect(rules([], ["double-word"])).toEqual(["wrong-end"]);
    expect(rules(["double-word"], ["double-word"])).toEqual([]);
  });

  test("the reader's own warnings have the same switch", () => {
    const years = shipped("67-193.md");
    expect(checked(years, { only: ["two-years"], skip: [] })).toMatchObject([{ rule: "two-years" }]);
    expect(checked(years, { only: [], skip: ["two-years"] }).filter(({ rule }) => rule === "two-years")).toEqual([]);
  });

  test("each has a name of its own, a sentence and a source", () => {
    expect(new Set(ruleFacts.map(({ name }) => name)).size).toBe(ruleFacts.length);
    for (const { name, what, source } of ruleFacts) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$|^unfinished$/);
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(source.length).toBeGreaterThan(10);
    }
  });
});

test("another language brings no query that only English can tell", () => {
  const text: Resolution = {
    ...operative("*Urges* the the States [to act,", "*Decides* to go on;"),
    masthead: { ...operative("x").masthead, language: "fr" },
  };
  expect(checked(text, { only: [], skip: [] })).toEqual([]);
});
