import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as writing from "../../src/corpus/write-whole.ts";
import { run } from "../cli/run.ts";
import { older } from "../cli/texts.ts";
import { withCommand } from "./command.ts";
import { emptyFolder, filesOf } from "./folder.ts";

vi.mock("../../src/corpus/write-whole.ts", { spy: true });
afterEach(() => {
  vi.mocked(writing.writeNew).mockRestore();
});

const exercise = (number: number): string => older.replace("EXERCISE/7.", `EXERCISE/${number}.`);

/** A folder with exercise texts numbered from `from` up to but without `to`. */
const texts = (folder: string, from: number, to: number): string => {
  mkdirSync(folder, { recursive: true });
  for (let number = from; number < to; number++) writeFileSync(join(folder, `${number}.md`), exercise(number));
  return folder;
};

const symbolsIn = (folder: string): string[] =>
  JSON.parse(readFileSync(join(folder, "travaux.json"), "utf8")).documents.map(({ symbol }: { symbol: string }) => symbol);

describe("a corpus is as it was or as it was to be", () => {
  const command = withCommand();

  it("whenever an add is killed, and the next add completes it", async () => {
    const cwd = emptyFolder();
    const clone = texts(join(cwd, "clone"), 2, 72);
    const corpus = join(cwd, "texts");
    const whole = command.start(["add", clone, "--corpus", join(cwd, "other")]);
    const began = performance.now();
    expect(await whole.ended).toEqual({ code: 0, err: "" });
    let usual = performance.now() - began;
    const kills = 16;
    let killed = 0;
    for (let kill = 0; kill < kills; kill++) {
      const { child, ended } = command.start(["add", clone, "--corpus", corpus]);
      const started = performance.now();
      const gone = ended.then(() => performance.now() - started);
      // From the start to the end of a run, most of them where it writes, which is at its end.
      await sleep(usual * (0.5 + (0.6 * kill) / kills));
      child.kill("SIGKILL");
      if ((await ended).code === null) killed++;
      // A machine that had other work to do at first is quicker now.
      else usual = Math.min(usual, await gone);
      const { code, out, err } = await run(["verify", "--corpus", corpus]);
      if (err === "") {
        expect([code, out]).toEqual([0, expect.stringMatching(/(?:^|\n)(?:0|50|70) texts in .*, all sound\n$/)]);
      } else expect(err).toContain("There is no corpus");
      if (out.includes("70 texts")) expect((await run(["remove", ...symbolsIn(corpus), "--corpus", corpus])).code).toBe(0);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await run(["add", clone, "--corpus", corpus])).code).toBe(0);
    expect(await run(["verify", "--corpus", corpus])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^70 texts in [^\n]*, all sound\n$/),
    });
    expect(filesOf(corpus)).toHaveLength(71);
    // With the two that ship: the search index came through it as well.
    expect((await run(["search", "exercise", "--corpus", corpus])).out).toContain("; 72 texts and ");
  });

  it("when two add at once", async () => {
    const cwd = emptyFolder();
    const corpus = join(cwd, "texts");
    // Half of the texts are of both.
    const both = [texts(join(cwd, "one"), 2, 62), texts(join(cwd, "two"), 32, 92)].map((folder) =>
      command.start(["add", folder, "--corpus", corpus]),
    );
    for (const { ended } of both) expect(await ended).toEqual({ code: 0, err: "" });
    expect((await run(["verify", "--corpus", corpus])).out).toMatch(/^90 texts in [^\n]*, all sound\n$/);
    expect(filesOf(corpus)).toHaveLength(91);
  });

  it("when the disk is full at any moment", async () => {
    const cwd = emptyFolder();
    const corpus = join(cwd, "texts");
    await run(["add", texts(join(cwd, "first"), 2, 4), "--corpus", corpus]);
    const before = filesOf(corpus).map((file) => [file, readFileSync(join(corpus, file), "utf8")]);
    const clone = texts(join(cwd, "clone"), 4, 7);
    const { writeNew } = await vi.importActual<typeof writing>("../../src/corpus/write-whole.ts");
    let failed = 0;
    // Lock, journal, three texts, manifest.
    for (let last = 1; ; last++) {
      let calls = 0;
      vi.mocked(writing.writeNew).mockImplementation((path, content, mode) => {
        calls += 1;
        if (calls === last) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
        writeNew(path, content, mode);
      });
      const { code, out, err } = await run(["add", clone, "--corpus", corpus]);
      if (code === 0) break;
      failed += 1;
      expect([code, out, err]).toEqual([
        2,
        "",
        expect.stringMatching(/^travaux: Cannot write the corpus \S+: no space is left on the disk\.\n$/),
      ]);
      expect(filesOf(corpus).map((file) => [file, readFileSync(join(corpus, file), "utf8")])).toEqual(before);
    }
    expect(failed).toBe(6);
    vi.mocked(writing.writeNew).mockRestore();
    expect((await run(["verify", "--corpus", corpus])).out).toMatch(/^5 texts in [^\n]*, all sound\n$/);
  });
});

it("says how far an add came that fills the disk", async () => {
  const cwd = emptyFolder();
  const corpus = join(cwd, "texts");
  const { writeNew } = await vi.importActual<typeof writing>("../../src/corpus/write-whole.ts");
  let calls = 0;
  // The first step takes 53: lock, journal, fifty texts, manifest.
  vi.mocked(writing.writeNew).mockImplementation((path, content, mode) => {
    calls += 1;
    if (calls > 60) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    writeNew(path, content, mode);
  });
  expect((await run(["add", texts(join(cwd, "clone"), 2, 72), "--corpus", corpus])).err).toMatch(
    /^travaux: Cannot write the corpus \S+: no space is left on the disk\. 50 texts were added before; run the command again to go on\.\n$/,
  );
  vi.mocked(writing.writeNew).mockRestore();
  expect((await run(["verify", "--corpus", corpus])).out).toMatch(/^50 texts in [^\n]*, all sound\n$/);
  expect(filesOf(corpus)).toHaveLength(51);
});

describe("what a stopped command left", () => {
  const left = async (): Promise<string> => {
    const corpus = join(emptyFolder(), "texts");
    await run(["add", "-", "--corpus", corpus], { stdin: exercise(7) });
    return corpus;
  };
  const journal = (corpus: string, files: readonly (readonly [file: string, content: string, sha256: string])[]): void => {
    for (const [file, content] of files) writeFileSync(join(corpus, file), content);
    writeFileSync(join(corpus, ".travaux-pending.json"), JSON.stringify(files.map(([file, , sha256]) => ({ file, sha256 }))));
  };
  const hash = "bc65a217a2a303e6d46f679409736c6b2f951173b16fe5195b7901edfed8506b";

  it("is told by verify, and taken away by the next change", async () => {
    const corpus = await left();
    journal(corpus, [
      ["EXERCISE_8.md", "Exercise text.\n", hash],
      ["EXERCISE_9.md", "Exercise text, edited by a user.\n", hash],
    ]);
    writeFileSync(join(corpus, ".travaux-0123abcd.tmp"), "Exer");
    const told = await run(["verify", "--corpus", corpus]);
    const stopped = ": left by a command that was stopped; the next add or remove takes it away";
    expect(told.code).toBe(0);
    expect(told.out.split("\n").map((line) => line.replace(corpus, ""))).toEqual([
      `/.travaux-0123abcd.tmp${stopped}`,
      `/EXERCISE_8.md${stopped}`,
      "1 text in , all sound",
      "",
    ]);
    await run(["add", "-", "--corpus", corpus], { stdin: exercise(5) });
    expect(filesOf(corpus)).toEqual(["EXERCISE_5.md", "EXERCISE_7.md", "EXERCISE_9.md", "travaux.json"]);
  });

  it("cannot make the next change touch a file of the corpus or outside it", async () => {
    const corpus = await left();
    const outside = join(corpus, "..", "outside.md");
    writeFileSync(outside, "Exercise text.\n");
    const { sha256 } = JSON.parse(readFileSync(join(corpus, "travaux.json"), "utf8")).documents[0];
    writeFileSync(join(corpus, ".travaux-pending.json"), JSON.stringify([{ file: "../outside.md", sha256: hash }]));
    await run(["add", "-", "--corpus", corpus], { stdin: exercise(5) });
    expect(readFileSync(outside, "utf8")).toBe("Exercise text.\n");
    journal(corpus, [["EXERCISE_7.md", exercise(7), sha256]]);
    await run(["add", "-", "--corpus", corpus], { stdin: exercise(6) });
    expect((await run(["verify", "--corpus", corpus])).out).toMatch(/^3 texts in [^\n]*, all sound\n$/);
  });

  it.each([
    ["of a process that is gone", `999999999 ${hostname()} 1`],
    ["with nothing in it, for longer than a write takes", ""],
  ])("is no lock %s", async (_, content) => {
    const corpus = await left();
    const lock = join(corpus, "travaux.json.lock");
    writeFileSync(lock, content);
    if (content === "") utimesSync(lock, new Date(2020, 1), new Date(2020, 1));
    expect((await run(["add", "-", "--corpus", corpus], { stdin: exercise(8) })).code).toBe(0);
    expect(filesOf(corpus)).toEqual(["EXERCISE_7.md", "EXERCISE_8.md", "travaux.json"]);
  });
});
