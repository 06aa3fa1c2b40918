import { describe, expect, test } from "vitest";
import { ids, messages, paragraphs, parseMarkdown, parseText, resolution } from "./help.ts";

const TOP = "Exercise text\n\n1/2. Title of the exercise\n\nThe General Assembly,\n\n";

function asides({ mastheadLines, furniture }: ReturnType<typeof parseText>): string[] {
  return [...mastheadLines, ...furniture].map(({ what, text }) => `${what}: ${text}`);
}

describe("a resolution of the Assembly in plain text", () => {
  const read = parseText(`United Nations
A/RES/1/2

Exercise text
General Assembly
Distr.: General
5 March 2012

First session
Agenda item 7 (b)

Resolution adopted by the General Assembly on 3 March 2012

[on the report of the First Committee (A/1/45)]

1/2. Title of the exercise

The General Assembly,

Recalling the report of the Secretary-
General and its resolution 1/1 of
2 March 2011, 1
Noting with concern the exercise,2

1. Urges all States to
exercise;

2. Decides that:
(a) The exercise shall go on:
(i) At noon;
(ii) In the evening;
(b) It shall end.

10th plenary meeting
3 March 2012

1 See A/1/67.
2 Ibid., annex.
`);

  test("has its masthead", () => {
    expect(read.masthead).toEqual({
      symbol: "A/RES/1/2",
      organ: "General Assembly",
      session: "First session",
      agendaItem: "Agenda item 7 (b)",
      title: "Title of the exercise",
      adopted: "2012-03-03",
      distributed: "2012-03-05",
      report: "on the report of the First Committee (A/1/45)",
      meeting: "10th plenary meeting",
      drafts: [],
      vote: null,
      language: "en",
    });
  });

  test("has its paragraphs, with marks and points", () => {
    expect(paragraphs(read)).toEqual([
      "PP1 Recalling the report of the Secretary-General and its resolution 1/1 of 2 March 2011,{1}",
      "PP2 Noting with concern the exercise,{2}",
      "OP1 Urges all States to exercise;",
      "OP2 Decides that:",
      "OP2(a) The exercise shall go on:",
      "OP2(a)(i) At noon;",
      "OP2(a)(ii) In the evening;",
      "OP2(b) It shall end.",
    ]);
    expect(read.paragraphs.map(({ kind, number, parent, opening }) => [kind, number, parent, opening])).toEqual([
      ["preambular", null, null, "Recalling"],
      ["preambular", null, null, "Noting with concern"],
      ["operative", "1", null, "Urges"],
      ["chapeau", "2", null, "Decides"],
      ["point", "(a)", "OP2", null],
      ["point", "(i)", "OP2(a)", null],
      ["point", "(ii)", "OP2(a)", null],
      ["point", "(b)", "OP2", null],
    ]);
    expect(messages(read)).toEqual([]);
  });

  test("has its notes", () => {
    expect(read.footnotes.map(({ id, label, text, ibid }) => [id, label, text, ibid])).toEqual([
      ["FN1", "1", "See A/1/67.", null],
      ["FN2", "2", "Ibid., annex.", "FN1"],
    ]);
  });
});

test("a resolution of the Council, with the vote it was adopted by", () => {
  const read = parseText(`Resolution 1 (2012)
of 3 March 2012

The Security Council,

Recalling its exercise text,

Decides to exercise.

Adopted at the 3000th meeting by 13
votes to none, with 2 abstentions (Exland, Wyeland).`);
  expect(read.masthead).toMatchObject({
    symbol: "S/RES/1 (2012)",
    organ: "Security Council",
    adopted: "2012-03-03",
    meeting: "3000th meeting",
    vote: { outcome: "recorded vote", inFavour: 13, against: 0, abstaining: 2 },
  });
  expect(paragraphs(read)).toEqual(["PP1 Recalling its exercise text,", "OP1 Decides to exercise."]);
});

describe("operative paragraphs", () => {
  test("a single one has no number, whatever its verb", () => {
    expect(ids(parseText(`${TOP}Recalling x,\n\nNoting y,\n\nDecides to exercise.`))).toEqual(["PP1", "PP2", "OP1"]);
    expect(ids(parseText(`${TOP}Recalling x,\n\nNoting y,\n\nRehearses the exercise.`))).toEqual(["PP1", "PP2", "OP1"]);
    // No end and no verb we know: it may well be a preambular paragraph whose rest is missing.
    expect(ids(parseText(`${TOP}Recalling x,\n\nNoting y,`))).toEqual(["PP1", "PP2"]);
  });

  test("a verb in the preamble opens no operative part where numbers follow", () => {
    expect(ids(parseText(`${TOP}Recalling x,\n\nReaffirms y,\n\n1. Urges z.`))).toEqual(["PP1", "PP2", "OP1"]);
  });

  test("a number may stand alone on its line", () => {
    const expected = ["OP1 Urges y;", "OP2 Decides z."];
    expect(paragraphs(parseText(`${TOP}1.\nUrges y;\n\n2.\n\nDecides z.`))).toEqual(expected);
  });

  test("a scan may have lost a number's stop", () => {
    expect(paragraphs(parseText(`${TOP}1. Urges y;\n\n2 Also urges z;\n3, Decides w at\n4 States Members.`))).toEqual([
      "OP1 Urges y;",
      "OP2 Also urges z;",
      "OP3 Decides w at 4 States Members.",
    ]);
  });

  test("a scan may have moved a number's stop to the verb, and taken its figure for a letter, or a bracket for a brace", () => {
    expect(
      paragraphs(
        parseText(`${TOP}l. Urges y;\n\n2 .Also urges:\n\n(a} one;\n\n(b) two;\n\n3. Decides w;\n\n4. Urges v;\n\nS. Requests u.`),
      ),
    ).toEqual(["OP1 Urges y;", "OP2 Also urges:", "OP2(a) one;", "OP2(b) two;", "OP3 Decides w;", "OP4 Urges v;", "OP5 Requests u."]);
  });

  test("an initial and a list's letter are no numbers", () => {
    expect(ids(parseText(`${TOP}1. Urges y;\n\nS. Exman signs for the Exland Union;\n\n2. Urges z.`))).toEqual(["OP1", "OP1.1", "OP2"]);
  });

  test("a row of points goes on after a paragraph without a number, and its own points stay with that", () => {
    const text = `${TOP}1. Decides:\n\n(a) One;\n\n(b) Two:\n\nTo look at exercises;\n\n(i) In the morning;\n\n(ii) At noon;\n\n(c) Three;\n\n2. Urges z.`;
    expect(ids(parseText(text))).toEqual(["OP1", "OP1(a)", "OP1(b)", "OP1.1", "OP1.1(i)", "OP1.1(ii)", "OP1(c)", "OP2"]);
  });

  test("a line that names a meeting and goes on is no closing line", () => {
    expect(paragraphs(parseText(`${TOP}Having heard the report at its\n12th meeting,\n\nNoting y,\n\n1. Urges z.`))).toEqual([
      "PP1 Having heard the report at its 12th meeting,",
      "PP2 Noting y,",
      "OP1 Urges z.",
    ]);
  });

  test("one without a number after one with a number hangs on it", () => {
    expect(ids(parseText(`${TOP}1. Urges y:\n\n(a) one;\n\nHolds that it is so;\n\nHolds more;\n\n2. Decides z.`))).toEqual([
      "OP1",
      "OP1(a)",
      "OP1.1",
      "OP1.2",
      "OP2",
    ]);
  });

  test("numbers out of order, missing and repeated are told, and ids stay unique", () => {
    const read = parseText(`${TOP}1. Urges a;\n\n3. Urges b;\n\n2. Urges c;\n\n2. Urges d.`);
    expect(ids(read)).toEqual(["OP1", "OP3", "OP2", "OP2-2"]);
    expect(messages(read)).toEqual([
      "warning number-gap 9:1: Paragraph 3 stands where 2 was expected.",
      "warning number-order 11:1: Paragraph 2 stands where 4 was expected.",
      "warning number-repeated 13:1: Paragraph 2 stands where 3 was expected.",
    ]);
  });

  test("a list may begin again under the same paragraph", () => {
    expect(ids(parseText(`${TOP}1. Decides:\n\n(a) one;\n\n(b) two;\n\n(a) three;\n\n(aa) four;\n\n(i) five.`))).toEqual([
      "OP1",
      "OP1(a)",
      "OP1(b)",
      "OP1(a)-2",
      "OP1(a)-2(aa)",
      "OP1(a)-2(aa)(i)",
    ]);
  });

  test("letters go on past (h) and (i) is a letter then", () => {
    const points = "abcdefghijk".split("").map((letter) => `(${letter}) ${letter};`);
    expect(ids(parseText(`${TOP}1. Decides:\n\n${points.join("\n\n")}`))).toEqual([
      "OP1",
      ..."abcdefghijk".split("").map((letter) => `OP1(${letter})`),
    ]);
  });
});

test("points stand in the preamble too", () => {
  const read = parseText(`${TOP}Recalling:\n\n(a) Its exercise,\n\n(b) Its rest,\n\nNoting y,\n\n1. Urges z.`);
  expect(ids(read)).toEqual(["PP1", "PP1(a)", "PP1(b)", "PP2", "OP1"]);
  expect(read.paragraphs[0]?.kind).toBe("chapeau");
});

describe("hard-wrapped lines", () => {
  const lines = [
    "Recalling its resolution",
    "1/1 of 2011, which",
    "Urges nothing,",
    "Noting also that",
    "the exercise goes on,",
    "1. Urges all",
    "States;",
    "2. Decides to go",
    "on.",
  ];
  const expected = [
    "PP1 Recalling its resolution 1/1 of 2011, which Urges nothing,",
    "PP2 Noting also that the exercise goes on,",
    "OP1 Urges all States;",
    "OP2 Decides to go on.",
  ];

  test("without blank lines, under a masthead without blank lines", () => {
    const read = parseText(["Exercise text", "1/2. Title", "The General Assembly,", ...lines].join("\n"));
    expect(paragraphs(read)).toEqual(expected);
    expect(read.masthead.title).toBe("Title");
  });

  test("with a blank line after each", () => {
    expect(paragraphs(parseText(TOP + lines.join("\n\n")))).toEqual(expected);
  });

  test.each(["\n", "\r\n", "\r"])("whatever ends a line: %j", (end) => {
    expect(paragraphs(parseText((TOP + lines.join("\n")).replaceAll("\n", end)))).toEqual(expected);
  });

  test("a hyphen at a line end joins two halves of a word or two numbers, a dash after a space does not", () => {
    const words = "Recalling the follow-\nup, the Secretary\u2010\nGeneral, the years 2010-\n2012 and the plan –\nexercise,";
    expect(paragraphs(parseText(TOP + words))).toEqual([
      "PP1 Recalling the follow-up, the Secretary\u2010General, the years 2010-2012 and the plan – exercise,",
    ]);
  });
});

describe("pages", () => {
  test("a page break inside a paragraph is mended, with all that stands in the gap", () => {
    const read = parseMarkdown(
      resolution(`*Recalling* the long<sup>1</sup>

1/3

13-12345

*1312345*

A/RES/1/2

---

<sup>1</sup> See A/1/67.

exercise of the

International Year,

1. *Urges* States

---

2/3

Members to exercise.`),
    );
    expect(paragraphs(read)).toEqual([
      "PP1 Recalling the long{1} exercise of the International Year,",
      "OP1 Urges States Members to exercise.",
    ]);
    expect(read.paragraphs.map(({ places }) => places.map(({ line }) => line))).toEqual([
      [7, 21, 23],
      [25, 31],
    ]);
    expect(read.furniture.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      "page number: 1/3",
      "job number: 13-12345",
      "barcode: 1312345",
      "running head: A/RES/1/2",
      "page number: 2/3",
    ]);
  });

  test("the title at the head of a page, with its symbol or without, is no paragraph", () => {
    const read = parseText(`${TOP}Recalling the\n\nTitle of the exercise\n\nlong plan,\n\nA/RES/1/2\nTitle of the exercise\n\n1. Urges y.`);
    expect(paragraphs(read)).toEqual(["PP1 Recalling the long plan,", "OP1 Urges y."]);
    expect(read.furniture.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      "running head: Title of the exercise",
      "running head: A/RES/1/2 Title of the exercise",
    ]);
  });

  test("a form feed ends a page, also inside a line", () => {
    const read = parseText(`${TOP}Recalling x,\n\n1. Urges y;\f2. Decides the\f\nmatter.\n\f`);
    expect(paragraphs(read)).toEqual(["PP1 Recalling x,", "OP1 Urges y;", "OP2 Decides the matter."]);
  });

  test("a paragraph that has ended is not joined with the next", () => {
    expect(
      paragraphs(parseMarkdown(resolution("*Recalling* x,\n\n---\n\n*Noting* y,\n\n1. *Urges* z;\n\n---\n\nSomething else."))),
    ).toEqual(["PP1 Recalling x,", "PP2 Noting y,", "OP1 Urges z;", "OP1.1 Something else."]);
  });
});

describe("a file cut out of a volume", () => {
  const council = (number: number) =>
    `Resolution ${number} (1946)\n\nof 1 April 1946\n\nThe Security Council,\n\nRecalling the exercise,\n\n1. Decides to hold ${number} exercises.\n\nAdopted unanimously at the 12th meeting.\n\n`;

  test("that begins with the end of another document says so, and finds its own beginning", () => {
    const read = parseText(`5. Requests the Secretary-General to report on exercises as well;\n\n${council(2)}`);
    expect(ids(read)).toEqual(["PP1", "OP1"]);
    expect(messages(read)).toEqual([
      "warning foreign-text 1:1: Above the text stands a paragraph of another document, from “5. Requests the Secretary-General to report …”; it is not compared.",
    ]);
  });

  test("that holds two resolutions says so, and keeps them apart", () => {
    const read = parseText(council(2) + council(3));
    expect(ids(read)).toEqual(["PP1", "OP1", "B.PP1", "B.OP1"]);
    expect(messages(read)).toEqual([
      "warning several-resolutions 13:1: The file names 2 resolutions, 2 (1946) and 3 (1946); paragraphs of the second begin with B. Cut the file in two to compare one of them.",
    ]);
  });

  test("that holds one says nothing", () => {
    expect(messages(parseText(council(2)))).toEqual([]);
  });
});

describe("footnotes and marks", () => {
  test("a mark without a note and a note without a mark are told", () => {
    const read = parseMarkdown(resolution("1. *Urges* y.<sup>9</sup>\n\n<sup>1</sup> Unused."));
    expect(messages(read)).toEqual([
      "warning mark-without-note 7:1: OP1 has the mark 9, but no note 9 is in the text.",
      "warning note-without-mark 9:6: Note 1 is in the text, but no paragraph has its mark.",
    ]);
    expect(read.paragraphs[0]?.marks).toEqual([{ at: 8, label: "9", note: null }]);
  });

  test("marks in headings and in the masthead have their notes too", () => {
    const read = parseMarkdown(
      "# Exercise text<sup>*</sup>\n\n*The General Assembly,*\n\n## Follow-up<sup>1</sup>\n\n1. *Urges* y.\n\n<sup>*</sup> Reissued.\n\n<sup>1</sup> See A/1.",
    );
    expect(read.headings).toEqual([
      {
        id: "H1",
        level: 2,
        text: "Follow-up",
        before: "OP1",
        marks: [{ at: 9, label: "1", note: "FN1" }],
        places: [expect.objectContaining({ line: 5 })],
      },
    ]);
    expect(read.mastheadLines.map(({ text }) => text)).toEqual(["Exercise text*", "The General Assembly,"]);
    expect(messages(read)).toEqual([]);
    const lost = parseMarkdown("*The General Assembly,*\n\n## Exercise text<sup>1</sup>\n\n1. *Urges* y.");
    expect(messages(lost)).toEqual([
      "warning mark-without-note 3:4: The heading “Exercise text” has the mark 1, but no note 1 is in the text.",
    ]);
  });

  test("a label used again belongs to the mark above it", () => {
    const read = parseMarkdown(
      resolution(
        "*Recalling* x,<sup>1</sup>\n\n<sup>1</sup> One.\n\n1. *Urges* y.<sup>1</sup>\n\n<sup>1</sup> Two.\n\n2. *Decides* z.<sup>1</sup>",
      ),
    );
    expect(read.footnotes.map(({ id, text }) => [id, text])).toEqual([
      ["FN1", "One."],
      ["FN1-2", "Two."],
    ]);
    expect(read.paragraphs.map(({ marks }) => marks[0]?.note)).toEqual(["FN1", "FN1-2", "FN1-2"]);
  });

  test("in plain text a number is a mark where a mark may stand, in the order of the notes", () => {
    const read = parseText(`${TOP}Recalling its resolution 77/2281 of 2 March, the plan,2 the period 2025–20283 and 4 States 4 in 2012,1

1. Urges 5 States (see 4) to exercise by 2015.5

1 Resolution 1/1.
2 See A/1.
3 Ibid.
4 League of Exercises.
5 A/2.`);
    expect(paragraphs(read)).toEqual([
      "PP1 Recalling its resolution 77/228{1} of 2 March, the plan,{2} the period 2025–2028{3} and 4 States{4} in 2012,{1}",
      "OP1 Urges 5 States (see 4) to exercise by 2015.{5}",
    ]);
    expect(messages(read)).toEqual([
      "info repaired-mark 7:32: “77/2281” is read as “77/228” with the mark of note 1.",
      "info repaired-mark 7:77: “20283” is read as “2028” with the mark of note 3.",
    ]);
  });

  test("a mark stays glued to a number where nothing is to be repaired, and marks of words are read all the same", () => {
    const text = `${TOP}Recalling its resolution 77/2281 of 2 March and the plan,2

1. Urges States to exercise.

1 Resolution 1/1.
2 See A/1.`;
    const read = parseText(text, { repair: false });
    expect(paragraphs(read)).toEqual(["PP1 Recalling its resolution 77/2281 of 2 March and the plan,{2}", "OP1 Urges States to exercise."]);
    expect(messages(read).filter((message) => message.includes("repaired"))).toEqual([]);
  });

  test("in a row of notes each is one, whatever it begins with", () => {
    const read = parseText(`${TOP}Recalling the plan,2 the drills,3 the list 4 and the report,5

1. Urges States to exercise.

1 See A/1.

2 2010 Conference on Exercises, Final Document.

3 The Exercise Yearbook (publication, Sales No. E.86.IX.5), appendix.

4 Exland, Newland
and Oldland.

5 A/2.`);
    expect(read.footnotes.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "1: See A/1.",
      "2: 2010 Conference on Exercises, Final Document.",
      "3: The Exercise Yearbook (publication, Sales No. E.86.IX.5), appendix.",
      "4: Exland, Newland and Oldland.",
      "5: A/2.",
    ]);
    expect(paragraphs(read)).toEqual([
      "PP1 Recalling the plan,{2} the drills,{3} the list{4} and the report,{5}",
      "OP1 Urges States to exercise.",
    ]);
  });

  test("next to a row of notes, what a page tore off a paragraph is no note", () => {
    const read = parseText(`${TOP}Recalling the meeting,1 which opened on

1 See A/1.

2 March 2012 in the exercise hall, and its annex,

Noting the group of

2 Member States,

1. Urges States to exercise.`);
    expect(paragraphs(read)).toEqual([
      "PP1 Recalling the meeting,{1} which opened on 2 March 2012 in the exercise hall, and its annex,",
      "PP2 Noting the group of 2 Member States,",
      "OP1 Urges States to exercise.",
    ]);
  });

  test("the number of a symbol is no mark", () => {
    const read = parseText(`${TOP}Noting A/1/Rev.1, A/CONF.2, A/C.3, the plan (Sales No. E.86.IX.4) and the review.5

1. Urges States to exercise.

1 See A/1.
2 Ibid.
3 Ibid.
4 Ibid.
5 Ibid.`);
    expect(paragraphs(read)[0]).toBe("PP1 Noting A/1/Rev.1, A/CONF.2, A/C.3, the plan (Sales No. E.86.IX.4) and the review.{5}");
  });

  test("a mark may be lost with its note, but no number that counts something is taken for one", () => {
    expect(paragraphs(parseText(`${TOP}Noting the statement of Exland, 71\n\n1. Urges y on these days: 15`))).toEqual([
      "PP1 Noting the statement of Exland,{71}",
      "OP1 Urges y on these days: 15",
    ]);
  });

  test("in a text without notes a number behind a date is a mark, and one behind a comma that is near such a one", () => {
    const body =
      "Noting the report of 3 March 2012, 23 and the survey of 4 May 2012 24 on exercises,\n\nNoting the statement of Exland, 25 which is short, and that of Wyland, 90 of whose words count,\n\n1. Urges that on 5 June 2012 40 States meet, as in paragraphs 20, 21 and 22 of resolutions 1 (1946), 26 and 2 (1946), 31 (1947).";
    expect(paragraphs(parseText(`${TOP}${body}`))).toEqual([
      "PP1 Noting the report of 3 March 2012,{23} and the survey of 4 May 2012{24} on exercises,",
      "PP2 Noting the statement of Exland,{25} which is short, and that of Wyland, 90 of whose words count,",
      "OP1 Urges that on 5 June 2012 40 States meet, as in paragraphs 20, 21 and 22 of resolutions 1 (1946),{26} and 2 (1946), 31 (1947).",
    ]);
    expect(paragraphs(parseText(`${TOP}Noting that of Exland, 25 which is short,\n\n1. Urges y.`))[0]).toBe(
      "PP1 Noting that of Exland, 25 which is short,",
    );
  });

  test("brackets that hold a mark go with it", () => {
    expect(
      paragraphs(parseMarkdown(resolution("1. *Urges* the plan (<sup>1</sup>), the (<sup>2</sup>)(<sup>3</sup>) rest (see <sup>4</sup>)"))),
    ).toEqual(["OP1 Urges the plan{1}, the{2}{3} rest (see{4} )"]);
  });
});

describe("page furniture in the body", () => {
  test("the title with the symbol before or after it, and a rule at the end of a line, are furniture", () => {
    const read = parseText(`Exercise text\n\n1/2. Title of the exercise\n\nThe General Assembly,\n
Recalling the plan of the ---\n\nA/RES/1/2 Title of the exercise\n\noffice,\n
1. Urges States to exercise;\n\nTitle of the exercise A/RES/1/2\n\n2. Requests a report.`);
    expect(paragraphs(read)).toEqual(["PP1 Recalling the plan of the office,", "OP1 Urges States to exercise;", "OP2 Requests a report."]);
    expect(read.furniture.map(({ what, text }) => [what, text])).toEqual([
      ["rule", "---"],
      ["running head", "A/RES/1/2 Title of the exercise"],
      ["running head", "Title of the exercise A/RES/1/2"],
    ]);
  });
});

describe("parts, divisions and annexes", () => {
  const part = (letter: string, verb: string) =>
    `${letter}\n\nTitle of part ${letter}\n\nThe General Assembly,\n\nRecalling ${letter},\n\n1. ${verb} it.\n\n10th plenary meeting\n3 March 2012\n\n`;

  test("parts after the first carry their letter, and their titles are headings", () => {
    const read = parseText(`Exercise text\n\n1/2. Title\n\n${part("A", "Urges")}${part("B", "Decides")}`);
    expect(ids(read)).toEqual(["PP1", "OP1", "B.PP1", "B.OP1"]);
    expect(read.headings.map(({ text, before }) => [text, before])).toEqual([
      ["B", "B.PP1"],
      ["Title of part B", "B.PP1"],
    ]);
    expect(messages(read)).toEqual([]);
  });

  test("thirty parts are lettered on as columns are", () => {
    const read = parseText(`Exercise text\n\n${"The General Assembly,\n\n1. Urges it.\n\n".repeat(30)}`);
    expect(ids(read)).toEqual([
      "OP1",
      ..."BCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((letter) => `${letter}.OP1`),
      "AA.OP1",
      "AB.OP1",
      "AC.OP1",
      "AD.OP1",
    ]);
  });

  test("letters and roman numbers alone on their line are headings", () => {
    const read = parseText(`${TOP}Recalling x,\n\nI\n\n1. Urges y;\n\nII\n\n2. Decides z.`);
    expect(read.paragraphs.map(({ id, heading }) => [id, heading])).toEqual([
      ["PP1", null],
      ["OP1", "H1"],
      ["OP2", "H2"],
    ]);
    expect(read.headings.map(({ text, before }) => [text, before])).toEqual([
      ["I", "OP1"],
      ["II", "OP2"],
    ]);
  });

  test("an annex counts its own paragraphs", () => {
    const read = parseText(
      `${TOP}1. Adopts the rules.\n\nAnnex\n\nRules of the exercise\n\n1. Exercise is daily.\n\n2. It is:\n\n(a) short;\n\n(b) early.`,
    );
    expect(paragraphs(read)).toEqual(["OP1 Adopts the rules.", "AN1 Exercise is daily.", "AN2 It is:", "AN2(a) short;", "AN2(b) early."]);
    expect(read.paragraphs.map(({ section }) => section)).toEqual(["operative", "annex", "annex", "annex", "annex"]);
    expect(read.headings.map(({ text, before }) => [text, before])).toEqual([
      ["Annex", "AN1"],
      ["Rules of the exercise", "AN1"],
    ]);
  });

  test("of several annexes each has its number in the ids", () => {
    const read = parseMarkdown(
      resolution("1. *Adopts* the rules.\n\n## Annex I. Rules\n\n1. First.\n\n2. Second.\n\n## Annex II\n\n1. Third."),
    );
    expect(paragraphs(read)).toEqual(["OP1 Adopts the rules.", "AN1.1 First.", "AN1.2 Second.", "AN2.1 Third."]);
  });
});

describe("less than a resolution", () => {
  test("without its formula it is one all the same", () => {
    const read = parseText("Exercise text\n\nRecalling its exercise,\n\nNoting x,\n\n1. Urges y;\n\n2. Decides z.");
    expect(ids(read)).toEqual(["PP1", "PP2", "OP1", "OP2"]);
    expect(messages(read)).toEqual(["warning no-formula 3:1: The line that names the organ (“The General Assembly,”) is missing."]);
    expect(asides(read)).toEqual(["masthead: Exercise text"]);
  });

  test("a paragraph that stops in mid-sentence, and one that is only a number, are told", () => {
    expect(messages(parseText(`${TOP}Recalling x\n\n1. Urges all States to exercise in the morning and\n\n2. Decides z;\n\n3.`))).toEqual([
      "warning unfinished 7:1: PP1 ends in mid-sentence: “… x”.",
      "warning unfinished 9:1: OP1 ends in mid-sentence: “… States to exercise in the morning and”.",
      "warning unfinished 13:1: OP3 has no words.",
    ]);
  });

  test("only notes are an error", () => {
    const read = parseMarkdown("[^1]: See A/1.\n\n[^2]: Ibid.");
    expect(read.paragraphs).toEqual([]);
    expect(messages(read)).toEqual([
      "error no-paragraphs: No paragraph was found in the text; only notes, headings or a masthead.",
      "warning note-without-mark 1:3: Note 1 is in the text, but no paragraph has its mark.",
      "warning note-without-mark 3:3: Note 2 is in the text, but no paragraph has its mark.",
    ]);
  });

  test("more paragraphs or a longer one than any resolution has are an error", () => {
    const many = parseText(`${TOP}${Array.from({ length: 50_001 }, (_, k) => `${k + 1}. Urges exercise ${k};`).join("\n\n")}`);
    expect(messages(many)[0]).toBe("error too-many-paragraphs: The text has 50,001 paragraphs, more than 50,000; expected one resolution.");
    const long = parseText(`${TOP}1. ${"Urges exercise, ".repeat(70_000)}and no more.`);
    expect(messages(long)[0]).toBe(
      "error endless-paragraph 7:1: Paragraph OP1 has 1,120,012 characters, more than 1,000,000; expected one resolution.",
    );
  });

  test("one treaty with two years: the year used less is doubted", () => {
    const read = parseText(
      `${TOP}Recalling the Convention on Exercise of 1961,\n\nNoting the Convention on Exercise of 1961 and the Convention on Rest of 1962,\n\n1. Urges States to ratify the Convention on Exercise of 1954.`,
    );
    expect(messages(read)).toEqual([
      "warning two-years 11:1: OP1 cites the Convention on Exercise of 1954; elsewhere in the text it is of 1961.",
    ]);
  });
});

describe("a text that is no resolution", () => {
  test("a treaty: paragraphs P1, P2 under its articles", () => {
    const read = parseMarkdown(`# Exercise text of a treaty

The States Parties to the present Agreement,

Considering the exercise,

Recognizing that it is useful,

Have agreed as follows:

## Article 1

1. Requests for exercise shall be made in writing:

(a) daily;

(b) weekly.

## Article 2

1. Decides the Conference otherwise, it shall be so.`);
    expect(read.isResolution).toBe(false);
    expect(read.masthead).toMatchObject({ title: "Exercise text of a treaty", organ: null, symbol: null });
    expect(read.paragraphs.map(({ id, section, number, heading }) => [id, section, number, heading])).toEqual([
      ["P1", "other", null, "H1"],
      ["P2", "other", null, "H1"],
      ["P3", "other", null, "H1"],
      ["P4", "other", null, "H1"],
      ["P5", "other", "1", "H2"],
      ["P5(a)", "other", "(a)", "H2"],
      ["P5(b)", "other", "(b)", "H2"],
      ["P6", "other", "1", "H3"],
    ]);
    expect(read.headings.map(({ id, text, before }) => [id, text, before])).toEqual([
      ["H1", "Exercise text of a treaty", "P1"],
      ["H2", "Article 1", "P5"],
      ["H3", "Article 2", "P6"],
    ]);
    expect(messages(read)).toEqual([
      "info no-resolution: The text does not read as a resolution; its paragraphs are numbered P1, P2, … as they stand.",
    ]);
  });

  test("a licence in plain text", () => {
    const read = parseText(
      "Exercise text of a licence\n\nPermission is granted to any person,\nfree of charge.\n\n1. You may copy.\n2. You may not sell:\n(a) copies;\n(b) parts.\n\nPROVIDED AS IS.",
    );
    expect(paragraphs(read)).toEqual([
      "P1 Exercise text of a licence",
      "P2 Permission is granted to any person, free of charge.",
      "P3 You may copy.",
      "P4 You may not sell:",
      "P4(a) copies;",
      "P4(b) parts.",
      "P5 PROVIDED AS IS.",
    ]);
  });
});

describe("other languages", () => {
  test.each([
    ["L’Assemblée générale,", "1.", "Prie", "fr"],
    ["La Asamblea General,", "1.", "Pide", "es"],
    ["Генеральная Ассамблея,", "1.", "просит", "ru"],
    ["大会，", "1.", "请", "zh"],
    ["إن الجمعية العامة،", "1 -", "تطلب", "ar"],
    ["إن الجمعية العامة ،", "1 –", "تطلب", "ar"],
  ])("%s begins a resolution, and %s a paragraph; %s: %s", (formula, number, verb, language) => {
    const read = parseText(`Exercise text\n\n${formula}\n\n${verb} x،\n\n${number} ${verb} y؛`);
    expect(read.formula).toBe(formula);
    expect(read.masthead.language).toBe(language);
    expect(read.paragraphs.map(({ id, number, text }) => [id, number, text])).toEqual([
      ["PP1", null, `${verb} x،`],
      ["OP1", "1", `${verb} y؛`],
    ]);
    expect(messages(read)).toEqual([]);
  });
});
