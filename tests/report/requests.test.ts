import { describe, expect, test } from "vitest";
import type { Finding, FindingType } from "../../src/model/finding.ts";
import { reporters, resolveReportOptions } from "../../src/report/index.ts";
import { added, type ChangeSpec, comparison, edits, linked, removed, sideOf } from "../support/comparison.ts";

/** A finding of these words, where they stand first in the sides of an edit script. */
function finding(type: FindingType, script: string, old: string | null, young: string | null): Finding {
  const quote = (words: string | null, side: "old" | "new") => {
    if (words === null) return null;
    const start = sideOf(edits(script), side).indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { words, start, end: start + words.length };
  };
  return { type, old: quote(old, "old"), new: quote(young, "new"), cause: null, direction: "unclear", text: "A sentence.", because: null };
}

/** The rows of the table as cells, signs of bold and struck out left in. */
function rows(changes: readonly ChangeSpec[]): string[][] {
  const page = reporters.markdown(comparison({ changes }), resolveReportOptions());
  const table = page.slice(page.indexOf("| paragraph | who |")).split("\n\n")[0] ?? "";
  return table
    .split("\n")
    .slice(2)
    .map((row) => row.replace(/^\| | \|$/g, "").split(" | "));
}

function reworded(script: string, ...findings: readonly [FindingType, string | null, string | null][]): ChangeSpec {
  return linked("OP1", "OP1", script, { findings: findings.map(([type, old, young]) => finding(type, script, old, young)) });
}

describe("requests and deadlines", () => {
  test("a new paragraph: who, what, when", () => {
    const text = "Requests the Secretary-General, in consultation with States, to submit a report no later than 30 June 2031;";
    const change = added("OP4", text, "Requests", null, [finding("mandate", `{+${text}+}`, null, text)]);
    expect(rows([change])).toEqual([
      ["OP4", "**the Secretary-General**", expect.stringContaining("submit a report"), "**no later than 30 June 2031**", "new"],
    ]);
  });

  test("a request that ended", () => {
    const text = "Invites the secretariat to convene a meeting;";
    const change = removed("OP4", text, "Invites", null, [finding("mandate", `[-${text}-]`, "convene a meeting", null)]);
    expect(rows([change])).toEqual([["OP4", "~~the secretariat~~", "~~convene a meeting~~", "–", "ended"]]);
  });

  test("requests as a noun ask for nothing of their own", () => {
    const text =
      "Requests the Office to list the boards that reply to requests for lanterns, and to send the list no later than 30 June 2031;";
    const change = removed("OP4", text, "Requests", null, [
      finding("mandate", `[-${text}-]`, text, null),
      finding("deadline", `[-${text}-]`, "30 June 2031", null),
    ]);
    expect(rows([change])).toEqual([["OP4", "~~the Office~~", expect.stringContaining("list the boards"), "~~30 June 2031~~", "ended"]]);
  });

  test("another time for the same request", () => {
    const script = "Requests the Secretary-General to report to it at its [-eightieth-]{+eighty-first+} session;";
    const change = reworded(script, ["deadline", "at its eightieth session", "at its eighty-first session"]);
    expect(rows([change])).toEqual([
      [
        "OP1",
        "the Secretary-General",
        "report to it at its eighty-first session",
        "~~at its eightieth session~~ **at its eighty-first session**",
        "due date moved",
      ],
    ]);
  });

  test("a part of a request is not called a new or an ended request", () => {
    const come = "Requests the Office to train officers{+, including on forensic science+};";
    const gone = "Requests the Office to train officers[-, including on forensic science-];";
    const words = "including on forensic science";
    expect(rows([reworded(come, ["mandate", null, words])])[0]?.at(-1)).toBe("a part added");
    expect(rows([reworded(gone, ["mandate", words, null])])[0]?.at(-1)).toBe("a part dropped");
  });

  test("a request renewed by another verb has not ended with its old one", () => {
    const script = "[-Requests-]{+Renews its request to+} States to light the harbour[- and the mole-] by night;";
    expect(rows([reworded(script, ["mandate", "and the mole", null])])[0]?.slice(1)).toEqual([
      "States",
      "light the harbour ~~and the mole~~ by night",
      "–",
      "a part dropped",
    ]);
  });

  test("a second request in a kept paragraph is new", () => {
    const script = "Notes the work of the Office{+, and requests the Office to report on it+};";
    expect(rows([reworded(script, ["mandate", null, "requests the Office to report on it"])])).toEqual([
      ["OP1", "**the Office**", "**report on it**", "–", "new"],
    ]);
  });

  test("a request whose verb came or went with it is new or ended, also inside a kept paragraph", () => {
    const come = "Thanks the Office{+, and requests the Office to report in detail+};";
    const gone = "Thanks the Office[-, and requests the Office to report in detail-];";
    expect(rows([reworded(come, ["mandate", null, "report in detail"])])[0]?.at(-1)).toBe("new");
    expect(rows([reworded(gone, ["mandate", "report in detail", null])])[0]?.at(-1)).toBe("ended");
  });

  test("how someone is asked is no part of the name", () => {
    const script = "Requests Member States urgently to [-report-]{+report to it in 2031+};";
    expect(rows([reworded(script, ["deadline", null, "in 2031"])])[0]?.[1]).toBe("Member States");
  });

  test("“requests that the Secretary-General provide” asks the Secretary-General", () => {
    const script = "Thanks the Office{+, and requests that the Secretary-General provide a report+};";
    expect(rows([reworded(script, ["mandate", null, "a report"])])[0]?.slice(0, 2)).toEqual(["OP1", "**the Secretary-General**"]);
  });

  test("“requests that he submit” goes back to the one asked before, and a decision to the body", () => {
    const he = "Requests the Secretary-General to assist, and also requests that he report [-now-]{+in 2031+};";
    expect(rows([reworded(he, ["deadline", null, "in 2031"])])[0]?.slice(0, 3)).toEqual(["OP1", "the Secretary-General", "report in 2031"]);
    const report = "Notes the report of the Secretary-General, and requests that he report [-now-]{+in 2031+};";
    expect(rows([reworded(report, ["deadline", null, "in 2031"])])[0]?.slice(0, 2)).toEqual(["OP1", "the Secretary-General"]);
    const decides = "Decides to convene a meeting [-now-]{+in 2031+};";
    expect(rows([reworded(decides, ["deadline", null, "in 2031"])])[0]?.slice(0, 3)).toEqual([
      "OP1",
      "the body itself",
      "convene a meeting in 2031",
    ]);
  });

  test("what came and went in one clause stands in one row", () => {
    const script = "Requests the Office to [-train officers-]{+assist States+} [-in 2030-]{+in 2031+};";
    const change = reworded(
      script,
      ["mandate", null, "assist States"],
      ["mandate", "train officers", null],
      ["deadline", "in 2030", "in 2031"],
    );
    expect(rows([change])).toEqual([
      ["OP1", "the Office", "~~train officers~~ **assist States** ~~in 2030~~ **in 2031**", "~~in 2030~~ **in 2031**", "changed"],
    ]);
  });

  test("a task that changed in several places is shown around its changes, without the words that stay", () => {
    const script =
      "Requests the Office to support States that ask for it in training [-all-]{+their+} officers, each year and in each region, and to publish a report on [-drills-]{+exercises+};";
    const change = reworded(script, ["mandate", "all", "their"], ["mandate", "drills", "exercises"]);
    expect(rows([change])[0]?.[2]).toBe(
      "support States … it in training ~~all~~ **their** officers, each year … a report on ~~drills~~ **exercises**",
    );
  });

  test("a time outside any request keeps the words before it", () => {
    const script = "Recalls the commitment to end hunger [-soon-]{+by 2030+};";
    expect(rows([reworded(script, ["deadline", null, "by 2030"])])).toEqual([
      ["OP1", "–", "Recalls the commitment to end hunger", "**by 2030**", "due date set"],
    ]);
  });

  test("the time of an event is nobody's due date", () => {
    const script = "Highlights the fair of lanterns, scheduled for [-2026-]{+2027+};";
    expect(rows([reworded(script, ["deadline", "2026", "2027"])])).toEqual([]);
    const awaited = "Looks forward to the fair of lanterns, to be held in [-2026-]{+2027+};";
    expect(rows([reworded(awaited, ["deadline", "2026", "2027"])])).toEqual([]);
    const aside = "Requests the Office to mend lamps, taking into consideration the midterm review of the plan in [-2026-]{+2027+};";
    expect(rows([reworded(aside, ["deadline", "2026", "2027"])])).toEqual([]);
  });

  test("an encouragement that became a request is one now", () => {
    const verb = (from: string, to: string): ChangeSpec => {
      const text = `[-${from}-]{+${to}+} the Office to mend lamps;`;
      return linked("OP1", "OP1", text, { findings: [{ ...finding("verb", text, from, to), cause: "real" }] });
    };
    expect(rows([verb("Encourages", "Requests")])).toEqual([["OP1", "the Office", "mend lamps", "–", "now requested"]]);
    expect(rows([verb("Requests", "Invites")])[0]?.at(-1)).toBe("no longer requested");
    expect(rows([verb("Encourages", "Urges")])).toEqual([]);
  });

  test("“encourages efforts to” names nobody", () => {
    const script = "Encourages efforts to mend lamps [-by 2026-]{+by 2027+};";
    expect(rows([reworded(script, ["deadline", "by 2026", "by 2027"])])[0]?.slice(1, 3)).toEqual(["–", "efforts to mend lamps by 2027"]);
  });

  test("what is said several times of a paragraph is told once", () => {
    const remark = { ...finding("content", "{+a+}", null, "a"), text: "“a” was added." };
    const page = reporters.markdown(
      comparison({ changes: [linked("OP1", "OP1", "Notes {+a, b+};", { findings: [remark, remark] })] }),
      resolveReportOptions(),
    );
    expect(page).toContain("\n\n- content: “a” was added. (2 times)\n\n");
  });

  test("a sentence that names no words is told with them, and those that only say that words came or went are gathered", () => {
    const script = "Recalls [-A/1-]{+B/2+} {+and its annex+}, [-lamps, -]and{+ its notes+};";
    const cited = { ...finding("citation", script, "A/1", "B/2"), text: "Another text is cited." };
    const came = { ...finding("content", script, null, "and its annex"), text: "Words were added." };
    const more = { ...finding("content", script, null, "its notes"), text: "Words were added." };
    const went = { ...finding("content", script, "lamps", null), text: "Words were dropped." };
    const form: Finding = {
      ...finding("verb", script, "Recalls", "Recalls"),
      cause: "form",
      direction: "weaker",
      text: "“Recalls” moved.",
    };
    const page = reporters.markdown(
      comparison({ changes: [linked("OP1", "OP1", script, { findings: [cited, came, went, more, form] })] }),
      resolveReportOptions(),
    );
    expect(page).toContain(
      "\n\n- citation: Another text is cited (“A/1” → “B/2”).\n- verb: “Recalls” moved.\n- content: Added: “and its annex”; “its notes”.\n- content: Dropped: “lamps”.\n\n",
    );
  });

  test("when an event was is no time by which anything is due", () => {
    const script =
      "[-Looks forward to-]{+Notes the convening of+} the lantern fair, [-to be -]held in Oslo [-from 21 to 23-]{+on 21 and 22+} January 2024;";
    expect(rows([reworded(script, ["deadline", "from 21 to 23 January 2024", "21 and 22 January 2024"])])).toEqual([]);
  });

  test("a request of which the new text only tells is not called ended", () => {
    const script =
      "[-Requests the President-]{+Recalls its decision+} to hold a lantern fair in the harbour of Oslo for the keepers of all islands;";
    const words = "hold a lantern fair in the harbour of Oslo for the keepers of all islands";
    expect(rows([reworded(script, ["mandate", words, null])])).toEqual([["OP1", "the President", words, "–", "only recalled now"]]);
  });

  test("the act that a time belongs to is shown with it", () => {
    const script =
      "Requests the Office to consult keepers, owners and boards of harbours on the lighting of the sea and the mending of lamps and to report thereon at its [-eightieth-]{+eighty-first+} session;";
    expect(rows([reworded(script, ["deadline", "at its eightieth session", "at its eighty-first session"])])[0]?.[2]).toBe(
      "consult keepers, owners and boards of … report thereon at its eighty-first session",
    );
  });

  test("without such findings there is no table", () => {
    expect(reporters.markdown(comparison({ changes: [added("OP1", "Requests a report;")] }), resolveReportOptions())).not.toContain(
      "## Requests",
    );
  });
});
