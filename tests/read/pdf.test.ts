import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import type { BlockDocument } from "../../src/model/block.ts";
import { parse } from "../../src/parse/parse.ts";
import { readDocument } from "../../src/read/read.ts";
import { messageRemarks } from "../../src/report/remarks.ts";
import { defectsIn, faultsIn, paragraphs } from "../parse/help.ts";
import { pdf, type Words } from "../support/pdf.ts";

const folder = new URL("../fixtures/pdf/", import.meta.url);

async function fixture(name: string): Promise<BlockDocument> {
  return readDocument(readFileSync(new URL(name, folder)), name);
}

/** One line a block: its kind and its words, marks in braces. */
function shown({ blocks }: BlockDocument): string[] {
  return blocks.map((block) => {
    const words = block.runs.map(({ kind, text }) => (kind === "mark" ? `{${text}}` : text)).join("");
    const label = "label" in block ? block.label.map(({ text }) => text).join("") : "";
    return [block.kind === "furniture" ? block.what : block.kind, ...(label === "" ? [] : [label]), words.replace(/\s/g, " ").trim()].join(
      ": ",
    );
  });
}

async function blocks(pages: readonly (readonly Words[])[], options = {}): Promise<string[]> {
  return shown(await readDocument(pdf(pages, options), "exercise.pdf"));
}

/** Lines one under the other, 12 points apart; a line that begins with ">" is indented, one with "/" has room above it. */
function column(lines: readonly string[], top = 700): Words[] {
  let y = top + 12;
  return lines.map((line) => {
    y -= line.startsWith("/") ? 20 : 12;
    const text = line.replace(/^\/?>?/, "");
    return { x: /^\/?>/.test(line) ? 124 : 100, y, text };
  });
}

/** A line of the width that all lines of a paragraph but the last have. */
const FULL = "exercise words that fill a whole line of the column from its left edge to its right";

describe("a resolution typeset as the United Nations do", () => {
  test("has the paragraphs, numbers, openings, notes and marks of the text it was set from", async () => {
    const read = parse(await fixture("exercise-5.pdf"));
    const source = parse(await fixture("exercise-5.md"));
    expect(paragraphs(read)).toEqual(paragraphs(source));
    expect(read.paragraphs.map(({ opening, number }) => [number, opening])).toEqual(
      source.paragraphs.map(({ opening, number }) => [number, opening]),
    );
    expect(read.footnotes.map(({ label, text }) => [label, text])).toEqual(source.footnotes.map(({ label, text }) => [label, text]));
    expect(read.messages).toEqual([]);
  });

  test("lists its furniture, and says on which page a paragraph begins", async () => {
    const read = parse(await fixture("exercise-5.pdf"));
    expect(read.furniture.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      "job number: 26-00005 (E) 311224",
      "barcode: *2600005*",
      "running head: Exercise text on the keeping of wells and lanterns",
      "running head: EXERCISE/5/1",
      "page number: 2/2",
      "job number: 26-00005",
    ]);
    expect(read.paragraphs.map(({ id, places }) => `${id} ${places[0]?.line}`).slice(-3)).toEqual(["OP3 1", "OP4 2", "OP5 2"]);
  });

  test("is placed to the last character", async () => {
    const document = await fixture("exercise-5.pdf");
    expect(faultsIn(document)).toEqual([]);
    expect(defectsIn(document, parse(document))).toEqual([]);
  });
});

describe("lines become paragraphs", () => {
  test("by the first line's indent, by the room above, by a line that ends early", async () => {
    const lines = [`>${FULL}`, "ends", `>${FULL}`, FULL, `/${FULL}`, "ends early", FULL];
    expect(await blocks([column(lines)])).toEqual([
      `paragraph: ${FULL} ends`,
      `paragraph: ${FULL} ${FULL}`,
      `paragraph: ${FULL} ends early`,
      `paragraph: ${FULL}`,
    ]);
  });

  test("which end with a comma and a short line at the foot of a page, without an indent on the next", async () => {
    const pages = [column([`Exercising ${FULL}`, FULL, "and end here,"]), column([`/Exercising also ${FULL}`, `${FULL},`, FULL])];
    const torn = [column([FULL, `${FULL},`]), column([`Exercise ${FULL}`, "and end here."])];
    expect([await blocks(pages), await blocks(torn)]).toEqual([
      [`paragraph: Exercising ${FULL} ${FULL} and end here,`, `paragraph: Exercising also ${FULL} ${FULL}, ${FULL}`],
      [`paragraph: ${FULL} ${FULL}, Exercise ${FULL} and end here.`],
    ]);
  });

  test("which go over a page where the next one begins at the edge", async () => {
    const pages = [
      [...column([`>${FULL}`, FULL]), { x: 60, y: 40, text: "26-00005" }],
      [{ x: 60, y: 760, text: "EXERCISE/5/1", size: 8 }, ...column([FULL, "ends.", `>${FULL}`])],
    ];
    expect(await blocks(pages)).toEqual([
      `paragraph: ${FULL} ${FULL} ${FULL} ends.`,
      "job number: 26-00005",
      "running head: EXERCISE/5/1",
      `paragraph: ${FULL}`,
    ]);
  });

  test("which end at the head of a page, though another page begins with the same line", async () => {
    const title = "Action of Exercises on Wells and Lanterns towards a Lighter and Deeper Strategy";
    const head = (symbol: string) => ({ x: 60, y: 775, text: symbol, size: 8 });
    const page = (lines: readonly string[]) => [head("EXERCISE/5/1"), ...column(lines, 740)];
    const pages = [column([`>${FULL}`, FULL]), page([title, "to carry on;", `/>${FULL}`, FULL]), page([title, "to end;"])];
    expect((await blocks(pages)).filter((block) => block.startsWith("paragraph"))).toEqual([
      `paragraph: ${FULL} ${FULL} ${title} to carry on;`,
      `paragraph: ${FULL} ${FULL} ${title} to end;`,
    ]);
  });

  test("of one line each, by their indents alone", async () => {
    const one = FULL.replace(/right$/, "rim,");
    const lines = [`>Exercising ${one.slice(11)}`, `>Stressing ${one.slice(10)}`, `>Exercise ${FULL}`, FULL, FULL, FULL, FULL, FULL];
    expect((await blocks([column(lines)])).slice(0, 2)).toEqual([
      `paragraph: Exercising ${one.slice(11)}`,
      `paragraph: Stressing ${one.slice(10)}`,
    ]);
  });

  test("whatever mark stands behind the stop of the one above", async () => {
    const [first, ...rest] = column([`${FULL};`, `2. ${FULL.slice(3)}`]);
    const mark = { x: (first?.x ?? 0) + 343, y: (first?.y ?? 0) + 4, text: "1", size: 6 };
    const found = await blocks([[...(first === undefined ? [] : [first, mark]), ...rest]]);
    expect(found).toEqual([`paragraph: ${FULL};{1}`, `paragraph: 2. ${FULL.slice(3)}`]);
  });

  test("and not by a number in brackets that a word's end is", async () => {
    const lines = [`>${FULL.slice(5)} (WELL-`, `19) ${FULL}`, "ends."];
    expect(await blocks([column(lines)])).toEqual([`paragraph: ${FULL.slice(5)} (WELL-19) ${FULL} ends.`]);
  });

  test("by where the lines of a point begin, though the next paragraph's indent is near it", async () => {
    const point = column([FULL, `${FULL.slice(0, -1)},`]).map((line, k) => ({
      ...line,
      x: k === 0 ? 148 : 120,
      text: k === 0 ? `(a) ${FULL}` : line.text,
    }));
    const next = column([`>Recalling ${FULL}`, FULL, FULL, FULL], 676);
    expect((await blocks([[...point, ...next]])).slice(0, 2)).toEqual([
      `paragraph: (a) ${FULL} ${FULL.slice(0, -1)},`,
      `paragraph: Recalling ${FULL} ${FULL} ${FULL} ${FULL}`,
    ]);
  });

  test("by the words that open them, where nothing is indented and a page begins with one", async () => {
    const pages = [column([FULL, `${FULL},`]), column([`Recalling also ${FULL}`, FULL])];
    const torn = [column([FULL, `${FULL},`]), column([`Exercise ${FULL}`, FULL])];
    expect([await blocks(pages), await blocks(torn)]).toEqual([
      [`paragraph: ${FULL} ${FULL},`, `paragraph: Recalling also ${FULL} ${FULL}`],
      [`paragraph: ${FULL} ${FULL}, Exercise ${FULL} ${FULL}`],
    ]);
  });

  test("and go on behind a line that was broken early in mid-sentence", async () => {
    const lines = [FULL, FULL.slice(0, -19), `Exercise\xa0words ${FULL.slice(15)}`, FULL];
    expect(await blocks([column(lines)])).toHaveLength(1);
  });

  test.each([
    ["the end of a clause that two pages begin with", "level;"],
    ["the end of a name that two pages begin with", "Agenda,"],
    ["a heading that the first page has in its text", "The lighting of harbours"],
  ])("%s is no running head", async (_, words) => {
    const first = column([
      "EXERCISE/5/1",
      "",
      "Exercises on wells",
      "",
      "The General Assembly,",
      "",
      "Recalling the lighting of harbours,",
    ]);
    const page = column([words, `/>${FULL}`, FULL], 735);
    const pages = /[;,]$/.test(words) ? [first, page, page] : [first, page];
    expect((await blocks(pages)).filter((block) => block.startsWith("running head"))).toEqual([]);
  });

  test.each([
    ["Secretary-", "General exercises", "Secretary-General exercises"],
    ["and/", "or exercises", "and/or exercises"],
    ["low-", "and middle-income", "low- and middle-income"],
    ["day-", "to-day exercises", "day-to-day exercises"],
    ["2015\x96", "2030 of exercises", "2015–2030 of exercises"],
    ["wells \x96", "exercises", "wells – exercises"],
  ])("and keep a word whole that a line's end divides: %s %s", async (end, next, whole) => {
    expect(await blocks([column([`>${FULL} ${end}`, next])])).toEqual([`paragraph: ${FULL} ${whole}`]);
  });
});

describe("spaces are those that are printed", () => {
  test("a word printed in two pieces is one word", async () => {
    const words = [
      { x: 100, y: 700, text: "the exercise Confere" },
      { x: 192.5, y: 700, text: "nce on wells and on lanterns" },
    ];
    expect(await blocks([words])).toEqual(["paragraph: the exercise Conference on wells and on lanterns"]);
  });

  test("where none are printed, gaps are spaces", async () => {
    const words = ["exercise", "words", "set", "apart"].map((text, k) => ({ x: 100 + 42 * k, y: 700, text }));
    expect(await blocks([words])).toEqual(["paragraph: exercise words set apart"]);
  });
});

describe("raised numbers", () => {
  const line = (rest: string) => [
    { x: 100, y: 700, text: "exercise wells," },
    { x: 166, y: 704, text: rest, size: 6 },
  ];

  test.each([
    ["1", "exercise wells,{1}"],
    ["1,2", "exercise wells,{1}{2}"],
    ["*", "exercise wells,{*}"],
    ["er", "exercise wells,er"],
  ])("%s", async (raised, words) => {
    expect((await blocks([line(raised)]))[0]).toBe(`paragraph: ${words}`);
  });

  test("a power is no mark", async () => {
    const words = [
      { x: 100, y: 700, text: "an exercise of 5 km" },
      { x: 187, y: 704, text: "2", size: 6 },
    ];
    expect(await blocks([words])).toEqual(["paragraph: an exercise of 5 km2"]);
  });

  test("behind a year that ends in ten it is a mark, behind ten itself a power", async () => {
    const behind = (text: string, x: number) => [
      { x: 100, y: 700, text },
      { x, y: 704, text: "9", size: 6 },
    ];
    expect(await blocks([behind("exercise of May 2010", 194)])).toEqual(["paragraph: exercise of May 2010{9}"]);
    expect(await blocks([behind("exercise times 10", 176)])).toEqual(["paragraph: exercise times 109"]);
  });

  test("that stand before their note at a tab stop are its label", async () => {
    const note = (label: string, y: number, text: string) => [
      { x: 60, y: y + 3.3, text: label, size: 4.9 },
      { x: 75, y, text, size: 8.5 },
    ];
    const page = [...column([`>${FULL}`]), ...note("8", 87, "See exercise 8."), ...note("10", 73, "See exercise 10.")];
    expect((await blocks([page])).slice(1)).toEqual(["note: 8: See exercise 8.", "note: 10: See exercise 10."]);
  });

  test("that stand before a note at the foot of a page make it no running head, though another page has one like it", async () => {
    const page = (label: string, resolution: string) => [
      ...column([`>${FULL}`, "ends;"], 600),
      { x: 60, y: 80.3, text: label, size: 4.9 },
      { x: 68, y: 77, text: `Resolution ${resolution}, annex.`, size: 8.5 },
    ];
    const found = await blocks([[...column([FULL])], page("8", "61/295"), page("9", "70/175")]);
    expect(found.filter((block) => !block.startsWith("paragraph"))).toEqual([
      "note: 8: Resolution 61/295, annex.",
      "note: 9: Resolution 70/175, annex.",
    ]);
  });

  test("are the marks there are: a plain number with the label of a note that has one is a number", async () => {
    const words = [
      { x: 100, y: 712, text: "exercise wells," },
      { x: 166, y: 716, text: "7", size: 6 },
      { x: 100, y: 700, text: "exercise lamps, 7 lanterns and more," },
      { x: 100, y: 140, text: "______________" },
      { x: 100, y: 125, text: "7 See exercise 7.", size: 8 },
      { x: 100, y: 115, text: "8 See exercise 8.", size: 8 },
    ];
    const { paragraphs: read } = parse(await readDocument(pdf([words]), "exercise.pdf"));
    expect(read.map(({ text, marks }) => [text, marks.map(({ label }) => label)])).toEqual([
      ["exercise wells, exercise lamps, 7 lanterns and more,", ["7"]],
    ]);
  });

  test("at the edge below a short rule begin notes in the size of the text, which may go on over the page", async () => {
    const label = (text: string, y: number) => ({ x: 100, y: y + 4, text, size: 6 });
    const note = (text: string, y: number) => ({ x: 104, y, text });
    const pages = [
      [
        ...column([FULL, FULL, FULL, "ends;"]),
        label("1", 180),
        note("See exercise 1.", 180),
        label("2", 168),
        note("See exercise 2 and the", 168),
      ],
      [...column([FULL, FULL, FULL, "ends;"]), note("annex to it.", 180), label("3", 168), note("Ibid.", 168)],
    ];
    expect((await blocks(pages, { before: "100 192 m 172 192 l S" })).filter((block) => block.startsWith("note"))).toEqual([
      "note: 1: See exercise 1.",
      "note: 2: See exercise 2 and the annex to it.",
      "note: 3: Ibid.",
    ]);
  });

  test("and the small type below a rule are notes, which may go on over the page", async () => {
    const foot = (lines: readonly string[], y: number) => lines.map((text, k) => ({ x: 100, y: y - 10 * k, text, size: 8 }));
    const pages = [
      [...column([`>${FULL}`]), { x: 90, y: 140, text: "______________" }, ...foot(["1 See exercise 1.", "2 See exercise 2,"], 125)],
      [...column([`>${FULL}`]), { x: 90, y: 140, text: "______________" }, ...foot(["annex.", "3 Ibid."], 125)],
    ];
    expect((await blocks(pages)).filter((block) => block.startsWith("note"))).toEqual([
      "note: 1: See exercise 1.",
      "note: 2: See exercise 2, annex.",
      "note: 3: Ibid.",
    ]);
  });
});

describe("what cannot be read well is told", () => {
  async function told(pages: readonly (readonly Words[])[], options = {}): Promise<string[]> {
    const { messages } = await readDocument(pdf(pages, options), "exercise.pdf");
    return messages.map(({ rule, text, place }) => `${rule} ${place?.line}: ${text}`);
  }

  test("columns", async () => {
    const beside = Array.from({ length: 12 }, (_, k) => [
      { x: 60, y: 700 - 12 * k, text: "exercise words left" },
      { x: 320, y: 700 - 12 * k, text: "exercise words right" },
    ]);
    expect(await told([column([FULL]), beside.flat()])).toEqual([
      "columns 2: Page 2 is set in columns or as a table; it was read row by row, so its paragraphs may be mixed up.",
    ]);
  });

  test("a page on its side", async () => {
    expect(await told([column([FULL], 500)], { width: 800, height: 600 })).toEqual([
      "columns 1: Page 1 is wider than high; such pages hold tables more often than paragraphs, and may be read in the wrong order.",
    ]);
  });

  test("a page without text among others", async () => {
    expect(await told([column([FULL]), []])).toEqual(["page-without-text 2: Page 2 has no text; what it shows is a picture, or nothing."]);
  });

  test("letters along the edge leave the text, and are listed", async () => {
    const before = "BT /F1 10 Tf 0 1 -1 0 20 300 Tm (exercise edge) Tj ET";
    expect(await blocks([column([FULL])], { before })).toEqual([`paragraph: ${FULL}`, "text along the edge: exercise edge"]);
  });
});

test("a report names the page of what was noticed", async () => {
  const pages = [column([">Exercise words of the first page."]), column([">Exercise words that do not end,", FULL])];
  const read = parse(await readDocument(pdf([...pages, []]), "exercise.pdf"));
  expect(messageRemarks(compare(read, read, align(read, read))).filter((remark) => remark.includes("no text"))).toEqual([
    "old text, page 3, character 1: info: Page 3 has no text; what it shows is a picture, or nothing. (page-without-text)",
    "new text, page 3, character 1: info: Page 3 has no text; what it shows is a picture, or nothing. (page-without-text)",
  ]);
});
