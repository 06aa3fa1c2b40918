import type { LinkReason } from "../model/alignment.ts";
import type { Pair } from "./candidates.ts";
import { type Evidence, totalAt } from "./evidence.ts";
import { pairsInGaps } from "./gaps.ts";
import { Heap } from "./heap.ts";
import { LIMITS } from "./limits.ts";
import { byEndOf } from "./lists.ts";
import { otherSide, type Pairing, type Side } from "./pairing.ts";
import { putBack } from "./put-back.ts";
import { relink } from "./relink.ts";
import { type ChapeauOf, type Fit, fitsIn, ratio } from "./rest.ts";
import { areKin, awayIn, type Rivals } from "./rivals.ts";
import type { Ruling } from "./rules.ts";
import { neighbourhoodOf } from "./support.ts";

/** A pair that may be decided for, and its rank among the others. */
interface Option {
  readonly pair: Pair;
  readonly fit: number;
  readonly rank: number;
}

/** What is known of two ends apart from the terms they share. */
export interface Known {
  /** Whether the reader lets them be paired. */
  readonly allows: Ruling["allows"];
  /** Whether both open with a verb, and not with the same. */
  readonly opensAnew: (ends: Pair["ends"]) => boolean;
  readonly chapeauOf: ChapeauOf;
}

interface Judge extends Pick<Known, "opensAnew"> {
  readonly evidence: Evidence;
  readonly pairing: Pairing;
  readonly rivals: Rivals;
  readonly fitOf: (pair: Pair) => Fit;
}

/**
 * Pairs what exact words left over, best first, in rounds: what is plain first, because it is the neighbourhood by which the rest is judged.
 * A pair needs at least one free paragraph; where the other one has partners, the pair is the rest of a merge or a split.
 */
export function match(
  candidates: readonly Pair[],
  { allows, opensAnew, chapeauOf }: Known,
  rivals: Rivals,
  evidence: Evidence,
  pairing: Pairing,
): void {
  const judge = { opensAnew, evidence, pairing, rivals, fitOf: fitsIn(evidence, pairing, chapeauOf) };
  const isPlain = (pair: Pair) => pair.score >= LIMITS.plain && rivals.second(pair) <= LIMITS.rivalNear * pair.score;
  round(candidates.filter(isPlain), judge, LIMITS.early);
  round(candidates, judge, LIMITS.plain);
  putBack(evidence, pairing, allows);
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
  const heap = new Heap<Option>(comesFirst(evidence));
  const current = new Map<Pair, Option>();
  const open = candidates.filter(({ ends }) => pairing.isFree(0, ends[0]) || pairing.isFree(1, ends[1]));
  const byEnd = byEndOf(open);
  const consider = (pair: Pair) => {
    const option = optionOf(pair, judge, surroundings);
    if (option === null || option.fit < least) {
      current.delete(pair);
      return;
    }
    current.set(pair, option);
    heap.push(option);
  };
  for (const pair of open) consider(pair);
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
  orderOf(pair: Pair): number;
  supportOf(pair: Pair): number;
  hasTwin(pair: Pair): boolean;
  /** Whether the far end of a pair, seen from `side`, was free, and stands where the near end belongs. */
  isWaiting(pair: Pair, side: Side): boolean;
}

function surroundingsOf({ evidence, pairing, rivals }: Judge): Surroundings {
  const neighbourhood = neighbourhoodOf(pairing, evidence.counts);
  const best = pairing.bestScores();
  return {
    orderOf: ({ ends }) => neighbourhood.orderOf(ends),
    supportOf: ({ ends }) => neighbourhood.supportOf(ends),
    hasTwin: (pair) => rivals.hasTwin(pair, best),
    isWaiting: ({ ends }, side) => best[otherSide(side)][ends[otherSide(side)]] === 0 && neighbourhood.orderOf(ends) >= LIMITS.inOrder,
  };
}

/** Ties go to the pair that keeps its relative place, then by the words: both are the same seen from the other text. */
function comesFirst(evidence: Evidence): (p: Option, q: Option) => boolean {
  const { prints } = evidence;
  const away = (pair: Pair) => awayIn(evidence, pair);
  const print = ({ ends }: Pair) => (prints[0][ends[0]] ?? 0) + (prints[1][ends[1]] ?? 0);
  const keys: readonly ((pair: Pair) => number)[] = [away, print, ({ ends }) => ends[0] + ends[1]];
  return (p, q) => {
    if (p.rank !== q.rank) return p.rank > q.rank;
    const key = keys.find((one) => one(p.pair) !== one(q.pair));
    return key !== undefined && key(p.pair) < key(q.pair);
  };
}

function reasonOf({ ends, score }: Pair, pairing: Pairing): LinkReason {
  if (!pairing.isFree(0, ends[0])) return "rest of a split";
  if (!pairing.isFree(1, ends[1])) return "rest of a merge";
  return score >= LIMITS.early ? "similar words" : "same place";
}

/** The pair as an option, or null where it is none: neither end is free, or evidence and support together are too weak. */
function optionOf(pair: Pair, judge: Judge, around: Surroundings): Option | null {
  const free = [judge.pairing.isFree(0, pair.ends[0]), judge.pairing.isFree(1, pair.ends[1])] as const;
  if (free[0] && free[1]) return wholeOption(pair, judge, around);
  return free[0] || free[1] ? restOption(pair, free[0] ? 0 : 1, judge, around) : null;
}

function option(pair: Pair, fit: number, order: number): Option {
  return { pair, fit, rank: fit + LIMITS.supportRank * order };
}

/** Two free paragraphs. What is cheap is asked first: most candidates are none. */
function wholeOption(pair: Pair, { opensAnew }: Judge, around: Surroundings): Option | null {
  if (pair.score < LIMITS.least) return null;
  const alone = LIMITS.alone - LIMITS.manyRuns * severalRuns(pair.runs);
  if (pair.score < alone - LIMITS.supported) return null;
  if (pair.score < LIMITS.leastOpeningAnew && opensAnew(pair.ends)) return null;
  const order = around.orderOf(pair);
  const supported = alone - LIMITS.supported * around.supportOf(pair);
  if (pair.score < supported) return null;
  const unclear = order < LIMITS.inOrder && pair.score < supported + LIMITS.twin * (1 - order) && around.hasTwin(pair);
  return unclear ? null : option(pair, pair.score, order);
}

/** A free paragraph, on `side`, and one that has partners: the rest of a merge or a split. */
function restOption(pair: Pair, side: Side, { evidence, pairing, rivals, fitOf }: Judge, around: Surroundings): Option | null {
  // Rests share no more than the whole paragraphs, which is known already.
  const most = [ratio(pair.shared, totalAt(evidence, 0, pair.ends[0])), ratio(pair.shared, totalAt(evidence, 1, pair.ends[1]))] as const;
  if (Math.min(...most) < LIMITS.noticeable || most[side] < LIMITS.covered - LIMITS.coveredSupported) return null;
  const fit = fitOf(pair);
  const covered = fit.covers[side];
  if (fit.value < LIMITS.rest - LIMITS.restSupported || covered < LIMITS.covered - LIMITS.coveredSupported) return null;
  const likeSource = pairing
    .partners(otherSide(side), pair.ends[otherSide(side)])
    .some((source) => areKin(evidence, side, source, pair.ends[side]));
  const ownShare = likeSource ? LIMITS.ownShare : LIMITS.ownShareUnlike;
  if (covered < ownShare * most[side]) return null;
  if (Math.min(...fit.covers) < LIMITS.noticeable) return null;
  if (covered + fit.words[side] < LIMITS.ownWords && fit.longTerms < LIMITS.ownLongTerms) return null;
  if (rivals.others(pair, side).some((other) => other.score > pair.score && around.isWaiting(other, side))) return null;
  const support = around.supportOf(pair);
  const least = LIMITS.rest - LIMITS.restSupported * support + LIMITS.restQuoted * mereQuotation(pair, covered, support);
  if (fit.value < least || covered < LIMITS.covered - LIMITS.coveredSupported * support) return null;
  const order = around.orderOf(pair);
  return order < LIMITS.inOrder && around.hasTwin(pair) ? null : option(pair, fit.value, order);
}

/** How far a rest may be a title that both paragraphs quote, 0 to 1: one passage, a small part of its own, away from its neighbours. */
function mereQuotation({ passages }: Pair, covered: number, support: number): number {
  return passages > 1 ? 0 : Math.max(0, 1 - 2 * covered) * Math.max(0, 1 - support / LIMITS.inOrder);
}

/** 0 for one run, nearing 1 for many; four are as good as more. */
function severalRuns(runs: number): number {
  return 1 - 1 / Math.max(1, Math.min(runs, 4));
}
