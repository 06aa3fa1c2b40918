import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPhrasesIn } from "../../src/words/group-phrases.ts";

const phrases = (text: string): string[] => groupPhrasesIn(text).map(({ start, end }) => text.slice(start, end));

describe("groups named by a common noun", () => {
  it.each([
    [
      "take in the words that say which",
      "to all other relevant national and regional authorities,",
      ["all other relevant national and regional authorities"],
    ],
    [
      "take in a list of such words",
      "with local, public, and relevant health, and private organizations",
      ["local, public, and relevant health, and private organizations"],
    ],
    ["are bare where another word stands before them", "Encourages brave farmers and Other countries", ["farmers", "Other countries"]],
    ["may be a word that also says which", "youth; youth and community organizations", ["youth", "youth and community organizations"]],
    ["go back to the noun before where the list leads nowhere", "local youth community halls", ["local youth"]],
    [
      "begin with their whole first word, and do not end inside one",
      "sub-regional organizations and women-led groups",
      ["sub-regional organizations"],
    ],
    [
      "know words with hyphens and apostrophes",
      "non-governmental and women's organizations",
      ["non-governmental and women's organizations"],
    ],
    ["are no part of a longer word", "womenfolk, internationally organizations", ["organizations"]],
    ["have one space before the noun", "national  authorities; national\nauthorities", ["authorities", "authorities"]],
    [
      "have seven such words at most",
      "local public health social police border customs central authorities",
      ["public health social police border customs central authorities"],
    ],
  ])("%s", (_, text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  it("are in order and apart, whatever the text", () => {
    const piece = fc.constantFrom(
      "other ",
      "relevant ",
      "all ",
      "national",
      "women's",
      "health-care",
      "youth",
      "States",
      "offices",
      " ",
      ", ",
      " and ",
      "-",
      "\n",
      "İ",
      "’",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let from = 0;
        for (const { start, end } of groupPhrasesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toMatch(/(?:youth|offices|women)$/);
          from = end;
        }
      }),
    );
  });
});
