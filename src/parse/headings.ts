import type { Heading } from "../model/resolution.ts";
import type { Place, Span } from "../model/source.ts";
import type { Tie } from "./footnotes.ts";
import { flatOf, type Whole } from "./page-breaks.ts";
import type { Numbered } from "./paragraphs.ts";
import { ANNEX, ANNEX_TITLE } from "./patterns.ts";
import { extentOf } from "./runs.ts";

/** A heading of the body, and the index of the first paragraph under it. */
export interface Over {
  readonly whole: Whole;
  readonly first: number;
}

/** Sets the headings of the body apart, and tells every paragraph which one it stands under and in which annex. */
export function underHeadings(body: readonly Whole[]): { readonly items: readonly Numbered[]; readonly over: readonly Over[] } {
  const items: Numbered[] = [];
  const over: Over[] = [];
  let annex = 0;
  for (const whole of body) {
    const isAnnex = whole.zone === "annex";
    if (whole.block.kind === "heading") {
      if (isAnnex && (ANNEX.test(whole.text) || ANNEX_TITLE.test(whole.text))) annex++;
      over.push({ whole, first: items.length });
    } else if (whole.block.kind === "paragraph") {
      if (isAnnex) annex = Math.max(1, annex);
      items.push({ whole, heading: over.length > 0 ? idOf(over.length - 1) : null, annex: isAnnex ? annex : 0 });
    }
  }
  return { items, over };
}

function idOf(index: number): string {
  return `H${index + 1}`;
}

/** The headings, given the ids of the paragraphs. */
export function headingsOf(over: readonly Over[], ids: readonly string[], tie: Tie, placeOf: (span: Span) => Place): Heading[] {
  return over.map(({ whole, first }, index) => {
    const { text, marks } = flatOf(whole);
    const span = extentOf(whole.block.runs);
    return {
      id: idOf(index),
      level: whole.block.kind === "heading" ? whole.block.level : 1,
      text,
      before: ids[first] ?? null,
      marks: tie(marks, span?.start ?? 0),
      places: span === null ? [] : [placeOf(span)],
    };
  });
}
