import type { Span } from "../../model/source.ts";

/** Whether there is nothing to see in `text`; also true of the empty string. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** `spans` (sorted, disjoint) without the characters of `holes`, which may come in any order and lie inside the spans. */
export function withoutSpans(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  const sorted = holes.toSorted((a, b) => a.start - b.start);
  const left: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let start = span.start;
    for (let hole = sorted[next]; hole !== undefined && hole.start < span.end; hole = sorted[next]) {
      if (hole.start > start) left.push({ start, end: hole.start });
      start = hole.end;
      next += 1;
    }
    if (span.end > start) left.push({ start, end: span.end });
  }
  return left;
}
