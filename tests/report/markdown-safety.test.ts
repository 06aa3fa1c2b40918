import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/model/comparison.ts";
import type { Finding } from "../../src/model/finding.ts";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { added, type ChangeSpec, comparison, linked, removed, sideOf } from "../support/comparison.ts";
import { type RenderedText, render } from "../support/rendered.ts";
import { anyLine } from "../support/strings.ts";

/** Any line, but without isolates of its own: what is shown could not be told from those the report sets around right-to-left words. */
const anyWords = anyLine.map((text) => text.replace(/[\u2067\u2069]/g, ""));

const options = resolveReportOptions();
const RUNS = Number(process.env.RUNS ?? 250);

/** What a reader must see of a text: its characters, those that act replaced by their pictures. */
function seen(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (character === "\n") return "¶";
      if (code < 32) return String.fromCodePoint(0x2400 + code);
      if (code === 127) return "␡";
      if (code >= 0xd800 && code < 0xe000) return "\uFFFD";
      const hidden = (code >= 128 && code < 160) || [0x2028, 0x2029, 0x202d, 0x202e].includes(code);
      const never = code % 0x10000 >= 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
      return hidden || never ? `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩` : character;
    })
    .join("");
}

/** Blanks count as one, and the signs for a blank and a paragraph's end as what they stand for. */
const settled = (text: string) => text.replaceAll("␣", " ").replaceAll("¶", " ¶ ").replace(/\s+/g, " ").trim();
const unspaced = (text: string) => text.replace(/[\s␣]/g, "");

const script: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    op: fc.constantFrom("equal", "delete", "insert"),
    text: fc.oneof({ weight: 5, arbitrary: anyWords }, { weight: 1, arbitrary: fc.constantFrom("\n", ".\nAnd") }),
  }),
  { minLength: 1, maxLength: 8 },
);

function idsFor(prefix: string, text: string): string {
  return text
    .split("\n")
    .map((_, index) => `${prefix}${index + 1}`)
    .join("+");
}

/** The first so many characters of a text's first paragraph. */
function startOf(text: string, length: number): string {
  const [first = ""] = text.split("\n");
  return [...first].slice(0, length).join("");
}

/** The edits as a report must show them: neighbours of one kind as one, blanks aside. */
function regions(pieces: readonly { op: string; text: string }[]): string[] {
  const result: { op: string; text: string }[] = [];
  for (const { op, text } of pieces) {
    const plain = unspaced(text);
    const last = result.at(-1);
    if (plain === "") continue;
    if (last?.op === op) last.text += plain;
    else result.push({ op, text: plain });
  }
  return result.map(({ op, text }) => `${op}: ${text}`);
}

function opOf({ path }: RenderedText): Edit["op"] {
  if (path.includes("del")) return "delete";
  return path.includes("strong") ? "insert" : "equal";
}

/** What keeps right-to-left words together is the report's, not the texts'. */
const ISOLATE = /^\u200F\u2067|\u2069$/g;

/** What the report's only quotation shows. */
function quoted(change: ChangeSpec) {
  const { texts, elements } = render(reporters.markdown(comparison({ changes: [change] }), options));
  expect(elements.filter((element) => element.endsWith(" blockquote"))).toEqual(["1 blockquote"]);
  // What stands between the paragraphs of a quotation is a line end, and no text of either side.
  const words = texts.filter(({ path }) => path[1] === "blockquote" && path.at(-1) !== "blockquote");
  const inside = words
    .map((text) => ({ op: opOf(text), text: text.text.replace(ISOLATE, ""), path: text.path }))
    .filter(({ text }) => text !== "");
  const side = (skipped: string) => settled(inside.map(({ op, text }) => (op === skipped ? "" : text)).join(""));
  return { old: side("insert"), young: side("delete"), regions: regions(inside), inside };
}

describe("a change in Markdown, whatever its texts hold", () => {
  test("without the struck words it is the new text, without the bold ones the old", () => {
    fc.assert(
      fc.property(script, fc.nat(12), fc.nat(12), (list, oldOpening, newOpening) => {
        const old = sideOf(list, "old");
        const young = sideOf(list, "new");
        // A word whose hyphens alone were set otherwise is shown once, as in the new text; see the test on that.
        fc.pre(!/[\u2010\u2011]/.test(old + young));
        // No paragraph begins or ends with a blank.
        fc.pre(!/\s\n|\n\s/.test(`${old}\u0000${young}`));
        const openings = [[startOf(old, oldOpening)], [startOf(young, newOpening)]] as const;
        const shown = quoted(linked(idsFor("OP", old), idsFor("OP", young), list, { openings, status: "reworded" }));
        const expected = list.map(({ op, text }) => ({ op, text: seen(text) }));
        // Where a paragraph was split, the line ends there, with or without a blank in the old text.
        const split = list.some(({ op, text }) => op === "insert" && text.includes("\n"));
        const read = split ? unspaced : settled;
        expect(read(shown.old)).toBe(read(sideOf(expected, "old")));
        expect(shown.young).toBe(settled(sideOf(expected, "new")));
        expect(shown.regions).toEqual(regions(expected));
      }),
      { numRuns: RUNS },
    );
  });

  test("a word whose hyphens alone were set otherwise is not marked", () => {
    const change = linked("OP1", "OP1", "the [-long-term-]{+long\u2011term+} [-COVID-19-]{+COVID\u201119+} [-plan-]{+plans+}", {
      status: "reworded",
    });
    const { regions } = quoted(change);
    expect(regions).toEqual(["equal: thelong\u2011termCOVID\u201119", "delete: plan", "insert: plans"]);
  });

  test("opening phrases are in italics, even where an edit cuts through them, and nothing else is", () => {
    fc.assert(
      fc.property(script, fc.nat(12), fc.nat(12), (list, oldLength, newLength) => {
        const opening = { old: startOf(sideOf(list, "old"), oldLength), young: startOf(sideOf(list, "new"), newLength) };
        // Two halves of a character in two edits make one in the opening.
        fc.pre(list.every(({ text }) => !/\p{Cs}/u.test(text)));
        const ids = [idsFor("OP", sideOf(list, "old")), idsFor("OP", sideOf(list, "new"))] as const;
        const { inside } = quoted(linked(ids[0], ids[1], list, { openings: [[opening.old], [opening.young]], status: "reworded" }));
        const italic = (skipped: string) =>
          unspaced(inside.map(({ op, text, path }) => (op === skipped || !path.includes("em") ? "" : text)).join(""));
        expect(italic("delete")).toBe(unspaced(seen(opening.young)));
        const struck = unspaced(inside.map(({ op, text, path }) => (op === "delete" && path.includes("em") ? text : "")).join(""));
        expect(unspaced(seen(opening.old)).length).toBeGreaterThanOrEqual(struck.length);
      }),
      { numRuns: RUNS },
    );
  });

  test("added and removed paragraphs are shown whole", () => {
    fc.assert(
      fc.property(
        anyWords.filter((text) => settled(seen(text)) !== ""),
        (text) => {
          expect(quoted(added("OP1", text)).regions).toEqual(regions([{ op: "insert", text: seen(text) }]));
          expect(quoted(removed("OP1", text)).regions).toEqual(regions([{ op: "delete", text: seen(text) }]));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** A finding of such words, in a sentence that quotes them. */
function finding(type: Finding["type"], text: string): Finding {
  const quote = { words: text, start: 0, end: text.length };
  return { type, old: null, new: quote, cause: "real", direction: "weaker", text: `“${text}” was added.`, because: text };
}

/** A report with this text wherever a document's words can stand. */
function everywhere(text: string): string {
  const spec = {
    masthead: { title: text, symbol: text },
    name: text,
    headings: [{ id: "H1", level: 1, text, before: null }],
    messages: [{ severity: "warning", rule: text, text, place: null } as const],
  };
  return reporters.markdown(
    comparison({
      from: { ...spec, notes: [{ label: "1", text: "old note", at: "OP1" }] },
      to: { ...spec, notes: [{ label: text, text, at: null }] },
      headings: [{ from: "H1", to: null, status: "removed" }],
      thresholds: { [text]: 0.5 },
      rules: [text],
      changes: [
        added("OP1", text, null, { id: text, score: 0.1 }, [finding("mandate", text)]),
        removed("OP1", text),
        linked("OP2", "OP2", [{ op: "equal", text }], { moved: true }),
        linked(
          "OP3",
          "OP3",
          [
            { op: "equal", text: `${text} 1` },
            { op: "insert", text: "2" },
          ],
          {
            status: "reworded",
            findings: [finding("verb", text), finding("deadline", text)],
          },
        ),
        linked(
          "OP4",
          "OP4",
          [
            { op: "equal", text: `${text} 1` },
            { op: "insert", text: "2" },
          ],
          {
            status: "editorial",
            findings: [finding("qualifier", text)],
          },
        ),
      ],
    }),
    { ...options, all: true },
  );
}

/** Blocks, and what a table or a list is made of. */
const BLOCKS = /^\d (?:page|h\d|p|table|thead|tbody|tr|th|td|ul|ol|li|blockquote|pre|hr|section|div|dl)$/;
/** Inline elements a report has of its own accord. */
const INLINE = /^\d+ (?:del|strong|em|code|span)$/;

describe("a whole Markdown report, whatever its texts hold", () => {
  const usual = render(everywhere("word")).elements.filter((element) => BLOCKS.test(element));

  test("has the same blocks as with ordinary words, and no links, pictures or boxes", () => {
    fc.assert(
      fc.property(
        anyWords.filter((text) => settled(seen(text)) !== ""),
        (text) => {
          const { elements } = render(everywhere(text));
          expect(elements.filter((element) => !INLINE.test(element))).toEqual(usual);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("shows the words wherever they stand", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const { texts } = render(everywhere(text));
        const inCells = texts.filter(({ path }) => path.includes("td")).map((cell) => cell.text);
        const inItems = texts.filter(({ path }) => path.includes("li")).map((item) => item.text);
        expect(settled(inCells.join(""))).toContain(settled(seen(text)));
        expect(settled(inItems.join(""))).toContain(settled(seen(text)));
      }),
      { numRuns: RUNS },
    );
  });

  test("leaves GitHub nothing to turn into a mention, an issue, an emoji or a formula", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        for (const node of render(everywhere(text)).texts) expect(node.text).not.toMatch(/@\w|#\d|:[\w+-]+:|\$.|.\$/u);
      }),
      { numRuns: RUNS },
    );
  });

  test("is well-formed UTF-8 without control characters", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const report = everywhere(text);
        expect(Buffer.from(report, "utf8").toString("utf8")).toBe(report);
        expect(report).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
      { numRuns: RUNS },
    );
  });
});
