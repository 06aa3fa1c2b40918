import type { Stretch } from "./kept-words.ts";

const KINDS = new Map<string, Stretch["kind"]>([
  [" ", "kept"],
  ["-", "removed"],
  ["+", "added"],
]);

/**
 * The words that git kept, took out and put in, over the whole of both files.
 *
 * @param output of `git diff -U0 --word-diff=porcelain`: in a hunk each line is a stretch, named by its first letter
 * @param lines of the old file, of which git leaves out what stands between its hunks
 */
export function gitStretches(output: string, lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  let isInHunk = false;
  const kept = (end: number): void => {
    stretches.push(...lines.slice(next, end).map((text): Stretch => ({ kind: "kept", text })));
    next = end;
  };
  for (const line of output.split("\n")) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+/.exec(line);
    if (header !== null) {
      const count = Number(header[2] ?? 1);
      // Git names the line before a hunk that takes nothing out.
      kept(Number(header[1]) - (count === 0 ? 0 : 1));
      next += count;
      isInHunk = true;
      continue;
    }
    const kind = KINDS.get(line.slice(0, 1));
    if (isInHunk && kind !== undefined) stretches.push({ kind, text: line.slice(1) });
  }
  kept(lines.length);
  return stretches;
}
