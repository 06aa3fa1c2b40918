import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareSymbols, formatSymbol, parseSymbol, sameSymbol, shortSymbol, stageOf, symbolFileStem } from "../../src/symbol/symbol.ts";
import { anySymbol } from "./arbitrary.ts";

/** Canonical form and short form of a text, null where it is no symbol. */
const read = (text: string): readonly [string, string] | null => {
  const symbol = parseSymbol(text);
  return symbol === null ? null : [formatSymbol(symbol), shortSymbol(symbol)];
};

describe("parseSymbol", () => {
  test.each([
    ["A/RES/67/193", "A/RES/67/193", "67/193"],
    ["a/res/67/193", "A/RES/67/193", "67/193"],
    ["A/RES/76/16*", "A/RES/76/16", "76/16"],
    ["A/C.3/67/L.14/Rev.1 **", "A/C.3/67/L.14/Rev.1", "A/C.3/67/L.14/Rev.1"],
    ["A-RES-67-193", "A/RES/67/193", "67/193"],
    ["A_RES_67_193", "A/RES/67/193", "67/193"],
    ["  67/193 ", "A/RES/67/193", "67/193"],
    ["67-193", "A/RES/67/193", "67/193"],
    ["resolution 67/193", "A/RES/67/193", "67/193"],
    ["Resolutions 77/18 A and B", "A/RES/77/18 A-B", "77/18 A-B"],
    ["General Assembly resolution\u00a067/193", "A/RES/67/193", "67/193"],
    ["A/RES/67\u2011193", "A/RES/67/193", "67/193"],
    ["A/RES/77/18 A-B", "A/RES/77/18 A-B", "77/18 A-B"],
    ["A_RES_77_18A-B", "A/RES/77/18 A-B", "77/18 A-B"],
    ["66/254 A", "A/RES/66/254 A", "66/254 A"],
    ["A/RES/S-30/1", "A/RES/S-30/1", "S-30/1"],
    ["A_RES_S-30_1", "A/RES/S-30/1", "S-30/1"],
    ["ES-11/1", "A/RES/ES-11/1", "ES-11/1"],
    ["A/RES/3367 A (XXX)", "A/RES/3367 A (XXX)", "3367 A (XXX)"],
    ["A/RES/3367(XXX)[A]", "A/RES/3367 A (XXX)", "3367 A (XXX)"],
    ["A_RES_3367A(XXX)", "A/RES/3367 A (XXX)", "3367 A (XXX)"],
    ["resolution 3201 (S-VI)", "A/RES/3201 (S-VI)", "3201 (S-VI)"],
    ["377 (V)", "A/RES/377 (V)", "377 (V)"],
    ["S/RES/834 (1993)", "S/RES/834 (1993)", "834 (1993)"],
    ["S/RES/834(1993)", "S/RES/834 (1993)", "834 (1993)"],
    ["S-RES-834-1993", "S/RES/834 (1993)", "834 (1993)"],
    ["Security Council resolution 834 (1993)", "S/RES/834 (1993)", "834 (1993)"],
    ["834 (1993)", "S/RES/834 (1993)", "834 (1993)"],
    ["E/RES/2012/12", "E/RES/2012/12", "2012/12"],
    ["2012/12", "E/RES/2012/12", "2012/12"],
    ["A/C.3/67/L.14/Rev.1", "A/C.3/67/L.14/Rev.1", "A/C.3/67/L.14/Rev.1"],
    ["a_c.3_67_l.14_rev.1", "A/C.3/67/L.14/Rev.1", "A/C.3/67/L.14/Rev.1"],
    ["A/78/L.24", "A/78/L.24", "A/78/L.24"],
    ["A/ES-11/L.1/Add.1/Corr.2", "A/ES-11/L.1/Add.1/Corr.2", "A/ES-11/L.1/Add.1/Corr.2"],
    ["E/CN.7/2012/L.3/Rev.1", "E/CN.7/2012/L.3/Rev.1", "E/CN.7/2012/L.3/Rev.1"],
    ["E/2012/L.12", "E/2012/L.12", "E/2012/L.12"],
    ["exercise/1", "EXERCISE/1", "EXERCISE/1"],
    ["EXERCISE/1/Rev.2", "EXERCISE/1/Rev.2", "EXERCISE/1/Rev.2"],
  ])("reads %j as %s", (text, canonical, short) => {
    expect(read(text)).toEqual([canonical, short]);
  });

  test.each([
    "",
    "67",
    "193",
    "67/",
    "/193",
    "67/0",
    "067/193",
    "A/RES/67/193.md",
    "see A/RES/67/193",
    "A/RES/67/193, 67/194",
    "2012-12-20",
    "834",
    "834-1993",
    "S/RES/834",
    "S/RES/8341993",
    "3367 (IIII)",
    "3367 (XXL)",
    "3367 A (XXX)[B]",
    "A/C.7/67/L.14",
    "A/67/459",
    "A/CONF.62/122",
    "texts/67/193",
    "../67/193",
    `67/193${" ".repeat(200)}`,
    "6".repeat(100_000),
  ])("%j is no symbol", (text) => {
    expect(parseSymbol(text)).toBeNull();
  });

  it("reads back what it writes: canonical form, short form, file name", () => {
    fc.assert(
      fc.property(anySymbol, (symbol) => {
        expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
        expect(parseSymbol(shortSymbol(symbol))).toEqual(symbol);
        expect(parseSymbol(symbolFileStem(symbol))).toEqual(symbol);
        expect(symbolFileStem(symbol)).toMatch(/^[A-Za-z0-9._()-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not mind capitals, kinds of separators or spaces around", () => {
    const separator = fc.constantFrom("-", "_", " ", "/");
    fc.assert(
      fc.property(anySymbol, separator, (symbol, by) => {
        const text = ` ${formatSymbol(symbol).toLowerCase().replaceAll("/", by)} `;
        expect(parseSymbol(text)).toEqual(symbol);
      }),
      { numRuns: 1000 },
    );
  });

  it("whatever it reads, it reads in canonical form too", () => {
    const alphabet = fc.constantFrom(..."ASERSLCVX(0123459)/-_. []".split(""), "RES", "Rev.", "L.", "EXERCISE/", "A/RES/", "S/RES/");
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 14 }), (pieces) => {
        const symbol = parseSymbol(pieces.join(""));
        if (symbol !== null) expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("compareSymbols", () => {
  it("puts a list in the order a reader expects", () => {
    const texts = [
      "EXERCISE/1",
      "A/C.3/67/L.14/Rev.1",
      "A/RES/ES-11/1",
      "834 (1993)",
      "67/193",
      "A/C.3/67/L.14",
      "E/RES/2012/12",
      "100/1",
      "A/78/L.24",
      "A/RES/S-30/1",
      "67/20",
      "77/18 A",
      "77/18",
      "3367 A (XXX)",
      "S/RES/95 (1951)",
    ];
    const symbols = texts.flatMap((text) => parseSymbol(text) ?? []);
    expect(symbols.sort(compareSymbols).map(formatSymbol)).toEqual([
      "A/RES/3367 A (XXX)",
      "A/RES/67/20",
      "A/RES/67/193",
      "A/RES/77/18",
      "A/RES/77/18 A",
      "A/RES/100/1",
      "A/RES/S-30/1",
      "A/RES/ES-11/1",
      "S/RES/95 (1951)",
      "S/RES/834 (1993)",
      "E/RES/2012/12",
      "A/C.3/67/L.14",
      "A/C.3/67/L.14/Rev.1",
      "A/78/L.24",
      "EXERCISE/1",
    ]);
  });

  it("is a total order that agrees with equality", () => {
    fc.assert(
      fc.property(anySymbol, anySymbol, anySymbol, (a, b, c) => {
        expect(Math.sign(compareSymbols(a, b))).toBe(-Math.sign(compareSymbols(b, a)) + 0);
        expect(compareSymbols(a, b) === 0).toBe(sameSymbol(a, b));
        if (compareSymbols(a, b) <= 0 && compareSymbols(b, c) <= 0) expect(compareSymbols(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ["A/RES/67/193", "adopted"],
  ["834 (1993)", "adopted"],
  ["A/C.3/67/L.14", "draft"],
  ["A/78/L.24/Add.1", "draft"],
  ["A/C.3/67/L.14/Rev.1", "revised"],
  ["E/2012/L.12/Rev.2", "revised"],
  ["EXERCISE/1", "adopted"],
  ["EXERCISE/1/Rev.1", "revised"],
])("the symbol %s tells the stage: %s", (text, stage) => {
  const symbol = parseSymbol(text);
  expect(symbol === null ? null : stageOf(symbol)).toBe(stage);
});
