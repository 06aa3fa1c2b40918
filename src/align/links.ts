import type { Alignment, Candidate, Link, LinkReason } from "../model/alignment.ts";
import type { Paragraph } from "../model/resolution.ts";
import type { Evidence } from "./evidence.ts";
import { type Group, groupsOf, membersOf } from "./groups.ts";
import { LIMITS } from "./limits.ts";
import { crossesSections, dropMisplaced, movedPairs, type Sides } from "./moved.ts";
import { type Decided, otherSide, type Pairing, type Side } from "./pairing.ts";
import { awayIn, type Rivals } from "./rivals.ts";
import { type Neighbourhood, neighbourhoodOf } from "./support.ts";

type SupportOf = Neighbourhood["supportOf"];
/** Turns a pairing into links with their evidence: score, reason, doubt, and what came next. */
export function alignmentOf(sides: Sides, pairing: Pairing, rivals: Rivals, evidence: Evidence): Omit<Alignment, "rules"> {
  dropMisplaced(sides, evidence, pairing);
  const groups = groupsOf(pairing);
  const moved = movedPairs(sides, groups, evidence);
  const { supportOf } = neighbourhoodOf(pairing, evidence.counts);
  const links = groups.map((group) => ({
    first: membersOf(group, 1)[0] ?? 0,
    link: linkOf(group, { sides, moved, rivals, evidence, pairing, supportOf }),
  }));
  links.sort((x, y) => x.first - y.first);
  return {
    links: links.map(({ link }) => link),
    removed: pairing.free(0).map((index) => ({ id: idAt(sides, 0, index), nearest: nearestOf(0, index, sides, rivals) })),
    added: pairing.free(1).map((index) => ({ id: idAt(sides, 1, index), nearest: nearestOf(1, index, sides, rivals) })),
    thresholds: { ...LIMITS },
  };
}

function idAt(sides: Sides, side: Side, index: number): string {
  return sides[side][index]?.id ?? "";
}

interface Setting {
  readonly sides: Sides;
  readonly moved: ReadonlySet<Decided>;
  readonly rivals: Rivals;
  readonly evidence: Evidence;
  readonly pairing: Pairing;
  readonly supportOf: SupportOf;
}

function linkOf(group: Group, setting: Setting): Link {
  const { sides, moved, rivals, evidence } = setting;
  const next = nextBest(group, rivals, evidence);
  return {
    from: ids(membersOf(group, 0), sides[0]),
    to: ids(membersOf(group, 1), sides[1]),
    moved: group.some((pair) => moved.has(pair)),
    score: meanScore(group),
    reason: reasonOf(group),
    doubtful: isDoubtful(group, setting),
    next: next && { from: idAt(sides, 0, next.ends[0]), to: idAt(sides, 1, next.ends[1]), score: next.score },
  };
}

/** The mean of a group's scores, added up in their own order, so that it is the same to the last bit from either side. */
function meanScore(group: Group): number {
  const scores = group.map(({ score }) => score).sort((x, y) => x - y);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function ids(indices: readonly number[], side: readonly Paragraph[]): [string, ...string[]] {
  const [first = "", ...rest] = indices.map((k) => side[k]?.id ?? "");
  return [first, ...rest];
}

/** A group is called by what made it a group, by the weakest part where both a merge and a split did; a single pair by what made the pair. */
function reasonOf(group: Group): LinkReason {
  const rests = group.filter(({ reason }) => reason === "rest of a merge" || reason === "rest of a split");
  const weakest = Math.min(...rests.map(({ score }) => score));
  return (rests.find(({ score }) => score === weakest) ?? group[0]).reason;
}

/** The best pair that lost against a group, on either side. */
function nextBest(group: Group, rivals: Rivals, evidence: Evidence) {
  const own = new Set(group.map(({ ends }) => ends.join()));
  const lost = ([0, 1] as const)
    .flatMap((side) => membersOf(group, side).flatMap((index) => rivals.of(side, index)))
    .filter(({ ends }) => !own.has(ends.join()));
  lost.sort((p, q) => q.score - p.score || awayIn(evidence, p) - awayIn(evidence, q) || p.ends[0] + p.ends[1] - q.ends[0] - q.ends[1]);
  return lost[0] ?? null;
}

/**
 * Whether a reader should look for themselves: a pair that rests on its place more than on its words, the weak part of a merge or split,
 * one between different parts or far from its neighbours that shares less than half, or one where another paragraph without a better partner fits nearly as well.
 */
function isDoubtful(group: Group, { rivals, pairing, sides, supportOf }: Setting): boolean {
  return group.some((pair) => {
    if (pair.score === 1 || pair.reason === "points of a chapeau" || pair.reason === "pinned by the reader") return false;
    if (pair.score < LIMITS.early) return true;
    // A long title may be all that two paragraphs of different parts, or far from their neighbours, have in common.
    if (pair.score < LIMITS.plain && (crossesSections(pair, sides) || supportOf(pair.ends) < LIMITS.inOrder)) return true;
    const own = new Set(group.map(({ ends }) => ends.join()));
    return ([0, 1] as const).some((side) =>
      rivals
        .of(side, pair.ends[side])
        .some(
          (rival) =>
            !own.has(rival.ends.join()) && rival.score >= LIMITS.rivalNear * pair.score && !isBetterOff(rival, otherSide(side), pairing),
        ),
    );
  });
}

/** Whether a rival's other end has a partner that suits it better. */
function isBetterOff(rival: { readonly ends: readonly [number, number]; readonly score: number }, side: Side, pairing: Pairing): boolean {
  return pairing.of(side, rival.ends[side]).some(({ score }) => score > rival.score);
}

function nearestOf(side: Side, index: number, sides: Sides, rivals: Rivals): Candidate | null {
  const [best] = rivals.of(side, index);
  return best && best.score > 0 ? { id: idAt(sides, otherSide(side), best.ends[otherSide(side)]), score: best.score } : null;
}
