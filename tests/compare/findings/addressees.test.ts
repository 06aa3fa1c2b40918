import { describe, expect, test } from "vitest";
import { addressees } from "../../../src/compare/findings/addressees.ts";
import { contextFrom } from "./context.ts";

const told = (from: string, to: string) => addressees(contextFrom(from, to)).map(({ text }) => text);

describe("nobody acts or is asked where it is only said of what something is", () => {
  test.each([
    ["whose estimates", "Notes the dark, in 2030, of 12 quays;", "Notes the dark, as estimated by the Lantern Fund, in 2030, of 12 quays;"],
    [
      "a whole list of those who estimate",
      "Notes the estimates of the Lantern Fund of the dark;",
      "Notes the estimates of the Lantern Fund, the Harbour Bank and the Quay Organization of the dark;",
    ],
    [
      "who endorsed a text",
      "Recalls the endorsement of the Rules for Lamps by the Lantern Committee,",
      "Recalls the endorsement of the Rules for Lamps by the Harbour Council,",
    ],
    [
      "who adopted one",
      "Notes the new rules;",
      "Notes the new rules, and notes the adoption by the Assembly of the Lantern Organization of a list of lamps;",
    ],
    [
      "whose paper, and of whom it speaks",
      "Asks keepers to consider the list;",
      "Asks keepers to consider the list, and general recommendation No. 3 (2030) on the rights of harbour women and girls of the Lantern Committee;",
    ],
    ["who was host", "Welcomes the talks;", "Welcomes the talks organized by the Government of Oz;"],
    ["whose meeting", "Notes the plan;", "Notes the plan adopted at the third ministerial meeting of the Lantern Council;"],
    [
      "a meeting by name",
      "Welcomes the work;",
      "Welcomes the work under the twelfth Lantern Association Harbour Forum, held in Oslo on 2 May 2030;",
    ],
    [
      "what was set up",
      "Notes the school of lamps;",
      "Notes the school of lamps and the establishment of a dedicated Group of Experts on Lamps;",
    ],
    [
      "to what money is given",
      "Invites all keepers to help, as lamps are dear;",
      "Invites all keepers to help, with a view to encouraging contributions towards the Lantern Fund;",
    ],
    [
      "a post to which one came",
      "Welcomes the vote;",
      "Welcomes the vote by which a woman was elected Secretary-General of the Lantern Authority;",
    ],
    ["part of another name", "Notes the lamp school;", "Notes the Lantern Organization joint training and research centre;"],
    ["how many there are", "Alarmed that the number of people who have no lamps grew,", "Alarmed that the dark grew,"],
    ["to whom harm is done", "Notes the harm to quays,", "Notes the harm to quays and local communities,"],
    [
      "an officer by a mandate",
      "Notes the report of the Special Rapporteur on light,",
      "Notes the report of the Special Rapporteur on violence against women and girls,",
    ],
    ["a title", "Notes the paper;", "Notes the paper The State of the Harbours;"],
    ["a place", "Notes the talks in Bonn in May;", "Notes the talks in Honolulu, United States of America, in May;"],
  ])("%s", (_, from, to) => {
    expect(told(from, to)).toEqual([]);
    expect(told(to, from)).toEqual([]);
  });

  test("but who is asked beside them is", () => {
    expect(
      told("Takes note of the report;", "Takes note of the report of the Lantern Fund, and invites the Harbour Bank to help;"),
    ).toEqual(["Now asked: “Harbour Bank”."]);
    expect(
      told("Invites the Lantern Fund to help;", "Invites the Lantern Fund, initiatives of keepers and the Harbour Bank to help;"),
    ).toEqual(["Now named: “Harbour Bank”."]);
  });
});

describe("a group told by how it lives", () => {
  test("is quoted to the end of its description", () => {
    expect(
      told(
        "Encourages new lamps, particularly for communities affected by or at risk of long nights and other dark;",
        "Encourages new lamps;",
      ),
    ).toEqual(["No longer named: “communities affected by or at risk of long nights”."]);
    expect(
      told("Encourages help for keepers;", "Encourages help for people living in small harbours by providing them with lamps;"),
    ).toEqual(["Now named: “people living in small harbours”."]);
    expect(told("Encourages help;", "Encourages help from persons in vulnerable situations in the design of lamps;")).toEqual([
      "Now named: “persons in vulnerable situations”.",
    ]);
  });

  test("was there already where others were said to live so", () => {
    const from = "Urges the rights of harbour women living in small ports to be kept;";
    expect(told(from, "Urges the rights of harbour women, including those living in small ports, to be kept;")).toEqual([]);
  });
});

describe("who is asked", () => {
  test("is told in whatever sentence it comes or goes", () => {
    const from =
      "Requests the Lantern Office to go on with its work for the quays of all islands, with a view to long nights, and urges donors to give oil to the Office for those ends, as needed by the keepers of lamps on all of the islands in winter;";
    expect(told(from, "Requests the Lantern Office to go on with its work for the quays of all islands;")).toEqual([
      "No longer asked: “donors”.",
    ]);
    expect(told("Underlines the need to light harbours;", "Calls upon Member States to light harbours;")).toEqual([
      "Now asked: “Member States”.",
    ]);
  });

  test("may have been named before as one to work with", () => {
    const from = "Encourages the Harbour Council to work with all relevant United Nations entities in lighting quays;";
    const to = "Encourages all relevant United Nations entities to work with the Lantern Office in lighting quays;";
    expect(told(from, to)).toContain("Now asked: “all relevant United Nations entities”.");
    const invited = "Invites States to pay keepers, and invites seafarers to begin lighting;";
    expect(told(invited, "Invites States to pay keepers, and to support seafarers to begin lighting;")).toEqual([
      "No longer asked: “seafarers”.",
    ]);
  });

  test.each([
    [
      "by a name in full",
      "Requests the Secretary-General to light harbours;",
      "Also requests the Secretary-General of the United Nations to light them;",
    ],
    [
      "with a word before",
      "Appeals to all States Parties to pay in full;",
      "Encourages remaining States Parties to the Rules to pay in full;",
    ],
    [
      "beside others",
      "Urges States, harbour banks and seafarers to give more;",
      "Urges States, including those that are dark, in addition to harbour banks and seafarers, to give more;",
    ],
    ["by the same verb twice", "Calls upon States to help, and encourages States to go on;", "Calls upon States to help and to go on;"],
  ])("is asked still: %s", (_, from, to) => {
    expect(told(from, to).filter((text) => text.includes("asked"))).toEqual([]);
    expect(told(to, from).filter((text) => text.includes("asked"))).toEqual([]);
  });
});

describe("a group under another word", () => {
  test.each([
    [
      "institutions of which one kind is new",
      "Commends cultural and educational institutions for their lamps;",
      "Commends cultural, religious and educational institutions for their lamps;",
      "“cultural and educational institutions” gave way to “cultural, religious and educational institutions”.",
    ],
    [
      "populations",
      "Notes that affected populations take part, as do others, in lighting;",
      "Notes that, as do others, affected communities take part in the making of lamps;",
      "“affected populations” gave way to “affected communities”.",
    ],
    [
      "States",
      "Invites landlocked developing States to help;",
      "Invites landlocked developing countries to help;",
      "“landlocked developing States” gave way to “landlocked developing countries”.",
    ],
  ])("%s", (_, from, to, expected) => expect(told(from, to)).toEqual([expected]));
});

describe("nor where more stands between", () => {
  test.each([
    [
      "a title with a comma, and a second who endorsed",
      "Recalling the endorsement of the Rules for Lamps, Quays and Boats by the Harbour Fund,",
      "Recalling the endorsement of the Rules for Lamps, Quays and Boats by the Lantern Committee at its third session, held on 2 May 2030, and by the Council of the Harbour Organization,",
    ],
    [
      "to whom a letter went",
      "Notes the letter of the Keeper of Oz to the President of the Lantern Council,",
      "Notes the letter of the Keeper of Oz to the Harbour Board,",
    ],
    [
      "to whom one is sent",
      "Having heard the Permanent Representative of Oz,",
      "Having heard the Permanent Representative of Oz to the United Nations,",
    ],
    ["who made a statement", "Recalling the statement made by the Lantern Board,", "Recalling the statement made by the Harbour Board,"],
    [
      "an organ by its short name",
      "Requests the Keeper to report to the Lantern Council on the lamps;",
      "Requests the Keeper to report to the Council on the lamps;",
    ],
    [
      "a symbol",
      "Takes note of the paper;",
      "Takes note of resolutions of the Board and A-32/3 of the Assembly of the Lantern Organization;",
    ],
    ["who made a paper", "Awaits the summary reports;", "Awaits the summary reports prepared thereon by the Harbour Office;"],
    [
      "with whom a meeting was held",
      "Notes the talks, held in Oslo on 2 May 2030, in cooperation with the Lantern Council;",
      "Notes the talks, held in Bonn on 3 May 2030, in cooperation with the Harbour Board;",
    ],
    [
      "mechanisms of any kind",
      "Welcomes taking part in the Forum;",
      "Welcomes taking part in other mechanisms and talks such as the Forum;",
    ],
  ])("%s", (_, from, to) => {
    expect(told(from, to)).toEqual([]);
    expect(told(to, from)).toEqual([]);
  });

  test("organizations are told with what they do", () => {
    expect(told("Invites help for quays;", "Invites help from regional fisheries management organizations for quays;")).toEqual([
      "Now named: “regional fisheries management organizations”.",
    ]);
  });
});
