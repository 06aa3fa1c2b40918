/**
 * Characters that would act on a terminal or a page instead of standing on it: controls, halves of a pair
 * (which no UTF-8 file can hold), line separators outside our control, code points that never are characters,
 * and the two overrides that turn the direction of everything after them. Right-to-left text and its ordinary
 * marks are left alone.
 */
const ACTING = /[\p{Cc}\p{Cs}\u2028\u2029\u202D\u202E\p{Noncharacter_Code_Point}]/gu;

/** Where Unicode's control pictures begin: U+2400 stands for U+0000, U+241B for escape. */
const PICTURES = 0x2400;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  if (code === 0x7f) return "\u2421";
  if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * Text that is safe to show: every acting character is replaced by a picture of it, or its code.
 *
 * @param text any string
 */
export function visible(text: string): string {
  return withActing(text, picture);
}

/** Text with something else in place of every acting character. */
export function withActing(text: string, instead: (character: string) => string): string {
  return text.replace(ACTING, instead);
}

/** As `visible`, but line ends stay: in edits they stand between the paragraphs of a split or merge. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
