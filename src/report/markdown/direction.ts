import { reference } from "./escape.ts";

/** A first letter of a script that is written from right to left (Unicode's blocks for Hebrew to Arabic, and their forms). */
const RIGHT_TO_LEFT = /^[^\p{L}]{0,200}[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Right-to-left mark, right-to-left isolate, and the end of an isolate (Unicode Standard Annex 9). */
const [MARK, ISOLATE, END] = ["\u200F", "\u2067", "\u2069"];

/**
 * Markdown of words in a script that is written from right to left, kept together in an isolate: after "OP3:" or in a
 * left-to-right page, their commas and symbols would stand on the wrong side. The mark before it lets renderers that
 * choose a direction by the first letter choose the right one. Characters as references, because signs such as _ would not
 * open next to the characters themselves.
 *
 * @param words the words without markup, by which the direction is told
 */
export function inDirection(words: string, markdown: string): string {
  if (!RIGHT_TO_LEFT.test(words)) return markdown;
  return `${reference(MARK)}${reference(ISOLATE)}${markdown}${reference(END)}`;
}
