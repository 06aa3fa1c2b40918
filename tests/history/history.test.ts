import { describe, expect, it } from "vitest";
import { blameOf, blamesOf } from "../../src/history/blame.ts";
import { lineageOf } from "../../src/history/lineage.ts";
import { clausesOf } from "../../src/history/matrix.ts";
import { threadOf } from "../../src/history/thread.ts";
import type { BlameParagraph, Clause } from "../../src/model/lineage.ts";
import { harbours } from "../support/series.ts";

const lineage = lineageOf(harbours);
const stood = (version: number, id: string) => threadOf(lineage, { version, id }).stages.map(({ ids }) => ids.join("+") || "–");

describe("the thread of a clause", () => {
  it("goes back and forth through a move", () => {
    expect(stood(0, "OP4")).toEqual(["OP4", "OP1", "OP1", "OP1"]);
    expect(stood(3, "OP1")).toEqual(["OP4", "OP1", "OP1", "OP1"]);
  });

  it("goes on in every heir of a split, and back to the one it came from", () => {
    expect(stood(0, "OP2")).toEqual(["OP2", "OP3", "OP3+OP4", "OP3+OP4"]);
    expect(stood(3, "OP4")).toEqual(["OP2", "OP3", "OP4", "OP4"]);
  });

  it("goes back to all that was merged into it, and on as what it was merged into", () => {
    expect(stood(3, "OP2")).toEqual(["OP1", "OP2+OP4", "OP2+OP5", "OP2"]);
    expect(stood(1, "OP4")).toEqual(["–", "OP4", "OP5", "OP2"]);
  });

  it("bridges the versions in which the clause is absent", () => {
    const thread = threadOf(lineage, { version: 0, id: "OP3" });
    expect(thread.stages.map(({ ids }) => ids)).toEqual([["OP3"], [], [], ["OP5"]]);
    expect([thread.first, thread.last]).toEqual([0, 3]);
    expect(thread.stages[1]?.changes.map(({ status }) => status)).toEqual(["removed"]);
    expect(stood(3, "OP5")).toEqual(["OP3", "–", "–", "OP5"]);
  });

  it("is asked for by a paragraph that is there", () => {
    expect(() => threadOf(lineage, { version: 0, id: "OP9" })).toThrow("Version 0 has no paragraph OP9.");
    expect(() => threadOf(lineage, { version: 4, id: "OP1" })).toThrow("There is no version 4; expected 0 to 3.");
  });
});

const written = (paragraphs: readonly BlameParagraph[]) =>
  Object.fromEntries(
    paragraphs.map(({ id, runs }) => [
      id,
      runs.map(({ text, since, away }) => `${since}${away === null ? "" : ` away ${away.gone}-${away.back}`}:${text.trim()}`),
    ]),
  );

describe("blame", () => {
  it("names the version that brought in each run of words", () => {
    expect(written(blameOf(lineage, 3))).toEqual({
      PP1: ["0:Recalling its earlier exercise", "3:EXERCISE/23", "0:on the upkeep of harbours and lighthouses,"],
      OP1: ["0:Requests the Secretary-General to train harbour pilots in the reading of tidal charts;"],
      OP2: [
        "1:Calls upon all",
        "0:coastal States to keep their lighthouses lit through the winter months",
        "3:, and",
        "1:notes the growing number of small fishing vessels that winter in sheltered estuaries;",
      ],
      OP3: ["0:Calls upon port authorities to inspect mooring ropes weekly;"],
      OP4: ["2:Also calls upon port authorities", "0:to replace any cable that shows rust or wear;"],
      OP5: ["0 away 1-3:Invites the regional dredging commissions to publish the depth of every channel they maintain;"],
    });
  });

  it("gives back every paragraph of every version, and knows no origin later than the version", () => {
    for (const [version, paragraphs] of blamesOf(lineage).entries()) {
      expect(paragraphs.map(({ id, runs }) => [id, runs.map(({ text }) => text).join("")])).toEqual(
        harbours[version]?.paragraphs.map(({ id, text }) => [id, text]),
      );
      for (const { since, away } of paragraphs.flatMap(({ runs }) => runs)) {
        expect(since).toBeGreaterThanOrEqual(0);
        expect(since).toBeLessThanOrEqual(version);
        if (away !== null) expect([since < away.gone, away.gone < away.back, away.back <= version]).toEqual([true, true, true]);
      }
    }
  });

  it("tells the words of one version from no other", () => {
    expect(blameOf(lineage, 0).flatMap(({ runs }) => runs.map(({ since }) => since))).toEqual([0, 0, 0, 0, 0]);
    expect(() => blameOf(lineage, 9)).toThrow("There is no version 9; expected 0 to 3.");
  });
});

const row = ({ start, end, cells }: Clause) => [start.kind, cells.map((cell) => cell?.id ?? "–").join(" "), end.kind];

describe("the matrix", () => {
  it("has a row for each clause along its main line", () => {
    expect(clausesOf(lineage).map(row)).toEqual([
      ["first version", "PP1 PP1 PP1 PP1", "stands"],
      ["first version", "OP1 OP2 OP2 OP2", "stands"],
      ["first version", "OP2 OP3 OP3 OP3", "stands"],
      ["first version", "OP3 – – OP5", "stands"],
      ["first version", "OP4 OP1 OP1 OP1", "stands"],
      ["added", "– OP4 OP5 –", "merged"],
      ["split", "– – OP4 OP4", "stands"],
    ]);
  });

  it("has every paragraph of every version in exactly one cell", () => {
    const cells = clausesOf(lineage).map(({ cells }) => cells);
    for (const [version, { paragraphs }] of harbours.entries()) {
      const ids = cells.flatMap((row) => row[version]?.id ?? []);
      expect(ids.toSorted()).toEqual(paragraphs.map(({ id }) => id).toSorted());
    }
  });
});

it("needs a version", () => {
  expect(() => lineageOf([])).toThrow("A series has no versions; expected one or more.");
});
