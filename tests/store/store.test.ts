import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeldEntry } from "../../src/corpus/corpus.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import type { WordingQuery } from "../../src/model/wording.ts";
import { openStore, type Store } from "../../src/store/database.ts";
import { fill } from "../../src/store/fill.ts";
import { search } from "../../src/store/search.ts";
import { parseSymbol } from "../../src/symbol/symbol.ts";
import { emptyFolder } from "../corpus/folder.ts";
import { harbours } from "../support/series.ts";

function entryOf(text: Resolution, more: Partial<HeldEntry> = {}): HeldEntry {
  const name = text.masthead.symbol ?? "";
  const symbol = parseSymbol(name);
  if (symbol === null) throw new Error(`${name} is no symbol.`);
  return {
    symbol,
    name,
    series: null,
    stage: "adopted",
    dates: { adopted: null, distributed: null },
    title: null,
    source: "composed for a test",
    note: null,
    owner: "own",
    language: "en",
    edition: 1,
    latest: true,
    held: true,
    path: "",
    shown: "",
    sha256: text.source.sha256,
    ...more,
  };
}

const entries = harbours.map((text) => entryOf(text));

const read = async ({ name }: HeldEntry): Promise<Resolution> => {
  const text = harbours.find(({ masthead }) => masthead.symbol === name);
  if (text === undefined) throw new Error("It is not there.");
  return text;
};

async function filled(path = ":memory:", wanted: readonly HeldEntry[] = entries): Promise<Store> {
  const store = openStore(path);
  await fill(store, wanted, read, () => undefined);
  return store;
}

const query = (words: string, more: Partial<WordingQuery> = {}): WordingQuery => ({
  words,
  kind: "near",
  body: null,
  from: null,
  to: null,
  section: null,
  opening: null,
  series: null,
  limit: 10,
  ...more,
});

describe("what a search finds", () => {
  it("puts alike wordings together, with everywhere they stand, the newest first", async () => {
    const { found, searched } = search(await filled(), query("tidal charts"));
    expect(searched).toEqual({ texts: 4, paragraphs: 22 });
    expect(found.map(({ text }) => text)).toEqual([
      "Requests the Secretary-General to train harbour pilots in the reading of tidal charts;",
    ]);
    expect(found[0]?.places.map(({ symbol, paragraph }) => `${symbol} ${paragraph}`)).toEqual([
      "EXERCISE/24 OP1",
      "EXERCISE/23 OP1",
      "EXERCISE/22 OP1",
      "EXERCISE/21 OP4",
    ]);
  });

  it("marks the words that were asked for where they stand in that order", async () => {
    const [first] = search(await filled(), query("the reading of charts")).found;
    expect(first?.matches.map(({ start, end }) => first.text.slice(start, end))).toEqual(["the reading of", "charts"]);
  });

  it("finds a paragraph first by an edited copy of it", async () => {
    const store = await filled();
    const edited = "Urges all coastal States to keep lighthouses lit during the winter months, as appropriate;";
    expect(search(store, query(edited)).found[0]?.text).toBe(
      "Calls upon all coastal States to keep their lighthouses lit through the winter months, where appropriate;",
    );
  });

  it("takes a phrase exactly when asked to, whatever its capitals, hyphens and punctuation", async () => {
    const store = await filled();
    const exact = (words: string) => search(store, query(words, { kind: "exact" })).found.map(({ text }) => text.slice(0, 20));
    expect(exact("MOORING ropes weekly")).toHaveLength(2);
    expect(exact("ropes mooring weekly")).toEqual([]);
    expect(exact("secretary-general to train")).toEqual(["Requests the Secreta"]);
    expect(exact("general to train")).toEqual([]);
  });

  it("keeps to the filters", async () => {
    const store = await filled(":memory:", [
      ...entries.slice(0, 3),
      entryOf(harbours[3] ?? fail(), {
        series: { id: "harbours", titles: ["Harbours"] },
        dates: { adopted: "2024-12-01", distributed: null },
      }),
    ]);
    const symbols = (more: Partial<WordingQuery>) =>
      search(store, query("lighthouses lit", more)).found.flatMap(({ places }) =>
        places.map(({ symbol, paragraph }) => `${symbol} ${paragraph}`),
      );
    expect(symbols({ series: "harbours" })).toEqual(["EXERCISE/24 PP1", "EXERCISE/24 OP2"].toSorted((a) => (a.endsWith("OP2") ? -1 : 1)));
    expect(symbols({ from: 2020 }).every((place) => place.startsWith("EXERCISE/24"))).toBe(true);
    expect(symbols({ opening: "encouraging" })).toEqual(["EXERCISE/21 OP1"]);
    expect(symbols({ opening: "encourages" })).toEqual(["EXERCISE/21 OP1"]);
    expect(symbols({ section: "preamble" }).every((place) => place.includes("PP"))).toBe(true);
    expect(symbols({ body: "security" })).toEqual([]);
    expect(symbols({ body: "EXER" }).length).toBeGreaterThan(0);
  });

  it("finds nothing for words that are nowhere, and takes signs for no syntax", async () => {
    const store = await filled();
    for (const words of ["xylophone", "???", '"', "a OR", "NEAR(", "*", "text:harbour AND", "'; drop table word; --"]) {
      expect(search(store, query(words)).searched.paragraphs).toBe(22);
    }
    expect(search(store, query("xylophone")).found).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (words) =>
        search(store, query(words)).found.every(({ score }) => score >= 0 && score <= 1),
      ),
    );
  });
});

const fail = (): never => {
  throw new Error("There is no such exercise text.");
};

const words = (store: Store, asked: string) => search(store, query(asked)).found.length;

describe("the store", () => {
  it("follows the corpus: what is removed or replaced is no longer found", async () => {
    const store = await filled();
    expect(words(store, "dredging commissions")).toBeGreaterThan(0);
    await fill(store, entries.slice(1, 3), read, () => undefined);
    expect(search(store, query("dredging commissions")).searched).toEqual({ texts: 2, paragraphs: 11 });
    expect(search(store, query("publish the depth of every channel", { kind: "exact" })).found).toEqual([]);
    const changed = async (): Promise<Resolution> => ({
      ...(harbours[1] ?? fail()),
      paragraphs: [{ ...(harbours[0]?.paragraphs[0] ?? fail()), text: "Requests zebras;" }],
    });
    await fill(store, [entryOf(harbours[1] ?? fail(), { sha256: "f".repeat(64) })], changed, () => undefined);
    expect(search(store, query("zebras")).searched).toEqual({ texts: 1, paragraphs: 1 });
    expect(words(store, "zebras")).toBe(1);
    expect(words(store, "harbour pilots")).toBe(0);
  });

  it("reads each text once", async () => {
    const path = join(emptyFolder(), "travaux.db");
    (await filled(path)).close();
    const store = openStore(path);
    const again: string[] = [];
    await fill(
      store,
      entries,
      async (entry) => {
        again.push(entry.name);
        return read(entry);
      },
      () => undefined,
    );
    expect(again).toEqual([]);
    expect(words(store, "tidal charts")).toBe(1);
    store.close();
  });

  it("names the texts that cannot be read, and takes the others", async () => {
    const store = openStore(":memory:");
    const unread = await fill(store, [...entries, { ...(entries[0] ?? fail()), name: "EXERCISE/99" }], read, () => undefined);
    expect(unread).toEqual([{ name: "EXERCISE/99", reason: "It is not there." }]);
    expect(search(store, query("harbour")).searched.texts).toBe(4);
  });

  it("is made anew where it is damaged or of another form", async () => {
    const path = join(emptyFolder(), "travaux.db");
    (await filled(path)).close();
    const whole = readFileSync(path);
    for (const bytes of [Buffer.from("no database at all, but some words of a user"), whole.subarray(0, 700), Buffer.alloc(8192, 1)]) {
      writeFileSync(path, bytes);
      const store = await filled(path);
      expect(words(store, "tidal charts")).toBe(1);
      store.close();
    }
    const older = openStore(path);
    older.exec("update made set value = '0 0.0.1'");
    older.close();
    const store = await filled(path);
    expect(search(store, query("harbour")).searched).toEqual({ texts: 4, paragraphs: 22 });
    store.close();
  });
});
