import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { emptyFolder } from "../corpus/folder.ts";
import { run } from "./run.ts";
import { folderOfTexts, moved, newer, older } from "./texts.ts";

const colourCode = "\u001b[";

describe("exit code of diff", () => {
  it("is 0 without differences, 1 with, and 0 on request", async () => {
    const cwd = folderOfTexts();
    expect((await run(["diff", "older.md", "older.md"], { cwd })).code).toBe(0);
    expect((await run(["diff", "older.md", "newer.md"], { cwd })).code).toBe(1);
    expect((await run(["diff", "older.md", "newer.md", "--exit-zero"], { cwd })).code).toBe(0);
  });

  it("counts a move, a heading and a merge as differences, and new line breaks as none", async () => {
    const cwd = folderOfTexts();
    const against = async (text: string): Promise<number> => {
      writeFileSync(join(cwd, "other.md"), text);
      return (await run(["diff", "older.md", "other.md"], { cwd })).code;
    };
    expect(await against(moved)).toBe(1);
    expect(await against(older.replace("1. *Requests*", "## Exercising\n\n1. *Requests*"))).toBe(1);
    expect(await against(older.replace("its earlier exercises", "its\nearlier exercises"))).toBe(0);
  });
});

describe("form of the report", () => {
  it("is Markdown for a pipe and the terminal's for a terminal", async () => {
    const cwd = folderOfTexts();
    const piped = await run(["diff", "older.md", "newer.md"], { cwd });
    expect(piped.out).toMatch(/^# Change report/);
    expect(piped.out).toContain("~~_Requests_~~ **_Encourages_** States");
    expect(piped.err).toBe("");
    const shown = await run(["diff", "older.md", "newer.md"], { cwd, terminal: 60 });
    expect(shown.out).toContain(colourCode);
    expect(shown.out).not.toContain("# Change report");
  });

  it("is the one that --format names, whoever listens", async () => {
    const cwd = folderOfTexts();
    const { out } = await run(["diff", "older.md", "newer.md", "--format", "json"], { cwd, terminal: 60 });
    expect(JSON.parse(out)).toMatchObject({ format: "travaux-comparison", from: { symbol: "EXERCISE/7" } });
  });

  test.each([
    [["--format", "terminal"], {}, undefined, false],
    [["--format", "terminal", "--color"], {}, undefined, true],
    [["--format", "terminal"], { FORCE_COLOR: "1" }, undefined, true],
    [["--format", "terminal"], { FORCE_COLOR: "0" }, 80, false],
    [[], { NO_COLOR: "1" }, 80, false],
    [[], { NO_COLOR: "1", FORCE_COLOR: "1" }, 80, false],
    [["--color"], { NO_COLOR: "1" }, 80, true],
    [["--no-color"], { FORCE_COLOR: "1" }, 80, false],
    [[], { NO_COLOR: "" }, 80, true],
    [[], { TERM: "dumb" }, 80, false],
  ])("%j with %o, terminal %s: colours %s", async (flags, env, terminal, colours) => {
    const { out } = await run(["diff", "older.md", "newer.md", ...flags], {
      cwd: folderOfTexts(),
      env,
      ...(terminal === undefined ? {} : { terminal }),
    });
    expect(out.includes(colourCode)).toBe(colours);
  });

  it("is no wider than the terminal", async () => {
    const { out } = await run(["diff", "EXERCISE/1", "67/193", "--no-color"], { terminal: 50 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});

describe("--output", () => {
  test.each([
    ["report.md", /^# Change report/],
    ["report.json", /^\{/],
    ["REPORT.TXT", /^--- EXERCISE\/7/],
    ["report.diff", /^--- EXERCISE\/7/m],
    ["report.patch", /^--- EXERCISE\/7/m],
    ["report.csv", /^change,old,new,[^\r]*\r\n/],
  ])("%s chooses the form by its ending", async (file, start) => {
    const cwd = folderOfTexts();
    expect(await run(["diff", "older.md", "newer.md", "--output", file], { cwd, terminal: 80 })).toEqual({ code: 1, out: "", err: "" });
    const report = readFileSync(join(cwd, file), "utf8");
    expect(report).toMatch(start);
    expect(report).not.toContain(colourCode);
    expect(readdirSync(cwd)).toHaveLength(3);
  });

  it("does not know what to write into a file with another ending, unless told", async () => {
    const cwd = folderOfTexts();
    expect(await run(["diff", "older.md", "newer.md", "--output", "report.pdf"], { cwd })).toEqual({
      code: 2,
      out: "",
      err: "travaux: report.pdf does not tell the format; expected an ending .md, .json, .txt, .html, .diff, .csv or .docx, or name it: --format markdown|json|terminal|html|unified|criticmarkup|csv|docx.\n",
    });
    expect((await run(["diff", "older.md", "newer.md", "--output", "report.log", "--format", "json"], { cwd })).code).toBe(1);
    expect(readFileSync(join(cwd, "report.log"), "utf8")).toMatch(/^\{/);
  });

  it("keeps the permissions of a file it replaces, and a link a link", async () => {
    const cwd = folderOfTexts();
    writeFileSync(join(cwd, "real.md"), "before");
    chmodSync(join(cwd, "real.md"), 0o600);
    symlinkSync("real.md", join(cwd, "link.md"));
    await run(["diff", "older.md", "newer.md", "--output", "link.md"], { cwd });
    expect(readFileSync(join(cwd, "real.md"), "utf8")).toMatch(/^# Change report/);
    expect(statSync(join(cwd, "real.md")).mode & 0o777).toBe(0o600);
  });

  it("writes to what is no ordinary file without replacing it", async () => {
    const cwd = folderOfTexts();
    expect((await run(["diff", "older.md", "newer.md", "--output", "/dev/null", "--format", "json"], { cwd })).code).toBe(1);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("refuses to overwrite one of the texts", async () => {
    const cwd = folderOfTexts();
    symlinkSync("older.md", join(cwd, "alias.md"));
    for (const file of ["older.md", "./newer.md", "alias.md"]) {
      expect((await run(["diff", "older.md", "newer.md", "--output", file], { cwd })).err).toBe(
        `travaux: ${file} is one of the two texts; the report would overwrite it. Name another file with --output.\n`,
      );
    }
    expect(readFileSync(join(cwd, "older.md"), "utf8")).toBe(older);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const cwd = folderOfTexts();
    mkdirSync(join(cwd, "folder.md"));
    expect((await run(["diff", "older.md", "newer.md", "--output", "folder.md"], { cwd })).err).toBe(
      "travaux: Cannot write folder.md: it is a folder.\n",
    );
    expect((await run(["diff", "older.md", "newer.md", "--output", "no/where.md"], { cwd })).err).toBe(
      "travaux: Cannot write no/where.md: its folder does not exist.\n",
    );
    expect(existsSync(join(cwd, "no"))).toBe(false);
    expect(readdirSync(cwd).sort()).toEqual(["folder.md", "newer.md", "older.md"]);
  });
});

describe("FROM and TO", () => {
  it("are files, symbols in any writing, or standard input", async () => {
    const cwd = folderOfTexts();
    const fromFile = await run(["diff", "older.md", "newer.md", "--format", "json"], { cwd });
    const fromInput = await run(["diff", "-", "newer.md", "--format", "json"], { cwd, stdin: older });
    expect(fromInput.out).toBe(fromFile.out);
    const bySymbol = await run(["diff", "EXERCISE/1", "67/193"]);
    const byOther = await run(["diff", "exercise-1", "a_res_67_193"]);
    expect(bySymbol).toMatchObject({ code: 1, err: "" });
    expect(byOther.out).toBe(bySymbol.out);
  });

  it("a file that exists hides a symbol, a folder does not", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "67"));
    mkdirSync(join(cwd, "67", "193"));
    expect((await run(["diff", "67/193", "A/RES/67/193"], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, "67", "194"), older);
    writeFileSync(join(cwd, "newer.md"), newer);
    expect(await run(["diff", "67/194", "newer.md"], { cwd })).toMatchObject({ code: 1, err: "" });
    expect((await run(["diff", "./67/195", "newer.md"], { cwd })).err).toBe("travaux: There is no file ./67/195.\n");
  });

  it("cannot both be standard input", async () => {
    expect(await run(["diff", "-", "-"])).toEqual({
      code: 2,
      out: "",
      err: "travaux: Both texts cannot come from standard input; name a file or a symbol for one of them.\n",
    });
  });

  it("find the texts of the user's own corpus", async () => {
    const cwd = folderOfTexts();
    await run(["add", "older.md", "--corpus", "texts"], { cwd });
    expect(await run(["diff", "exercise/7", "newer.md", "--corpus", "texts"], { cwd })).toMatchObject({ code: 1, err: "" });
    expect(await run(["diff", "exercise/7", "newer.md"], { cwd: join(cwd, "texts") })).toMatchObject({ code: 2 });
    expect(await run(["diff", "exercise/7", "../newer.md"], { cwd: join(cwd, "texts") })).toMatchObject({ code: 1 });
    expect(await run(["diff", "exercise/7", "newer.md"], { cwd, env: { TRAVAUX_CORPUS: "texts" } })).toMatchObject({ code: 1 });
  });
});

it("gives the same bytes wherever it runs", async () => {
  const [one, two] = [folderOfTexts(), folderOfTexts()];
  for (const format of ["markdown", "json", "terminal"]) {
    const words = ["diff", "older.md", "newer.md", "--format", format, "--all"];
    const first = await run(words, { cwd: one, env: { TZ: "Asia/Tokyo", LANG: "ar_EG.UTF-8" } });
    const second = await run(words, { cwd: two });
    expect(first).toEqual(second);
    expect(first.out).not.toContain(one);
  }
});

describe("a shorter report", () => {
  const diffOf = (...words: readonly string[]) => run(["diff", "EXERCISE/1", "67/193", ...words]);

  it("--summary is one screen, as text or Markdown", async () => {
    const text = await diffOf("--summary", "--format", "terminal");
    expect(text).toMatchObject({ code: 1, err: "" });
    const lines = text.out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text.out).toMatch(/^Verdict: (?:light|substantial) revision\. /m);
    expect(lines.filter((line) => line.startsWith("- ")).length).toBeGreaterThanOrEqual(5);
    const page = await diffOf("--summary");
    expect(page.out).toMatch(/^# EXERCISE\/1 → A\/RES\/67\/193\n/);
    expect(page.out.length).toBeLessThan(5000);
  });

  it("--only and --section take several names by commas or again", async () => {
    const byCommas = await diffOf("--only", "added,removed", "--section", "operative");
    const again = await diffOf("--only", "added", "--only", "removed", "--section", "operative");
    expect(again.out).toBe(byCommas.out);
    expect(byCommas.out).toContain("This report is narrowed (only added and removed; section operative): ");
    expect(byCommas.out).not.toMatch(/^### .* reworded/m);
    expect(byCommas.code).toBe(1);
  });

  it.each([
    [
      ["--only", "news"],
      "news' is invalid. Expected one or more of findings, reworded, added, removed, moved, technical, editorial, doubtful",
    ],
    [["--section", "preamble,"], "preamble,' is invalid. Expected one or more of preamble, operative, annex, joined by commas."],
    [["--summary", "--all"], "option '--summary' cannot be used with option '--all'"],
    [
      ["--summary", "--format", "json"],
      "A report in json tells every change; --summary, --only and --section need --format markdown or terminal.",
    ],
    [["--only", "added", "--output", "report.json"], "A report in json tells every change"],
  ])("%j is refused in words", async (words, message) => {
    const { code, out, err } = await diffOf(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

test("words that a PDF broke are no change, unless --no-repair asks for what is printed", async () => {
  const cwd = folderOfTexts();
  writeFileSync(join(cwd, "broken.md"), older.replace("exercises", "exerc ises"));
  const repaired = await run(["diff", "older.md", "broken.md"], { cwd });
  expect([repaired.code, repaired.out]).toEqual([0, expect.stringContaining("is read with “exerc ises” as “exercises”. (repaired-word)")]);
  const printed = await run(["diff", "older.md", "broken.md", "--no-repair"], { cwd });
  expect([printed.code, printed.out]).toEqual([1, expect.stringContaining("exerc ises")]);
  expect(printed.out).not.toContain("repaired-word");
});

test("a mark glued to a year is a mark in the report, too, unless --no-repair asks for what is printed", async () => {
  const cwd = folderOfTexts();
  const text = (year: string): string =>
    `Exercise text\nThe General Assembly,\n\n1. Recalls the rules of ${year} on lanterns;\n\n2. Notes the wells.\n\n1 See exercise 1.\n`;
  writeFileSync(join(cwd, "glued.txt"), text("19881"));
  writeFileSync(join(cwd, "apart.txt"), text("1988"));
  expect((await run(["diff", "apart.txt", "glued.txt"], { cwd })).code).toBe(0);
  expect((await run(["diff", "apart.txt", "glued.txt", "--no-repair"], { cwd })).out).toContain("19881");
});

describe("a Word report", () => {
  test("is written to a file by its ending, and read again with its changes taken either way", async () => {
    const cwd = emptyFolder();
    expect(
      await run(["diff", "EXERCISE/1", "67/193", "--output", "changes.docx", "--author", "A", "--date", "2026-11-25"], { cwd }),
    ).toEqual({
      code: 1,
      out: "",
      err: "",
    });
    const told = JSON.parse((await run(["diff", "67/193", "changes.docx", "--accept", "--format", "json"], { cwd })).out);
    expect(told.summary).toMatchObject({ added: 0, removed: 0, moved: 0 });
  });

  test.each([
    [["--layout", "columns"], "--layout, --author and --date are for a Word report; add --format docx"],
    [["--format", "docx", "--date", "yesterday"], "Expected a day such as 2026-11-25"],
    [["--format", "docx", "--summary"], "A report in docx tells every change"],
  ])("is refused where the options say two things: %j", async (options, message) => {
    const { code, err } = await run(["diff", "EXERCISE/1", "67/193", ...options]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("goes to no terminal", async () => {
    const { code, err } = await run(["diff", "EXERCISE/1", "67/193", "--format", "docx"], { terminal: 80 });
    expect({ code, err }).toEqual({
      code: 2,
      err: "travaux: A Word file is no text for a terminal; name a file for it: --output changes.docx.\n",
    });
  });
});
