import type { Direction } from "../../model/finding.ts";
import { DEGREES, FAMILIES, INCOMPARABLE, INTENSIFIERS, type VerbFamily } from "../../words/verb-families.ts";
import type { Matter } from "./clause-matter.ts";
import type { Clause } from "./clauses.ts";

/** What a phrase weighs: its family, its rank there, and how hard adverbs press. Null where the data claims nothing. */
interface Weight {
  readonly family: VerbFamily;
  readonly rank: number | null;
  /** The word of the family that decided it. */
  readonly word: string;
  readonly pressed: boolean;
}

/** Which of two phrases says more, and why, for a sentence. */
export interface Judgement {
  readonly direction: Direction;
  /** "a stronger request: urging leaves less freedom"; null where nothing is claimed. */
  readonly reason: string | null;
}

/** Whether two phrases belong to one family, so that one may have grown into the other. */
export function ofOneFamily(a: string, aHead: string, b: string, bHead: string): boolean {
  const family = weightOf(a, aHead)?.family;
  return family !== undefined && family === weightOf(b, bHead)?.family;
}

/** @param old and @param young phrases as `Clause.phrase` has them: lower case, without connectives */
export function judge(old: string, oldHead: string, young: string, youngHead: string): Judgement {
  if ((oldHead === "continues") !== (youngHead === "continues") && old.includes(baseOf(youngHead)) !== young.includes(baseOf(oldHead)))
    return { direction: "neutral", reason: "the same is asked, as a thing already under way or as a new one" };
  const a = weightOf(old, oldHead);
  const b = weightOf(young, youngHead);
  if (a === null || b === null || a.family !== b.family || a.rank === null || b.rank === null)
    return { direction: "unclear", reason: null };
  if (INCOMPARABLE.some((pair) => pair.includes(a.word) && pair.includes(b.word) && a.word !== b.word))
    return { direction: "unclear", reason: "which of the two weighs more depends on who is asked" };
  const { noun, reason } = FAMILIES[a.family];
  if (a.rank !== b.rank) {
    // An adverb on the lower verb may make up for the step.
    if (a.rank > b.rank ? b.pressed && !a.pressed : a.pressed && !b.pressed) return { direction: "unclear", reason: null };
    const stronger = b.rank > a.rank;
    return { direction: stronger ? "stronger" : "weaker", reason: `a ${stronger ? "stronger" : "weaker"} ${noun} (${reason})` };
  }
  if (a.pressed !== b.pressed)
    return { direction: b.pressed ? "stronger" : "weaker", reason: `the adverb ${b.pressed ? "presses harder" : "fell away"}` };
  if (a.word === b.word) return { direction: "unclear", reason: null };
  // Of requests and degrees of concern that share a rank, usage does not say that they are the same.
  if (a.family === "asking" || a.family === "concern") return { direction: "unclear", reason: null };
  return { direction: "neutral", reason: "the two words stand for one another" };
}

/**
 * An order is claimed only between verbs that take the same thing: to endorse one paper and to note another are not compared. Concern
 * has its degree whatever it begins with.
 */
export function judgeClauses(old: Clause, young: Clause, matter: Matter): Judgement {
  const comparable =
    matter.sameHead || matter.objectStands || (matter.sameObject && /concern/.test(old.phrase) && /concern/.test(young.phrase));
  return comparable ? judge(old.phrase, old.head, young.phrase, young.head) : { direction: "unclear", reason: null };
}

/** What is claimed of an order between two verbs, for the end of a sentence. */
export function orderOf({ direction, reason }: Judgement): string {
  if (reason !== null) return `: ${reason}`;
  return direction === "unclear" ? "; no order between the two is claimed" : "";
}

/** "encourages" to "encourage"; enough to find it in "continues to encourage". */
function baseOf(head: string): string {
  return head.replace(/s$/, "");
}

function weightOf(phrase: string, head: string): Weight | null {
  const words = phrase.split(/\s+/);
  if (words.some((word) => /^concern/.test(word))) return concern(words);
  // "Reiterates its call upon", "Reaffirming its commitment", "Continues to encourage": two acts in one, no order.
  if (/\b(?:its|commitment|determination|call|appeal|invitation)\b/.test(phrase) || head === "continues") return null;
  const pressed = words.some((word) => INTENSIFIERS.includes(word));
  const name = nameOf(phrase, head);
  for (const family of familyNames) {
    const rank = FAMILIES[family].ranks.findIndex((list) => list.includes(name)) + 1;
    if (rank > 0) return { family, rank: modified(phrase, family, rank), word: name, pressed };
  }
  return null;
}

const familyNames: readonly VerbFamily[] = ["asking", "receiving", "blame", "standing", "recognition", "emphasis", "decision"];

function nameOf(phrase: string, head: string): string {
  if (head === "takes") return "takes note";
  if (head === "calls") return `calls ${/\b(upon|for|on)\b/.exec(phrase)?.[0] ?? ""}`;
  return head;
}

/** "Notes with appreciation" ranks by its feeling; a feeling the list does not know gives no rank. */
function modified(phrase: string, family: VerbFamily, rank: number): number | null {
  const feeling = /\bwith\b.*/.exec(phrase)?.[0];
  if (feeling === undefined) return rank;
  if (family !== "receiving" || rank > 1) return null;
  const place = FAMILIES.receiving.ranks.findIndex((list) => list.includes(feeling)) + 1;
  return place === 0 ? null : place;
}

function concern(words: readonly string[]): Weight {
  const degree = Math.max(1, ...words.map((word) => DEGREES[word] ?? 1));
  return { family: "concern", rank: degree, word: words.find((word) => word in DEGREES) ?? "concern", pressed: false };
}
