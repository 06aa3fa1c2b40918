import type { Change, Edit } from "../model/comparison.ts";
import { isFunctionWord } from "../words/function-words.ts";
import { type Token, tokenise } from "../words/tokens.ts";

/** So many words in a row, whatever stands between them, */
const RUN = 5;
/** and so many of them that say something, are the same passage in another place, and not a turn of phrase used twice. */
const FULL_WORDS = 4;
/** Words of a passage that are quoted; more are left out in the middle. */
const QUOTED = 16;

/** A deleted or inserted stretch: its tokens, and which of them are words. */
interface Stretch {
  readonly place: number;
  readonly tokens: readonly Token[];
  readonly words: readonly number[];
}

/**
 * What the redline shows struck out in one place and new in another though it only moved: "“…” stands earlier than before.", in the
 * order of the old text. Takes time that grows with the text and not with its square.
 */
export function movedRemarks(change: Change): string[] {
  if (change.kind !== "linked") return [];
  const gone = stretchesOf(change.edits, "delete");
  const come = startsOf(stretchesOf(change.edits, "insert"));
  return come.size === 0 ? [] : gone.flatMap((stretch) => remarksOf(stretch, come));
}

function stretchesOf(edits: readonly Edit[], op: Edit["op"]): Stretch[] {
  return edits.flatMap((edit, place) => {
    if (edit.op !== op) return [];
    const { tokens } = tokenise(edit.text);
    return [{ place, tokens, words: tokens.flatMap(({ word }, index) => (word ? [index] : [])) }];
  });
}

interface Start {
  readonly stretch: Stretch;
  readonly at: number;
}

/** Where each run of words of the stretches begins first. */
function startsOf(stretches: readonly Stretch[]): Map<string, Start> {
  const starts = new Map<string, Start>();
  for (const stretch of stretches) {
    for (let at = 0; at + RUN <= stretch.words.length; at++) {
      const key = runAt(stretch, at);
      if (!starts.has(key)) starts.set(key, { stretch, at });
    }
  }
  return starts;
}

function runAt(stretch: Stretch, at: number): string {
  return Array.from({ length: RUN }, (_, k) => normAt(stretch, at + k)).join(" ");
}

function normAt({ tokens, words }: Stretch, at: number): string {
  return tokens[words[at] ?? -1]?.norm ?? "";
}

function remarksOf(stretch: Stretch, come: ReadonlyMap<string, Start>): string[] {
  const remarks: string[] = [];
  for (let at = 0; at + RUN <= stretch.words.length; at++) {
    const start = come.get(runAt(stretch, at));
    if (start === undefined) continue;
    let length = RUN;
    while (normAt(stretch, at + length) !== "" && normAt(stretch, at + length) === normAt(start.stretch, start.at + length)) length++;
    const full = Array.from({ length }, (_, k) => normAt(stretch, at + k)).filter((norm) => !isFunctionWord(norm)).length;
    if (full >= FULL_WORDS) {
      let end = length;
      // "… Rules for Non-custodial Measures (the": what only leads on to the next word says nothing.
      while (isFunctionWord(normAt(stretch, at + end - 1))) end--;
      remarks.push(`“${quoted(start, end)}” stands ${start.stretch.place < stretch.place ? "earlier" : "later"} than before.`);
    }
    at += length - 1;
  }
  return remarks;
}

function quoted({ stretch: { tokens, words }, at }: Start, length: number): string {
  const slice = (from: number, to: number) =>
    tokens
      .slice(words[from], (words[to - 1] ?? 0) + 1)
      .map((token, index) => (index === 0 ? token.text : token.before + token.text))
      .join("")
      .replace(/\s+/g, " ");
  const half = QUOTED / 2;
  return length <= QUOTED ? slice(at, at + length) : `${slice(at, at + half)} … ${slice(at + length - half, at + length)}`;
}
