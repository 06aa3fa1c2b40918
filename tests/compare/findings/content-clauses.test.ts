import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../src/compare/findings/findings.ts";
import { contextFrom } from "./context.ts";

const told = (from: string, to: string) => findingsOf(contextFrom(from, to)).map(({ type, text }) => `${type}: ${text}`);

describe("a clause with a verb of its own", () => {
  const stayed = "Welcomes the lanterns of the harbour";
  test("that came in is told with its verb", () =>
    expect(told(`${stayed};`, `${stayed}, and acknowledges that several keepers have bought ladders;`)).toEqual([
      "content: A clause with a verb of its own was added: “and acknowledges”.",
    ]));
  test("that went is told with its verb", () =>
    expect(told(`${stayed}, and urges donors to lend ladders for those purposes;`, `${stayed};`)).toContain(
      "content: A clause with a verb of its own was dropped: “and urges”.",
    ));
  test("is told though what it cites is told too", () =>
    expect(
      told(
        "Recalling the work of the harbour,",
        "Recalling the work of the harbour, taking note of resolution 75/168 of 16 December 2020 on lanterns,",
      ),
    ).toContain("content: A clause with a verb of its own was added: “taking note”."));
  test("is named in what content tells of words around it", () =>
    expect(
      told(
        `${stayed}, along the lines drawn in winter, commends the keepers, takes note with appreciation of ladders bought in spring;`,
        `${stayed}, by day;`,
      ).join("\n"),
    ).toMatch(/; the verbs “commends” and “takes note with appreciation” went\.$/m));
  test("that went where one of the same verb came is no such news", () =>
    expect(
      told(`${stayed}, and notes the making of a handbook on ladders;`, `${stayed}, and notes that ferries arrive every winter night;`),
    ).not.toContainEqual(expect.stringMatching(/a verb of its own/)));
  test("is not looked for in a point, which has none", () =>
    expect(told("Recalls the handbook on lanterns;", "The handbook on lanterns;")).not.toContainEqual(
      expect.stringMatching(/a verb of its own/),
    ));
});
