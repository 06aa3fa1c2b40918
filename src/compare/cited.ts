import type { Resolution } from "../model/resolution.ts";
import { type Citation, citationsIn } from "../words/citations.ts";

/**
 * What a text cites, each thing once however often it is cited; found when it is first asked for, since few comparisons need it.
 *
 * @returns a function that gives the same list each time
 */
export function citedIn({ paragraphs }: Resolution): () => readonly Citation[] {
  let found: readonly Citation[] | null = null;
  return () => {
    found ??= distinct(paragraphs.flatMap(({ text }) => citationsIn(text)));
    return found;
  };
}

function distinct(all: readonly Citation[]): readonly Citation[] {
  return [...new Map(all.map((one) => [`${one.kind} ${one.name} ${one.title ?? ""}`, one])).values()];
}
