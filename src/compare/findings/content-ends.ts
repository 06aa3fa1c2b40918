import type { Span } from "../../model/source.ts";
import type { SideWords, Word } from "./content-words.ts";
import { overlapping, type Stretch } from "./stretches.ts";

/** So many words are read as one, and what is not new at their ends left out; more are a sentence, which is quoted whole. */
const FEW = 8;

/** The words of one side from which those at its ends are taken. */
interface Rest {
  readonly words: readonly Word[];
  start: number;
  end: number;
}

/**
 * A change without what its two sides end or begin with alike, in whatever form or type, and without what others have told of its ends:
 * "[-for indigenous-]{+and improved nutrition for Indigenous+}" only adds "and improved nutrition". Of a long one only where this shows
 * that words were added, or dropped, and none replaced.
 */
export function withoutSharedEnds(stretch: Stretch, old: SideWords, young: SideWords): Stretch {
  const [a, b] = [restOf(old, stretch.old), restOf(young, stretch.new)];
  if (isEmpty(a) || isEmpty(b)) return stretch;
  const few = Math.max(a.words.length, b.words.length) <= FEW;
  while (endsAlike(a, b) || (few && (beginAlike(a, b) || endTold(a, b)))) if (isEmpty(a) || isEmpty(b)) break;
  if (!few && isEmpty(a) === isEmpty(b)) return stretch;
  return { old: cut(old.text, stretch.old, a), new: cut(young.text, stretch.new, b) };
}

function restOf(side: SideWords, span: Span): Rest {
  const words = overlapping(side.words, span);
  return { words, start: 0, end: words.length };
}

const countOf = ({ start, end }: Rest): number => end - start;
const isEmpty = (rest: Rest): boolean => countOf(rest) <= 0;

/** Takes off a word at the end of both that is the same, and after it on either side what others have told. */
function endsAlike(a: Rest, b: Rest): boolean {
  const [last, other] = [lastUntold(a), lastUntold(b)];
  for (const [i, j] of [
    [a.end, b.end],
    [last, b.end],
    [a.end, other],
  ] as const) {
    if (i <= a.start || j <= b.start || a.words[i - 1]?.key !== b.words[j - 1]?.key) continue;
    [a.end, b.end] = [i - 1, j - 1];
    return true;
  }
  return false;
}

/** Where the words end that nobody told. */
function lastUntold({ words, start, end }: Rest): number {
  let at = end;
  while (at > start && words[at - 1]?.claimed === true) at--;
  return at;
}

function beginAlike(a: Rest, b: Rest): boolean {
  const [one, other] = [a.words[a.start], b.words[b.start]];
  if (isEmpty(a) || isEmpty(b) || (one?.key !== other?.key && !(one?.claimed === true && other?.claimed === true))) return false;
  [a.start, b.start] = [a.start + 1, b.start + 1];
  return true;
}

/** Takes off a word at the end of both that others have told on both sides. */
function endTold(a: Rest, b: Rest): boolean {
  if (isEmpty(a) || isEmpty(b) || a.words[a.end - 1]?.claimed !== true || b.words[b.end - 1]?.claimed !== true) return false;
  [a.end, b.end] = [a.end - 1, b.end - 1];
  return true;
}

/** The part of a span that has what is left of its words, to its own ends where these are the first and the last. */
function cut(text: string, span: Span, rest: Rest): Span {
  const { words, start, end } = rest;
  if (isEmpty(rest)) {
    const at = words[start]?.start ?? span.end;
    return { start: at, end: at };
  }
  return {
    start: start === 0 ? span.start : (words[start]?.start ?? span.start),
    end: end === words.length ? span.end : afterBracket(text, words[end - 1]?.end ?? span.end),
  };
}

function afterBracket(text: string, end: number): number {
  return text[end] === ")" ? end + 1 : end;
}
