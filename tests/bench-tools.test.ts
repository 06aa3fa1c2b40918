import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exercise, makeExercise } from "./bench/make.ts";
import { pageOf, paragraphsOf, seedParagraphs } from "./bench/page.ts";
import { randomFrom } from "./bench/random.ts";
import { gitStretches } from "./bench/rivals/git-stretches.ts";
import { pairsByKeptWords } from "./bench/rivals/kept-words.ts";
import { type KeyedLink, type NamedLink, score } from "./bench/score.ts";
import { median, tableOf } from "./bench/table.ts";

const seed = seedParagraphs(readFileSync(new URL("../corpus/67-193.md", import.meta.url), "utf8"));
const anySeed = fc.integer({ min: 0, max: 10_000 });
const anySize = fc.integer({ min: 1, max: 3 });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

function named({ key }: Exercise): KeyedLink[] {
  return key.map(({ from, to }) => ({ from: from.map(String), to: to.map(String) }));
}

describe("the maker of exercises", () => {
  it("knows the resolution it starts from, page breaks mended", () => {
    const count = (part: string) => seed.filter((paragraph) => paragraph.part === part).length;
    expect([count("preamble"), count("operative"), count("point")]).toEqual([27, 47, 3]);
    for (const { text } of seed) expect(text).toMatch(/^\p{Lu}.*[,;:.]$/u);
  });

  it("accounts for every paragraph of both years once", () => {
    fc.assert(
      fc.property(anySeed, anySize, (number, size) => {
        const { from, to, key } = makeExercise(seed, size, number);
        expect(sorted(key.flatMap((link) => link.from))).toEqual(upTo(from.length));
        expect(sorted(key.flatMap((link) => link.to))).toEqual(upTo(to.length));
        for (const link of key) expect(link.from.length + link.to.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it("links what stands word for word in both years", () => {
    fc.assert(
      fc.property(anySeed, (number) => {
        const { from, to, key } = makeExercise(seed, 1, number);
        for (const [index, { text }] of from.entries()) {
          const heir = to.findIndex((paragraph) => paragraph.text === text);
          if (heir >= 0) expect(key).toContainEqual({ from: [index], to: [heir] });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("drafts in every way there is", () => {
    const { from, to, key } = makeExercise(seed, 10, 1);
    const single = key.flatMap(({ from: [a, ...moreOld], to: [b, ...moreNew] }) => {
      const [old, heir] = [from[a ?? -1], to[b ?? -1]];
      return old && heir && moreOld.length + moreNew.length === 0 ? [{ old, heir, a: a ?? 0, b: b ?? 0 }] : [];
    });
    const some = {
      removed: key.filter((link) => link.to.length === 0),
      added: key.filter((link) => link.from.length === 0),
      split: key.filter((link) => link.to.length > 1),
      merged: key.filter((link) => link.from.length > 1),
      unchanged: single.filter(({ old, heir }) => old.text === heir.text),
      crossed: single.filter(({ old, heir }) => old.part !== heir.part),
      moved: single.filter(({ a, b }) => single.some((other) => other.a > a && other.b < b)),
    };
    for (const [what, links] of Object.entries(some)) expect(links.length, what).toBeGreaterThan(5);
    for (const { heir } of some.crossed) expect(heir.text).toMatch(heir.part === "preamble" ? /^\w+ing .*,$/ : /^(?:\w+s|Calls upon) .*;$/);
  });

  it("makes the same exercise of the same seed, and another of another", () => {
    expect(makeExercise(seed, 2, 7)).toEqual(makeExercise(seed, 2, 7));
    expect(makeExercise(seed, 2, 7)).not.toEqual(makeExercise(seed, 2, 8));
  });

  it("writes pages that say what they are and can be read back", () => {
    const { to } = makeExercise(seed, 3, 1);
    const page = pageOf("Exercise 1, next year", to);
    expect(page).toMatch(/^# Exercise text\n/);
    expect(page).toMatch(/^1\. \p{Lu}/mu);
    expect(page).toMatch(/^\(a\) \p{Lu}/mu);
    expect(paragraphsOf(page)).toEqual(to.map(({ text }) => text));
  });

  it("draws evenly", () => {
    const random = randomFrom(3);
    const draws = Array.from({ length: 6000 }, () => random.below(6));
    for (const face of upTo(6)) expect(Math.abs(draws.filter((draw) => draw === face).length - 1000)).toBeLessThan(150);
    expect(random.shuffled(upTo(50)).toSorted((a, b) => a - b)).toEqual(upTo(50));
    expect(random.shuffled(upTo(50))).not.toEqual(upTo(50));
  });
});

describe("the score", () => {
  it("is 1 for the key itself, and less for its paragraphs shuffled", () => {
    fc.assert(
      fc.property(anySeed, (number) => {
        const exercise = makeExercise(seed, 2, number);
        const key = named(exercise);
        const perfect = score(key, key);
        expect([perfect.precision, perfect.recall, perfect.f1]).toEqual([1, 1, 1]);
        expect(perfect.split ?? 1).toBe(1);
        expect(perfect.merged ?? 1).toBe(1);
        const places = randomFrom(number).shuffled(upTo(exercise.to.length));
        const shuffled = key.map(({ from, to }) => ({ from, to: to.map((id) => String(places[Number(id)])) }));
        expect(score(key, shuffled).f1).toBeLessThan(0.2);
      }),
      { numRuns: 20 },
    );
  });

  const key: KeyedLink[] = [
    { from: ["A"], to: ["a"] },
    { from: ["B", "C"], to: ["b"] },
    { from: ["D"], to: ["d", "e"] },
    { from: ["E"], to: [] },
    { from: [], to: ["f"] },
  ];

  it("counts a pair for each part of a split or merge", () => {
    // Right: Aa, Bb, Dd, De. Wrong: Ef. Missed: Cb.
    const found: NamedLink[] = [
      { from: ["A"], to: ["a"] },
      { from: ["B"], to: ["b"] },
      { from: ["D"], to: ["e", "d"] },
      { from: ["E"], to: ["f"] },
      { from: ["C"], to: [] },
    ];
    expect(score(key, found)).toEqual({ precision: 4 / 5, recall: 4 / 5, f1: 4 / 5, split: 1, merged: 0 });
  });

  it("leaves out what touches a doubtful link, and what a note does not list", () => {
    const doubtful = [...key, { from: ["G"], to: ["g"], doubtful: true }];
    expect(score(doubtful, [...key, { from: ["G"], to: ["f"] }]).f1).toBe(1);
    const many = [{ from: ["H", "I"], to: ["h", "i"], only: new Set(["H h", "I i"]) }];
    expect(score([...key, ...many], [...key, ...many])).toMatchObject({ precision: 1, recall: 1 });
    expect(score([...key, ...many], key).recall).toBe(5 / 7);
  });

  it("says that there was nothing to find instead of dividing by it", () => {
    expect(score([{ from: ["A"], to: [] }], [])).toEqual({ precision: null, recall: null, f1: null, split: null, merged: null });
  });
});

describe("what a diff of words says of paragraphs", () => {
  it("pairs a paragraph with the one most of its kept words come from", () => {
    const pairs = pairsByKeptWords(
      ["Recalling its resolution,", "Notes the report;"],
      ["Recalling its", "new words", "resolution, Notes the report;"],
      [
        { kind: "kept", text: "Recalling its" },
        { kind: "added", text: " new words " },
        { kind: "kept", text: "resolution,\n\nNotes the report;" },
      ],
    );
    expect(pairs).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  it("takes git at its word, and as equal what it leaves out between hunks", () => {
    const output = "diff --git a b\n--- a\n+++ b\n@@ -2 +2 @@\n two\n-old\n+new\n~\n@@ -3,0 +4 @@\n+four\n~\n";
    expect(gitStretches(output, ["one", "two old", "three", "five"])).toEqual([
      { kind: "kept", text: "one" },
      { kind: "kept", text: "two" },
      { kind: "removed", text: "old" },
      { kind: "added", text: "new" },
      { kind: "kept", text: "three" },
      { kind: "added", text: "four" },
      { kind: "kept", text: "five" },
    ]);
  });
});

describe("the table", () => {
  it("takes the middle figure", () => {
    expect(median([5, 1, null, 3])).toBe(3);
    expect(median([null])).toBeNull();
  });

  it("is a table of Markdown", () => {
    expect(tableOf(["text", "tool", "s"], [["x", "travaux", "0.1"]])).toBe(
      "| text | tool    |   s |\n| ---- | ------- | --: |\n| x    | travaux | 0.1 |",
    );
  });
});
