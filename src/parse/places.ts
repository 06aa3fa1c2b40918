import type { Place, Span } from "../model/source.ts";

/** A function that gives a span its line and column, both from 1. */
export function placesIn(text: string): (span: Span) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return ({ start, end }) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - (starts[low] ?? 0) + 1 };
  };
}
