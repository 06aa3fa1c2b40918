import type { Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import type { Clause } from "./clauses.ts";

/** "Recognizes" and "Recognizing" are one verb; so are phrases that differ in "its" and the article alone. */
export function sameVerb(a: Clause, b: Clause): boolean {
  return a.head === b.head && core(a) === core(b);
}

function core(clause: Clause): string {
  return clause.phrase
    .split(" ")
    .filter((word) => word !== "its" && word !== "the" && !headForms.test(word))
    .map((word) => word.replace(/^concerns$/, "concern"))
    .join(" ");
}
const headForms = /^(?!call|request|appeal|concern)\p{L}+(?:ing|s)$/u;

export function mark(words: string): string {
  return `“${words}”`;
}

/** The phrase as its text has it, with what joins it to what stands before: "and also calls upon". */
export function shown(clause: Clause, text: string): string {
  return text.slice(clause.span.start, clause.span.end);
}

/** Words of what follows that tell a reader which clause is meant. */
const WORDS_AFTER = 4;

export function clauseQuote(text: string, clause: Clause): Quote {
  return quoteWithNext(text, clause.span, clause.body.end);
}

function quoteWithNext(text: string, span: Span, limit: number): Quote {
  const rest = text.slice(span.end, limit);
  const next = new RegExp(`^(?:\\s+[^\\s,;]+){0,${WORDS_AFTER}}`).exec(rest)?.[0] ?? "";
  const end = span.end + next.replace(/[.:]$/, "").length;
  return { words: text.slice(span.start, end), start: span.start, end };
}
