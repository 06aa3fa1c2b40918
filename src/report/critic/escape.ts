import { reference } from "../markdown/escape.ts";
import { withActing } from "../visible.ts";

/**
 * What CriticMarkup, or Markdown inside a line, takes for markup. Braces, tildes and angle brackets are escaped wherever they stand, so
 * that none of the marks of CriticMarkup can come of a text; the signs that also stand inside words (hyphen, plus, equals) only where
 * they are doubled or touch a mark. A backslash before any of these signs is Markdown's own way to mean the sign itself.
 */
const ACTIVE = /[\\`*_{}[\]<>~^&|$#@]|^[-+=]|[-+=]$|([-+=])(?=\1)|(?<=([-+=]))\2/gu;

/** What neither UTF-8 nor a character reference can hold. */
const UNSAYABLE = /[\0\p{Cs}]/u;

/**
 * Words as Markdown that shows them and nothing else, even between the marks of CriticMarkup; they come back exactly where
 * backslashes and character references are read as Markdown reads them (NUL and halves of a pair as U+FFFD).
 *
 * @param words a stretch of a line; acting characters become character references, so that an editor shows them
 */
export function escapeWords(words: string): string {
  const signs = words.replace(ACTIVE, "\\$&");
  return withActing(signs, (character) => (UNSAYABLE.test(character) ? "\uFFFD" : reference(character)));
}

/** The same for words that begin a block, where a number would begin a list. */
export function escapeFirst(words: string): string {
  return escapeWords(words).replace(/^(\p{N}+)([.)])/u, "$1\\$2");
}
