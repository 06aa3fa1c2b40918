import type { Finding } from "../../model/finding.ts";
import { isWithin, mattersOf } from "./clause-matter.ts";
import type { ClausePair } from "./clause-pairs.ts";
import type { Clause } from "./clauses.ts";
import type { ChangeContext } from "./context.ts";
import type { Side } from "./stretches.ts";
import { type Judgement, judgeClauses, orderOf } from "./verb-weight.ts";
import { clauseQuote, mark, sameVerb, shown } from "./verb-words.ts";

/** A clause that came in or went, with all that stands under its verb. */
export interface Lone {
  readonly side: Side;
  readonly clause: Clause;
}

export interface LoneClauses {
  /** Where the verb is the news: another one opens the paragraph, or has taken over the words. */
  readonly findings: readonly Finding[];
  /** The others, which are matter that came in or went, verb and all. */
  readonly rest: readonly Lone[];
}

const NO_ORDER: Judgement = { direction: "unclear", reason: null };
const BASE = { type: "verb", cause: "real", direction: "unclear", because: null } as const;

/**
 * Clauses that no clause of the other text answers. None where one side has no verb of its own, as a point under "Decides that:" has
 * none, nor where a verb goes and the same one comes with another matter.
 *
 * @param pairs the clauses that answer one another
 */
export function loneClauses(
  old: readonly Clause[],
  young: readonly Clause[],
  pairs: readonly ClausePair[],
  context: ChangeContext,
): LoneClauses {
  if (old.length === 0 || young.length === 0) return { findings: [], rest: [] };
  const gone = old.filter((clause) => !pairs.some((pair) => pair.old === clause));
  const come = young.filter((clause) => !pairs.some((pair) => pair.new === clause));
  const lone = [
    ...withoutMates(gone, come).map((clause): Lone => ({ side: "old", clause })),
    ...withoutMates(come, gone).map((clause): Lone => ({ side: "new", clause })),
  ];
  const findings: Finding[] = [];
  const rest: Lone[] = [];
  for (const one of lone) {
    const [own, others] = one.side === "old" ? [old, young] : [young, old];
    const host = others.find((other) => isWithin(one.side, one.clause, other, context));
    const opens = one.clause === own[0] && one.clause.head !== others[0]?.head;
    if (host !== undefined && sameVerb(one.clause, host)) continue;
    const finding = host !== undefined ? underAnother(one, host, context) : opens ? openingFinding(one, pairs, context) : null;
    if (finding === null) rest.push(one);
    else findings.push(finding);
  }
  return { findings, rest };
}

/** Those of a list for which the other list has no clause of the same verb left. */
function withoutMates(clauses: readonly Clause[], others: readonly Clause[]): Clause[] {
  const left = [...others];
  return clauses.filter((clause) => {
    const mate = left.findIndex((other) => sameVerb(clause, other));
    if (mate >= 0) left.splice(mate, 1);
    return mate < 0;
  });
}

/** Where the words stayed and only their verb went, or came. */
function underAnother({ side, clause }: Lone, host: Clause, context: ChangeContext): Finding {
  const { oldText, newText } = context;
  const [before, after] = side === "old" ? [clause, host] : [host, clause];
  const what = side === "old" ? "What" : "Part of what";
  const [matter] = mattersOf([before], [after], context);
  const judgement: Judgement = matter === undefined ? NO_ORDER : judgeClauses(before, after, matter);
  const text = `${what} stood under ${mark(shown(before, oldText))} now stands under ${mark(shown(after, newText))}${orderOf(judgement)}.`;
  const quotes = { old: clauseQuote(oldText, before), new: clauseQuote(newText, after) };
  return { ...BASE, ...quotes, direction: judgement.direction, text };
}

/**
 * An act set before the one the paragraph used to open with, or taken from before one that now opens it. Of several paragraphs that became
 * one, or of one that became several, nothing is said where the other opening is another paragraph's.
 */
function openingFinding({ side, clause }: Lone, pairs: readonly ClausePair[], context: ChangeContext): Finding | null {
  const { oldText, newText } = context;
  if (side === "old") {
    const words = mark(shown(clause, oldText));
    const quotes = { old: clauseQuote(oldText, clause), new: null };
    // "It opens with “Underlines”, which came after it" holds only where that very verb did.
    const risen = pairs.find((pair) => pair.new.opening && !pair.old.opening && sameVerb(pair.old, pair.new));
    if (risen?.old.paragraph === clause.paragraph) {
      const text = `The paragraph no longer opens with ${words}; it opens with ${mark(shown(risen.new, newText))}, which came after it.`;
      return { ...BASE, ...quotes, text };
    }
    const text = `The clause with which the paragraph opened, ${words}, is no longer here.`;
    return context.from.length > 1 ? null : { ...BASE, ...quotes, text };
  }
  const words = mark(shown(clause, newText));
  const quotes = { old: null, new: clauseQuote(newText, clause) };
  const sunk = pairs.find((pair) => pair.old.opening && !pair.new.opening && sameVerb(pair.old, pair.new));
  if (sunk?.new.paragraph === clause.paragraph) {
    const text = `The paragraph now opens with ${words}; ${mark(shown(sunk.old, oldText))}, with which it opened, comes after it.`;
    return { ...BASE, ...quotes, text };
  }
  return context.to.length > 1 ? null : { ...BASE, ...quotes, text: `The paragraph opens with a clause that came in: ${words}.` };
}
