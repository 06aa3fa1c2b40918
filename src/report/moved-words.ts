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
 * order of the old text; in a merge, whose paragraphs may stand in another order than before, only that the place is another. Takes
 * time that grows with the text and not with its square.
 */
export function movedRemarks(change: Change): string[] {
  if (change.kind !== "linked") return [];
  const gone = stretchesOf(change.edits, "delete");
  const come = startsOf(stretchesOf(change.edits, "insert"));
  if (come.size === 0) return [];
  return gone.flatMap((stretch) =>
    passagesOf(stretch, come).map(({ start, first, end }) => {
      const place = start.stretch.place < stretch.place ? "earlier than" : "later than";
      return `“${quoted(start, first, end)}” stands ${change.from.length > 1 ? "in another place than" : place} before.`;
    }),
  );
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

/** A passage that stands in both: where its run begins in the new text, and which of the words from there are quoted. */
interface Passage {
  readonly start: Start;
  readonly first: number;
  readonly end: number;
}

function passagesOf(stretch: Stretch, come: ReadonlyMap<string, Start>): Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at + RUN <= stretch.words.length; at++) {
    const start = come.get(runAt(stretch, at));
    if (start === undefined) continue;
    let end = RUN;
    while (normAt(stretch, at + end) !== "" && normAt(stretch, at + end) === normAt(start.stretch, start.at + end)) end++;
    const next = at + end - 1;
    const first = afterRemnant(start);
    // "… Rules for Non-custodial Measures (the": what only leads on to the next word says nothing.
    while (isFunctionWord(normAt(stretch, at + end - 1))) end--;
    const full = Array.from({ length: Math.max(0, end - first) }, (_, k) => normAt(stretch, at + first + k));
    if (full.filter((norm) => !isFunctionWord(norm)).length >= FULL_WORDS) passages.push({ start, first, end });
    at = next;
  }
  return passages;
}

/** "[seventy-sixth] session, under the item …": the words of a run before its first comma may be the end of what did not move. */
const REMNANT = 2;

/** How many words of a run are such an end. */
function afterRemnant({ stretch: { tokens, words }, at }: Start): number {
  for (let count = 1; count <= REMNANT; count++) if (tokens[(words[at + count - 1] ?? 0) + 1]?.text === ",") return count;
  return 0;
}

function quoted({ stretch: { tokens, words }, at }: Start, first: number, end: number): string {
  const after = (place: number) => (tokens[place]?.text === "”" ? place + 1 : place);
  const slice = (from: number, to: number) =>
    tokens
      .slice(words[at + from], after((words[at + to - 1] ?? 0) + 1))
      .map((token, index) => (index === 0 ? token.text : token.before + token.text))
      .join("")
      .replace(/\s+/g, " ");
  const half = QUOTED / 2;
  const passage = end - first <= QUOTED ? slice(first, end) : `${slice(first, first + half)} … ${slice(end - half, end)}`;
  return innerQuotes(passage);
}

/** Quotation marks inside a quotation, and none whose other half was left out. */
function innerQuotes(words: string): string {
  const paired = words.replace(/“([^“”]*)”/g, "‘$1’");
  return paired.replace(/[“”]/g, "");
}
