import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Case, exerciseCase, realCase } from "./cases.ts";
import { handKey, handKeysIn, sharedFolder } from "./hand-keys.ts";
import { floor, git, rivals, run, type Tool, travauxAt } from "./measure.ts";
import { seedParagraphs } from "./page.ts";
import { type Score, score } from "./score.ts";
import { figure, median, tableOf } from "./table.ts";

/** What takes longer than this many seconds is run once: the start of the process and the state of the disk no longer matter. */
const LONG = 5;
const ALL_SIZES = [
  { size: 1, runs: 3 },
  { size: 10, runs: 3 },
  { size: 100, runs: 3 },
] as const;
const REAL_RUNS = 3;

interface Measured {
  readonly seconds: number | null;
  readonly megabytes: number | null;
  readonly scores: readonly Score[];
}
const NOTHING: Measured = { seconds: null, megabytes: null, scores: [] };

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false }, shared: { type: "string" } } });
/** Seconds after which a tool is stopped, or not even begun where its growth so far says it would be. */
const PATIENCE = options.quick ? 20 : 60;
const SIZES = options.quick ? ALL_SIZES.slice(0, 2) : ALL_SIZES;
const root = process.cwd();
const bin = join(root, "bin/travaux.js");
if (!existsSync(bin)) throw new Error(`${bin} is missing: run this from the project's folder.`);
const travaux = travauxAt(bin);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const hasGit = spawnSync("git", ["--version"]).status === 0;
const others = rivals.filter((tool) => tool !== git || hasGit);
const folder = mkdtempSync(join(tmpdir(), "travaux-bench-"));
const output = join(folder, "comparison.json");
const notes: string[] = hasGit ? [] : ["git is not there, and was left out."];

/** Runs a tool over the cases in turn, and over the first of them once before that, which is not counted. */
function measure(tool: Tool, cases: readonly Case[], label: string): Measured {
  process.stderr.write(`${label}, ${tool.name}\n`);
  const seconds: number[] = [];
  const megabytes: number[] = [];
  const scores: Score[] = [];
  const warmUp = options.quick ? [] : cases.slice(0, 1);
  for (const [index, one] of [...warmUp, ...cases].entries()) {
    const done = run(tool.command(...(tool === travaux ? one.files : one.pages), output), PATIENCE);
    if (done === null) {
      notes.push(`${tool.name} was stopped after ${PATIENCE} s at ${label}.`);
      return NOTHING;
    }
    const isLong = done.seconds > LONG;
    if (index < warmUp.length && !isLong) continue;
    seconds.push(done.seconds);
    megabytes.push(done.megabytes);
    const found = tool.found(done.stdout, output, one.texts);
    if (found !== null) scores.push(score(one.key, one.named(found)));
    if (isLong) break;
  }
  return { seconds: median(seconds), megabytes: median(megabytes), scores };
}

const HEAD = ["text: paragraphs", "tool", "F1", "precision", "recall", "splits", "merges", "seconds", "× floor", "× a tenth", "MB"];

function rowOf(label: string, tool: Tool, { seconds, megabytes, scores }: Measured, least: number | null, tenth: number | null): string[] {
  const quality = (["f1", "precision", "recall", "split", "merged"] as const).map((name) => median(scores.map((one) => one[name])));
  const times = (other: number | null) => figure(seconds !== null && other !== null ? seconds / other : null, 1);
  return [
    label,
    tool.name,
    ...quality.map((value) => figure(value, 3)),
    figure(seconds, 2),
    times(least),
    times(tenth),
    figure(megabytes, 0),
  ];
}

const sizeOf = (cases: readonly Case[]): string => cases[0]?.texts.map((side) => side.length).join(" → ") ?? "";

/** Whether a tool would run out of patience if ten times the text takes as many times longer as it did before. */
function isTooSlow(before: readonly (number | null)[], start: number): boolean {
  if (before.length < 2) return false;
  const [small = null, large = null] = before.slice(-2);
  if (small === null || large === null) return true;
  // Node's own start does not grow.
  const growth = Math.max(10, (large - start) / Math.max(small - start, 0.01));
  return (large - start) * growth > PATIENCE;
}

function exercises(start: number): string[][] {
  const seed = seedParagraphs(readFileSync(join(root, "corpus/67-193.md"), "utf8"));
  const taken = new Map<Tool, (number | null)[]>();
  return SIZES.flatMap(({ size, runs }) => {
    const cases = Array.from({ length: options.quick ? 1 : runs }, (_, k) => exerciseCase(folder, seed, size, k + 1));
    const label = `exercise × ${size}: ${sizeOf(cases)}`;
    return [floor, travaux, ...others].map((tool) => {
      const before = taken.get(tool) ?? [];
      const isSkipped = isTooSlow(before, start);
      if (isSkipped) notes.push(`${tool.name} was left out at ${label}: by its growth it would take over ${PATIENCE} s.`);
      const measured = isSkipped ? NOTHING : measure(tool, cases, label);
      taken.set(tool, [...before, measured.seconds]);
      return rowOf(label, tool, measured, taken.get(floor)?.at(-1) ?? null, before.at(-1) ?? null);
    });
  });
}

function realTexts(): string[][] {
  const fixture = join(root, "tests/fixtures/exercise-1_67-193.gold.tsv");
  const own = handKey("EXERCISE/1 → 67/193", join(root, "corpus/exercise-1.md"), join(root, "corpus/67-193.md"), fixture);
  const shared = sharedFolder(options.shared);
  if (options.shared !== undefined && shared === null) notes.push(`There are no keys under ${resolve(options.shared)}.`);
  return [own, ...(shared === null ? [] : handKeysIn(shared))].flatMap((key) => {
    const one = realCase(folder, bin, key);
    const cases = options.quick ? [one] : Array.from({ length: REAL_RUNS }, () => one);
    const label = `${key.name}: ${sizeOf(cases)}`;
    const least = measure(floor, cases, label);
    const rest = [travaux, ...others].map((tool) => rowOf(label, tool, measure(tool, cases, label), least.seconds, null));
    return [rowOf(label, floor, least, least.seconds, null), ...rest];
  });
}

try {
  const start = median(Array.from({ length: 5 }, () => run(["--eval", "0"], PATIENCE)?.seconds ?? null)) ?? 0;
  const rows = [...exercises(start), ...realTexts()];
  const runs = SIZES.map((one) => one.runs).join(", ");
  const how = options.quick
    ? "one run each"
    : `medians of ${runs} runs after a warm-up, each on an exercise of its own; one run where it is longer than ${LONG} s`;
  const about = [
    `travaux ${version}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}; ${how}.`,
    "F1, precision, recall: over pairs of an old and a new paragraph. Splits, merges: F1 over whole ones.",
    `Seconds and MB: the whole process, git's own memory left out. A Node that does nothing takes ${figure(start, 2)} s.`,
    ...notes,
  ];
  process.stdout.write(`${tableOf(HEAD, rows)}\n\n${about.join("\n")}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
