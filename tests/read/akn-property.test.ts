import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsIn, read, runsIn } from "./akn-help.ts";

const NAMES = (
  "meta coverPage preface preamble mainBody conclusions attachments doc formula container blockList listIntroduction item paragraph list intro " +
  "point content p num heading subheading span i b a sup eol br authorialNote docTitle docNumber docketNumber count table td x:p x:y unknown constructor __proto__"
).split(" ");
const CLASSES = ["", "italic", "bold", "bold italic", "H23", "H4", "SingleTxt"];

/** Text as it may stand in XML, hard cases often. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "B", "1", ".", ";", " ", "\t", "\n", "\r", "\u00A0", "é", "ч", "ع", "国", "😀", ">", '"') }),
  fc.constantFrom(
    "&amp;",
    "&lt;",
    "&#8211;",
    "&#x1F600;",
    "&#160;",
    "&#32;",
    "<!-- <a> & -->",
    "<?a <b>?>",
    "<![CDATA[<x>&y;]]]]>",
    "<![CDATA[]]>",
  ),
);

const attributes = fc
  .record({ class: fc.constantFrom(...CLASSES), marker: fc.constantFrom("", "1", " 12 ", "&#8224;", "*") }, { requiredKeys: [] })
  .map((record) =>
    Object.entries(record)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(""),
  );

const { insides } = fc.letrec<{ insides: string; element: string }>((tie) => ({
  insides: fc.array(fc.oneof({ depthSize: "small" }, text, tie("element")), { maxLength: 5 }).map((parts) => parts.join("")),
  element: fc
    .tuple(fc.constantFrom(...NAMES), attributes, tie("insides"))
    .map(([name, written, inner]) => (inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}\n>`)),
}));

const akn = insides.map((inner) => `<akomaNtoso xmlns:x="urn:x"><statement>${inner}</statement></akomaNtoso>`);

/** The characters of XML outside its tags, by a way that has nothing to do with the reader: one regular expression. */
function charactersOf(xml: string): string {
  return xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>/g, (_, cdata: string | undefined) =>
      (cdata ?? "").replaceAll("&", "&amp;"),
    )
    .replace(
      /&(?:amp|lt|#8211|#160|#32|#x1F600);/g,
      (reference) => ({ "&amp;": "&", "&lt;": "<", "&#8211;": "–", "&#x1F600;": "😀" })[reference] ?? " ",
    )
    .replace(/\s/g, "");
}

describe("whatever the elements", () => {
  test("every non-blank character is in exactly one run or piece of markup", () => {
    fc.assert(
      fc.property(akn, (xml) => {
        expect(faultsIn(read(xml))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("the runs in the order of the source hold all the words, and nothing else", () => {
    fc.assert(
      fc.property(akn, (xml) => {
        const runs = runsIn(read(xml)).filter(
          ({ kind, start, end }) => kind === "text" && end > start && !/marker="[^"]*$/.test(xml.slice(0, start)),
        );
        const words = runs.toSorted((a, b) => a.start - b.start).map((run) => run.text);
        expect(words.join("").replace(/\s/g, "")).toBe(charactersOf(xml));
      }),
      { numRuns: 500 },
    );
  });

  test("every note has its mark or its place, and follows the block that calls it", () => {
    fc.assert(
      fc.property(akn, (any) => {
        // In metadata, notes are furniture as everything there.
        const xml = any.replace(/(<\/?)meta\b/g, "$1section");
        const { blocks } = read(xml);
        const notes = xml.split("<authorialNote").length - 1;
        expect(blocks.filter(({ kind }) => kind === "note")).toHaveLength(notes);
        const called: string[] = [];
        for (const block of blocks) {
          if (block.kind === "note") {
            const label = block.label.map(({ text }) => text).join("");
            const isCalled = block.label.every(({ start, end }) => start === end) && called.length > 0;
            if (isCalled) expect(called.shift()).toBe(label);
          }
          called.unshift(...block.runs.filter(({ kind }) => kind === "mark").map(({ text }) => text));
        }
        expect(called).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("the same text gives the same document", () => {
    fc.assert(
      fc.property(akn, (xml) => {
        expect(read(xml)).toEqual(read(xml));
      }),
    );
  });
});
