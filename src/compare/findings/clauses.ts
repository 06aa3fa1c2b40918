import type { Paragraph } from "../../model/resolution.ts";
import type { Span } from "../../model/source.ts";
import { type SpokenClause, spokenClauses } from "../../words/clauses.ts";

/** A verb by which the body speaks, with what it speaks of. Places point into the side's text. */
export interface Clause extends SpokenClause {
  /** What follows the phrase up to the next clause. */
  readonly body: Span;
  readonly paragraph: Paragraph;
}

/** All clauses of the paragraphs of one side, in reading order. English. */
export function clausesOf(paragraphs: readonly Paragraph[]): readonly Clause[] {
  const known = read.get(paragraphs);
  if (known !== undefined) return known;
  const clauses = clausesIn(paragraphs);
  read.set(paragraphs, clauses);
  return clauses;
}

// Verbs, qualifiers and content ask for the clauses of the same side of the same change, which goes when its change is done.
const read = new WeakMap<readonly Paragraph[], readonly Clause[]>();

function clausesIn(paragraphs: readonly Paragraph[]): Clause[] {
  const found: Clause[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const starts = spokenClauses(paragraph.text, offset);
    const end = offset + paragraph.text.length;
    starts.forEach((start, index) => {
      found.push({ ...start, body: { start: start.span.end, end: starts[index + 1]?.span.start ?? end }, paragraph });
    });
    offset = end + 1;
  }
  return found;
}
