import type { Span } from "../../model/source.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { MODALS, WHOLE } from "../../words/qualifiers.ts";
import type { Hit } from "./qualifier-hits.ts";
import { headOf, placeOfNoun, type SideText, stemOf, withoutLy } from "./qualifier-side.ts";
import { overlapping, overlaps, type Stretch, touching } from "./stretches.ts";

/** A longer deletion or insertion is a passage: what qualifies inside it came or went with the passage. */
const LONGEST = 12;
/** For a passage that begins with a condition: all of it is the condition. */
const LONGEST_CLAUSE = 25;
/** Kept words between two stretches that leave them one change of the same noun. */
const BRIDGE = 1;
/** How far from its old place, in characters, what is qualified may stand in a clause that was turned round. */
const NEAR = 80;

/** Several stretches read as one, and what changed in them. */
export interface Unit extends Stretch {
  readonly parts: readonly Stretch[];
}

/** The changed stretches of a text, those together that change one noun. */
export function unitsOf(stretches: readonly Stretch[], oldText: string): Unit[] {
  const found: Unit[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && isBridge(oldText.slice(last.old.end, stretch.old.start)))
      found[found.length - 1] = {
        old: { start: last.old.start, end: stretch.old.end },
        new: { start: last.new.start, end: stretch.new.end },
        parts: [...last.parts, stretch],
      };
    else found.push({ ...stretch, parts: [stretch] });
  }
  return found;
}

function isBridge(between: string): boolean {
  return (between.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) <= BRIDGE && !/[,;\n]\s*$/.test(between);
}

/** Qualifiers of one side that a unit touches and that did not merely move, nor come or go with what they qualify. */
export function changedIn(unit: Unit, own: SideText, other: SideText): Hit[] {
  const lengths = unit.parts.map((part) => overlapping(own.words, part[own.side]).length);
  return overlapping(own.hits, unit[own.side]).filter((hit) => {
    const index = touching(unit.parts, own.side, hit)[0] ?? -1;
    const [part, length] = [unit.parts[index], lengths[index] ?? 0];
    if (part === undefined || overlapping(own.speaking, hit).length > 0) return false;
    if (length > (hit.alone ? LONGEST_CLAUSE : LONGEST) && !WHOLE.has(hit.phrase)) return false;
    if (turned(hit, other, unit) || moved(hit, own, other) || respelled(hit, own, other) || spread(hit, own, other, unit)) return false;
    if (!hit.alone) return qualifiesKept(hit, part[own.side], own, other, unit);
    return cameAlone(hit, part, own);
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

/**
 * Whether another form of the qualifier stands near its place on the other side ("severely harm", "do severe harm"); of a modal also the
 * same word, where the edits brought it ("may severely harm", "may do severe harm").
 */
function turned(hit: Hit, other: SideText, unit: Unit): boolean {
  const window = near(unit[other.side]);
  const isModal = hit.phrase in MODALS;
  const alike = other.places.get(withoutLy(hit.phrase)) ?? [];
  return alike.slice(0, MOST_ALIKE).some((at) => {
    const word = other.words[at];
    if (word === undefined || !overlaps(window, word)) return false;
    return word.norm !== hit.phrase || (isModal && other.changed[at] === true);
  });
}

function near({ start, end }: Span): Span {
  return { start: start - NEAR, end: end + NEAR };
}

/** Kinds that bind or free the addressee whatever else gives way with them. */
const BINDING = new Set(["hedge", "condition", "limit", "frame"]);
/** Of these, those that govern all that comes after them. */
const GOVERNING = new Set(["condition", "limit", "frame"]);

/** Words of weight besides the qualifier that may come with it; with more, it came with what they say. */
const COMPANY = 3;

function cameAlone(hit: Hit, part: Stretch, own: SideText): boolean {
  const span = part[own.side];
  if (WHOLE.has(hit.phrase)) return true;
  const others = overlapping(own.words, span).filter((word) => overlapping(own.hits, word).length === 0 && !isFunctionWord(word.norm));
  const next = own.words[hit.words.end];
  // "Prepared as part of": a frame is set apart by a comma, and is all that came.
  if (hit.kind.name === "frame") return opens(hit, span, own) && /,\s*$/.test(own.text.slice(Math.max(0, hit.start - 2), hit.start));
  // "In particular" qualifies what follows it.
  if (hit.kind.name === "scope" && next !== undefined && overlaps(next, span)) return false;
  if (others.length <= COMPANY) return true;
  // In a clause that gave way to another, or before all that came with it, it is news for itself.
  const replaced = part.old.start < part.old.end && part.new.start < part.new.end;
  return (replaced && BINDING.has(hit.kind.name)) || opens(hit, span, own);
}

/** Whether it governs its part: nothing but what joins stands before it there. */
export function opens(hit: Hit, part: Span, own: SideText): boolean {
  if (!GOVERNING.has(hit.kind.name)) return false;
  return overlapping(own.words, part).every((word) => word.start >= hit.start || JOINTS.has(word.norm));
}

const JOINTS = new Set(["and", "or", "the", "a", "an", "of", "to", "in", "for", "with", "by", "their", "its", ""]);

/** Whether the other side has it as often with the same word before or after it, or at all in the same name: it moved, or is said again. */
function moved(hit: Hit, own: SideText, other: SideText): boolean {
  const asOften = (phrase: string): boolean => other.times(phrase) >= own.times(phrase);
  if (hit.alone) return asOften(hit.phrase);
  // "All relevant bodies": what it qualifies tells it, not another word that qualifies.
  const next = wordsOf(own, hit.words.end, placeOfNoun(hit, own) + 1);
  const before = own.qualifying[hit.words.start - 1] === true ? "" : wordsOf(own, hit.words.start - 1, hit.words.start);
  // "This framework" that became "the initial voluntary conceptual framework", which stands elsewhere by its full name.
  const isNamedAgain = own.changed[hit.words.end] === true && own.changed[hit.words.start - 1] === true;
  if (isNamedAgain && other.times(`${before} ${hit.phrase} ${next}`) > 0) return true;
  return (!JOINTS.has(next) && asOften(`${hit.phrase} ${next}`)) || (!JOINTS.has(before) && asOften(`${before} ${hit.phrase}`));
}

function wordsOf(own: SideText, from: number, end: number): string {
  return own.words
    .slice(Math.max(0, from), end)
    .map(({ norm }) => norm)
    .join(" ");
}

/** Words of a list between its first item, which has the qualifier, and the one that had it too. */
const LIST_REACH = 6;

/** "Illicit cultivation and illicit manufacture" that became "illicit cultivation, manufacture": the first one stands for the list. */
function spread(hit: Hit, own: SideText, other: SideText, unit: Unit): boolean {
  if (hit.alone || hit.phrase in MODALS || own.words[hit.words.start - 1] === undefined) return false;
  const { start } = unit[other.side];
  const before = other.words.findLastIndex((word) => word.end <= start);
  for (let at = before; at > before - LIST_REACH; at--) {
    const word = other.words[at];
    if (word === undefined || /[;.:\n]/.test(other.text.slice(word.end, start))) return false;
    if (word.norm === hit.phrase)
      return (
        LIST.test(other.text.slice(word.end, start + LIST_JOINT)) &&
        LIST.test(own.text.slice(Math.max(0, hit.start - LIST_JOINT), hit.start))
      );
  }
  return false;
}

/** What joins the items of a list, within so many letters. */
const LIST = /,|\band\b|\bor\b/;
const LIST_JOINT = 8;

/** "High-quality" and "high quality": the hyphen came or went, not the qualifier. */
function respelled(hit: Hit, own: SideText, other: SideText): boolean {
  if (!hit.phrase.includes("-")) return false;
  const apart = hit.phrase.replaceAll("-", " ");
  return other.times(apart) > own.times(apart);
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
  if (isFunctionWord(noun.norm) && !isModal && hit.kind.name !== "widening") return false;
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

/** Words of one stem that are looked at; a noun that the edits touch more often tells nothing. */
const MOST_ALIKE = 50;

/** Whether a changed word of the other side names the same, near the place or with the same word after it. */
function answers(k: number, head: number, own: SideText, other: SideText, place: Span): boolean {
  const theirs = headOf(k, other);
  const [word, noun] = [other.words[theirs], own.words[head]];
  if (word === undefined || noun === undefined || stemOf(word.norm) !== stemOf(noun.norm) || other.changed[theirs] === false) return false;
  return overlaps(near(place), word) || other.words[theirs + 1]?.norm === own.words[head + 1]?.norm;
}

/** "The collective will to act", "the potential to grow": the word is no qualifier there. */
function isNounItself(hit: Hit, own: SideText): boolean {
  return /^(?:will|potential|may)$/.test(hit.phrase) && own.words[hit.words.end]?.norm === "to";
}
