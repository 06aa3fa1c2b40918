import { describe, expect, test } from "vitest";
import { inPlace, type Together } from "../../src/compare/in-place.ts";
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
