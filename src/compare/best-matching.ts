import type { Token } from "../words/tokens.ts";
import type { Kept } from "./kept.ts";
import { beginsWell, countNorms, EDIT_COST, endsWell, REPLACED_TOKEN, SAME_BUT_FOR_TYPE, weigh } from "./weights.ts";

// What the last step did. An edit is a stretch of steps without KEEP; BOTH means it has deleted and inserted.
const KEEP = 0;
const DELETE = 1;
const INSERT = 2;
const BOTH = 3;
// How a replacement was reached, beside the state before it: by deleting a token or by inserting one.
const BY_DELETE = 0 << 2;
const BY_INSERT = 1 << 2;
// One byte says of a cell how each state was reached: the state before KEEP, whether a deletion and an insertion went on
// or began after KEEP, and the state and step before BOTH.
const STATE_BITS = 3;
const DELETION_GOES_ON = 1 << 2;
const INSERTION_GOES_ON = 1 << 3;
const BOTH_SHIFT = 4;

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
  const counts = [countNorms(a), countNorms(b)] as const;
  const ids = new Map<string, number>();
  const old = new Side(a, weigh(a, counts[0], counts[1]), ids);
  const heir = new Side(b, weigh(b, counts[1], counts[0]), ids);
  const width = b.length + 1;
  const way = new Uint8Array((a.length + 1) * width);
  // Scores stand one place to the right, and row and column before the first hold NEVER: no edge needs a case of its own.
  let above = newRow(width + 1);
  let row = newRow(width + 1);
  for (let i = 0, cell = 0; i <= a.length; i++) {
    const norm = old.norms[i];
    const text = old.texts[i];
    const worth = old.worth[i];
    const beginOld = old.begin[i] - EDIT_COST;
    const endOld = old.end[i];
    // What stands to the left of a cell is carried along: this loop is where a comparison of long texts spends its time.
    let keepLeft = NEVER;
    let delLeft = NEVER;
    let insLeft = NEVER;
    let bothLeft = NEVER;
    for (let j = 0; j < width; j++, cell++) {
      // A deletion goes on, or begins after a kept token.
      let del = above.del[j + 1];
      let steps = DELETION_GOES_ON;
      const newDel = above.keep[j + 1] + beginOld;
      if (newDel > del) {
        del = newDel;
        steps = 0;
      }
      // So does an insertion.
      let ins = insLeft;
      const newIns = keepLeft + heir.begin[j] - EDIT_COST;
      if (newIns > ins) ins = newIns;
      else steps |= INSERTION_GOES_ON;
      // A replacement goes on, or begins where a deletion also inserts, or an insertion also deletes.
      let both = above.both[j + 1] - REPLACED_TOKEN;
      let by = BOTH | BY_DELETE;
      const longer = bothLeft - REPLACED_TOKEN;
      if (longer > both) {
        both = longer;
        by = BOTH | BY_INSERT;
      }
      const alsoDeletes = above.ins[j + 1] - EDIT_COST;
      if (alsoDeletes > both) {
        both = alsoDeletes;
        by = INSERT | BY_DELETE;
      }
      const alsoInserts = delLeft - EDIT_COST;
      if (alsoInserts > both) {
        both = alsoInserts;
        by = DELETE | BY_INSERT;
      }

      let keep = i === 0 && j === 0 ? 0 : NEVER;
      if (norm === heir.norms[j] && norm !== NO_TOKEN) {
        const endBoth = heir.end[j];
        let best = above.keep[j];
        let before = KEEP;
        if (above.del[j] + endOld > best) {
          best = above.del[j] + endOld;
          before = DELETE;
        }
        if (above.ins[j] + endBoth > best) {
          best = above.ins[j] + endBoth;
          before = INSERT;
        }
        if (above.both[j] + endBoth > best) {
          best = above.both[j] + endBoth;
          before = BOTH;
        }
        keep = best + (text === heir.texts[j] ? worth : worth * SAME_BUT_FOR_TYPE);
        steps |= before;
      }
      row.keep[j + 1] = keepLeft = keep;
      row.del[j + 1] = delLeft = del;
      row.ins[j + 1] = insLeft = ins;
      row.both[j + 1] = bothLeft = both;
      way[cell] = steps | (by << BOTH_SHIFT);
    }
    [above, row] = [row, above];
  }
  return { way, last: bestLast(above, width) };
}

function bestLast(row: Row, index: number): number {
  const atEnd = endsWell(undefined, undefined);
  let last = KEEP;
  let best = row.keep[index] ?? NEVER;
  for (const [state, scores] of [row.del, row.ins, row.both].entries()) {
    const score = (scores[index] ?? NEVER) + atEnd;
    if (score <= best) continue;
    best = score;
    last = state + 1;
  }
  return last;
}

/** The number of what stands before the first token. */
const NO_TOKEN = 0;

/** What the matching needs to know of the tokens of one text, by index from 1; 0 is what stands before the first. */
class Side {
  /** A number for each printed form and each normal form, the same on both sides. */
  readonly texts: Uint32Array;
  readonly norms: Uint32Array;
  readonly worth: Float64Array;
  /** How well an edit begins at each token, and how well one ends before it. */
  readonly begin: Float64Array;
  readonly end: Float64Array;

  /** @param ids the numbers given so far, by form */
  constructor(tokens: readonly Token[], worth: Float64Array, ids: Map<string, number>) {
    const length = tokens.length + 1;
    this.texts = new Uint32Array(length);
    this.norms = new Uint32Array(length);
    this.worth = new Float64Array(length);
    this.begin = new Float64Array(length);
    this.end = new Float64Array(length);
    this.worth.set(worth, 1);
    let before: Token | undefined;
    for (const [index, token] of tokens.entries()) {
      this.texts[index + 1] = numberOf(token.text, ids);
      this.norms[index + 1] = numberOf(token.norm, ids);
      this.begin[index + 1] = beginsWell(before, token);
      this.end[index + 1] = endsWell(before, token);
      before = token;
    }
  }
}

function numberOf(form: string, ids: Map<string, number>): number {
  const known = ids.get(form);
  if (known !== undefined) return known;
  ids.set(form, ids.size + 1);
  return ids.size;
}

function walkBack(way: Uint8Array, last: number, n: number, m: number): Kept[] {
  const kept: Kept[] = [];
  let state = last;
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const steps = way[i * (m + 1) + j] ?? 0;
    if (state === KEEP) {
      kept.push({ from: --i, to: --j });
      state = steps & STATE_BITS;
    } else if (state === DELETE) {
      i--;
      state = steps & DELETION_GOES_ON ? DELETE : KEEP;
    } else if (state === INSERT) {
      j--;
      state = steps & INSERTION_GOES_ON ? INSERT : KEEP;
    } else {
      const by = steps >> BOTH_SHIFT;
      if ((by & BY_INSERT) === 0) i--;
      else j--;
      state = by & STATE_BITS;
    }
  }
  return kept.reverse();
}

function newRow(width: number): Row {
  const scores = () => new Float64Array(width).fill(NEVER);
  return { keep: scores(), del: scores(), ins: scores(), both: scores() };
}
