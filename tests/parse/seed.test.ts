import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { readTextDocument } from "../../src/read/read.ts";
import { defectsIn, differences, faultsIn } from "./help.ts";

const bytes = readFileSync(new URL("../../corpus/67-193.md", import.meta.url));
const document = readTextDocument(bytes, "67-193.md");
const resolution = parse(document);
const { paragraphs, footnotes } = resolution;

function paragraph(id: string) {
  const found = paragraphs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no paragraph ${id}`);
  return found;
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => `${prefix}${k + 1}`);
}

describe("A/RES/67/193", () => {
  test("has its masthead", () => {
    expect(resolution.masthead).toEqual({
      symbol: "A/RES/67/193",
      organ: "General Assembly",
      session: "Sixty-seventh session",
      agendaItem: "Agenda item 104",
      title: "International cooperation against the world drug problem",
      adopted: "2012-12-20",
      distributed: "2013-04-23",
      report: "on the report of the Third Committee (A/67/459)",
      meeting: "60th plenary meeting",
      drafts: [],
      vote: null,
      language: "en",
    });
    expect(resolution.formula).toBe("The General Assembly,");
    expect(resolution.isResolution).toBe(true);
    expect(resolution.mastheadLines.map(({ text }) => text)).toEqual([
      "General Assembly",
      "Distr.: General 23 April 2013",
      "Sixty-seventh session Agenda item 104",
      "Resolution adopted by the General Assembly on 20 December 2012",
      "[on the report of the Third Committee (A/67/459)]",
      "67/193. International cooperation against the world drug problem",
      "The General Assembly,",
      "60th plenary meeting 20 December 2012",
    ]);
    expect(resolution.headings).toEqual([]);
    expect(resolution.furniture).toEqual([]);
  });

  test("has 27 preambular and 47 operative paragraphs, and three points under OP17", () => {
    const points = ["OP17(a)", "OP17(b)", "OP17(c)"];
    expect(paragraphs.map(({ id }) => id)).toEqual([
      ...numbered("PP", 27),
      ...numbered("OP", 47).flatMap((id) => (id === "OP17" ? [id, ...points] : [id])),
    ]);
    expect(paragraphs.filter(({ parent }) => parent !== null).map(({ id, kind, number, parent }) => [id, kind, number, parent])).toEqual([
      ["OP17(a)", "point", "(a)", "OP17"],
      ["OP17(b)", "point", "(b)", "OP17"],
      ["OP17(c)", "point", "(c)", "OP17"],
    ]);
    expect(paragraph("OP17")).toMatchObject({ kind: "chapeau", number: "17", text: "Recognizes that:", opening: "Recognizes" });
    for (const { id, kind, section, number } of paragraphs) {
      if (kind === "point") continue;
      const isPreambular = id.startsWith("PP");
      expect([id, section, kind, number]).toEqual([
        id,
        isPreambular ? "preamble" : "operative",
        isPreambular ? "preambular" : id === "OP17" ? "chapeau" : "operative",
        isPreambular ? null : id.slice(2),
      ]);
    }
  });

  test("every paragraph begins with its opening phrase and ends as paragraphs do", () => {
    for (const { id, kind, text, opening, italics } of paragraphs) {
      expect([id, text.at(-1)]).toEqual([id, id.startsWith("PP") ? "," : id === "OP17" ? ":" : id === "OP47" ? "." : ";"]);
      if (kind === "point") expect([id, opening]).toEqual([id, null]);
      else expect([id, opening]).toEqual([id, text.slice(0, italics[0]?.end)]);
    }
    expect(["PP4", "PP6", "PP17", "OP1", "OP7", "OP15", "OP18"].map((id) => paragraph(id).opening)).toEqual([
      "Recalling also",
      "Noting with appreciation",
      "Noting with grave concern also",
      "Reiterates its call upon",
      "Notes with great concern",
      "Continues to encourage",
      "Also recognizes",
    ]);
  });

  test("puts the paragraphs together that a page broke, and no others", () => {
    const broken = paragraphs.filter(({ places }) => places.length > 1);
    expect(broken.map(({ id, places }) => [id, ...places.map(({ line }) => line)])).toEqual([
      ["PP4", 27, 47],
      ["OP2", 117, 123],
      ["OP7", 133, 141],
      ["OP21", 175, 177],
      ["OP33", 203, 209],
      ["OP38", 219, 231],
      ["OP44", 243, 245],
    ]);
    const seams = [
      ["PP4", "the Political Declaration on HIV/AIDS"],
      ["OP2", "the Universal Declaration of Human Rights and the Vienna Declaration"],
      ["OP33", "international drug control and as the governing body"],
      ["OP38", "also notes that representatives of affected populations"],
      ["OP44", "high-level review of the progress made"],
    ];
    for (const [id = "", words] of seams) expect(paragraph(id).text).toContain(words);
  });

  test("ties every mark to its note, also those cited again", () => {
    expect(footnotes.map(({ id, label }) => [id, label])).toEqual(numbered("", 25).map((label) => [`FN${label}`, label]));
    const uses = new Map<string, string[]>();
    for (const { id, marks } of paragraphs) {
      for (const { label, note } of marks) {
        expect(note).toBe(`FN${label}`);
        uses.set(label, [...(uses.get(label) ?? []), id]);
      }
    }
    expect([...uses.keys()].toSorted((a, b) => Number(a) - Number(b))).toEqual(numbered("", 25));
    expect([...uses].filter(([, ids]) => ids.length > 1).toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      ["6", ["PP2", "OP1"]],
      ["10", ["PP7", "OP28"]],
      ["11", ["PP7", "OP34"]],
      ["12", ["PP7", "OP17(c)"]],
      ["14", ["PP11", "PP16", "OP36", "OP42"]],
      ["15", ["PP13", "PP16", "PP20", "OP9", "OP15"]],
      ["16", ["PP20", "OP9", "OP32", "OP33", "OP42"]],
    ]);
  });

  test("marks stand where they are printed", () => {
    const { text, marks } = paragraph("PP7");
    expect(marks.map(({ at, label }) => [label, text.slice(at - 13, at)])).toEqual([
      ["10", "972 Protocol,"],
      ["11", "ances of 1971"],
      ["12", "nces of 1988,"],
    ]);
  });

  test("ties an “Ibid.” to the note it repeats", () => {
    expect(footnotes.filter(({ ibid }) => ibid !== null).map(({ id, ibid }) => [id, ibid])).toEqual([
      ["FN6", "FN5"],
      ["FN11", "FN10"],
      ["FN12", "FN11"],
      ["FN15", "FN14"],
      ["FN16", "FN15"],
      ["FN22", "FN21"],
    ]);
    expect(footnotes.filter(({ text }) => text.startsWith("Ibid.")).map(({ id }) => id)).toEqual([
      "FN6",
      "FN11",
      "FN12",
      "FN15",
      "FN16",
      "FN22",
    ]);
    expect(footnotes[5]?.text).toBe("Ibid., 2009, Supplement No. 8 (E/2009/28), chap. I, sect. C.");
  });

  test("its one message is the year of the Single Convention, which the source has wrong", () => {
    expect(resolution.messages).toEqual([
      {
        severity: "warning",
        rule: "two-years",
        text: "PP7 cites the Single Convention on Narcotic Drugs of 1954; elsewhere in the text it is of 1961.",
        place: { start: expect.any(Number), end: expect.any(Number), line: 53, column: 2 },
      },
    ]);
  });

  test("accounts for every character", () => {
    expect(resolution.account).toEqual({
      total: 33908,
      paragraphs: 31696,
      headings: 0,
      footnotes: 1010,
      masthead: 276,
      furniture: 0,
      markup: 926,
      unplaced: 0,
      lost: [],
    });
    expect(faultsIn(document)).toEqual([]);
    expect(defectsIn(document, resolution)).toEqual([]);
    expect(differences(document, resolution)).toEqual([]);
  });

  test("is the same with Windows line ends and a byte order mark", () => {
    const text = `\uFEFF${document.text.replaceAll("\n", "\r\n")}`;
    const other = parse(readTextDocument(Buffer.from(text), "67-193.md"));
    const words = (read: typeof resolution) => read.paragraphs.map(({ places: _, ...paragraph }) => paragraph);
    expect(words(other)).toEqual(words(resolution));
    expect(other.masthead).toEqual(resolution.masthead);
    expect(other.footnotes.map(({ text }) => text)).toEqual(footnotes.map(({ text }) => text));
  });
});
