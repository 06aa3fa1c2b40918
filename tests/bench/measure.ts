import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NamedLink } from "./score.ts";

/** Paragraphs by name, with their texts. */
export type Names = readonly { readonly id: string; readonly text: string }[];

/** What a tool found, in its own names for the paragraphs of both texts. */
export interface Found {
  readonly from: Names;
  readonly to: Names;
  readonly links: readonly NamedLink[];
}

export interface Tool {
  readonly name: string;
  /** Words after `node`. */
  command(from: string, to: string, output: string): readonly string[];
  /** What it found, from what it printed and wrote; null for a tool that finds nothing. */
  found(stdout: string, output: string, texts: readonly [readonly string[], readonly string[]]): Found | null;
}

export interface Run {
  readonly seconds: number;
  /** Peak resident memory of the process in MB. */
  readonly megabytes: number;
  readonly stdout: string;
}

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs a command of Node from start to end.
 *
 * @param seconds after which it is stopped
 * @returns null where it was stopped
 * @throws Error where it fails by itself
 */
export function run(words: readonly string[], seconds: number): Run | null {
  const start = performance.now();
  const options = { encoding: "utf8", timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 1 << 30 } as const;
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ["--import", new URL("peak.js", import.meta.url).href, ...words],
    options,
  );
  const taken = (performance.now() - start) / 1000;
  if (signal === "SIGKILL") return null;
  // travaux exits 1 where the texts differ.
  if (status !== 0 && status !== 1) throw new Error(`node ${words.join(" ")} ended with ${status ?? signal}:\n${stderr}`);
  return { seconds: taken, megabytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024, stdout };
}

function named(texts: readonly string[]): Names {
  return texts.map((text, index) => ({ id: String(index), text }));
}

/** A tool of this folder that prints pairs of indices. */
function rival(name: string, file: string): Tool {
  return {
    name,
    command: (from, to) => [beside(`${file}.js`), from, to],
    found: (stdout, _output, texts) => ({
      from: named(texts[0]),
      to: named(texts[1]),
      links: JSON.parse(stdout).map(([a, b]: [number, number]) => ({ from: [String(a)], to: [String(b)] })),
    }),
  };
}

export const floor: Tool = { name: "floor: read, words, hash", command: (from, to) => [beside("floor.js"), from, to], found: () => null };

export const git = rival("git diff --word-diff", "git-words");

/** travaux as a user calls it. @param bin the project's `bin/travaux.js` */
export function travauxAt(bin: string): Tool {
  return {
    name: "travaux",
    command: (from, to, output) => [bin, "diff", from, to, "--format", "json", "--output", output],
    found: (_stdout, output) => {
      const { from, to, changes } = JSON.parse(readFileSync(output, "utf8"));
      return { from: from.paragraphs, to: to.paragraphs, links: changes };
    },
  };
}

export const rivals: readonly Tool[] = [
  rival("jsdiff diffArrays", "diff-arrays"),
  rival("jsdiff diffWords", "diff-words"),
  git,
  rival("first fit, edit ratio 0.8", "first-fit"),
  rival("best assignment, TF-IDF", "assignment"),
];
