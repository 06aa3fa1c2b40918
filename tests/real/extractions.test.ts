import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { document, filesIn } from "./texts.ts";

const files = filesIn("md", /\.(?:md|txt)$/);
const assembly = filesIn("ga/tokelau", /\.xml$/);
const resolutionOf = (file: string): string => /A_RES_\d+_\d+/.exec(basename(file))?.[0] ?? file;

/** What a comparison says that the text itself did not cause. */
function noise(from: Resolution, to: Resolution): string[] {
  return compare(from, to, align(from, to)).changes.flatMap((change) => {
    const loud = change.findings.length > 0 || !["unchanged", "editorial"].includes(change.status);
    return loud ? [`${"from" in change ? change.from : ""} → ${"to" in change ? change.to : ""}: ${change.status}`] : [];
  });
}

describe("two extractions of one resolution (skipped where TRAVAUX_TEXTS has no such folder)", () => {
  test.skipIf(files.length === 0).each([...new Set(files.map(resolutionOf))])(
    "of %s bring no finding, and nothing reworded, added or removed",
    (resolution) => {
      const texts = files.filter((file) => resolutionOf(file) === resolution).map((file) => ({ file, text: parse(document(file)) }));
      for (const from of texts) {
        for (const to of texts) expect([from.file, to.file, noise(from.text, to.text)]).toEqual([from.file, to.file, []]);
      }
    },
  );

  test.skipIf(assembly.length === 0)("nor does an unchanged renewal", () => {
    for (const file of assembly) {
      const text = parse(document(file));
      expect([file, noise(text, text)]).toEqual([file, []]);
    }
  });
});
