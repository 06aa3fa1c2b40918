import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Alignment, Link, LinkReason } from "../../src/model/alignment.ts";
import type { LinkRule } from "../../src/model/link-rule.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { makeExercise } from "../bench/make.ts";
import { pageOf, seedParagraphs } from "../bench/page.ts";
import { exerciseText, shipped, textOf } from "../support/texts.ts";

/** Phrases that recur, so that texts made of them have near-duplicates, boilerplate and exact repetitions. */
const PHRASES = [
  "the exercise problem",
  "Member States",
  "in accordance with national legislation",
  "to strengthen cooperation",
  "the Office of Exercises",
  "on the basis of common and shared responsibility",
  "measures to prevent the diversion of precursors",
  "the report of the Secretary-General",
  "at its seventieth session",
  "where appropriate",
  "early detection and treatment",
  "resolution 70/182 of 17 December 2015",
];
const VERBS = ["Recalling", "Recalling also", "Noting with concern", "Welcoming"];
const HEADS = ["Requests", "Also requests", "Encourages", "Takes note of"];

const words = (heads: readonly string[], end: string) =>
  fc
    .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: 6 }))
    .map(([head, phrases]) => `${head} ${phrases.join(" ")}${end}`);

const text = fc
  .tuple(fc.array(words(VERBS, ","), { maxLength: 8 }), fc.array(words(HEADS, ";"), { minLength: 1, maxLength: 12 }))
  .map(([preamble, operative]) => exerciseText(preamble, operative));

function shown({ links, removed, added }: Alignment) {
  const link = ({ from, to, moved, score, doubtful }: Link) => `${from.join("+")} > ${to.join("+")} ${moved} ${score} ${doubtful}`;
  return { links: links.map(link).toSorted(), removed, added };
}

/** What is said beside the links; equal scores in texts of a few phrases leave it open there. */
function besides({ links }: Alignment): string[] {
  return links.map(({ from, reason, next }) => `${from.join("+")} ${reason} ${next?.from} ${next?.to} ${next?.score}`).toSorted();
}

const REASONS: Partial<Record<LinkReason, LinkReason>> = { "rest of a merge": "rest of a split", "rest of a split": "rest of a merge" };

function turned({ links, removed, added, ...rest }: Alignment): Alignment {
  const turn = ({ from, to, next, reason, ...link }: Link): Link => ({
    ...link,
    from: to,
    to: from,
    reason: REASONS[reason] ?? reason,
    next: next && { from: next.to, to: next.from, score: next.score },
  });
  return { ...rest, links: links.map(turn), removed: added, added: removed };
}

function idsOf(resolution: Resolution): string[] {
  return resolution.paragraphs.map(({ id }) => id).toSorted();
}

describe("whatever the texts", () => {
  test("every paragraph stands in exactly one link, or alone", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { links, removed, added } = align(from, to);
        expect([...links.flatMap((link) => link.from), ...removed.map(({ id }) => id)].toSorted()).toEqual(idsOf(from));
        expect([...links.flatMap((link) => link.to), ...added.map(({ id }) => id)].toSorted()).toEqual(idsOf(to));
      }),
    );
  });

  test("the other way about is the mirror image", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(shown(turned(align(to, from)))).toEqual(shown(align(from, to)));
      }),
    );
  });

  test("a text against itself is the same words throughout, in place", () => {
    fc.assert(
      fc.property(text, (one) => {
        const { links, removed, added } = align(one, one);
        expect(links.map(({ from, to }) => `${from.join()} ${to.join()}`)).toEqual(one.paragraphs.map(({ id }) => `${id} ${id}`));
        expect([...removed, ...added]).toEqual([]);
        expect(links.every(({ moved, reason, doubtful }) => !moved && reason === "same words" && !doubtful)).toBe(true);
      }),
    );
  });

  test("what stands word for word in both is never removed and added", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { removed, added } = align(from, to);
        const wordsOf = (resolution: Resolution, alone: readonly { readonly id: string }[]) =>
          resolution.paragraphs.filter(({ id }) => alone.some((one) => one.id === id)).map((paragraph) => paragraph.text);
        const lost = wordsOf(from, removed);
        expect(wordsOf(to, added).filter((one) => lost.includes(one))).toEqual([]);
      }),
    );
  });

  test("the reader's rules are followed to the letter", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.nat(), (from, to, x, y, z) => {
        const a = from.paragraphs[x % from.paragraphs.length]?.id ?? "";
        const b = to.paragraphs[y % to.paragraphs.length]?.id ?? "";
        const other = to.paragraphs[z % to.paragraphs.length]?.id ?? "";
        const pinned = align(from, to, [{ kind: "is", from: [a], to: [b] }]);
        expect(pinned.links.filter((link) => link.from.includes(a) || link.to.includes(b))).toMatchObject([
          { from: [a], to: [b], reason: "pinned by the reader" },
        ]);
        const forbidden = align(from, to, [{ kind: "is not", from: a, to: b }]);
        expect(forbidden.links.filter((link) => link.from.length + link.to.length === 2 && link.from[0] === a && link.to[0] === b)).toEqual(
          [],
        );
        const rules: LinkRule[] = [
          { kind: "removed", from: a },
          { kind: "added", to: other },
        ];
        const alone = align(from, to, rules);
        expect(alone.removed.map(({ id }) => id)).toContain(a);
        expect(alone.added.map(({ id }) => id)).toContain(other);
        expect(alone.rules).toEqual([`${a} is removed`, `${other} is added`]);
      }),
    );
  });
});

describe("the other way about is the mirror image, down to the next best,", () => {
  test("of the shipped pair", () => {
    const [from, to] = [shipped("exercise-1.md"), shipped("67-193.md")];
    const [there, back] = [align(from, to), turned(align(to, from))];
    expect([shown(back), besides(back)]).toEqual([shown(there), besides(there)]);
  });

  test("of long texts with so many near-duplicates that not all can be looked at", () => {
    const seed = seedParagraphs(readFileSync(new URL("../../corpus/67-193.md", import.meta.url), "utf8"));
    const made = makeExercise(seed, 10, 2);
    const [from, to] = [textOf(pageOf("first", made.from)), textOf(pageOf("next", made.to))];
    const [there, back] = [align(from, to), turned(align(to, from))];
    expect([shown(back), besides(back)]).toEqual([shown(there), besides(there)]);
  });
});
