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
