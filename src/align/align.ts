import type { Alignment, Link, LinkReason } from "../model/alignment.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import { candidatesOf } from "./candidates.ts";
import { evidenceOf } from "./evidence.ts";
import { pairExact } from "./exact.ts";
import { match } from "./matching.ts";
import { outOfOrder } from "./moves.ts";
import { type Decided, Pairing } from "./pairing.ts";
import { comparedWords, termsOf } from "./terms.ts";

/**
 * Finds out which paragraphs of one text became which of the other: word for word first, then one to one by what they share,
 * then the rests of merges and splits, then what has moved.
 */
export function align(from: Resolution, to: Resolution): Alignment {
  const A = from.paragraphs;
  const B = to.paragraphs;
  const words = [A.map(comparedWords), B.map(comparedWords)] as const;
  const evidence = evidenceOf(termsOf(words));
  const candidates = candidatesOf(evidence);
  const pairing = new Pairing([A.length, B.length]);
  pairExact([words[0].map((own) => own.join(" ")), words[1].map((own) => own.join(" "))], pairing);
  match(candidates, evidence, pairing);
  return alignmentOf(A, B, pairing);
}

function alignmentOf(A: readonly Paragraph[], B: readonly Paragraph[], pairing: Pairing): Alignment {
  const pairs = pairing.all();
  const moved = outOfOrder(
    pairs.map(({ ends: [a, b] }) => ({ a, b, weight: Math.min(A[a]?.text.length ?? 0, B[b]?.text.length ?? 0) })),
    B.length,
  );
  const movedPairs = new Set(pairs.filter((_, k) => moved[k]));
  const links = groupsOf(pairing, A.length).map((group) => linkOf(group, A, B, movedPairs));
  const index = new Map(B.map((p, k) => [p.id, k]));
  links.sort((x, y) => (index.get(x.to[0]) ?? 0) - (index.get(y.to[0]) ?? 0));
  return {
    links,
    removed: pairing.free(0).map((a) => ({ id: A[a]?.id ?? "", nearest: null })),
    added: pairing.free(1).map((b) => ({ id: B[b]?.id ?? "", nearest: null })),
    thresholds: {},
  };
}

/** Pairs that hang together through shared paragraphs. */
function groupsOf(pairing: Pairing, fromCount: number): Decided[][] {
  const seen = new Set<Decided>();
  const groups: Decided[][] = [];
  for (let a = 0; a < fromCount; a++) {
    const stack = pairing.of(0, a).filter((pair) => !seen.has(pair));
    const group: Decided[] = [];
    while (stack.length > 0) {
      const pair = stack.pop();
      if (pair === undefined || seen.has(pair)) continue;
      seen.add(pair);
      group.push(pair);
      stack.push(...pairing.of(0, pair.ends[0]), ...pairing.of(1, pair.ends[1]));
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

function linkOf(group: readonly Decided[], A: readonly Paragraph[], B: readonly Paragraph[], moved: ReadonlySet<Decided>): Link {
  const from = [...new Set(group.map(({ ends }) => ends[0]))].sort((x, y) => x - y);
  const to = [...new Set(group.map(({ ends }) => ends[1]))].sort((x, y) => x - y);
  const reason: LinkReason = group[0]?.reason ?? "similar words";
  return {
    from: ids(from, A),
    to: ids(to, B),
    moved: group.some((pair) => moved.has(pair) || crosses(A[pair.ends[0]], B[pair.ends[1]])),
    score: group.reduce((sum, { score }) => sum + score, 0) / group.length,
    reason,
    doubtful: false,
    next: null,
  };
}

function crosses(a: Paragraph | undefined, b: Paragraph | undefined): boolean {
  const sections = new Set([a?.section, b?.section]);
  return sections.has("preamble") && sections.has("operative");
}

function ids(indices: readonly number[], side: readonly Paragraph[]): [string, ...string[]] {
  const [first = "", ...rest] = indices.map((k) => side[k]?.id ?? "");
  return [first, ...rest];
}
