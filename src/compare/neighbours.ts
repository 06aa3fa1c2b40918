import type { Paragraph, Resolution } from "../model/resolution.ts";

/** As many paragraphs as a reader looks back over; a chapeau with all its points fits well inside. */
const LOOK_BACK = 60;

/**
 * What stands above each paragraph of a text, in its own section, nearest first and at most `LOOK_BACK` paragraphs.
 *
 * @returns a function from a paragraph's id; nothing stands above an id the text does not have
 */
export function neighboursAbove({ paragraphs }: Resolution): (id: string) => readonly Paragraph[] {
  const places = new Map(paragraphs.map((paragraph, index) => [paragraph.id, index]));
  return (id) => {
    const place = places.get(id);
    const section = place === undefined ? undefined : paragraphs[place]?.section;
    if (place === undefined) return [];
    return paragraphs
      .slice(Math.max(0, place - LOOK_BACK), place)
      .filter((paragraph) => paragraph.section === section)
      .reverse();
  };
}
