/** Marks that sit on the character before them, joiners and other things without a place of their own. */
const NARROW_NONE = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]$/u;
/**
 * What a terminal gives two columns: East Asian wide and full-width characters, and emoji (Unicode Standard
 * Annex #11). By blocks, not by character: the few narrow ones among them cost a line that ends early.
 */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;
const ASCII = /^[ -~]*$/;

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/**
 * How many columns a text takes on a terminal.
 *
 * @param text without control characters
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : NARROW_NONE.test(character) ? 0 : 1;
  return width;
}
