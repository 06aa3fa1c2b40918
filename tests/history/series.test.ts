import { describe, expect, it } from "vitest";
import { chainsOf, overlapOf, seriesLinks } from "../../src/history/series.ts";
import type { SeriesText } from "../../src/model/series.ts";

const text = (name: string, order: number, title: string | null, more: Partial<SeriesText> = {}): SeriesText => ({
  name,
  body: "General Assembly",
  order,
  session: null,
  title,
  recalls: [],
  series: null,
  ...more,
});

const never = (): number => {
  throw new Error("The overlap was not needed.");
};

const steps = (texts: readonly SeriesText[], overlap: Parameters<typeof seriesLinks>[1] = never) =>
  seriesLinks(texts, overlap).map(({ from, to }) => `${from} → ${to}`);

describe("which texts follow one another", () => {
  it("are those of one title, over gaps of years, whatever its capitals and punctuation", () => {
    const texts = [
      text("C", 80, "Harbours, and lighthouses"),
      text("A", 76, "Harbours and lighthouses"),
      text("B", 78, "HARBOURS AND LIGHTHOUSES"),
    ];
    expect(steps(texts)).toEqual(["A → B", "B → C"]);
  });

  it("do not cross from one body to another", () => {
    expect(steps([text("A", 1, "Harbours"), text("B", 2, "Harbours", { body: "Security Council" })])).toEqual([]);
  });

  it("are those of the manifest before all others", () => {
    const texts = [
      text("A", 1, "Harbours", { series: "ports" }),
      text("B", 2, "Harbours"),
      text("C", 3, "Ports", { series: "ports" }),
      text("D", 4, "Harbours"),
    ];
    expect(steps(texts)).toEqual(["A → C", "B → D"]);
  });

  it("are of different sessions: two of one title in a session go on with the one each recalls, or else is most like", () => {
    const at = (name: string, session: number, order: number, recalls: string[] = []) =>
      text(name, session * 10_000 + order, "Harbours", { session, recalls });
    expect(steps([at("A1", 75, 1), at("A2", 75, 2)])).toEqual([]);
    const alike = (from: SeriesText, to: SeriesText): number => (from.name.at(-1) === to.name.at(-1) ? 0.8 : 0.3);
    const two = [at("A1", 75, 1), at("A2", 75, 2), at("B2", 76, 1), at("B1", 76, 2)];
    expect(steps(two, alike)).toEqual(["A2 → B2", "A1 → B1"]);
    expect(steps([...two.slice(0, 2), at("B2", 76, 1, ["A1"]), at("B1", 76, 2)], alike)).toEqual(["A1 → B2", "A2 → B1"]);
    expect(steps([at("A1", 75, 1), at("B2", 76, 1), at("B1", 76, 2)], alike)).toEqual(["A1 → B1"]);
    const recalled = [at("A1", 75, 1), text("A2", 750_002, "Safe harbours", { session: 75, recalls: ["A1"] })];
    expect(steps(recalled, () => 0.9)).toEqual([]);
  });

  it("change their title where the later recalls the earlier and has much of its words", () => {
    const texts = [text("A", 1, "Harbours"), text("B", 2, "Safe harbours", { recalls: ["A"] }), text("C", 3, "Safe harbours")];
    expect(steps(texts, () => 0.6)).toEqual(["A → B", "B → C"]);
    expect(steps(texts, () => 0.07)).toEqual(["B → C"]);
    expect(seriesLinks(texts, () => 0.6)[0]?.evidence).toEqual({ manifest: false, sameTitle: false, recalled: true, overlap: 0.6 });
  });

  it("have one heir each: a text that is recalled by many goes on as the one of its title", () => {
    const texts = [text("A", 1, "Harbours"), text("B", 2, "Harbours"), text("C", 3, "Dredging", { recalls: ["A"] })];
    expect(steps(texts, () => 0.9)).toEqual(["A → B"]);
  });

  it("make chains from the first to the last", () => {
    const link = (from: string, to: string) => ({
      from,
      to,
      evidence: { manifest: false, sameTitle: true, recalled: false, overlap: null },
    });
    expect(chainsOf([link("B", "C"), link("A", "B"), link("X", "Y")])).toEqual([
      ["A", "B", "C"],
      ["X", "Y"],
    ]);
  });
});

describe("overlap", () => {
  it("is the share of the later text's runs of five words", () => {
    const words = (text: string) => text.split(" ");
    expect(overlapOf(words("a b c d e f"), words("a b c d e f"))).toBe(1);
    expect(overlapOf(words("a b c d e x y z"), words("a b c d e f"))).toBe(0.5);
    expect(overlapOf(words("a b c d"), words("a b c d"))).toBe(0);
  });
});
