import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import * as compareModule from "../../src/compare/compare.ts";
import { run } from "./run.ts";
import { folderOfTexts } from "./texts.ts";

vi.mock("../../src/compare/compare.ts", { spy: true });
afterEach(() => {
  vi.mocked(compareModule.compare).mockRestore();
});

/** What a user reads who compares `word` with a good text. */
const toldAbout = async (word: string, prepare: (cwd: string) => void = () => undefined, more: readonly string[] = []): Promise<string> => {
  const cwd = folderOfTexts();
  prepare(cwd);
  const { code, out, err } = await run(["diff", word, "older.md", ...more], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^travaux: [^\n]+\n$/);
  return err.slice("travaux: ".length, -1);
};

describe("what cannot be read is told in one sentence, with exit code 2", () => {
  test.each([
    ["missing.md", "There is no file missing.md."],
    ["no/such/folder/a.md", "There is no file no/such/folder/a.md."],
    ["older.md/a.md", "Cannot read older.md/a.md: a part of the path is a file, not a folder."],
    [".", ". is a folder; expected the file of one text."],
    [
      "drug problem",
      "There is no file drug problem, and it is no symbol travaux knows the form of, such as A/RES/67/193, 67/193 or S/RES/834 (1993).",
    ],
    ["", "A document's name is empty; expected a file or a symbol such as 67/193."],
    [
      "66/183",
      "A/RES/66/183 is known (cited in A/RES/67/193), but its text is not here. To get it: travaux fetch A/RES/66/183, or save it as a file, then: travaux add FILE --as A/RES/66/183",
    ],
    [
      "67/139",
      "The corpus does not know A/RES/67/139. The nearest it knows: A/RES/67/193. To get the text: travaux fetch A/RES/67/139, or save it as a file, then: travaux add FILE --as A/RES/67/139",
    ],
  ])("%j", async (word, sentence) => {
    expect(await toldAbout(word)).toBe(sentence);
  });

  it("an empty file, a binary one", async () => {
    expect(await toldAbout("empty.md", (cwd) => writeFileSync(join(cwd, "empty.md"), ""))).toContain("empty.md");
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    expect(await toldAbout("a.png", (cwd) => writeFileSync(join(cwd, "a.png"), png))).toContain("a.png");
  });

  it("a file beyond the limit, which the user can raise", async () => {
    const big = (cwd: string): void => writeFileSync(join(cwd, "big.md"), "word ".repeat(300_000));
    expect(await toldAbout("big.md", big, ["--max-size", "1"])).toBe(
      "big.md has more than 1 MB, the limit for a text. If it really is a resolution, allow more with --max-size MB.",
    );
    expect(await toldAbout("/dev/zero", undefined, ["--max-size", "0.5"])).toContain("/dev/zero has more than 0.5 MB");
  });

  it("standard input beyond the limit", async () => {
    const { code, err } = await run(["check", "-", "--max-size", "0.001"], { stdin: "word ".repeat(1000) });
    expect([code, err]).toEqual([2, expect.stringMatching(/^travaux: Standard input has more than 0\.001 MB/)]);
  });

  it("a broken manifest, with its path as given and the field", async () => {
    const broken = (cwd: string): void => {
      mkdirSync(join(cwd, "texts"));
      writeFileSync(join(cwd, "texts", "travaux.json"), '{"version": 1, "series": [], "documents": [{"symbol": 7}]}');
    };
    expect(await toldAbout("67/193", broken, ["--corpus", "texts"])).toMatch(
      /^The manifest texts\/travaux\.json is broken: documents\[0\]\.symbol: .*\. Mend it, or restore an earlier copy\.$/,
    );
  });

  it("does not let a file's name act on the terminal", async () => {
    expect(await toldAbout("\u001b[2Jx.md")).toBe("There is no file ␛[2Jx.md.");
  });
});

describe("usage errors end in exit code 2", () => {
  test.each([
    [[], /^Usage: travaux/],
    [["frob"], /^travaux: unknown command 'frob'/],
    [["lst"], /Did you mean list\?/],
    [["--frob"], /^travaux: unknown option '--frob'/],
    [["diff"], /^travaux: missing required argument 'FROM'/],
    [["diff", "a"], /^travaux: missing required argument 'TO'/],
    [["diff", "a", "b", "c"], /^travaux: too many arguments/],
    [["diff", "a", "b", "--frmat", "json"], /Did you mean --format\?/],
    [["diff", "a", "b", "--format", "pdf"], /Allowed choices are markdown, json, terminal/],
    [["diff", "a", "b", "--max-size", "lots"], /Expected a size in MB, for example 100\./],
    [["diff", "a", "b", "--max-size", "0"], /Expected a size in MB, for example 100\./],
    [["show"], /^travaux: missing required argument 'DOC'/],
    [["show", "67/193", "--frob"], /^travaux: unknown option '--frob'/],
    [["check"], /^travaux: missing required argument 'FILE'/],
    [["list", "--frob"], /^travaux: unknown option '--frob'/],
    [["add", "a.md", "--stage", "final"], /Allowed choices are draft, revised, adopted/],
    [["schema", "diff"], /Allowed choices are comparison/],
  ])("%j", async (words, told) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(told);
  });
});

describe("a defect in travaux", () => {
  const withDefect = async (env: Record<string, string>): Promise<string> => {
    vi.mocked(compareModule.compare).mockImplementation(() => {
      throw new TypeError("x is not a function");
    });
    const { code, out, err } = await run(["diff", "older.md", "newer.md"], { cwd: folderOfTexts(), env });
    expect([code, out]).toEqual([2, ""]);
    return err;
  };

  it("is called one, without a stack", async () => {
    expect(await withDefect({})).toBe(
      "travaux: this is a defect in travaux (x is not a function); please report it with the command you ran. TRAVAUX_DEBUG=1 shows where it happened.\n",
    );
  });

  it("shows its stack on request", async () => {
    expect(await withDefect({ TRAVAUX_DEBUG: "1" })).toMatch(/x is not a function\n {4}at .*trouble\.test\.ts/);
  });
});
