import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { newer, older } from "../cli/texts.ts";
import { emptyFolder } from "./folder.ts";

/** An exercise text with a symbol of its own. */
const exercise = (number: number, text = older): string => text.replace("EXERCISE/7.", `EXERCISE/${number}.`);

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};

/** Symbol, language and edition of each text of a corpus, with its file. */
const documents = (folder: string): string[] => {
  const manifest = JSON.parse(readFileSync(join(folder, "travaux.json"), "utf8"));
  return manifest.documents.map(
    ({ symbol, language, edition, file }: Record<string, unknown>) => `${symbol} ${language} ${edition} ${file}`,
  );
};

describe("add FOLDER", () => {
  it("takes every text below it, and tells what it passed over and refused, and why", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), {
      "a/7.md": exercise(7),
      "a/b/8.md": exercise(8),
      "README.md": "# How to clone\n\nExercise text.\n",
      "a/draft.md": older.replace("### EXERCISE/7. The exercise problem", "### The exercise problem"),
      "a/broken.xml": "<akomaNtoso>",
      "all.zip": "PK",
      LICENSE: "Exercise text.",
      ".git/objects/9.md": exercise(9),
    });
    const { code, out, err } = await run(["add", "clone", "--corpus", "texts"], { cwd });
    expect([code, out]).toEqual([2, "2 texts added to texts\n2 other files passed over: 1 no ending, 1 .zip\n"]);
    expect(err.split("\n")).toEqual([
      "travaux: refused, no resolution: README.md does not read as a resolution and has no symbol in its masthead. Say which document it is: --as SYMBOL",
      expect.stringMatching(/^travaux: refused, cannot be read: a\/broken\.xml is broken XML: at line 1/),
      "travaux: refused, no symbol in the masthead: a/draft.md has no symbol in its masthead. Say which document it is: --as SYMBOL",
      "",
    ]);
    expect(documents(join(cwd, "texts"))).toEqual(["EXERCISE/7 en 1 EXERCISE_7.md", "EXERCISE/8 en 1 EXERCISE_8.md"]);
  });

  it("is safe to run again, goes on where files came since, and mends what was damaged", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), { "7.md": exercise(7), "8.md": exercise(8) });
    await run(["add", "clone", "--corpus", "texts"], { cwd });
    const before = readFileSync(join(cwd, "texts", "travaux.json"), "utf8");
    expect(await run(["add", "clone", "--corpus", "texts"], { cwd })).toEqual({
      code: 0,
      out: "0 texts added to texts\n2 texts there before\n",
      err: "",
    });
    expect(readFileSync(join(cwd, "texts", "travaux.json"), "utf8")).toBe(before);
    write(join(cwd, "clone"), { "9.md": exercise(9) });
    write(join(cwd, "texts"), { "EXERCISE_8.md": "" });
    expect((await run(["verify", "--corpus", "texts"], { cwd })).out).toBe(
      "texts/EXERCISE_8.md: was changed since it was added (EXERCISE/8)\n2 texts in texts, 1 not\n",
    );
    expect((await run(["add", "clone", "--corpus", "texts"], { cwd })).out).toBe("2 texts added to texts\n1 text there before\n");
    expect(await run(["verify", "--corpus", "texts"], { cwd })).toEqual({ code: 0, out: "3 texts in texts, all sound\n", err: "" });
  });

  it("keeps a resolution and its reissue, and means the later by the symbol", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), { "7.md": exercise(7), "7_reissue.md": exercise(7, newer) });
    expect((await run(["add", "clone", "--corpus", "texts"], { cwd })).out).toBe(
      "2 texts added to texts\n1 text stands beside an earlier one of the same symbol and from now on is meant by it: EXERCISE/7\n",
    );
    expect(documents(join(cwd, "texts"))).toEqual(["EXERCISE/7 en 1 EXERCISE_7.md", "EXERCISE/7 en 2 EXERCISE_7.2.md"]);
    expect((await run(["show", "EXERCISE/7", "--corpus", "texts"], { cwd })).out).toContain("*Encourages*");
    expect((await run(["show", "exercise/7:1", "--corpus", "texts"], { cwd })).out).toContain("*Requests*");
    expect((await run(["diff", "EXERCISE/7:1", "EXERCISE/7:2", "--corpus", "texts"], { cwd })).code).toBe(1);
    expect((await run(["remove", "EXERCISE/7", "--corpus", "texts"], { cwd })).err).toBe(
      "travaux: EXERCISE/7 has 2 texts here. Say which to remove: EXERCISE/7:1 or EXERCISE/7:2\n",
    );
    // Both are there on another run too, and --replace does not turn them round.
    for (const more of [[], ["--replace"]]) {
      expect((await run(["add", "clone", "--corpus", "texts", ...more], { cwd })).out).toBe(
        "0 texts added to texts\n2 texts there before\n",
      );
    }
  });

  it("replaces on request what another run put there, but not what this one did", async () => {
    const cwd = emptyFolder();
    write(cwd, { "one/7.md": exercise(7, older.replace("daily", "weekly")), "two/7.md": exercise(7), "two/7a.md": exercise(7, newer) });
    await run(["add", "one", "--corpus", "texts"], { cwd });
    expect((await run(["add", "two", "--corpus", "texts", "--replace"], { cwd })).out).toBe(
      "2 texts added to texts, 1 of them in the place of another\n1 text stands beside an earlier one of the same symbol and from now on is meant by it: EXERCISE/7\n",
    );
    expect((await run(["show", "EXERCISE/7:1", "--corpus", "texts"], { cwd })).out).toContain("exercise daily");
    expect((await run(["verify", "--corpus", "texts"], { cwd })).out).toBe("2 texts in texts, all sound\n");
  });

  it("keeps languages apart", async () => {
    const cwd = emptyFolder();
    write(cwd, { "7.md": exercise(7), "7-fr.md": exercise(7, newer) });
    await run(["add", "7.md", "--corpus", "texts"], { cwd });
    expect((await run(["add", "7-fr.md", "--corpus", "texts", "--language", "fr"], { cwd })).out).toBe("EXERCISE/7:fr added to texts\n");
    expect(documents(join(cwd, "texts"))).toEqual(["EXERCISE/7 en 1 EXERCISE_7.md", "EXERCISE/7 fr 1 EXERCISE_7.fr.md"]);
    expect((await run(["show", "EXERCISE/7", "--corpus", "texts"], { cwd })).out).toContain("*Requests*");
    expect((await run(["show", "EXERCISE/7:fr", "--corpus", "texts"], { cwd })).out).toContain("*Encourages*");
    expect((await run(["show", "EXERCISE/7:es", "--corpus", "texts"], { cwd })).err).toBe(
      "travaux: EXERCISE/7:es is not in the corpus; of this symbol it has EXERCISE/7 (English), EXERCISE/7:fr (French).\n",
    );
    expect((await run(["remove", "EXERCISE/7", "--corpus", "texts"], { cwd })).out).toBe("EXERCISE/7 removed from texts\n");
    expect(documents(join(cwd, "texts"))).toEqual(["EXERCISE/7 fr 1 EXERCISE_7.fr.md"]);
  });

  it("follows no link, opens no pipe, and tells of a closed folder", async () => {
    const cwd = emptyFolder();
    write(cwd, { "outside/9.md": exercise(9), "clone/7.md": exercise(7), "clone/closed/8.md": exercise(8) });
    symlinkSync(join("..", "outside"), join(cwd, "clone", "out"));
    symlinkSync(join("..", "outside", "9.md"), join(cwd, "clone", "9.md"));
    symlinkSync(".", join(cwd, "clone", "round"));
    execFileSync("mkfifo", [join(cwd, "clone", "pipe.md")]);
    chmodSync(join(cwd, "clone", "closed"), 0);
    const { code, out, err } = await run(["add", "clone", "--corpus", "texts"], { cwd });
    chmodSync(join(cwd, "clone", "closed"), 0o700);
    // Nothing is closed to the superuser.
    const closed = process.getuid?.() !== 0;
    expect(code).toBe(closed ? 2 : 0);
    expect(out).toBe(`${closed ? "1 text" : "2 texts"} added to texts\n4 other files passed over: 3 symbolic link, 1 no ordinary file\n`);
    expect(err).toBe(closed ? "travaux: refused, folder that cannot be read: The folder closed cannot be read: permission denied.\n" : "");
  });

  it("takes a folder that is a link itself, and the corpus's own folder", async () => {
    const cwd = emptyFolder();
    write(cwd, { "clone/7.md": exercise(7) });
    symlinkSync("clone", join(cwd, "link"));
    expect((await run(["add", "link", "--corpus", "clone"], { cwd })).out).toBe("1 text added to clone\n");
    expect((await run(["add", "clone", "--corpus", "clone"], { cwd })).out).toBe(
      "0 texts added to clone\n2 texts there before\n1 other file passed over: 1 .json\n",
    );
  });

  it("tells programs as JSON, and people on the way by a bar", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), { "7.md": exercise(7), "8.zip": "PK", "9.md": "Exercise text.\n" });
    const { out } = await run(["add", "clone", "--corpus", "texts", "--format", "json"], { cwd });
    expect(JSON.parse(out)).toEqual({
      added: [{ file: "7.md", outcome: "added", name: "EXERCISE/7" }],
      refused: [{ file: "9.md", reason: "no resolution", message: expect.stringMatching(/^9\.md does not read as a resolution/) }],
      passed: [{ file: "8.zip", why: ".zip" }],
    });
    const seen = await run(["add", "clone", "--corpus", "texts"], { cwd, terminal: 80 });
    expect(seen.err).toContain("] 2/2");
    // The bar is off the screen before anything else is said.
    expect(seen.err.lastIndexOf("travaux: refused")).toBeGreaterThan(seen.err.lastIndexOf("\u001b"));
    expect(seen.out).not.toContain("\u001b");
  });

  it("wants no symbol for a folder, and no folder that is not there", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "clone"));
    expect(await run(["add", "clone", "--as", "EXERCISE/7"], { cwd })).toMatchObject({
      code: 2,
      err: "travaux: clone is a folder; --as names the symbol of one text. Give the file.\n",
    });
    expect(await run(["add", "clon"], { cwd })).toMatchObject({ code: 2, err: "travaux: There is no file clon.\n" });
    expect(await run(["add", "clone", "--corpus", "texts"], { cwd })).toEqual({ code: 0, out: "0 texts added to texts\n", err: "" });
  });
});

describe("remove", () => {
  it("takes out what is asked for, or nothing", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), { "7.md": exercise(7), "8.md": exercise(8) });
    await run(["add", "clone", "--corpus", "texts"], { cwd });
    const { code, err } = await run(["remove", "EXERCISE/7", "EXERCISE/9", "--corpus", "texts"], { cwd });
    expect([code, err]).toEqual([
      2,
      "travaux: EXERCISE/9 is not in the corpus, and nothing was removed. What is there, says: travaux list\n",
    ]);
    expect((await run(["remove", "67/193", "--corpus", "texts"], { cwd })).err).toBe(
      "travaux: A/RES/67/193 ships with travaux and cannot be removed.\n",
    );
    expect((await run(["remove", "seven", "--corpus", "texts"], { cwd })).err).toBe(
      'travaux: "seven" is no symbol; expected one such as 67/193, A/RES/76/188:fr or S/RES/834 (1993).\n',
    );
    expect(documents(join(cwd, "texts"))).toHaveLength(2);
    write(join(cwd, "texts"), { "EXERCISE_8.md": "An edit.\n" });
    expect(await run(["remove", "exercise/7", "EXERCISE/7", "EXERCISE/8", "--corpus", "texts"], { cwd })).toEqual({
      code: 0,
      out: "EXERCISE/7 removed from texts\nEXERCISE/8 removed from texts\n",
      err: "travaux: note: texts/EXERCISE_8.md stays, for it was changed after it was added\n",
    });
    expect(documents(join(cwd, "texts"))).toEqual([]);
    expect(readFileSync(join(cwd, "texts", "EXERCISE_8.md"), "utf8")).toBe("An edit.\n");
  });
});

describe("verify", () => {
  it("names each file that is missing, changed or no longer understood", async () => {
    const cwd = emptyFolder();
    write(join(cwd, "clone"), { "7.md": exercise(7), "8.md": exercise(8), "9.md": exercise(9) });
    await run(["add", "clone", "--corpus", "texts"], { cwd });
    write(join(cwd, "texts"), { "EXERCISE_8.md": exercise(8, newer) });
    execFileSync("rm", [join(cwd, "texts", "EXERCISE_9.md")]);
    expect(await run(["verify", "--corpus", "texts"], { cwd })).toEqual({
      code: 1,
      out: "texts/EXERCISE_8.md: was changed since it was added (EXERCISE/8)\ntexts/EXERCISE_9.md: is missing (EXERCISE/9)\n3 texts in texts, 2 not\n",
      err: "",
    });
    expect(JSON.parse((await run(["verify", "--corpus", "texts", "--format", "json"], { cwd })).out)).toEqual({
      texts: 3,
      flaws: [
        { kind: "changed", name: "EXERCISE/8", file: "texts/EXERCISE_8.md", detail: null },
        { kind: "missing", name: "EXERCISE/9", file: "texts/EXERCISE_9.md", detail: null },
      ],
      leftOver: [],
    });
  });

  it("says so where there is no corpus, or a broken one", async () => {
    const cwd = emptyFolder();
    expect(await run(["verify", "--corpus", "texts"], { cwd })).toEqual({
      code: 2,
      out: "",
      err: "travaux: There is no corpus in texts: it has no travaux.json. Make one by adding a text: travaux add FILE\n",
    });
    write(cwd, { "texts/travaux.json": '{"version": 1}' });
    expect((await run(["verify", "--corpus", "texts"], { cwd })).err).toMatch(
      /^travaux: The manifest texts\/travaux\.json is broken: series: /,
    );
  });
});
