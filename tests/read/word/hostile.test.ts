import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../../src/parse/parse.ts";
import { type ReadOptions, readDocument } from "../../../src/read/read.ts";
import { ReadError } from "../../../src/read/read-error.ts";
import { p, r, wordFile, wordParts, zipped } from "../../support/word-file.ts";

async function refusal(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  try {
    await readDocument(bytes, "exercise.docx", options);
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return "";
}

const REMEDY = "Get it again from where it came from, or open it in a word processor and save it anew.";
const parts = wordParts({ body: p("Exercise text") });
const withDocument = (xml: string) => zipped({ ...parts, "word/document.xml": xml });

describe("what cannot be read is refused in a sentence", () => {
  test.each([
    [
      "a part that is not XML",
      withDocument("<w:document>"),
      "exercise.docx is a damaged Word file: its part word/document.xml is broken XML.",
    ],
    ["a part that is empty", withDocument(" "), "exercise.docx is a damaged Word file: its part word/document.xml is broken XML."],
    ["another root", withDocument("<document/>"), "exercise.docx is a damaged Word file: its part word/document.xml holds no document."],
    [
      "entities that would grow",
      withDocument(`<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>`),
      "exercise.docx is a damaged Word file: its part word/document.xml has a document type declaration, which no Word file has.",
    ],
    [
      "elements without end inside one another",
      withDocument(`${"<a>".repeat(100_000)}`),
      "exercise.docx is a damaged Word file: its part word/document.xml has more than 300 elements inside one another.",
    ],
  ])("%s", async (_, bytes, message) => {
    expect(await refusal(bytes)).toBe(`${message} ${REMEDY}`);
  });

  test.each([
    [
      "a spreadsheet",
      { "_rels/.rels": (parts["_rels/.rels"] ?? "").replace("word/document.xml", "xl/workbook.xml"), "xl/workbook.xml": "" },
      "an Office file of another kind",
    ],
    ["an OpenDocument text", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }, "an OpenDocument file"],
    ["any archive", { "exercise.txt": "Exercise text" }, "a ZIP archive"],
  ])("%s", async (_, files, what) => {
    expect(await refusal(zipped(files))).toBe(
      `exercise.docx is ${what}, not a Word document: expected the text of a resolution as .docx; save it in that form first.`,
    );
  });

  test("an archive locked with a password", async () => {
    const bytes = withDocument("<w:document>Exercise text</w:document>");
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Bit 0 of the general purpose flag, 8 bytes into each entry of the central directory (APPNOTE 4.4.4).
    for (let at = view.indexOf("PK\x01\x02"); at >= 0; at = view.indexOf("PK\x01\x02", at + 1))
      view.writeUInt8(view.readUInt8(at + 8) | 1, at + 8);
    expect(await refusal(bytes)).toBe(
      "exercise.docx is a ZIP archive locked with a password: expected a Word document; unpack it first, and name the text in it.",
    );
  });

  test("a part that unpacks to far more than its size, without unpacking it", async () => {
    const bomb = withDocument(`<w:document>${" ".repeat(3_000_000)}</w:document>`);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bomb, { maxBytes: 1024 * 1024 })).toBe(
      "exercise.docx unpacks to more than 1 MB (at its part word/document.xml); allow more with --max-size if it really is a resolution.",
    );
  });

  test("a flipped bit that would make another word, by the checksum", async () => {
    const bytes = stored("Urges States to act");
    const at = Buffer.from(bytes).indexOf("Urges States");
    expect(parse(await readDocument(bytes, "exercise.docx")).paragraphs[0]?.text).toBe("Urges States to act");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await refusal(bytes)).toBe(
      `exercise.docx is a damaged Word file: the checksum of its part word/document.xml is wrong. ${REMEDY}`,
    );
  });
});

/** A Word file whose parts are not compressed, so that a flipped bit is one of its text. */
function stored(words: string): Uint8Array {
  return zipped(wordParts({ body: p(words) }), 0);
}

describe("damage of any kind ends in a text or in a sentence", () => {
  const whole = wordFile({
    body: p(r("The General Assembly", "<w:i/>"), ",") + p("1. Urges", '<w:r><w:footnoteReference w:id="1"/></w:r>', " States."),
    footnotes: `<w:footnote w:id="1">${p("See resolution 1/1.")}</w:footnote>`,
  });

  test("a file cut off anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await refusal(whole.slice(0, length))).not.toBe("");
      }),
      { numRuns: 60 },
    );
  });

  test("a file with bytes changed", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        // It throws what is no ReadError.
        await refusal(bytes);
      }),
      { numRuns: 200 },
    );
  });

  test("any XML in place of the text", async () => {
    const names = [
      "w:p",
      "w:r",
      "w:t",
      "w:tbl",
      "w:tr",
      "w:tc",
      "w:ins",
      "w:del",
      "w:pPr",
      "w:rPr",
      "w:numPr",
      "w:footnoteReference",
      "w:txbxContent",
    ];
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.string({ unit: "grapheme-composite", maxLength: 8 }).map((text) => `<w:t>${text.replace(/[^\p{L}\p{N} ,;]/gu, "")}</w:t>`),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
          .map(([name, inner]) => `<${name} w:val="1" w:id="1">${inner.join("")}</${name}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 8 }), fc.constantFrom("accept", "reject"), async (body, tracked) => {
        const document = await readDocument(wordFile({ body: body.join("") }), "exercise.docx", { tracked });
        expect(parse(document).account.unplaced).toBe(0);
        for (const { runs } of document.blocks) for (const { text, start, end } of runs) expect(document.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
