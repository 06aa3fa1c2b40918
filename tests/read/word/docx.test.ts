import { describe, expect, test } from "vitest";
import { p, r, type WordParts } from "../../support/word-file.ts";
import { read, resolution, shown } from "./help.ts";

const lines = async (parts: WordParts) => shown((await read(parts)).blocks);

/** Lists as Word writes them: list 1 numbers "1.", "(a)", "(i)"; list 2 counts on in list 1; list 3 begins at 5; list 4 has bullets. */
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%4"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>`;

const listed = (list: number, depth: number, words: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(words)}</w:p>`;

describe("numbers that Word prints", () => {
  test("count on, begin anew under each number, and show the levels above where the list says so", async () => {
    const body = [
      listed(1, 0, "Urges:"),
      listed(1, 1, "One;"),
      listed(1, 1, "Two:"),
      listed(1, 2, "Deep;"),
      p("Unnumbered"),
      listed(2, 0, "Calls:"),
      listed(2, 1, "Again;"),
      listed(2, 3, "Legal;"),
      listed(3, 0, "Five;"),
      listed(3, 0, "Six;"),
      listed(4, 0, "Bullet;"),
      listed(0, 0, "In no list."),
      listed(9, 0, "In an unknown list."),
    ].join("");
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      "paragraph 1.| Urges:",
      "paragraph (a)| One;",
      "paragraph (b)| Two:",
      "paragraph (i)| Deep;",
      "paragraph | Unnumbered",
      "paragraph 2.| Calls:",
      "paragraph (a)| Again;",
      "paragraph 2.1| Legal;",
      "paragraph 5.| Five;",
      "paragraph 6.| Six;",
      "paragraph | •\tBullet;",
      "paragraph | In no list.",
      "paragraph | In an unknown list.",
    ]);
  });

  test("come from the paragraph's style too, which names its level in the list", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/><w:pStyle w:val="One"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2)"/><w:pStyle w:val="Two"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = `<w:style w:type="paragraph" w:styleId="One"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="One"/></w:style>`;
    const styled = (style: string, words: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(words)}</w:p>`;
    expect(
      await lines({ body: styled("One", "a") + styled("Two", "b") + styled("Two", "c") + styled("One", "d"), numbering, styles }),
    ).toEqual(["paragraph 1.| a", "paragraph I)| b", "paragraph II)| c", "paragraph 2.| d"]);
  });

  test("and numbers that were typed give the same paragraphs", async () => {
    const formula = p(r("The General Assembly", "<w:i/>"), ",") + p(r("Recalling", "<w:i/>"), " its resolution 1/1,");
    const automatic = await resolution({
      body: formula + listed(1, 0, "Urges States:") + listed(1, 1, "To act;") + listed(1, 0, "Decides to remain seized."),
      numbering: NUMBERING,
    });
    const typed = await resolution({
      body: formula + p("1.\tUrges States:") + p("\t(a)\tTo act;") + p("2.\u00A0Decides to remain seized."),
    });
    const told = (text: typeof typed) => text.paragraphs.map(({ id, text: words, opening }) => [id, words, opening]);
    expect(told(typed)).toEqual([
      ["PP1", "Recalling its resolution 1/1,", "Recalling"],
      ["OP1", "Urges States:", "Urges"],
      ["OP1(a)", "To act;", null],
      ["OP2", "Decides to remain seized.", "Decides"],
    ]);
    expect(told(automatic)).toEqual(told(typed));
  });
});

describe("headings", () => {
  test("are told by outline, by the names of styles, and by being bold throughout", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="x1"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="x2"><w:name w:val="_ H _2/3"/><w:basedOn w:val="x4"/></w:style>
      <w:style w:type="paragraph" w:styleId="x3"><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="x4"><w:basedOn w:val="x2"/><w:rPr><w:b/></w:rPr></w:style>`;
    const styled = (style: string, words: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(words)}</w:p>`;
    const body = [
      styled("x1", "One"),
      styled("x2", "Two"),
      styled("x3", "Three"),
      styled("x9", "Of a style that is not there"),
      p(r("By its look", "<w:b/>")),
      p(r("Bold, but the end of a clause;", "<w:b/>")),
      p(r("Bold in part", "<w:b/>"), " only"),
      p(r("Bold switched off", '<w:b w:val="0"/>')),
    ].join("");
    expect(await lines({ body, styles })).toEqual([
      "heading 2| One",
      "heading 2| Two",
      "heading 4| Three",
      "paragraph | Of a style that is not there",
      "heading 2| By its look",
      "paragraph | Bold, but the end of a clause;",
      "paragraph | Bold in part only",
      "paragraph | Bold switched off",
    ]);
  });
});

describe("words", () => {
  test("keep their signs: tabs, line ends, hyphens that do not break; a soft hyphen is none", async () => {
    const run =
      "<w:r><w:t>Secretary</w:t><w:noBreakHyphen/><w:t>General</w:t><w:tab/><w:t>inter</w:t><w:softHyphen/><w:t>national</w:t><w:br/><w:t>law</w:t></w:r>";
    expect(await lines({ body: p(run) })).toEqual(["paragraph | Secretary\u2011General\tinternational\nlaw"]);
  });

  test("are italic by themselves, by their style, by the paragraph's style; and upright where switched off", async () => {
    const styles = `<w:style w:type="character" w:styleId="c"><w:rPr><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="q"><w:rPr><w:i/></w:rPr></w:style>`;
    const body =
      p(r("Direct", "<w:i/>"), " ", r("styled", '<w:rStyle w:val="c"/>'), " ", r("off", '<w:rStyle w:val="c"/><w:i w:val="false"/>')) +
      `<w:p><w:pPr><w:pStyle w:val="q"/></w:pPr>${r("Whole")}${r(" not", '<w:i w:val="0"/>')}</w:p>`;
    expect(await lines({ body, styles })).toEqual(["paragraph | *Direct* *styled* off", "paragraph | *Whole* not"]);
  });

  test("of fields are their results, never their instructions", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("12 May")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await lines({ body: p("On ", field, `<w:fldSimple w:instr="PAGE">${r(" 7")}</w:fldSimple>`) })).toEqual([
      "paragraph | On 12 May 7",
    ]);
  });

  test("stand in links, content controls and tables, cell by cell", async () => {
    const body = `<w:tbl><w:tr><w:tc>${p("United Nations")}</w:tc><w:tc>${p("A", "/RES/80/900")}</w:tc></w:tr></w:tbl>
      <w:sdt><w:sdtContent>${p(`<w:hyperlink>${r("A link")}</w:hyperlink>`, " in a control")}</w:sdtContent></w:sdt>`;
    expect(await lines({ body })).toEqual(["paragraph | United Nations", "paragraph | A/RES/80/900", "paragraph | A link in a control"]);
  });

  test("in a strict file are found in its own namespace", async () => {
    const { wordParts, zipped } = await import("../../support/word-file.ts");
    const { readDocument } = await import("../../../src/read/read.ts");
    const strict = Object.fromEntries(
      Object.entries(wordParts({ body: p("Exercise text") })).map(([name, text]) => [
        name,
        text
          .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    );
    expect(shown((await readDocument(zipped(strict), "exercise.docx")).blocks)).toEqual(["paragraph | Exercise text"]);
  });
});

describe("notes", () => {
  const call = (id: number, extra = "", mark = "") => `<w:r><w:footnoteReference w:id="${id}" ${extra}/>${mark}</w:r>`;
  const note = (id: number, words: string, extra = "") =>
    `<w:footnote w:id="${id}" ${extra}><w:p><w:r><w:footnoteRef/></w:r>${r(" ")}${words}</w:p></w:footnote>`;

  test("are numbered as they are called and stand under the paragraph that calls them; separators are none", async () => {
    const footnotes = note(0, r("———"), 'w:type="separator"') + note(1, r("Second note.")) + note(2, r("First ") + r("note", "<w:i/>"));
    const body = p("Recalling", call(2), " one,") + p("Recalling two", call(1), ",");
    expect(await lines({ body, footnotes })).toEqual([
      "paragraph | Recalling[1] one,",
      "note 1|  First *note*",
      "paragraph | Recalling two[2],",
      "note 2|  Second note.",
    ]);
  });

  test("with a mark of their author's do not count, and their words begin after the mark", async () => {
    const own = call(2, 'w:customMarkFollows="1"', "<w:t>*</w:t>");
    const footnotes = `${note(1, r("Numbered."))}<w:footnote w:id="2"><w:p>${r("* Starred.")}</w:p></w:footnote>`;
    expect(await lines({ body: p("Title", own) + p("Recalling", call(1), ","), footnotes })).toEqual([
      "paragraph | Title[*]",
      "note *|  Starred.",
      "paragraph | Recalling[1],",
      "note 1|  Numbered.",
    ]);
  });

  test("may have other numerals and begin elsewhere; endnotes are notes", async () => {
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const endnotes = '<w:endnote w:id="1"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote>';
    const body = p("Recalling", call(1), '<w:r><w:endnoteReference w:id="1"/></w:r>', ",");
    expect(await lines({ body, footnotes: note(1, r("At the foot.")), endnotes, settings })).toEqual([
      "paragraph | Recalling[c][i],",
      "note c|  At the foot.",
      "note i| At the end.",
    ]);
  });

  test("that were typed are told by their raised number; a raised number without a note is no mark", async () => {
    const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
    const body = p("Recalling", raised("1"), " an area of 5 km", raised("2"), ",") + p(raised("1"), " See resolution 1/1.");
    expect(await lines({ body })).toEqual(["paragraph | Recalling[1] an area of 5 km2,", "note 1|  See resolution 1/1."]);
  });

  test("are not lost where their call is or where they are called twice", async () => {
    const body = p("Recalling", call(1), call(1), ",") + p("Recalling", call(7), ",");
    expect(await lines({ body, footnotes: note(1, r("Called twice.")) + note(2, r("Never called.")) })).toEqual([
      "paragraph | Recalling[1][1],",
      "note 1|  Called twice.",
      "paragraph | Recalling,",
      "uncalled note|  Never called.",
    ]);
  });
});

describe("what is not the text", () => {
  test("a rule drawn with signs is a break, no paragraph", async () => {
    expect(await lines({ body: p("One.") + p("__________") + p("* * *") + p("– two") })).toEqual([
      "paragraph | One.",
      "break",
      "break",
      "paragraph | – two",
    ]);
  });

  test("is listed as furniture: heads, feet, text boxes (once), hidden text, comments", async () => {
    const box = `<w:txbxContent>${p("In a box")}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await read({
      body: p("Exercise", drawing, r(" secret", "<w:vanish/>"), " text", '<w:r><w:commentReference w:id="0"/></w:r>'),
      header: p("A/C.3/80/L.900"),
      footer: p("26-00001") + p(),
      comments: `<w:comment w:id="0">${p("Is this so?")}</w:comment>`,
    });
    expect(shown(document.blocks)).toEqual([
      "running head| A/C.3/80/L.900",
      "paragraph | Exercise text",
      "hidden text|  secret",
      "text box| In a box\n",
      "running foot| 26-00001",
      "comment| Is this so?",
    ]);
    expect(document.facts).toEqual({ symbol: "A/C.3/80/L.900" });
    expect(document.messages.map(({ severity, rule, text }) => [severity, rule, text])).toEqual([
      ["info", "comments", "The document holds a comment, listed as furniture, not read as text."],
    ]);
  });

  test("has its characters accounted for", async () => {
    const text = await resolution({ body: p("The General Assembly,") + p("1. Urges States."), header: p("80/900"), footer: p("1/1") });
    const { total, paragraphs, masthead, furniture, unplaced } = text.account;
    // "1.UrgesStates.", "TheGeneralAssembly,", "80/900" and "1/1".
    expect({ total, paragraphs, masthead, furniture, unplaced }).toEqual({
      total: 42,
      paragraphs: 14,
      masthead: 19,
      furniture: 9,
      unplaced: 0,
    });
  });
});
