import type { Edit } from "../../model/comparison.ts";
import { type Matter, mattersOf } from "./clause-matter.ts";
import type { Clause } from "./clauses.ts";

/** A clause of the old text and the one of the new text that says the same of the same matter. */
export interface ClausePair {
  readonly old: Clause;
  readonly new: Clause;
  /** Whether the new clause, or the old one, is also another's: one of several that grew together or apart. */
  readonly shared: boolean;
  readonly matter: Matter;
}

interface Sides {
  readonly oldText: string;
  readonly newText: string;
  readonly edits: readonly Edit[];
}

/** Shared words of two bodies, as a share of the shorter one's, that make them one matter where no word was kept in place. */
const SAME_MATTER = 0.5;
/** Less is asked of an opening in a merge or split: it went somewhere. */
const SOME_MATTER = 0.3;
/** So much of the longer body kept leaves only the verb to differ, whatever other clause has the same verb. */
const SAME_BODY = 0.9;

/** What a body that stayed is worth, in words kept in place: more than anything else. */
const BODY_WORTH = 128;
/** What it is worth that the words after the verb stand where they stood: more than the same verb elsewhere. */
const OBJECT_WORTH = 56;
/** What the same verb is worth: where a body was cut in two, the part that kept its verb is the heir. */
const VERB_WORTH = 48;
/** What it is worth that one paragraph became one and opens with the same verb, where the matter is another. */
const OPENING_WORTH = 24;
/** More words than this prove nothing more: a long body must not outvote the verb. */
const ENOUGH = 12;

interface Candidate extends ClausePair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Pairs clauses by what they speak of: words kept in place first, then words in common, then the same verb. */
export function pairClauses(old: readonly Clause[], young: readonly Clause[], sides: Sides): ClausePair[] {
  const candidates = candidatesOf(old, young, sides);
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const pairs: ClausePair[] = [];
  for (const candidate of candidates) {
    if (usedOld.has(candidate.i) || usedNew.has(candidate.j) || !isOneMatter(candidate)) continue;
    usedOld.add(candidate.i);
    usedNew.add(candidate.j);
    pairs.push(pairOf(candidate, false));
  }
  // Openings of a merge or split that found none grew into a clause another one leads.
  const [before, after] = [openings(old), openings(young)];
  for (const candidate of candidates) {
    const { i, j } = candidate;
    const merged = candidate.old.opening && !usedOld.has(i) && usedNew.has(j) && before > after;
    const split = candidate.new.opening && !usedNew.has(j) && usedOld.has(i) && before < after;
    if (!(merged || split) || !isSomeMatter(candidate.matter)) continue;
    usedOld.add(i);
    usedNew.add(j);
    pairs.push(pairOf(candidate, true));
  }
  // One paragraph that became one keeps an opening, whatever became of the rest.
  const first = candidates.find(({ i, j }) => i === 0 && j === 0);
  if (first !== undefined && before === 1 && after === 1 && !usedNew.has(0) && !usedOld.has(0)) pairs.push(pairOf(first, false));
  return pairs.toSorted((x, y) => x.new.span.start - y.new.span.start || x.old.span.start - y.old.span.start);
}

/** Every clause with every other, the likeliest first. */
function candidatesOf(old: readonly Clause[], young: readonly Clause[], sides: Sides): Candidate[] {
  const matters = mattersOf(old, young, sides);
  const alone = openings(old) === 1 && openings(young) === 1;
  return old
    .flatMap((a, i) =>
      young.flatMap((b, j) => {
        const matter = matters[i * young.length + j];
        return matter === undefined ? [] : [{ old: a, new: b, shared: false, matter, i, j, score: worth(a, b, matter, alone) }];
      }),
    )
    .toSorted((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
}

function worth(a: Clause, b: Clause, matter: Matter, alone: boolean): number {
  const { inPlace, share, count, whole, objectStands, sameHead } = matter;
  const opening = a.opening && b.opening;
  const sameMatter = inPlace >= 2 || (share >= SAME_MATTER && (count >= 3 || (sameHead && count >= 2))) || (opening && count >= 4);
  const verb = a.head !== b.head ? 0 : sameMatter ? VERB_WORTH : opening && alone ? OPENING_WORTH : 1;
  return (
    2 * Math.min(inPlace, ENOUGH) +
    Math.min(count, ENOUGH) +
    verb +
    (whole >= SAME_BODY && Math.max(inPlace, count) >= 3 ? BODY_WORTH : 0) +
    (objectStands ? OBJECT_WORTH : 0) +
    (opening ? 1 : 0)
  );
}

function isOneMatter({ old, new: young, matter }: Candidate): boolean {
  const { inPlace, share, count, sameObject, sameHead, samePlace, exchanged, whole } = matter;
  const opening = old.opening && young.opening;
  if (opening && old.head === young.head && count >= 4) return true;
  if (exchanged) return true;
  if (inPlace === 0 && (share < SAME_MATTER || count < (sameHead ? 2 : 3))) return false;
  // Another verb for a later clause: what it takes must be the same, or it must stand where the old one stood.
  return old.head === young.head || opening || sameObject || samePlace || whole >= SAME_MATTER;
}

/** Names are not counted: two clauses that cite one declaration need not speak of one thing. */
export function isSomeMatter({ plainInPlace, plainShare, plainCount, inPlace, share, count, sameObject }: Matter): boolean {
  if (plainInPlace >= 2 || (plainShare >= SOME_MATTER && plainCount >= 4)) return true;
  return sameObject && (inPlace >= 2 || (share >= SOME_MATTER && count >= 4));
}

function pairOf({ old, new: young, matter }: Candidate, shared: boolean): ClausePair {
  return { old, new: young, shared, matter };
}

function openings(clauses: readonly Clause[]): number {
  return clauses.filter((clause) => clause.opening).length;
}
