import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { compared, exercise, exerciseText, said, taken, wordFile } from "./read-back.ts";

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const documentOf = (file: Uint8Array): string => partsOf(file)["word/document.xml"] ?? "";

describe("the old text with tracked changes", () => {
  test("gives the old text where all are rejected, the new one where all are accepted, whatever was reworded, reordered, split, merged, added and removed", async () => {
    const clauses = [
      "*Recalling* its resolution on the exercise and all its other resolutions on training,",
      "*Noting* the report of the exercise secretariat[^1] on the lessons of the year,",
      "1\\. *Requests* States to train their drafters, and in this regard calls upon them to share what they learn;",
      "2\\. *Invites* the exercise secretariat to publish the lessons in all languages[^2] each year;",
      "3\\. *Encourages* donors to support the exercise where appropriate;",
      "4\\. *Decides* to consider the exercise at its next session.",
    ];
    const notes = ["[^1]: See the first report.", "[^2]: See the second report."];
    const changed = fc.record({
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
      cut: fc.integer({ min: 0, max: 5 }),
      swap: fc.constantFrom(
        ["States", "Member States"],
        ["Requests", "Encourages"],
        ["each year", "every second year"],
        ["the", "the said"],
      ),
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ order, cut, swap: [old = "", young = ""] }) => {
        const called = (texts: readonly string[]) =>
          notes.filter((note) => texts.some((text) => text.includes(note.slice(0, "[^1]".length))));
        const from = exerciseText("1/1", clauses, called(clauses));
        const next = order.flatMap((index) => {
          const text = (clauses[index] ?? "").replace(old, young);
          return index === cut ? text.replace(/ (and|on|in) /, " $1\n\n").split("\n\n") : [text];
        });
        const to = exerciseText("1/2", next, called(next));
        const file = wordFile(compared(from, to));
        expect(said(await taken(file, "reject"))).toEqual(said(from));
        expect(said(await taken(file, "accept"))).toEqual(said(to));
      }),
      { numRuns: 60 },
    );
  });

  test("repeats the mark of a note as resolutions do", async () => {
    const file = wordFile(exercise);
    expect(said(await taken(file, "reject"))).toEqual(said(exercise.from));
    expect(said(await taken(file, "accept"))).toEqual(said(exercise.to));
  });

  test("names who and when, or leaves the time unsaid", () => {
    const dated = documentOf(wordFile(exercise, { author: "The <Secretariat>", date: "2026-11-25T00:00:00Z" }));
    expect(dated).toContain('w:author="The &lt;Secretariat&gt;" w:date="2026-11-25T00:00:00Z"');
    expect(documentOf(wordFile(exercise))).toContain('w:author="travaux"');
    expect(documentOf(wordFile(exercise))).not.toContain("w:date");
  });

  test("is the same file byte for byte each time", () => {
    expect(wordFile(exercise)).toEqual(wordFile(exercise));
  });

  test("has no tracked change where nothing changed", () => {
    const xml = documentOf(wordFile(compared(exercise.from, exercise.from)));
    expect(xml).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b/);
  });

  test("shows a paragraph that only moved as moved, at both places under one name", () => {
    const paragraphs = [
      "1\\. *Requests* States to train their drafters;",
      "2\\. *Invites* all donors to give what they can to the exercise;",
    ];
    const more = ["3\\. *Encourages* the secretariat to go on with the exercise of drafting and to report on it;"];
    const move = (texts: readonly string[]) => texts.map((text, index) => text.replace(/^\d/, String(index + 1)));
    const from = exerciseText("1/1", [...paragraphs, ...more]);
    const to = exerciseText("1/2", move([...paragraphs.slice(1), ...more, ...paragraphs.slice(0, 1)]));
    const xml = documentOf(wordFile(compared(from, to)));
    expect(xml).toMatch(/<w:moveFromRangeStart [^>]*w:name="move1"\/>/);
    expect(xml).toMatch(/<w:moveToRangeStart [^>]*w:name="move1"\/>/);
  });
});

describe("the parts of a Word file", () => {
  const files = { tracked: wordFile(exercise), columns: wordFile(exercise, { layout: "columns" }) };

  test.each(Object.entries(files))("are well-formed, and number every tracked change once (%s)", (_, file) => {
    for (const [name, xml] of Object.entries(partsOf(file))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
    }
    const { "word/document.xml": body = "", "word/footnotes.xml": notes = "" } = partsOf(file);
    const ids = [...`${body}${notes}`.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("hold a text that looks like markup as text", async () => {
    const hostile = '1\\. *Requests* States to write \\<w:p/> & "]]>" and `<script>` in their drafts;';
    const from = exerciseText("1/1", [hostile]);
    const to = exerciseText("1/2", [hostile.replace("drafts", "notes")]);
    const file = wordFile(compared(from, to));
    expect((await taken(file, "accept")).paragraphs.map(({ text }) => text)).toEqual(to.paragraphs.map(({ text }) => text));
    expect(documentOf(file)).toContain("&lt;w:p/&gt; &amp; &quot;]]&gt;&quot;");
  });

  test("show what XML cannot hold by a picture of it", () => {
    const from = exerciseText("1/1", ["1\\. *Requests* States to train;"]);
    const to = exerciseText("1/2", ["1\\. *Requests* States to train\u0007 and to\uFFFE rest;"]);
    expect(documentOf(wordFile(compared(from, to)))).toContain("\u2407");
  });
});

describe("the table in columns", () => {
  const read = async (file: Uint8Array) => (await taken(file, "accept")).paragraphs.map(({ text }) => text).join("\n");

  test("holds every paragraph of both texts, and the findings", async () => {
    const words = await read(wordFile(exercise, { layout: "columns" }));
    const flat = words.replace(/\s+/g, " ");
    // Marks of notes stand between the words here, as raised numbers.
    for (const { text, marks } of [...exercise.from.paragraphs, ...exercise.to.paragraphs]) {
      const cuts = [0, ...marks.map(({ at }) => at), text.length];
      for (const [index, cut] of cuts.entries()) expect(flat).toContain(text.slice(cut, cuts[index + 1]).trim());
    }
    for (const change of exercise.changes.filter(({ status }) => status === "reworded")) {
      for (const finding of change.findings.filter(({ type }) => type === "verb")) expect(flat).toContain(finding.text.replace(/\.$/, ""));
    }
  });
});
