import { describe, expect, it } from "vitest";
import { headingChanges } from "../../src/compare/headings.ts";
import { heading } from "./texts.ts";

const changes = (from: readonly string[], to: readonly string[]): string[] =>
  headingChanges(from.map(heading), to.map(heading), "en").map(({ from, to, status }) => `${from ?? "-"} ${to ?? "-"} ${status}`);

describe("headings", () => {
  it("are paired by their words, in order", () => {
    expect(changes(["Training", "Follow-up"], ["Training", "Follow-up"])).toEqual(["H1 H1 unchanged", "H2 H2 unchanged"]);
  });

  it("are told apart by how they changed", () => {
    expect(
      changes(
        ["Training", "Exercise plan 2011", "Reports to the office", "Prevention"],
        ["TRAINING", "Exercise plan 2012", "Reports of the office", "Treatment"],
      ),
    ).toEqual(["H1 H1 editorial", "H2 H2 technical", "H3 H3 reworded", "H4 - removed", "- H4 added"]);
  });

  it("keep a pair together around one that was put in, and one that was taken out", () => {
    expect(changes(["A plan", "Old", "Follow-up"], ["New", "A plan", "Follow-up"])).toEqual([
      "- H1 added",
      "H1 H2 unchanged",
      "H2 - removed",
      "H3 H3 unchanged",
    ]);
  });

  it("are paired with the likest in their place", () => {
    expect(changes(["Demand and supply reduction"], ["Supply", "Demand reduction and supply reduction", "Demand"])).toEqual([
      "- H1 added",
      "H1 H2 reworded",
      "- H3 added",
    ]);
  });

  it("do not cross", () => {
    expect(changes(["First part", "Second part"], ["Second part", "First part"])).toHaveLength(3);
  });

  it("take the number above them along, whatever it has become", () => {
    expect(changes(["XII", "Training", "XIII", "Regional work", "XIV", "Follow-up"], ["XII", "Training", "XIII", "Follow-up"])).toEqual([
      "H1 H1 unchanged",
      "H2 H2 unchanged",
      "H3 - removed",
      "H4 - removed",
      "H5 H3 technical",
      "H6 H4 unchanged",
    ]);
    expect(changes(["B. Training", "C. Follow-up"], ["A. Training", "B. Follow-up plan"])).toEqual(["H1 H1 technical", "H2 H2 reworded"]);
  });

  it("may be missing", () => {
    expect(changes([], [])).toEqual([]);
    expect(changes(["Training"], [])).toEqual(["H1 - removed"]);
    expect(changes([], ["Training"])).toEqual(["- H1 added"]);
  });

  it("are told where there are thousands without a pair", () => {
    const many = (letter: string) => Array.from({ length: 2000 }, (_, k) => `${letter}${k}`);
    expect(changes(many("a"), many("b"))).toHaveLength(4000);
  });
});
