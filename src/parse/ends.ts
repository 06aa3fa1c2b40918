/** Characters that are enough to tell how a sentence ends. */
const END = 80;

/**
 * The last characters of a text without white space and object replacement characters behind them.
 * Patterns that look at an end are given this, not the text: "[\s]+$" tries every run of spaces on its way there.
 */
export function endOf(text: string): string {
  let to = text.length;
  while (to > 0 && /[\s\uFFFC]/.test(text.charAt(to - 1))) to--;
  return text.slice(Math.max(0, to - END), to);
}

/** A text without the characters that `isCut` names at its end. */
export function withoutEnd(text: string, cut: string): string {
  let to = text.length;
  while (to > 0 && cut.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}
