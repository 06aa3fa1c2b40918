import type { Span } from "../../model/source.ts";
import type { SideWords, Word } from "./content-words.ts";
import { overlapping, overlaps } from "./stretches.ts";

/** Words of a longest passage that is looked for elsewhere; more are as good as never taken over word by word. */
const LONGEST = 60;
/** So many words that say something, near one another, are the same passage even where the edits left them in their place. */
const TELLING = 4;
/** Of a passage with at least so many words that say something one in five may have gone. */
const LOOSE = 5;
const NEARLY_ALL = 0.8;
/** Fewer words that say something are no passage. */
const FEWEST = 3;
/** Words that may have come between them. */
const BETWEEN = 3;
/** An "and" alone may join the words of a name. */
const JOINT = /[,;]/;

/**
 * A span of one side without the items at its ends that stand on the other side too, in another order or place: "and education, the
 * exacerbation of poverty" where the other side has "trade, education and" elsewhere. Empty where all of it does.
 *
 * @param against what the other side has in the same place: the same words there are a rewording, and nothing moved
 */
export function withoutMoved(span: Span, own: SideWords, other: SideWords, against: Span): Span {
  const words = overlapping(own.words, span);
  if (words.length === 0 || words.length > LONGEST) return span;
  if (hasVerbOfItsOwn(span, own, other) || (against.end > against.start && isCommon(words, own.text))) return span;
  const nothing = { start: span.start, end: span.start };
  if (standsElsewhere(words, other, against)) return nothing;
  const items = itemsOf(words, own.text);
  const stays = (item: readonly Word[]): boolean => item.some(({ weighs }) => weighs) && !standsElsewhere(item, other, against);
  const [first, last] = [items.findIndex(stays), items.findLastIndex(stays)];
  if (first < 0) return nothing;
  const start = first === 0 ? span.start : (items[first - 1]?.at(-1)?.end ?? span.start);
  const end = last === items.length - 1 ? span.end : (items[last]?.at(-1)?.end ?? span.end);
  return { start, end };
}

/** Whether a clause begins in a span whose verb no clause of the other side has: what stands under it there is asked for no more. */
function hasVerbOfItsOwn(span: Span, own: SideWords, other: SideWords): boolean {
  const heads = new Set(other.clauses.map(({ head }) => head));
  return own.clauses.some((clause) => overlaps(clause.span, span) && !heads.has(clause.head));
}

/** Whether words are so few, and no name, that they may stand anywhere: "abuse" that became "use" was replaced though "use" is no new word. */
function isCommon(words: readonly Word[], text: string): boolean {
  const weighty = words.filter(({ weighs }) => weighs);
  return weighty.length < FEWEST && !weighty.every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
}

/** Words in rows, each what stands between two commas. */
function itemsOf(words: readonly Word[], text: string): Word[][] {
  const items: Word[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    const between = last === undefined ? "" : text.slice(last.end, word.start);
    const row = items.at(-1);
    if (row === undefined || JOINT.test(between)) items.push([word]);
    else row.push(word);
    last = word;
  }
  return items;
}

/**
 * Whether what some words say stands on the other side near together, in whatever order: all of what weighs, or nearly all of a long
 * passage. The edits must have touched it there, or else have left all of a telling one: few words kept in place are said once more.
 */
export function standsElsewhere(words: readonly Word[], other: SideWords, against: Span): boolean {
  const keys = new Set(words.filter(({ weighs }) => weighs).map(({ key }) => key));
  if (keys.size === 0 || words.length > LONGEST) return false;
  const nearlyAll = keys.size < LOOSE ? keys.size : Math.ceil(keys.size * NEARLY_ALL);
  const reach = words.length + BETWEEN;
  const isThere = (word: Word | undefined): word is Word =>
    word !== undefined && keys.has(word.key) && (word.end <= against.start || word.start >= against.end);
  return [...keys].some((key) =>
    (other.places.get(key) ?? []).some((place) => {
      const found = other.words.slice(place, place + reach).filter(isThere);
      const size = new Set(found.map((word) => word.key)).size;
      if (size === keys.size && size >= TELLING) return true;
      return size >= nearlyAll && found.filter((word) => other.touched[word.place] === true).length * 2 >= found.length;
    }),
  );
}
