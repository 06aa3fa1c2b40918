import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verbs } from "../../../src/compare/findings/verbs.ts";
import { contextFrom, contextOf, mirrored, type Neighbours } from "./context.ts";

const told = (marked: string, above: Neighbours = {}) =>
  verbs(contextOf(marked, above)).map(({ cause, direction }) => `${cause} ${direction}`);

describe("another verb or intensity is real", () => {
  test.each([
    ["[-Encourages-]{+Urges+} Member States to mark the exercise;", "real stronger"],
    ["[-Calls upon-]{+Invites+} Member States to mark the exercise;", "real weaker"],
    ["[-Invites-]{+Requests+} the Office to mark the exercise;", "real stronger"],
    ["[-Encourages-]{+Requests+} the Office to mark the exercise;", "real stronger"],
    ["[-Taking note of-]{+Welcoming+} the outcome of the exercise,", "real stronger"],
    ["[-Notes-]{+Notes with appreciation+} the outcome of the exercise;", "real stronger"],
    ["Noting with {+grave +}concern the cost of the exercise,", "real stronger"],
    ["[-Gravely-]{+Deeply+} concerned about the cost of the exercise,", "real weaker"],
    ["[-Recalling-]{+Reaffirming+} the outcome of the exercise,", "real stronger"],
    ["[-Deplores-]{+Condemns+} the misuse of the exercise;", "real stronger"],
    ["Welcomes the exercise, and [-encourages-]{+urges+} Member States to take part in it;", "real stronger"],
    ["Invites States [-to consider taking-]{+to enact+} measures in the exercise;", "real stronger"],
    ["[-Stresses-]{+Underlines+} the worth of the exercise;", "real neutral"],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual([wanted]));
});

describe("no order is claimed", () => {
  test.each([
    "[-Noting-]{+Recalling+} the outcome of the exercise,",
    "[-Requests-]{+Urges+} the Office to mark the exercise;",
    "[-Calls upon-]{+Reiterates its call upon+} Member States to mark the exercise;",
    "[-Deeply-]{+Seriously+} concerned about the cost of the exercise,",
  ])("%s", (marked) => expect(told(marked)).toEqual(["real unclear"]));
});

describe("only what binds paragraphs together differs", () => {
  test("the neighbour above that begins with the same verb is named", () => {
    const [finding] = verbs(contextOf("[-Urges-]{+Also urges+} States to take part;", { new: "Urges States to prepare;" }));
    expect(finding).toMatchObject({ cause: "connective", direction: "neutral", because: "OP4" });
  });
  test("where the connective goes, it is the old neighbour", () => {
    const [finding] = verbs(contextOf("Recalling[- also-] the exercise of last year,", { old: "Recalling the first exercise," }));
    expect(finding).toMatchObject({ cause: "connective", because: "PP4" });
  });
  test("a neighbour with another verb is no cause", () => {
    const [finding] = verbs(contextOf("[-Urges-]{+Also urges+} States to take part;", { new: "Notes the exercise;" }));
    expect(finding).toMatchObject({ cause: "connective", because: null });
  });
  test.each([
    "Welcomes the first exercise[-;\nCalls upon-]{+, and in this regard calls upon+} all delegations to prepare the second one;",
    "Welcomes the first exercise[-, and calls upon-]{+;\nCalls upon+} all delegations to prepare the second one;",
    "Notes the first exercise, and {+in this regard +}calls upon all delegations to prepare the second one;",
  ])("%s", (marked) => expect(told(marked)).toEqual(["connective neutral"]));
});

describe("one verb among several clauses", () => {
  const causes = (from: string, to: string) =>
    verbs(contextFrom(from, to)).map(({ old, new: young, cause, direction }) => [
      old?.words.split(" ").slice(0, 3).join(" ") ?? null,
      young?.words.split(" ").slice(0, 3).join(" ") ?? null,
      `${cause} ${direction}`,
    ]);
  test("what opened a paragraph is a later clause of a merge", () => {
    expect(
      causes(
        "Reaffirms the worth of the exercise for small delegations;\nRequests all delegations to lend their lanterns to the exercise;",
        "Reaffirms the worth of the exercise for small delegations, and requests all delegations to lend their lanterns to the exercise;",
      ),
    ).toEqual([["Requests all delegations", "and requests all", "connective neutral"]]);
  });
  test("a clause that went over to another verb with its addressee", () => {
    expect(
      causes(
        "Calls upon Member States to answer the serious questions of the exercise;\nEncourages Member States to widen the harbour for visiting delegations;",
        "Calls upon Member States to widen the harbour for visiting delegations to answer the serious questions of the exercise;",
      ),
    ).toEqual([["Encourages Member States", "Member States to", "real stronger"]]);
  });
  test("a clause of which only a title is left has no verb any more", () => {
    expect(
      causes(
        "Calls upon all delegations to take part in the exercise;\nEncourages the Commission to keep the Assembly informed of what follows from the Harbour Declaration on Lighting Our Coasts at All Levels, and thanks the Commission;",
        "Calls upon all delegations to take part in the exercise, with a paper on the Harbour Declaration on Lighting Our Coasts at All Levels;",
      ),
    ).toEqual([]);
  });
  test("most of a clause that another verb leads now, though not as its object: no order", () => {
    expect(
      causes(
        "Urges banks to lend more money to the exercise;\nEncourages the promotion of steady harbour traffic and support for new initiatives that contribute to lighting every lantern;",
        "Urges banks to lend more money to the exercise, for the promotion of steady harbour traffic and support for new initiatives that contribute to lighting every lantern;",
      ),
    ).toEqual([["Encourages the promotion", "promotion of steady", "real unclear"]]);
  });
  test("a new act set before the old one, which changes its form only", () => {
    expect(
      causes(
        "Takes note of the request of the Council to study the lanterns;",
        "Condemning any theft of lamps in the harbour, and, in this regard, taking note of the request of the Council to study the lanterns,",
      ),
    ).toEqual([
      [null, "Condemning any theft", "real unclear"],
      ["Takes note of", "and, in this", "form weaker"],
    ]);
  });
  test("an act taken from before the one that opens the paragraph now", () => {
    expect(
      causes(
        "Expresses particular concern at the loss of lamps, underlines that the loss has darkened every quay of the harbour;",
        "Underlines that the loss has darkened every quay of the harbour;",
      ),
    ).toEqual([
      ["Expresses particular concern", null, "real unclear"],
      ["underlines that the", "Underlines that the", "connective neutral"],
    ]);
  });
  test("an act taken from before the one that opens a merge, though a title of its matter is left", () => {
    expect(
      causes(
        "Expresses concern that the theft of ship lanterns and of lantern oil remains a serious challenge in lighting harbours, and recognizes the need for stronger locks on every lantern of the outer quays;\nEncourages boards to lend ladders to the keepers of harbours;",
        "Recognizes the need for stronger locks on every lantern of the outer quays, and in this regard encourages boards to lend ladders to keepers against the theft of ship lanterns and of lantern oil, that serious challenge;",
      )[0],
    ).toEqual(["Expresses concern that", null, "real unclear"]);
  });
  test("a part that went over to another verb, where the verb stays with the other part: no order", () => {
    expect(
      causes(
        "Recalling other relevant plans for the lanterns, including plan 75/198 of 16 December 2020,",
        "Recalling all relevant plans for the lanterns, including those of the harbour,\nReaffirming its plan 76/188 of 16 December 2021 and all its preceding plans,",
      ).map((told) => told[2]),
    ).toEqual(["real unclear"]);
  });
  test("a verb exchanged in its place, in a merge under a verb that another paragraph had", () => {
    expect(
      causes(
        "Recognizing that lighting the harbour requires close cooperation among keepers of lanterns, particularly those abroad,\nReaffirming the need to repair the lamps on every quay,",
        "Reaffirming the need for close cooperation among keepers of lanterns, to repair the lamps on every quay,",
      )[0],
    ).toEqual(["Recognizing that lighting", "close cooperation among", "real unclear"]);
  });
  test("the part of a paragraph that stayed, whatever other clause has its verb", () => {
    expect(
      causes(
        "Recalls the first plan for darkened lighthouses, and takes note of the second plan for brighter lanterns in every harbour;",
        "Recalls the second plan for brighter lanterns in every harbour;",
      ),
    ).toEqual([["and takes note", "Recalls the second", "real unclear"]]);
  });
  test("a verb before the words that stood, though a later clause has the old one", () => {
    expect(
      causes(
        "Notes the approval of revised guidelines for the lanterns of harbours;",
        "Recalls the approval of revised guidelines for the lanterns of harbours, and notes the approval of a draft plan;",
      ),
    ).toEqual([["Notes the approval", "Recalls the approval", "real unclear"]]);
  });
  test("another thing taken: no order is claimed", () => {
    expect(
      causes(
        "Endorses the papers prepared by the group at its first meeting;",
        "Notes the advice adopted by the group at its second meeting;",
      ),
    ).toEqual([["Endorses the papers", "Notes the advice", "real unclear"]]);
  });
  test("a later clause about something else is no exchange of verbs", () => {
    expect(
      causes(
        "Welcomes the exercise, and calls upon all States to increase efforts for lower tariffs;",
        "Welcomes the exercise, and encourages the harbours to buy lanterns;",
      ),
    ).toEqual([]);
  });
  test("unless hardly more than the verb was exchanged", () => {
    expect(
      causes(
        "Reaffirms its support for the exercise, and calls for the full use of the paper;",
        "Reaffirms its support for the exercise, and looks forward to the opening of the harbour;",
      ),
    ).toEqual([["and calls for", "and looks forward", "real unclear"]]);
  });
  test("“as well as noting” opens a clause", () => {
    expect(
      causes(
        "Reaffirming the role of the harbour, as well as noting the making of a handbook on lanterns,",
        "Reaffirming the role of the harbour,\nNoting the making of a handbook on lanterns,",
      ),
    ).toEqual([["as well as", "Noting the making", "connective neutral"]]);
  });
  test("an object that sounds like an act is no part of the verb", () => {
    expect(causes("Recalls the request of the first meeting;", "Also recalls the call of the first meeting;")).toEqual([
      ["Recalls the request", "Also recalls the", "connective neutral"],
    ]);
  });
  test("a hyphen that does not break is a hyphen", () => {
    expect(causes("Notes the plan, and re\u2011emphasizes its worth;", "Notes the plan, and re-emphasizes its worth;")).toEqual([]);
  });
  test("the neighbour of a paragraph that is not the first of a split", () => {
    const found = verbs(
      contextFrom(
        "Welcomes the first lantern of the harbour, and welcomes the second lamp of the town;",
        "Welcomes the first lantern of the harbour;\nAlso welcomes the second lamp of the town;",
      ),
    );
    expect(found).toMatchObject([{ cause: "connective", because: null }]);
  });
  test("in a merge, the words that came under the other verb are quoted, not those that stood under it", () => {
    const [finding] = verbs(
      contextFrom(
        "Invites States to light the outer quays with coloured lanterns every winter;\nEncourages States to deepen the harbour for visiting ferries;",
        "Encourages States to deepen the harbour for visiting ferries, and to light the outer quays with coloured lanterns every winter;",
      ),
    );
    expect(finding).toMatchObject({ direction: "stronger", new: { words: "light the outer quays with coloured lanterns every winter" } });
    expect(finding?.text).toMatch(/^Part of what stood under “Invites” now stands under “Encourages”: a stronger request/);
  });
  test("a later clause whose words another verb leads now", () => {
    const found = verbs(
      contextFrom(
        "Welcomes the plan of the harbour for its old lanterns, and decides that the keepers shall repair the coloured lanterns of every outer quay before winter comes;",
        "Welcomes the plan of the harbour for its old lanterns, by which the keepers shall repair the coloured lanterns of every outer quay before winter comes;",
      ),
    );
    expect(found.map(({ text }) => text)).toContain(
      "What stood under “and decides” now stands under “Welcomes”; no order between the two is claimed.",
    );
  });
  test("the opening is said to have come after another only where that very verb did", () => {
    const found = verbs(
      contextFrom(
        "Acknowledging the work done by the harbour board for lanterns, and supporting the keeper in his efforts to light every quay,",
        "Expressing its support for the keeper in his efforts to light every quay,",
      ),
    );
    expect(found.map(({ text }) => text)).toEqual([
      "The clause with which the paragraph opened, “Acknowledging”, is no longer here.",
      "“and supporting” became “Expressing its support”; no order between the two is claimed.",
    ]);
  });
  test("“and while recognizing” opens a clause", () => {
    expect(
      causes(
        "Notes the lanterns of the harbour, and while recognizing the value of brighter lamps for ferries;",
        "Notes the lanterns of the harbour, while also recognizing the value of brighter lamps for ferries;",
      ),
    ).toEqual([["and while recognizing", "while also recognizing", "connective neutral"]]);
  });
  test.each([
    ["", "also ", "it follows a clause with the same verb"],
    ["also ", "", "the verb is the same"],
  ])("the neighbour of a later clause is the one before it: “%s”, “%s”", (before, after, why) => {
    const [finding] = verbs(
      contextOf(`Welcomes the harbour, urges States to buy lamps, and [-${before}urges-]{+${after}urges+} all keepers to light them;`),
    );
    expect(finding?.text).toContain(why);
  });
  test("a later clause that no longer follows one with its verb", () => {
    const found = verbs(
      contextFrom(
        "Welcomes the harbour, urges States to buy lamps, and further urges all keepers to light every quay in winter;",
        "Welcomes the harbour, and urges all keepers to light every quay in winter;",
      ),
    );
    expect(found.map(({ text }) => text).join()).toContain("it no longer follows a clause with the same verb");
  });
  test("an order where a clause went under another verb with its addressee", () => {
    const [finding] = verbs(
      contextFrom(
        "Urges States to repair the oldest lamps, and encourages States to keep coloured lanterns burning along every outer quay throughout winter nights;",
        "Urges States to repair the oldest lamps and to keep coloured lanterns burning along every outer quay throughout winter nights;",
      ),
    );
    expect(finding).toMatchObject({ direction: "stronger" });
    expect(finding?.text).toMatch(/^What stood under “and encourages” now stands under “Urges”: a stronger request/);
  });
  test("a connective that goes while the paragraph above still has the verb", () => {
    const [finding] = verbs(
      contextOf("[-Also urges-]{+Urges+} States to take part;", {
        old: "Urges States to prepare;",
        new: "Further urges States to prepare;",
      }),
    );
    expect(finding).toMatchObject({ cause: "connective", because: null });
    expect(finding?.text).not.toMatch(/no longer follows/);
  });
  test("the neighbour of the second paragraph of a merge", () => {
    const context = contextFrom(
      "Reaffirming the plan of the harbour for lanterns,\nReaffirming also the need for brighter lamps in towns,",
      "Reaffirming the need for brighter lamps in towns,",
    );
    expect(verbs(context)).toMatchObject([{ cause: "connective", because: "PP5" }]);
  });
});

describe("what is to be done", () => {
  test("another thing asked for is no exchange of verbs", () =>
    expect(
      told(
        "Invites keepers to [-increase their stock of brass lamps along the old quays-]{+support ferries in the channel by raising the lanterns higher+} before winter;",
      ),
    ).toEqual([]));
  test("what is continued is the act", () =>
    expect(
      verbs(contextOf("Invites keepers to [-review-]{+continue to maintain+} the lamps before winter;")).map(({ text }) => text),
    ).toEqual(["What is to be done changed: “review” became “maintain”; no order between the two is claimed."]));
  test.each([
    ["Stresses that States are to [-promote and protect-]{+respect, promote, protect and fulfil+} the rights of all;", "real stronger"],
    ["Stresses that States are to [-respect, promote, protect and fulfil-]{+promote and protect+} the rights of all;", "real weaker"],
    ["Calls upon States to plan measures that [-address-]{+respond to+} the needs of all;", "real unclear"],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual([wanted]));
  test.each([
    "Encourages all members to actively {+facilitate and +}consider{+ in time+} the requests of others;",
    "Encourages States to [-consider-]{+promote and consider+} the exercise;",
  ])("nothing: %s", (marked) => expect(told(marked)).toEqual([]));
  test("nothing in a merge where the other paragraph asked for it already", () => {
    const from =
      "Calls upon Member States to enhance the lights of all harbours, with keepers and others who help them;\nCalls upon Member States to engage in effective watch-keeping aimed at thieves of lanterns;";
    const to =
      "Calls upon Member States to engage in effective watch-keeping, including the lights of all harbours, with keepers and others who help them, aimed at thieves of lanterns;";
    expect(verbs(contextFrom(from, to))).toEqual([]);
  });
});

describe("form", () => {
  test.each([
    ["[-Recognizes-]{+Recognizing+} the worth of the exercise for delegations[-;-]{+,+}", "form weaker"],
    ["[-Expressing-]{+Expresses+} its concern at the cost of the exercise[-,-]{+;+}", "form stronger"],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual([wanted]));
});

describe("nothing to point at", () => {
  test.each([
    "Requests the Office to report {+again +}on the exercise;",
    "Recalling the requests from delegations, [-and calls from States-]{+calls from States+} for the exercise,",
    "Encouraging the exercise by promoting and [-encouraging-]{+furthering+} it,",
    "Reaffirming the plan of the exercise,[-\n-]{+ +}Reaffirming its own plan for delegations,",
    "Welcomes the exercise of [-2011-]{+2012+};",
    "Urges States to [-strengthen-]{+strengthen, widen+} the exercise;",
  ])("%s", (marked) => expect(told(marked)).toEqual([]));
  test("other languages have other verbs", () => {
    expect(verbs({ ...contextOf("[-Invites-]{+Urges+} States to take part;"), language: "fr" })).toEqual([]);
  });
});

const words = [
  "Urges",
  "Invites",
  "Noting",
  "Recalling also",
  "States",
  "the Office",
  "to consider",
  "to enact",
  ", and urges",
  "and noting",
  "where appropriate",
  "\n",
  "exercise,",
  "concern",
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((list) => list.join(" "));

describe("for any texts", () => {
  test("quotes are the exact words at their places", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        for (const finding of verbs(contextFrom(from, to))) {
          if (finding.old !== null) expect(from.slice(finding.old.start, finding.old.end)).toBe(finding.old.words);
          if (finding.new !== null) expect(to.slice(finding.new.start, finding.new.end)).toBe(finding.new.words);
        }
      }),
    );
  });
  test("equal texts bring none", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(verbs(contextFrom(same, same))).toEqual([]);
      }),
    );
  });
});

test("read backwards, stronger is weaker", () => {
  const context = contextOf("[-Encourages-]{+Urges+} States to prepare the exercise, and [-welcomes-]{+notes+} what they did for it;");
  expect(verbs(context).map(({ direction }) => direction)).toEqual(["stronger", "weaker"]);
  expect(verbs(mirrored(context)).map(({ direction }) => direction)).toEqual(["weaker", "stronger"]);
});
