import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { csv } from "../../src/report/csv.ts";
import { visible } from "../../src/report/visible.ts";
import { added, comparison, linked, removed } from "../support/comparison.ts";
import { exercise } from "../support/exercise.ts";
import { anyLine } from "../support/strings.ts";

const HEAD =
  "change,old,new,old number,new number,old position,new position,status,moved,split or merged,score,reason,doubtful,next best old,next best new,next best score,findings";

/** Records and fields as RFC 4180 defines them, section 2. */
function parsed(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, , quoted, plain = "", end] of text.matchAll(/("((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** One paragraph on either side, with these numbers as printed. */
function numbered(old: string, young: string): Comparison {
  const whole = comparison({ changes: [linked("OP1", "OP1", "Decides to meet;")] });
  const text = (side: Comparison["from"], number: string) => ({ ...side, paragraphs: side.paragraphs.map((one) => ({ ...one, number })) });
  return { ...whole, from: text(whole.from, old), to: text(whole.to, young) };
}

describe("the table in CSV", () => {
  test("the whole table", () => {
    const report = csv(
      comparison({
        changes: [
          linked("PP1", "PP1", "Recalling its resolution 1/2,"),
          linked("OP4", "OP1", "[-Requests-]{+Encourages+} States to report;", {
            moved: true,
            score: 2 / 3,
            reason: "similar words",
            doubtful: true,
            next: { from: "OP4", to: "OP3", score: 0.25 },
            findings: exercise.changes.flatMap(({ findings }) => findings).filter(({ type }) => type === "verb" || type === "qualifier"),
          }),
          linked("OP1", "OP2+OP3", "Thanks all donors{+;+}{+\nInvites+} more;", { score: 0.9, reason: "rest of a split" }),
          removed("OP2", "Requests a report;", null, { id: "OP1", score: 0.12345 }),
          added("OP4", "Takes note of the report."),
        ],
      }),
    );
    expect(report.split("\r\n")).toEqual([
      HEAD,
      "1,PP1,PP1,,,1,1,unchanged,no,,1,same words,no,,,,",
      "2,OP4,OP1,4,1,4,2,reworded,yes,,0.6667,similar words,yes,OP4,OP3,0.25,verb; qualifier",
      "3,OP1,OP2,1,2,2,3,reworded,no,split,0.9,rest of a split,no,,,,",
      "3,OP1,OP3,1,3,2,4,reworded,no,split,0.9,rest of a split,no,,,,",
      "4,OP2,,2,,3,,removed,no,,,no counterpart,no,OP2,OP1,0.1235,",
      "5,,OP4,,4,,5,added,no,,,no counterpart,no,,,,",
      "",
    ]);
  });

  test("names every paragraph of both texts, those of splits and merges once for each partner", () => {
    const [, ...rows] = parsed(csv(exercise));
    const side = (column: number) => [...new Set(rows.map((row) => row[column] ?? "").filter((id) => id !== ""))].toSorted();
    expect(side(1)).toEqual(exercise.from.paragraphs.map(({ id }) => id).toSorted());
    expect(side(2)).toEqual(exercise.to.paragraphs.map(({ id }) => id).toSorted());
    expect(rows.filter(([, , young]) => young === "PP4").map(([change, old]) => [change, old])).toEqual([
      ["4", "PP4"],
      ["4", "PP5"],
    ]);
  });

  test("keeps what a text has printed as one field that is no formula", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyLine, fc.constantFrom('=HYPERLINK("x")', "+1", "-1", "@a", "\t=1", "\r=1", '"', "a,b", "a\r\nb")),
        (number) => {
          const records = parsed(csv(numbered(number, "1")));
          expect(records.map((record) => record.length)).toEqual([17, 17]);
          const field = records[1]?.[3] ?? "";
          expect([visible(number), `'${visible(number)}`]).toContain(field);
          expect(field).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
  });
});
