import type { Finding } from "../../model/finding.ts";
import { clausesOf } from "./clauses.ts";
import type { ChangeContext } from "./context.ts";
import type { Lone } from "./lone-clauses.ts";
import { overlaps } from "./stretches.ts";
import { clauseQuote, mark, sameVerb, shown } from "./verb-words.ts";
import { clausesAlone } from "./verbs.ts";

/**
 * What content tells of a change, with every clause that came in or went under a verb of the body: such a clause is news even where all
 * its words are told already by what they cite or whom they name, and its verb is named.
 *
 * @param told findings of content in the same change
 * @param others its other findings; a task that came or went is told with its verb, and not again as a clause
 */
export function withClauses(context: ChangeContext, told: readonly Finding[], others: readonly Finding[] = []): readonly Finding[] {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return told;
  const lone = clausesAlone(context);
  const renamed = told.map((finding) => ({ ...finding, text: retold(finding, lone, context) }));
  const tasks = others.filter(({ type }) => type === "mandate");
  const untold = lone.filter((one) => ![...told, ...tasks].some((finding) => isInside(finding, one)) && !isStillSaid(one, context));
  return [...renamed, ...untold.map((one) => findingOf(one, context))];
}

/** What a finding of content says, with the verbs of those clauses among what it quotes. */
function retold(finding: Finding, lone: readonly Lone[], context: ChangeContext): string {
  if (finding.type !== "content") return finding.text;
  const quoted = lone.filter((one) => {
    const quote = one.side === "old" ? finding.old : finding.new;
    const { span } = one.clause;
    return quote !== null && quote.start <= span.start + JOINED && span.end <= quote.end && !isVerbKept(one, context);
  });
  const [first, ...more] = quoted;
  if (first === undefined) return finding.text;
  const begins = (finding[first.side]?.start ?? 0) + JOINED >= first.clause.span.start;
  const oneSided = finding.old === null || finding.new === null;
  if (begins && oneSided && more.length === 0) return sentence(first, context);
  const went = verbsOf(quoted, "old", context);
  const came = verbsOf(quoted, "new", context);
  return `${finding.text.replace(/\.$/, "")}${went === "" ? "" : `; ${went} went`}${came === "" ? "" : `; ${came} came in`}.`;
}

/** "the verbs “commends” and “takes note”"; empty where a side has none. */
function verbsOf(quoted: readonly Lone[], side: Lone["side"], context: ChangeContext): string {
  const marks = quoted.flatMap((one) => (one.side === side ? [mark(shown(one.clause, textOf(one, context)))] : []));
  if (marks.length === 0) return "";
  return marks.length === 1 ? `the verb ${marks.join("")}` : `the verbs ${marks.slice(0, -1).join(", ")} and ${marks.at(-1)}`;
}

/** Letters by which a quotation may miss the "and" before a verb. */
const JOINED = 4;

function isInside({ old, new: young }: Finding, { side, clause: { span, body } }: Lone): boolean {
  const here = side === "old" ? old : young;
  return here !== null && overlaps(here, { start: span.start, end: body.end });
}

/** Whether the other side has a clause under the same verb: the clause came or went, the verb did not. */
function isVerbKept({ side, clause }: Lone, { from, to }: ChangeContext): boolean {
  return clausesOf(side === "old" ? to : from).some((other) => sameVerb(clause, other));
}

/** Whether the other side has all that would be quoted of a clause, under the same verb. */
function isStillSaid(one: Lone, context: ChangeContext): boolean {
  const { end } = clauseQuote(textOf(one, context), one.clause);
  const said = textOf(one, context).slice(one.clause.span.end, end).trim();
  return isVerbKept(one, context) && (one.side === "old" ? context.newText : context.oldText).includes(said);
}

function sentence(one: Lone, context: ChangeContext): string {
  if (isVerbKept(one, context)) return `A clause was ${one.side === "old" ? "dropped" : "added"}.`;
  return `A clause with a verb of its own ${one.side === "old" ? "was dropped" : "was added"}: ${mark(shown(one.clause, textOf(one, context)))}.`;
}

function textOf({ side }: Lone, { oldText, newText }: ChangeContext): string {
  return side === "old" ? oldText : newText;
}

function findingOf(one: Lone, context: ChangeContext): Finding {
  const quote = clauseQuote(textOf(one, context), one.clause);
  return {
    type: "content",
    old: one.side === "old" ? quote : null,
    new: one.side === "new" ? quote : null,
    cause: null,
    direction: "unclear",
    text: sentence(one, context),
    because: null,
  };
}
