import type { Finding, Quote } from "../../model/finding.ts";
import { mattersOf } from "./clause-matter.ts";
import { isSomeMatter } from "./clause-pairs.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Finder } from "./context.ts";
import { type Hit, hitsIn, withObject, wordsWithPlaces } from "./qualifier-hits.ts";
import { withItsText } from "./qualifier-told.ts";
import { overlapping, type Side } from "./stretches.ts";

/**
 * The opening verb of a paragraph that went, where the paragraph of the other text most like it is new itself: not enough is shared to say
 * that the one became the other, but a reader will want to hold them against each other. English.
 */
export const unlinkedVerb: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length > 0 || context.likest === null) return [];
  const [gone] = clausesOf(context.from);
  const [near] = clausesOf([context.likest]);
  if (gone === undefined || near === undefined || !areAlike(gone, near, context.oldText, context.likest.text)) return [];
  const said = shown(gone, context.oldText);
  const { id } = context.likest;
  const text =
    gone.head === near.head
      ? `What stood under “${said}” went; ${id}, the new paragraph most like it, has the same verb.`
      : `“${said}” went with its paragraph; ${id}, the new paragraph most like it, begins with “${shown(near, context.likest.text)}”.`;
  return [{ type: "verb", old: withNext(context.oldText, gone), new: null, cause: "real", direction: "unclear", text, because: null }];
};

/** The likest of a handful need not be like: without words in common that are no names, to hold the two verbs together would suggest a change. */
function areAlike(gone: Clause, near: Clause, oldText: string, newText: string): boolean {
  return mattersOf([gone], [near], { oldText, newText, edits: [] }).some(isSomeMatter);
}

function shown({ span }: Clause, text: string): string {
  return text.slice(span.start, span.end);
}

/** Words of what follows that tell a reader what is meant. */
const NEXT = /^(?:\s+[^\s,;]+){0,6}/;

function withNext(text: string, { span, body }: Clause): Quote {
  const next = NEXT.exec(text.slice(body.start, body.end))?.[0].replace(/[.:]$/, "") ?? "";
  return { words: text.slice(span.start, body.start + next.length), start: span.start, end: body.start + next.length };
}

/** Kinds that bind or free whoever is asked: news with a whole paragraph, since no word of it shows as changed. */
const BINDING = new Set(["hedge", "condition", "limit"]);

/**
 * Hedges, conditions and limits of a new paragraph, "upon request", "within existing resources", and those of one that went which the new
 * one most like it does not have. Words before a noun ("relevant") are details of it, and no direction is claimed: nothing grew or shrank. English.
 */
export const unlinkedQualifiers: Finder = (context) => {
  if (context.language !== "en" || (context.from.length > 0 && context.to.length > 0)) return [];
  const side: Side = context.from.length > 0 ? "old" : "new";
  if (side === "old" && context.likest === null) return [];
  const text = side === "old" ? context.oldText : context.newText;
  const spoken = clausesOf(side === "old" ? context.from : context.to).map(({ span }) => span);
  const shared = new Set(side === "new" || context.likest === null ? [] : hitsOf(context.likest.text).map(({ phrase }) => phrase));
  const first = new Map<string, Hit>();
  for (const hit of hitsOf(text))
    if (!shared.has(hit.phrase) && !first.has(hit.phrase) && overlapping(spoken, hit).length === 0) first.set(hit.phrase, hit);
  return [...first.values()].map((hit) => finding(hit, text, side));
};

function hitsOf(text: string): Hit[] {
  return hitsIn(text, wordsWithPlaces(text)).filter((hit) => hit.alone && BINDING.has(hit.kind.name));
}

function finding(hit: Hit, text: string, side: Side): Finding {
  const quote = withObject(hit, text);
  const told =
    side === "new"
      ? `The new paragraph holds the ${hit.kind.name} “${quote.words}”.`
      : `The ${hit.kind.name} “${quote.words}” went with its paragraph.`;
  return withItsText(side, quote, told);
}
