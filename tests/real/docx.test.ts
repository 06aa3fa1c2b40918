import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { compared, said, taken, wordFile } from "../report/docx/read-back.ts";
import { document, filesIn } from "./texts.ts";

const files = filesIn("ga", /^(?!.*other-languages).*\.xml$/);
const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/"));
const pairs = files.flatMap((file, index) => {
  const next = files[index + 1];
  return next !== undefined && folderOf(file) === folderOf(next) ? [[file, next] as const] : [];
});

describe.skipIf(files.length === 0)("a Word file of two real resolutions (skipped where the real texts are missing)", () => {
  test.each(pairs)("gives both texts back: %s, %s", async (old, young) => {
    const [from, to] = [parse(document(old)), parse(document(young))];
    const file = wordFile(compared(from, to));
    expect(said(await taken(file, "reject"))).toEqual(said(from));
    expect(said(await taken(file, "accept"))).toEqual(said(to));
  });
});
