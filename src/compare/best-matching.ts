import type { Token } from "../words/tokens.ts";
import type { Kept } from "./kept.ts";
import { beginsWell, countNorms, EDIT_COST, endsWell, REPLACED_TOKEN, SAME_BUT_FOR_TYPE, weigh } from "./weights.ts";

// What the last step did. An edit is a stretch of steps without KEEP; BOTH means it has deleted and inserted.
const KEEP = 0;
const DELETE = 1;
const INSERT = 2;
const BOTH = 3;
const STATES = 4;
// How a cell was reached, beside the state before it: by deleting a token, inserting one, or replacing one by another.
const BY_DELETE = 0 << 2;
const BY_INSERT = 1 << 2;
const BY_PAIR = 2 << 2;
const STATE_BITS = 3;
const STEP_BITS = 3 << 2;

const NEVER = Number.NEGATIVE_INFINITY;

/** The best scores of one row, by state. */
interface Row {
  readonly keep: Float64Array;
  readonly del: Float64Array;
  readonly ins: Float64Array;
  readonly both: Float64Array;
}

/**
 * The matching whose kept worth, less the cost of the edits between, is greatest. Takes time and room for every pair of tokens.
 *
 * This is a global alignment with a price for every gap (Needleman and Wunsch 1970; Gotoh 1982), not a longest common
 * subsequence (Myers, jsdiff): that one keeps every stray "of" and "the", and a rewritten sentence falls into dust.
 */
export function bestMatching(a: readonly Token[], b: readonly Token[]): Kept[] {
  const { way, last } = fill(a, b);
  return walkBack(way, last, a.length, b.length);
}

function fill(a: readonly Token[], b: readonly Token[]): { way: Uint8Array; last: number } {
  const width = b.length + 1;
  const way = new Uint8Array((a.length + 1) * width * STATES);
  const worth = weigh(a, countNorms(a), countNorms(b));
  const ids = new Map<string, number>();
  const [textA, textB] = [numbered(a, "text", ids), numbered(b, "text", ids)];
  const [normA, normB] = [numbered(a, "norm", ids), numbered(b, "norm", ids)];
  const [beginA, beginB] = [a, b].map((tokens) => Float64Array.from(tokens, (token, k) => beginsWell(tokens[k - 1], token)));
  const [endA, endB] = [a, b].map((tokens) => Float64Array.from(tokens, (token, k) => endsWell(tokens[k - 1], token)));
  const at = (values: Float64Array | Uint32Array | undefined, index: number): number => values?.[index] ?? 0;

  let above = newRow(width);
  let row = newRow(width);
  for (let i = 0; i <= a.length; i++) {
    const value = at(worth, i - 1);
    for (let j = 0; j <= b.length; j++) {
      const cell = (i * width + j) * STATES;
      let keep = i === 0 && j === 0 ? 0 : NEVER;
      let del = NEVER;
      let ins = NEVER;
      let both = NEVER;
      if (i > 0) {
        del = at(above.del, j);
        way[cell + DELETE] = DELETE | BY_DELETE;
        const opened = at(above.keep, j) - EDIT_COST + at(beginA, i - 1);
        if (opened > del) {
          del = opened;
          way[cell + DELETE] = KEEP | BY_DELETE;
        }
        both = at(above.both, j) - REPLACED_TOKEN;
        way[cell + BOTH] = BOTH | BY_DELETE;
        const widened = at(above.ins, j) - EDIT_COST;
        if (widened > both) {
          both = widened;
          way[cell + BOTH] = INSERT | BY_DELETE;
        }
      }
      if (j > 0) {
        ins = at(row.ins, j - 1);
        way[cell + INSERT] = INSERT | BY_INSERT;
        const opened = at(row.keep, j - 1) - EDIT_COST + at(beginB, j - 1);
        if (opened > ins) {
          ins = opened;
          way[cell + INSERT] = KEEP | BY_INSERT;
        }
        const longer = at(row.both, j - 1) - REPLACED_TOKEN;
        if (longer > both) {
          both = longer;
          way[cell + BOTH] = BOTH | BY_INSERT;
        }
        const widened = at(row.del, j - 1) - EDIT_COST;
        if (widened > both) {
          both = widened;
          way[cell + BOTH] = DELETE | BY_INSERT;
        }
      }
      if (i > 0 && j > 0 && at(normA, i - 1) === at(normB, j - 1)) {
        const scores = [at(above.keep, j - 1), at(above.del, j - 1), at(above.ins, j - 1), at(above.both, j - 1)] as const;
        if (at(textA, i - 1) === at(textB, j - 1)) {
          const end = at(endB, j - 1);
          const kept = [scores[KEEP], scores[DELETE] + at(endA, i - 1), scores[INSERT] + end, scores[BOTH] + end];
          const best = indexOfGreatest(kept);
          keep = (kept[best] ?? NEVER) + value;
          way[cell + KEEP] = best;
        } else {
          const paired = [
            scores[KEEP] - 2 * EDIT_COST + at(beginA, i - 1),
            scores[DELETE] - EDIT_COST,
            scores[INSERT] - EDIT_COST,
            scores[BOTH] - REPLACED_TOKEN,
          ];
          const best = indexOfGreatest(paired);
          const score = (paired[best] ?? NEVER) + value * SAME_BUT_FOR_TYPE;
          if (score > both) {
            both = score;
            way[cell + BOTH] = best | BY_PAIR;
          }
        }
      }
      row.keep[j] = keep;
      row.del[j] = del;
      row.ins[j] = ins;
      row.both[j] = both;
    }
    [above, row] = [row, above];
  }
  const atEnd = endsWell(undefined, undefined);
  const ends = [
    at(above.keep, b.length),
    at(above.del, b.length) + atEnd,
    at(above.ins, b.length) + atEnd,
    at(above.both, b.length) + atEnd,
  ];
  return { way, last: indexOfGreatest(ends) };
}

function walkBack(way: Uint8Array, last: number, n: number, m: number): Kept[] {
  const kept: Kept[] = [];
  let state = last;
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const packed = way[(i * (m + 1) + j) * STATES + state] ?? 0;
    const step = packed & STEP_BITS;
    const both = state === KEEP || step === BY_PAIR;
    if (both || step === BY_DELETE) i--;
    if (both || step === BY_INSERT) j--;
    if (state === KEEP) kept.push({ from: i, to: j });
    state = packed & STATE_BITS;
  }
  return kept.reverse();
}

function newRow(width: number): Row {
  const scores = () => new Float64Array(width).fill(NEVER);
  return { keep: scores(), del: scores(), ins: scores(), both: scores() };
}

/** A number for each token, the same for the same printed or normal form. */
function numbered(tokens: readonly Token[], form: "text" | "norm", ids: Map<string, number>): Uint32Array {
  return Uint32Array.from(tokens, (token) => {
    const known = ids.get(token[form]);
    if (known !== undefined) return known;
    ids.set(token[form], ids.size + 1);
    return ids.size;
  });
}

/** The first of equals, so that the same texts always give the same edits. */
function indexOfGreatest(scores: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < scores.length; index++) if ((scores[index] ?? NEVER) > (scores[best] ?? NEVER)) best = index;
  return best;
}
