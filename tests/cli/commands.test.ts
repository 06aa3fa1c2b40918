import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { version } from "../../src/model/version.ts";
import { emptyFolder } from "../corpus/folder.ts";
import { run } from "./run.ts";
import { folderOfTexts, newer, older } from "./texts.ts";

describe("travaux", () => {
  it("has the version of its package", async () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(manifest).toMatchObject({ version });
    expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test.each([[[]], [["diff"]], [["show"]], [["list"]], [["check"]], [["add"]], [["remove"]], [["verify"]], [["fetch"]], [["schema"]]])(
    "%j --help has an example",
    async (words) => {
      const { code, out, err } = await run([...words, "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(new RegExp(`^Usage: travaux ${words.join(" ")}`));
      expect(out).toMatch(/Examples:\n {2}\$ .*travaux /);
    },
  );
});

describe("show", () => {
  it("prints masthead, paragraphs with their opening phrases, and footnotes", async () => {
    const cwd = emptyFolder();
    const text = older
      .replace("its earlier exercises,", "its earlier exercises,<sup>1</sup>")
      .replace("1. *Requests*", "## Daily exercise\n\n1. *Requests*")
      .concat("\n---\n\n<sup>1</sup> EXERCISE/6.\n");
    writeFileSync(join(cwd, "text.md"), text);
    expect(await run(["show", "text.md"], { cwd, terminal: 40, env: { NO_COLOR: "1" } })).toEqual({
      code: 0,
      err: "",
      out: `symbol    EXERCISE/7
title     The exercise problem
organ     General Assembly
language  en

The General Assembly,

PP1  *Recalling* its earlier exercises,
PP2  *Noting* the progress made in exer…

## Daily exercise

OP1  1. *Requests* States to exercise d…
OP2  2. *Decides* to consider the quest…

Footnotes
1    EXERCISE/6. (PP1)
`,
    });
  });

  it("prints whole paragraphs on request, wrapped", async () => {
    const { out } = await run(["show", "-", "--full"], { stdin: older, terminal: 40, env: { NO_COLOR: "1" } });
    expect(out).toContain("OP2  2. *Decides* to consider the\n     question again at its fourth\n     session.\n");
  });

  it.each([
    ["show", "67/193"],
    ["show", "67/193", "--full"],
    ["explain", "EXERCISE/1", "67/193", "OP18"],
    ["explain", "EXERCISE/1", "67/193", "PP2"],
  ])("and explain fit a narrow terminal: %s %s %s %s", async (...words) => {
    const { out } = await run(words, { terminal: 60 });
    const plain = out.replace(new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, "g"), "").split("\n");
    expect(plain.length).toBeGreaterThan(5);
    // A word that is wider than the terminal, such as an address, stays whole.
    expect(plain.filter((line) => line.length > 60 && line.trim().includes(" "))).toEqual([]);
  });

  it("marks opening phrases by colour where there is colour", async () => {
    const { out } = await run(["show", "-", "--color"], { stdin: older });
    expect(out).toContain("PP1  \u001b[3mRecalling\u001b[23m its earlier");
  });

  it("loses no word between text and full outline", async () => {
    const shown = await run(["show", "67/193", "--format", "json"]);
    const resolution = JSON.parse(shown.out);
    const { out } = await run(["show", "67/193", "--full", "--no-color"], { terminal: 72 });
    const words = (text: string): string => text.replace(/[*\s]/g, "");
    const flat = words(out);
    expect(resolution.paragraphs.length).toBeGreaterThan(70);
    for (const { id, text } of resolution.paragraphs) expect(flat.includes(words(text)), id).toBe(true);
    for (const { text } of resolution.footnotes) expect(flat).toContain(words(text));
  });

  it("says so where a text is no resolution", async () => {
    const { out } = await run(["show", "-"], { stdin: "An exercise text.\n\nIt is no resolution.\n" });
    expect(out).toContain("This does not read as a resolution; its paragraphs are counted P1, P2, …");
    expect(out).toContain("P2  It is no resolution.");
  });
});

describe("list", () => {
  it("says of every document where its text is", async () => {
    const cwd = folderOfTexts();
    await run(["add", "older.md", "--corpus", "texts"], { cwd });
    const { code, out, err } = await run(["list", "--corpus", "texts"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^drug-control: International cooperation against the world drug problem; /);
    expect(lines).toContain("A/RES/66/183  2011-12-19  adopted  not here  –");
    expect(lines).toContain("A/RES/67/193  2012-12-20  adopted  shipped   International cooperation against the world drug problem");
    expect(lines).toContain("EXERCISE/7  –        adopted  texts/EXERCISE_7.md  The exercise problem");
    expect(lines.at(-2)).toBe("To put a text that is not here into texts: travaux fetch SYMBOL, or travaux add FILE");
  });

  it("fits a terminal", async () => {
    const { out } = await run(["list"], { terminal: 60 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBe(60);
  });
});

describe("check", () => {
  it("accounts for every character and exits 0 where nothing looks wrong", async () => {
    const { code, out, err } = await run(["check", "-"], { stdin: older });
    expect([code, err]).toEqual([0, ""]);
    const [head = "", row = "", ...rest] = out.split("\n");
    expect(rest).toEqual([""]);
    expect(head.split(/ {2,}/)).toEqual([
      "characters in",
      "paragraphs",
      "headings",
      "footnotes",
      "masthead",
      "furniture",
      "markup",
      "unplaced",
      "total",
    ]);
    const counts = row.split(/ {2,}/).slice(1).map(Number);
    expect(counts.at(-1)).toBe(older.replace(/\s/g, "").length);
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
  });

  it("tells warnings with file, line, column and rule, and exits 1", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "gap.md"), older.replace("2. *Decides*", "4. *Decides*"));
    const { code, out } = await run(["check", "./gap.md"], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/\n\n\.\/gap\.md:13:1: warning: [^\n]+ \(number-gap\)\n$/);
  });

  it("goes on after a file that cannot be read, and exits 2", async () => {
    const cwd = folderOfTexts();
    const { code, out, err } = await run(["check", "missing.md", "older.md", "newer.md"], { cwd });
    expect(code).toBe(2);
    expect(err).toBe("travaux: There is no file missing.md.\n");
    expect(out.split("\n").map((line) => line.split(" ")[0])).toEqual(["characters", "older.md", "newer.md", ""]);
  });
});

describe("add", () => {
  it("files a text under the symbol of its masthead, once", async () => {
    const cwd = folderOfTexts();
    expect(await run(["add", "older.md", "--corpus", "texts"], { cwd })).toEqual({ code: 0, out: "EXERCISE/7 added to texts\n", err: "" });
    expect(await run(["add", "older.md", "--corpus", "texts"], { cwd })).toEqual({
      code: 0,
      out: "EXERCISE/7 is already in texts, with the same text\n",
      err: "",
    });
    expect(await run(["add", "newer.md", "--corpus", "texts"], { cwd })).toEqual({
      code: 2,
      out: "",
      err: "travaux: EXERCISE/7 is already in the corpus with another text (texts/EXERCISE_7.md). To put this one in its place, add --replace; to have both, --keep.\n",
    });
    expect((await run(["add", "newer.md", "--corpus", "texts", "--replace"], { cwd })).out).toBe("EXERCISE/7 replaced in texts\n");
    expect(JSON.parse(readFileSync(join(cwd, "texts", "travaux.json"), "utf8"))).toMatchObject({
      documents: [{ symbol: "EXERCISE/7", stage: "adopted", title: "The exercise problem", source: "added from newer.md" }],
    });
  });

  it("takes symbol and stage from the command line", async () => {
    const cwd = folderOfTexts();
    const added = await run(["add", "older.md", "--corpus", ".", "--as", "a/c.3/66/l.14/rev.1"], { cwd });
    expect(added).toEqual({
      code: 0,
      out: "A/C.3/66/L.14/Rev.1 added to .\n",
      err: "travaux: note: the masthead of older.md says EXERCISE/7\n",
    });
    await run(["add", "older.md", "--corpus", ".", "--stage", "draft"], { cwd });
    const { documents } = JSON.parse(readFileSync(join(cwd, "travaux.json"), "utf8"));
    expect(documents.map(({ symbol, stage }: { symbol: string; stage: string }) => [symbol, stage])).toEqual([
      ["A/C.3/66/L.14/Rev.1", "revised"],
      ["EXERCISE/7", "draft"],
    ]);
  });

  it("puts the text where it is found from then on, without a word about corpora", async () => {
    const cwd = folderOfTexts();
    const home = emptyFolder();
    const env = { HOME: home };
    expect((await run(["add", "older.md"], { cwd, env })).out).toBe("EXERCISE/7 added to ~/.local/share/travaux\n");
    expect(existsSync(join(home, ".local", "share", "travaux", "EXERCISE_7.md"))).toBe(true);
    expect((await run(["diff", "exercise/7", "newer.md"], { cwd, env })).code).toBe(1);
  });

  it("asks for a symbol where there is none", async () => {
    expect((await run(["add", "-"], { stdin: "An exercise text.\n" })).err).toBe(
      "travaux: standard input does not read as a resolution and has no symbol in its masthead. Say which document it is: --as SYMBOL\n",
    );
    expect((await run(["add", "-", "--as", "first draft"], { stdin: newer })).err).toBe(
      'travaux: "first draft" is no symbol; expected one such as A/RES/66/183, A/C.3/66/L.14/Rev.1 or S/RES/834 (1993).\n',
    );
  });
});

it("schema prints the schema that a JSON report keeps to", async () => {
  const { code, out, err } = await run(["schema", "comparison"]);
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
});

describe("rules of check", () => {
  const text = older.replace("States to exercise daily", "the the States to exercise daily");

  it("are listed with their sources", async () => {
    const { code, out, err } = await run(["check", "--rules"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^rule +on +what it asks for +source\n/);
    expect(out).toMatch(/^double-word +yes +No word stands twice in a row\. +plain proofreading$/m);
    expect(out).toMatch(/^mixed-hyphen +no /m);
  });

  it("are followed, chosen and skipped by name", async () => {
    const check = (...words: string[]) => run(["check", "-", ...words], { stdin: text });
    expect(await check()).toMatchObject({ code: 1, out: expect.stringContaining("OP1 has “the” twice") });
    expect(await check("--rule", "double-word,two-years")).toMatchObject({ code: 1, out: expect.stringContaining("(double-word)") });
    expect((await check("--skip", "double-word")).out).not.toContain("double-word");
    expect(await check("--rule", "two-years")).toMatchObject({ code: 0 });
  });

  it("must exist, and there must be a text to follow them in", async () => {
    expect(await run(["check", "-", "--skip", "spelling"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^travaux: There is no rule spelling; expected one of number-gap, /),
    });
    expect(await run(["check"])).toMatchObject({
      code: 2,
      err: "travaux: missing required argument 'FILE'; expected a file, a symbol of the corpus, or - for standard input\n",
    });
  });
});
