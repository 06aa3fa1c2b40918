import type { Run } from "../model/block.ts";
import type { Mark } from "../model/resolution.ts";
import type { Span } from "../model/source.ts";
import { meetAsOne } from "../words/line-ends.ts";

/** The characters of runs, one after the other, marks as one object replacement character each (so that offsets stay simple). */
export function joined(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "mark" ? "\uFFFC" : run.text)).join("");
}

/** A stretch of text that turned out to be a mark. */
export function asMark(run: Run): Run {
  return { ...run, kind: "mark" };
}

/**
 * Cuts runs at offsets of `joined(runs)` (rising, between 0 and its length): one list of runs for each stretch between two.
 * A run that stands for one indivisible piece of the source goes to the stretch it begins in.
 */
export function cutRuns(runs: readonly Run[], offsets: readonly number[]): Run[][] {
  const pieces: Run[][] = [[]];
  let at = 0;
  let next = 0;
  for (const run of runs) {
    const length = run.kind === "mark" ? 1 : run.text.length;
    const divisible = run.kind === "text" && length === run.end - run.start;
    let from = 0;
    let late = 0;
    for (let cut = offsets[next]; cut !== undefined && cut < at + length; next++, cut = offsets[next]) {
      const here = cut - at;
      if (here > 0 && !divisible) {
        late++;
        continue;
      }
      if (here > from) pieces.at(-1)?.push(part(run, from, here));
      from = here;
      pieces.push([]);
    }
    if (from < length || length === 0) pieces.at(-1)?.push(from === 0 ? run : part(run, from, length));
    for (; late > 0; late--) pieces.push([]);
    at += length;
  }
  while (pieces.length <= offsets.length) pieces.push([]);
  return pieces;
}

function part(run: Run, from: number, to: number): Run {
  return { ...run, text: run.text.slice(from, to), start: run.start + from, end: run.start + to };
}

/** The stretch of the source that a list of runs stands in, null where none has a place. A note's label may stand behind its words. */
export function extentOf(runs: readonly Run[]): Span | null {
  const placed = runs.filter(({ start, end }) => end > start);
  if (placed.length === 0) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const run of placed) [start, end] = [Math.min(start, run.start), Math.max(end, run.end)];
  return { start, end };
}

/** Text as readers see it: single spaces, no marks; where it is italic and where its marks stand. */
export interface Flat {
  readonly text: string;
  readonly italics: readonly Span[];
  readonly marks: readonly Omit<Mark, "note">[];
}

/** White space, or words that stand as they will stand; their number is bounded so that the scan of a long line needs little room. */
const PIECE = /\s+|\S+(?: \S+){0,99}/g;

/**
 * Puts runs together. White space of any kind becomes one space; at a line end after a hyphen inside a word it is dropped
 * ("Secretary-" / "General") and wherever else two lines make one word. Brackets that hold nothing but a mark go with the mark, as Arabic prints them.
 */
export function flatten(runs: readonly Run[]): Flat {
  const parts: string[] = [];
  let length = 0;
  let tail = "";
  let blank = "";
  const italics: { start: number; end: number }[] = [];
  const marks: { at: number; label: string }[] = [];
  const push = (piece: string) => {
    parts.push(piece);
    length += piece.length;
    tail = (tail + piece).slice(-3);
  };
  for (const run of withoutBrackets(runs)) {
    if (run.kind === "mark") {
      marks.push({ at: length, label: run.text });
      continue;
    }
    for (const [piece] of run.text.matchAll(PIECE)) {
      if (/^\s/.test(piece)) {
        if (length > 0 && !blank.includes("\n")) blank = /[\r\n]/.test(piece) ? "\n" : blank || " ";
        continue;
      }
      const last = italics.at(-1);
      const goesOn = run.italic && last !== undefined && last.end === length;
      if (blank !== "" && !(blank === "\n" && meetAsOne(tail, piece))) push(" ");
      blank = "";
      if (goesOn) last.end = length + piece.length;
      else if (run.italic) italics.push({ start: length, end: length + piece.length });
      push(piece);
    }
  }
  return { text: parts.join(""), italics, marks };
}

/** The words with the marks as printed among them, for what has no marks of its own. */
export function printed(runs: readonly Run[]): string {
  return flatten(runs.map((run) => ({ ...run, kind: "text" }))).text;
}

type Loose = { -readonly [Key in keyof Run]: Run[Key] };

/** Runs a space before a bracket may be spread over; the limit keeps a paragraph of nothing but marks linear. */
const NEAR = 8;

function trimEnd(runs: readonly Loose[]): void {
  for (const run of runs.toReversed()) {
    if (run.kind === "text") run.text = run.text.trimEnd();
    if (run.text !== "") return;
  }
}

function withoutBrackets(runs: readonly Run[]): readonly Run[] {
  if (!runs.some((run) => run.kind === "mark")) return runs;
  const out = runs.map((run): Loose => ({ ...run }));
  let above: Loose | null = null;
  for (let k = 0; k < out.length; k++) {
    const run = out[k];
    if (run?.kind === "text") {
      if (run.text !== "") above = run;
      continue;
    }
    let next = k + 1;
    while (next < out.length && (out[next]?.kind === "mark" || out[next]?.text === "")) next++;
    const below = out[next];
    const closing = /^\s{0,9}\)/.exec(below?.text ?? "");
    if (above?.text.endsWith("(") && below && closing) {
      below.text = below.text.slice(closing[0].length);
      const opening = above.text.slice(0, -1);
      above.text = opening;
      // "session (1), in" is read as "session, in"; the space may stand in a run of its own.
      if (!/^[\s\p{L}\p{N}]/u.test(below.text)) trimEnd(out.slice(Math.max(0, k - NEAR), k));
    }
    above = null;
    k = next - 1;
  }
  return out;
}
