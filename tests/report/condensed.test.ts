import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit } from "../../src/model/comparison.ts";
import { condensed } from "../../src/report/condensed.ts";

const piece = (op: Edit["op"], text: string, italic = false) => ({ op, italic, text });

test("keeps the words next to a change, and the opening phrase", () => {
  const line = [
    piece("equal", "Recalling", true),
    piece("equal", " the many resolutions that it has adopted on the question, the last of them "),
    piece("delete", "1/1"),
    piece("insert", "2/2"),
    piece("equal", " of that year, and all that followed from it in the years after,"),
  ];
  expect(condensed(line).map(({ text }) => text)).toEqual(["Recalling", " the many … last of them ", "1/1", "2/2", " of that year, … "]);
});

test("shortens what follows an opening phrase that an edit cut through", () => {
  const line = [
    piece("delete", "Also", true),
    piece("insert", "Further", true),
    piece("equal", " encourages", true),
    piece("equal", " States to take part in each exercise and to say what they learned from it;"),
  ];
  expect(condensed(line).map(({ text }) => text)).toEqual(["Also", "Further", " encourages", " States to take … "]);
});

test("keeps every changed word, in order, and no more of the rest than there was", () => {
  const text = fc
    .array(fc.constantFrom("one", "two,", "three", " ", "  "), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(" "));
  const line = fc.array(fc.record({ op: fc.constantFrom("equal", "delete", "insert"), italic: fc.boolean(), text }), { maxLength: 8 });
  fc.assert(
    fc.property(line, (pieces) => {
      const changed = (list: readonly { op: string; text: string }[]) => list.filter(({ op }) => op !== "equal").map((one) => one.text);
      const length = (list: readonly { text: string }[]) => list.reduce((sum, one) => sum + one.text.replaceAll("…", "").trim().length, 0);
      expect(changed(condensed(pieces))).toEqual(changed(pieces));
      expect(length(condensed(pieces))).toBeLessThanOrEqual(pieces.reduce((sum, one) => sum + one.text.length, 0));
    }),
  );
});
