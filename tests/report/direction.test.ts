import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { inline } from "../../src/report/markdown/inline.ts";

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

test("Arabic words stand in an isolate of their direction, with all their markup", () => {
  const markdown = inline([
    { op: "equal", italic: true, text: "إذ تشدد" },
    { op: "equal", italic: false, text: " على " },
    { op: "delete", italic: false, text: "القرار A/RES/1/1،" },
    { op: "insert", italic: false, text: "القرار A/RES/1/2،" },
  ]);
  expect(html(markdown)).toBe(
    "<p>\u200F\u2067<em>إذ تشدد</em> على <del>القرار A/RES/1/1،</del><strong>القرار A/RES/1/2،</strong>\u2069</p>",
  );
});

test("words in other scripts are left as they are, also with some Arabic in them", () => {
  expect(inline([{ op: "equal", italic: false, text: "1. The word مرحبا is a greeting." }])).not.toMatch(/[\u200F\u2067\u2069]|&#8/);
});
