import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { repaired } from "../../src/parse/repair/repair.ts";
import { readDocument } from "../../src/read/read.ts";
import { defectsIn, faultsIn, paragraphs, parseText, plain } from "../parse/help.ts";
import { outline } from "./akn-help.ts";

const folder = new URL("../fixtures/pdf/", import.meta.url);

async function fixture(name: string) {
  return readDocument(readFileSync(new URL(name, folder)), name);
}

describe("what pdftotext makes of a PDF is the text the PDF was set from", () => {
  test.each(["exercise-5.raw.txt", "exercise-5.layout.txt"])("%s", async (name) => {
    const document = await fixture(name);
    const read = parse(document);
    const source = parse(await fixture("exercise-5.md"));
    expect(paragraphs(read)).toEqual(paragraphs(source));
    expect(read.paragraphs.map(({ opening }) => opening)).toEqual(source.paragraphs.map(({ opening }) => opening));
    expect(read.footnotes.map(({ label, text }) => [label, text])).toEqual(source.footnotes.map(({ label, text }) => [label, text]));
    expect(read.messages).toEqual([]);
    expect([faultsIn(document), defectsIn(document, read)]).toEqual([[], []]);
    expect(new Set(read.furniture.map(({ what }) => what))).toEqual(new Set(["barcode", "job number", "page number", "running head"]));
  });
});

const TOP = "Exercise text\n1/2. Title of the exercise\nThe General Assembly,\n";

/** The notes of a page, told from what stands below its rule; a body with a mark for each stands above. */
function notes(below: string, more = ""): string[] {
  const { footnotes } = parseText(`${TOP}Recalling wells,1 lanterns,2 and ropes,3\n_____________\n${below}\n\f${more}`);
  return footnotes.map(({ label, text }) => `${label} ${text}`);
}

describe("notes and labels are put together however pdftotext parted them", () => {
  const expected = ["1 Resolution 1/1.", "2 Resolution 1/2, annex.", "3 See exercise 3."];
  test.each([
    ["each before its note", "1\nResolution 1/1.\n2\nResolution 1/2, annex.\n3\nSee exercise 3."],
    ["all before the notes", "1\n2\n3\n\nResolution 1/1.\nResolution 1/2, annex.\nSee exercise 3."],
    ["some behind them", "Resolution 1/1.\nResolution 1/2, annex.\n3\n\nSee exercise 3.\n1\n2"],
    ["on their lines", "1 Resolution 1/1.\n2 Resolution 1/2, annex.\n3 See exercise 3."],
    ["glued to their notes", "1Resolution 1/1.\n2Resolution 1/2, annex.\n3See exercise 3."],
    ["with furniture among them", "1\n2\n3\n\n26-00001\n\nResolution 1/1.\nResolution 1/2,\nannex.\nSee exercise 3.\n\n1/2"],
  ])("%s", (_, below) => {
    expect(notes(below)).toEqual(expected);
  });

  test("a note goes on over the page", () => {
    const next = "EXERCISE/1/2\n\nRecalling also oil,4\n__________\nannex.\n4\nSee exercise 4.\n2/2\n";
    expect(notes("1\nResolution 1/1.\n2\nResolution 1/2.\n3\nSee exercise 3,", next)).toEqual([
      "1 Resolution 1/1.",
      "2 Resolution 1/2.",
      "3 See exercise 3, annex.",
      "4 See exercise 4.",
    ]);
  });
});

describe("notes of pages without a rule", () => {
  const read = (page: string, more = "") => {
    const { footnotes, paragraphs: found } = parseText(`${TOP}${page}\n\f${more}`);
    return [...found.map(({ text }) => text), ...footnotes.map(({ label, text }) => `${label}: ${text}`)];
  };
  const BODY = "Recalling wells,1 lanterns,2 and ropes,3";
  const FOUND = ["Recalling wells, lanterns, and ropes,", "1: Resolution 1/1.", "2: Ibid.", "3: EXERCISE/7/1."];

  test("begin where a label stands alone and notes' words follow", () => {
    expect(read(`${BODY}\n1\n\nResolution 1/1.\n2\n\nIbid.\n3\n\nEXERCISE/7/1.`)).toEqual(FOUND);
  });

  test("begin at a label alone below a blank line, where the page ends as notes do", () => {
    const next = "Recalling oil,4\n\n4\nOf the second week of the exercise, and of the\nthird week.\n";
    expect(read(`${BODY}\n1\nResolution 1/1.\n2\nIbid.\n3\nEXERCISE/7/1.`, next)).toEqual([
      FOUND[0],
      "Recalling oil,",
      ...FOUND.slice(1),
      "4: Of the second week of the exercise, and of the third week.",
    ]);
  });

  test("begin at a label that furniture parts from its note, or whose mark stands above", () => {
    const [first, second] = [
      "Recalling wells,1 and ropes,\n1\n\n26-00001\n\nResolution 1/1.\n\n1/2\n",
      "Recalling oil,2\n2\n\n26-00001\n\nFrom 1 to 5 May.\n\n2/2\n",
    ];
    expect(read(first ?? "", second)).toEqual([
      "Recalling wells, and ropes,",
      "Recalling oil,",
      "1: Resolution 1/1.",
      "2: From 1 to 5 May.",
    ]);
  });

  test("leave the words to the text that belong to a number above them", () => {
    const page = "Recalling wells,1 and ropes,\n1.\n1\n\n26-00001\n\nUrges keepers to keep\n\nResolution 1/1.\n\n1/2\n";
    expect(read(page, "wells;\n")).toEqual(["Recalling wells, and ropes,", "Urges keepers to keep wells;", "1: Resolution 1/1."]);
  });

  test("are found again on the page after one whose notes were overlooked", () => {
    const next = "Recalling oil,4\n4\nResolution 1/4.\n5\nIbid.\n";
    expect(read(`${BODY}\n1\nResolution 1/1.\n2\nIbid.\nand 3 boats`, next).slice(-2)).toEqual(["4: Resolution 1/4.", "5: Ibid."]);
  });
});

test("a rule glued to the last word of a page's text is a rule", () => {
  const { paragraphs: found, footnotes } = parseText(`${TOP}Recalling wells,1 and the Secretary_______________\n1\n\nIbid.\n\fGeneral,\n`);
  expect([found.map(({ text }) => text), footnotes.map(({ text }) => text)]).toEqual([
    ["Recalling wells, and the Secretary General,"],
    ["Ibid."],
  ]);
});

test("a page may begin with a line that another page begins with: only what repeats down to a blank line is a head", () => {
  const line = "the organizations, boards and persons who light the harbours of the islands and who";
  const page = (end: string) => `EXERCISE/1/2\n\n${line}\n${end};\n`;
  const { paragraphs: found } = parseText(`${TOP}1. Urges ${line}\nrow;\n2. Thanks\n\f${page("swim")}3. Asks\n\f${page("sail")}`);
  expect(found.map(({ text }) => text)).toEqual([`Urges ${line} row;`, `Thanks ${line} swim;`, `Asks ${line} sail;`]);
});

test("with -layout, indents part the paragraphs, and a page that begins without one goes on", () => {
  const text = [
    "                 The General Assembly,",
    "                       Recalling the wells of the exercise and the ropes that go with",
    "                 Them,",
    "                       Noting the exercise of the",
    "                 Lanterns, the keepers of which are known to the Council,",
    "\f                                                          EXERCISE/1/2",
    "",
    "                 Committee and Board,",
    "                     1.    Urges keepers to keep;",
  ].join("\n");
  expect(paragraphs(parseText(text))).toEqual([
    "PP1 Recalling the wells of the exercise and the ropes that go with Them,",
    "PP2 Noting the exercise of the Lanterns, the keepers of which are known to the Council, Committee and Board,",
    "OP1 Urges keepers to keep;",
  ]);
});

test("a day at a line's end is no mark, however far the month is indented on the next", () => {
  const text = `${TOP}Recalling wells,1\n1. Notes the letter dated 1\n                 April 2030 on wells;\n\n1 See exercise 1.\n`;
  expect(paragraphs(parseText(text)).at(-1)).toBe("OP1 Notes the letter dated 1 April 2030 on wells;");
});

test("a heading between blank lines at the margin is one, with -layout", () => {
  const text = [
    "     The General Assembly,",
    "           Adopts the exercise that stands below, as it was",
    "     agreed upon by nobody at all, in these words:",
    "",
    "     The keeping of wells",
    "",
    "           We, the keepers of wells, keep them as well as they",
    "     can be kept.\f",
  ].join("\n");
  const read = parseText(text);
  expect(read.headings.map(({ text: words }) => words)).toEqual(["The keeping of wells"]);
});

describe("with -layout", () => {
  const masthead = [
    "     EXERCISE/1/2",
    "",
    "     Exercises on the keeping of self-",
    "     lighting wells",
    "",
    "     The General Assembly,",
  ];
  const read = (lines: readonly string[]) => parseText(`${[...masthead, ...lines].join("\n")}\n\f`);

  test("a paragraph that ends with a mark behind its stop is no heading", () => {
    const lines = ["", "     Recalling the wells of the exercise,1", "", "     Noting the ropes of it,", "", "1 See exercise 1."];
    const found = read(lines);
    expect([paragraphs(found), found.headings]).toEqual([
      ["PP1 Recalling the wells of the exercise,{1}", "PP2 Noting the ropes of it,"],
      [],
    ]);
  });

  test("a mark glued to the last word of a heading is a mark", () => {
    const lines = [
      "",
      "     1.   Notes wells,1 and ropes;",
      "",
      "     Wells and ropes2",
      "",
      "     2.   Notes oil;",
      "",
      "1 Ibid.",
      "2 Ibid.",
    ];
    expect(read(lines).headings.map(({ text, marks }) => [text, marks.map(({ label }) => label)])).toEqual([["Wells and ropes", ["2"]]]);
  });

  test.each([
    ["before its letter", "             "],
    ["below its words", "                       "],
  ])("a point goes on with lines that begin %s", (_, indent) => {
    const body = ["           Recalling the exercises, which are kept as well as", "     they can be, of the keepers of", "     wells:"];
    const points = [
      "                   (a) The Exercise of Wells,",
      `${indent}Ropes and Lanterns,`,
      "                   (b) The Exercise of Oil,",
    ];
    expect(paragraphs(read([...body, ...points])).slice(1)).toEqual([
      "PP1(a) The Exercise of Wells, Ropes and Lanterns,",
      "PP1(b) The Exercise of Oil,",
    ]);
  });

  test("blank lines part no paragraphs of a text that is spaced so widely that they stand inside them", () => {
    const lines = [
      "          Recalling the wells of the exercise,",
      "     and the ropes that go with them, and the keepers",
      "",
      "     of the lanterns of the harbours of the",
      "",
      "     Board and the Council of the wells",
      "",
      "     that keep them,",
      "",
      "     Keeping of wells",
      "",
      "          1.   Notes wells and",
      "",
      "     ropes;",
    ];
    const found = read(lines);
    expect([...paragraphs(found), ...found.headings.map(({ text }) => text)]).toEqual([
      "PP1 Recalling the wells of the exercise, and the ropes that go with them, and the keepers of the lanterns of the harbours of the Board and the Council of the wells that keep them,",
      "OP1 Notes wells and ropes;",
      "Keeping of wells",
    ]);
  });

  test("a running head of two lines is found in a title that a line's end divides", () => {
    const lines = [
      "          Recalling wells,",
      "\fExercises on the keeping of",
      "self-lighting wells              EXERCISE/1/2",
      "",
      "          Noting ropes,",
    ];
    expect(paragraphs(read(lines))).toEqual(["PP1 Recalling wells,", "PP2 Noting ropes,"]);
  });

  test("the day before a month on the next line is no mark", () => {
    const lines = ["          Recalling wells,1 and noting that 2", "       December is the day of ropes,2", "", "1 Ibid.", "2 Ibid."];
    expect(paragraphs(read(lines))).toEqual(["PP1 Recalling wells,{1} and noting that 2 December is the day of ropes,{2}"]);
  });

  test("the note on the report is read where it ends a block", () => {
    const text =
      "Resolution adopted by the General Assembly on 1 May 2030\n[on the report of the First Committee\n(A/84/1)]\n\n84/1. Wells\n\nThe General Assembly,\n\nRecalling wells,\n\n1. Notes wells.\n\n3rd (resumed) plenary meeting\n1 May 2030\n";
    const { masthead: found } = parseText(text);
    expect([found.report, found.meeting]).toEqual(["on the report of the First Committee (A/84/1)", "3rd (resumed) plenary meeting"]);
  });
});

test("a bare number that is not the page's stays in the text", () => {
  expect(outline(plain("one\n\n2\n\f\nthree\n\n2\n").blocks).map((line) => line.replace(" -", ""))).toEqual([
    "paragraph: one",
    "paragraph: 2",
    "break:",
    "paragraph: three",
    "furniture (page number): 2",
  ]);
});

describe("a hyphen lost before figures", () => {
  const text = `${TOP}Recalling wells,1 ropes2 and the exercise EXC-3,3\n1. Notes the EXC3 exercise;\n\n1 See 1.\n2 See 2.\n3 See 3.\n\f`;

  test("makes no mark of them, and is put back", () => {
    const read = parseText(text);
    expect(paragraphs(read).at(-1)).toBe("OP1 Notes the EXC3 exercise;");
    expect(paragraphs(repaired(read)[0] ?? read).at(-1)).toBe("OP1 Notes the EXC-3 exercise;");
  });
});

describe("a number is a mark only where a mark may stand", () => {
  const body = (words: string) =>
    paragraphs(
      parseText(
        `${TOP}Recalling wells,1 ropes2 and oil,3\n1. Notes ${words};\n\n1 See exercise 1.\n2 See exercise 2.\n3 See exercise 3.\n4 See exercise 4.\n`,
      ),
    ).at(-1);

  test.each([
    ["that 2.4 million wells dried up"],
    ["resolution 76.3 on wells"],
    ["Goal 2 on wells"],
    ["the annual 4 trillion buckets"],
    ["the EXC2 building"],
    ["that 3 wells dried up"],
    ["that there are 5 boats, 2 lanterns and no oil"],
    ["that 1,040 keepers came"],
  ])("%s", (words) => {
    expect(body(words)).toBe(`OP1 Notes ${words};`);
  });

  test.each([
    ["the Goals 2 for all", "the Goals{2} for all"],
    ["the session of wells 4 for all", "the session of wells{4} for all"],
    ["exercise 54/12,4 that was", "exercise 54/12,{4} that was"],
    ["the wells,4and the ropes", "the wells,{4}and the ropes"],
  ])("%s", (words, marked) => {
    expect(body(words)).toBe(`OP1 Notes ${marked};`);
  });
});

describe("input that nobody printed is read all the same", () => {
  test.each([
    ["a line of a million words", "a b ".repeat(500_000)],
    ["a rule without end", "_".repeat(3_000_000)],
    ["labels without end", `_____\n${"1\n2\nSee exercise.\n".repeat(20_000)}`],
    ["numbers without end", "1 exercise\n".repeat(50_000)],
    ["pages without end", "\f".repeat(100_000)],
  ])("%s", (_, words) => {
    const document = plain(`${TOP}Recalling wells,1\n${words}\f`);
    expect(parse(document).account.unplaced).toBe(0);
  });
});
