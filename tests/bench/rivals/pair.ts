import { readFileSync } from "node:fs";
import { paragraphsOf } from "../page.ts";

/** A pair of paragraphs, by their indices in the old and the new text. */
export type IndexPair = readonly [from: number, to: number];

/** The paragraphs of the two pages named on the command line. */
export function readPair(): readonly [string[], string[]] {
  const [, , from = "", to = ""] = process.argv;
  return [paragraphsOf(readFileSync(from, "utf8")), paragraphsOf(readFileSync(to, "utf8"))];
}

/** Prints what was found, for the bench to read. */
export function tell(pairs: readonly IndexPair[]): void {
  process.stdout.write(`${JSON.stringify(pairs)}\n`);
}

/** What comes first in a list with what comes first in another, and so on, as far as the shorter one goes. */
export function inOrder(from: readonly number[], to: readonly number[]): IndexPair[] {
  return from.flatMap((a, k) => to.slice(k, k + 1).map((b): IndexPair => [a, b]));
}
