import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../src/model/resolution.ts";
import { repaired } from "../../src/parse/repair/repair.ts";
import { paragraphs, parseMarkdown, parseText } from "./help.ts";

const TOP = "Exercise text\n\n1/2. Title of the exercise\n\nThe General Assembly,\n\n";

/** A text whose first paragraphs are these words, and whose last has the words the others are held against. */
function text(words: string, others = ""): Resolution {
  return parseText(`${TOP}Recalling ${words},\n\nNoting the ${others},`);
}

function first([read]: readonly Resolution[]): string {
  return read?.paragraphs[0]?.text.replace(/^Recalling |,$/g, "") ?? "";
}

function told([read]: readonly Resolution[]): string[] {
  return read?.messages.filter(({ rule }) => rule === "repaired-word").map(({ severity, text: words }) => `${severity} ${words}`) ?? [];
}

describe("what a PDF spoilt is read as it was meant, and told", () => {
  test.each([
    ["the Confere nce of keepers", "Conference", "the Conference of keepers"],
    ["h umankind and its wells", "humankind", "humankind and its wells"],
    ["the preventi on of floods", "prevention", "the prevention of floods"],
    ["work a iming at wells", "aiming", "work aiming at wells"],
    ["their progres s in wells", "progress", "their progress in wells"],
    ["keepers who re ceive oil", "receive", "keepers who receive oil"],
    ["the Secretary -General on wells", "", "the Secretary-General on wells"],
    ["confidence- building in wells", "", "confidence-building in wells"],
    ["its seventyfourth session", "", "its seventy-fourth session"],
    ["its Twentyfirst session", "", "its Twenty-first session"],
    ["resolution S30/1 on wells", "resolution S-30/1", "resolution S-30/1 on wells"],
    ["the selfdetermination of keepers", "self-determination of wells", "the self-determination of keepers"],
    ["the SouthSouth wells", "the South-South lanterns", "the South-South wells"],
    ["the wells of Uluo-Well", "Ulu-o-Well", "the wells of Ulu-o-Well"],
  ])("%s", (words, others, meant) => {
    const texts = repaired(text(words, others));
    expect(first(texts)).toBe(meant);
    expect(told(texts)).toHaveLength(1);
  });

  test("with its place and with what is printed there", () => {
    const [read] = repaired(text("the Confere nce and the Secretary -General", "Conference"));
    expect(read?.messages.filter(({ rule }) => rule === "repaired-word")).toMatchObject([
      {
        severity: "info",
        text: "PP1 is read with “Confere nce” as “Conference”, “Secretary -General” as “Secretary-General”.",
        place: { line: 7, column: 1 },
      },
    ]);
  });

  test("marks and italics stay at their words", () => {
    const source =
      "# Exercise text\n\n## 1/2. Title\n\n*The General Assembly,*\n\n*Recogniz ing* the Confere nce,<sup>1</sup> and wells,\n\n*Recognizing* the Conference,\n\n<sup>1</sup> See exercise 1.";
    const [read] = repaired(parseMarkdown(source));
    expect(paragraphs(read ?? parseMarkdown("")).slice(0, 1)).toEqual(["PP1 Recognizing the Conference,{1} and wells,"]);
    expect(read?.paragraphs[0]).toMatchObject({ opening: "Recognizing", italics: [{ start: 0, end: 11 }] });
  });

  test("the other text tells the word", () => {
    const [from, to] = repaired(text("the Confere nce of keepers"), text("the Conference of keepers"));
    expect(from?.paragraphs[0]?.text).toBe(to?.paragraphs[0]?.text);
  });
});

describe("what may be a real change stays", () => {
  test.each([
    ["in formal talks on wells", "informal"],
    ["a form at odds with wells", "format"],
    ["the road map of wells", "roadmap"],
    ["health care at wells", "healthcare"],
    ["low- and middle-income keepers", ""],
    ["gender- or age-sensitive keepers", ""],
    ["wells – old and new", ""],
    ["the years 20 25 and 2025", ""],
    ["resolution 77/2285 on wells", ""],
    ["a non governmental keeper", "nongovernmental"],
    ["the North east of wells", "northern"],
    ["wells of Mr. O’Hara s keepers", "haras"],
    ["resolution S30/1 on wells", ""],
    ["Southeast wells", "South-east"],
    ["a cooperation-based plan of wells", "a co-operation-based plan, cooperation, cooperation of keepers and cooperation"],
    ["every thing in wells, and thing", "everything, every keeper"],
  ])("%s", (words, others) => {
    const texts = repaired(text(words, others));
    expect(first(texts)).toBe(words);
    expect(told(texts)).toEqual([]);
  });

  test("a compound of another text tells no spelling of this one, but what nobody writes", () => {
    const read = repaired(text("the moneylaundering of NorthSouth keepers"), text("the money-laundering of North-South keepers"));
    expect(first(read)).toBe("the moneylaundering of North-South keepers");
  });

  test("what another text writes closed is a spelling", () => {
    const [read] = repaired(text("the cooperation of keepers", "co-operation"), text("the cooperation of keepers"));
    expect(first(read ? [read] : [])).toBe("the cooperation of keepers");
  });

  test("texts that were typed are left alone", () => {
    const typed = text("the Confere nce of keepers", "Conference");
    const word = { ...typed, source: { ...typed.source, format: "akn4un" as const } };
    expect(repaired(word)).toEqual([word]);
  });
});

test("repairing changes blanks and hyphens only", () => {
  const piece = fc.constantFrom(
    "Confere",
    "nce",
    "Conference",
    "in",
    "formal",
    "informal",
    "seventy",
    "fourth",
    "seventyfourth",
    "a",
    "iming",
    "-",
    "- ",
    "S30/1",
    "2025",
    "the",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 20 }), (one, other) => {
      const from = text(`the ${one.join(" ")} well`);
      const to = text(`the ${other.join(" ")} well`);
      const once = repaired(from, to);
      const letters = (read: Resolution | undefined) => read?.paragraphs.map(({ text: words }) => words.replace(/[\s-]/g, ""));
      expect(once.map(letters)).toEqual([from, to].map(letters));
    }),
  );
});

test("a word of ten million letters is no trouble", () => {
  const long = "a".repeat(10_000_000);
  expect(first(repaired(text(`the Confere nce ${long}`, "Conference"))).startsWith("the Conference a")).toBe(true);
});
