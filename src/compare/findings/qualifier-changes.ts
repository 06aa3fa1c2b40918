import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { EXAMPLES, MODALS, WHOLE } from "../../words/qualifiers.ts";
import type { Hit } from "./qualifier-hits.ts";
import { isThereToo, JOINTS, MOST_ALIKE, near } from "./qualifier-moved.ts";
import { headOf, placeOfNoun, type SideText, stemOf } from "./qualifier-side.ts";
import type { Unit } from "./qualifier-units.ts";
import { overlapping, overlaps, type Stretch, touching } from "./stretches.ts";

/** A longer deletion or insertion is a passage: what qualifies inside it came or went with the passage. */
const LONGEST = 12;
/** For a passage that begins with a condition: all of it is the condition. */
const LONGEST_CLAUSE = 25;
/** Qualifiers of one side that a unit touches and that did not merely move, nor come or go with what they qualify. */
export function changedIn(unit: Unit, own: SideText, other: SideText): Hit[] {
  const lengths = unit.parts.map((part) => overlapping(own.words, part[own.side]).length);
  return overlapping(own.hits, unit[own.side]).filter((hit) => {
    const index = touching(unit.parts, own.side, hit)[0] ?? -1;
    const [part, length] = [unit.parts[index], lengths[index] ?? 0];
    if (part === undefined || overlapping(own.speaking, hit).length > 0) return false;
    if (length > (hit.alone ? LONGEST_CLAUSE : LONGEST) && !WHOLE.has(hit.phrase)) return false;
    if (isThereToo(hit, own, other, unit)) return false;
    if (!hit.alone) return qualifiesKept(hit, part[own.side], own, other, unit);
    return cameAlone(hit, part, own, other);
  });
}

/**
 * Qualifiers of one side inside long passages of a unit, of which nothing can be said unless what they qualify stands in a passage of the
 * other side with other qualifiers.
 */
export function buriedIn(unit: Unit, own: SideText): Hit[] {
  const long = unit.parts.map((part) => part[own.side]).filter((span) => overlapping(own.words, span).length > LONGEST);
  return long.flatMap((span) =>
    overlapping(own.hits, span).filter((hit) => !hit.alone && !(hit.phrase in MODALS) && overlapping(own.speaking, hit).length === 0),
  );
}

/** Kinds that bind or free the addressee whatever else gives way with them. */
const BINDING = new Set(["hedge", "condition", "limit", "frame"]);
/** Of these, those that govern all that comes after them. */
const GOVERNING = new Set(["condition", "limit", "frame"]);

/** Words of weight besides the qualifier that may come with it; with more, it came with what they say. */
const COMPANY = 3;

function cameAlone(hit: Hit, part: Stretch, own: SideText, other: SideText): boolean {
  const span = part[own.side];
  if (WHOLE.has(hit.phrase)) return true;
  const others = overlapping(own.words, span).filter((word) => overlapping(own.hits, word).length === 0 && !isFunctionWord(word.norm));
  const next = own.words[hit.words.end];
  // "Prepared as part of": a frame is set apart by a comma, and is all that came.
  if (hit.kind.name === "frame") return opens(hit, span, own) && /,\s*$/.test(own.text.slice(Math.max(0, hit.start - 2), hit.start));
  // "In particular" qualifies what follows it: news where that was there before, after another word of the kind.
  if (hit.kind.name === "scope" && next !== undefined && overlaps(next, span)) return isOpenedOtherwise(hit.phrase, next.norm, own, other);
  if (others.length <= COMPANY) return true;
  // In a clause that gave way to another, or before all that came with it, it is news for itself.
  const replaced = part.old.start < part.old.end && part.new.start < part.new.end;
  return (replaced && BINDING.has(hit.kind.name)) || opens(hit, span, own);
}

function isOpenedOtherwise(phrase: string, next: string, own: SideText, other: SideText): boolean {
  return EXAMPLES.some((word) => word !== phrase && other.times(`${word} ${next}`) > own.times(`${word} ${next}`));
}

/** Whether it governs its part: nothing but what joins stands before it there. */
export function opens(hit: Hit, part: Span, own: SideText): boolean {
  if (!GOVERNING.has(hit.kind.name)) return false;
  return overlapping(own.words, part).every((word) => word.start >= hit.start || JOINTS.has(word.norm));
}

/** Whether what it qualifies was there before and is there after: else it came or went with a new thing. */
function qualifiesKept(hit: Hit, part: Span, own: SideText, other: SideText, unit: Unit): boolean {
  const isModal = hit.phrase in MODALS;
  const after = placeOfNoun(hit, own);
  // "May have grown": what may have happened.
  const at = isModal && own.words[after]?.norm === "have" ? after + 1 : after;
  const noun = own.words[at];
  if (noun === undefined || isNounItself(hit, own)) return false;
  const place = unit[other.side];
  if (isModal && noun.norm === "be" && overlaps(part, noun)) return /^\s*(?:is|are)\s*$/.test(other.text.slice(place.start, place.end));
  const mayPrecedeArticle = isModal || hit.kind.name === "widening" || hit.phrase.endsWith(" of");
  if (isFunctionWord(noun.norm) && !mayPrecedeArticle) return false;
  if (isItem(hit, after, own)) return false;
  if (own.changed[at] === false) return isModal || !isStray(hit, at, part, own);
  // "Evidence-based drug use" before "prevention": the last word of a name is what it names.
  const head = headOf(at, own);
  if (isFunctionWord(noun.norm)) return false;
  if (own.changed[head] === false) return true;
  const same = other.changedByStem.get(stemOf(noun.norm)) ?? [];
  return same.slice(0, MOST_ALIKE).some((k) => answers(k, head, own, other, place));
}

/** "Traditional[-,-] {+scientific and technical+} knowledge": words of a list that came together say what is meant, not how. */
function isItem(hit: Hit, noun: number, own: SideText): boolean {
  return noun > hit.words.end && own.changed[noun] === true && own.words[noun - 1]?.norm === "and" && headOf(noun, own) > noun;
}

/** Words of weight that a passage has besides its qualifiers, so that a lone word that stayed behind it says nothing of them. */
const REWRITTEN = 2;

/** "[-had no access to safe-]{+were without+} food[- all year-]": one word that stayed in a passage written anew. */
function isStray(hit: Hit, noun: number, part: Span, own: SideText): boolean {
  if (own.changed[noun + 1] !== true) return false;
  // "[-illicit-] drug [-production and all that the sentence said of it-]": the name it stood before went with a passage.
  if (headOf(noun, own) > noun && changedFrom(noun + 1, own) > LONGEST) return true;
  const rest = overlapping(own.words, part).filter(
    (word) => word.start < hit.start && !isFunctionWord(word.norm) && overlapping(own.hits, word).length === 0,
  );
  return rest.length >= REWRITTEN;
}

/** How many words in a row the edits touch from one on, up to more than a passage has. */
function changedFrom(first: number, own: SideText): number {
  let count = 0;
  while (count <= LONGEST && own.changed[first + count] === true) count++;
  return count;
}

/** Whether a changed word of the other side names the same, near the place or with the same word after it. */
function answers(k: number, head: number, own: SideText, other: SideText, place: Span): boolean {
  const theirs = headOf(k, other);
  const [word, noun] = [other.words[theirs], own.words[head]];
  if (word === undefined || noun === undefined || stemOf(word.norm) !== stemOf(noun.norm) || other.changed[theirs] === false) return false;
  return overlaps(near(place), word) || other.words[theirs + 1]?.norm === own.words[head + 1]?.norm;
}

/** "The collective will to act", "the potential to grow", "which is increasing prices": the word is no qualifier there. */
function isNounItself(hit: Hit, own: SideText): boolean {
  if (hit.phrase.endsWith("ing") && /^(?:is|are|was|were|been|be)$/.test(own.words[hit.words.start - 1]?.norm ?? "")) return true;
  return /^(?:will|potential|may)$/.test(hit.phrase) && own.words[hit.words.end]?.norm === "to";
}
