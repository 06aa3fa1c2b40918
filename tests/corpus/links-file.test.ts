import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CorpusError } from "../../src/corpus/corpus-error.ts";
import { parseLinks, rulesFor } from "../../src/corpus/links-file.ts";
import { textOf } from "../support/texts.ts";

const text = (symbol: string, name: string) =>
  textOf(`# Exercise text\n\n### ${symbol}. Exercise\n\n*The General Assembly,*\n\n1. Requests the Office to exercise.\n`, name);
const old = text("EXERCISE/1", "old.md");
const heir = text("EXERCISE/2", "new draft.md");

const rules = (lines: string) => rulesFor(parseLinks(lines, "pair.links"), old, heir);

describe("a links file", () => {
  it("says which paragraph became which, one decision a line", () => {
    expect(
      rules(`# decided on Monday
EXERCISE/1 OP39 is not EXERCISE/2 OP18   # same title only

EXERCISE/1 OP12 is EXERCISE/2 OP22 + OP48
EXERCISE/1 OP3(a)(ii)+OP4 is EXERCISE/2 B.PP2
EXERCISE/1 OP5 is removed
EXERCISE/2 PP12 is added`),
    ).toEqual([
      { kind: "is not", from: "OP39", to: "OP18" },
      { kind: "is", from: ["OP12"], to: ["OP22", "OP48"] },
      { kind: "is", from: ["OP3(a)(ii)", "OP4"], to: ["B.PP2"] },
      { kind: "removed", from: "OP5" },
      { kind: "added", to: "PP12" },
    ]);
  });

  it("names texts by symbol in any usual form, by file, or as old and new", () => {
    expect(rules('exercise/1 OP1 is not "new draft.md" OP2\nold OP3 is not new OP4\nold.md OP5 is not EXERCISE/2 OP6')).toEqual([
      { kind: "is not", from: "OP1", to: "OP2" },
      { kind: "is not", from: "OP3", to: "OP4" },
      { kind: "is not", from: "OP5", to: "OP6" },
    ]);
  });

  it("leaves out what is about other texts, and turns round what is said the other way about", () => {
    expect(rules("76/188 OP1 is 77/238 OP2\nEXERCISE/2 OP7 is not EXERCISE/1 OP8\nEXERCISE/2 OP9 is removed")).toEqual([
      { kind: "is not", from: "OP8", to: "OP7" },
      { kind: "added", to: "OP9" },
    ]);
  });

  it("refuses a line that says nothing it understands, with the line and what was expected", () => {
    expect(() => parseLinks("EXERCISE/1 OP1 is EXERCISE/2 OP2\nOP1 became OP2", "pair.links")).toThrow(
      /^pair\.links, line 2: found “OP1 became OP2”, expected a line such as “76\/188 OP39 is not 77\/238 OP18”/,
    );
    expect(() => parseLinks("EXERCISE/1 OP1 + OP2 is not EXERCISE/2 OP2", "pair.links")).toThrow(
      /line 1: “is not” stands between two single paragraphs/,
    );
  });

  it("whatever stands in it, is read or refused in a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => {
        try {
          parseLinks(words, "any.links");
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
        }
      }),
    );
  });

  it("refuses long hostile lines in no time to speak of", () => {
    for (const words of [`${"a ".repeat(100_000)}is`, "OP1+".repeat(100_000), `"${"x".repeat(200_000)}`]) {
      expect(() => parseLinks(words, "any.links")).toThrow(CorpusError);
    }
  });
});
