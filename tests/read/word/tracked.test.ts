import { describe, expect, test } from "vitest";
import { p, r } from "../../support/word-file.ts";
import { read, shown } from "./help.ts";

const BY = 'w:id="1" w:author="A delegate" w:date="2026-01-01T00:00:00Z"';
const ins = (inner: string) => `<w:ins ${BY}>${inner}</w:ins>`;
const deleted = (text: string) => `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** A paragraph whose mark was inserted, deleted or moved. */
const marked = (change: string, ...runs: string[]) => p(`<w:pPr><w:rPr><w:${change} ${BY}/></w:rPr></w:pPr>`, ...runs);

async function both(body: string, extra = {}): Promise<{ accept: string[]; reject: string[] }> {
  const [accept, reject] = await Promise.all([
    read({ body, ...extra }, { tracked: "accept" }),
    read({ body, ...extra }, { tracked: "reject" }),
  ]);
  return { accept: shown(accept.blocks), reject: shown(reject.blocks) };
}

describe("tracked changes are read both ways", () => {
  test("words inserted and deleted", async () => {
    expect(await both(p("1. ", deleted("Urges"), ins(r("Calls upon")), " States;"))).toEqual({
      accept: ["paragraph | 1. Calls upon States;"],
      reject: ["paragraph | 1. Urges States;"],
    });
  });

  test("words that one author inserted and another deleted are in neither", async () => {
    expect(await both(p("Urges", ins(deleted(" all")), " States;"))).toEqual({
      accept: ["paragraph | Urges States;"],
      reject: ["paragraph | Urges States;"],
    });
  });

  test("a passage that moved is where it went, or where it was", async () => {
    const body = p("One.") + marked("moveFrom", `<w:moveFrom ${BY}>${r("Moved.")}</w:moveFrom>`) + p("Two.");
    expect(await both(body + marked("moveTo", `<w:moveTo ${BY}>${r("Moved.")}</w:moveTo>`) + p("Three."))).toEqual({
      accept: ["paragraph | One.", "paragraph | Two.", "paragraph | Moved.", "paragraph | Three."],
      reject: ["paragraph | One.", "paragraph | Moved.", "paragraph | Two.", "paragraph | Three."],
    });
  });

  test("a paragraph that was split, and two that were joined", async () => {
    const split = marked("ins", "First half") + p(" second half.");
    const joined = marked("del", "Upper") + p(" lower.");
    expect(await both(split + joined)).toEqual({
      accept: ["paragraph | First half", "paragraph |  second half.", "paragraph | Upper lower."],
      reject: ["paragraph | First half second half.", "paragraph | Upper", "paragraph |  lower."],
    });
  });

  test("numbers of lists count what is there", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (words: string, mark = "") =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark}</w:pPr>${words}</w:p>`;
    const body = item(r("One;")) + item(ins(r("New;")), `<w:rPr><w:ins ${BY}/></w:rPr>`) + item(r("Two."));
    expect(await both(body, { numbering })).toEqual({
      accept: ["paragraph 1.| One;", "paragraph 2.| New;", "paragraph 3.| Two."],
      reject: ["paragraph 1.| One;", "paragraph 2.| Two."],
    });
  });

  test("a list, a style and italics that a change of format brought", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 3"/></w:style>';
    const pPr = `<w:pPr><w:pStyle w:val="h"/><w:pPrChange ${BY}><w:pPr/></w:pPrChange></w:pPr>`;
    const rPr = `<w:i/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`;
    expect(await both(p(pPr, r("Changed", rPr)), { styles })).toEqual({
      accept: ["heading 3| *Changed*"],
      reject: ["paragraph | Changed"],
    });
  });

  test("rows of tables and calls of notes", async () => {
    const row = (change: string, words: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(words)}</w:tc></w:tr>`;
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = [1, 2].map((id) => `<w:footnote w:id="${id}">${p(`Note of id ${id}.`)}</w:footnote>`).join("");
    const body = `<w:tbl>${row(`<w:del ${BY}/>`, "Old row")}${row("", "Row")}</w:tbl>${p("Recalling", `<w:del ${BY}>${call(1)}</w:del>`, " it", call(2), ",")}`;
    expect(await both(body, { footnotes })).toEqual({
      accept: ["paragraph | Row", "paragraph | Recalling it[1],", "note 1| Note of id 2.", "uncalled note| Note of id 1."],
      reject: [
        "paragraph | Old row",
        "paragraph | Row",
        "paragraph | Recalling[1] it[2],",
        "note 1| Note of id 1.",
        "note 2| Note of id 2.",
      ],
    });
  });
});

describe("a message tells of tracked changes", () => {
  const body = p(deleted("Urges"), ins(r("Calls upon")), " States;");
  const told = async (options = {}, words = body) =>
    (await read({ body: words }, options)).messages.map(({ severity, text }) => [severity, text]);

  test("as a warning with the way to the other reading where the user did not choose", async () => {
    expect(await told()).toEqual([
      [
        "warning",
        "The document holds tracked changes (1 insertion, 1 deletion); it was read as if all were accepted; --reject reads the text before them, --accept says that this reading is meant.",
      ],
    ]);
    expect(shown((await read({ body })).blocks)).toEqual(["paragraph | Calls upon States;"]);
  });

  test("in passing where the user chose", async () => {
    expect(await told({ tracked: "reject" })).toEqual([
      ["info", "The document holds tracked changes (1 insertion, 1 deletion); it was read as if all were rejected."],
    ]);
  });

  test("also where only paragraphs were joined; never where nothing was changed", async () => {
    expect(await told({}, marked("del", "Upper") + p(" lower."))).toEqual([
      ["warning", expect.stringContaining("(paragraphs or cells split or joined)")],
    ]);
    expect(await told({ tracked: "accept" }, p("Urges States;"))).toEqual([]);
  });
});
