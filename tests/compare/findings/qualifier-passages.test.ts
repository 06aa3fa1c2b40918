import { describe, expect, test } from "vitest";
import { qualifiers } from "../../../src/compare/findings/qualifiers.ts";
import { contextFrom, contextOf } from "./context.ts";

const told = (marked: string) => qualifiers(contextOf(marked)).map(({ text, direction }) => `${direction}: ${text}`);
const between = (from: string, to: string) => qualifiers(contextFrom(from, to)).map(({ text }) => text);

describe("a hedge, a condition or a limit that came or went with the words around it", () => {
  const request = "Urges States to light every quay by night";
  test("went with a clause", () =>
    expect(
      told(
        `${request}[-, and to paint the harbours and the lanterns of all their many islands with new and brighter colours, where appropriate, before the winter begins-];`,
      ),
    ).toEqual(["unclear: “where appropriate” went with the passage it stood in."]));
  test("came with a clause, each once, with what it leaves open", () =>
    expect(
      told(
        `${request}{+, and requests the Office of Lamps to give the keepers of all the many islands new lanterns, upon request, and new wicks, upon request, subject to the budget for wicks+};`,
      ),
    ).toEqual([
      "unclear: “upon request” came with a passage that is new.",
      "unclear: “subject to the budget for wicks” came with a passage that is new.",
    ]));
  test("is still there in other words", () =>
    expect(
      between(
        `${request};\nEncourages States to paint the harbours and lanterns of their many islands with brighter colours, where appropriate, before winter;`,
        `${request} and, as appropriate, to trim wicks;`,
      ).filter((text) => text.includes("went")),
    ).toEqual([]));
  test("stood in what others decided", () =>
    expect(
      told(
        "Notes the plan of the Office[-, and notes the decision of the Board of Lamps to paint all the harbours of the many islands, as necessary, before the winter begins-];",
      ),
    ).toEqual([]));
});

describe("all forms of, the worst forms of", () => {
  test.each([
    [
      "Urges States to eliminate [-the worst forms of -]night work;",
      "stronger: “the worst forms of” was dropped: a limit of means or reach is gone.",
    ],
    ["Noting the need to end {+all forms of +}night work,", "unclear: “all forms of” was added."],
    ["Noting the value of answering [-all aspects of -]the lamp problem,", "unclear: “all aspects of” was dropped."],
    ["Requests the keeper to submit [-an interim-]{+a+} report on lamps;", "unclear: “interim” was dropped."],
    [
      "Invites harbours {+in a position to do so +}to light the quays;",
      "weaker: “in a position to do so” was added: it makes what is said depend on something else.",
    ],
    ["Invites harbours {+that have not yet done so +}to light the quays;", "unclear: “that have not yet done so” was added."],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual([wanted]));
});

describe("words that open examples", () => {
  test.each([
    ["Noting the harbours, [-in particular-]{+including+} old ones,", ["unclear: “in particular” became “including”."]],
    ["Noting the harbours, [-including-]{+in particular+} old ones,", ["unclear: “including” became “in particular”."]],
    ["Noting the harbours, [-including old ones-]{+in particular Old ones+},", ["unclear: “including” became “in particular”."]],
    [
      "Noting the harbours[-, in particular-]{+ and their friends, inter alia,+} old ones,",
      ["unclear: “in particular” became “inter alia”."],
    ],
    ["Noting the harbours, {+in particular +}old ones,", ["unclear: “in particular” was added."]],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual(wanted));
});

test("ties of two passages that have nothing to do with one another are not held together", () => {
  const from =
    "Reaffirming the value of lamps, and commending keepers, based on the trust of the many harbours, for all that they did in the storms of the last winter and before it,";
  const to =
    "Reaffirming the value of lamps, and recalling the promise to light each quay of the islands, guided by respect for the sleep of all who live near the sea,";
  const replaced = (start: number) => [
    { op: "equal" as const, text: from.slice(0, start) },
    { op: "delete" as const, text: from.slice(start) },
    { op: "insert" as const, text: to.slice(start) },
  ];
  const context = { ...contextFrom(from, to), edits: replaced("Reaffirming the value of lamps, and ".length) };
  expect(qualifiers(context).map(({ text }) => text)).toEqual([]);
});
