import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPlace, runningOrder, type Together } from "../../src/compare/in-place.ts";
import { edits } from "../support/comparison.ts";

const link = (from: readonly number[], to: readonly number[], notation: string, moved = false): Together => ({
  from,
  to,
  edits: edits(notation),
  moved,
});
const one = { start: 0, end: 1 };

describe("what can be shown in its place", () => {
  test("everything, where both texts have one order", () => {
    expect(inPlace([link([0], [0], "a"), link([2], [1], "b")], 2)).toEqual([
      { from: one, to: one },
      { from: one, to: one },
    ]);
  });

  test("of two that changed places the one that did not move, however short", () => {
    expect(inPlace([link([0], [1], "a long paragraph", true), link([1], [0], "b")], 2)).toEqual([null, { from: one, to: one }]);
  });

  test("else the one that kept more", () => {
    expect(inPlace([link([0], [1], "a long paragraph"), link([1], [0], "[-a very long beginning-] b")], 2)).toEqual([
      { from: one, to: one },
      null,
    ]);
  });

  test("a merge of neighbours whole, of others the part that kept most", () => {
    expect(inPlace([link([3, 4], [0], "first[-\n-] second")], 1)).toEqual([{ from: { start: 0, end: 2 }, to: one }]);
    expect(inPlace([link([3, 7], [0], "first[-\n-] and second")], 1)).toEqual([{ from: { start: 1, end: 2 }, to: one }]);
    expect(inPlace([link([4, 3], [0], "first and[-\n-] other")], 1)).toEqual([{ from: one, to: one }]);
  });

  test("a split likewise", () => {
    expect(inPlace([link([0], [1, 2, 9], "one{+\n+}two{+\n+}the longest of all")], 10)).toEqual([{ from: one, to: { start: 2, end: 3 } }]);
    expect(inPlace([link([0], [1, 2, 9], "one{+\n+}two{+\n+}ten")], 10)).toEqual([{ from: one, to: { start: 0, end: 2 } }]);
  });
});

/** Links over `count` things of either text: some of them, each in one link, shuffled; one to one, splits and merges. */
const links = (count: number): fc.Arbitrary<Together[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(count).keys()]),
      fc.shuffledSubarray([...Array(count).keys()]),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.boolean()), { maxLength: count }),
    )
    .map(([old, young, shapes]) =>
      shapes.flatMap(([left, right, moved]) => {
        const [from, to] = [old.splice(0, left), young.splice(0, right)];
        if (from.length === 0 || to.length === 0) return [];
        const notation = from.length === to.length ? from.map(() => "words").join("\n") : "words";
        const more = Math.abs(from.length - to.length) === 0 ? "" : from.length > to.length ? "[-\n-]" : "{+\n+}";
        return [link(from, to, notation + more, moved)];
      }),
    );

describe("the running order", () => {
  test("holds everything of both texts once, each in its own order, whatever moved", () => {
    fc.assert(
      fc.property(links(9), (some) => {
        const steps = runningOrder(some, 9, 9);
        const side = (one: "gone" | "come") =>
          steps.flatMap((step) => {
            if (step.kind !== "together") return step.kind === one ? [step.place] : [];
            const together = some[step.link];
            const run = one === "gone" ? step.core.from : step.core.to;
            return (one === "gone" ? together?.from : together?.to)?.slice(run.start, run.end) ?? [];
          });
        expect(side("gone")).toEqual([...Array(9).keys()]);
        expect(side("come")).toEqual([...Array(9).keys()]);
      }),
    );
  });

  test("has what is gone before what came in its place", () => {
    expect(runningOrder([link([1], [1], "b")], 2, 2)).toEqual([
      { kind: "gone", place: 0 },
      { kind: "come", place: 0 },
      { kind: "together", link: 0, core: { from: one, to: one } },
    ]);
  });
});
