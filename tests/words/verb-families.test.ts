import { expect, test } from "vitest";
import { judge } from "../../src/compare/findings/verb-weight.ts";
import { QUALIFIERS } from "../../src/words/qualifiers.ts";
import { ACTION_VERBS, FAMILIES } from "../../src/words/verb-families.ts";

test("no verb stands in two families or at two ranks", () => {
  const all = Object.values(FAMILIES).flatMap(({ ranks }) => ranks.flat());
  expect(new Set(all).size).toBe(all.length);
});

test("no qualifier is of two kinds", () => {
  const kinds = new Map<string, string>();
  for (const { name, phrases } of QUALIFIERS)
    for (const phrase of phrases) {
      expect(`${phrase}: ${kinds.get(phrase) ?? name}`).toBe(`${phrase}: ${name}`);
      kinds.set(phrase, name);
    }
});

test("a direction that is claimed has a reason, both ways", () => {
  for (const { added, reason, reasonDropped } of QUALIFIERS) {
    const claimed = added === "stronger" || added === "weaker";
    expect([reason !== null, reasonDropped !== null]).toEqual([claimed, claimed]);
  }
});

test("every verb of every family weighs nothing against itself, and the reverse is the reverse", () => {
  const opposite = { stronger: "weaker", weaker: "stronger", neutral: "neutral", unclear: "unclear" } as const;
  const verbs = Object.values(FAMILIES).flatMap(({ ranks }) => ranks.flat());
  for (const a of verbs)
    for (const b of verbs) {
      const [one, other] = [
        judge(a, a.split(" ")[0] ?? a, b, b.split(" ")[0] ?? b),
        judge(b, b.split(" ")[0] ?? b, a, a.split(" ")[0] ?? a),
      ];
      expect(other.direction).toBe(opposite[one.direction]);
      if (one.direction === "stronger" || one.direction === "weaker") expect(one.reason).not.toBeNull();
    }
});

test("actions are base forms", () => {
  for (const verb of ACTION_VERBS) expect(verb).toMatch(/^[a-z]+$/);
});
