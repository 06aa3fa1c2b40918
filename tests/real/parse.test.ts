import { describe, expect, test } from "vitest";
import type { Paragraph, Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { defectsIn, differences, faultsIn } from "../parse/help.ts";
import { document, filesIn } from "./texts.ts";

const markdown = filesIn("md", /\.(?:md|txt)$/);
const council = filesIn("sc", /\.txt$/);
const scans = filesIn("pdf", /\.txt$/);
const assembly = filesIn("ga", /\.xml$/);

function count({ paragraphs }: Resolution, holds: (paragraph: Paragraph) => boolean): number {
  return paragraphs.filter(holds).length;
}

/** Preambular and operative paragraphs, and points. */
function counts(file: string): number[] {
  const read = parse(document(file));
  return [
    count(read, ({ section, kind }) => section === "preamble" && kind !== "point"),
    count(read, ({ section, kind }) => section === "operative" && kind !== "point"),
    count(read, ({ kind }) => kind === "point"),
  ];
}

function fileOf(files: readonly string[], part: string): string {
  const [found, ...others] = files.filter((name) => name.includes(part) && !name.includes("other-extractions"));
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} files have ${part} in their names`);
  return found;
}

const skip = (files: readonly string[]) => ({ skip: files.length === 0 });
const REASON = "(skipped where TRAVAUX_TEXTS has no such folder)";

describe(`every character of a real text is accounted for ${REASON}`, () => {
  for (const [what, files] of [
    ["Markdown", markdown],
    ["the Council's plain texts", council],
    ["what pdftotext makes", scans],
  ] as const) {
    test(what, skip(files), () => {
      for (const file of files) {
        const source = document(file);
        const read = parse(source);
        expect([file, faultsIn(source), defectsIn(source, read), differences(source, read)]).toEqual([file, [], [], []]);
        expect([file, read.isResolution]).toEqual([file, true]);
      }
    });
  }

  test("Akoma Ntoso", skip(assembly), () => {
    for (const file of assembly) {
      const source = document(file);
      const read = parse(source);
      expect([file, defectsIn(source, read), read.messages.filter(({ rule }) => rule !== "number-gap")]).toEqual([file, [], []]);
    }
  });
});

describe(`the Council's resolutions, as counted by hand ${REASON}`, () => {
  test.for([
    ["0571", 8, 9, 0],
    ["0574", 6, 9, 0],
    ["0595", 3, 1, 0],
    ["0600", 0, 2, 3],
    ["0619", 1, 4, 0],
    // "Entrusts", without a number.
    ["0669", 3, 1, 0],
    // Numbers whose full stop the scan lost: "7,", "2", "1," and "6,".
    ["0580", 8, 11, 0],
    ["0593", 4, 3, 0],
    ["0706", 10, 9, 4],
    // Divided by letters, with points and sub-points.
    ["0687", 26, 34, 11],
  ] as const)("S/RES/%s", ([number, ...expected], { skip }) => {
    if (council.length === 0) skip("no texts of the Council");
    expect(counts(fileOf(council, `S_RES_${number}_`))).toEqual(expected);
  });

  test("each has the symbol that its first line prints", skip(council), () => {
    for (const file of council) {
      const source = document(file);
      const [, number, year] = /^\s*Resolution (\d+) ?\((\d{4})\)/i.exec(source.text) ?? [];
      expect([file, parse(source).masthead.symbol]).toEqual([file, `S/RES/${number} (${year})`]);
    }
  });
});

describe(`the Assembly's resolutions ${REASON}`, () => {
  test.for([
    ["80_1.", 5, 3, 3],
    ["80_7.", 4, 5, 0],
    ["80_10.", 11, 3, 0],
    ["80_16.", 3, 4, 0],
    ["80_20.", 14, 7, 0],
    ["80_31.", 16, 10, 0],
    ["80_45.", 9, 6, 6],
    ["80_52.", 23, 11, 0],
  ] as const)("in Markdown: A/RES/%s", ([name, ...expected], { skip }) => {
    if (markdown.length === 0) skip("no Markdown");
    expect(counts(fileOf(markdown, `A_RES_${name}md`))).toEqual(expected);
  });

  test.for([
    ["76_188", 39, 114, 2],
    ["77_238", 41, 58, 0],
  ] as const)("A/RES/%s has the same paragraphs in six languages", ([symbol, ...expected], { skip }) => {
    const files = assembly.filter((name) => name.includes(symbol));
    if (files.length === 0) skip("no Akoma Ntoso");
    const read = files.map((file) => parse(document(file)));
    expect(read.map(({ masthead }) => masthead.language).toSorted()).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
    for (const file of files) expect([file, counts(file)]).toEqual([file, expected]);
    // Points are lettered in each language's own letters.
    const ids = (resolution: Resolution) => resolution.paragraphs.filter(({ kind }) => kind !== "point").map(({ id }) => id);
    for (const resolution of read) expect(ids(resolution)).toEqual(read[0] && ids(read[0]));
    for (const { formula } of read) expect(formula).not.toBeNull();
  });

  test("a note that a heading calls has its mark", skip(assembly), () => {
    const { headings } = parse(document(fileOf(assembly, "79_144")));
    expect(headings.flatMap(({ marks }) => marks.map(({ label, note }) => [label, note]))).toEqual([["170", "FN170"]]);
  });
});
