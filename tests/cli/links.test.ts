import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./run.ts";
import { folderOfTexts } from "./texts.ts";

const put = (cwd: string, name: string, words: string) => writeFileSync(join(cwd, name), words);

describe("link rules", () => {
  it("from --links are followed and mentioned in the report", async () => {
    const cwd = folderOfTexts();
    put(cwd, "mine.links", "old OP1 is not new OP1\n");
    const { code, out } = await run(["diff", "older.md", "newer.md", "--links", "mine.links", "--format", "json"], { cwd });
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.made.rules).toEqual(["OP1 is not OP1"]);
    expect(report.summary).toMatchObject({ removed: 1, added: 1, reworded: 0 });
    const shown = await run(["diff", "older.md", "newer.md", "--links", "mine.links"], { cwd });
    expect(shown.out).toContain("Decided by the reader");
    expect(shown.out).toContain("OP1 is not OP1");
  });

  it("are found beside the user's corpus", async () => {
    const cwd = folderOfTexts();
    mkdirSync(join(cwd, "mine"));
    put(cwd, join("mine", "travaux.links"), "old OP1 is removed\n");
    const { out } = await run(["diff", "older.md", "newer.md", "--corpus", "mine", "--format", "json"], { cwd });
    expect(JSON.parse(out).made.rules).toEqual(["OP1 is removed"]);
  });

  it("that are wrong stop the command with one sentence", async () => {
    const cwd = folderOfTexts();
    put(cwd, "missing.links", "old OP9 is removed\n");
    expect(await run(["diff", "older.md", "newer.md", "--links", "missing.links"], { cwd })).toEqual({
      code: 2,
      out: "",
      err: "travaux: A link rule names OP9, which is not in the old text; see its paragraphs with `travaux show`.\n",
    });
    put(cwd, "others.links", "76/188 OP1 is 77/238 OP2\n");
    const others = await run(["diff", "older.md", "newer.md", "--links", "others.links"], { cwd });
    expect([others.code, others.err]).toEqual([
      2,
      "travaux: No line of others.links is about these two texts; it can call them EXERCISE/7 and EXERCISE/7, or old and new.\n",
    ]);
    const none = await run(["diff", "older.md", "newer.md", "--links", "none.links"], { cwd });
    expect([none.code, none.err]).toEqual([2, "travaux: Cannot read the links file none.links: there is no such file.\n"]);
  });

  it("--write-links gives a file that changes nothing until a line is uncommented", async () => {
    const cwd = folderOfTexts();
    const plain = await run(["diff", "older.md", "newer.md", "--format", "json"], { cwd });
    await run(["diff", "older.md", "newer.md", "--write-links", "start.links"], { cwd });
    const written = readFileSync(join(cwd, "start.links"), "utf8");
    expect((await run(["diff", "older.md", "newer.md", "--links", "start.links", "--format", "json"], { cwd })).out).toBe(plain.out);
    put(cwd, "uncommented.links", written.replaceAll(/^# (EXERCISE)/gm, "$1"));
    const { out } = await run(["diff", "older.md", "newer.md", "--links", "uncommented.links", "--format", "json"], { cwd });
    expect(JSON.parse(out).made.rules).toEqual(["OP1 is OP1"]);
  });

  it("--write-links never overwrites decisions", async () => {
    const cwd = folderOfTexts();
    put(cwd, "start.links", "old OP1 is new OP1\n");
    const { code, err } = await run(["diff", "older.md", "newer.md", "--write-links", "start.links"], { cwd });
    expect([code, err]).toEqual([
      2,
      "travaux: start.links is there already and may hold your decisions; name another file, or move it away first.\n",
    ]);
    expect(readFileSync(join(cwd, "start.links"), "utf8")).toBe("old OP1 is new OP1\n");
  });
});

describe("explain", () => {
  it("says which paragraph it became and by which words", async () => {
    const cwd = folderOfTexts();
    const { code, out } = await run(["explain", "older.md", "newer.md", "op2"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("OP2 → OP2: same words, score 1.00.");
    expect(out).toContain("* OP2       1.00  chosen");
    expect(out).toContain("“Decides to consider the question again at its fourth session”");
  });

  it("gives the same to programs as JSON", async () => {
    const cwd = folderOfTexts();
    const { out } = await run(["explain", "older.md", "newer.md", "OP1", "--format", "json"], { cwd });
    expect(JSON.parse(out)).toMatchObject([
      { side: "from", link: { from: ["OP1"], to: ["OP1"] } },
      { side: "to", link: { from: ["OP1"], to: ["OP1"] } },
    ]);
  });

  it("of a paragraph that is not there is trouble", async () => {
    const cwd = folderOfTexts();
    const { code, err } = await run(["explain", "older.md", "newer.md", "OP9"], { cwd });
    expect([code, err]).toEqual([
      2,
      "travaux: Neither text has a paragraph OP9; expected an id such as PP3, OP17 or OP17(a). See them with `travaux show`.\n",
    ]);
    expect(existsSync(join(cwd, "OP9"))).toBe(false);
  });
});
