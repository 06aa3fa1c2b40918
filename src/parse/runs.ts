import type { Run } from "../model/block.ts";
import type { Mark } from "../model/resolution.ts";
import type { Span } from "../model/source.ts";

/** The characters of runs, one after the other, marks as one object replacement character each (so that offsets stay simple). */
export function joined(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "mark" ? "\uFFFC" : run.text)).join("");
}

/** The runs of a stretch of `joined(runs)`, from `from` to `to`. A run that stands for one indivisible piece is never cut. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.kind === "mark" ? 1 : run.text.length;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    if (end > start) {
      const whole = start === 0 && end === length;
      out.push(whole ? run : { ...run, text: run.text.slice(start, end), start: run.start + start, end: run.start + end });
    }
    at += length;
  }
  return out;
}

/** Text as readers see it: single spaces, no marks; where it is italic and where its marks stand. */
export interface Flat {
  readonly text: string;
  readonly italics: readonly Span[];
  readonly marks: readonly Omit<Mark, "note">[];
}

/**
 * Puts runs together. White space of any kind becomes one space; at a line end after a hyphen inside a word it is dropped
 * ("Secretary-" / "General"). Brackets that hold nothing but a mark go with the mark, as Arabic prints them.
 */
export function flatten(runs: readonly Run[]): Flat {
  let text = "";
  let pending = "";
  const italics: { start: number; end: number }[] = [];
  const marks: { at: number; label: string }[] = [];
  let bracketed = false;
  const push = (piece: string, italic: boolean) => {
    if (pending !== "") {
      const hyphenated = pending.includes("\n") && /\p{L}[-\u2010\u2011]$/u.test(text) && /^\p{L}/u.test(piece);
      if (text !== "" && !hyphenated) text += " ";
      pending = "";
    }
    const start = text.length;
    text += piece;
    const last = italics.at(-1);
    if (!italic) return;
    if (last && start - last.end <= 1) last.end = text.length;
    else italics.push({ start, end: text.length });
  };
  for (const run of runs) {
    if (run.kind === "mark") {
      if (text.endsWith("(") && pending === "") {
        text = text.slice(0, -1).trimEnd();
        bracketed = true;
      }
      marks.push({ at: text.length, label: run.text });
      continue;
    }
    let source = run.text;
    if (bracketed) {
      bracketed = false;
      const closing = /^\s*\)/.exec(source);
      if (closing) source = source.slice(closing[0].length);
      else text += "(";
    }
    for (const [piece] of source.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(piece)) pending += piece;
      else push(piece, run.italic);
    }
  }
  return { text, italics: italics.filter(({ start }) => start < text.length), marks };
}
