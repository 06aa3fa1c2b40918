import { expect, test } from "vitest";
import { inHeirOrder } from "../../src/compare/order.ts";
import type { Paragraph } from "../../src/model/resolution.ts";
import { resolution } from "./texts.ts";

const [oil, lamps, ropes] = resolution({
  OP1: "Invites harbour masters to buy oil, tallow and wax of all kinds, in agreement with the friends of the harbour and other good neighbours, in order to light the huts;",
  OP2: "Calls upon harbour masters to take part in good mending and steady work aimed at lighting and warming the huts in the mountains on the ground of the rule of common care;",
  OP3: "Calls upon harbour masters to buy ropes;",
}).paragraphs as [Paragraph, Paragraph, Paragraph];

const idsOf = (parts: readonly Paragraph[]): string[] => parts.map(({ id }) => id);

test("of merged paragraphs the one with which the heir begins leads", () => {
  const heir =
    "Calls upon harbour masters to take part in good mending and steady work, including oil, tallow and wax of all kinds, in agreement with the friends of the harbour and other good neighbours, aimed at lighting and warming the huts in the mountains on the ground of the rule of common care;";
  expect(idsOf(inHeirOrder([oil, lamps], heir))).toEqual(["OP2", "OP1"]);
});

test("an address in common is no beginning", () => {
  const heir =
    "Calls upon harbour masters to buy oil, tallow and wax of all kinds, in agreement with the friends of the harbour and other good neighbours, and to buy ropes;";
  expect(idsOf(inHeirOrder([oil, ropes], heir))).toEqual(["OP1", "OP3"]);
});
