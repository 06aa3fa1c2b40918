import type { Place, Span } from "../model/source.ts";
import { linesOf } from "./lines.ts";

/** Gives spans of `text` their line and column, both from 1; a line ends with "\n", "\r\n" or "\r". */
export function placesIn(text: string): (span: Span) => Place {
  const starts = linesOf(text).map((line) => line.start);
  return ({ start, end }) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return { start, end, line: low + 1, column: start - (starts[low] ?? 0) + 1 };
  };
}
