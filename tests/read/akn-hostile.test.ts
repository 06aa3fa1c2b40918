import { describe, expect, test } from "vitest";
import { ReadError } from "../../src/read/read-error.ts";
import { faultsIn, outline, read, statement } from "./akn-help.ts";

function errorOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

const REMEDY = "An Akoma Ntoso file is complete, well-formed XML; get it again from where it came from, or repair it there.";

describe("broken XML is refused with what was found, where, and what to do", () => {
  const body = (insides: string): string => `<akomaNtoso>\n  <doc>\n    ${insides}\n  </doc>\n</akomaNtoso>\n`;

  test.each([
    ["an end tag of another element", body("<p>Exercise text</q>"), "line 3, column 21 </q> was found where </p> was expected"],
    [
      "an end tag of an element whose name begins alike",
      body("<p>Exercise text</pre>"),
      "line 3, column 21 </pre> was found where </p> was expected",
    ],
    ["an end tag missing", body("<p>Exercise text"), "line 4, column 3 </doc> was found where </p> was expected"],
    ["a file cut off", "<akomaNtoso>\n  <doc>\n    <p>Exercise te", "line 3, column 5 <p> is opened and never closed"],
    ["a file cut off in a tag", "<akomaNtoso>\n  <doc>\n    <authorialNote mark", "line 2, column 3 <doc> is opened and never closed"],
    [
      "an unknown entity",
      body("<p>Exercise&nbsp;text</p>"),
      'line 3, column 16 an "&" was found that begins none of &amp; &lt; &gt; &quot; &apos; or a character number such as &#8211;',
    ],
    ["a bare ampersand", body("<p>Exercise & text</p>"), 'line 3, column 17 an "&" was found'],
    ["a bare ampersand before a good one", body("<p>Exercise & text &amp; more</p>"), 'line 3, column 17 an "&" was found'],
    ["a bare ampersand in an attribute", body("<a href='x?a&b'>Exercise</a> text &amp; more"), 'line 3, column 17 an "&" was found'],
    ["a character number out of range", body("<p>&#x110000;</p>"), 'line 3, column 8 an "&" was found'],
    [
      "an attribute given twice",
      body("<p class='a' class='b'>Exercise text</p>"),
      "line 3, column 27 the XML parser says: duplicate attribute: class",
    ],
    ["an unknown prefix", body("<x:p>Exercise text</x:p>"), 'line 3, column 9 the XML parser says: unbound namespace prefix: "x"'],
    ["two roots", `${body("")}<akomaNtoso/>`, "line 6, column 12 the XML parser says: documents may contain only one root"],
    ["text after the root", `${body("")}Exercise text`, "line 6, column 13 the XML parser says: text data outside of root node"],
    ["a control character", body("<p>Exercise\u0001text</p>"), "line 3, column 16 the XML parser says: disallowed character"],
    ["nothing but a comment", "<!-- Exercise text -->", "line 1, column 1 there is no element at all"],
  ])("%s", (_, text, found) => {
    expect(errorOf(text)).toMatch(/^exercise\.xml is broken XML: at /);
    expect(errorOf(text)).toContain(found);
    expect(errorOf(text)).toContain(`. ${REMEDY}`);
  });

  test("half a character, which would hide the tag after it", () => {
    expect(errorOf("<akomaNtoso><doc>\n\uD800</doc></akomaNtoso>")).toBe(
      "exercise.xml has half a character (a lone surrogate) at line 2, column 1, expected Unicode text; decode the file as UTF-8 or UTF-16.",
    );
  });

  test("XML 1.1 does not bring in control characters", () => {
    expect(errorOf('<?xml version="1.1"?>\n<akomaNtoso>&#27;[31mExercise text</akomaNtoso>')).toContain("line 2, column 13");
  });

  test("names that would fill the screen are cut", () => {
    expect(errorOf(`<akomaNtoso xmlns:x="${"x".repeat(100_000)}" x:a="" x:a=""/>`).length).toBeLessThan(400);
    expect(errorOf(`<akomaNtoso><${"x".repeat(100_000)}></akomaNtoso>`).length).toBeLessThan(400);
    expect(errorOf(`<${"x".repeat(100_000)}/>`).length).toBeLessThan(400);
  });
});

describe("other XML is refused", () => {
  test.each([
    ["<html><body>Exercise text</body></html>", "html", 1],
    ['<?xml version="1.0"?>\n<!-- exercise text -->\n<svg xmlns="http://www.w3.org/2000/svg"/>', "svg", 3],
    // The root decides before anything in it is looked at, broken or not.
    ["<html><p>Exercise text<br></html>", "html", 1],
  ])("%s", (text, root, line) => {
    expect(errorOf(text)).toBe(
      `exercise.xml is no Akoma Ntoso: its root element at line ${line}, column 1 is <${root}>, expected <akomaNtoso>. Give a resolution in Akoma Ntoso (AKN4UN), Markdown or plain text.`,
    );
  });
});

describe("a DOCTYPE that declares entities is refused before any is expanded", () => {
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("\n");

  test.each([
    ["a billion laughs", `<!DOCTYPE akomaNtoso [\n<!ENTITY l0 "Exercise text">\n${laughs}\n]>\n<akomaNtoso>&l30;</akomaNtoso>`],
    ["an external entity", '<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<akomaNtoso>&x;</akomaNtoso>'],
    ["a parameter entity", '<!DOCTYPE akomaNtoso [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]>\n<akomaNtoso/>'],
    ["quotes around brackets", "<!DOCTYPE akomaNtoso SYSTEM 'a]b' [<!ENTITY x '[Exercise text]'>]>\n<akomaNtoso>&x;</akomaNtoso>"],
  ])("%s", (_, text) => {
    expect(errorOf(text)).toBe(
      "exercise.xml has a DOCTYPE with declarations of its own at line 1, column 1. Entities declared in a file can blow up without limit or pull in other files, so travaux never expands them, and an Akoma Ntoso file needs none; remove the DOCTYPE and write out its entities.",
    );
  });

  test("an external DOCTYPE is neither fetched nor does it make entities known", () => {
    expect(errorOf('<!DOCTYPE akomaNtoso SYSTEM "http://example.org/x.dtd">\n<akomaNtoso>&x;</akomaNtoso>')).toContain("line 2, column 13");
  });
});

describe("size does not hurt", () => {
  test("elements nested without end are refused, those nested deep are read", () => {
    const nested = (depth: number): string => `<akomaNtoso>${"<p>".repeat(depth)}Exercise text${"</p>".repeat(depth)}</akomaNtoso>`;
    expect(errorOf(nested(100_000))).toBe(
      "exercise.xml nests more than 200 elements at line 1, column 610. Akoma Ntoso texts stay below twenty; check that the file is what it should be.",
    );
    expect(outline(read(nested(199)).blocks)).toEqual(["paragraph -: Exercise text"]);
    const notes = `${"<authorialNote marker='1'>".repeat(190)}Exercise text${"</authorialNote>".repeat(190)}`;
    expect(read(`<akomaNtoso>${notes}</akomaNtoso>`).blocks).toHaveLength(190);
  });

  const SIZE = 40_000;
  test.each([
    ["references", `<p>${"&amp;".repeat(SIZE)}</p>`],
    ["stray texts", "<x>a</x>\n".repeat(SIZE)],
    ["numbers without paragraphs", "<num>1</num> ".repeat(SIZE)],
    ["empty numbers in one paragraph", `<p>${"<num> </num> ".repeat(SIZE)}</p>`],
    ["notes in one paragraph", `<p>${'<authorialNote marker="1"/>'.repeat(SIZE)}</p>`],
    [
      "elements after a long text in a note",
      `<authorialNote marker="1">${"Exercise text ".repeat(SIZE)}${"<p/>".repeat(SIZE)}</authorialNote>`,
    ],
    ["white space", `<p>${" \n".repeat(SIZE)};${" ".repeat(SIZE)}</p>`],
    ["attributes", `<p ${Array.from({ length: SIZE }, (_, i) => `a${i}="1"`).join(" ")}/>`],
    ["one long attribute", `<authorialNote marker="${"1".repeat(SIZE)}"/>`],
    ["CDATA", `<p>${"<![CDATA[]]]]>".repeat(SIZE)}</p>`],
    ["classes", `<p class="${"bold ".repeat(SIZE)}">Exercise text</p>`],
  ])("%s by the ten thousands are read without a hang", (_, insides) => {
    // Steps squared for so many would take minutes: the runner's limit for a hanging test tells.
    const document = read(statement(`<mainBody>${insides}</mainBody>`));
    expect(faultsIn(document)).toEqual([]);
  });
});
