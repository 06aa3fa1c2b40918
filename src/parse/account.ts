import type { BlockDocument, Run } from "../model/block.ts";
import type { Account } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";

/** The runs that went to each part of a resolution. */
export interface Allotment {
  readonly paragraphs: readonly Run[];
  readonly headings: readonly Run[];
  readonly footnotes: readonly Run[];
  readonly masthead: readonly Run[];
  readonly furniture: readonly Run[];
}

/**
 * Accounts for every non-blank character of a source. It looks at the source again and at nothing the parser believes,
 * so that a run that got lost on the way shows up as unplaced.
 */
export function accountOf(document: BlockDocument, allotment: Allotment, placeOf: (span: Span) => Place): Account {
  const { text } = document;
  const count = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + nonBlank(text, span), 0);
  const spans = [...Object.values(allotment).flat(), ...document.markup]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const lost = gapsBetween(spans, text.length).filter((gap) => nonBlank(text, gap) > 0);
  return {
    total: nonBlank(text, { start: 0, end: text.length }),
    paragraphs: count(allotment.paragraphs),
    headings: count(allotment.headings),
    footnotes: count(allotment.footnotes),
    masthead: count(allotment.masthead),
    furniture: count(allotment.furniture),
    markup: count(document.markup),
    unplaced: count(lost),
    lost: lost.map(placeOf),
  };
}

function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}

function nonBlank(text: string, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const blank = code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(text.charAt(i));
    if (!blank) count++;
  }
  return count;
}
