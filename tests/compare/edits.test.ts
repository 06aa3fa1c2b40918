import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordEdits } from "../../src/compare/edits.ts";
import type { Edit } from "../../src/model/comparison.ts";
import { tokenise } from "../../src/words/tokens.ts";
import { marked, pairOf } from "./notation.ts";

const side = (edits: readonly Edit[], op: "delete" | "insert"): string =>
  edits
    .filter((edit) => edit.op === "equal" || edit.op === op)
    .map((edit) => edit.text)
    .join("");

/** Texts that share words, in any typography, next to texts of anything. */
const piece = fc.constantFrom(
  ..."States the of and Recalling recalling A/EX/1/10 2012–2015 co-operation co\u2011operation , ; ’ ' “ ” ( ) 大 会 \u0301 \ud800 \udc00 \u200b".split(
    " ",
  ),
);
const space = fc.constantFrom(" ", " ", " ", "", "  ", "\n", "\u00a0", "\t");
const wordy = fc.array(fc.tuple(piece, space), { maxLength: 25 }).map((parts) => parts.flat().join(""));
const anyText = fc.oneof(wordy, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 }));

describe("word edits of any two texts", () => {
  it("rebuild both sides exactly", () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const edits = wordEdits(from, to);
        expect(side(edits, "delete")).toBe(from);
        expect(side(edits, "insert")).toBe(to);
      }),
      { numRuns: 1000 },
    );
  });

  it("are well formed: none empty, no two alike in a row, deletions first", () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const edits = wordEdits(from, to);
        for (const [index, edit] of edits.entries()) {
          const before = edits[index - 1];
          expect(edit.text).not.toBe("");
          expect(before?.op).not.toBe(edit.op);
          if (edit.op === "delete") expect(before?.op).not.toBe("insert");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("never cut a token", () => {
    fc.assert(
      fc.property(wordy, wordy, (from, to) => {
        const edits = wordEdits(from, to);
        for (const [text, op] of [[from, "delete"] as const, [to, "insert"] as const]) {
          const ends = new Set(boundaries(text));
          let at = 0;
          for (const edit of edits.filter((each) => each.op === "equal" || each.op === op)) {
            at += edit.text.length;
            expect(ends.has(at), `${JSON.stringify(text)} at ${at}`).toBe(true);
          }
        }
      }),
    );
  });

  it("keep a text that did not change", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordEdits(text, text)).toEqual(text === "" ? [] : [{ op: "equal", text }]);
      }),
    );
  });

  it("are the same each time", () => {
    fc.assert(
      fc.property(wordy, wordy, (from, to) => {
        expect(wordEdits(from, to)).toEqual(wordEdits(from, to));
      }),
    );
  });
});

/** Where an edit may begin or end: anywhere but inside a token. */
function boundaries(text: string): number[] {
  const places = [0];
  let at = 0;
  for (const token of tokenise(text).tokens) {
    for (let k = 0; k <= token.before.length; k++) places.push(at + k);
    at += token.before.length + token.text.length;
    places.push(at);
  }
  for (let k = at; k <= text.length; k++) places.push(k);
  return places;
}

/** Exercise sentences, marked as a drafter would. */
const drafting: readonly (readonly [name: string, sentence: string])[] = [
  ["a qualifier between commas", "Invites States{+, as appropriate,+} to report on exercises;"],
  ["a qualifier taken out", "Invites States to report[-, within available resources,-] on exercises;"],
  ["another verb", "[-Requests-]{+Encourages+} the exercise office to convene a meeting;"],
  ["a connective before", "[-Requests-]{+Also requests+} the exercise office to convene a meeting;"],
  ["a connective after", "Recalling {+also +}the outcome of the review,"],
  ["one more in a list", "Concerned about floods, {+droughts, +}storms and fires,"],
  ["one more at the end of a list", "Concerned about floods[- and-]{+,+} storms{+ and fires+},"],
  ["a clause at the end", "Welcomes the report of the exercise office{+, including its annexes+};"],
  ["a clause before another", "Urges States {+to share what they have learned and +}to report each year;"],
  ["a word in its plural", "the exercise [-programme-]{+programmes+} of the office"],
  ["a symbol", "Recalling resolution [-1/9-]{+2/11+} on exercises,"],
  ["a symbol and its date", "Recalling its resolution [-1/9 of 3 March 2011-]{+2/11 of 5 April 2012+} on exercises,"],
  ["a day only", "to be held on [-3-]{+5+} March 2011 in the exercise hall,"],
  [
    "a list of resolutions",
    "Recalling its resolutions 1/9 of 3 March 2011[- and-]{+,+} 2/11 of 5 March 2012{+ and 3/14 of 6 March 2013+},",
  ],
  ["a session", "at its [-seventy-eighth-]{+seventy-ninth+} session"],
  ["a capital", "the rights of [-indigenous-]{+Indigenous+} artists"],
  ["a hyphen that does not break", "the [-non-exercise-]{+non\u2011exercise+} office"],
  ["a quotation mark", 'entitled [-"-]{+“+}Exercise[-"-]{+”+} and adopted'],
  ["a capital beside one more", "to promote [-indigenous-]{+Indigenous+} languages, {+including sign languages, +}and to train guides;"],
  [
    "a capital after several more",
    "all forms of violence{+, harassment+} and discrimination{+, both online and offline,+} against [-indigenous-]{+Indigenous+} guides;",
  ],
  ["a hyphen that does not break beside other words", "the [-COVID-19-]{+COVID\u201119+} and [-to future-]{+other+} health emergencies,"],
  [
    "a name with a joining word in what was struck",
    "to strengthen the tools at hand;[-\nRequests the Office on Boats and Drills to continue-]{+ and+} to provide[-, in close touch with the Board,-] help to guides;",
  ],
  [
    "a title with a joining word in what was struck",
    "Recalling the plans, [-in particular plan 7, entitled “Boats and drills in the mountains, lakes and valleys of the north”, as well as-]{+and+} all plans of the office,",
  ],
  [
    "a day that is another month's",
    "to meet from [-22 January to 8 March 2024, from 8 July to 23 August 2024 and from 7-]{+17 February to 21 March 2025, from 7 July to 8 August 2025 and from 20+} October 2024;",
  ],
  [
    "a number of other things",
    "the number of guides rose by [-320 million, which was as much as in the five years before-]{+2022, 148 million boats were lost at sea and 45 million were found+};",
  ],
  ["a phrase repeated", "the safety of exercises {+and the safety of trainers +}and the safety of trainees"],
  ["a phrase moved", "Calls upon States[-, in this regard,-] to share their plans{+, in this regard,+} with the office;"],
  ["Han characters", "回顾其[-2021-]{+2022+}年12月16日的决议"],
  ["words in Arabic", "تشجع الدول {+الأعضاء +}على التعاون"],
];

describe("word edits of drafting", () => {
  it.each(drafting)("show %s", (_name, sentence) => {
    const { from, to } = pairOf(sentence);
    expect(marked(wordEdits(from, to))).toBe(sentence);
  });

  it("do not fall into dust where a sentence was written anew", () => {
    const edits = wordEdits(
      "Takes note of the work of the office on the safety of exercises in the mountains and the training of guides, and asks the office to publish it;",
      "Decides that the second review of all plans for drills at sea shall be held in the spring of the year after next, and asks the office to prepare for it;",
    );
    expect(edits.filter((edit) => edit.op === "equal").map((edit) => edit.text)).toEqual([", and asks the office to ", " it;"]);
  });

  it("take a few words that stayed by chance, with small edits between them, as written anew with the rest", () => {
    const sentence =
      "according to the report of the Drill Office[- entitled The First State of Drill Safety and Training in the World 2024: financing a just transition to safe exercises-]{+, the regional centres for the safety of mountain guides and for rescue at sea, the World Drill Council and the World Health Centre, in their new estimate for 2025+}, two in three exercises are safe;";
    const { from, to } = pairOf(sentence);
    expect(marked(wordEdits(from, to))).toBe(sentence);
  });

  it("keep such words where the edits around them are short", () => {
    const sentence =
      "the [-national-]{+regional+} drill [-office-]{+centre+} and the [-old-]{+new+} council of [-guides-]{+trainers+} meet each year;";
    const { from, to } = pairOf(sentence);
    expect(marked(wordEdits(from, to))).toBe(sentence);
  });

  it("rebuild a merge, each part against its stretch of the heir", () => {
    const edits = marked(
      wordEdits(
        "Recalling the first review of exercises,\nRecalling also the outcome of the second review,",
        "Recalling the first review of exercises and the outcome of the second review,",
      ),
    );
    expect(edits).toBe("Recalling the first review of exercises[-,\nRecalling also-]{+ and+} the outcome of the second review,");
  });

  it("rebuild a split", () => {
    const edits = marked(
      wordEdits(
        "Urges States to train guides, and invites the office to help them;",
        "Urges States to train guides;\nInvites the office to help them;",
      ),
    );
    expect(edits).toBe("Urges States to train guides[-, and invites-]{+;\nInvites+} the office to help them;");
  });
});

describe("word edits of hostile input", () => {
  const words = (count: number, name: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => name(index)).join(" ");

  it.each([
    ["nothing in common", words(50_000, (k) => `a${k}`), words(50_000, (k) => `b${k}`)],
    ["every third word new", words(50_000, (k) => `a${k}`), words(50_000, (k) => (k % 3 === 0 ? `b${k}` : `a${k}`))],
    ["the same few words", words(20_000, (k) => `w${(k * 7) % 13}`), words(20_000, (k) => `w${(k * 5) % 11}`)],
    ["two thousand words each", words(2000, (k) => `w${(k * 7919) % 977}`), words(2000, (k) => `w${(k * 31) % 977}`)],
  ])("do not hang with %s", (_name, from, to) => {
    const edits = wordEdits(from, to);
    expect(side(edits, "delete")).toBe(from);
    expect(side(edits, "insert")).toBe(to);
  });

  it("still finds what stayed in a long text", () => {
    const edits = wordEdits(
      words(5000, (k) => `a${k}`),
      words(5000, (k) => (k === 2500 ? "new" : `a${k}`)),
    );
    expect(edits.filter((edit) => edit.op !== "equal")).toEqual([
      { op: "delete", text: "a2500" },
      { op: "insert", text: "new" },
    ]);
  });
});
