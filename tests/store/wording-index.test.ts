import { describe, expect, it } from "vitest";
import { wordingIndex } from "../../src/store/wording-index.ts";
import { harbours } from "../support/series.ts";

describe("an index of texts in memory", () => {
  it("finds as the store beside a corpus does, told of the words alone", async () => {
    const index = await wordingIndex(harbours);
    const { query, found, searched } = index.search({ words: "tidal charts" });
    expect(query).toMatchObject({ kind: "near", limit: 10, body: null });
    expect(searched).toEqual({ texts: 4, paragraphs: 22 });
    expect(found.map(({ places }) => places.map(({ symbol, body, paragraph }) => `${symbol} ${body} ${paragraph}`))).toEqual([
      ["EXERCISE/24 exercise OP1", "EXERCISE/23 exercise OP1", "EXERCISE/22 exercise OP1", "EXERCISE/21 exercise OP4"],
    ]);
    index.close();
  });

  it("is narrowed as a search is", async () => {
    const index = await wordingIndex(harbours);
    const places = (more: object) =>
      index.search({ words: "lighthouses lit through the winter", ...more }).found.map(({ places: [first] }) => first.symbol);
    expect(places({ limit: 1 })).toHaveLength(1);
    expect(places({ section: "preamble", kind: "exact" })).toEqual([]);
    expect(places({ kind: "exact" }).length).toBeGreaterThan(1);
    index.close();
  });

  it("has a text once, the one given last", async () => {
    const [first, second] = harbours;
    if (first === undefined || second === undefined) throw new Error("The series has versions.");
    const index = await wordingIndex([first, { ...second, masthead: first.masthead }]);
    expect(index.search({ words: "small fishing vessels" }).found.map(({ places: [place] }) => place.symbol)).toEqual(["EXERCISE/21"]);
    expect(index.search({ words: "depth of every channel" }).found.filter(({ score }) => score > 0.5)).toEqual([]);
    index.close();
  });

  it("takes a text without a symbol by its file's name", async () => {
    const [first] = harbours;
    if (first === undefined) throw new Error("The series has versions.");
    const nameless = { ...first, masthead: { ...first.masthead, symbol: null }, source: { ...first.source, name: "draft.docx" } };
    const index = await wordingIndex([nameless]);
    expect(index.search({ words: "tidal charts" }).found[0]?.places[0]).toMatchObject({ symbol: "draft.docx", adopted: false });
    index.close();
  });
});
