import type { LinkReason } from "../model/alignment.ts";
import type { Pair } from "./candidates.ts";
import { type Evidence, totalAt } from "./evidence.ts";
import { Heap } from "./heap.ts";
import type { Pairing } from "./pairing.ts";
import { relink } from "./relink.ts";
import { fitOf, ratio } from "./rest.ts";
import { type Rivals, rivalsOf } from "./rivals.ts";
import { neighbourhoodOf } from "./support.ts";

export const P = { plain: 0.5, margin: 0.9, r2: 0.25, sup: 0.3, base: 0.36, spread: 0.2, maxRuns: 4, slope: 0.25, min: 0.09, pv: 0.28, pvs: 0.23, pc: 0.24, pcs: 0.19, own: 0.4, twin: 0.6 };

interface Option {
  readonly pair: Pair;
  readonly fit: number;
  readonly value: number;
}

interface Judge {
  readonly evidence: Evidence;
  readonly pairing: Pairing;
  readonly rivals: Rivals;
}

/**
 * Pairs what exact words left over, best first, in rounds: what is plain first, because it is the neighbourhood by which the rest is judged.
 * A pair needs at least one free paragraph; where the other one has partners, the pair is the rest of a merge or a split.
 */
export function match(candidates: readonly Pair[], evidence: Evidence, pairing: Pairing): void {
  const rivals = rivalsOf(candidates, evidence);
  const judge = { evidence, pairing, rivals };
  const isPlain = (pair: Pair) => pair.score >= P.plain && rivals.second(pair) <= P.margin * pair.score;
  round(candidates.filter(isPlain), judge, P.r2);
  round(candidates, judge, P.plain);
  round(candidates, judge, P.r2);
  relink(candidates, evidence, pairing);
  round(candidates, judge, 0);
  round(candidates, judge, 0);
}

function round(candidates: readonly Pair[], judge: Judge, least: number): void {
  const { evidence, pairing } = judge;
  const supportOf = neighbourhoodOf(pairing, evidence.counts);
  const heap = new Heap<Option>(comesFirst(evidence.counts));
  const current = new Map<Pair, Option>();
  const byEnd = [new Map<number, Pair[]>(), new Map<number, Pair[]>()] as const;
  const consider = (pair: Pair) => {
    const option = optionOf(pair, judge, supportOf);
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
    if (current.get(pair) !== best) continue;
    pairing.add({ ends: pair.ends, score: pair.score, reason: reasonOf(pair, pairing) });
    current.delete(pair);
    for (const touched of new Set(([0, 1] as const).flatMap((side) => byEnd[side].get(pair.ends[side]) ?? []))) if (touched !== pair) consider(touched);
  }
}

/** Ties go to the pair that keeps its relative place, then to the earlier one: both are the same seen from the other text. */
function comesFirst(counts: readonly [number, number]): (p: Option, q: Option) => boolean {
  const away = ({ ends }: Pair) => Math.abs(ends[0] / counts[0] - ends[1] / counts[1]);
  return (p, q) => {
    if (p.value !== q.value) return p.value > q.value;
    const byPlace = away(p.pair) - away(q.pair);
    return byPlace !== 0 ? byPlace < 0 : p.pair.ends[0] + p.pair.ends[1] < q.pair.ends[0] + q.pair.ends[1];
  };
}

function reasonOf({ ends, score }: Pair, pairing: Pairing): LinkReason {
  if (!pairing.isFree(0, ends[0])) return "rest of a split";
  if (!pairing.isFree(1, ends[1])) return "rest of a merge";
  return score >= 0.25 ? "similar words" : "same place";
}

function optionOf(pair: Pair, { evidence, pairing, rivals }: Judge, supportOf: (ends: Pair["ends"]) => number): Option | null {
  const free = [pairing.isFree(0, pair.ends[0]), pairing.isFree(1, pair.ends[1])] as const;
  if (!free[0] && !free[1]) return null;
  const support = supportOf(pair.ends);
  const unclear = support < 0.5 && rivals.hasTwin(pair);
  const fit = fitOf(pair, evidence, pairing);
  const option = { pair, fit: fit.value, value: fit.value + P.sup * support };
  if (free[0] && free[1]) {
    const spread = 1 - 1 / Math.max(1, Math.min(pair.runs, P.maxRuns));
    const least = Math.max(P.min, P.base - P.spread * spread - P.slope * support + (unclear ? P.twin * (1 - support) : 0));
    return pair.score < least ? null : option;
  }
  if (unclear) return null;
  const side = free[0] ? 0 : 1;
  const covered = fit.covers[side];
  if (covered < P.pc - P.pcs * support || fit.value < P.pv - P.pvs * support) return null;
  if (covered < P.own * ratio(pair.shared, totalAt(evidence, side, pair.ends[side]))) return null;
  return option;
}
