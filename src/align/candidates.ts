import { type Evidence, forShared, likeness, termsAt, totalAt } from "./evidence.ts";
import { otherSide, type Side } from "./pairing.ts";

/** An old and a new paragraph that share something rare. */
export interface Pair {
  /** Indices into the old and the new text. */
  readonly ends: readonly [number, number];
  /** Weight of the shared terms. */
  readonly shared: number;
  /** 0 to 1: shared weight over the geometric mean of both paragraphs' weights. */
  readonly score: number;
  /** Separate runs of two words or more that both share. One long run is a quotation; several are a paragraph. */
  readonly runs: number;
  /** The same of three words or more; fewer of these are pieced together from turns of phrase. */
  readonly passages: number;
}

/** The pair of two given paragraphs, whether or not the index proposes it. */
export function pairOf(evidence: Evidence, a: number, b: number): Pair {
  const { terms, weights } = evidence;
  let shared = 0;
  // A run of n words holds n - 1 shared terms of two words, n - 2 of three and n - 3 of four: the differences count the runs.
  let runs = 0;
  let passages = 0;
  forShared(termsAt(evidence, 0, a), termsAt(evidence, 1, b), (term) => {
    shared += weights[term] ?? 0;
    const length = terms.length[term] ?? 0;
    if (length === 2) runs++;
    else if (length === 3) {
      runs--;
      passages++;
    } else if (length === 4) passages--;
  });
  return { ends: [a, b], shared, score: likeness(shared, totalAt(evidence, 0, a), totalAt(evidence, 1, b)), runs, passages };
}

/** Candidates kept for each paragraph of either text. */
const KEPT = 4;
/** Entries of the index that one paragraph may look at: what keeps the cost in line with the text, near-duplicates or not. */
const LOOKED_AT = 300;

/** Every pair worth looking at: for each paragraph of either side, those that share most of its rarest terms. */
export function candidatesOf(evidence: Evidence): Pair[] {
  const width = evidence.counts[1];
  const keys = new Set<number>();
  for (const side of [0, 1] as const) {
    const index = indexOf(evidence, otherSide(side));
    const find = nearestIn(index, evidence, side);
    for (let own = 0; own < evidence.counts[side]; own++) {
      for (const other of find(own)) keys.add(side === 0 ? own * width + other : other * width + own);
    }
  }
  return [...keys].sort((x, y) => x - y).map((key) => pairOf(evidence, Math.floor(key / width), key % width));
}

/** For each term the paragraphs that hold it: `paragraphs` from `starts[term]` to `starts[term + 1]`. */
interface Index {
  readonly starts: Int32Array;
  readonly paragraphs: Int32Array;
}

function indexOf({ terms }: Evidence, side: Side): Index {
  const starts = new Int32Array(terms.frequency.length + 1);
  for (const own of terms.sides[side]) for (const term of own) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms.frequency.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const fill = starts.slice();
  const paragraphs = new Int32Array(starts[terms.frequency.length] ?? 0);
  terms.sides[side].forEach((own, k) => {
    for (const term of own) {
      const at = fill[term] ?? 0;
      paragraphs[at] = k;
      fill[term] = at + 1;
    }
  });
  return { starts, paragraphs };
}

/** Finds the paragraphs of the other side that share most with one of this side, rarest terms first, within a budget. */
function nearestIn({ starts, paragraphs }: Index, evidence: Evidence, side: Side): (own: number) => number[] {
  const { weights, counts } = evidence;
  const sums = new Float64Array(counts[otherSide(side)]);
  return (own) => {
    const touched: number[] = [];
    for (const term of withinBudget(termsAt(evidence, side, own), starts, evidence)) {
      const weight = weights[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let k = starts[term] ?? 0; k < end; k++) {
        const other = paragraphs[k] ?? 0;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight;
      }
    }
    const place = own / counts[side];
    const away = (other: number) => Math.abs(place - other / counts[otherSide(side)]);
    const found = first(KEPT, touched, (x, y) => (sums[x] ?? 0) - (sums[y] ?? 0) || away(y) - away(x) || y - x);
    for (const other of touched) sums[other] = 0;
    return found;
  };
}

/**
 * The terms of a paragraph, rarest first, whose entries in the index may be looked at; at least one. Terms are numbered by how rare
 * they are; of equally rare ones that do not all fit, those are taken that come first by their words, which is the same from either text.
 */
function withinBudget(own: Int32Array, starts: Int32Array, { terms: { frequency, print } }: Evidence): Int32Array {
  const entries = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  let looked = 0;
  for (let k = 0; k < own.length; ) {
    const rarity = frequency[own[k] ?? 0];
    let next = k;
    let more = 0;
    while (next < own.length && frequency[own[next] ?? 0] === rarity) more += entries(own[next++] ?? 0);
    if (looked + more > LOOKED_AT) {
      const equal = own.slice(k, next).filter((term) => entries(term) > 0);
      equal.sort((x, y) => (print[x] ?? 0) - (print[y] ?? 0));
      let count = 0;
      for (const term of equal) {
        if (looked > 0 && looked + entries(term) > LOOKED_AT) break;
        looked += entries(term);
        count++;
      }
      const taken = new Int32Array(k + count);
      taken.set(own.subarray(0, k));
      taken.set(equal.subarray(0, count), k);
      return taken;
    }
    looked += more;
    k = next;
  }
  return own;
}

/** The best of some numbers, best first; no two are equally good. Far fewer than all, so that sorting them all would be waste. */
function first(count: number, numbers: readonly number[], better: (x: number, y: number) => number): number[] {
  const best: number[] = [];
  for (const number of numbers) {
    const last = best[count - 1];
    if (last !== undefined && better(number, last) < 0) continue;
    let at = Math.min(best.length, count - 1);
    for (let above = best[at - 1]; above !== undefined && better(number, above) > 0; above = best[at - 1]) best[at--] = above;
    best[at] = number;
  }
  return best;
}
