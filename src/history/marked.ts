import type { BlameRun } from "../model/lineage.ts";

/** Where words come from, and whether they were away in between. */
export type Origin = Pick<BlameRun, "since" | "away">;

/** A text whose every stretch knows its origin. */
export type Marked = readonly BlameRun[];

/** A text all of whose words have one origin; none where it is empty. */
export function marked(text: string, origin: Origin): Marked {
  return text === "" ? [] : [{ text, since: origin.since, away: origin.away }];
}

const sameOrigin = (a: Origin, b: Origin): boolean => a.since === b.since && a.away?.gone === b.away?.gone && a.away?.back === b.away?.back;

/** Several stretches as one text, neighbours of one origin joined. */
export function joinedMarks(parts: readonly Marked[]): Marked {
  const runs: BlameRun[] = [];
  for (const run of parts.flat()) {
    const last = runs.at(-1);
    if (last !== undefined && sameOrigin(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") runs.push(run);
  }
  return runs;
}

const WORD = /[\p{L}\p{N}]/u;

/** White space and punctuation between words have no history worth telling: they go with the words before them, or else after. */
export function settled(text: Marked): Marked {
  const runs: BlameRun[] = [];
  let lead = "";
  for (const run of text) {
    const last = runs.at(-1);
    if (WORD.test(run.text)) runs.push({ ...run, text: lead + run.text });
    else if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    if (last === undefined) lead = WORD.test(run.text) ? "" : lead + run.text;
  }
  const [first] = text;
  return runs.length === 0 && first !== undefined ? marked(textOf(text), first) : joinedMarks([runs]);
}

/** The stretch from `start` to `end` (exclusive), in UTF-16 units. */
export function cutMarks(text: Marked, start: number, end: number): Marked {
  const runs: BlameRun[] = [];
  let at = 0;
  for (const run of text) {
    const piece = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== "") runs.push({ ...run, text: piece });
    at += run.text.length;
    if (at >= end) break;
  }
  return runs;
}

/** Length of a text in UTF-16 units. */
export const lengthOf = (text: Marked): number => text.reduce((sum, run) => sum + run.text.length, 0);

/** The text without its origins. */
export const textOf = (text: Marked): string => text.map((run) => run.text).join("");

/** Several texts with a line end between each two, as the edits of a split or merge have them. */
export function withLineEnds(texts: readonly Marked[]): Marked {
  return texts.flatMap((text, index) => (index === 0 ? text : [{ text: "\n", since: -1, away: null }, ...text]));
}
