import type { LinkReason } from "../model/alignment.ts";
import type { Pair } from "./candidates.ts";
import { type Evidence, totalAt } from "./evidence.ts";
import { pairsInGaps } from "./gaps.ts";
import { Heap } from "./heap.ts";
import { LIMITS } from "./limits.ts";
import type { Pairing } from "./pairing.ts";
import { relink } from "./relink.ts";
import { type Fit, fitsIn, ratio } from "./rest.ts";
import type { Rivals } from "./rivals.ts";
import type { Ruling } from "./rules.ts";
import { neighbourhoodOf } from "./support.ts";

/** A pair that may be decided for, and its rank among the others. */
interface Option {
  readonly pair: Pair;
  readonly fit: number;
  readonly rank: number;
}

interface Judge {
  readonly evidence: Evidence;
  readonly pairing: Pairing;
  readonly rivals: Rivals;
  readonly fitOf: (pair: Pair) => Fit;
}

/**
 * Pairs what exact words left over, best first, in rounds: what is plain first, because it is the neighbourhood by which the rest is judged.
 * A pair needs at least one free paragraph; where the other one has partners, the pair is the rest of a merge or a split.
 */
export function match(candidates: readonly Pair[], allows: Ruling["allows"], rivals: Rivals, evidence: Evidence, pairing: Pairing): void {
  const judge = { evidence, pairing, rivals, fitOf: fitsIn(evidence, pairing) };
  const isPlain = (pair: Pair) => pair.score >= LIMITS.plain && rivals.second(pair) <= LIMITS.rivalNear * pair.score;
  round(candidates.filter(isPlain), judge, LIMITS.early);
  round(candidates, judge, LIMITS.plain);
  const all = [...candidates, ...pairsInGaps(candidates, evidence, pairing).filter(({ ends }) => allows(ends))];
  round(all, judge, LIMITS.early);
  relink(candidates, evidence, pairing, judge.fitOf);
  round(all, judge, 0);
  // The last round's pairs are new neighbours, and may settle what stood between them.
  round(all, judge, 0);
}

/** Takes the best option again and again until none is left; `least` is the least fit that is looked at. */
function round(candidates: readonly Pair[], judge: Judge, least: number): void {
  const { evidence, pairing } = judge;
  const surroundings = surroundingsOf(judge);
  const heap = new Heap<Option>(comesFirst(evidence.counts));
  const current = new Map<Pair, Option>();
  const byEnd = [new Map<number, Pair[]>(), new Map<number, Pair[]>()] as const;
  const consider = (pair: Pair) => {
    const option = optionOf(pair, judge, surroundings);
    if (option === null || option.fit < least) {
      current.delete(pair);
      return;
    }
    current.set(pair, option);
    heap.push(option);
  };
  for (const pair of candidates) {
    if (!pairing.isFree(0, pair.ends[0]) && !pairing.isFree(1, pair.ends[1])) continue;
    for (const side of [0, 1] as const) {
      const list = byEnd[side].get(pair.ends[side]);
      if (list) list.push(pair);
      else byEnd[side].set(pair.ends[side], [pair]);
    }
    consider(pair);
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { pair } = best;
    // An option that was weighed anew stands in the heap again; the old one is stale.
    if (current.get(pair) !== best) continue;
    pairing.add({ ends: pair.ends, score: pair.score, reason: reasonOf(pair, pairing) });
    current.delete(pair);
    const touched = new Set(([0, 1] as const).flatMap((side) => byEnd[side].get(pair.ends[side]) ?? []));
    touched.delete(pair);
    for (const other of touched) consider(other);
  }
}

/** What stands around a pair, as it was when the round began: the order in which a round takes its pairs must not matter to others. */
interface Surroundings {
  readonly order: number;
  readonly support: number;
  readonly hasTwin: boolean;
}

function surroundingsOf({ evidence, pairing, rivals }: Judge): (pair: Pair) => Surroundings {
  const neighbourhood = neighbourhoodOf(pairing, evidence.counts);
  const known = new Map<Pair, Surroundings>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const order = neighbourhood.orderOf(pair.ends);
    const found = { order, support: neighbourhood.supportOf(pair.ends), hasTwin: order < LIMITS.inOrder && rivals.hasTwin(pair, pairing) };
    known.set(pair, found);
    return found;
  };
}

/** Ties go to the pair that keeps its relative place, then to the earlier one: both are the same seen from the other text. */
function comesFirst(counts: readonly [number, number]): (p: Option, q: Option) => boolean {
  const away = ({ ends }: Pair) => Math.abs(ends[0] / counts[0] - ends[1] / counts[1]);
  return (p, q) => {
    if (p.rank !== q.rank) return p.rank > q.rank;
    const byPlace = away(p.pair) - away(q.pair);
    return byPlace !== 0 ? byPlace < 0 : p.pair.ends[0] + p.pair.ends[1] < q.pair.ends[0] + q.pair.ends[1];
  };
}

function reasonOf({ ends, score }: Pair, pairing: Pairing): LinkReason {
  if (!pairing.isFree(0, ends[0])) return "rest of a split";
  if (!pairing.isFree(1, ends[1])) return "rest of a merge";
  return score >= LIMITS.early ? "similar words" : "same place";
}

/** The pair as an option, or null where it is none: neither end is free, or evidence and support together are too weak. */
function optionOf(pair: Pair, { evidence, pairing, fitOf }: Judge, surroundings: (pair: Pair) => Surroundings): Option | null {
  const { order, support, hasTwin } = surroundings(pair);
  const free = [pairing.isFree(0, pair.ends[0]), pairing.isFree(1, pair.ends[1])] as const;
  if (!free[0] && !free[1]) return null;
  const fit = fitOf(pair);
  if (fit.value === 0) return null;
  const option = { pair, fit: fit.value, rank: fit.value + LIMITS.supportRank * order };
  if (free[0] && free[1]) {
    const least =
      LIMITS.alone - LIMITS.manyRuns * severalRuns(pair.runs) - LIMITS.supported * support + (hasTwin ? LIMITS.twin * (1 - order) : 0);
    return pair.score >= Math.max(LIMITS.least, least) ? option : null;
  }
  const side = free[0] ? 0 : 1;
  const covered = fit.covers[side];
  const enough =
    !hasTwin &&
    fit.value >= LIMITS.rest - LIMITS.restSupported * support &&
    covered >= LIMITS.covered - LIMITS.coveredSupported * support &&
    covered >= LIMITS.ownShare * ratio(pair.shared, totalAt(evidence, side, pair.ends[side]));
  return enough ? option : null;
}

/** 0 for one run, nearing 1 for many; four are as good as more. */
function severalRuns(runs: number): number {
  return 1 - 1 / Math.max(1, Math.min(runs, 4));
}
