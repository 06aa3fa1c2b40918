import { describe, expect, test } from "vitest";
import type { BlockDocument } from "../../src/model/block.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readDocument } from "../../src/read/read.ts";
import { asDocx, asHtml } from "../support/bodies.ts";
import { document, filesIn } from "./texts.ts";

const files = filesIn("ga", /\.xml$/);

/** What a text says, in whatever form it comes: every fourth file is enough, all six languages among them. */
const some = files.filter((file, k) => k % 4 === 0 || file.includes("other-languages"));

function said({ paragraphs, headings, footnotes, masthead }: Resolution) {
  return {
    symbol: masthead.symbol,
    paragraphs: paragraphs.map(({ id, text, opening, marks }) => ({ id, text, opening, marks })),
    headings: headings.map(({ text, before }) => ({ text, before })),
    footnotes: footnotes.map(({ id, label, text }) => ({ id, label, text })),
  };
}

const forms: readonly (readonly [string, (text: BlockDocument) => Uint8Array])[] = [
  ["a Word file", asDocx],
  ["a web page", (text) => Buffer.from(asHtml(text))],
];

describe.skipIf(files.length === 0)("a real resolution says the same (skipped where the real texts are missing)", () => {
  describe.each(forms)("as %s", (_, write) => {
    test.each(some)("%s", async (file) => {
      const original = document(file);
      const text = parse(await readDocument(write(original), "exercise"));
      expect(said(text)).toEqual(said(parse(original)));
      expect(text.account.unplaced).toBe(0);
    });
  });
});
