import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { emptyFolder } from "../corpus/folder.ts";
import { filesIn, folderOf } from "./texts.ts";

const files = filesIn("ga", /\.xml$/);

describe.skipIf(files.length === 0)("a folder of real XML (skipped: the real texts are not here)", () => {
  it("is added whole, each text under its symbol and language, and can be added again", async () => {
    const corpus = join(emptyFolder(), "texts");
    expect(await run(["add", folderOf("ga"), "--corpus", corpus])).toMatchObject({
      code: 0,
      out: `${files.length} texts added to ${corpus}\n`,
    });
    const { documents } = JSON.parse(readFileSync(join(corpus, "travaux.json"), "utf8"));
    // A_RES_76_188-2119245F.xml, 75_198_E.xml: session, number, and the first letter of the language's name.
    const letters: Readonly<Record<string, string>> = { A: "ar", C: "zh", E: "en", F: "fr", R: "ru", S: "es" };
    const expected = files.map((file) => {
      const [, session, number, letter = ""] = /(\d+)_(\d+)(?:-\d+|_)([A-Z])(?:_Reissue)?\.xml$/.exec(file) ?? [];
      return `A/RES/${session}/${number} ${letters[letter]}`;
    });
    expect(documents.map(({ symbol, language }: Record<string, string>) => `${symbol} ${language}`).sort()).toEqual(expected.sort());
    expect((await run(["add", folderOf("ga"), "--corpus", corpus])).out).toBe(
      `0 texts added to ${corpus}\n${files.length} texts there before\n`,
    );
    expect((await run(["verify", "--corpus", corpus])).code).toBe(0);
  });
});
