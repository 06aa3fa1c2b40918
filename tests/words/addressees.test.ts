import { describe, expect, test } from "vitest";
import { actorsIn } from "../../src/words/addressees.ts";

const named = (text: string) => actorsIn(text).map(({ words }) => words);

describe("bodies", () => {
  test.each([
    ["Invites the Lantern Office for Harbours to report;", ["Lantern Office for Harbours"]],
    ["Welcomes the Enhanced Lantern Products for the Harbour Warning System;", []],
    ["Requests resources from the regular budget of the Organization;", []],
    [
      "Notes the meeting of the Joint Working Group on Illegal, Unreported and Unregulated Fishing and Related Matters;",
      ["Joint Working Group on Illegal, Unreported and Unregulated Fishing and Related Matters"],
    ],
  ])("%s", (text, expected) => expect(named(text)).toEqual(expected));
});

describe("groups", () => {
  test("communities are told with what they live through", () => {
    expect(named("Encourages new lamps, particularly for communities affected by or at risk of darkness;")).toEqual([
      "communities affected",
    ]);
  });
  test("peoples are a group with a word that says which", () => {
    expect(named("Recalling the health of the Territory and its peoples,")).toEqual([]);
    expect(named("Recalling the health of indigenous peoples,")).toEqual(["indigenous peoples"]);
  });
});

describe("names and groups are taken whole", () => {
  test.each([
    ["Welcomes the Joint Lantern Programme on HIV/AIDS;", ["Joint Lantern Programme on HIV/AIDS"]],
    ["Welcomes the work of Côte d’Azur University;", ["Côte d’Azur University"]],
    ["Noting the needs of drought-affected communities,", ["drought-affected communities"]],
    ["Invites coastal States to help;", ["coastal States"]],
    ["Invites United Nations agencies, funds and programmes to help;", ["United Nations agencies, funds and programmes"]],
    ["Invites natural and juridical persons to help;", ["natural and juridical persons"]],
    ["Asks for help to developing countries with limited means;", ["developing countries with limited means"]],
    ["Notes the study The State of the Harbour Council;", []],
  ])("%s", (text, expected) => expect(named(text)).toEqual(expected));
});
