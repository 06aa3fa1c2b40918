import { expect, test } from "vitest";
import { wordEdits } from "../../src/compare/edits.ts";
import type { Paragraph } from "../../src/model/resolution.ts";
import { marksAtOtherWords, marksAtSameWords } from "../../src/report/note-marks.ts";
import { paragraphsOf } from "../compare/findings/context.ts";
import { pairOf } from "../compare/notation.ts";

/** A paragraph with a mark at each "¹", the notes named by their order. */
function marked(id: string, text: string, side: string): Paragraph {
  const parts = text.split("¹");
  const marks = parts.slice(0, -1).map((_, k) => {
    const label = `${side}${k + 1}`;
    return { at: parts.slice(0, k + 1).join("").length, label, note: label };
  });
  const [paragraph] = paragraphsOf(parts.join(""));
  if (paragraph === undefined) throw new Error("no paragraph");
  return { ...paragraph, id, marks };
}

const pairs = (words: string) => {
  const { from, to } = pairOf(words);
  const texts = {
    from: new Map([["OP5", marked("OP5", from, "a")]]),
    to: new Map([["OP5", marked("OP5", to, "b")]]),
    heirs: new Map(),
    sources: new Map(),
  };
  const { from: old, to: young } = pairOf(words.replaceAll("¹", ""));
  const change = { from: ["OP5"], to: ["OP5"], edits: wordEdits(old, young) } as const;
  return [...marksAtSameWords(change, texts), ...marksAtOtherWords(change, texts)].map((pair) => pair.join(" > "));
};

test("marks that stand after the same words, or alone where a title gave way to another", () => {
  expect(
    pairs(
      "Notes the report of the Board¹ on lamps, that of the Envoy entitled “Lamps [-for all-]{+of the piers+}”,¹ and that of the Panel entitled “[-Oil-]{+Gas in harbours+}”;¹",
    ),
  ).toEqual(["a1 > b1", "a2 > b2", "a3 > b3"]);
});

test("no marks are paired where more than one stands at the words that came", () => {
  expect(pairs("Notes the report of the Envoy entitled “[-Oil”¹-]{+Gas”¹ and the paper entitled “Wicks”¹+};")).toEqual([]);
});
