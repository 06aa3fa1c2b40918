import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedRemarks } from "../../src/report/moved-words.ts";
import { linked } from "../support/comparison.ts";

const told = (script: string): string[] => movedRemarks(linked("OP1", "OP1", script).change);

describe("words that moved inside a paragraph", () => {
  it("are told with where they went", () => {
    expect(
      told(
        "Urges States[-, in the light of the Exercise Plan for mountain guides,-] to train{+, in the light of the Exercise Plan for mountain guides+};",
      ),
    ).toEqual(["“in the light of the Exercise Plan for mountain guides” stands later than before."]);
    expect(
      told(
        "{+Through the regional Drill Council and its offices, urges+}[-Urges-] States to train[- through the regional drill council, and its offices-];",
      ),
    ).toEqual(["“Through the regional Drill Council and its offices” stands earlier than before."]);
  });

  it("are not told of a turn of phrase, or of few words", () => {
    expect(told("Notes [-that it is one of the-] plans and {+that it is one of the+} drills;")).toEqual([]);
    expect(told("Urges [-mountain guides in training-] and drivers {+mountain guides in training+};")).toEqual([]);
  });

  it("are quoted without what leads on to other words", () => {
    expect(
      told("Welcomes {+the new rules for mountain guides (the rules), +}drills [-the new rules for mountain guides (the Rules of 1990)-];"),
    ).toEqual(["“the new rules for mountain guides (the rules” stands earlier than before."]);
    expect(
      told("Welcomes {+the new rules for mountain guides and the plan, +}drills [-the new rules for mountain guides and the office-];"),
    ).toEqual(["“the new rules for mountain guides” stands earlier than before."]);
  });

  it("are quoted without the end of a phrase before them, and with whole quotation marks", () => {
    expect(
      told(
        "Decides to meet [-at its sixth session, under the drill item “Guides of mountains”,-] again {+session, under the drill item “Guides of mountains”+};",
      ),
    ).toEqual(["“under the drill item ‘Guides of mountains’” stands later than before."]);
    expect(
      told(
        "Decides to meet [-under the drill item “Guides of mountains”-] again {+under the drill item “Guides of mountain roads”, and the drill item “Guides of rivers”+};",
      ),
    ).toEqual([]);
    expect(
      told("Decides to meet [-under the next drill item “Guides of mountains”-] again {+under the next drill item “Guides of rivers”+};"),
    ).toEqual(["“under the next drill item Guides” stands later than before."]);
  });

  it("of merged paragraphs stand in another place, whatever their order was", () => {
    const merged = linked(
      "OP1+OP2",
      "OP1",
      "Urges {+mountain guides to train in all the valleys, +}States;[-\nUrges mountain guides to train in all the valleys;-]",
    );
    expect(movedRemarks(merged.change)).toEqual(["“mountain guides to train in all the valleys” stands in another place than before."]);
  });

  it("are quoted by their ends where they are many", () => {
    const many = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
    expect(told(`[-${many}-] and so on {+${many}+}`)).toEqual([
      "“word0 word1 word2 word3 word4 word5 word6 word7 … word22 word23 word24 word25 word26 word27 word28 word29” stands later than before.",
    ]);
  });

  it("stand in both texts, whatever the edits", () => {
    const word = fc.constantFrom(..."guides drills offices plans States report of the and ,".split(" "));
    const words = fc.array(word, { maxLength: 30 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, words, (gone, kept, come) => {
        for (const remark of told(`[-${gone}-] ${kept} {+${come}+}`)) {
          const quote = /“(.*)”/.exec(remark)?.[1]?.split(" … ")[0] ?? "";
          const bare = (text: string) =>
            text
              .replace(/[^a-z ]/gi, " ")
              .replace(/ +/g, " ")
              .trim();
          expect(bare(gone)).toContain(bare(quote));
          expect(bare(come)).toContain(bare(quote));
        }
      }),
    );
  });
});
