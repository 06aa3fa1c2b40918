import type { Direction } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { ADHERENCE, OPTIONS, OWED, TWO_SIDED, WHOLE } from "../../words/qualifiers.ts";
import { ACTION_VERBS, FAMILIES } from "../../words/verb-families.ts";
import type { Clause } from "./clauses.ts";
import type { Hit } from "./qualifier-hits.ts";
import { headOf, placeOfNoun, type SideText } from "./qualifier-side.ts";
import { overlapping, type Stretch } from "./stretches.ts";

/**
 * Whether a commitment grew or shrank by qualifiers that one side alone has, in a stretch of the change. Claimed where the body asks or
 * decides, before and after, and they hang on what is to be done: elsewhere the same words only describe. What is possible or certain is
 * so in any statement.
 */
export function directionOf(run: readonly Hit[], own: SideText, other: SideText, part: Stretch): Direction {
  const directions = new Set(run.map((hit) => (isClaimed(hit, own, other, part) ? hit.kind.added : "unclear")));
  const [only] = directions;
  if (only === undefined || directions.size > 1) return "unclear";
  if (only !== "stronger" && only !== "weaker") return only;
  return (own.side === "new") === (only === "stronger") ? "stronger" : "weaker";
}

function isClaimed(hit: Hit, own: SideText, other: SideText, part: Stretch): boolean {
  const [here, there] = [clauseAt(own, hit.start), clauseAt(other, part[other.side].start)];
  if (here === null || there === null) return false;
  if (WHOLE.has(hit.phrase) && ADHERENCE.has(here.head) && ADHERENCE.has(there.head)) return true;
  if (isRewritten(part.old, own.side === "old" ? own : other) || isRewritten(part.new, own.side === "new" ? own : other)) return false;
  const asked = isAsked(here) && isAsked(there);
  if (hit.alone) return asked && !TWO_SIDED.has(hit.phrase) && !BEYOND_OWN.test(hit.phrase);
  const at = placeOfNoun(hit, own);
  const noun = own.words[at]?.norm ?? "";
  // A thing that was written anew with it is only described by it.
  if (own.changed[at] === true && own.changed[headOf(at, own)] === true) return false;
  if (hit.kind.name === "doubt") return !isAsked(here) && !isAsked(there) && !OPTIONS.has(noun);
  if (hit.kind.name === "fullness") return asked && OWED.has(noun);
  return asked && (isNamedFirst(hit, here, own) || isObject(hit, own));
}

/** "Under the conventions and domestic law": what frees the addressee and what binds it came or went together. */
const BEYOND_OWN = /\b(?:international|conventions?|treat(?:y|ies)|instruments?|obligations|commitments|principles)\b/;

/** The clause that a place is in, or that ends there; null before the first of its paragraph. */
export function clauseAt({ clauses }: SideText, place: number): Clause | null {
  return overlapping(clauses, { start: place - 1, end: place + 1 }).at(-1) ?? null;
}

const ASKING = new Set([...FAMILIES.asking.ranks, ...FAMILIES.decision.ranks].flat().map((name) => name.split(" ")[0] ?? name));

/** Whether the body asks for something there, decides on it or binds itself to it, in its operative part. */
export function isAsked({ head, phrase, paragraph }: Clause): boolean {
  if (paragraph.section !== "operative") return false;
  return ASKING.has(head) || /\b(?:commitment|determination|resolve|call|appeal|invitation|request|encourage|urge|invite)\b/.test(phrase);
}

/** Words of weight besides qualifiers in what came or went; with more of them the clause is another one, neither weaker nor stronger. */
const COMPANY = 3;

function isRewritten(span: Span, side: SideText): boolean {
  const words = overlapping(side.words, span).filter((word) => !isFunctionWord(word.norm) && overlapping(side.hits, word).length === 0);
  return words.length > COMPANY;
}

/** Whether it stands in the name of who is asked, before anything is said of what to do: "Invites all relevant bodies to". */
function isNamedFirst(hit: Hit, clause: Clause, own: SideText): boolean {
  return (
    /^[^,;:]*$/.test(own.text.slice(clause.span.end, hit.start)) &&
    !/\b(?:to|by|with|in|for|on|that)\b/.test(own.text.slice(clause.span.end, hit.start))
  );
}

/** Whether it stands before what is to be done, or before the thing to do it to: "to urgently implement", "to implement all measures". */
function isObject(hit: Hit, own: SideText): boolean {
  const [before, after] = [own.words[hit.words.start - 1]?.norm ?? "", own.words[hit.words.end]?.norm ?? ""];
  if (ACTION_VERBS.has(after)) return before === "to" || before === "and";
  const verb = before === "the" || before === "their" || before === "its" ? (own.words[hit.words.start - 2]?.norm ?? "") : before;
  return ACTION_VERBS.has(verb);
}
