import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { exercise, wordFile } from "./read-back.ts";

/** The order of the elements we write inside others, and what may stand there at all (ISO/IEC 29500-1, annex A, wml.xsd). */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  "w:document": ["w:body"],
  "w:style": ["w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr"],
  "w:pPr": ["w:pStyle", "w:keepNext", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:pPrChange"],
  "w:rPr": [
    ...["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rStyle", "w:rFonts", "w:b", "w:i", "w:strike", "w:sz", "w:szCs"],
    ...["w:u", "w:vertAlign", "w:rtl", "w:rPrChange"],
  ],
  "w:sectPr": ["w:footerReference", "w:pgSz", "w:pgMar", "w:bidi"],
  "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
  "w:tblPr": ["w:tblW", "w:tblBorders", "w:tblLayout"],
  "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
  "w:tr": ["w:trPr", "w:tc"],
  "w:tc": ["w:tcPr", "w:p"],
  "w:settings": ["w:footnotePr", "w:compat"],
  "w:rPrChange": ["w:rPr"],
  "w:pPrChange": ["w:pPr"],
};
/** What may stand in any order, and how often. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  "w:body": ["w:p", "w:tbl", "w:sectPr", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"],
  "w:p": ["w:pPr", "w:r", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:fldSimple"],
  "w:r": ["w:rPr", "w:t", "w:delText", "w:tab", "w:footnoteReference", "w:footnoteRef", "w:separator", "w:continuationSeparator"],
  "w:del": ["w:r"],
  "w:ins": ["w:r"],
  "w:moveFrom": ["w:r"],
  "w:moveTo": ["w:r"],
  "w:footnotes": ["w:footnote"],
  "w:footnote": ["w:p"],
};
/** Attributes that an element may not be without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  "w:ins": ["w:id", "w:author"],
  "w:del": ["w:id", "w:author"],
  "w:moveFrom": ["w:id", "w:author"],
  "w:moveTo": ["w:id", "w:author"],
  "w:moveFromRangeStart": ["w:id", "w:author", "w:name"],
  "w:moveToRangeStart": ["w:id", "w:author", "w:name"],
  "w:moveFromRangeEnd": ["w:id"],
  "w:moveToRangeEnd": ["w:id"],
  "w:rPrChange": ["w:id", "w:author"],
  "w:pPrChange": ["w:id", "w:author"],
  "w:footnoteReference": ["w:id"],
  "w:tblLayout": ["w:type"],
  "w:jc": ["w:val"],
};

/** What a part has that the schema does not allow. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const open: { readonly name: string; last: number }[] = [];
  let inDeletion = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const order = parent === undefined ? undefined : CONTENT[parent.name];
    if (parent !== undefined && order !== undefined) {
      const place = order.indexOf(name);
      if (place < parent.last) faults.push(`${name} in ${parent.name} ${place < 0 ? "is not known" : "comes too late"}`);
      parent.last = Math.max(parent.last, place);
    }
    const any = parent === undefined ? undefined : MIXED[parent.name];
    if (any !== undefined && !any.includes(name)) faults.push(`${name} in ${parent?.name}`);
    for (const needed of NEEDED[name] ?? []) if (attributes[needed] === undefined) faults.push(`${name} without ${needed}`);
    if (name === "w:del" && parent?.name === "w:p") inDeletion++;
    if (name === "w:t" && inDeletion > 0) faults.push("w:t in a deletion");
    if (name === "w:delText" && inDeletion === 0) faults.push("w:delText outside a deletion");
    open.push({ name, last: 0 });
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    if (name === "w:del" && open.at(-1)?.name === "w:p") inDeletion--;
  });
  parser.write(xml).close();
  return faults;
}

describe("what the schema of Word files asks for", () => {
  test.each(["tracked", "columns"] as const)("%s", (layout) => {
    const parts = unzipSync(wordFile(exercise, { layout }));
    const faults = Object.entries(parts)
      .filter(([name]) => name.startsWith("word/") && name.endsWith(".xml"))
      .flatMap(([name, bytes]) => faultsOf(strFromU8(bytes)).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test("would be told if it were missed", () => {
    expect(faultsOf("<w:p><w:pPr><w:jc/><w:pStyle/></w:pPr><w:del w:id='1'><w:r><w:t/></w:r></w:del></w:p>")).toEqual([
      "w:jc without w:val",
      "w:pStyle in w:pPr comes too late",
      "w:del without w:author",
      "w:t in a deletion",
    ]);
  });
});
