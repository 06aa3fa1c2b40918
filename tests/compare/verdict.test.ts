import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "../../src/compare/verdict.ts";
import type { Summary } from "../../src/model/comparison.ts";
import type { Finding } from "../../src/model/finding.ts";
import { linked, removed } from "../support/comparison.ts";

const nothing: Summary = {
  unchanged: 0,
  editorial: 0,
  technical: 0,
  reworded: 0,
  added: 0,
  removed: 0,
  moved: 0,
  split: 0,
  merged: 0,
  doubtful: 0,
  words: { from: 1000, to: 1000 },
  similarity: 1,
};
const verdict = (counts: Partial<Summary>) => verdictOf({ ...nothing, ...counts }, []);

describe("the kind of a verdict", () => {
  test.each([
    ["no change at all", { unchanged: 30 }, "technical update"],
    ["new dates", { unchanged: 29, technical: 3, similarity: 0.99 }, "technical update"],
    ["new dates and commas in every paragraph", { technical: 10, editorial: 20, similarity: 0.9 }, "technical update"],
    ["one reworded paragraph", { unchanged: 31, reworded: 1, similarity: 0.99 }, "light revision"],
    ["one move", { unchanged: 32, moved: 1 }, "light revision"],
    ["one split, word for word", { unchanged: 31, editorial: 1, split: 1 }, "light revision"],
    ["few new paragraphs, but long", { unchanged: 30, added: 2, similarity: 0.8 }, "substantial revision"],
    ["many small rewordings", { unchanged: 10, reworded: 20, similarity: 0.95 }, "substantial revision"],
    ["just light", { unchanged: 3, reworded: 2, similarity: 6 / 7 }, "light revision"],
    ["half the words", { unchanged: 3, reworded: 2, similarity: 0.5 }, "substantial revision"],
    ["less than half the words", { unchanged: 3, reworded: 2, similarity: 0.499 }, "new text"],
    ["nothing kept", { added: 20, removed: 20, similarity: 0 }, "new text"],
    ["two texts without paragraphs", {}, "technical update"],
    ["a text out of nothing", { added: 5, similarity: 0 }, "new text"],
  ])("%s", (_, counts, kind) => expect(verdict(counts).kind).toBe(kind));

  test("never rises where more of the words stay, nor where a paragraph more is kept", () => {
    const order = ["technical update", "light revision", "substantial revision", "new text"];
    const count = fc.nat(40);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, count, count, share, share, (unchanged, reworded, added, a, b) => {
        const of = (counts: Partial<Summary>) => order.indexOf(verdict({ unchanged, reworded, added, similarity: a, ...counts }).kind);
        expect(of({ similarity: Math.max(a, b) })).toBeLessThanOrEqual(of({ similarity: Math.min(a, b) }));
        expect(of({ unchanged: unchanged + 1 })).toBeLessThanOrEqual(of({}));
      }),
    );
  });
});

describe("what a verdict rests on", () => {
  test("counts in plain words, none of them zero", () => {
    expect(verdict({ unchanged: 22, technical: 3, editorial: 2, reworded: 5, added: 1, moved: 2, similarity: 0.874 }).because).toEqual([
      "27 paragraphs carry over (22 word for word, 3 with new dates or references only, 2 with editorial changes only)",
      "5 reworded, 1 added, 2 moved",
      "87 % of the words of the longer text stand in both",
    ]);
    expect(verdict({ unchanged: 3 }).because).toEqual(["no paragraph changed"]);
    expect(verdict({}).because).toEqual(["neither text has paragraphs"]);
  });

  test("never says all or none of the words where it is not exactly so", () => {
    const share = (similarity: number) => verdict({ unchanged: 1, reworded: 1, similarity }).because.at(-1)?.split(" of ")[0];
    expect([0, 0.001, 0.9999, 1].map(share)).toEqual(["0 %", "1 %", "99 %", "100 %"]);
  });

  test("places where kept paragraphs became weaker or stronger, each once, a form or a connective not counted", () => {
    const finding = (direction: Finding["direction"], cause: Finding["cause"] = "real", start = 0): Finding => ({
      type: "verb",
      old: { words: "Requests", start: 0, end: 8 },
      new: { words: "Invites", start, end: start + 7 },
      cause,
      direction,
      text: "A sentence.",
      because: null,
    });
    const findings = [
      finding("weaker"),
      finding("weaker", "real", 20),
      // Another verb that gave way to the same one.
      finding("weaker", "real", 20),
      finding("stronger"),
      finding("stronger", "form", 20),
      finding("stronger", "connective", 30),
      finding("unclear"),
    ];
    const gone = removed("OP2", "Requests a report;").change;
    const changes = [linked("OP1", "OP1", "[-Requests-]{+Invites+} States;", { findings }).change, { ...gone, findings }];
    expect(verdictOf({ ...nothing, reworded: 1, removed: 1 }, changes).because.at(-1)).toBe(
      "wording became weaker in 2 places and stronger in 1 place",
    );
  });
});
