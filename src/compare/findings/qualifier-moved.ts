import type { Span } from "../../model/source.ts";
import { MODALS } from "../../words/qualifiers.ts";
import type { Hit } from "./qualifier-hits.ts";
import { placeOfNoun, type SideText, withoutLy } from "./qualifier-side.ts";
import type { Unit } from "./qualifier-units.ts";
import { overlaps } from "./stretches.ts";

/** The same for a modal, whose sentence was turned from passive to active: "shall be submitted by States", "States shall submit". */
const NEAR_TURNED = 400;
/** How far from its old place, in characters, what is qualified may stand in a clause that was turned round. */
const NEAR = 80;

/** Words that join, and say nothing of what a qualifier before or after them belongs to. */
export const JOINTS = new Set(["and", "or", "the", "a", "an", "of", "to", "in", "for", "with", "by", "their", "its", ""]);

/** Whether a qualifier of one side, which a unit touches, is on the other side too: in another form or place, or said for a whole list. */
export function isThereToo(hit: Hit, own: SideText, other: SideText, unit: Unit): boolean {
  return turned(hit, other, unit) || moved(hit, own, other) || respelled(hit, own, other) || spread(hit, own, other, unit);
}

/** Words of one stem that are looked at; a word that the edits touch more often tells nothing. */
export const MOST_ALIKE = 50;

/**
 * Whether another form of the qualifier stands near its place on the other side ("severely harm", "do severe harm"); of a modal also the
 * same word, where the edits brought it ("may severely harm", "may do severe harm").
 */
function turned(hit: Hit, other: SideText, unit: Unit): boolean {
  const isModal = hit.phrase in MODALS;
  const window = near(unit[other.side], isModal ? NEAR_TURNED : NEAR);
  const alike = other.places.get(withoutLy(hit.phrase)) ?? [];
  return alike.slice(0, MOST_ALIKE).some((at) => {
    const word = other.words[at];
    if (word === undefined || !overlaps(window, word)) return false;
    return word.norm !== hit.phrase || (isModal && other.changed[at] === true);
  });
}

/** The neighbourhood of a place. */
export function near({ start, end }: Span, reach = NEAR): Span {
  return { start: start - reach, end: end + reach };
}

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
