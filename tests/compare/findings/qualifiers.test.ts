import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qualifiers } from "../../../src/compare/findings/qualifiers.ts";
import { contextFrom, contextOf, mirrored } from "./context.ts";

const told = (marked: string) => qualifiers(contextOf(marked)).map((f) => [f.old?.words ?? null, f.new?.words ?? null, f.direction]);

describe("added, dropped or exchanged", () => {
  test.each([
    ["Urges States{+, where appropriate,+} to report on the exercise;", [null, "where appropriate", "weaker"]],
    ["Urges States[-, upon request,-] to report on the exercise;", ["upon request", null, "stronger"]],
    ["Requests the Office{+, within existing resources,+} to report on the exercise;", [null, "within existing resources", "weaker"]],
    [
      "Urges States{+, in accordance with their national legislation,+} to report;",
      [null, "in accordance with their national legislation", "weaker"],
    ],
    ["Urges States{+, within their national legislation,+} to report;", [null, "within their national legislation", "weaker"]],
    ["Urges {+all +}States to report on the exercise;", ["States to", "all States to", "stronger"]],
    ["Urges all {+relevant +}delegations to report;", ["delegations to", "relevant delegations to", "weaker"]],
    ["Noting that the exercise [-should-]{+shall+} be repeated,", ["should be repeated", "shall be repeated", "stronger"]],
    ["Noting that delegations [-can -]play a role in the exercise,", ["can play a", "play a", "stronger"]],
    ["Welcoming the {+voluntary +}framework of the exercise,", ["framework of", "voluntary framework of", "unclear"]],
    ["Recognizing the inclusion of [-harbours-]{+all Harbours+} in the exercise,", ["in the", "all Harbours in", "unclear"]],
    ["Noting the {+serious +}cost of the exercise,", ["cost of", "serious cost of", "unclear"]],
    [
      "Urges States to keep the rules of the exercise, [-in line with-]{+taking into account+} the Exercise Rules;",
      ["in line with", "taking into account", "weaker"],
    ],
    ["Urges States to report{+, without prejudice to the work of others+};", [null, "without prejudice to the work of others", "unclear"]],
    [
      "Reaffirming the Exercise Plan[-, adopted long ago by the boards of all delegations and others, in its entirety, and stating that all it says is one and belongs together with other plans-],",
      ["in its entirety", null, "weaker"],
    ],
    ["Urges States to end hunger{+ in all its forms+} at the exercise;", [null, "in all its forms", "stronger"]],
    ["Noting the {+full +}recovery from the exercise,", ["recovery from", "full recovery from", "unclear"]],
    ["Calls for the {+full +}implementation of the exercise;", ["implementation of", "full implementation of", "stronger"]],
    [
      "Noting prevention{+, as part of a balanced strategy for the whole exercise and its boards,+} and care,",
      [null, "as part of a balanced strategy for the whole exercise and its boards", "unclear"],
    ],
    [
      "Urges States to develop {+and implement evidence-based street +}lights with the boards;",
      ["lights with", "evidence-based street lights", "unclear"],
    ],
    [
      "Invites delegations [-to increase cooperation with other boards, within their respective mandates, when helping-]{+to support+} States;",
      ["within their respective mandates", null, "unclear"],
    ],
  ])("%s", (marked, wanted) => expect(told(marked)).toEqual([wanted]));

  test("different qualifiers of one noun in two long passages", () => {
    const from =
      "Noting, as part of a comprehensive and balanced approach to the exercise, that other boards of all the many delegations may meet at any time they choose,";
    const to =
      "Reaffirming its commitment to a balanced, comprehensive and evidence-based approach to the exercise and to the health of its members,";
    const replaced = {
      ...contextFrom(from, to),
      edits: [
        { op: "delete" as const, text: from },
        { op: "insert" as const, text: to },
      ],
    };
    expect(qualifiers(replaced).map((f) => f.text)).toContain(
      "“comprehensive and balanced” became “balanced, comprehensive and evidence-based”.",
    );
  });
});

describe("a direction is claimed where something is asked for", () => {
  test.each([
    ["Urges States to light the quays{+, as appropriate,+} by night;", "weaker"],
    ["Reiterates its commitment to light the quays{+, as appropriate,+} by night;", "weaker"],
    ["Noting the need to light the quays{+, as appropriate,+} by night,", "unclear"],
    ["Recognizes the need to light the quays{+, as appropriate,+} by night;", "unclear"],
    ["[-Notes-]{+Urges+} the lighting of quays by the many States of the exercise{+, as appropriate,+} by night;", "unclear"],
    ["Noting that there was no progress against hunger{+ in all its forms+} in the harbours,", "unclear"],
    ["Urges States to open harbours to keepers[-, on a voluntary basis,-] by night;", "unclear"],
    ["Noting the reports of [-all -]harbours,", "unclear"],
    ["Urges States to work with [-all -]harbours by night;", "unclear"],
    ["Urges States to protect [-all -]harbours by night;", "weaker"],
    ["Invites {+relevant +}keepers to light the quays;", "weaker"],
    ["Urges States to take {+immediate +}measures by night;", "stronger"],
    ["Urges States to light the quays{+ in a timely manner+};", "stronger"],
    ["Noting the {+urgent +}need to light the quays,", "unclear"],
    ["Noting a [-possible -]threat to the quays,", "stronger"],
    ["Noting [-possible -]ways to light the quays,", "unclear"],
    ["Urges States to weigh the [-possible -]threat to the quays;", "unclear"],
    ["Noting the rules of the exercise, [-in line with-]{+taking into account+} the Exercise Rules,", "unclear"],
    ["Reaffirming the Exercise Plan[- in its entirety-],", "weaker"],
    ["Noting that the Exercise Plan was not carried out[- in full-],", "unclear"],
  ])("%s", (marked, wanted) => expect(told(marked).map(([, , direction]) => direction)).toEqual([wanted]));
});

describe("ties to what the addressee itself decides on or has", () => {
  test.each([
    ["under the lamp conventions and the principles of their domestic legal systems", "unclear"],
    ["consistent with the three international lamp conventions and domestic law", "unclear"],
    ["in accordance with national, constitutional and legal systems", "stronger"],
    ["according to their contexts and needs", "stronger"],
    ["within national and regional contexts", "stronger"],
    ["in line with their respective mandates", "stronger"],
    ["while considering available resources", "stronger"],
    ["within overall existing resource levels", "stronger"],
  ])("%s", (tie, direction) => {
    const quoted = tie.replace(/^while /, "");
    expect(told(`Urges States to light the quays[-, ${tie},-] by night;`)).toEqual([[quoted, null, direction]]);
  });
  test.each([
    "taking into account the needs of keepers",
    "in the context of lamp programmes and policies",
    "under international law and the conventions",
    "in accordance with the practices of the Board",
    "within the harbour and its systems",
    "in line with the mandate of the Board",
  ])("not: %s", (words) => expect(told(`Urges States to light the quays[-, ${words},-] by night;`)).toEqual([]));
  test("a long one that two stretches touch is told once", () => {
    expect(
      told(
        "Urges States, [-within-]{+consistent with+} their national legislation[-, to weigh dark quays,-] and {+contexts, +}to light quays;",
      ),
    ).toEqual([["within their national legislation", "consistent with their national legislation and contexts", "unclear"]]);
  });
});

test("all that moved up before another word came there and went where it stood", () => {
  const marked =
    "Recalling {+all +}relevant harbour plans, including [-all -]plans of the keepers, and all [-relevant -]papers of the Board,";
  expect(told(marked).map(([from, to]) => [from, to])).toEqual([
    ["relevant harbour", "all relevant harbour"],
    ["all plans of", "plans of"],
    ["relevant papers of", "papers of"],
  ]);
});

test("a plain word that took the place of a qualifier, or gave it", () => {
  expect(told("Notes the [-negative-]{+depleted+} balance of the fund;")).toEqual([["negative", "depleted", "unclear"]]);
  expect(told("Notes the [-depleted-]{+negative+} balance of the fund;")).toEqual([["depleted", "negative", "unclear"]]);
});

test("nothing is said to have stood where other words stand", () => {
  expect(told("Noting the lights of [-harbours-]{+all Harbours, especially of old quays+}, including through plans,")).toEqual([
    [null, "all Harbours", "unclear"],
  ]);
});

test("a chain that grew is told once, whatever noun follows it", () => {
  const from = "Encourages the Office to help States in designing comprehensive, integrated and balanced national lantern plans;";
  const to =
    "Encourages the Office to help States in designing balanced, comprehensive, integrated, long-term and sustainable responses to the lantern problem;";
  expect(qualifiers(contextFrom(from, to)).map(({ text }) => text)).toEqual([
    "“comprehensive, integrated and balanced” became “balanced, comprehensive, integrated, long-term and sustainable”.",
  ]);
});

describe("what only changed its place in the sentence", () => {
  const between = (from: string, to: string) => qualifiers(contextFrom(from, to)).map(({ text }) => text);
  test("a qualifier that the first item of a list has for all", () => {
    expect(
      between(
        "Addressing the illicit cultivation of wicks and the illicit manufacture and production of oil in every harbour,",
        "Addressing the illicit cultivation, manufacture and production of oil in every harbour,",
      ),
    ).toEqual([]);
  });
  test("one of two ties to the law of the land, in a merge that has it once", () => {
    expect(
      between(
        "Encourages States to light every quay, in accordance with domestic legislation;\nEncourages States to paint every quay, in accordance with domestic legislation;",
        "Encourages States to light and paint every quay, in accordance with national legislation;",
      ).filter((text) => /dropped/.test(text)),
    ).toEqual([]);
  });
  test("a word that stayed by chance behind a passage written anew", () => {
    expect(
      between(
        "Notes that 2.4 billion people did not have access to nutritious, safe and sufficient food all year round;",
        "Notes that 2.3 billion people were moderately or severely food insecure;",
      ),
    ).toEqual([]);
  });
  test("a word before a name that went with all that was said of it", () => {
    expect(
      between(
        "Reaffirming that lighthouses help in places at risk of the cultivation of wicks used for illicit lamp production and manufacture, and that they play an important part in plans of the islands and in common policies against the dark;",
        "Reaffirming that lighthouses help against the cultivation of wicks and are an effective answer to the lamp problem;",
      ).filter((text) => text.includes("illicit")),
    ).toEqual([]);
  });
  test("a word of a name that is given in full a second time", () => {
    const name = "the first voluntary conceptual frame of lanterns";
    const first = `Requests the Office to light quays by ${name}`;
    expect(
      between(
        `${first}, recommends that harbours help keepers to use this frame of lights, and thanks them;`,
        `${first};\nRecommends that harbours help keepers to use ${name}, and thanks them;`,
      ),
    ).toEqual([]);
  });
  test("but not one that the list never had before its first item", () => {
    expect(
      between("Addressing the cultivation and illicit manufacture of oil,", "Addressing the cultivation and manufacture of oil,"),
    ).toHaveLength(1);
  });
});

describe("nothing to point at", () => {
  test.each([
    "Urges States[-, as appropriate,-] to report on the exercise to its board{+, as appropriate+};",
    "Recalling the [-Comprehensive-]{+Full+} Exercise Plan,",
    "Urges States to report[- in accordance with international law-];",
    "Notes the exercise[- of the other delegations-];",
    "Meeting in [-April-]{+May+} for the exercise,",
    "Noting that litter, together, [-may severely-]{+alone or in part, may have a severe+} impact on the exercise,",
    "Noting that litter [-may severely-]{+may have a severe+} impact on the exercise,",
    "Noting that the state of the fund remains [-critical-]{+a concern+} and that help is needed,",
    "Noting the [-collective will to act-]{+plan+} for the exercise,",
    "Urges States to give [-high-quality-]{+high quality+} care;",
    "Urges States to give [-people centred-]{+people-centred+} care;",
    "Recalling the plan{+, with a vision of “lanterns for all”,+} of the exercise,",
    "Recalls that {+keepers shall submit +}information on the lamps, wicks and lanterns of every quay and each old harbour of their islands in the northern sea [-shall be submitted by the keepers -]to the Board;",
    "Noting the maps that serve [-sustainable-]{+sustainably managed+} harbours,",
    "Noting the storm, which [-is increasing-]{+had an impact on+} lamp prices,",
    "Noting a rule that [-takes-]{+will take+} effect in the harbours,",
    "Noting that the storm [-will reverse-]{+has reversed+} gains in the harbours,",
    "Noting the transmission of traditional{+, scientific and technical+} knowledge of lamps,",
    "Noting the lamps that they identify{+ as needed+} in the harbours,",
    "Noting the list prepared[- as part of the preparation-] for the exercise,",
  ])("%s", (marked) => expect(told(marked)).toEqual([]));
  test("other languages have other words", () => {
    expect(qualifiers({ ...contextOf("Urges {+all +}States to report;"), language: "es" })).toEqual([]);
  });
});

const words = [
  "Urges",
  "all",
  "relevant",
  "States",
  "where appropriate",
  ",",
  "should",
  "can",
  "effective",
  "measures",
  "in line with",
  "taking into account",
  "\n",
  "national legislation",
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((list) => list.join(" "));

describe("for any texts", () => {
  test("quotes are the exact words at their places", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        for (const finding of qualifiers(contextFrom(from, to))) {
          expect(finding.old ?? finding.new).not.toBeNull();
          if (finding.old !== null) expect(from.slice(finding.old.start, finding.old.end)).toBe(finding.old.words);
          if (finding.new !== null) expect(to.slice(finding.new.start, finding.new.end)).toBe(finding.new.words);
        }
      }),
    );
  });
  test("equal texts bring none", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(qualifiers(contextFrom(same, same))).toEqual([]);
      }),
    );
  });
});

test("read backwards, weaker is stronger", () => {
  const context = contextOf("Urges {+all +}States{+, where possible,+} to report on the {+full +}exercise;");
  expect(qualifiers(context).map(({ direction }) => direction)).toEqual(["stronger", "weaker", "stronger"]);
  expect(qualifiers(mirrored(context)).map(({ direction }) => direction)).toEqual(["weaker", "stronger", "weaker"]);
});
