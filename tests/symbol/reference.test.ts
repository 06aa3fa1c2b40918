import fc from "fast-check";
import { expect, it, test } from "vitest";
import { languages } from "../../src/model/language.ts";
import { formatReference, parseReference } from "../../src/symbol/symbol.ts";

test.each([
  ["67/193", "A/RES/67/193"],
  ["67/193:en", "A/RES/67/193"],
  ["a/res/76/188:FR", "A/RES/76/188:fr"],
  ["76/146:2", "A/RES/76/146:2"],
  ["834 (1993):zh:12", "S/RES/834 (1993):zh:12"],
])("%s is read as %s", (text, full) => {
  const reference = parseReference(text);
  expect(reference === null ? null : formatReference(reference)).toBe(full);
});

test.each(["", ":fr", "67/193:", "67/193:de", "67/193:0", "67/193:2:fr", "67/193:fr:fr", "C:\\67\\193", "http://67/193"])(
  "%j is none",
  (text) => {
    expect(parseReference(text)).toBeNull();
  },
);

it("comes back from its full form", () => {
  const symbols = fc.constantFrom("A/RES/67/193", "S/RES/834 (1993)", "A/C.3/67/L.14/Rev.1", "A/RES/3367 A (XXX)", "EXERCISE/1");
  fc.assert(
    fc.property(symbols, fc.constantFrom(...languages), fc.option(fc.integer({ min: 1, max: 9999 })), (symbol, language, edition) => {
      const reference = parseReference(`${symbol}:${language}${edition === null ? "" : `:${edition}`}`);
      if (reference === null) throw new Error(`${symbol} is no reference`);
      expect([reference.language, reference.edition]).toEqual([language, edition]);
      expect(parseReference(formatReference(reference))).toEqual(reference);
    }),
  );
});
