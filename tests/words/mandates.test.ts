import { expect, test } from "vitest";
import { mandateOf } from "../../src/words/mandates.ts";

test.each([
  [
    "Requests the Secretary-General to submit to the General Assembly at its sixtieth session a report on lanterns.",
    {
      who: "the Secretary-General",
      what: "submit to the General Assembly at its sixtieth session a report on lanterns",
      when: "sixtieth session",
    },
  ],
  [
    "Takes note of the report of the Secretary-General, and requests that he submit a report on lanterns.",
    { who: "the Secretary-General", what: "submit a report on lanterns", when: null },
  ],
  [
    "Requests the Committee on the Situation with regard to the Lighting of Harbours to report on lanterns;",
    { who: "the Committee on the Situation with regard to the Lighting of Harbours", what: "report on lanterns", when: null },
  ],
  [
    "Requests that the Secretary-General provide to Member States, by the end of April 2030, a list of lanterns;",
    { who: "the Secretary-General", what: "provide to Member States, by the end of April 2030, a list of lanterns", when: "April 2030" },
  ],
  [
    "Invites the President, at the sixtieth session, to conduct consultations on lanterns;",
    { who: "the President", what: "conduct consultations on lanterns", when: "sixtieth session" },
  ],
  [
    "Encourages the Office to strengthen its lanterns, and to keep the Commission on Harbours appropriately informed;",
    { who: "the Office", what: "strengthen its lanterns, and to keep the Commission on Harbours appropriately informed", when: null },
  ],
  [
    "Encourages Member States to strengthen their lanterns, and to keep the Commission on Harbours informed;",
    { who: "Member States", what: "keep the Commission on Harbours informed", when: null },
  ],
  [
    "Welcomes the new lamps, and invites the Director of the Lantern Museum to take them into account in its next plan;",
    { who: "the Director of the Lantern Museum", what: "take them into account in its next plan", when: null },
  ],
  [
    "Encourages all relevant United Nations bodies to begin lighting their quays, keeping the Commission on Harbours informed;",
    {
      who: "all relevant United Nations bodies",
      what: "begin lighting their quays, keeping the Commission on Harbours informed",
      when: null,
    },
  ],
  [
    "Requests the Office, with a view to saving oil, bearing in mind its price, to compile a list, and recognizes the work done;",
    { who: "the Office", what: "compile a list", when: null },
  ],
  [
    "Requests the Bureau to report on lanterns in advance of the twenty-second meeting of the Harbour Board;",
    {
      who: "the Bureau",
      what: "report on lanterns in advance of the twenty-second meeting of the Harbour Board",
      when: "twenty-second meeting",
    },
  ],
  [
    "Decides to initiate a discussion on the second fair of lanterns, to be held in 2028;",
    { who: null, what: "initiate a discussion on the second fair of lanterns, to be held in 2028", when: null },
  ],
  [
    "Decides to convene a fair of lanterns, to be held in 2028;",
    { who: null, what: "convene a fair of lanterns, to be held in 2028", when: "2028" },
  ],
  ["Decides to initiate a discussion on lanterns;", { who: null, what: "initiate a discussion on lanterns", when: null }],
  [
    "Requests Member States urgently to extend lanterns to the harbour;",
    { who: "Member States", what: "extend lanterns to the harbour", when: null },
  ],
  [
    "Notes the dim lamps, and therefore requests that the Secretary-General provide a list of lanterns;",
    { who: "the Secretary-General", what: "provide a list of lanterns", when: null },
  ],
  [
    "Calls upon the Office, the Board, as its parent, and the Museum to give advice;",
    { who: "the Office, the Board, as its parent, and the Museum", what: "give advice", when: null },
  ],
  [
    "Calls upon the administering Power to strengthen the lighting of the harbour;",
    { who: "the administering Power", what: "strengthen the lighting of the harbour", when: null },
  ],
  ["Decides to convene a meeting on lanterns;", { who: null, what: "convene a meeting on lanterns", when: null }],
])("%s", (text, expected) => expect(mandateOf(text)).toEqual(expected));

test.each([
  "Recalls the lanterns of the harbour;",
  "Invites Member States to light lanterns;",
  "Recalling that the harbour lights the sea by enabling requesting countries to find lanterns,",
  "Recalls its request to the Secretary-General to submit a report on lanterns;",
  "Recalls its resolution 60/1 of 1 May 2005 deciding to organize a fair of lanterns;",
  "Also recalls its resolution 60/1, whereby the Assembly decided to convene a fair of lanterns;",
  "Notes the decision of the Harbour Board to invite the Director of the Lantern Office to hold a fair and inviting harbours to report;",
  "Takes note of the letter in reply to requests of the Board on ways to provide lanterns;",
  "Encourages efforts to report on lanterns;",
  "Expressing its thanks, and resolving to strengthen the lighting of harbours,",
  "Recognizes the help given at the request of States to light lanterns;",
  "",
])("nothing is asked: %s", (text) => expect(mandateOf(text)).toBeNull());
