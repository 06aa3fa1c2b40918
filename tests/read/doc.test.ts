import { readFileSync } from "node:fs";
import { utils, write } from "cfb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { type ReadOptions, readDocument } from "../../src/read/read.ts";
import { ReadError } from "../../src/read/read-error.ts";
import { shown } from "./word/help.ts";

/** An exercise text, written as .docx by hand and turned into .doc by LibreOffice. */
const whole = readFileSync(new URL("../fixtures/word/exercise.doc", import.meta.url));

async function refusal(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  try {
    await readDocument(bytes, "exercise.doc", options);
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return "";
}

/** A compound file with the given streams. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(container, name, content);
  return Uint8Array.from(write(container, { type: "array" }));
}

/** The beginning of a Word stream: its mark, version and flags. */
function wordStream(version: number, flags: number): Uint8Array {
  const stream = Buffer.alloc(0x400);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(version, 2);
  stream.writeUInt16LE(flags, 0x0a);
  return stream;
}

const linesWith = (change: string) => [
  "running head| EXERCISE/9 head",
  "paragraph | Exercise text",
  "paragraph | EXERCISE/9",
  "heading 2| EXERCISE/9. Exercise in reading files[*]",
  "note *|  Composed for this purpose.",
  "paragraph | *The General Assembly*,",
  "paragraph | *Recalling* its resolution 1/1 on “exercises”[1],",
  "note 1|  See resolution 2/1.",
  "paragraph | *Noting* the work of the Secretary\u2011General[2],",
  "note 2|  *Ibid.*",
  "heading 2| A section",
  "paragraph 1.| *Urges* States:",
  "paragraph (a)| To act;",
  "paragraph (b)| To report:",
  "paragraph (i)| Each year;",
  "paragraph | A paragraph without a number, with words;",
  "hidden text| hidden",
  `paragraph 2.| *Requests* the Secretary-General to ${change} a report;`,
  "paragraph 3.| *Decides* to remain seized of the matter: Привет, مرحبا, 你好.",
];

describe("a binary Word document", () => {
  test("has its numbers, headings, italics, notes, furniture and tracked changes", async () => {
    const read = await readDocument(whole, "exercise.doc", { tracked: "accept" });
    expect(read.info).toMatchObject({ name: "exercise.doc", format: "doc", bytes: whole.length });
    expect(shown(read.blocks)).toEqual(linesWith("present"));
    expect(shown((await readDocument(whole, "exercise.doc", { tracked: "reject" })).blocks)).toEqual(linesWith("submit"));
  });

  test("tells of its tracked changes", async () => {
    expect((await readDocument(whole, "exercise.doc")).messages.map(({ text }) => text)).toEqual([
      "The document holds tracked changes (1 insertion, 1 deletion); it was read as if all were accepted; --reject reads the text before them, --accept says that this reading is meant.",
    ]);
  });

  test("has its characters accounted for", async () => {
    expect(parse(await readDocument(whole, "exercise.doc")).account.unplaced).toBe(0);
  });
});

describe("what cannot be read is refused in a sentence", () => {
  test.each([
    ["another kind of file", compound({ Workbook: Buffer.from("exercise") }), "is an Office file of another kind, not a Word document"],
    ["an encrypted .docx", compound({ EncryptedPackage: Buffer.from("exercise") }), "is protected by a password"],
    ["an encrypted .doc", compound({ WordDocument: wordStream(0xc1, 0x0100) }), "is protected by a password"],
    ["Word 95", compound({ WordDocument: wordStream(0x65, 0) }), "was written by a Word older than Word 97"],
    ["a missing table", compound({ WordDocument: wordStream(0xc1, 0x0200) }), "the table of its structures is missing"],
    ["a container without its sectors", whole.subarray(0, 600), "is a damaged Word file"],
  ])("%s", async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  test("a file cut off or with bytes changed ends in a text or in a sentence", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.integer({ min: 4, max: whole.length }), async (changes, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) if (at > 7) bytes[at] = value;
        // It throws what is no ReadError.
        await refusal(bytes.subarray(0, length));
        await refusal(bytes);
      }),
      { numRuns: 150 },
    );
  });
});
