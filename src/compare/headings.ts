import { diffArrays } from "diff/lib/diff/array.js";
import type { HeadingChange } from "../model/comparison.ts";
import type { Heading } from "../model/resolution.ts";
import { wordsOf } from "../words/tokens.ts";
import { inOneOrder } from "./order.ts";
import { statusOf } from "./status.ts";

/** A heading that shares less than half of its words with another is a different heading. */
const LEAST_SHARE = 0.5;
/** More changed headings than any resolution has; beyond it no two are paired. */
const MOST_CHANGED = 1000;

/**
 * What became of the headings: those with the same words are paired in order, then those with at least half of their
 * words in common that stand between the same neighbours; the rest are removed or added. A number on a line of its own ("XIV")
 * goes with the title below it, whatever number that has in the other text.
 *
 * @returns in the order of the new text, removed ones where they stood in the old
 */
export function headingChanges(from: readonly Heading[], to: readonly Heading[], language: string): HeadingChange[] {
  const pairs = withNumbers(headingPairs(withoutNumbers(from), withoutNumbers(to)), from, to);
  const pairedOld = new Set(pairs.map(([old]) => old));
  const pairedNew = new Set(pairs.map(([, heir]) => heir));
  const things = [
    ...pairs.map(([old, heir]) => change(old, heir, headingStatus(old, heir, language))),
    ...from.filter((old) => !pairedOld.has(old)).map((old) => change(old, null, "removed")),
    ...to.filter((heir) => !pairedNew.has(heir)).map((heir) => change(null, heir, "added")),
  ];
  const ids = (headings: readonly Heading[]) => headings.map((heading) => heading.id);
  return inOneOrder(things, ids(from), ids(to));
}

function change(old: Heading | null, heir: Heading | null, status: HeadingChange["status"]) {
  return {
    value: { from: old?.id ?? null, to: heir?.id ?? null, status },
    from: old === null ? [] : [old.id],
    to: heir === null ? [] : [heir.id],
  };
}

/** A number and nothing else: "XIV", "B.", "Part 3". */
const NUMBER = /^(?:(?:part|chapter|section)\s+)?(?:[ivxlc]+|[a-z]|\d{1,3})[.)]?$/i;
/** The same before a title in one line. */
const NUMBERED = /^(?:(?:part|chapter|section)\s+)?(?:[ivxlc]+|[a-z]|\d{1,3})[.)]\s+/i;

/** The words that tell a heading from others: its number does not. */
function titleWords({ text }: Heading): string[] {
  return wordsOf(text.replace(NUMBERED, ""));
}

/** A heading that is only counted on has a new reference, not other words. */
function headingStatus(old: Heading, heir: Heading, language: string): HeadingChange["status"] {
  const status = statusOf([passage(old)], [passage(heir)], language);
  const renumbered =
    (NUMBER.test(old.text) && NUMBER.test(heir.text)) || old.text.replace(NUMBERED, "") === heir.text.replace(NUMBERED, "");
  return status === "reworded" && renumbered ? "technical" : status;
}

/** The title that stands right below the number at `index`; null where none does. */
function titleBelow(headings: readonly Heading[], index: number): Heading | null {
  const [number, title] = [headings[index], headings[index + 1]];
  if (number === undefined || title === undefined || !NUMBER.test(number.text) || NUMBER.test(title.text)) return null;
  return title.before === number.before ? title : null;
}

function withoutNumbers(headings: readonly Heading[]): Heading[] {
  return headings.filter((_, index) => titleBelow(headings, index) === null);
}

/** The pairs, and those of the numbers that stand above both titles of one. */
function withNumbers(pairs: readonly Pair[], from: readonly Heading[], to: readonly Heading[]): Pair[] {
  const above = (headings: readonly Heading[]) => new Map(headings.map((heading, index) => [titleBelow(headings, index), heading]));
  const [oldNumbers, newNumbers] = [above(from), above(to)];
  return pairs.flatMap((pair): Pair[] => {
    const [old, heir] = [oldNumbers.get(pair[0]), newNumbers.get(pair[1])];
    return old === undefined || heir === undefined ? [pair] : [[old, heir], pair];
  });
}

function passage(heading: Heading) {
  return { text: heading.text, opening: null, section: "other" } as const;
}

type Pair = readonly [old: Heading, heir: Heading];

function headingPairs(from: readonly Heading[], to: readonly Heading[]): Pair[] {
  const key = (heading: Heading) => titleWords(heading).join(" ");
  const parts = diffArrays(from.map(key), to.map(key), { maxEditLength: MOST_CHANGED });
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  let gapFrom: readonly Heading[] = [];
  let gapTo: readonly Heading[] = [];
  for (const part of parts ?? []) {
    if (part.removed) {
      gapFrom = from.slice(i, i + part.count);
      i += part.count;
    } else if (part.added) {
      gapTo = to.slice(j, j + part.count);
      j += part.count;
    } else {
      pairs.push(...similarPairs(gapFrom, gapTo));
      gapFrom = [];
      gapTo = [];
      for (let k = 0; k < part.count; k++) {
        const old = from[i++];
        const heir = to[j++];
        if (old !== undefined && heir !== undefined) pairs.push([old, heir]);
      }
    }
  }
  return [...pairs, ...similarPairs(gapFrom, gapTo)];
}

/** The pairs in order, each sharing enough words, whose shares add up to most. */
function similarPairs(from: readonly Heading[], to: readonly Heading[]): Pair[] {
  const wordsFrom = from.map(titleWords);
  const wordsTo = to.map(titleWords);
  const shares = wordsFrom.map((a) => wordsTo.map((b) => shareOfWords(a, b)));
  // best[i][j]: the most that the headings from i and from j on can add up to.
  const best = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const share = shares[i]?.[j] ?? 0;
    return share >= LEAST_SHARE ? share + at(i + 1, j + 1) : 0;
  };
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    const old = from[i];
    const heir = to[j];
    if (old !== undefined && heir !== undefined && paired(i, j) > 0 && paired(i, j) === at(i, j)) {
      pairs.push([old, heir]);
      i++;
      j++;
    } else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return pairs;
}

/** Words that stand in both, counted as often as they do in each, as a share of all words of both (Dice's coefficient). */
function shareOfWords(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const index = left.indexOf(word);
    if (index < 0) continue;
    left.splice(index, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}
