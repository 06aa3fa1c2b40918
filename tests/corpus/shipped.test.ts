import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { locateShippedCorpus, openCorpus, readText, requireText } from "../../src/corpus/corpus.ts";
import { manifestSchema } from "../../src/model/manifest.ts";
import { parseReference, type Reference } from "../../src/symbol/symbol.ts";
import { emptyFolder } from "./folder.ts";

const shipped = locateShippedCorpus();
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(shipped.folder, "manifest.json"), "utf8")));
const nothingOwn = () => ({ folder: emptyFolder(), shown: ".", manifest: "travaux.json" });

const reference = (text: string): Reference => {
  const read = parseReference(text);
  if (read === null) throw new Error(`${text} is no symbol`);
  return read;
};

it("has the hash of every file it ships, and ships no file it does not name", () => {
  const named = manifest.documents.flatMap(({ file, sha256 }) => (file === null ? [] : [[file, sha256] as const]));
  for (const [file, sha256] of named) {
    expect([
      file,
      createHash("sha256")
        .update(readFileSync(join(shipped.folder, file)))
        .digest("hex"),
    ]).toEqual([file, sha256]);
  }
  const texts = readdirSync(shipped.folder).filter((name) => /\.(md|txt|xml)$/.test(name));
  expect(texts.sort()).toEqual(named.map(([file]) => file).sort());
});

it("opens with every document in its place", () => {
  const { entries } = openCorpus(shipped, nothingOwn());
  expect(entries.map(({ name, held, series, stage, dates }) => [name, held, series?.id ?? null, stage, dates.adopted])).toEqual([
    ["A/RES/53/115", false, "drug-control", "adopted", "1998-12-09"],
    ["A/RES/56/124", false, "drug-control", "adopted", null],
    ["A/RES/58/141", false, "drug-control", "adopted", "2003-12-22"],
    ["A/RES/59/163", false, "drug-control", "adopted", "2004-12-20"],
    ["A/RES/64/182", false, "drug-control", "adopted", "2009-12-18"],
    ["A/RES/65/233", false, "drug-control", "adopted", null],
    ["A/RES/66/183", false, "drug-control", "adopted", "2011-12-19"],
    ["A/RES/67/193", true, "drug-control", "adopted", "2012-12-20"],
    ["A/RES/70/182", false, "drug-control", "adopted", null],
    ["A/RES/71/211", false, "drug-control", "adopted", null],
    ["A/RES/72/198", false, "drug-control", "adopted", "2017-12-19"],
    ["A/RES/73/192", false, "drug-control", "adopted", "2018-12-17"],
    ["A/RES/75/198", false, "drug-control", "adopted", "2020-12-16"],
    ["A/RES/76/188", false, "drug-control", "adopted", "2021-12-16"],
    ["A/RES/77/238", false, "drug-control", "adopted", "2022-12-15"],
    ["A/RES/78/131", false, "drug-control", "adopted", "2023-12-18"],
    ["A/RES/79/191", false, "drug-control", "adopted", "2024-12-17"],
    ["EXERCISE/1", true, null, "adopted", null],
  ]);
});

it("finds a text by any writing of its symbol", () => {
  const corpus = openCorpus(shipped, nothingOwn());
  for (const text of ["67/193", "a/res/67/193", "A_RES_67_193", "resolution 67/193"]) {
    expect(new TextDecoder().decode(readText(requireText(corpus, reference(text))))).toContain("### 67/193. International cooperation");
  }
});

it("says how to get a text that is known but not here", () => {
  expect(() => requireText(openCorpus(shipped, nothingOwn()), reference("66/183"))).toThrow(
    "A/RES/66/183 is known (cited in A/RES/67/193), but its text is not here. To get it: travaux fetch A/RES/66/183, or save it as a file, then: travaux add FILE --as A/RES/66/183",
  );
});

it.each([
  ["67/139", "The nearest it knows: A/RES/67/193."],
  ["68/193", "The nearest it knows: A/RES/67/193, A/RES/66/183."],
  ["A/RES/76/183", "The nearest it knows: A/RES/66/183"],
  ["exercise/2", "The nearest it knows: EXERCISE/1."],
])("offers the nearest known symbols for %s", (text, hint) => {
  expect(() => requireText(openCorpus(shipped, nothingOwn()), reference(text))).toThrow(hint);
});
