import type { Alignment, Link } from "../model/alignment.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import { isFunctionWord } from "../words/function-words.ts";
import { tokenise, wordsOf } from "../words/tokens.ts";
import { candidatesOf, type Pair } from "./candidates.ts";
import { evidenceOf } from "./evidence.ts";
import { listAt } from "./lists.ts";
import { otherSide, type Side } from "./pairing.ts";
import { comparedWords, termsOf } from "./terms.ts";

/** A paragraph of the other text that was considered, with the words that speak for it. */
export interface Considered {
  readonly id: string;
  readonly score: number;
  /** Whether it was chosen. */
  readonly chosen: boolean;
  /** The longest runs of words both have, as printed in the explained paragraph; at most three. */
  readonly shared: readonly string[];
}

/** Why one paragraph was paired as it was. */
export interface Explanation {
  readonly side: "from" | "to";
  readonly paragraph: Paragraph;
  /** The link it stands in, null where it was removed or added. */
  readonly link: Link | null;
  /** Best first. */
  readonly considered: readonly Considered[];
}

/** Paragraphs that are shown for comparison; what comes after them has little in common. */
const SHOWN = 5;

/**
 * Explains one paragraph of either text.
 *
 * @param id "OP35"; where both texts have it, both are explained, the old one first
 * @returns an empty list where neither text has such a paragraph
 */
export function explain(from: Resolution, to: Resolution, alignment: Alignment, id: string): Explanation[] {
  const sides = [from.paragraphs, to.paragraphs] as const;
  const wanted = ([0, 1] as const).flatMap((side) => {
    const index = sides[side].findIndex((paragraph) => paragraph.id.toLowerCase() === id.toLowerCase());
    return index < 0 ? [] : [{ side, index }];
  });
  if (wanted.length === 0) return [];
  const words = [sides[0].map(comparedWords), sides[1].map(comparedWords)] as const;
  const candidates = candidatesOf(evidenceOf(termsOf(words), [words[0].map(String), words[1].map(String)]));
  return wanted.flatMap(({ side, index }) => {
    const paragraph = sides[side][index];
    return paragraph ? [explainOne(paragraph, side, index, { sides, candidates, alignment })] : [];
  });
}

interface Setting {
  readonly sides: readonly [readonly Paragraph[], readonly Paragraph[]];
  readonly candidates: readonly Pair[];
  readonly alignment: Alignment;
}

function explainOne(paragraph: Paragraph, side: Side, index: number, { sides, candidates, alignment }: Setting): Explanation {
  const link = alignment.links.find((one) => (side === 0 ? one.from : one.to).includes(paragraph.id)) ?? null;
  const partners: readonly string[] = link === null ? [] : side === 0 ? link.to : link.from;
  const opposite = otherSide(side);
  const considered = candidates
    .filter(({ ends }) => ends[side] === index)
    .sort((p, q) => q.score - p.score || p.ends[opposite] - q.ends[opposite])
    .map((pair) => {
      const other = sides[opposite][pair.ends[opposite]];
      return {
        id: other?.id ?? "",
        score: pair.score,
        chosen: partners.includes(other?.id ?? ""),
        shared: sharedRuns(paragraph.text, other?.text ?? ""),
      };
    });
  return { side: side === 0 ? "from" : "to", paragraph, link, considered: considered.filter(({ chosen }, k) => chosen || k < SHOWN) };
}

/** The runs of words that both texts have, as printed in the first; those that say most first. */
function sharedRuns(text: string, other: string): string[] {
  const { tokens } = tokenise(text);
  const words = tokens.filter(({ word }) => word);
  const runs = commonRuns(
    words.map(({ norm }) => norm),
    wordsOf(other),
  ).filter(({ length }) => length >= 2);
  const says = ({ start, length }: Run) => words.slice(start, start + length).filter(({ norm }) => !isFunctionWord(norm)).length;
  return runs
    .filter((run) => says(run) > 0)
    .sort((p, q) => says(q) - says(p) || p.start - q.start)
    .slice(0, 3)
    .map(({ start, length }) =>
      words
        .slice(start, start + length)
        .map(({ text: printed }) => printed)
        .join(" "),
    );
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** Longest runs of words of one list that stand in another, not overlapping, longest first taken. */
function commonRuns(words: readonly string[], other: readonly string[]): Run[] {
  const places = new Map<string, number[]>();
  other.forEach((word, k) => {
    listAt(places, word).push(k);
  });
  const runs: Run[] = [];
  let start = 0;
  while (start < words.length) {
    const lengths = (places.get(words[start] ?? "") ?? []).map((at) => {
      let length = 0;
      while (start + length < words.length && words[start + length] === other[at + length]) length++;
      return length;
    });
    const length = Math.max(0, ...lengths);
    if (length > 0) runs.push({ start, length });
    start += Math.max(1, length);
  }
  return runs;
}
