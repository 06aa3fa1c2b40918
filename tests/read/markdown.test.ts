import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/block.ts";
import { faultsIn, markdown } from "../parse/help.ts";
import { outline } from "./akn-help.ts";

/** The blocks of a text, as `outline` shows them without their zone, which Markdown does not tell. */
function blocks(text: string): string[] {
  const document = markdown(text);
  expect(faultsIn(document)).toEqual([]);
  return outline(document.blocks).map((line) => line.replace(" -", ""));
}

/** The one paragraph of a text. */
function words(text: string): string {
  const [only = "", ...others] = blocks(text);
  expect(others).toEqual([]);
  expect(only).toMatch(/^paragraph: /);
  return only.replace("paragraph: ", "");
}

function first(text: string): Block | undefined {
  return markdown(text).blocks[0];
}

test("a text with everything in it", () => {
  const text = `\uFEFF# Exercise text

General Assembly  
First session

*The General Assembly,*

*Recalling also* the exercise,<sup>1</sup> and the rest[^2]
of it,

<sup>1</sup> See *Official Exercises*, No. 1.
[^2]: Ibid.,
    No. 2.

---

1. **Urges** States;
***
## Annex ##
`;
  expect(blocks(text)).toEqual([
    "heading 1: Exercise text",
    "paragraph: General Assembly First session",
    "paragraph: *The General Assembly,*",
    "paragraph: *Recalling also* the exercise,{1} and the rest{2} of it,",
    "note [{1}]: See *Official Exercises*, No. 1.",
    "note [{2}]: Ibid., No. 2.",
    "break:",
    "paragraph: 1. Urges States;",
    "break:",
    "heading 2: Annex",
  ]);
});

describe("emphasis", () => {
  test.each([
    ["*Recalling* it", "*Recalling* it"],
    ["_Recalling_ it", "*Recalling* it"],
    ["**Recalling** it", "Recalling it"],
    ["***Recalling*** it", "*Recalling* it"],
    ["**1.** *Urges* it", "1. *Urges* it"],
    ["<em>Recalling</em> <i>it</i>", "*Recalling* *it*"],
    ["*a **b** c*", "*a **b** c*".replaceAll("**", "**")],
    ["snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"],
    ["an *unclosed one", "an *unclosed one"],
    ["an <em>unclosed tag", "an unclosed tag"],
    ["a * b*", "a * b*"],
    ["*Recalling\nalso* it", "*Recalling also* it"],
  ])("%s", (text, expected) => {
    const found = words(text).replaceAll("**", "").replaceAll("  ", " ");
    expect(found).toBe(expected.replaceAll("**", ""));
  });

  test("inside emphasis, other emphasis ends alone", () => {
    expect(first("*a _b_ c* d")?.runs.map(({ text, italic }) => [text, italic])).toEqual([
      ["a ", true],
      ["b", true],
      [" c", true],
      [" d", false],
    ]);
  });
});

describe("marks", () => {
  test.each([
    ["x<sup>9</sup>", "x{9}"],
    ["x<sup>[9]</sup> and<sup>(10)</sup>", "x{9} and{10}"],
    ["x<sup>9,10</sup>", "x{9}{10}"],
    ["x<sup>9, 10</sup>", "x{9}{10}"],
    ["x<sup>*</sup><sup>†</sup>", "x{*}{†}"],
    ["x[^9] y[^a]", "x{9} y{a}"],
    ["le 1<sup>er</sup> mars, m<sup>2</sup>", "le 1er mars, m{2}"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test("a mark that was wrapped to the next line begins no note", () => {
    expect(blocks("the plan,\n<sup>9</sup> and the rest,")).toEqual(["paragraph: the plan, {9} and the rest,"]);
    expect(blocks("the plan,\n<sup>9</sup> See A/1.")).toEqual(["paragraph: the plan,", "note [{9}]: See A/1."]);
    expect(blocks("<sup>*</sup> Reissued.")).toEqual(["note [{*}]: Reissued."]);
  });
});

describe("what stands for something else", () => {
  test.each([
    ["A &amp; B&nbsp;C &#8217; &#x1F600; &eacute;", "A & B C ’ 😀 é"],
    ["A &unknown; B & C &#0; &#xD800;", "A &unknown; B & C \uFFFD \uFFFD"],
    ["1\\. Urges \\*all\\* \\States", "1. Urges *all* \\States"],
    ["one\\\ntwo", "one two"],
    ["one<br>two<br/>three", "one⏎two⏎three"],
    ["<p>one</p><p>two</p>", "⏎one⏎⏎two⏎"],
    ["<span class='a'>one</span> <u>two</u>", "one two"],
    ["a <!-- not *here* --> b", "a b"],
    ["a <!-- not closed", "a <!-- not closed"],
    ["see [A/RES/1/2](https://exercise.test/A/RES/1(1)) here", "see A/RES/1/2 here"],
    ["see [*World* report](x) and [this] (x)", "see *World* report and [this] (x)"],
    ["a < b > c, x <y@exercise.test>", "a < b > c, x <y@exercise.test>"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test("an entity is one piece of its source", () => {
    expect(first("a&amp;b")?.runs).toEqual([
      { kind: "text", text: "a", italic: false, start: 0, end: 1 },
      { kind: "text", text: "&", italic: false, start: 1, end: 6 },
      { kind: "text", text: "b", italic: false, start: 6, end: 7 },
    ]);
  });

  test("what shows nothing makes no block", () => {
    expect(blocks("&nbsp;\n\n<br>\n\n#\n\n## &nbsp;\n\n<!-- a -->")).toEqual([]);
  });
});

describe("headings and rules", () => {
  test.each([
    ["# One", "heading 1: One"],
    ["###### Six ######", "heading 6: Six"],
    ["## C# and #2", "heading 2: C# and #2"],
    ["## C#", "heading 2: C#"],
    ["Title\n=====", "heading 1: Title"],
    ["#Not one", "paragraph: #Not one"],
    ["####### seven", "paragraph: ####### seven"],
    ["    # indented", "paragraph: # indented"],
    ["- - -", "break:"],
    ["_____", "break:"],
    ["--", "paragraph: --"],
  ])("%j", (text, expected) => {
    expect(blocks(text)).toEqual([expected]);
  });

  test("a form feed is a page break", () => {
    expect(blocks("one\ftwo\n\f\nthree")).toEqual(["paragraph: one", "break:", "paragraph: two", "break:", "paragraph: three"]);
  });
});

describe("front matter", () => {
  test("is furniture, and tells symbol and language", () => {
    const document = markdown('\uFEFF---\nsymbol: "A/RES/1/2"\nLang: FR\ntitle: x\n---\nExercise text\n');
    expect(document.facts).toEqual({ symbol: "A/RES/1/2", language: "fr" });
    expect(faultsIn(document)).toEqual([]);
    expect(outline(document.blocks)).toEqual([
      'furniture (front matter) -: --- symbol: "A/RES/1/2" Lang: FR title: x ---',
      "paragraph -: Exercise text",
    ]);
  });

  test.each([
    ["a rule and another one", "---\n\nExercise text\n\n---\n\nmore"],
    ["two rules", "---\n\n---\nExercise text"],
    ["no end", "---\nsymbol: x\n\nExercise text"],
  ])("is not %s", (_, text) => {
    const document = markdown(text);
    expect(document.facts).toEqual({});
    expect(document.blocks.some(({ kind }) => kind === "furniture")).toBe(false);
  });

  test("gives nothing where it says nothing of use", () => {
    expect(markdown("---\nlanguage: French\nsymbol:\n---\n").facts).toEqual({});
  });
});
