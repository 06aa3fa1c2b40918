import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalForm, plainType } from "../../src/words/normal.ts";
import { tokenise, wordsOf } from "../../src/words/tokens.ts";

const split = (text: string): string[] => tokenise(text).tokens.map((token) => token.text);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom("a", "1", "-", "’", "'", "/", ".", ",", "–", " ", "\n", "\u00a0", "\u200b", "\u00ad", "大", "ا", "\u0301", "\ud800"),
    )
    .map((parts) => parts.join("")),
);

describe("tokens", () => {
  it.each([
    ["symbols", "A/RES/67/193, A/C.3/67/L.14/Rev.1 and S/RES/834 (1993);", "A/RES/67/193 , A/C.3/67/L.14/Rev.1 and S/RES/834 ( 1993 ) ;"],
    [
      "more symbols",
      "E/2009/28 A/RES/S-20/2 A/CONF.183/9 E/CN.7/2012/L.5/Add.2",
      "E/2009/28 A/RES/S-20/2 A/CONF.183/9 E/CN.7/2012/L.5/Add.2",
    ],
    ["resolution numbers", "its resolutions 67/193, 68/197 and 217 A (III)", "its resolutions 67/193 , 68/197 and 217 A ( III )"],
    ["compounds", "the seventy-eighth follow\u2011up on HIV/AIDS", "the seventy-eighth follow\u2011up on HIV/AIDS"],
    ["numbers", "1,904 or 2.5 or 2012–2015.", "1,904 or 2.5 or 2012–2015 ."],
    ["a year with a footnote mark", "of 1971,2 and", "of 1971 , 2 and"],
    ["apostrophes", "States’ and State’s “rights”", "States ’ and State’s “ rights ”"],
    ["a sentence without a space after it", "the Conventions.The Board", "the Conventions . The Board"],
    ["initials", "the U.N. and e.g. others", "the U.N . and e.g . others"],
    ["a dash between words", "treatment – rehabilitation", "treatment – rehabilitation"],
    ["French", "l’Assemblée générale, le 1er janvier", "l’Assemblée générale , le 1er janvier"],
    ["Russian", "ссылаясь на резолюцию 76/188,", "ссылаясь на резолюцию 76/188 ,"],
    ["Arabic", "وإذ تشير إلى قرارها 76/188،", "وإذ تشير إلى قرارها 76/188 ،"],
    ["Chinese", "2021年12月16日第76/188号决议", "2021 年 12 月 16 日 第 76/188 号 决 议"],
    ["Japanese", "決議を採択", "決 議 を 採 択"],
    ["decomposed letters", "Cafe\u0301 ouvert", "Cafe\u0301 ouvert"],
  ])("takes %s as a reader does", (_name, text, expected) => {
    expect(split(text)).toEqual(expected.split(" "));
  });

  it("keeps the printed form beside the normal one", () => {
    expect(tokenise("  “Co\u2011operation” \n")).toEqual({
      tokens: [
        { before: "  ", text: "“", norm: '"', word: false },
        { before: "", text: "Co\u2011operation", norm: "co-operation", word: true },
        { before: "", text: "”", norm: '"', word: false },
      ],
      tail: " \n",
    });
  });

  it("counts words without punctuation", () => {
    expect(wordsOf("Urges States, inter alia, to act;")).toEqual(["urges", "states", "inter", "alia", "to", "act"]);
  });

  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, tail } = tokenise(text);
        expect(tokens.map((token) => token.before + token.text).join("") + tail).toBe(text);
        for (const token of tokens) expect(token.text).not.toBe("");
        for (const white of [...tokens.map((token) => token.before), tail]) expect(white).toMatch(/^[\s\u200b\u0085]*$/);
      }),
    );
  });

  it("has a normal form that is stable", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
      }),
    );
  });

  it("leaves capitals alone in plain type", () => {
    expect(plainType("The “States\u2019” non\u2011governmental")).toBe(`The "States'" non-governmental`);
    expect(plainType("signi\uFB01cant tra\uFB00ic")).toBe("significant traffic");
  });

  it("scans hostile input without a hang or a loss", () => {
    for (const piece of ["a-", " ", "A.1", "1,", "'", "a\u0301", "-", "1.,", "\u00ad"]) {
      const text = piece.repeat(200_000);
      const { tokens, tail } = tokenise(text);
      expect(tokens.map(({ before, text: own }) => before + own).join("") + tail === text, JSON.stringify(piece)).toBe(true);
    }
  });
});
