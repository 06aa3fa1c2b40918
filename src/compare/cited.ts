import type { Paragraph, Resolution } from "../model/resolution.ts";
import { type Citation, citationsIn, isSameCitation } from "../words/citations.ts";
import { knownAmong } from "../words/known-citations.ts";

/** Tells whether a footnote of a paragraph cites a resolution or a document. */
export function notedIn({ footnotes }: Resolution): (paragraph: Paragraph, one: Citation) => boolean {
  const notes = new Map(footnotes.map(({ id, text }) => [id, text]));
  return ({ marks }, one) => {
    if (one.kind !== "resolution" && one.kind !== "document") return false;
    return marks.some(({ note }) => citationsIn(notes.get(note ?? "") ?? "").some((each) => isSameCitation(each, one)));
  };
}

/**
 * Tells whether a text cites somewhere what a citation names. What the text cites is found when this is first asked, since few
 * comparisons need it, and once for all who ask.
 */
export function citedIn({ paragraphs }: Resolution): (one: Citation) => boolean {
  let isKnown: ((one: Citation) => boolean) | null = null;
  return (one) => {
    // A title in quotation marks is known wherever it stands.
    const title = one.kind === "instrument" ? /“[^“”]*”/.exec(one.words)?.[0] : undefined;
    if (title !== undefined && paragraphs.some(({ text }) => text.includes(title))) return true;
    isKnown ??= knownAmong(paragraphs.flatMap(({ text }) => citationsIn(text)));
    return isKnown(one);
  };
}
