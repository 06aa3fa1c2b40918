import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { findingRemark } from "../../src/report/finding-remarks.ts";

const quote = (words: string) => ({ words, start: 0, end: words.length });

const exchanged = (old: string, young: string): Finding => ({
  type: "citation",
  old: quote(old),
  new: quote(young),
  cause: "real",
  direction: "unclear",
  text: "The report cited was exchanged for another.",
  because: null,
});

describe("the words a finding rests on", () => {
  test("stand whole where they are short", () => {
    expect(findingRemark(exchanged("report on lanterns", "report on beacons"))).toBe(
      "citation: The report cited was exchanged for another (“report on lanterns” → “report on beacons”).",
    );
  });

  test("always show where they differ, however much they begin alike", () => {
    const author = "report of the special envoy of the exercise for harbours and their keepers entitled";
    const remark = findingRemark(exchanged(`${author} Lanterns`, `${author} Beacons`));
    expect(remark).toBe(
      "citation: The report cited was exchanged for another (“report of the … entitled Lanterns” → “report of the … entitled Beacons”).",
    );
  });

  test("are cut at the end of a word", () => {
    const remark = findingRemark(exchanged(`Lanterns ${"and beacons ".repeat(9)}`.trim(), "Foghorns"));
    expect(remark).toContain("(“Lanterns and beacons and beacons and beacons and beacons …” → “Foghorns”)");
  });
});
