import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile as readWhole } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportLineSchema } from "../../src/model/export-line.ts";
import { run } from "./run.ts";
import { folderOfTexts, newer } from "./texts.ts";

const folderWithSeries = async (): Promise<string> => {
  const cwd = folderOfTexts();
  writeFileSync(join(cwd, "newer.md"), newer.replace("EXERCISE/7", "EXERCISE/8"));
  for (const file of ["older.md", "newer.md"]) await run(["add", file, "--corpus", "own"], { cwd });
  return cwd;
};

describe("export", () => {
  it("writes documents, paragraphs, links and findings, whose ids lead to one another", async () => {
    const cwd = await folderWithSeries();
    const { code, out, err } = await run(["export", "--corpus", "own"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => exportLineSchema.parse(JSON.parse(line)));
    const ids = new Set(lines.flatMap((line) => ("id" in line ? [line.id] : [])));
    const named = lines.flatMap((line) =>
      line.kind === "paragraph"
        ? [line.document]
        : line.kind === "link"
          ? [...line.from, ...line.to]
          : line.kind === "finding"
            ? [line.link]
            : [],
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(lines.length - 1);
    expect(lines.flatMap((line) => (line.kind === "document" ? [[line.id, line.series]] : []))).toEqual([
      ["A/RES/67/193", "drug-control"],
      ["EXERCISE/1", null],
      ["EXERCISE/7", "EXERCISE/7"],
      ["EXERCISE/8", "EXERCISE/7"],
    ]);
    expect(lines.find((line) => line.kind === "finding")).toMatchObject({
      type: "verb",
      old: expect.stringMatching(/^Requests\b/),
      new: expect.stringMatching(/^Encourages\b/),
      direction: "weaker",
    });
  });

  it("writes the same bytes again, to a file whole or not at all", async () => {
    const cwd = await folderWithSeries();
    const { out } = await run(["export", "--corpus", "own"], { cwd });
    expect((await run(["export", "--corpus", "own", "--output", "all.jsonl"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "all.jsonl"), "utf8")).toBe(out);
    writeFileSync(join(cwd, "own", "EXERCISE_8.md"), "changed");
    const failed = await run(["export", "--corpus", "own", "--output", "all.jsonl"], { cwd });
    expect([failed.code, failed.out]).toEqual([2, ""]);
    expect(failed.err).toContain("was changed since it was added");
    expect(readFileSync(join(cwd, "all.jsonl"), "utf8")).toBe(out);
    expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect((await run(["export", "--output", "nowhere/all.jsonl"], { cwd })).err).toBe(
      "travaux: Cannot write nowhere/all.jsonl: its folder does not exist.\n",
    );
  });

  it("writes through a link and leaves it one", async () => {
    const cwd = await folderWithSeries();
    const { out } = await run(["export", "--corpus", "own"], { cwd });
    writeFileSync(join(cwd, "behind.jsonl"), "");
    symlinkSync("behind.jsonl", join(cwd, "link.jsonl"));
    expect((await run(["export", "--corpus", "own", "--output", "link.jsonl"], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, "link.jsonl")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "behind.jsonl"), "utf8")).toBe(out);
  });

  it.skipIf(process.platform === "win32")("writes into what is no file, and leaves it what it is", async () => {
    const cwd = await folderWithSeries();
    const { out } = await run(["export", "--corpus", "own"], { cwd });
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const read = readWhole(join(cwd, "pipe"), "utf8");
    const { code, err } = await run(["export", "--corpus", "own", "--output", "pipe"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(lstatSync(join(cwd, "pipe")).isFIFO()).toBe(true);
    expect(await read).toBe(out);
  });

  it("says that a folder is one", async () => {
    const cwd = await folderWithSeries();
    const { code, err } = await run(["export", "--corpus", "own", "--output", "own"], { cwd });
    expect([code, err]).toEqual([2, "travaux: Cannot write own: it is a folder.\n"]);
  });
});
