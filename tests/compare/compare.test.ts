import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.ts";
import type { Change } from "../../src/model/comparison.ts";
import { version } from "../../src/model/version.ts";
import { marked } from "./notation.ts";
import { alignment, resolution } from "./texts.ts";

const brief = (change: Change): string =>
  change.kind === "linked"
    ? `${change.from.join("+")} ${change.to.join("+")} ${change.status}`
    : change.kind === "removed"
      ? `${change.from[0]} - removed`
      : `- ${change.to[0]} added`;

const old = resolution(
  {
    PP1: "Recalling its resolution 1/9 of 3 March 2011,",
    PP2: "Convinced of the use of exercises,",
    OP1: "Requests the office to report;",
    OP2: "Urges States to train guides;",
    OP3: "Invites donors to help;",
    OP4: "Decides to remain seized of the matter.",
  },
  ["Training", "Follow-up"],
);
const heir = resolution(
  {
    PP1: "Recalling its resolution 2/11 of 5 April 2012,",
    OP1: "Urges States to train guides, and invites donors to help;",
    OP2: "Encourages the office to report;",
    OP3: "Welcomes the new exercise hall;",
    OP4: "Decides to remain seized of the matter.",
  },
  ["Training", "Follow-up review"],
);
const links = alignment("PP1 PP1", "PP2 -", "OP1 OP2", "OP2+OP3 OP1", "- OP3", "OP4 OP4");

describe("a comparison", () => {
  const comparison = compare(old, heir, links);

  it("has every change once, in the order of the new text, with what was removed where it stood", () => {
    expect(comparison.changes.map(brief)).toEqual([
      "PP1 PP1 technical",
      "PP2 - removed",
      "OP2+OP3 OP1 editorial",
      "OP1 OP2 reworded",
      "- OP3 added",
      "OP4 OP4 unchanged",
    ]);
  });

  it("carries the edits of each link", () => {
    expect(comparison.changes.flatMap((change) => (change.kind === "linked" ? marked(change.edits) : []))).toEqual([
      "Recalling its resolution [-1/9 of 3 March 2011-]{+2/11 of 5 April 2012+},",
      "Urges States to train guides[-;\nInvites-]{+, and invites+} donors to help;",
      "[-Requests-]{+Encourages+} the office to report;",
      "Decides to remain seized of the matter.",
    ]);
  });

  it("compares headings apart", () => {
    expect(comparison.headings).toEqual([
      { from: "H1", to: "H1", status: "unchanged" },
      { from: "H2", to: "H2", status: "reworded" },
    ]);
  });

  it("counts", () => {
    expect(comparison.summary).toEqual({
      unchanged: 1,
      editorial: 1,
      technical: 1,
      reworded: 1,
      added: 1,
      removed: 1,
      moved: 0,
      split: 0,
      merged: 1,
      doubtful: 0,
      words: { from: 8 + 6 + 5 + 5 + 4 + 7, to: 8 + 10 + 5 + 5 + 7 },
      similarity: (3 + 8 + 4 + 7) / 35,
    });
  });

  it("says how it was made", () => {
    expect(comparison.made).toEqual({ version, thresholds: { link: 0.4 }, rules: ["OP1 is not OP3"] });
    expect(comparison.from).toBe(old);
    expect(comparison.to).toBe(heir);
  });

  it("is the same each time", () => {
    expect(JSON.stringify(compare(old, heir, links))).toBe(JSON.stringify(comparison));
  });
});

describe("a merge", () => {
  const parts = resolution({ OP1: "Urges States to train guides;", OP2: "Invites donors to help the office;" });
  const whole = resolution({ OP1: "Invites donors to help the office, and urges States to train guides;" });

  it("is compared in the order of the heir, whatever the order of the link", () => {
    for (const line of ["OP1+OP2 OP1", "OP2+OP1 OP1"]) {
      const [change] = compare(parts, whole, alignment(line)).changes;
      expect(change).toMatchObject({ from: ["OP2", "OP1"], status: "editorial" });
      expect(change?.kind === "linked" && marked(change.edits)).toBe(
        "Invites donors to help the office[-;\nUrges-]{+, and urges+} States to train guides;",
      );
    }
  });

  it("keeps the order of the link where none is better", () => {
    const [change] = compare(
      resolution({ OP1: "One thing;", OP2: "Another;" }),
      resolution({ OP1: "Something else," }),
      alignment("OP2+OP1 OP1"),
    ).changes;
    expect(change).toMatchObject({ from: ["OP2", "OP1"] });
  });
});

describe("removed paragraphs", () => {
  const text = (...ids: string[]) => resolution(Object.fromEntries(ids.map((id) => [id, `Notes ${id};`])));

  it("stand first where nothing was before them", () => {
    const changes = compare(text("OP1", "OP2", "OP3"), text("OP1"), alignment("OP1 -", "OP2 -", "OP3 OP1")).changes;
    expect(changes.map(brief)).toEqual(["OP1 - removed", "OP2 - removed", "OP3 OP1 reworded"]);
  });

  it("stay in their part, at its beginning where all before them is gone or went elsewhere", () => {
    const changes = compare(
      text("PP1", "PP2", "OP1", "OP2", "B.OP1", "B.OP2"),
      text("PP1", "PP2", "OP1", "OP2", "B.OP1"),
      alignment("PP1 OP2", "PP2 -", "OP1 -", "OP2 OP1", "B.OP1 -", "B.OP2 B.OP1", "- PP1", "- PP2"),
    ).changes;
    expect(changes.map(brief)).toEqual([
      "PP2 - removed",
      "- PP1 added",
      "- PP2 added",
      "OP1 - removed",
      "OP2 OP1 reworded",
      "PP1 OP2 reworded",
      "B.OP1 - removed",
      "B.OP2 B.OP1 reworded",
    ]);
  });

  it("follow what their predecessor became, in their own order", () => {
    const changes = compare(
      text("OP1", "OP2", "OP3", "OP4"),
      text("OP1", "OP2"),
      alignment("OP1+OP3 OP2", "OP2 -", "OP4 -", "- OP1"),
    ).changes;
    expect(changes.map(brief)).toEqual(["- OP1 added", "OP1+OP3 OP2 reworded", "OP2 - removed", "OP4 - removed"]);
  });
});

describe("any comparison", () => {
  const words = fc.array(fc.constantFrom("Requests", "States", "the", "office", "to", "report", "1/9", "and", ",", "also"), {
    minLength: 1,
    maxLength: 12,
  });
  const text = fc.array(words, { maxLength: 6 }).map((paragraphs) => paragraphs.map((each) => each.join(" ")));
  const shared = fc.tuple(text, text, fc.array(fc.nat(5), { maxLength: 6 }));

  it("rebuilds both texts and keeps their words in bounds", () => {
    fc.assert(
      fc.property(shared, ([from, to, choice]) => {
        const named = (paragraphs: string[]) => Object.fromEntries(paragraphs.map((each, index) => [`OP${index + 1}`, each]));
        // A random one-to-one linking; what it leaves over is removed or added.
        const taken = new Set<number>();
        const pairs = from.map((_, index) => {
          const wanted = choice[index] ?? 99;
          if (wanted >= to.length || taken.has(wanted)) return `OP${index + 1} -`;
          taken.add(wanted);
          return `OP${index + 1} OP${wanted + 1}`;
        });
        const lines = [...pairs, ...to.flatMap((_, index) => (taken.has(index) ? [] : [`- OP${index + 1}`]))];
        const comparison = compare(resolution(named(from)), resolution(named(to)), alignment(...lines));
        const rebuilt = new Map<string, string>();
        for (const change of comparison.changes) {
          if (change.kind !== "linked") continue;
          const side = (op: string) => change.edits.flatMap((edit) => (edit.op === "equal" || edit.op === op ? edit.text : [])).join("");
          rebuilt.set(`old ${change.from[0]}`, side("delete"));
          rebuilt.set(`new ${change.to[0]}`, side("insert"));
        }
        for (const [key, value] of rebuilt) {
          const index = Number(key.replace(/\D/g, "")) - 1;
          expect(value).toBe((key.startsWith("old") ? from : to)[index]);
        }
        expect(comparison.changes).toHaveLength(lines.length);
        const order = comparison.changes.flatMap((change) => (change.kind === "removed" ? [] : Number(change.to[0].slice(2))));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(comparison.summary.similarity).toBeGreaterThanOrEqual(0);
        expect(comparison.summary.similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("an alignment of other texts", () => {
  it.each([
    ["names a paragraph that is not there", ["OP1 OP9"], "OP9"],
    ["leaves a paragraph out", ["OP1 -"], "OP1 of the new text 0 times"],
    ["has a paragraph twice", ["OP1 OP1", "OP1 -"], "OP1 of the old text 2 times"],
    ["removes what is not there", ["OP1 OP1", "OP7 -"], "OP7"],
  ])("is refused where it %s", (_name, lines, message) => {
    const text = resolution({ OP1: "Notes the report;" });
    expect(() => compare(text, text, alignment(...lines))).toThrow(message);
  });
});

it("two empty texts are the same text", () => {
  const empty = resolution({});
  const { changes, summary } = compare(empty, empty, alignment());
  expect(changes).toEqual([]);
  expect(summary.similarity).toBe(1);
});
