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

/** For every pair of positions and state the way it was reached best, and the best last state. */
function fill(a: readonly Token[], b: readonly Token[]): { way: Uint8Array; last: number } {
  const old = new Side(a, b, new Map());
  const heir = new Side(b, a, old.ids);
  const way = new Uint8Array((a.length + 1) * (b.length + 1) * STATES);
  // Scores stand one place to the right, and row and column before the first hold NEVER: no edge needs a case of its own.
  let above = newRow(b.length + 2);
  let row = newRow(b.length + 2);
  let cell = 0;
  for (let i = -1; i < a.length; i++) {
    const beginOld = at(old.begin, i) - EDIT_COST;
    const endOld = at(old.end, i);
    for (let j = -1; j < b.length; j++, cell += STATES) {
      const here = j + 2;
      const left = j + 1;
      // A deletion goes on, or begins after a kept token.
      const del = at(above.del, here);
      const newDel = at(above.keep, here) + beginOld;
      row.del[here] = Math.max(newDel, del);
      way[cell + DELETE] = newDel > del ? KEEP | BY_DELETE : DELETE | BY_DELETE;
      // So does an insertion.
      const ins = at(row.ins, left);
      const newIns = at(row.keep, left) + at(heir.begin, j) - EDIT_COST;
      row.ins[here] = Math.max(newIns, ins);
      way[cell + INSERT] = newIns > ins ? KEEP | BY_INSERT : INSERT | BY_INSERT;
      // A replacement goes on, or begins where a deletion also inserts, or an insertion also deletes.
      let both = at(above.both, here) - REPLACED_TOKEN;
      let by = BOTH | BY_DELETE;
      const longer = at(row.both, left) - REPLACED_TOKEN;
      if (longer > both) [both, by] = [longer, BOTH | BY_INSERT];
      const alsoDeletes = at(above.ins, here) - EDIT_COST;
      if (alsoDeletes > both) [both, by] = [alsoDeletes, INSERT | BY_DELETE];
      const alsoInserts = at(row.del, left) - EDIT_COST;
      if (alsoInserts > both) [both, by] = [alsoInserts, DELETE | BY_INSERT];

      let keep = NEVER;
      if (i < 0 && j < 0) keep = 0;
      else if (i >= 0 && j >= 0 && at(old.norms, i) === at(heir.norms, j)) {
        const same = at(old.texts, i) === at(heir.texts, j);
        const [k, d, s, r] = same
          ? [0, endOld, at(heir.end, j), at(heir.end, j)]
          : [beginOld - EDIT_COST, -EDIT_COST, -EDIT_COST, -REPLACED_TOKEN];
        let best = at(above.keep, left) + k;
        let before = KEEP;
        if (at(above.del, left) + d > best) [best, before] = [at(above.del, left) + d, DELETE];
        if (at(above.ins, left) + s > best) [best, before] = [at(above.ins, left) + s, INSERT];
        if (at(above.both, left) + r > best) [best, before] = [at(above.both, left) + r, BOTH];
        if (same) {
          keep = best + at(old.worth, i);
          way[cell + KEEP] = before;
        } else if (best + at(old.worth, i) * SAME_BUT_FOR_TYPE > both) {
          both = best + at(old.worth, i) * SAME_BUT_FOR_TYPE;
          by = before | BY_PAIR;
        }
      }
      row.keep[here] = keep;
      row.both[here] = both;
      way[cell + BOTH] = by;
    }
    [above, row] = [row, above];
  }
  return { way, last: bestLast(above, b.length + 1) };
}

function bestLast(row: Row, index: number): number {
  const atEnd = endsWell(undefined, undefined);
  let last = KEEP;
  let best = at(row.keep, index);
  for (const [state, scores] of [row.del, row.ins, row.both].entries()) {
    if (at(scores, index) + atEnd <= best) continue;
    best = at(scores, index) + atEnd;
    last = state + 1;
  }
  return last;
}

/** What the matching needs to know of the tokens of one text, by index. */
class Side {
  readonly ids: Map<string, number>;
  /** A number for each printed form and each normal form, the same on both sides. */
  readonly texts: Uint32Array;
  readonly norms: Uint32Array;
  readonly worth: Float64Array;
  /** How well an edit begins at each token, and how well one ends before it. */
  readonly begin: Float64Array;
  readonly end: Float64Array;

  constructor(tokens: readonly Token[], others: readonly Token[], ids: Map<string, number>) {
    this.ids = ids;
    this.texts = Uint32Array.from(tokens, (token) => numberOf(token.text, ids));
    this.norms = Uint32Array.from(tokens, (token) => numberOf(token.norm, ids));
    this.worth = weigh(tokens, countNorms(tokens), countNorms(others));
    this.begin = Float64Array.from(tokens, (token, index) => beginsWell(tokens[index - 1], token));
    this.end = Float64Array.from(tokens, (token, index) => endsWell(tokens[index - 1], token));
  }
}

function numberOf(form: string, ids: Map<string, number>): number {
  const known = ids.get(form);
  if (known !== undefined) return known;
  ids.set(form, ids.size + 1);
  return ids.size;
}

function at(values: Float64Array | Uint32Array, index: number): number {
  return values[index] ?? 0;
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
