import type { Finding } from "../../model/finding.ts";
import type { ChangeContext } from "./context.ts";
import type { Lone } from "./lone-clauses.ts";
import { overlaps } from "./stretches.ts";
import { clauseQuote, mark, shown } from "./verb-words.ts";
import { clausesAlone } from "./verbs.ts";

/**
 * What content tells of a change, with every clause that came in or went under a verb of the body: such a clause is news even where all
 * its words are told already by what they cite or whom they name, and its verb is named.
 *
 * @param told findings of content in the same change
 */
export function withClauses(context: ChangeContext, told: readonly Finding[]): readonly Finding[] {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return told;
  const lone = clausesAlone(context);
  const renamed = told.map((finding) => {
    const clause = lone.find((one) => begins(finding, one));
    return clause === undefined ? finding : { ...finding, text: sentence(clause, context) };
  });
  const untold = lone.filter((one) => !told.some((finding) => isInside(finding, one)));
  return [...renamed, ...untold.map((one) => findingOf(one, context))];
}

/** Whether a finding quotes the verb of the clause and says nothing of the other text. */
function begins({ type, old, new: young }: Finding, { side, clause: { span } }: Lone): boolean {
  const [here, there] = side === "old" ? [old, young] : [young, old];
  return (
    type === "content" && there === null && here !== null && here.start <= span.end && span.start <= here.start + 1 && overlaps(here, span)
  );
}

function isInside({ old, new: young }: Finding, { side, clause: { span, body } }: Lone): boolean {
  const here = side === "old" ? old : young;
  return here !== null && overlaps(here, { start: span.start, end: body.end });
}

function sentence({ side, clause }: Lone, { oldText, newText }: ChangeContext): string {
  const words = mark(shown(clause, side === "old" ? oldText : newText));
  return `A clause with a verb of its own ${side === "old" ? "was dropped" : "was added"}: ${words}.`;
}

function findingOf(one: Lone, context: ChangeContext): Finding {
  const quote = clauseQuote(one.side === "old" ? context.oldText : context.newText, one.clause);
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
