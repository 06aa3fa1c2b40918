import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { paragraphsOf } from "../page.ts";
import { gitStretches } from "./git-stretches.ts";
import { pairsByKeptWords } from "./kept-words.ts";
import { type IndexPair, tell } from "./pair.ts";

// Git reads the pages by itself, with the numbers of paragraphs, as it would for anyone.
const [, , from = "", to = ""] = process.argv;
const pages = [readFileSync(from, "utf8"), readFileSync(to, "utf8")] as const;
const lines = [pages[0].split("\n"), pages[1].split("\n")] as const;

/** The paragraph on a line of a page: from the first one on, each has a line and an empty one after it. */
const firsts = [0, 1].map((side) => (lines[side]?.length ?? 0) - paragraphsOf(pages[side] ?? "").length * 2);
const paragraphOn = (side: 0 | 1, line: number): number => (line - (firsts[side] ?? 0)) / 2;

const options = ["diff", "--no-index", "--no-color", "--no-ext-diff", "-U0", "--word-diff=porcelain"];
const { stdout } = spawnSync("git", [...options, from, to], { encoding: "utf8", maxBuffer: 1 << 30 });
const pairs = pairsByKeptWords(lines[0], lines[1], gitStretches(stdout, lines[0]));
tell(pairs.map(([a, b]): IndexPair => [paragraphOn(0, a), paragraphOn(1, b)]).filter(([a, b]) => a >= 0 && b >= 0));
