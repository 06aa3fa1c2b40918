import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { align } from "../../../src/align/align.ts";
import { compare } from "../../../src/compare/compare.ts";
import type { Change } from "../../../src/model/comparison.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { shipped } from "../../support/texts.ts";

/** What a reader marked in the exercise pair, one line a finding. */
const key = readFileSync(new URL("../../fixtures/exercise-1_67-193.findings.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [from = "", to = "", type = "", old = "", young = "", direction = ""] = line.split("\t");
    return { from: from.split("+"), to: to.split("+"), type, old, young, direction };
  });
type KeyLine = (typeof key)[number];

const from = shipped("exercise-1.md");
const to = shipped("67-193.md");
const { changes } = compare(from, to, align(from, to));
const found = changes.flatMap((change) => change.findings.map((finding) => ({ change, finding })));

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-/’'.][\p{L}\p{N}]+)*/gu) ?? [];

/** Half of the shorter quotation's words are shared. */
function overlap(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), new Set(wordsOf(b))];
  const shorter = Math.min(x.length, y.size);
  return shorter > 0 && x.filter((word) => y.has(word)).length / shorter >= 0.5;
}

function shows(change: Change, finding: Finding, line: KeyLine): boolean {
  const old = change.kind === "added" ? [] : change.from;
  const young = change.kind === "removed" ? [] : change.to;
  const touches = old.some((id) => line.from.includes(id)) || young.some((id) => line.to.includes(id));
  return (
    touches && finding.type === line.type && (overlap(finding.old?.words ?? "", line.old) || overlap(finding.new?.words ?? "", line.young))
  );
}

describe.each([
  // One more than the key has is right: "to meet the challenges" became "to respond to" them.
  ["verb", 0.95, 0.93],
  ["qualifier", 0.85, 0.85],
])("findings of type %s in the exercise pair", (type, recall, precision) => {
  const wanted = key.filter((line) => line.type === type);
  const all = found.filter(({ finding }) => finding.type === type);
  // The key leaves connectives out, but for one, and says nothing of how a paragraph that came or went whole was worded.
  const given = all.filter(({ change, finding }) => change.kind === "linked" && finding.cause !== "connective");

  test(`at least ${recall} of the reader's are found`, () => {
    const hits = wanted.filter((line) => all.some(({ change, finding }) => shows(change, finding, line)));
    expect(hits.length / wanted.length).toBeGreaterThanOrEqual(recall);
  });

  test(`at least ${precision} of those found are the reader's`, () => {
    const right = given.filter(({ change, finding }) => wanted.some((line) => shows(change, finding, line)));
    expect(right.length / given.length).toBeGreaterThanOrEqual(precision);
  });

  test("no direction is the opposite of the reader's", () => {
    const opposite = given.filter(({ change, finding }) => {
      const lines = wanted.filter((line) => shows(change, finding, line)).map(({ direction }) => direction);
      const reverse = finding.direction === "stronger" ? "weaker" : finding.direction === "weaker" ? "stronger" : null;
      return reverse !== null && lines.length > 0 && lines.every((direction) => direction === reverse);
    });
    expect(opposite.map(({ finding }) => finding.text)).toEqual([]);
  });
});
