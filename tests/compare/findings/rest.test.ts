import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedIn, notedIn } from "../../../src/compare/cited.ts";
import { addressees } from "../../../src/compare/findings/addressees.ts";
import { citations } from "../../../src/compare/findings/citations.ts";
import { content } from "../../../src/compare/findings/content.ts";
import type { ChangeContext, Finder } from "../../../src/compare/findings/context.ts";
import { findingsOf } from "../../../src/compare/findings/findings.ts";
import { mandates } from "../../../src/compare/findings/mandates.ts";
import { citationsIn } from "../../../src/words/citations.ts";
import { knownAmong } from "../../../src/words/known-citations.ts";
import { resolution } from "../texts.ts";
import { contextFrom, mirrored } from "./context.ts";

const shown = (finder: Finder, context: ChangeContext) =>
  finder(context).map(({ type, old, new: young, cause }) => `${type} ${cause ?? "-"}: ${old?.words ?? "-"} > ${young?.words ?? "-"}`);
const found = (finder: Finder, from: string, to: string) => shown(finder, contextFrom(from, to));

/** A paragraph that was added or removed whole. */
function alone(text: string, side: "old" | "new"): ChangeContext {
  const context = contextFrom(text, text);
  return side === "old"
    ? { ...context, to: [], newText: "", edits: [{ op: "delete", text }] }
    : { ...context, from: [], oldText: "", edits: [{ op: "insert", text }] };
}

describe("citations", () => {
  test.each([
    [
      "Recalling its resolution 75/1 of 1 May 2020,",
      "Recalling its resolution 76/1 of 2 May 2021,",
      ["citation rolled: resolution 75/1 of 1 May 2020 > resolution 76/1 of 2 May 2021"],
    ],
    ["Recalling its fifth session,", "Recalling its sixth session,", ["citation rolled: fifth session > sixth session"]],
    [
      "Recalling the Lantern Convention of 1961,",
      "Recalling the Lantern Convention of 1954,",
      ["citation real: Lantern Convention of 1961 > Lantern Convention of 1954"],
    ],
    ["Recalling relevant rules,", "Recalling relevant rules and the Lantern Rules,", ["citation real: - > Lantern Rules"]],
    ["Recalling relevant rules, such as the Lantern Rules,", "Recalling relevant rules,", ["citation real: Lantern Rules > -"]],
    [
      "Recalling its resolutions 71/1 of 1 May 2016, and 72/1 of 2 of May of 2017,",
      "Recalling its resolutions 71/1 of 1 May 2016, 72/1 of 2 of May of 2017, and 73/1 of 3 May 2018,",
      ["citation rolled: - > 73/1 of 3 May 2018"],
    ],
    [
      "Takes note of the report of the Lantern Board entitled “Oil lamps”;",
      "Takes note of the report of the Lantern Board, entitled “Lamps under the Harbour Convention”;",
      [
        "citation rolled: report of the Lantern Board entitled “Oil lamps” > report of the Lantern Board, entitled “Lamps under the Harbour Convention”",
      ],
    ],
    [
      "Taking note of his report entitled “Oil lamps”,",
      "Taking note of his interim report entitled “Gas lamps”,",
      ["citation rolled: his report entitled “Oil lamps” > his interim report entitled “Gas lamps”"],
    ],
    [
      "Noting the fair held on 7 May 2021, the good work of all harbour masters in this regard, and the market of 2 June 2025,",
      "Noting the fair held on 2 June 2025, the good work of all harbour masters in this regard, and the new market,",
      ["citation rolled: 7 May 2021 > 2 June 2025"],
    ],
    [
      "Looking forward to the Lantern Summit in Oslo,",
      "Looking forward to the second International Conference on Wicks in Oslo,",
      ["citation real: Lantern Summit > second International Conference on Wicks"],
    ],
    [
      "Recalls the list adopted during its fifth session, and looks forward to the good work of the sixth session;",
      "Recalls the list adopted during its sixth session, and looks forward to the good work of the seventh session;",
      ["citation rolled: fifth session > sixth session", "citation rolled: sixth session > seventh session"],
    ],
    [
      "Notes that, according to the survey of 2023: the cost of lamps, in 2022 between 690 and 783 lamps were lost;",
      "Notes that, according to the survey of 2024: the price of oil, in 2023 between 713 and 757 lamps were lost;",
      ["citation rolled: 2023 > 2024", "citation rolled: 2022 > 2023"],
    ],
    [
      "Notes the fourth Lantern Forum, held in Harbourtown, Republic of the Pier, from 3 to 5 May 2030;",
      "Notes the fifth Lantern Forum, held online from 6 to 8 May 2031;",
      ["citation rolled: 3 to 5 May 2030 > 6 to 8 May 2031"],
    ],
    [
      "Notes that, as at 1 May 2030, the Lantern Board had lit ten piers;",
      "Notes that the Board met twice and that, as at 2 May 2031, the Lantern Board had lit twelve piers;",
      ["citation rolled: 1 May 2030 > 2 May 2031"],
    ],
    [
      "Notes the role of Pierland, at the meeting of the wick makers of the Lantern Forum Oil Agency, held in Pierland on 1 July 2030;",
      "Notes the role of Pierland, including at the tenth Lantern Forum Leaders Meeting, held in Bayland in August 2031;",
      [],
    ],
    [
      "Notes the talks, including those of the workshop of experts, held from 21 to 24 May 2030;",
      "Notes the talks on the work of the Board, held on 18 and 19 July and 17 and 18 October 2031;",
      [],
    ],
    [
      "Notes the lamps;",
      "Notes the adoption of the Harbour Agenda for Lamps: A Renewed Declaration for Light, and calls for the use of the Harbour Agenda for Lamps;",
      ["citation real: - > Harbour Agenda for Lamps: A Renewed Declaration for Light"],
    ],
    ["Working for lanterns for all,", "Working for the 2030 Agenda and lanterns for all,", ["citation real: - > 2030 Agenda"]],
  ])("%s", (from, to, expected) => expect(found(citations, from, to)).toEqual(expected));

  test("a paper is known by its number and year under the words that say what it is", () => {
    const from = "Recalls its general comment No. 12 (1999) on the lighting of harbours;";
    expect(found(citations, from, "Recalls its general comments:\nNo. 12 (1999) on the lighting of harbours;")).toEqual([]);
    expect(found(citations, from, "No. 12 (1999) on the lighting of harbours;")).toEqual([]);
    expect(found(citations, from, "No. 15 (2002) on the lighting of harbours;")).toHaveLength(2);
  });

  test.each([
    ["Recalling the Harbour Declaration on Lanterns,", "Recalling also the Harbour Declaration on Lanterns,"],
    ["Recalling the Harbour Declaration on Lanterns,", "Recalling the Harbour Declaration,"],
    ["Recalling its resolution 75/1 of 1 May 2020, entitled “Lanterns”,", "Recalling its resolution 75/1 of 1 May 2020,"],
    ["Pursuing the 2030 Agenda for Sustainable Lanterns,", "Pursuing the 2030 Agenda,"],
    ["Recalling the Lantern Convention of 1961 on Harbour Lamps,", "Recalling the 1961 Convention,"],
    [
      "Recalling the Convention on the Elimination of All Forms of Shadows Against Harbours,",
      "Recalling the Convention on the Elimination of All Forms of Shadow against Harbours,",
    ],
    ["Noting the summary report prepared by the Lantern Office,", "Noting the report of the Lantern Office,"],
    ["Welcoming the Global Lantern Summits,", "Welcoming the second Global Lantern Summit,"],
    [
      "Noting the list of the Conference of the Parties to the Convention,",
      "Noting the list of the Meetings of States Parties to the Convention,",
    ],
  ])("no change of instrument: %s", (from, to) => expect(found(citations, from, to)).toEqual([]));
});

describe("citations in a paragraph that came or went whole", () => {
  const text = "Recalling its resolution 75/1 of 1 May 2020 and the Harbour Declaration on Lanterns, adopted at its fifth session in 2020,";

  test("are news, but for its dates and sessions", () => {
    expect(shown(citations, alone(text, "old"))).toEqual([
      "citation real: resolution 75/1 of 1 May 2020 > -",
      "citation real: Harbour Declaration on Lanterns > -",
    ]);
  });

  test("are none where the other text has them too", () => {
    const isCited = { old: knownAmong(citationsIn("Reaffirming the Harbour Declaration,")), new: () => true };
    expect(shown(citations, { ...alone(text, "new"), isCited })).toEqual(["citation real: - > resolution 75/1 of 1 May 2020"]);
  });
});

describe("what a finding of citations says", () => {
  const said = (from: string, to: string) => citations(contextFrom(from, to)).map(({ cause, text }) => `${cause}: ${text}`);

  test.each([
    ["its fifth and sixth sessions,", "its fifth to seventh sessions,", ["rolled: A later session joined those cited."]],
    ["its fifth and sixth sessions,", "its fifth to eighth sessions,", ["rolled: Later sessions joined those cited."]],
    ["its fifth and eighth sessions,", "its fifth to eighth sessions,", ["real: Other sessions joined those cited."]],
    ["its fifth to seventh sessions,", "its seventh session,", ["real: Not every session cited before is cited still."]],
    ["its lamps,", "its lamps at its fifth and sixth sessions,", ["real: Sessions are cited that were not cited before."]],
    [
      "decision 74/500 of 12 August 2020,",
      "decision 75/501 of 16 April 2020,",
      ["rolled: The decision cited moved on to one with a later number."],
    ],
    ["decision 74/500 of 12 August 2020,", "decision 75/501 of 16 April 2021,", ["rolled: The decision cited moved on to a later one."]],
    ["lamps,", "the Harbour Vision 2031,", ["real: A text is cited that was not cited before."]],
    ["lamps,", "the World Lamp Report 2031,", ["real: A report is cited that was not cited before."]],
    ["lamps and the reports of the Lantern Board,", "lamps,", ["real: Reports are no longer cited."]],
    ["lamps,", "all resolutions adopted by the Lantern Board,", ["real: Resolutions are cited that were not cited before."]],
    ["his report on lamps,", "his report entitled “Oil”,", ["rolled: Another report of the same author is cited."]],
    [
      "the declaration entitled “Lamps”,",
      "the declarations entitled “Lamps” and “Oil”,",
      ["real: A text is cited that was not cited before."],
    ],
    ["lamps in 2030,", "lamps in 2031,", ["rolled: The year named moved on to a later one."]],
    ["that in 2030, the lamps failed,", "that in 2031, 148 wicks burned,", []],
  ])("%s %s", (from, to, expected) => expect(said(`Recalling ${from}`, `Recalling ${to}`)).toEqual(expected));
});

describe("a resolution that only passed into a footnote", () => {
  const context = contextFrom("Recalls its resolution 75/1 of 1 May 2020 on lamps;", "Recalls its resolution on lamps;");
  const noted = (side: "old" | "new") => ({ ...context.isNoted, [side]: () => true });

  test("is cited still", () => {
    expect(citations({ ...context, isNoted: noted("new") })).toEqual([]);
    expect(citations({ ...mirrored(context), isNoted: noted("old") })).toEqual([]);
    expect(citations({ ...context, isNoted: noted("old") })).toHaveLength(1);
  });

  test("is looked for in the notes of the paragraph", () => {
    const text = resolution({ OP1: "Recalls its resolution on lamps;", OP2: "Notes lamps;" });
    const [first, second] = text.paragraphs.map((one, k) => ({ ...one, marks: [{ at: 3, label: `${k + 1}`, note: `FN${k + 1}` }] }));
    const note = (id: string, words: string) => ({ id, label: id.slice(2), text: words, ibid: null, places: [] });
    const isNoted = notedIn({ ...text, footnotes: [note("FN1", "See resolution 75/1."), note("FN2", "A/75/18.")] });
    const [own, other] = citationsIn("resolution 75/1 and resolution 75/2");
    if (first === undefined || second === undefined || own === undefined || other === undefined) throw new Error("too few");
    expect([isNoted(first, own), isNoted(first, other), isNoted(second, own)]).toEqual([true, false, false]);
  });
});

test("a title in quotation marks is cited wherever it stands", () => {
  const isCited = citedIn(resolution({ PP1: "Recalling its resolution 71/312, with “Light for all” in its annex," }));
  const cited = (text: string) => citationsIn(text).map(isCited);
  expect(cited("the declaration entitled “Light for all”")).toEqual([true]);
  expect(cited("the declaration entitled “Light for some”")).toEqual([false]);
});

describe("what is cited in one paragraph", () => {
  const from = "Recalls the fourth International Conference on Lighthouses, held in Oslo;";
  const to = "Recalls the Oslo Agenda for Lighthouses adopted at the Fourth International Conference on Lighthouses, held in Oslo;";

  test("and stands inside a longer name in the other is still cited", () => {
    expect(shown(citations, contextFrom(from, to)).filter((line) => line.endsWith("> -"))).toEqual([]);
    expect(shown(citations, contextFrom(to, from)).filter((line) => line.includes(": - >"))).toEqual([]);
  });

  test("is the same with a short name in brackets inside", () => {
    const long = "Recalls the Harbour Modalities of Action (HARMA) Pathway;";
    expect(
      shown(citations, contextFrom("Recalls the midterm review of the HARMA Pathway;", long)).filter((line) => line.endsWith("> -")),
    ).toEqual([]);
  });

  test("is news here only where the rest of the other text has it", () => {
    const context = contextFrom("Recalls its rules;", "Recalls its rules and the Harbour Declaration on Lanterns;");
    const elsewhere = { ...context, isCited: { old: () => true, new: () => true } };
    const sentences = (one: typeof context) => citations(one).map(({ text }) => text);
    expect(sentences(context)).toEqual(["A text is cited that was not cited before."]);
    expect(sentences(elsewhere)).toEqual(["A text is cited here that was not cited here before."]);
    const back = contextFrom(context.newText, context.oldText);
    expect(sentences(back)).toEqual(["A text is no longer cited."]);
    expect(sentences({ ...back, isCited: elsewhere.isCited })).toEqual(["A text is no longer cited here."]);
  });
});

describe("a time that was ahead", () => {
  const ahead = "Looks forward to the convening of the Harbour Summit, to be held in Oslo from 21 to 23 January 2024;";
  const told = "Notes with appreciation the convening of the Harbour Summit, held in Oslo on 21 and 22 January 2024;";
  const sentences = (from: string, to: string) =>
    mandates(contextFrom(from, to)).flatMap(({ type, text }) => (type === "deadline" ? [text] : []));

  test("and is told as it was now is not called dropped", () => {
    expect(sentences(ahead, told)).toEqual(["In place of the time named, “from 21 to 23 January 2024”, stands “21 and 22 January 2024”."]);
    expect(sentences(told, ahead)).toEqual(["In place of “21 and 22 January 2024” a time is named: “from 21 to 23 January 2024”."]);
  });

  test("is no longer set where nothing stands in its place", () => {
    expect(sentences(ahead, "Looks forward to the convening of the Harbour Summit;")).toEqual([
      "A time is no longer named: “from 21 to 23 January 2024”.",
    ]);
  });

  test("and is that of the next event did not move", () => {
    const next = (round: string, year: number) => `Looks forward to the ${round} fair of lanterns, to be held in ${year};`;
    expect(sentences(next("fifth", 2025), next("sixth", 2027))).toEqual([
      "The time named is that of another meeting or event: “to be held in 2025” became “to be held in 2027”.",
    ]);
    expect(sentences(next("fifth", 2025), next("fifth", 2027))).toEqual([
      "The time named moved from “to be held in 2025” to “to be held in 2027”.",
    ]);
  });

  test("is not held against that of another matter", () => {
    const fair = "Notes the lamps lit in spring, and the harbour fair to be held in Oslo in December 2023;";
    const report = "Notes the lamps lit in spring, and requests the Board to report on wicks by 2025;";
    expect(sentences(fair, report)).toEqual([
      "A time is set that was not set before: “by 2025”.",
      "A time is no longer named: “in December 2023”.",
    ]);
  });

  test("is none in a forecast, nor where another is said to have done it before", () => {
    const plain = "Notes the lamps of the harbour;";
    expect(sentences(plain, "Notes the lamps of the harbour, whose number will reach 840 by 2030;")).toEqual([]);
    expect(sentences(plain, "Requests the Office to ask those who lit the lamps during the second cycle for a list;")).toEqual([]);
  });
});

test("both ends of a time are told together in a paragraph that came whole", () => {
  const text = "Welcomes the new plan for lanterns, to be held from 2024 to 2028 in every harbour;";
  expect(shown(mandates, alone(text, "new"))).toEqual(["deadline real: - > to be held from 2024 to 2028"]);
});

describe("addressees", () => {
  test.each([
    [
      "Recalling the needs of harbour women, harbour children and harbour families,",
      "Recalling the needs of harbour women, children and families,",
      [],
    ],
    [
      "Notes the anniversary of the Wick Trust Fund for Harbours, and acknowledges its worth in lighting quays;",
      "Notes the worth of the Wick Trust Fund in lighting quays;",
      [],
    ],
    [
      "Calls upon all States to light the harbour, in preparation for the long nights of winter and for the darker ones after it, and encourages all other relevant stakeholders to make contributions in this regard;",
      "Calls upon all States to light the harbour;",
      ["addressee real: stakeholders > -"],
    ],
    ["Recalling the health of the Territory and its peoples,", "Recalling the health of the Territory and its people,", []],
    [
      "Invites organizations to support lanterns,",
      "Invites organizations, as well as civil society and academia, to support lanterns,",
      ["addressee real: - > civil society and academia"],
    ],
    [
      "Noting that farmers in harbours need help,",
      "Noting that farmers and artisanal and small-scale fishers in harbours need help,",
      ["addressee real: - > artisanal and small-scale fishers"],
    ],
    [
      "Asks for help with the lamps,",
      "Asks for help with the lamps, and also asks for money to be given so that the capacity to light the lamps may grow, in particular for developing countries,",
      ["addressee real: - > developing countries"],
    ],
    [
      "Encourages the Lantern Office to work with relevant United Nations entities and international financial institutions,",
      "Encourages the Lantern Office to work with relevant United Nations entities,",
      ["addressee real: international financial institutions > -"],
    ],
    [
      "Encourages further work on the islands,",
      "Encourages the administering Power to go on with further work on the islands,",
      ["addressee real: - > administering Power"],
    ],
    ["Invites farmers, minorities and women to help,", "Invites farmers and women to help,", ["addressee real: minorities > -"]],
    [
      "Requests help with Lantern Board tools,",
      "Requests help with Lantern Board and Harbour Organization tools,",
      ["addressee real: - > Harbour Organization"],
    ],
  ])("%s", (from, to, expected) => expect(found(addressees, from, to)).toEqual(expected));

  test.each([
    ["Invites women and farmers to help,", "Invites farmers and women to help,"],
    ["Noting that civil society entities should play a part,", "Noting that civil society and sailors can play a part,"],
    ["Invites women and young people to help,", "Invites women and youth to help,"],
    ["Recalling all resolutions,", "Recalling all General Assembly resolutions,"],
    ["Invites the Special Rapporteur of the Lantern Council on light to help,", "Invites the Special Rapporteur on light to help,"],
    ["Noting the dear oil,", "Noting that the Oil Price Index of the Lantern Organization was high,"],
    ["Recalling the talks of the Conference of the Parties in Oslo,", "Recalling the talks of the Conference of the Parties in Bonn,"],
    ["Asks for a payment on a voluntary basis,", "Asks for a payment of 6,000 United States dollars on a voluntary basis,"],
    ["Praises the fellowship,", "Praises the Lantern Office Fellowship Programme,"],
  ])("nobody else: %s", (from, to) => expect(found(addressees, from, to)).toEqual([]));
});

describe("mandates and deadlines", () => {
  test("a session that moved on", () => {
    const ask = (session: string) => `Requests the Secretary-General to submit at its ${session} session a report on lanterns.`;
    expect(found(mandates, ask("sixtieth"), ask("sixty-first"))).toEqual([
      "deadline rolled: at its sixtieth session > at its sixty-first session",
    ]);
    expect(found(citations, ask("sixtieth"), ask("sixty-first"))).toEqual([]);
  });

  test("a request that came or went with its paragraph", () => {
    const text = "Requests the Office to compile a list of lanterns no later than 30 June 2030;";
    expect(shown(mandates, alone(text, "old"))).toEqual([
      "mandate real: compile a list of lanterns no later than 30 June 2030 > -",
      "deadline real: no later than 30 June 2030 > -",
    ]);
    expect(shown(mandates, alone(text, "new"))[0]).toBe("mandate real: - > compile a list of lanterns no later than 30 June 2030");
    expect(shown(mandates, alone("Recalls the lanterns of the harbour;", "old"))).toEqual([]);
  });
});

describe("a task that is only spoken of", () => {
  const told = (from: string, to: string) =>
    mandates(contextFrom(from, to)).flatMap(({ type, text }) => (type === "mandate" ? [text] : []));
  const decides = "Decides to convene a fair of lanterns in the harbour of Oslo for the keepers of all islands;";
  const recalls = "Recalls its decision to convene a fair of lanterns in the harbour of Oslo for the keepers of all islands;";

  test("has ended, and is new where it was only spoken of before", () => {
    expect(told(decides, recalls)).toEqual(["Only spoken of now, where it was a task the body takes on itself."]);
    expect(told(recalls, decides)).toEqual(["No longer only spoken of: a task the body takes on itself."]);
  });

  test("but not where another verb asks for it", () => {
    const asks = (verb: string) => `${verb} the Lantern Office to mend the lamps in the harbour of Oslo for the keepers of all islands;`;
    expect(told(asks("Requests"), asks("Urges"))).toEqual([]);
  });

  test("is no mandate where it comes new", () => {
    expect(mandates(alone("Recalls its request to the Lantern Office to mend the lamps;", "new"))).toEqual([]);
  });

  test("nor a request that another body made, which is only mentioned", () => {
    const text = "Taking note of the request of the Harbour Board that the Lantern Office prepare a study on wicks,";
    expect(mandates(alone(text, "old")).map((each) => each.text)).toEqual([
      "No longer in the text: the mention of a request to the Lantern Office.",
    ]);
  });
});

test.each([
  ["Encourages", "New: an encouragement to the Lantern Office."],
  ["Invites", "New: an invitation to the Lantern Office."],
  ["Calls upon", "New: a call upon the Lantern Office."],
  ["Urges", "New: an urgent call upon the Lantern Office."],
])("%s an office: a task, named by its verb", (verb, expected) => {
  expect(mandates(alone(`${verb} the Lantern Office to mend the lamps;`, "new")).map(({ text }) => text)).toEqual([expected]);
});

test("a task that came under a verb of its own is told once", () => {
  const from = "Notes the lamps of the harbour, which are few;";
  const to = "Notes the lamps of the harbour, which are few, and encourages the Lantern Office to mend the old ones before winter;";
  expect(findingsOf(contextFrom(from, to)).flatMap(({ type, text }) => (type === "addressee" ? [] : [text]))).toEqual([
    "New: an encouragement to the Lantern Office.",
  ]);
});

test("when a new request is due is told as the text has it", () => {
  const due = (time: string) => mandates(alone(`Requests the Lantern Office to report on lamps ${time};`, "new"))[0]?.text;
  expect(due("at its sixtieth session")).toBe("New: a request to the Lantern Office, due at the sixtieth session.");
  expect(due("in advance of the sixtieth session")).toBe("New: a request to the Lantern Office, due in advance of the sixtieth session.");
  expect(due("by the end of April 2030")).toBe("New: a request to the Lantern Office, due by the end of April 2030.");
});

test("only the act a time stands with is due by it", () => {
  const told = (text: string) => shown(mandates, alone(text, "new")) && mandates(alone(text, "new"))[0]?.text;
  expect(told("Requests the Office to consult the keepers, and to report to the Assembly at its sixtieth session;")).toBe(
    "New: a request to the Office, in part due at the sixtieth session.",
  );
  expect(told("Requests the Office to report to the Assembly at its sixtieth session, and to consult the keepers;")).toBe(
    "New: a request to the Office, due at the sixtieth session.",
  );
});

test("a long list of those who are asked is named by its beginning", () => {
  const text =
    "Encourages the Office for Lanterns, the Harbour Board, the Museum of Lamps and Wicks and the Fund for the Keepers of Islands, among others, to light lamps;";
  expect(mandates(alone(text, "new"))[0]?.text).toBe(
    "New: an encouragement to the Office for Lanterns, the Harbour Board, the Museum of Lamps and Wicks …",
  );
});

test("a task is quoted whole where nouns that may be verbs stand at the end of a list", () => {
  const text = "Encourages the Office to hold talks that honour the keepers’ tales, worldviews and values, while lighting the harbour;";
  expect(mandates(alone(text, "new"))[0]?.new?.words).toBe(
    "hold talks that honour the keepers’ tales, worldviews and values, while lighting the harbour",
  );
});

describe("a request that was folded into another to the same office", () => {
  const first = "Requests the Lantern Office, in close cooperation with harbours, to support keepers in counting their lamps";
  const second = "technical assistance to all small harbours, so as to enable them to meet their duties under the rules of the islands";
  const from = `${first};\nRequests the Lantern Office to continue to provide, in close collaboration with the Harbour Board, as appropriate, adequate support and ${second}, and to print a list;`;
  test("is no longer asked for nowhere where most of it is", () => {
    expect(mandates(contextFrom(from, `${first}; and to provide ${second};`))).toEqual([]);
  });
  test("and has ended where little of it is left", () => {
    expect(mandates(contextFrom(from, `${first}, under the rules of the islands;`)).map(({ text }) => text)).toEqual([
      "No longer in the text: a request to the Lantern Office.",
    ]);
  });
  test("is told by whom it asks, however long the list of those to work with", () => {
    const many = Array.from({ length: 9 }, (_, k) => `the harbour board of island ${k}`).join(", ");
    const text = `Requests the Lantern Office, in close cooperation with ${many}, to compile a list of lanterns;`;
    expect(mandates(alone(text, "new")).map((each) => each.text)).toEqual(["New: a request to the Lantern Office."]);
  });
});

describe("content", () => {
  test.each([
    ["Noting lamps and wicks,", "Noting lamps, oil and wicks,", ["content -: - > oil"]],
    ["Noting 40 lamps in the harbour,", "Noting 50 lamps in the harbour,", ["content -: 40 > 50"]],
    [
      "Noting the lamps of the harbour, which light the way for ships,",
      "Noting the lamps of the harbour,",
      ["content -: which light the way for ships > -"],
    ],
    // What both sides begin or end with alike, in whatever form, did not change.
    [
      "Noting the need to build ports for lantern makers and their boats,",
      "Noting the need to build ports and better roads for Lantern makers and their boats,",
      ["content -: - > and better roads"],
    ],
    [
      "Noting the harm done by the storm and its many effects,",
      "Noting the harm done by fires and their many effects,",
      ["content -: the storm > fires"],
    ],
    [
      "Noting that in 2022 there were about 1.15 lamps a boat,",
      "Noting that in 2023 there were about 1.45 lamps a boat,",
      ["content -: 1.15 > 1.45"],
    ],
    [
      "Noting the work of the Office under the book of light entitled Lamps of the world: how to end the darkness of ports, harbours and islands, in 2023 between 713 and 757 lamps were lost,",
      "Noting the work of the Office, the harbour masters, the lantern makers, the wick sellers and all the friends of the lighthouse in the north, in 2024, between 638 and 720 lamps were lost,",
      [
        "content -: under the book of light entitled Lamps of the world: how to end the darkness of ports, harbours and islands, in 2023 > the harbour masters, the lantern makers, the wick sellers and all the friends of the lighthouse in the north, in 2024",
        "content -: between 713 and 757 > between 638 and 720",
      ],
    ],
  ])("%s", (from, to, expected) => expect(found(content, from, to)).toEqual(expected));

  const sentences = (from: string, to: string) => content(contextFrom(from, to)).map(({ text }) => text);
  test.each([
    ["Noting lamps and wicks,", "Noting lamps, oil and wicks,", "“oil” was added to an enumeration."],
    ["Noting lamps, oil and wicks,", "Noting lamps and wicks,", "“oil” was struck from an enumeration."],
    ["Noting 40 lamps in the harbour,", "Noting 50 lamps in the harbour,", "A number changed from “40” to “50”."],
    ["Noting that in 2022, 148 lamps were lit,", "Noting that in 2024, 150.2 lamps were lit,", "A number changed from “148” to “150.2”."],
    ["Noting eight lamps in the harbour,", "Noting nine lamps in the harbour,", "A number changed from “eight” to “nine”."],
    ["Noting 40 dollars for lamps,", "Noting 50 dollars for lamps,", "An amount of money changed from “40” to “50”."],
    [
      "Noting the list in paragraph 40 below,",
      "Noting the list in paragraph 50 below,",
      "A number that refers to a place in a text changed from “40” to “50”.",
    ],
    ["Noting the enjoyment of light,", "Noting the fulfilment of light,", "“enjoyment” became “fulfilment”."],
    [
      "Noting the third Lantern Fair in Oslo,",
      "Noting the fourth Lantern Fair in Oslo,",
      "A number in a name changed from “third” to “fourth”.",
    ],
    ["Noting the Lantern Fair +2 Moment,", "Noting the Lantern Fair +4 Moment,", "A number in a name changed from “2” to “4”."],
    ["Noting rule A.1069 on lamps,", "Noting rule A.1159 on lamps,", "“A.1069” became “A.1159”."],
    [
      "Noting storms in the harbour,",
      "Noting the loss of many good lamps in the harbour,",
      "“storms” gave way to “the loss of many good lamps”.",
    ],
    ["Noting the lamps of the harbour, which light the way for ships,", "Noting the lamps of the harbour,", "A clause was dropped."],
    ["Noting lamps and notes made on wicks,", "Noting lamps, to be lit each day, and notes made on wicks,", "Words were added."],
  ])("%s → %s", (from, to, expected) => expect(sentences(from, to)).toEqual([expected]));

  test.each([
    ["Recalling the Lantern Convention of 1961 on Harbour Lamps,", "Recalling the 1961 Convention,"],
    ["Noting the health care of sailors,", "Noting the health-care of sailors,"],
    ["Noting lantern disease (LAD-19) in ports,", "Noting LAD-19 in ports,"],
    ["Recalling its fifth session,", "Recalling its sixth session,"],
    ["Recalling lamps,", "Recalling also lamps,"],
  ])("nothing left to say: %s", (from, to) => expect(found(content, from, to)).toEqual([]));

  test("what changed in a request is a mandate", () => {
    const [from, to] = ["Requests the Office to mend lamps;", "Requests the Office to mend lamps and wicks;"];
    expect(found(content, from, to)).toEqual(["mandate real: - > and wicks"]);
  });
});

describe("all finders", () => {
  const piece = fc.constantFrom(
    "Requests",
    " the Office",
    " to report",
    " at its fifth session",
    ", and",
    " women",
    " resolution 1/2",
    " of 2020",
    " lamps",
    ";",
    "\nRecalls",
    " 40",
    " the Lantern Rules",
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  test("say nothing of equal texts, nor of another language", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(findingsOf(contextFrom(a, a))).toEqual([]);
        for (const finder of [citations, addressees, mandates, content])
          expect(finder({ ...contextFrom(a, b), language: "fr" })).toEqual([]);
      }),
    );
  });

  // Each took from four seconds to half a minute when every word was held against every other.
  test.each(["may can ", "all relevant States, ", "the Lantern Convention and ", "2022 2023 ", "“entitled "])(
    "come to an end of 60,000 letters of %s",
    (unit) => {
      const text = unit.repeat(Math.ceil(60_000 / unit.length));
      const context = contextFrom(`Recalling ${text},`, `Noting ${text.replace(/[ae]/g, "o")} and all lamps,`);
      for (const { old, new: young } of findingsOf(context)) expect(old ?? young).not.toBeNull();
    },
  );

  test("quote exactly what stands at the place they give", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { old, new: young } of [citations, addressees, mandates, content].flatMap((finder) => finder(contextFrom(a, b)))) {
          expect(old ?? young).not.toBeNull();
          if (old !== null) expect(a.slice(old.start, old.end)).toBe(old.words);
          if (young !== null) expect(b.slice(young.start, young.end)).toBe(young.words);
        }
      }),
    );
  });
});
