import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import type { BlockDocument } from "../../src/model/block.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { repaired } from "../../src/parse/repair/repair.ts";
import { readDocument } from "../../src/read/read.ts";
import { defectsIn, faultsIn } from "../parse/help.ts";
import { document, filesIn, texts } from "./texts.ts";

const found = filesIn("pdf", /\.pdf$/);
const isThere = found.length > 0;
// A suite without a test is an error; one that is skipped needs one to say so.
const files = isThere ? found : ["(none)"];
const REASON = "(skipped where TRAVAUX_TEXTS has no such folder)";

async function pdf(file: string): Promise<BlockDocument> {
  return readDocument(readFileSync(join(texts, file)), file);
}

/** What a comparison says of two bodies of one text, beyond punctuation and hyphens. */
function noise(from: Resolution, to: Resolution): string[] {
  return compare(from, to, align(from, to)).changes.flatMap((change) =>
    ["unchanged", "editorial"].includes(change.status)
      ? []
      : [`${"from" in change ? change.from : ""} → ${"to" in change ? change.to : ""}: ${change.status}`],
  );
}

const notes = ({ footnotes }: Resolution) => footnotes.map(({ label, text }) => `${label} ${text.replace(/\s/g, "")}`);
const marks = ({ paragraphs }: Resolution) =>
  paragraphs.flatMap(({ id, marks: all }) => all.map(({ label, note }) => `${id} ${label} ${note}`));

describe(`PDFs of the United Nations ${REASON}`, () => {
  test.skipIf(!isThere).each(files)("%s is placed to the last character, and nothing in it looks wrong", async (file) => {
    const source = await pdf(file);
    const read = parse(source);
    expect([faultsIn(source), defectsIn(source, read), read.messages]).toEqual([[], [], []]);
    expect(new Set(read.furniture.map(({ what }) => what))).toEqual(
      new Set(["barcode", "job number", "page number", "rule", "running head"]),
    );
  });

  test.skipIf(!isThere).each(files)("%s prints no word in two pieces", async (file) => {
    const [read] = repaired(parse(await pdf(file)));
    expect(read?.messages).toEqual([]);
  });

  // In the running text of 73/3, a title and the words below it stand on lines that nothing but their type sets apart.
  test.skipIf(!isThere).each(files.flatMap((file) => [".layout.txt", ".raw.txt"].map((ending) => [file, ending] as const)))(
    "%s and its %s are one text",
    async (file, ending) => {
      const [from, to] = repaired(parse(await pdf(file)), parse(document(file.replace(".pdf", ending))));
      if (from === undefined || to === undefined) throw new Error("two texts were given");
      const isTitled = file.includes("73_3") && ending === ".raw.txt";
      expect(noise(from, to)).toEqual(isTitled ? ["PP2 → PP2: reworded"] : []);
      expect([notes(to), marks(to)]).toEqual([notes(from), marks(from)]);
    },
  );
});
