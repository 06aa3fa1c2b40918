import { outOfOrder } from "../align/moves.ts";
import type { Edit } from "../model/comparison.ts";

/** Things of two texts that belong together, by their places: indexes in the order of reading, in the order the edits have them. */
export interface Together {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Rebuild both sides, whose things are parted by "\n". */
  readonly edits: readonly Edit[];
  readonly moved: boolean;
}

/** Some of the things of a side that stand one after another: indexes into `from` or `to`, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** What of a link can be shown in one place: the words go from the one run to the other. */
export interface InPlace {
  readonly from: Run;
  readonly to: Run;
}

/** Characters that went from one part of the old side to one of the new. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function keptOf(edits: readonly Edit[]): Kept[] {
  const kept: Kept[] = [];
  let from = 0;
  let to = 0;
  for (const { op, text } of edits) {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0 && op !== "insert") from++;
      if (index > 0 && op !== "delete") to++;
      if (op === "equal") kept.push({ from, to, length: line.length });
    }
  }
  return kept;
}

/** Of the stretches without a gap, the one that kept most, the first of equals. */
function bestRun(places: readonly number[], keptAt: (index: number) => number): Run {
  let best = { start: 0, end: 0, kept: -1 };
  let run = { start: 0, end: 0, kept: 0 };
  for (const [index, place] of places.entries()) {
    if (index > 0 && place !== (places[index - 1] ?? 0) + 1) run = { start: index, end: index, kept: 0 };
    run = { start: run.start, end: index + 1, kept: run.kept + keptAt(index) };
    if (run.kept > best.kept || run.start === best.start) best = run;
  }
  return { start: best.start, end: best.end };
}

function sumBy(kept: readonly Kept[], side: "from" | "to"): (index: number) => number {
  const sums = new Map<number, number>();
  for (const entry of kept) sums.set(entry[side], (sums.get(entry[side]) ?? 0) + entry.length);
  return (index) => sums.get(index) ?? 0;
}

/** A step of a running text: a link with what of it is shown together, or one thing that only one of the texts has in this place. */
export type Step =
  | { readonly kind: "together"; readonly link: number; readonly core: InPlace }
  | { readonly kind: "gone" | "come"; readonly place: number };

/**
 * Which links can be shown in one running text that is both the old and the new one, depending on what is struck out: those on the
 * heaviest chain in which neither text goes backwards, and of a split or merge the parts that stand together. The rest can only be struck
 * out in one place and written anew in another. What is said to have moved is left out before what is not.
 *
 * @param links no thing stands in two of them; both sides have some
 * @param toCount how many things the new text has
 * @returns for each link the parts that are shown together, null where none are
 */
export function inPlace(links: readonly Together[], toCount: number): (InPlace | null)[] {
  const cores = links.map(({ from, to, edits }) => {
    const kept = keptOf(edits);
    const old = bestRun(from, sumBy(kept, "from"));
    const ofRun = kept.filter((entry) => entry.from >= old.start && entry.from < old.end);
    const young = bestRun(to, sumBy(ofRun, "to"));
    const shared = ofRun.filter((entry) => entry.to >= young.start && entry.to < young.end);
    return { from: old, to: young, weight: 1 + shared.reduce((sum, { length }) => sum + length, 0) };
  });
  const everything = cores.reduce((sum, { weight }) => sum + weight, 0);
  const placed = links.map(({ from, to, moved }, index) => {
    const core = cores[index];
    const weight = (core?.weight ?? 0) + (moved ? 0 : everything);
    return { a: from[core?.from.start ?? 0] ?? 0, b: to[core?.to.start ?? 0] ?? 0, weight };
  });
  const out = outOfOrder(placed, toCount);
  return cores.map(({ from, to }, index) => (out[index] === true ? null : { from, to }));
}

/**
 * Both texts in one running order. Leaving out what came gives the things of the old text in their order, leaving out what is gone those
 * of the new; what is gone stands before what came in the same place.
 *
 * @param links as for inPlace
 * @param fromCount how many things the old text has
 * @param toCount how many the new one has
 */
export function runningOrder(links: readonly Together[], fromCount: number, toCount: number): Step[] {
  const cores = inPlace(links, toCount);
  const placed = links.flatMap(({ from, to }, link) => {
    const core = cores[link];
    if (core === null || core === undefined) return [];
    return [{ link, core, old: placesOf(from, core.from), young: placesOf(to, core.to) }];
  });
  const steps: Step[] = [];
  let [oldAt, youngAt] = [0, 0];
  const upTo = (old: number, young: number): void => {
    while (oldAt < old) steps.push({ kind: "gone", place: oldAt++ });
    while (youngAt < young) steps.push({ kind: "come", place: youngAt++ });
  };
  for (const { link, core, old, young } of placed.toSorted((a, b) => a.young.start - b.young.start)) {
    upTo(old.start, young.start);
    steps.push({ kind: "together", link, core });
    [oldAt, youngAt] = [old.end, young.end];
  }
  upTo(fromCount, toCount);
  return steps;
}

/** Where a run of a side stands in its text. */
function placesOf(side: readonly number[], { start, end }: Run): Run {
  const first = side[start] ?? 0;
  return { start: first, end: first + end - start };
}
