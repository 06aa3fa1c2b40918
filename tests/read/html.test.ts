import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { readDocument } from "../../src/read/read.ts";
import { shown } from "./word/help.ts";

const page = (body: string, html = "<html>") =>
  `<!DOCTYPE html>\n${html}<head><title>Exercise page</title></head><body>${body}</body></html>`;
const read = (text: string | Uint8Array) => readDocument(typeof text === "string" ? Buffer.from(text) : text, "exercise.html");
/** The blocks of a page without its title. */
const lines = async (body: string) => shown((await read(page(body))).blocks).filter((line) => line !== "page title| Exercise page");

describe("the lines of a page", () => {
  test("are its block elements, whether closed or not, with the layout of the source left out", async () => {
    expect(
      await lines("<h2>Title\n  here</h2><div>One <b>two</b>\n\tthree<p>Four<p>Five</div>Six<table><tr><td>Seven<td>Eight</table>"),
    ).toEqual([
      "heading 2| Title here",
      "paragraph | One two three",
      "paragraph | Four",
      "paragraph | Five",
      "paragraph | Six",
      "paragraph | Seven",
      "paragraph | Eight",
    ]);
  });

  test("end at two line breaks in a row; one stays in its paragraph, a rule is a break", async () => {
    expect(await lines("One<br>two<br><br>\nThree<hr>Four")).toEqual([
      "paragraph | One\ntwo\n",
      "paragraph | Three",
      "break",
      "paragraph | Four",
    ]);
  });

  test("have their entities and no-break spaces as they are meant", async () => {
    expect(await lines("<p>&ldquo;A&nbsp;&amp;&#8239;B&rdquo; &eacute;&copy; &unknown; 1 &lt; 2</p>")).toEqual([
      "paragraph | “A\u00A0&\u202FB” é© &unknown; 1 < 2",
    ]);
  });

  test("have their italics by element, class and style", async () => {
    expect(
      await lines(
        '<p><em>Recalling</em> a <span class="italic">b</span> <span style="font-style: italic">c</span> <i>d <span style="font-style:normal">e</span></i></p>',
      ),
    ).toEqual(["paragraph | *Recalling* a *b* *c* *d *e"]);
  });

  test("are headings where a whole line is bold", async () => {
    expect(await lines('<p><b>Section</b></p><p><strong>Annex</strong> in part</p><p style="font-weight:700">Other</p>')).toEqual([
      "heading 2| Section",
      "paragraph | Annex in part",
      "heading 2| Other",
    ]);
  });
});

describe("numbers of lists", () => {
  test("are those a browser prints, letters as points", async () => {
    expect(
      await lines('<ol start="4"><li>Urges:<ol type="a"><li>One;<li><p>Two;</p></ol><li value="7">Calls<li>Asks</ol><ul><li>Free</ul>'),
    ).toEqual([
      "paragraph 4.| Urges:",
      "paragraph (a)| One;",
      "paragraph (b)| Two;",
      "paragraph 7.| Calls",
      "paragraph 8.| Asks",
      "paragraph | Free",
    ]);
  });

  test("give way to numbers that were typed", async () => {
    expect(await lines("<ol><li>1. Urges<li>(b) Calls</ol>")).toEqual(["paragraph | 1. Urges", "paragraph | (b) Calls"]);
  });
});

describe("notes", () => {
  test("are told by raised numbers", async () => {
    expect(await lines("<p>Recalling<sup>1</sup>, 5 km<sup>2</sup>,</p><p><sup>1</sup> See <i>that</i>.</p>")).toEqual([
      "paragraph | Recalling[1], 5 km2,",
      "note 1|  See *that*.",
    ]);
  });

  test("are told by links to them, as Word saves them", async () => {
    const body =
      '<p>Recalling<a href="#_ftn1" name="_ftnref1">[1]</a>,</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See that.</p></div>';
    expect(await lines(body)).toEqual(["paragraph | Recalling[1],", "note 1|  See that."]);
  });

  test("are told by the way back from a list, as Markdown is turned into pages", async () => {
    const body =
      '<p>Recalling<a href="#fn1" id="r1"><sup>1</sup></a>,</p><section><ol><li id="fn1"><p>See that. <a href="#r1">↩︎</a></p></li></ol></section>';
    expect(await lines(body)).toEqual(["paragraph | Recalling[1],", "note 1| See that. "]);
  });
});

describe("what is not the text", () => {
  test("is furniture; scripts and styles are nothing", async () => {
    const body =
      "<nav>Home</nav><script>let a = '<p>no</p>';</script><style>p {}</style><p>Exercise text</p><p hidden>Hidden</p><div style='display:none'>Gone</div><footer>Foot</footer>";
    expect(shown((await read(page(body))).blocks)).toEqual([
      "page title| Exercise page",
      "navigation| Home",
      "paragraph | Exercise text",
      "hidden text| Hidden",
      "hidden text| Gone",
      "running foot| Foot",
    ]);
  });

  test("says the language and the encoding", async () => {
    expect((await read(page("<p>Exercise</p>", '<html lang="fr-FR">'))).facts).toEqual({ language: "fr" });
    const cyrillic = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), Buffer.from([0xcf, 0xf0, 0xe8])]);
    expect((await read(cyrillic)).text).toBe("При\n");
    const wrong = Buffer.from('<html><meta charset="no-such-thing"><p>é');
    expect((await read(wrong)).text).toBe("é\n");
  });
});

describe("hostile pages", () => {
  test("elements nested without end are refused in a sentence", async () => {
    await expect(read(page("<div>".repeat(100_000)))).rejects.toThrow(
      "exercise.html has more than 2000 HTML elements inside one another: expected the page of a resolution; save it again from the browser.",
    );
  });

  test("any tags and words make blocks that hold every character of the extracted text", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<li>",
        "<ol type=i>",
        "</ol>",
        "<sup>",
        "</sup>",
        "<i>",
        "<b>",
        "</b>",
        "<br>",
        "<td>",
        "<a href='#x'>",
        "<nav>",
        "</nav>",
        "<!-- ",
        "<![CDATA[",
        "&amp",
        "&#0;",
        "<",
        "1",
        "[1]",
        "\n",
      ),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const document = await read(page(pieces.join("")));
        expect(parse(document).account.unplaced).toBe(0);
        for (const { runs } of document.blocks) for (const { text, start, end } of runs) expect(document.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
