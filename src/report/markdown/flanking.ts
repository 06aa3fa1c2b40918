/*
 * Which characters next to markup must be written as references, so that the markup is taken for markup.
 *
 * CommonMark opens emphasis only at a "left-flanking" run of signs and closes it only at a "right-flanking" one
 * (spec 0.31.2, section 6.2): no blank right inside, and no word right outside a sign that punctuation follows
 * inside. What counts as punctuation has changed between versions, so only ASCII is relied on here. cmark-gfm, which
 * GitHub uses, looks through tildes as if they were not there; other renderers see punctuation in them. Both must do.
 */

/** A sign that opens or closes markup. */
export interface Sign {
  readonly kind: "open" | "close";
  readonly mark: "~~" | "**" | "_";
}

/** The character of a text that touches a sign; `alone` where its text is no longer than that. */
export interface Edge {
  readonly character: string;
  readonly alone: boolean;
}

/** What every renderer, old or new, takes for part of a word. */
const WORD = /^[\p{L}\p{N}]$/u;
/** What every renderer takes for a blank or punctuation, and none for one of our marks. */
const BORDER = /^[ -)+-/:-@[-^`{-}]$/;
const BLANK_OR_SIGN = /^[\s*_~]$/;
const SIGN = /^[*_~]$/;

/**
 * A character alone between two runs of signs may have to be covered for the other one's sake, and one outside the
 * basic plane may be younger than the renderer: neither is sure to be taken for part of a word.
 */
const isSureWord = (edge: Edge | null): boolean => edge !== null && !edge.alone && edge.character.length === 1 && WORD.test(edge.character);

/** The nearest sign in one direction from `index`, null where text comes next; tildes may be looked through. */
function neighbour(signs: readonly Sign[], index: number, step: 1 | -1, throughTildes: boolean): Sign | null {
  let at = index + step;
  while (throughTildes && signs[at]?.mark === "~~") at += step;
  return signs[at] ?? null;
}

/** Whether this sign needs a blank or punctuation on its outer side in the text itself. */
function needsBorder(signs: readonly Sign[], index: number, sign: Sign, left: Edge | null, right: Edge | null): boolean {
  const outward = sign.kind === "open" ? -1 : 1;
  const inward = sign.kind === "open" ? 1 : -1;
  const inner = sign.kind === "open" ? right : left;
  return [true, false].some((through) => {
    if (neighbour(signs, index, outward, through) !== null) return false;
    return sign.mark === "_" || neighbour(signs, index, inward, through) !== null || !isSureWord(inner);
  });
}

function isCovered(edge: Edge | null, touching: Sign | undefined, inside: Sign["kind"], borderWanted: boolean): boolean {
  if (edge === null || touching === undefined) return false;
  if ((touching.kind === inside ? BLANK_OR_SIGN : SIGN).test(edge.character)) return true;
  return borderWanted && !BORDER.test(edge.character);
}

/**
 * Whether the characters around a run of signs must be written as references.
 *
 * @param left the character before the signs, null at the line's start
 * @param signs at least one, or none for no cover
 * @param right the character after them, null at the line's end
 */
export function covers(left: Edge | null, signs: readonly Sign[], right: Edge | null): { left: boolean; right: boolean } {
  const wants = (kind: Sign["kind"]) => signs.some((sign, index) => sign.kind === kind && needsBorder(signs, index, sign, left, right));
  return {
    left: isCovered(left, signs[0], "close", wants("open")),
    right: isCovered(right, signs.at(-1), "open", wants("close")),
  };
}
