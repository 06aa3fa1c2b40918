import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { readDocument } from "../../src/read/read.ts";
import { ReadError } from "../../src/read/read-error.ts";
import { faultsIn } from "../parse/help.ts";
import { pdf } from "../support/pdf.ts";

const fixture = readFileSync(new URL("../fixtures/pdf/exercise-5.pdf", import.meta.url));
const page = [{ x: 100, y: 700, text: "exercise words" }];

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes, "exercise.pdf");
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return "";
}

/** What is wrong with the reading of a damaged file: neither a refusal in one sentence nor a text that is placed whole. */
async function faults(bytes: Uint8Array): Promise<string[]> {
  try {
    const document = await readDocument(bytes, "exercise.pdf");
    const { unplaced } = parse(document).account;
    return [...faultsIn(document), ...(unplaced === 0 ? [] : [`unplaced ${unplaced}`])];
  } catch (error) {
    return error instanceof ReadError && !error.message.includes("\n") ? [] : [String(error)];
  }
}

describe("a PDF that cannot be read is refused in one sentence", () => {
  const broken = "exercise.pdf is a broken PDF: its pages cannot be found or read; it may be cut short, so download it again.";
  test.each([
    ["nothing behind the signature", Buffer.from("%PDF-1.7\nexercise"), broken],
    [
      "pictures only",
      pdf([[], []]),
      "exercise.pdf is a scanned PDF: its 2 pages have pictures and no text; run it through text recognition (OCR) first, or take the Word file of the document.",
    ],
    [
      "a password",
      pdf([page], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"01".repeat(32)}> >>`,
      }),
      "exercise.pdf is a PDF that opens only with a password; save it without one (print it to a new PDF) and try again.",
    ],
    [
      "a stream packed twice",
      pdf([page], { content: { dictionary: "/Filter [/FlateDecode /FlateDecode]", bytes: deflateSync(deflateSync(Buffer.alloc(10))) } }),
      "exercise.pdf unpacks to more than 256 MB, which no resolution does; if it really is one, print it to a new PDF and try that.",
    ],
    [
      "a stream that swells",
      pdf([page], { content: { dictionary: "/Filter /FlateDecode", bytes: deflateSync(Buffer.alloc(257 * 1024 * 1024), { level: 1 }) } }),
      "exercise.pdf unpacks to more than 256 MB, which no resolution does; if it really is one, print it to a new PDF and try that.",
    ],
    [
      "pages without end",
      pdf(Array.from({ length: 5001 }, () => [])),
      "exercise.pdf has 5001 pages, more than the limit of 5000; it is no resolution.",
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });
});

describe("forms that draw forms", () => {
  const nested = (levels: number, times: number) => [
    ...Array.from({ length: levels }, () => "/X Do ".repeat(times)),
    "BT /F1 10 Tf 100 600 Td (exercise form) Tj ET",
  ];

  test("are read where they are few", async () => {
    const { text } = await readDocument(pdf([page], { before: "/X Do", forms: nested(3, 1) }), "exercise.pdf");
    expect(text).toContain("exercise form");
    expect(text).toContain("exercise words");
  });

  test("are refused where a small file would draw a hundred million times", async () => {
    expect(await refusal(pdf([page], { before: "/X Do", forms: nested(8, 10) }))).toBe(
      "exercise.pdf is a PDF that draws far more than any resolution does; print it to a new PDF and try that.",
    );
  });
});

test("2,000 pages are read", async () => {
  const pages = Array.from({ length: 2000 }, (_, k) => [{ x: 100, y: 700, text: `Exercise words of page ${k}.` }]);
  const { blocks } = await readDocument(pdf(pages), "exercise.pdf");
  expect(blocks).toHaveLength(2000);
});

test("a page may show half a million letters in one place, and no more", async () => {
  const content = {
    dictionary: "/Filter /FlateDecode",
    bytes: deflateSync(Buffer.from(`BT /F1 1 Tf 10 10 Td ${"(exercise) Tj ".repeat(100_000)}ET`)),
  };
  expect(await faults(pdf([page], { content }))).toEqual([]);
});

describe("damage leads to a refusal or to a text that is placed whole", () => {
  const small = pdf([page, page], { before: "q 1 0 0 1 0 0 cm Q" });

  test.each(Array.from({ length: 24 }, (_, k) => k))("a small file cut at %i of 24", async (k) => {
    expect(await faults(small.subarray(0, Math.round((small.length * k) / 24)))).toEqual([]);
  });

  test.each(Array.from({ length: 60 }, (_, k) => k))("a small file with flipped bits, %i", async (k) => {
    expect(await faults(flipped(small, k, 1 + (k % 5)))).toEqual([]);
  });

  test.each(Array.from({ length: 8 }, (_, k) => k))("a file with its fonts, cut and flipped, %i", async (k) => {
    expect(await faults(fixture.subarray(0, Math.round((fixture.length * (k + 1)) / 9)))).toEqual([]);
    expect(await faults(flipped(fixture, k, 40))).toEqual([]);
  });
});

/** A copy with some bits the other way round, by a row of numbers that looks random and is always the same. */
function flipped(bytes: Uint8Array, seed: number, times: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  let state = (seed * 7919 + 17) >>> 0;
  for (let k = 0; k < times; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = 9 + (state % (copy.length - 9));
    copy[at] = (copy[at] ?? 0) ^ (1 << (state >>> 29));
  }
  return copy;
}
