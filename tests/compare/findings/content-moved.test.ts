import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../src/compare/findings/findings.ts";
import { contextFrom } from "./context.ts";

const quoted = (from: string, to: string) =>
  findingsOf(contextFrom(from, to))
    .filter(({ type }) => type === "content")
    .map(({ old, new: young }) => [old?.words ?? "", young?.words ?? ""]);

const told = (from: string, to: string) => findingsOf(contextFrom(from, to)).map(({ text }) => text);

describe("what only moved inside a paragraph", () => {
  test("is not dropped where a longer row of items has it in another order", () => {
    const found = quoted(
      "Notes the toll of storms on harbours, and the repair of lanterns, and on the price of rope sold by the winter ferries;",
      "Notes the toll of storms on harbours, on the price of rope sold by the winter ferries, ladders, and swift repair of lanterns;",
    ).flat();
    expect(found.join("; ")).not.toMatch(/the repair of lanterns/);
    expect(found.join("; ")).toContain("ladders");
  });
  test("is not what a clause that came in replaced", () =>
    expect(
      quoted(
        "Notes the survey of the lantern keepers, through its winter inquiry into harbours, and their ladders;",
        "Notes that the northern council asked, through its winter inquiry into harbours, for the survey of the lantern keepers, which painted every buoy, and their ladders;",
      ).map(([old]) => old),
    ).not.toContainEqual(expect.stringContaining("through its winter inquiry")));
  test("is told where the verb over it is gone", () =>
    expect(
      told(
        "Notes the upgrades to the lanterns of the harbour, and urges the keepers to provide the upgrades by night;",
        "Recalls its call to the keepers to provide upgrades to the lanterns of the harbour by night;",
      ).join("\n"),
    ).toMatch(/urges/));
  test("is told as replaced where one common word stands elsewhere too", () =>
    expect(
      quoted(
        "Notes the abuse of lanterns and the use of ropes in harbours;",
        "Notes the use of lanterns and the sale of ropes in harbours;",
      ),
    ).toContainEqual(["abuse", "use"]));
});

describe("a clause that went while another of the same verb stays", () => {
  const rest = "Welcomes the lanterns, and encourages States to develop measures for rural harbours";
  test("is told without its verb, which was not dropped", () => {
    const found = told(`${rest}, and encourages donors to stay committed to paying for ladders;`, `${rest};`);
    expect(found).toContain("A clause was dropped.");
    expect(found.join("\n")).not.toMatch(/verb of its own/);
  });
});
