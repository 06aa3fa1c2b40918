import type { Resolution } from "../model/resolution.ts";
import { type Citation, citationsIn } from "../words/citations.ts";
import { knownAmong } from "../words/known-citations.ts";

/**
 * Tells whether a text cites somewhere what a citation names. What the text cites is found when this is first asked, since few
 * comparisons need it, and once for all who ask.
 */
export function citedIn({ paragraphs }: Resolution): (one: Citation) => boolean {
  let isKnown: ((one: Citation) => boolean) | null = null;
  return (one) => {
    isKnown ??= knownAmong(paragraphs.flatMap(({ text }) => citationsIn(text)));
    return isKnown(one);
  };
}
