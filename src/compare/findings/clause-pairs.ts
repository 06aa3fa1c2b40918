import type { Edit } from "../../model/comparison.ts";
import type { Span } from "../../model/source.ts";
import type { Clause } from "./clauses.ts";

/** A clause of the old text and the one of the new text that says the same of the same matter. */
export interface ClausePair {
  readonly old: Clause;
  readonly new: Clause;
  /** Whether the new clause, or the old one, is also another's: one of several that grew together or apart. */
  readonly shared: boolean;
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

/** What the same verb is worth, in words kept in place: where a body was cut in two, the part that kept its verb is the heir. */
const SAME_VERB = 48;
/** More words than this prove nothing more: a long body must not outvote the verb. */
const ENOUGH = 12;

/** Pairs clauses by what they speak of: words kept in place first, then words in common, then the same verb. */
export function pairClauses(old: readonly Clause[], young: readonly Clause[], sides: Sides): ClausePair[] {
  const kept = keptWords(old, young, sides.edits);
  const oldWords = old.map(({ body }) => wordsIn(sides.oldText, body));
  const newWords = young.map(({ body }) => wordsIn(sides.newText, body));
  const scored = old.flatMap((a, i) =>
    young.map((b, j) => {
      const inPlace = kept[i * young.length + j] ?? 0;
      const common = inCommon(oldWords[i] ?? NONE, newWords[j] ?? NONE);
      const sameMatter =
        inPlace >= 2 || (common.share >= SAME_MATTER && common.count >= 3) || (a.opening && b.opening && common.count >= 4);
      const score =
        2 * Math.min(inPlace, ENOUGH) +
        Math.min(common.count, ENOUGH) +
        (a.head === b.head ? (sameMatter ? SAME_VERB : 1) : 0) +
        (a.opening && b.opening ? 1 : 0);
      return { a, b, i, j, inPlace, share: common.share, count: common.count, score };
    }),
  );
  const byScore = scored.toSorted((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const pairs: ClausePair[] = [];
  for (const { a, b, i, j, inPlace, share, count } of byScore) {
    if (usedOld.has(i) || usedNew.has(j)) continue;
    if (inPlace === 0 && (share < SAME_MATTER || count < 3) && !(a.opening && b.opening && a.head === b.head && count >= 4)) continue;
    usedOld.add(i);
    usedNew.add(j);
    pairs.push({ old: a, new: b, shared: false });
  }
  // Openings of a merge or split that found none grew into a clause another one leads.
  for (const { a, b, i, j, inPlace, share, count } of byScore) {
    const alone = (a.opening && !usedOld.has(i) && usedNew.has(j)) || (b.opening && !usedNew.has(j) && usedOld.has(i));
    if (!alone || (inPlace < 2 && (share < SOME_MATTER || count < 4))) continue;
    if (openings(old) === openings(young)) continue;
    if (usedNew.has(j) ? openings(old) < openings(young) : openings(old) > openings(young)) continue;
    usedOld.add(i);
    usedNew.add(j);
    pairs.push({ old: a, new: b, shared: true });
  }
  const [first] = old;
  const [heir] = young;
  // One paragraph that became one keeps an opening, whatever became of the rest.
  if (first !== undefined && heir !== undefined && openings(old) === 1 && openings(young) === 1 && !usedNew.has(0) && !usedOld.has(0))
    pairs.push({ old: first, new: heir, shared: false });
  return pairs.toSorted((x, y) => x.new.span.start - y.new.span.start || x.old.span.start - y.old.span.start);
}

function openings(clauses: readonly Clause[]): number {
  return clauses.filter((clause) => clause.opening).length;
}

// Short words are joints and articles.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\-\u2011/]{3,}/gu;

/** How many words each old body (row) keeps in each new one (column), row by row. */
function keptWords(old: readonly Clause[], young: readonly Clause[], edits: readonly Edit[]): Uint32Array {
  const counts = new Uint32Array(old.length * young.length);
  let [oldAt, newAt, row, column] = [0, 0, 0, 0];
  for (const { op, text } of edits) {
    if (op === "equal") {
      for (const word of text.matchAll(WORD)) {
        row = bodyFrom(old, row, oldAt + word.index);
        column = bodyFrom(young, column, newAt + word.index);
        if (isIn(old[row], oldAt + word.index) && isIn(young[column], newAt + word.index)) {
          const cell = row * young.length + column;
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
      }
    }
    if (op !== "insert") oldAt += text.length;
    if (op !== "delete") newAt += text.length;
  }
  return counts;
}

/** The first body, from one on, that does not end before a place. */
function bodyFrom(clauses: readonly Clause[], from: number, place: number): number {
  let at = from;
  while ((clauses[at]?.body.end ?? Number.POSITIVE_INFINITY) <= place) at++;
  return at;
}

function isIn(clause: Clause | undefined, place: number): boolean {
  return clause !== undefined && clause.body.start <= place;
}

function wordsIn(text: string, span: Span): ReadonlySet<string> {
  return new Set(text.slice(span.start, span.end).toLowerCase().match(WORD) ?? []);
}

const NONE: ReadonlySet<string> = new Set();

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): { count: number; share: number } {
  const count = [...a].filter((word) => b.has(word)).length;
  return { count, share: count / Math.max(1, Math.min(a.size, b.size)) };
}
