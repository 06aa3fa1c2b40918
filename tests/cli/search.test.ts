import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchJsonSchema } from "../../src/model/series-json.ts";
import { openStore, textsIn } from "../../src/store/database.ts";
import { run } from "./run.ts";
import { folderOfTexts, older } from "./texts.ts";

describe("search", () => {
  it("prints wordings of the shipped corpus without a corpus of one's own, and writes nothing", async () => {
    const cwd = folderOfTexts();
    const { code, out, err } = await run(
      ["search", "common", "and", "shared", "responsibility", "--limit", "2", "--section", "operative"],
      { cwd },
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^# Agreed language: “common and shared responsibility”\n\n2 wordings found; 2 texts and \d+ paragraphs were searched\.\n/,
    );
    expect(out).toContain("the principle of **common and shared responsibility**;");
    expect(out).toContain("General Assembly (1 time, 2012) and exercise (1 time): A/RES/67/193 OP3, EXERCISE/1 OP3.");
    expect(existsSync(join(cwd, "travaux.db"))).toBe(false);
  });

  it("keeps its index beside the user's corpus and takes in what is added later", async () => {
    const cwd = folderOfTexts();
    const found = async () =>
      searchJsonSchema.parse(
        JSON.parse((await run(["search", "exercise daily", "--corpus", "own", "--exact", "--format", "json"], { cwd })).out),
      );
    await run(["add", "older.md", "--corpus", "own"], { cwd });
    expect((await found()).found.map(({ places }) => places.map(({ symbol }) => symbol))).toEqual([["EXERCISE/7"]]);
    expect(existsSync(join(cwd, "own", "travaux.db"))).toBe(true);
    writeFileSync(join(cwd, "later.md"), older.replace("EXERCISE/7", "EXERCISE/8"));
    await run(["add", "later.md", "--corpus", "own"], { cwd });
    expect((await found()).found.map(({ places }) => places.map(({ symbol }) => symbol))).toEqual([["EXERCISE/8", "EXERCISE/7"]]);
  });

  it("has its index filled as texts are added, from a file or a folder, as it would be filled anew", async () => {
    const cwd = folderOfTexts();
    const held = () => {
      const store = openStore(join(cwd, "own", "travaux.db"));
      const paragraphs = "select d.name, p.number, p.text, p.same from paragraph p join document d on d.id = p.document order by 1, 2";
      const rows = [textsIn(store), store.prepare(paragraphs).all()];
      store.close();
      return rows;
    };
    await run(["add", "older.md", "--corpus", "own"], { cwd });
    expect(held()[0]).toBe(3);
    mkdirSync(join(cwd, "many"));
    for (const number of [8, 9]) writeFileSync(join(cwd, "many", `${number}.md`), older.replace("EXERCISE/7", `EXERCISE/${number}`));
    await run(["add", "many", "--corpus", "own"], { cwd });
    const filled = held();
    expect(filled[0]).toBe(5);
    await run(["verify", "--corpus", "own", "--rebuild"], { cwd });
    expect(held()).toEqual(filled);
  });

  it("takes texts in where the index cannot be filled, and says so", async () => {
    const cwd = folderOfTexts();
    await run(["add", "older.md", "--corpus", "own"], { cwd });
    for (const ending of ["", "-wal", "-shm"]) rmSync(join(cwd, "own", `travaux.db${ending}`), { force: true });
    mkdirSync(join(cwd, "own", "travaux.db"));
    writeFileSync(join(cwd, "later.md"), older.replace("EXERCISE/7", "EXERCISE/8"));
    const { code, out, err } = await run(["add", "later.md", "--corpus", "own"], { cwd });
    expect([code, out]).toEqual([0, "EXERCISE/8 added to own\n"]);
    expect(err).toMatch(/^travaux: note: the search index own\/travaux\.db was not filled \(.+\); the next search tries again\n$/);
  });

  it("has its index made anew by verify --rebuild, damaged or not", async () => {
    const cwd = folderOfTexts();
    await run(["add", "older.md", "--corpus", "own"], { cwd });
    writeFileSync(join(cwd, "own", "travaux.db"), "no index");
    const { code, out, err } = await run(["verify", "--corpus", "own", "--rebuild"], { cwd });
    expect([code, out, err]).toEqual([
      0,
      "1 text in own, all sound\n",
      "The search index was made anew: 3 texts, those that ship with travaux among them.\n",
    ]);
    expect((await run(["search", "exercise daily", "--corpus", "own", "--exact"], { cwd })).out).toContain("EXERCISE/7 OP1");
  });

  it("looks for a paragraph of a text, and for words from standard input", async () => {
    const cwd = folderOfTexts();
    const like = await run(["search", "--like", "67/193", "OP3", "--limit", "1"], { cwd });
    expect(like.out).toContain("### 1. A/RES/67/193 OP3 (2012) · 100 % alike");
    const piped = await run(["search", "-", "--limit", "1", "--exact"], { cwd, stdin: "effective cooperation and\npractical action" });
    expect(piped.out).toContain("A/RES/67/193 OP3");
  });

  it("exits 1 where nothing is found, and 2 with a sentence where it is asked nothing", async () => {
    const nothing = await run(["search", "xylophone"], {});
    expect([nothing.code, nothing.out]).toEqual([1, expect.stringContaining("Nothing was found; 2 texts")]);
    for (const [argv, said] of [
      [["search"], "There is nothing to look for"],
      [["search", "--like", "67/193"], "--like takes a text and one paragraph of it"],
      [["search", "--like", "67/193", "OP999"], "67/193 has no paragraph OP999; see them with: travaux show 67/193"],
      [["search", "x", "--limit", "0"], "Expected a whole number from 1 to 1000."],
    ] as const) {
      const { code, out, err } = await run(argv, {});
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(said);
    }
  });
});
