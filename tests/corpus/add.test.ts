import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Added, addToCorpus, locateShippedCorpus, openCorpus, readText, requireText } from "../../src/corpus/corpus.ts";
import { parseReference, type Reference, stageOf } from "../../src/symbol/symbol.ts";
import { emptyFolder } from "./folder.ts";

const reference = (text: string): Reference => {
  const read = parseReference(text);
  if (read === null) throw new Error(`${text} is no symbol`);
  return read;
};

const shipped = locateShippedCorpus();
const open = (folder: string) => openCorpus(shipped, { folder, shown: "texts", manifest: "travaux.json" });

const add = async (folder: string, name: string, text: string, replace = false): Promise<Added> => {
  const { symbol, language } = reference(name);
  return addToCorpus(
    open(folder),
    {
      bytes: new TextEncoder().encode(text),
      format: "markdown",
      symbol,
      language,
      stage: stageOf(symbol),
      dates: { adopted: null, distributed: null },
      title: null,
      source: "added from a test",
    },
    replace ? "replace" : "refuse",
  );
};

const textOf = (folder: string, name: string): string => new TextDecoder().decode(readText(requireText(open(folder), reference(name))));
const manifestOf = (folder: string): string => readFileSync(join(folder, "travaux.json"), "utf8");

describe("addToCorpus", () => {
  it("makes a corpus, puts the text in, and fills in what was known of it", async () => {
    const folder = join(emptyFolder(), "new", "texts");
    expect(await add(folder, "66/183", "Exercise text.\n")).toEqual({ outcome: "added", name: "A/RES/66/183", shown: "texts" });
    expect(readdirSync(folder).sort()).toEqual(["A_RES_66_183.md", "travaux.json"]);
    expect(JSON.parse(manifestOf(folder))).toEqual({
      version: 1,
      series: [
        {
          id: "drug-control",
          titles: [
            "International cooperation against the world drug problem",
            "International cooperation to address and counter the world drug problem",
          ],
        },
      ],
      documents: [
        {
          symbol: "A/RES/66/183",
          language: "en",
          edition: 1,
          series: "drug-control",
          stage: "adopted",
          dates: { adopted: "2011-12-19", distributed: null },
          title: null,
          source: "added from a test",
          file: "A_RES_66_183.md",
          sha256: "bc65a217a2a303e6d46f679409736c6b2f951173b16fe5195b7901edfed8506b",
          note: null,
        },
      ],
    });
    expect(textOf(folder, "66/183")).toBe("Exercise text.\n");
  });

  it("is safe when run again: the same text writes nothing", async () => {
    const folder = emptyFolder();
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    const before = manifestOf(folder);
    expect((await add(folder, "EXERCISE/7", "Exercise text.\n")).outcome).toBe("there");
    expect(manifestOf(folder)).toBe(before);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("refuses another text under the same symbol, and changes nothing", async () => {
    const folder = emptyFolder();
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    const before = manifestOf(folder);
    await expect(add(folder, "EXERCISE/7", "Another exercise text.\n")).rejects.toThrow(
      "EXERCISE/7 is already in the corpus with another text (texts/EXERCISE_7.md). To put this one in its place, add --replace; to have both, --keep.",
    );
    expect(manifestOf(folder)).toBe(before);
    expect(textOf(folder, "EXERCISE/7")).toBe("Exercise text.\n");
    expect(readdirSync(folder).sort()).toEqual(["EXERCISE_7.md", "travaux.json"]);
  });

  it("replaces on request, and leaves no old text behind", async () => {
    const folder = emptyFolder();
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    expect((await add(folder, "EXERCISE/7", "Another exercise text.\n", true)).outcome).toBe("replaced");
    expect(textOf(folder, "EXERCISE/7")).toBe("Another exercise text.\n");
    expect(readdirSync(folder)).toHaveLength(2);
    expect((await add(folder, "EXERCISE/7", "Exercise text.\n", true)).outcome).toBe("replaced");
    expect(textOf(folder, "EXERCISE/7")).toBe("Exercise text.\n");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("takes a text that a user edited in place, without losing it", async () => {
    const folder = emptyFolder();
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    writeFileSync(join(folder, "EXERCISE_7.md"), "Exercise text, edited.\n");
    expect(() => textOf(folder, "EXERCISE/7")).toThrow("The text of EXERCISE/7 was changed since it was added: texts/EXERCISE_7.md");
    await add(folder, "EXERCISE/7", "Exercise text, edited.\n", true);
    expect(textOf(folder, "EXERCISE/7")).toBe("Exercise text, edited.\n");
  });

  it("does not overwrite or delete a user's edit when another text replaces it", async () => {
    const folder = emptyFolder();
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    writeFileSync(join(folder, "EXERCISE_7.md"), "The only copy of an edit.\n");
    await add(folder, "EXERCISE/7", "Another exercise text.\n", true);
    expect(textOf(folder, "EXERCISE/7")).toBe("Another exercise text.\n");
    expect(readFileSync(join(folder, "EXERCISE_7.md"), "utf8")).toBe("The only copy of an edit.\n");
  });

  it("goes on where a stopped run left a file and no manifest, or a manifest and no file", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "EXERCISE_7.md"), "Exercise text.\n");
    expect((await add(folder, "EXERCISE/7", "Exercise text.\n")).outcome).toBe("added");
    expect(readdirSync(folder)).toHaveLength(2);
    rmSync(join(folder, "EXERCISE_7.md"));
    expect(() => textOf(folder, "EXERCISE/7")).toThrow("The text of EXERCISE/7 is missing: texts/EXERCISE_7.md");
    expect((await add(folder, "EXERCISE/7", "Exercise text.\n")).outcome).toBe("added");
    expect(textOf(folder, "EXERCISE/7")).toBe("Exercise text.\n");
  });

  it("never touches a file that is not its own", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "EXERCISE_7.md"), "Somebody's notes.\n");
    await add(folder, "EXERCISE/7", "Exercise text.\n");
    expect(readFileSync(join(folder, "EXERCISE_7.md"), "utf8")).toBe("Somebody's notes.\n");
    expect(textOf(folder, "EXERCISE/7")).toBe("Exercise text.\n");
  });

  it("keeps every text when many are added at once", async () => {
    const folder = emptyFolder();
    const names = Array.from({ length: 20 }, (_, i) => `EXERCISE/${i + 2}`);
    await Promise.all(names.map((name) => add(folder, name, `Exercise text ${name}.\n`)));
    for (const name of names) expect(textOf(folder, name)).toBe(`Exercise text ${name}.\n`);
    expect(readdirSync(folder)).toHaveLength(21);
  });

  it("takes over a lock that a stopped run left", async () => {
    const folder = emptyFolder();
    const lock = join(folder, "travaux.json.lock");
    writeFileSync(lock, "");
    utimesSync(lock, new Date(2020, 1), new Date(2020, 1));
    expect((await add(folder, "EXERCISE/7", "Exercise text.\n")).outcome).toBe("added");
    expect(readdirSync(folder).sort()).toEqual(["EXERCISE_7.md", "travaux.json"]);
  });

  it("lets the user's own text stand for a shipped one only on request", async () => {
    const folder = emptyFolder();
    const same = readFileSync(join(shipped.folder, "67-193.md"), "utf8");
    expect(await add(folder, "67/193", same)).toMatchObject({ outcome: "there", shown: "travaux/corpus" });
    await expect(add(folder, "67/193", "Exercise text.\n")).rejects.toThrow("add --replace");
    await add(folder, "67/193", "Exercise text.\n", true);
    expect(textOf(folder, "67/193")).toBe("Exercise text.\n");
  });

  it("never writes into the installed package", async () => {
    await expect(add(shipped.folder, "EXERCISE/7", "Exercise text.\n")).rejects.toThrow("belongs to the installed travaux");
    const installed = join(emptyFolder(), "node_modules", "travaux", "texts");
    await expect(add(installed, "EXERCISE/7", "Exercise text.\n")).rejects.toThrow("belongs to the installed travaux");
    const link = join(emptyFolder(), "link");
    symlinkSync(shipped.folder, link);
    await expect(add(link, "EXERCISE/7", "Exercise text.\n")).rejects.toThrow("belongs to the installed travaux");
  });

  it("says so where the corpus cannot be written, or its manifest is broken", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "file"), "");
    await expect(add(join(folder, "file", "texts"), "EXERCISE/7", "Exercise text.\n")).rejects.toThrow(
      "Cannot read the manifest texts/travaux.json: a part of the path is a file, not a folder.",
    );
    mkdirSync(join(folder, "texts"));
    writeFileSync(join(folder, "texts", "travaux.json"), "{");
    await expect(add(join(folder, "texts"), "EXERCISE/7", "Exercise text.\n")).rejects.toThrow("The manifest texts/travaux.json is broken");
    expect(readFileSync(join(folder, "texts", "travaux.json"), "utf8")).toBe("{");
  });
});
