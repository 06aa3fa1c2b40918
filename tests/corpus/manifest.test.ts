import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CorpusError } from "../../src/corpus/corpus.ts";
import { formatManifest, parseManifest } from "../../src/corpus/manifest-file.ts";
import type { Manifest } from "../../src/model/manifest.ts";

const good: Manifest = {
  version: 1,
  series: [{ id: "exercise", titles: ["The exercise problem"] }],
  documents: [
    {
      symbol: "EXERCISE/7",
      language: "en",
      edition: 1,
      series: "exercise",
      stage: "adopted",
      dates: { adopted: "2012-12-20", distributed: null },
      title: "Exercise text",
      source: "written for a test",
      file: "seven.md",
      sha256: "0".repeat(64),
      note: null,
    },
  ],
};

const problemOf = (text: string): string => {
  try {
    parseManifest(text, "texts/travaux.json");
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  return "none";
};

/** The good manifest with one field of its document, or of the whole, put differently. */
const changed = (document: Record<string, unknown>, whole: Record<string, unknown> = {}): string =>
  JSON.stringify({ ...good, documents: [{ ...good.documents[0], ...document }], ...whole });

it("is read as it was written", () => {
  expect(parseManifest(formatManifest(good, "travaux.json"), "travaux.json")).toEqual(good);
});

describe("a broken manifest is refused with its path and field", () => {
  const broken = "The manifest texts/travaux.json is broken: ";
  test.each([
    ["", `${broken}it is not JSON`],
    ["[]", broken],
    ["{}", `${broken}version: `],
    [changed({ symbol: "EXERCISE 7" }), `${broken}documents[0].symbol: "EXERCISE 7" must be written EXERCISE/7`],
    [changed({ symbol: "seven" }), `${broken}documents[0].symbol: "seven" is not a symbol such as A/RES/67/193`],
    [changed({ series: "other" }), `${broken}documents[0].series: there is no series "other" in this manifest`],
    [changed({ stage: "final" }), `${broken}documents[0].stage: `],
    [
      changed({ dates: { adopted: "20 December 2012", distributed: null } }),
      `${broken}documents[0].dates.adopted: expected a date such as`,
    ],
    [changed({ dates: { adopted: "2012-02-30", distributed: null } }), `${broken}documents[0].dates.adopted: expected a date such as`],
    [changed({ file: "../../etc/passwd" }), `${broken}documents[0].file: expected the name of a file in the manifest's own folder`],
    [changed({ file: ".." }), `${broken}documents[0].file: expected the name of a file`],
    [changed({ file: "a\u0000b" }), `${broken}documents[0].file: expected the name of a file`],
    [changed({ file: null }), `${broken}documents[0].sha256: expected a hash where there is a file, and null where there is none`],
    [changed({ sha256: null }), `${broken}documents[0].sha256: expected a hash where there is a file, and null where there is none`],
    [changed({ sha256: "abc" }), `${broken}documents[0].sha256: expected 64 hexadecimal digits`],
    [changed({ colour: "red" }), `${broken}documents[0]: `],
    [changed({}, { documents: [good.documents[0], good.documents[0]] }), `${broken}documents[1].symbol: EXERCISE/7 is there twice`],
    [changed({}, { series: [...good.series, ...good.series] }), `${broken}series[1].id: "exercise" is there twice`],
    [changed({}, { version: "1" }), `${broken}version: `],
  ])("%s", (text, start) => {
    const problem = problemOf(text);
    expect(problem.slice(0, start.length)).toBe(start);
    expect(problem).toMatch(/Mend it, or restore an earlier copy\.$/);
  });
});

it("a manifest of a newer version is told from a broken one, whatever else is in it", () => {
  expect(problemOf('{"version": 2, "texts": []}')).toBe(
    "The manifest texts/travaux.json was written by a newer travaux: its version is 2, this travaux reads version 1. Update travaux.",
  );
});

it("survives any JSON with nothing worse than a clear error", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(problemOf(text)).toMatch(/^The manifest texts\/travaux\.json (is broken|was written by)/);
    }),
  );
});
