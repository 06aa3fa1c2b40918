import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BlockDocument } from "../../src/model/block.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readDocument } from "../../src/read/read.ts";
import { asDocx, asHtml, asText } from "../support/bodies.ts";

/** A text with all that a reader has to find: notes, points, headings, an annex, entities, letters of other alphabets. */
const EXERCISE = `# Exercise text

**EXERCISE/9. Exercise in reading**

*The General Assembly,*

*Recalling* its resolution 1/1 of 1 May 2026[^1] and “all” others & more,

*Noting with appreciation* the work of the Secretary‑General,[^2] A < B, naïve café Привет مرحبا 你好,

## A section

1. *Urges* States:

(a) To act;

(b) To report:

(i) Each year;

2. *Decides* to remain seized of the matter.

## Annex

A paragraph of the annex.

[^1]: See resolution 2/1.
[^2]: *Ibid.*
`;

const files = ["../../corpus/67-193.md", "../../corpus/exercise-1.md"].map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));

function said({ paragraphs, footnotes, formula, isResolution, masthead, account }: Resolution) {
  return {
    isResolution,
    formula,
    symbol: masthead.symbol,
    title: masthead.title,
    paragraphs: paragraphs.map(({ id, text, opening, marks }) => ({ id, text, opening, marks })),
    footnotes: footnotes.map(({ id, text }) => ({ id, text })),
    unplaced: account.unplaced,
  };
}

const forms: readonly (readonly [name: string, write: (text: BlockDocument) => Uint8Array])[] = [
  ["a Word file", asDocx],
  ["a web page", (text) => Buffer.from(asHtml(text))],
];

describe.each([
  ["an exercise text", EXERCISE],
  ["67/193", files[0] ?? ""],
  ["the shipped exercise", files[1] ?? ""],
])("%s says the same", (_, markdown) => {
  test.each(forms)("as %s", async (_name, write) => {
    const original = await readDocument(Buffer.from(markdown), "exercise.md");
    const body = parse(await readDocument(write(original), "exercise"));
    expect(said(body)).toEqual(said(parse(original)));
  });
});

test("the exercise text without its section's heading, which plain text cannot show, says the same there", async () => {
  const original = await readDocument(Buffer.from(EXERCISE.replace("## A section\n\n", "")), "exercise.md");
  const body = parse(await readDocument(Buffer.from(asText(original)), "exercise.txt"));
  expect(said(body)).toEqual(said(parse(original)));
});
