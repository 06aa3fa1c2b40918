import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { anyResolution, anyText } from "./arbitrary.ts";
import { defectsIn, differences, faultsIn, markdown, plain } from "./help.ts";

const formats = [
  ["Markdown", markdown],
  ["plain text", plain],
] as const;

const kinds = [
  ["any text", anyText],
  ["anything like a resolution", anyResolution],
] as const;

describe.each(formats)("in %s", (_, read) => {
  describe.each(kinds)("of %s", (_, texts) => {
    test("runs and markup cover every non-blank character exactly once", () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(faultsIn(read(text))).toEqual([]);
        }),
        { numRuns: 2000 },
      );
    });

    test("nothing is lost on the way to paragraphs, notes, headings, masthead and furniture", () => {
      fc.assert(
        fc.property(texts, (text) => {
          const document = read(text);
          const resolution = parse(document);
          expect(defectsIn(document, resolution)).toEqual([]);
          expect(differences(document, resolution)).toEqual([]);
        }),
        { numRuns: 2000 },
      );
    });

    test("the same text gives the same resolution", () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(parse(read(text))).toEqual(parse(read(text)));
        }),
      );
    });
  });
});
