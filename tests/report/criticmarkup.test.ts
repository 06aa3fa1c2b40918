import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import { wordEdits } from "../../src/compare/edits.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { criticmarkup } from "../../src/report/criticmarkup.ts";
import { added, type ChangeSpec, comparison, linked, removed } from "../support/comparison.ts";
import { accepted, expectBothTexts, rejected } from "../support/critic.ts";
import { exercise } from "../support/exercise.ts";
import { expectGolden } from "../support/golden.ts";
import { anyLine } from "../support/strings.ts";
import { shipped, textOf } from "../support/texts.ts";

const marks = ["{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "{==", "==}", "\\", "{", "}", "-", "+", "~", ">", "1. "];
const hostile = fc
  .array(fc.oneof(anyLine, fc.constantFrom(...marks)), { maxLength: 5 })
  // White space alone would be no block to find again.
  .map((parts) => `a${parts.join("")}`);

/** How many paragraphs of either text a change has; [1, 1] twice, as most are so. */
const shapes = fc.constantFrom([1, 1], [1, 1], [1, 2], [2, 1], [2, 2], [3, 1], [0, 1], [1, 0]);

/** Changes of any shape between hostile texts whose paragraphs stand in any order. */
const anyComparison: fc.Arbitrary<Comparison> = fc
  .array(fc.record({ shape: shapes, texts: fc.array(hostile, { minLength: 6, maxLength: 6 }), moved: fc.boolean(), mark: fc.nat(40) }), {
    minLength: 1,
    maxLength: 7,
  })
  .chain((groups) => {
    const order = (side: 0 | 1) => {
      const length = groups.reduce((sum, { shape }) => sum + (shape[side] ?? 0), 0);
      const numbers = Array.from({ length }, (_, index) => index + 1);
      return fc.shuffledSubarray(numbers, { minLength: length, maxLength: length });
    };
    return fc.tuple(fc.constant(groups), order(0), order(1), fc.boolean());
  })
  .map(([groups, oldOrder, newOrder, inOrder]) => {
    const olds = inOrder ? oldOrder.toSorted((a, b) => a - b) : oldOrder;
    const news = inOrder ? newOrder.toSorted((a, b) => a - b) : newOrder;
    let [o, n] = [0, 0];
    const changes = groups.map(({ shape: [from = 0, to = 0], texts, moved }): ChangeSpec => {
      const oldNames = olds.slice(o, o + from).map((number) => `OP${number}`);
      const newNames = news.slice(n, n + to).map((number) => `OP${number}`);
      [o, n] = [o + from, n + to];
      if (to === 0) return removed(oldNames.join(""), texts[0] ?? "");
      if (from === 0) return added(newNames.join(""), texts[0] ?? "");
      const [oldText, newText] = [texts.slice(0, from).join("\n"), texts.slice(3 - to, 3).join("\n")];
      return linked(oldNames.join("+"), newNames.join("+"), wordEdits(oldText, newText), { moved });
    });
    return marked(
      comparison({ changes, from: { masthead: { title: "Old {++title++}" } } }),
      groups.map(({ mark }) => mark),
    );
  });

/** Footnote marks at any place of the paragraphs, between whole characters. */
function marked(whole: Comparison, places: readonly number[]): Comparison {
  const text = (resolution: Resolution, shift: number): Resolution => ({
    ...resolution,
    paragraphs: resolution.paragraphs.map((paragraph, index) => {
      const place = Math.min(places[(index + shift) % places.length] ?? 0, paragraph.text.length);
      const at = /[\uDC00-\uDFFF]/.test(paragraph.text.charAt(place)) ? paragraph.text.length : place;
      return { ...paragraph, marks: [{ at, label: `${index + 1}`, note: `FN${index + 1}` }] };
    }),
    footnotes: resolution.paragraphs.map(({ text: words }, index) => ({
      id: `FN${index + 1}`,
      label: `${index + 1}`,
      text: `See ${words.replace(/\s+/g, " ")}`,
      ibid: null,
      places: [],
    })),
  });
  return { ...whole, from: text(whole.from, 0), to: text(whole.to, 1) };
}

describe("CriticMarkup", () => {
  test("the whole report", () => expectGolden("exercise.critic.md", criticmarkup(exercise)));

  test("marks what was inserted, deleted and substituted, and says what moved", () => {
    const report = criticmarkup(
      comparison({
        changes: [
          linked("PP1", "PP1", "[-Recalling-]{+Reaffirming+} its resolution{+ 1/2+},"),
          linked("OP3", "OP1", "Calls upon States{+, where appropriate,+} to cooperate;", { moved: true }),
          linked("OP1", "OP2", "Decides to meet;"),
          linked("OP2+OP4", "OP3", "Thanks all donors[-;-]{+ and+}[-\n-][-Invites-]{+ invites+} more."),
          added("OP4", "Requests a report."),
        ],
      }),
    );
    expect(report.split("\n\n").slice(1)).toEqual([
      "# Exercise text",
      "{~~Recalling~>Reaffirming~~} its resolution{++ 1/2++},{>>PP1 · reworded.<<}",
      "{++1. Calls upon States, where appropriate, to cooperate;++}{>>OP3 → OP1 · moved, reworded. “, where appropriate,” is new.<<}",
      "{~~1. ~>2. ~~}Decides to meet;",
      "{~~2. ~>3. ~~}Thanks all donors{~~;~> and invites more.~~}{>>OP2 + OP4 → OP3 · merged, reworded.<<}",
      "{--3. Calls upon States to cooperate;--}{>>OP3 moved to OP1.<<}",
      "{--4. Invites more.--}{>>OP4 went into OP3.<<}",
      "{++4. Requests a report.++}{>>– → OP4 · added.<<}\n",
    ]);
  });

  test("shows a merge of neighbours in its place", () => {
    const report = criticmarkup(
      comparison({ changes: [linked("OP1+OP2", "OP1", "Thanks all donors[-;-]{+ and+}[-\n-][-Invites-]{+ invites+} more.")] }),
    );
    expect(report.split("\n\n").slice(2).join("\n\n")).toBe(
      "1. Thanks all donors{--;--}{--\n\n--}{--2. Invites--}{++ and invites++} more.{>>OP1 + OP2 → OP1 · merged, reworded.<<}\n",
    );
  });

  test("names the words that changed in what moved once, a long stretch by its ends, and only the first of many", () => {
    const stays = linked("OP1", "OP3", "Decides to meet every year in the same place;");
    const split = linked(
      "OP2",
      "OP1+OP2",
      "[-Invites one two three four five six seven eight nine ten eleven twelve thirteen fourteen-]{+Urges+} States[-;-]{+,+}{+\nThanks+} all;",
      {
        moved: true,
      },
    );
    expect(
      criticmarkup(comparison({ changes: [split, stays] }))
        .match(/\{>>.*?<<\}/g)
        ?.slice(1),
    ).toEqual([
      "{>>OP2 → OP1 + OP2 · moved, split, reworded. “Invites one two three four five … nine ten eleven twelve thirteen fourteen” became “Urges”; “Thanks” is new.<<}",
      "{>>OP2 → OP1 + OP2 · moved, split, reworded.<<}",
      "{>>OP2 moved to OP1 and OP2.<<}",
    ]);
    const many = linked("OP2", "OP1", [1, 2, 3, 4, 5, 6, 7].map((n) => `[-old${n}-]{+new${n}+} same `).join(""), { moved: true });
    expect(criticmarkup(comparison({ changes: [many, linked("OP1", "OP2", "Decides;")] }))).toContain(
      "“old6” became “new6”; and 1 more change of words.",
    );
  });

  test("rejecting everything gives the old text, accepting everything the new one: the shipped pair", () => {
    const from = shipped("exercise-1.md");
    const to = shipped("67-193.md");
    const report = criticmarkup(compare(from, to, align(from, to)));
    for (const [side, text] of [
      [rejected(report), from],
      [accepted(report), to],
    ] as const) {
      const again = textOf(side);
      expect(again.formula).toBe(text.formula);
      const told = (resolution: Resolution) =>
        resolution.paragraphs.map(({ id, number, text: words, marks: signs }) => ({
          id,
          number,
          words,
          signs: signs.map(({ at, label }) => [at, label]),
        }));
      expect(told(again)).toEqual(told(text));
      expect(again.footnotes.map(({ label, text: words }) => [label, words])).toEqual(
        text.footnotes.map(({ label, text: words }) => [label, words]),
      );
    }
  });

  test("… the exercise, with headings and notes", () => expectBothTexts(exercise));

  test("… any changes between any texts, whatever marks the texts themselves hold", () => {
    fc.assert(fc.property(anyComparison, expectBothTexts), { numRuns: 300 });
  });

  test("is no Markdown or HTML but ours", () => {
    const words = "<script>alert(1)</script> *a* _b_ `c` [d](e) &lt; {++f++}";
    expect(criticmarkup(comparison({ changes: [added("PP1", words)] }))).toContain(
      "{++\\<script\\>alert(1)\\</script\\> \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\&lt; \\{\\+\\+f\\+\\+\\}++}",
    );
  });

  test("says so where nothing changed", () => {
    const report = criticmarkup(comparison({ changes: [linked("OP1", "OP1", "Decides to meet;")] }));
    expect(report).toMatch(
      /^\{>>Exercise text → Exercise text · No paragraph changed[^\n]*<<\}\n\n# Exercise text\n\n1\. Decides to meet;\n$/,
    );
  });
});
