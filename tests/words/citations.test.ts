import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationsIn, isLater, isSameCitation } from "../../src/words/citations.ts";
import { deadlinesIn } from "../../src/words/deadlines.ts";
import { knownAmong } from "../../src/words/known-citations.ts";

const words = (text: string) => citationsIn(text).map((one) => `${one.kind}: ${one.words}`);
const only = (text: string) => {
  const [first, ...more] = citationsIn(text);
  if (first === undefined || more.length > 0) throw new Error(`${text}: ${more.length} more than one`);
  return first;
};

describe("citations in a text", () => {
  test.each([
    [
      "Recalling its resolutions 10/1 of 3 March 2001 and 11/2 of 4 March 2002,",
      ["resolution: resolutions 10/1 of 3 March 2001", "resolution: 11/2 of 4 March 2002"],
    ],
    ["Recalling Security Council resolution 900 (1994),", ["resolution: Security Council resolution 900 (1994)"]],
    ["at its thirty-first and thirty-second sessions", ["session: thirty-first and thirty-second sessions"]],
    ["its first, second and fourth to sixth sessions", ["session: first, second and fourth to sixth sessions"]],
    ["its forty\u2011fourth session", ["session: forty\u2011fourth session"]],
    ["for its fortieth session in 2031", ["session: fortieth session in 2031"]],
    [
      "Taking note of the World Lantern Report 2030 and the World Lantern Report 2031,",
      ["report: World Lantern Report 2030", "report: World Lantern Report 2031"],
    ],
    ["Takes note of the 2030 report of the Lantern Board", ["report: 2030 report of the Lantern Board"]],
    ["as contained in document A/99/12", ["document: A/99/12"]],
    ["in line with the Harbour Declaration and Platform for Action", ["instrument: Harbour Declaration and Platform for Action"]],
    ["strategy for the period 2030–2033", ["date: 2030–2033"]],
    ["under the National Lantern Plan 2030–2033", ["date: 2030–2033"]],
    [
      "Recalling its resolutions 10/1 of 3 March 2001, entitled “Lamps for all”, and 11/2 of 4 March 2002, entitled “Oil”,",
      ["resolution: resolutions 10/1 of 3 March 2001", "resolution: 11/2 of 4 March 2002"],
    ],
    ["on 18 and 19 July and 17 and 18 October 2030", ["date: 18 and 19 July and 17 and 18 October 2030"]],
    ["from 30 March to 2 April 2030", ["date: 30 March to 2 April 2030"]],
    ["the Conference of the Parties to the Harbour Lantern Convention in Oslo", ["instrument: Harbour Lantern Convention"]],
    ["reaffirmed by Member States in the Pact for the Harbours", ["instrument: Pact for the Harbours"]],
    ["the adoption by the International Harbour Organization of the Lantern Guidelines on Fog", ["instrument: Lantern Guidelines on Fog"]],
    ["adopted by the Ad Hoc Working Group of the Whole of the Lantern Guidelines", ["instrument: Lantern Guidelines"]],
    ["the adoption by the Exercise Conference on Ports and Piers of the Harbour Covenant", ["instrument: Harbour Covenant"]],
    ["the Organization of Harbour States Charter", ["instrument: Organization of Harbour States Charter"]],
    [
      "the Convention of the Harbour Organization of Exercise States",
      ["instrument: Convention of the Harbour Organization of Exercise States"],
    ],
    ["the Special Committee on the Situation with regard to the Implementation of the Declaration on Harbours", []],
    ["the Contracting Parties to the Harbour Lantern Convention", ["instrument: Harbour Lantern Convention"]],
    [
      "recent reports by the Lantern Office and the Special Rapporteur on the right of everyone to light, submitted",
      ["report: recent reports by the Lantern Office and the Special Rapporteur on the right of everyone to light"],
    ],
    ["the report of the Special Rapporteur on the right to light, and", ["report: report of the Special Rapporteur on the right to light"]],
    ["the Lamp Sharing Centre of the Harbour Agreement on Fog", ["instrument: Harbour Agreement on Fog"]],
    ["the launch of the Lantern Digital Platform", []],
    ["the Guiding Committee of the Harbour Lamp 2030", ["date: 2030"]],
    ["the reports of the Lantern Board", ["report: reports of the Lantern Board"]],
    ["for reflection in reports of the Lantern Office and the Lantern Board", []],
    ["the publication of the Lantern Bulletin", []],
    ["the publication of the Lantern Office World Lamp Report 2031", ["report: Lantern Office World Lamp Report 2031"]],
    [
      "the report of the Lantern Office entitled The State of Lamps in the World 2031: Light, in which",
      ["report: report of the Lantern Office entitled The State of Lamps in the World 2031"],
    ],
    ["its general comments:\nNo. 26 (2030) on lamps, wicks and oils, in which", ["report: No. 26 (2030) on lamps, wicks and oils"]],
    [
      "the joint statement on the impact of fog on all lamps (at sea) and the implementation of commitments adopted at its session",
      ["report: joint statement on the impact of fog on all lamps (at sea) and the implementation of commitments"],
    ],
    ["Lantern Assembly resolution 76.16 of 30 May 2030", ["resolution: resolution 76.16 of 30 May 2030"]],
    ["in its resolution LMP.207(62) of 15 July 2031", ["resolution: resolution LMP.207(62) of 15 July 2031"]],
    ["Resolution 70/1 and A/RES/71/2", ["resolution: Resolution 70/1", "resolution: A/RES/71/2"]],
    ["the Harbour Agenda for Lamps by 2034", ["instrument: Harbour Agenda for Lamps", "date: 2034"]],
    ["the Declaration on Lamps: Working to End Fog by 2034", ["instrument: Declaration on Lamps: Working to End Fog by 2034"]],
    [
      "the Harbour Agenda: A Renewed Declaration for Lamps at the Fourth International Conference on Lamps, held",
      ["instrument: Harbour Agenda: A Renewed Declaration for Lamps", "meeting: Fourth International Conference on Lamps"],
    ],
    ["the Programme of Action for Lamps for the Decade 2024–2034", ["instrument: Programme of Action for Lamps for the Decade 2024–2034"]],
    ["the Guidelines for a Code of Lamps", ["instrument: Guidelines for a Code of Lamps"]],
    [
      "the Plan of Action towards an Integrated Strategy for Lamps",
      ["instrument: Plan of Action towards an Integrated Strategy for Lamps"],
    ],
    ["the Agreement under the Harbour Convention on Fog", ["instrument: Agreement under the Harbour Convention on Fog"]],
    ["the Agenda 2063: The Harbours We Want", ["instrument: Agenda 2063: The Harbours We Want"]],
    [
      "the declarations entitled “Light for all” and “Lamps for the Harbour”",
      ["instrument: declarations entitled “Light for all”", "instrument: “Lamps for the Harbour”"],
    ],
    ["resolutions EC-5/1 of the Executive Council and A-3/2 of the Assembly", ["resolution: resolutions EC-5/1", "resolution: A-3/2"]],
    ["all relevant resolutions adopted by the Lantern Board,", ["resolution: all relevant resolutions adopted by the Lantern Board"]],
    ["taking note of his report on lamps in towns, and", ["report: his report on lamps in towns"]],
    ["Requests him to include in his report on lamps all that he knows", []],
    ["annex II to the Convention", []],
    ["annex VI to the Harbour Convention", ["instrument: Harbour Convention"]],
    ["the signing by Harbourland of the Lantern Charter", ["instrument: Lantern Charter"]],
    ["the Declaration on Lamps for Indigenous women", ["instrument: Declaration on Lamps"]],
    [
      "the Buenos Aires outcome document of the second High-level Conference on Lamps, and",
      ["instrument: Buenos Aires outcome document of the second High-level Conference on Lamps"],
    ],
    ["the Summit on Lamps, Wicks and Oils by the Group", ["meeting: Summit on Lamps, Wicks and Oils"]],
    ["the Lantern Systems Summit +2 Stocktaking Moment, held", ["meeting: Lantern Systems Summit +2 Stocktaking Moment"]],
    ["general recommendation No. 39 (2022) on light", ["report: general recommendation No. 39 (2022)"]],
    ["the publication entitled Lamps for All: A Guide", ["report: publication entitled Lamps for All: A Guide"]],
    ["the fourth International Conference on Small Lamps", ["meeting: fourth International Conference on Small Lamps"]],
    ["the United Nations Conference on Trade and Development", []],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  test.each(["Taking note of Lantern Council matters", "the first part of the third paragraph", "a report was made", "States are to act"])(
    "none: %s",
    (text) => expect(words(text)).toEqual([]),
  );

  test("a short name stands for the long one, unless their years differ", () => {
    const long = only("see the 2030 Harbour Declaration on Lanterns");
    expect(isSameCitation(long, only("see the Harbour Declaration of 2030"))).toBe(true);
    expect(isSameCitation(long, only("see the Harbour Declaration of 2029"))).toBe(false);
  });

  test.each([
    ["see the 2030 Agenda", "see the Harbour Action Agenda"],
    ["see the Harbour Convention on Lanterns", "see the Optional Protocol to the Harbour Convention on Lanterns"],
    ["see the Second World Conference on Lamps", "see the World Conference on Wicks"],
    ["see the Global Lantern Summit", "see the Global Lantern Summit +2 Stocktaking Moment"],
    ["see the third Global Lantern Summit", "see the fourth Global Lantern Summit"],
  ])("two things: %s, %s", (a, b) => expect(isSameCitation(only(a), only(b))).toBe(false));

  test("a range of sessions holds those between its ends", () => {
    expect(only("its first, third to fifth and seventh sessions").order).toEqual([1, 3, 4, 5, 7]);
    expect(isSameCitation(only("its first to third sessions"), only("its first, second and third sessions"))).toBe(true);
    expect(isSameCitation(only("its forty\u2011fourth session"), only("its forty-fourth session"))).toBe(true);
  });

  test("a decision in a list of resolutions is a decision", () => {
    const families = citationsIn("its resolutions 70/1, 71/2 of 4 March 2017 and decision 71/500").map(({ family }) =>
      family.split(" ").at(-1),
    );
    expect(families).toEqual(["resolution", "resolution", "decision"]);
  });

  test("a yearly report is the same with its publisher's name and without", () => {
    const [old, same, next] = [
      only("the Lantern Office World Lamp Report 2031"),
      only("the World Lamp Report 2031"),
      only("the World Lamp Report 2032"),
    ];
    expect([isSameCitation(old, same), isSameCitation(old, next), isLater(old, next)]).toEqual([true, false, true]);
    expect(knownAmong([old])(same)).toBe(true);
    expect(isSameCitation(only("resolution 2/10 of 4 May 2030"), only("see UNEP/EA.2/Res.10"))).toBe(true);
  });

  test("later is what moved on within its family", () => {
    const [old, young] = [only("its fifth session"), only("its seventh session")];
    expect([isLater(old, young), isLater(young, old)]).toEqual([true, false]);
    expect(isLater(old, only("its seventh special session"))).toBe(false);
  });

  test("spans hold their words, in order and apart, whatever the text", () => {
    const piece = fc.constantFrom(
      "resolution 1/2",
      " of 3 May 2001",
      " and ",
      "its second session",
      " World Report 2001",
      " Declaration",
      ", ",
      "“",
      "the ",
      "2001",
      "A/1/2",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const one of citationsIn(text)) {
          expect(text.slice(one.start, one.end)).toBe(one.words);
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
        }
      }),
    );
  });

  test("long lists are read in linear time", () => {
    expect(citationsIn("resolution 10/1 of 3 March 2001, ".repeat(2000))).toHaveLength(2000);
  });
});

describe("what is due", () => {
  test.each([
    ["Requests the Secretary-General to submit at its sixtieth session a report", ["sixtieth session"]],
    ["Requests the Committee to examine the matter and to report thereon to the Assembly at its sixtieth session", ["sixtieth session"]],
    ["Invites States to reply no later than 30 June 2030", ["30 June 2030"]],
    ["Welcomes discussions to be held from 2030 to 2034", ["2030", "2034"]],
    ["Invites the President, at the sixtieth session, to hold consultations", ["sixtieth session"]],
    ["Urges States to join the treaty by the tenth anniversary of its adoption", ["tenth anniversary"]],
    ["Highlights the review of the plan, scheduled for 2030", ["2030"]],
    ["Looking forward to the convening in 2030 of the conference", ["2030"]],
    [
      "Requests the Secretary-General to report on progress made in lighting the harbours of the coasts at its sixtieth session",
      ["sixtieth session"],
    ],
  ])("%s", (text, expected) => expect(deadlinesIn(text).map((one) => one.words)).toEqual(expected));

  test.each([
    "Recalling the decision adopted at its sixtieth session",
    "the Harbour Declaration: Ending Dark Streets by 2030",
    "Urges States to continue to apply the targets adopted by the twelfth meeting of the harbours",
    "Encourages States to consider the guidelines in resolution 207 of 15 July 2011",
    "Requests the Office to continue to provide services to the tenth Meeting of the harbours",
    "Urges States to light their harbours, and notes the approval by its committee at its sixtieth session",
    "Welcomes the convening of the high-level midterm review of the plan in September 2019",
    "Looks forward to the convening of its tenth session",
    "Requests the Bureau to consider the lessons learned from the third cycle of the process",
    "Encourages the publication of the long awaited report on the costs of lanterns for the harbours of the coast in March 2020",
  ])("nothing: %s", (text) => expect(deadlinesIn(text)).toEqual([]));
});
