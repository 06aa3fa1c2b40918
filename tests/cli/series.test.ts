import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftsJsonSchema } from "../../src/model/series-json.ts";
import { emptyFolder } from "../corpus/folder.ts";
import { run } from "./run.ts";

const text = (number: number, words: string): string => `# Exercise text

### EXERCISE/${number}. The exercise problem

*The General Assembly,*

*Recalling* its earlier exercises,

1. *Requests* States to exercise ${words};

2. *Decides* to consider the question again at its next session.
`;

/** Three versions of one text. */
const folderOfSeries = (): string => {
  const folder = emptyFolder();
  for (const [index, words] of ["daily", "daily and at night", "at night"].entries())
    writeFileSync(join(folder, `${index}.md`), text(7 + index, words));
  return folder;
};

const texts = ["--texts", "0.md", "1.md", "2.md"];

describe("commands on a series of files", () => {
  it("follow a clause", async () => {
    const { code, out, err } = await run(["history", "1.md", "OP1", ...texts], { cwd: folderOfSeries() });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^# History of OP1 of EXERCISE\/8\n/);
    expect(out.split("\n").filter((line) => line.startsWith("| EXERCISE"))).toHaveLength(3);
  });

  it("take the text itself as the last version where --texts does not name it", async () => {
    const { out } = await run(["blame", "2.md", "--texts", "0.md", "1.md", "--format", "json"], { cwd: folderOfSeries() });
    expect(JSON.parse(out)).toMatchObject({
      format: "travaux-blame",
      about: 2,
      versions: [{ name: "EXERCISE/7" }, { name: "EXERCISE/8" }, { name: "EXERCISE/9" }],
    });
  });

  it("take a word that a PDF broke in one version for what the others have", async () => {
    const cwd = emptyFolder();
    for (const [index, words] of ["in the estuaries", "in the estua ries", "in the estuaries"].entries())
      writeFileSync(join(cwd, `${index}.md`), text(7 + index, words));
    const happened = async (...more: string[]) => {
      const { out } = await run(["history", "2.md", "OP1", ...texts, ...more], { cwd });
      return out.split("\n").flatMap((line) => (line.startsWith("| EXERCISE") ? [line.split(" | ")[3]] : []));
    };
    expect(await happened()).toEqual(["first version", "unchanged", "unchanged"]);
    expect(await happened("--no-repair")).toEqual(["first version", "editorial", "editorial"]);
  });

  it("write the reports of the steps", async () => {
    const cwd = folderOfSeries();
    const { code, out } = await run(["log", ...texts, "--reports", "steps"], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^# The exercise problem: 3 versions\n/);
    expect(readdirSync(join(cwd, "steps")).toSorted()).toEqual(["EXERCISE-7_EXERCISE-8.md", "EXERCISE-8_EXERCISE-9.md"]);
    expect(readFileSync(join(cwd, "steps", "EXERCISE-7_EXERCISE-8.md"), "utf8")).toMatch(/^# Change report: EXERCISE\/7 → EXERCISE\/8\n/);
  });

  it("write the reports of the steps as pages beside a page, which links to them", async () => {
    const cwd = folderOfSeries();
    const { code } = await run(["log", ...texts, "--reports", "steps", "--output", "series.html"], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "steps")).toSorted()).toEqual(["EXERCISE-7_EXERCISE-8.html", "EXERCISE-8_EXERCISE-9.html"]);
    expect(readFileSync(join(cwd, "steps", "EXERCISE-7_EXERCISE-8.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(cwd, "series.html"), "utf8")).toContain('href="steps/EXERCISE-7_EXERCISE-8.html"');
  });

  it("set clauses against versions", async () => {
    const { out } = await run(["matrix", ...texts], { cwd: folderOfSeries() });
    expect(out).toContain("| 2 | OP1 | OP1 ≠ | OP1 ≠ | Requests States to exercise daily; |");
  });

  it("say in one sentence what is missing", async () => {
    const cwd = folderOfSeries();
    const said = async (...argv: string[]) => {
      const { code, out, err } = await run(argv, { cwd });
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await said("history", "1.md", "OP9", ...texts)).toBe(
      "travaux: 1.md has no paragraph OP9; expected an id such as PP3, OP17 or OP17(a). See them with: travaux show 1.md\n",
    );
    expect(await said("history", "1.md", "OP1")).toBe(
      "travaux: The corpus has no other version of 1.md; add them with travaux add, or name all versions, oldest first: --texts FILE FILE …\n",
    );
    expect(await said("log", ...texts, "--reports", "1.md")).toBe(
      "travaux: Cannot make the folder 1.md: a file of that name is there already.\n",
    );
    expect(await said("matrix", "nothing")).toBe(
      "travaux: The corpus names no series nothing, and there is no file or symbol of that name; expected drug-control, a symbol such as 67/193, or the versions: --texts FILE FILE …\n",
    );
    expect(await said("log")).toBe(
      "travaux: No series is named; expected one the corpus knows, such as drug-control, or the versions: --texts FILE FILE …\n",
    );
  });
});

describe("commands on a series of the corpus", () => {
  it("find the versions that have the same title, in order", async () => {
    const cwd = folderOfSeries();
    for (const file of ["1.md", "0.md", "2.md"]) expect((await run(["add", file, "--corpus", "own"], { cwd })).code).toBe(0);
    const { code, out } = await run(["history", "EXERCISE/8", "OP1", "--corpus", "own", "--format", "json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      versions: [{ name: "EXERCISE/7" }, { name: "EXERCISE/8" }, { name: "EXERCISE/9" }],
      about: { version: 1, id: "OP1" },
    });
  });
});

describe("drafts that the corpus has", () => {
  const text = (symbol: string, title: string, ...paragraphs: string[]): string =>
    `# Exercise text\n\n### ${symbol}. ${title}\n\n*The General Assembly,*\n\n*Recalling* its earlier exercises,\n\n${paragraphs.map((words, at) => `${at + 1}. ${words};`).join("\n\n")}\n`;
  const daily = "*Requests* all States to exercise daily and to report to the Assembly on what they have done";
  const school = "*Encourages* schools to teach the exercise of the young under the guidance of trained teachers";
  const fund = "*Decides* to set up a fund for exercise in every region of the world";
  const nightly = "*Requests* the Secretary-General to count the lighthouses of every island by night";

  const corpus = async (): Promise<string> => {
    const cwd = emptyFolder();
    const texts: [string, string][] = [
      ["A/RES/77/901", text("77/901", "Exercise", daily)],
      ["A/RES/78/902", text("78/902", "Exercise", daily, school)],
      ["A/C.3/78/L.90", text("78/1", "Exercise", daily, fund)],
      ["A/C.3/78/L.90/Rev.1", text("78/2", "Exercise", daily, fund, school)],
      ["A/C.3/78/L.90/Corr.1", text("78/3", "Exercise", daily)],
      ["A/C.3/78/L.91", text("78/4", "Lighthouses", nightly)],
      ["A/C.3/77/L.90", text("77/5", "Exercise", daily, school)],
    ];
    for (const [index, [symbol, content]] of texts.entries()) {
      writeFileSync(join(cwd, `${index}.md`), content);
      expect((await run(["add", `${index}.md`, "--as", symbol, "--corpus", "own"], { cwd })).code).toBe(0);
    }
    return cwd;
  };

  it("are those of the resolution's session most like it, with their revisions, and told with what shows it", async () => {
    const cwd = await corpus();
    const { code, out, err } = await run(["drafts", "78/902", "--corpus", "own", "--format", "json"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    const { versions, found } = draftsJsonSchema.parse(JSON.parse(out));
    expect(versions.map(({ name }) => name)).toEqual(["77/901", "78/1", "78/2", "78/902"]);
    expect(found?.texts.map(({ name, named, manifest, sameTitle }) => [name, named, manifest, sameTitle])).toEqual([
      ["A/C.3/78/L.90", false, false, true],
      ["A/C.3/78/L.90/Rev.1", false, false, true],
    ]);
    expect(found?.others).toEqual([]);
    expect((await run(["drafts", "78/902", "--corpus", "own"], { cwd })).out).toContain("Found in the corpus: A/C.3/78/L.90 (same title, ");
  });

  it("are asked for where the corpus has none, or no year before", async () => {
    const cwd = await corpus();
    const none = await run(["drafts", "77/901", "--corpus", "own"], { cwd });
    expect([none.code, none.out]).toEqual([2, ""]);
    expect(none.err).toMatch(/^travaux: The corpus has no earlier version of 77\/901, which its draft would have changed; add it, or name/);
    await run(["remove", "A/C.3/78/L.90", "A/C.3/78/L.90/Rev.1", "--corpus", "own"], { cwd });
    expect((await run(["drafts", "78/902", "--corpus", "own"], { cwd })).err).toMatch(/^travaux: The corpus has no draft of 78\/902: /);
    expect((await run(["drafts", "A/C.3/78/L.91", "--corpus", "own"], { cwd })).err).toMatch(
      /is a draft; expected the resolution it led to/,
    );
    expect((await run(["drafts", "78/902", "77/901", "--corpus", "own"], { cwd })).err).toMatch(/^travaux: Two texts are named; expected/);
  });
});
