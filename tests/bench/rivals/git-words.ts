import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { paragraphsOf } from "../page.ts";
import { type IndexPair, inOrder, tell } from "./pair.ts";

// What git says of two files: lines outside its hunks are pairs, and the lines of a hunk are paired in order.
const [, , from = "", to = ""] = process.argv;

/** For each line of a page the paragraph on it, -1 where there is none. */
function paragraphOnLine(path: string): number[] {
  const page = readFileSync(path, "utf8");
  const lines = page.split("\n");
  const first = lines.length - paragraphsOf(page).length * 2;
  return lines.map((line, at) => (at < first || line === "" ? -1 : (at - first) / 2));
}

const options = ["diff", "--no-index", "--no-color", "--no-ext-diff", "-U0", "--word-diff=porcelain"];
const { stdout } = spawnSync("git", [...options, from, to], { encoding: "utf8", maxBuffer: 1 << 30 });
const lines = [paragraphOnLine(from), paragraphOnLine(to)] as const;
const pairs: IndexPair[] = [];
let a = 0;
let b = 0;

function pairLines(countOld: number, countNew: number): void {
  const paragraphs = (side: 0 | 1, start: number, count: number) => lines[side].slice(start, start + count).filter((at) => at >= 0);
  pairs.push(...inOrder(paragraphs(0, a, countOld), paragraphs(1, b, countNew)));
  a += countOld;
  b += countNew;
}

for (const hunk of stdout.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
  const countOld = Number(hunk[2] ?? 1);
  const countNew = Number(hunk[4] ?? 1);
  // Git names the line before a hunk that is empty on a side.
  const start = Number(hunk[1]) - (countOld === 0 ? 0 : 1);
  pairLines(start - a, start - a);
  pairLines(countOld, countNew);
}
pairLines(lines[0].length - a, lines[1].length - b);
tell(pairs);
