import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultsIn, outline, outlineOf, read, runsIn, statement } from "./akn-help.ts";

const exercise = readFileSync(new URL("../fixtures/akn/exercise-4-12.xml", import.meta.url), "utf8");

describe("a whole resolution", () => {
  test("becomes blocks in reading order, each note after the block that calls it", () => {
    expect(outline(read(exercise).blocks)).toEqual([
      "furniture (States voting in favour) -: GRAUSTARK RURITANIA",
      "furniture (States voting against) -: SYLDAVIA",
      "furniture (job number) -: 31-00412 (E)",
      "paragraph masthead: Exercise text",
      "paragraph masthead: X/RES/4/12",
      "paragraph masthead: Exercise Assembly",
      "paragraph masthead: Fourth session",
      "paragraph masthead: Agenda item 12",
      "paragraph masthead: Weights and measures",
      "paragraph masthead: Resolution adopted by the Exercise Assembly on 14 May 2031",
      "paragraph masthead: [on the report of the Ninth Committee (X/4/88, para. 5)]",
      "heading 1 masthead: 4/12. Common weights & measures",
      "paragraph preamble: *The Exercise Assembly*,",
      "paragraph preamble: *Recalling* its resolution 3/9,{1} and the Metre Compact,{2}",
      "note preamble [1]: See *Exercise Records*, vol. 3.",
      "note preamble [2]: Ibid., no 4. Second line.",
      "paragraph preamble: *Noting* the adoption of:",
      "paragraph preamble [(a)]: The Table of Pounds;",
      "paragraph preamble [(b)]: The Table of Ells,",
      "heading 2 operative: I",
      "heading 2 operative: II",
      "heading 2 operative: Standards kept in vaults",
      "paragraph operative [1.]: *Urges* States to keep one metre each;",
      "paragraph operative [2.]: *Invites* States:",
      "paragraph operative [(a)]: To weigh;",
      "paragraph operative [(b)]: To measure{3}.",
      "note operative [3]: With rods – not ropes.",
      "paragraph operative: (c) To report.",
      "paragraph closing: 7th plenary meeting",
      "paragraph closing: 14 May 2031",
      "heading 2 annex: Annex",
      "paragraph annex [1.]: One ell is one ell.",
    ]);
  });

  test("tells of itself in its metadata and on its cover", () => {
    expect(read(exercise).facts).toEqual({
      symbol: "X/RES/4/12",
      organ: "Exercise Assembly",
      session: "Fourth session",
      agendaItem: "Agenda item 12. Weights and measures",
      title: "Common weights & measures",
      adopted: "2031-05-14",
      distributed: "2031-05-20",
      report: "on the report of the Ninth Committee (X/4/88, para. 5)",
      meeting: "7th plenary meeting",
      drafts: ["X/C.9/4/L.2/Rev.1"],
      vote: { outcome: "recorded vote", inFavour: 2, against: 1, abstaining: null },
      language: "en",
    });
  });

  test("is covered to the last character, whatever its line ends", () => {
    for (const text of [exercise, exercise.replaceAll("\n", "\r\n"), exercise.replaceAll("\n", "\r"), `\uFEFF${exercise}`]) {
      const document = read(text);
      expect(faultsIn(document)).toEqual([]);
      expect(outline(document.blocks)).toEqual(outline(read(exercise).blocks));
      expect(document.messages).toEqual([]);
    }
  });

  test("reads the same without the white space between its tags", () => {
    const document = read(exercise.replace(/>\s+</g, "><"));
    expect(faultsIn(document)).toEqual([]);
    expect(outline(document.blocks).filter((line) => !line.startsWith("furniture"))).toEqual(
      outline(read(exercise).blocks).filter((line) => !line.startsWith("furniture")),
    );
  });

  test("keeps offsets, white space and the text as they are in the source", () => {
    const document = read(exercise);
    expect(document.text).toBe(exercise);
    const urges = runsIn(document).find(({ text }) => text === "Urges");
    expect(urges).toEqual({
      kind: "text",
      text: "Urges",
      italic: true,
      start: exercise.indexOf("Urges"),
      end: exercise.indexOf("Urges") + 5,
    });
    const tab = runsIn(document).find(({ text }) => text === "\t(c)\tTo report.");
    expect(tab?.start).toBe(exercise.indexOf("\t(c)"));
  });
});

describe("footnotes", () => {
  test("have their mark at the value of the attribute, and their label at the start tag without length", () => {
    const document = read(exercise);
    const mark = runsIn(document).find(({ kind }) => kind === "mark");
    const value = exercise.indexOf('marker="1"') + 'marker="'.length;
    expect(mark).toEqual({ kind: "mark", text: "1", italic: false, start: value, end: value + 1 });
    const note = document.blocks.find(({ kind }) => kind === "note");
    const tag = exercise.indexOf("<authorialNote");
    expect(note).toMatchObject({ label: [{ kind: "text", text: "1", start: tag, end: tag }] });
  });

  test("with a mark of several characters, in other quotes, padded or written as a reference", () => {
    const body = `<preamble><container><p>A<authorialNote marker='12 bis'><p>a</p></authorialNote>B<authorialNote marker=" * "><p>b</p></authorialNote>C<authorialNote marker="&#8224;"><p>c</p></authorialNote></p></container></preamble>`;
    expect(outlineOf(body)).toEqual([
      "paragraph preamble: A{12 bis}B{*}C{†}",
      "note preamble [12 bis]: a",
      "note preamble [*]: b",
      "note preamble [†]: c",
    ]);
    expect(faultsIn(read(statement(body)))).toEqual([]);
  });

  test("in footnotes, headings, numbers and between paragraphs are kept", () => {
    const note = (mark: string, text: string): string => `<authorialNote marker="${mark}"><p>${text}</p></authorialNote>`;
    const body = `<mainBody><paragraph><subheading>Title${note("1", `one${note("2", "two")}`)}</subheading></paragraph>${note("3", "three")}<paragraph><num>1.${note("4", "four")}</num><content><p>Text</p></content></paragraph></mainBody>`;
    expect(outlineOf(body)).toEqual([
      "heading 2 operative: Title{1}",
      "note operative [1]: one{2}",
      "note operative [2]: two",
      "note operative [3]: three",
      "note operative [4]: four",
      "paragraph operative [1.]: Text",
    ]);
    expect(faultsIn(read(statement(body)))).toEqual([]);
  });

  test("without a mark are told of, with their place", () => {
    const text = statement(
      "<mainBody><p>A<authorialNote><p>a</p></authorialNote></p>\n<p>B<authorialNote marker=''><p>b</p></authorialNote></p></mainBody>",
    );
    const { blocks, messages } = read(text);
    expect(outline(blocks).slice(1)).toEqual([
      "paragraph operative: A{}",
      "note operative []: a",
      "paragraph operative: B{}",
      "note operative []: b",
    ]);
    expect(messages.map(({ rule, severity, place }) => [rule, severity, place?.line, place?.column])).toEqual([
      ["unmarked-note", "warning", 1, text.indexOf("<authorialNote>") + 1],
      ["unmarked-note", "warning", 2, 5],
    ]);
  });
});

describe("text in unexpected places", () => {
  test("paragraphs in paragraphs come one after the other", () => {
    expect(outlineOf("<mainBody><p>One <p>two</p> three<p>four</p></p></mainBody>")).toEqual([
      "paragraph operative: One",
      "paragraph operative: two",
      "paragraph operative: three",
      "paragraph operative: four",
    ]);
  });

  test("text outside any paragraph becomes one, and is told of", () => {
    const text = statement("<mainBody>loose <span class='italic'>words</span> here<paragraph>more</paragraph></mainBody>");
    const { blocks, messages } = read(text);
    expect(outline(blocks).slice(1)).toEqual(["paragraph operative: loose *words* here", "paragraph operative: more"]);
    expect(messages.map(({ rule, place }) => [rule, place?.start])).toEqual([
      ["stray-text", text.indexOf("loose")],
      ["stray-text", text.indexOf("more")],
    ]);
  });

  test("unknown elements hold text as paragraphs do, inside a line and outside", () => {
    expect(
      outlineOf(
        "<mainBody><p>a<x:y xmlns:x='urn:x'>b</x:y>c</p><x:p xmlns:x='urn:x'><p>d</p>e</x:p><constructor>f</constructor></mainBody>",
      ),
    ).toEqual(["paragraph operative: abc", "paragraph operative: d", "paragraph operative: e", "paragraph operative: f"]);
  });

  test("a number without a paragraph is not lost", () => {
    expect(
      outlineOf(
        "<mainBody><paragraph><num>1.</num></paragraph><paragraph><num>2.</num><list><point><num>(a)</num><p>x</p></point></list></paragraph></mainBody>",
      ),
    ).toEqual(["paragraph operative [1.]:", "paragraph operative [2.]:", "paragraph operative [(a)]: x"]);
  });

  test("a number that is empty is none", () => {
    expect(outlineOf("<mainBody><paragraph><num> </num></paragraph><paragraph><num/><p>x</p></paragraph></mainBody>")).toEqual([
      "paragraph operative: x",
    ]);
  });

  test("metadata that is text is furniture, hard spaces with nothing around them are too", () => {
    expect(outlineOf("<meta><notes><note><p>a</p><p>b</p></note></notes></meta><mainBody><p>&#160;</p></mainBody>")).toEqual([
      "furniture (metadata) -: a",
      "furniture (metadata) -: b",
      "furniture (white space) -:",
    ]);
  });
});

describe("headings", () => {
  test("number and heading of a section are one heading; sections in sections go deeper", () => {
    const body =
      "<mainBody><section><num>I</num><heading>Aims</heading><section><heading>Near</heading><p>a</p></section></section><paragraph class='H4'><p>Far</p></paragraph></mainBody>";
    expect(outlineOf(body)).toEqual([
      "heading 2 operative: I Aims",
      "heading 3 operative: Near",
      "paragraph operative: a",
      "heading 3 operative: Far",
    ]);
  });

  test("the number of a paragraph stays with its text where a heading stands between", () => {
    expect(
      outlineOf("<mainBody><paragraph><num>1.</num><subheading>Aims</subheading><content><p>Text</p></content></paragraph></mainBody>"),
    ).toEqual(["heading 2 operative: Aims", "paragraph operative [1.]: Text"]);
  });

  test("bold text is a heading only where it stands alone, unnumbered, upright and is no clause", () => {
    const bold = (text: string, style = "bold"): string => `<content><p><span class="${style}">${text}</span></p></content>`;
    const body = `<mainBody><paragraph>${bold("Aims")}</paragraph><paragraph><num>1.</num>${bold("Numbered")}</paragraph><paragraph>${bold("Slanted", "bold italic")}</paragraph><paragraph>${bold("A clause;")}</paragraph><paragraph><content><p><span class="bold">Part</span> of it</p></content></paragraph></mainBody>`;
    expect(outlineOf(body)).toEqual([
      "heading 2 operative: Aims",
      "paragraph operative [1.]: Numbered",
      "paragraph operative: *Slanted*",
      "paragraph operative: A clause;",
      "paragraph operative: Part of it",
    ]);
  });

  test("a title over several lines is one heading; other lines of the preface are paragraphs", () => {
    const body =
      "<preface><p><docNumber>4/12.</docNumber></p><p><docTitle>Common</docTitle><docTitle>weights</docTitle></p><p>Note by the editor</p></preface>";
    expect(outlineOf(body)).toEqual(["heading 1 masthead: 4/12. Common weights", "paragraph masthead: Note by the editor"]);
    expect(faultsIn(read(statement(body)))).toEqual([]);
  });
});

describe("XML as it comes", () => {
  test("references are runs of their own, CDATA is text, comments and instructions are not", () => {
    const text = statement("<mainBody><p>A &amp; B<!-- not C --> &#x44;<?not E?><![CDATA[<F> & ]]]]><![CDATA[>G]]></p></mainBody>");
    const document = read(text);
    expect(outline(document.blocks).at(-1)).toBe("paragraph operative: A & B D<F> & ]]>G");
    expect(faultsIn(document)).toEqual([]);
    const amp = runsIn(document).find((run) => run.text === "&");
    expect(amp).toMatchObject({ start: text.indexOf("&amp;"), end: text.indexOf("&amp;") + 5 });
  });

  test("a line break inside a paragraph parts words; its tag is a run, not markup", () => {
    const text = statement("<mainBody><p>one<eol/>two<br></br>three</p></mainBody>");
    expect(outline(read(text).blocks).at(-1)).toBe("paragraph operative: one⏎two⏎three");
    expect(faultsIn(read(text))).toEqual([]);
  });

  test("elements are known by their namespace, whatever its prefix", () => {
    const text =
      '<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><an:statement><an:mainBody><an:paragraph><an:num>1.</an:num><an:p>Exercise text</an:p></an:paragraph></an:mainBody></an:statement></an:akomaNtoso>';
    expect(outline(read(text).blocks)).toEqual(["paragraph operative [1.]: Exercise text"]);
    expect(read(text).messages).toEqual([]);
  });

  test("a root in no namespace of Akoma Ntoso is read, and told of", () => {
    const { blocks, messages } = read("<akomaNtoso><doc><mainBody><p>Exercise text</p></mainBody></doc></akomaNtoso>");
    // A doc is no resolution, so its body is in no part of one.
    expect(outline(blocks)).toEqual(["paragraph -: Exercise text"]);
    expect(messages.map(({ rule }) => rule)).toEqual(["unknown-namespace"]);
  });

  test("a DOCTYPE that declares nothing is markup", () => {
    const text = `<!DOCTYPE akomaNtoso SYSTEM "akn[1].dtd">\n${statement("<mainBody><p>a</p></mainBody>")}`;
    expect(faultsIn(read(text))).toEqual([]);
    expect(read(text).markup[0]).toEqual({ start: 0, end: text.indexOf("\n") });
  });
});

describe("facts", () => {
  const facts = (meta: string) => read(statement(`<meta>${meta}</meta>`));

  test("are absent where the source does not give them", () => {
    expect(facts("").facts).toEqual({});
    expect(facts('<FRBRWork><FRBRdate date="0001-01-01" name="adoption"/></FRBRWork>')).toMatchObject({ facts: {}, messages: [] });
  });

  test("that make no sense are left out, and told of with their place", () => {
    const { facts: found, messages } = facts(
      '<FRBRWork><FRBRdate date="2031-02-30" name="adoption"/></FRBRWork><FRBRExpression><FRBRlanguage language="constructor"/></FRBRExpression><voting outcome="tabled"/>',
    );
    expect(found).toEqual({});
    expect(messages.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(Array(3).fill("warning doubtful-metadata"));
    expect(messages.map(({ place }) => place?.start)).toEqual(
      messages.map(({ place }) => place?.start).toSorted((a, b) => Number(a) - Number(b)),
    );
  });

  test.each([
    ["adoptedWithoutVote", "without a vote"],
    ["adoptedByConsensus", "without a vote"],
    ["adoptedUnanimously", "unanimous"],
    ["adoptedRecordedVote", "recorded vote"],
    ["adoptedRollCall", "recorded vote"],
    ["adoptedByVote", "vote"],
  ])("voting %s is %s", (outcome, expected) => {
    expect(facts(`<voting outcome="${outcome}"/>`).facts.vote?.outcome).toBe(expected);
  });

  test.each([
    ["eng", "en"],
    ["fra", "fr"],
    ["spa", "es"],
    ["rus", "ru"],
    ["ara", "ar"],
    ["zho", "zh"],
    ["chi", "zh"],
    ["pt", "pt"],
  ])("language %s is %s", (code, expected) => {
    expect(facts(`<FRBRlanguage language="${code}"/>`).facts.language).toBe(expected);
  });
});
