import type { Cause, Direction, Finding, Quote } from "../../model/finding.ts";
import type { Section } from "../../model/resolution.ts";
import { CONNECTIVES } from "../../words/verb-families.ts";
import { actionFindings } from "./actions.ts";
import { carriedFrom } from "./carried-words.ts";
import { type ClausePair, pairClauses } from "./clause-pairs.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { type Lone, loneClauses } from "./lone-clauses.ts";
import { judgeClauses, ofOneFamily, orderOf } from "./verb-weight.ts";
import { clauseQuote, mark, sameVerb, shown } from "./verb-words.ts";

/** The verbs by which the body speaks, at openings and in later clauses, and those of what it asks for. English. */
export const verbs: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const old = clausesOf(context.from);
  const young = clausesOf(context.to);
  const actions = actionFindings(
    context,
    old.map(({ span }) => span),
    young.map(({ span }) => span),
  );
  if (isUnderOneVerb(old, young, context)) return actions;
  const pairs = pairClauses(old, young, context);
  const spoken = pairs.flatMap((pair) => findingOf(pair, pairs, context) ?? []);
  return [...loneClauses(old, young, pairs.filter(isTold), context).findings, ...spoken, ...actions];
};

/** Clauses that came in or went with all that stands under their verbs; those that opened or open the paragraph are left to `verbs`. */
export function clausesAlone(context: ChangeContext): readonly Lone[] {
  const old = clausesOf(context.from);
  const young = clausesOf(context.to);
  if (isUnderOneVerb(old, young, context)) return [];
  return loneClauses(old, young, pairClauses(old, young, context).filter(isTold), context).rest;
}

/** Whether either side is one clause, under the same words: nothing became of its verb, and what it speaks of need not be weighed. */
function isUnderOneVerb([one, ...othersOld]: readonly Clause[], [heir, ...othersNew]: readonly Clause[], context: ChangeContext): boolean {
  if (one === undefined || heir === undefined || othersOld.length > 0 || othersNew.length > 0) return false;
  return sameVerb(one, heir) && one.form === heir.form && shown(one, context.oldText) === shown(heir, context.newText);
}

function findingOf(pair: ClausePair, pairs: readonly ClausePair[], context: ChangeContext): Finding | null {
  const { old, new: young } = pair;
  if (!sameVerb(old, young)) return isTold(pair) ? exchange(pair, pairs, context) : null;
  const quotes = { old: clauseQuote(context.oldText, old), new: clauseQuote(context.newText, young) };
  if (old.form !== young.form) return formFinding(pair, quotes, context);
  // The same letters, capital and all: only the cut between paragraphs is another, as in two editions of one text.
  if (pair.shared || shown(old, context.oldText) === shown(young, context.newText)) return null;
  if (old.opening === young.opening && old.connectives.join(" ") === young.connectives.join(" ")) return null;
  return connectiveFinding(pair, quotes, context);
}

/** Another verb. Where a clause is shared, the words that went from the one verb to the other are quoted: what is around them may have stood there. */
function exchange(pair: ClausePair, pairs: readonly ClausePair[], context: ChangeContext): Finding {
  const { old, new: young } = pair;
  const { oldText, newText } = context;
  const [before, after] = [shown(old, oldText), shown(young, newText)];
  const siblings = pairs.filter((other) => other !== pair && sameVerb(other.old, other.new));
  const mates = siblings.filter((other) => other.new === young).map((other) => other.old);
  const isSplit = pair.shared && siblings.some((other) => other.old === old);
  const carried = pair.shared && mates.length > 0 ? carriedFrom(old, oldText, mates, young, newText) : null;
  const verb = { words: after, ...young.span };
  const quotes = {
    old: clauseQuote(oldText, old),
    new: carried ?? (mates.length > 0 && pair.shared ? verb : clauseQuote(newText, young)),
  };
  // Its verb stays with another part of what was split, or another thing is said of only its end.
  const isPart = isSplit || isOfAnother(pair);
  const { direction, reason } = isPart ? { direction: "unclear" as const, reason: null } : judgeClauses(old, young, pair.matter);
  const became =
    isPart || carried !== null
      ? `Part of what stood under ${mark(before)} now stands under ${mark(after)}`
      : `${mark(before)} became ${mark(after)}`;
  return { type: "verb", ...quotes, cause: "real", direction, text: `${became}${orderOf({ direction, reason })}.`, because: null };
}

/** Whether the old clause lives on in the new one: the same verb leads it, or another one that took it over. */
function isTold(pair: ClausePair): boolean {
  return sameVerb(pair.old, pair.new) || !pair.shared || isUnderNewVerb(pair);
}

/** Whether only the end of a clause went over to another verb, which takes another thing. */
function isOfAnother({ shared, matter: { sameObject, samePlace } }: ClausePair): boolean {
  return shared && !sameObject && !samePlace;
}

/** Words of a clause that went over to another verb, enough to say that this verb speaks them now. */
const MUCH = 8;
const MOSTLY = 0.5;
/** Words that went along where the verb was exchanged in its place. */
const SOME = 4;

/**
 * A clause merged into one that another verb leads is that verb's now where it takes the same, where the one verb stands where the other
 * stood, or where most of it went along.
 */
function isUnderNewVerb({ old, new: young, matter }: ClausePair): boolean {
  const { sameObject, samePlace, plainInPlace, plainShare, plainCount } = matter;
  if (sameObject && ofOneFamily(old.phrase, old.head, young.phrase, young.head)) return true;
  if (samePlace && plainInPlace >= SOME) return true;
  return plainInPlace >= MUCH || (plainShare >= MOSTLY && plainCount >= MUCH);
}

type Quotes = { readonly old: Quote; readonly new: Quote };

function formFinding(pair: ClausePair, quotes: Quotes, context: ChangeContext): Finding {
  const sections: readonly [Section, Section] = [pair.old.paragraph.section, pair.new.paragraph.section];
  const direction = crossing(sections);
  const where =
    direction === "weaker"
      ? "it moved from the operative part, where the body acts, to the preamble, where it gives its reasons"
      : direction === "stronger"
        ? "it moved from the preamble, where the body gives its reasons, to the operative part, where it acts"
        : "the verb is the same";
  const text = `Form only: ${mark(shown(pair.old, context.oldText))} became ${mark(shown(pair.new, context.newText))}; ${where}.`;
  return { type: "verb", ...quotes, cause: "form", direction, text, because: null };
}

function crossing([old, young]: readonly [Section, Section]): Direction {
  if (old === "operative" && young === "preamble") return "weaker";
  if (old === "preamble" && young === "operative") return "stronger";
  return "neutral";
}

function connectiveFinding(pair: ClausePair, quotes: Quotes, context: ChangeContext): Finding {
  const because = neighbourOf(pair, context);
  const cause: Cause = "connective";
  const why =
    pair.old.opening && !pair.new.opening
      ? "what opened a paragraph now is a later clause"
      : !pair.old.opening && pair.new.opening
        ? "the clause now opens a paragraph"
        : because === null
          ? within(pair, context)
          : pair.new.connectives.length > 0
            ? `it follows ${because}, which begins with the same verb`
            : `it no longer follows a paragraph that begins with the same verb (${because} of the old text)`;
  const text = `Connective only: ${mark(shown(pair.old, context.oldText))} became ${mark(shown(pair.new, context.newText))}; ${why}.`;
  return { type: "verb", ...quotes, cause, direction: "neutral", text, because };
}

/** Of a later clause, whether an earlier one of its paragraph has the same verb, in the text where the connective stands. */
function within({ old, new: young }: ClausePair, context: ChangeContext): string {
  const now = isAfterItsLike(young, clausesOf(context.to));
  if (now && isJoined(young)) return "it follows a clause with the same verb";
  if (!now && isJoined(old) && !isJoined(young) && isAfterItsLike(old, clausesOf(context.from)))
    return "it no longer follows a clause with the same verb";
  return "the verb is the same";
}

/** "Also", "further"; "in this regard" ties a clause to matter and not to a verb. */
function isJoined({ connectives }: Clause): boolean {
  return connectives.some((word) => CONNECTIVES.includes(word));
}

function isAfterItsLike(clause: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses.slice(0, clauses.indexOf(clause)).filter(({ paragraph }) => paragraph === clause.paragraph);
  return before.some(({ head }) => head === clause.head);
}

/**
 * The paragraph above that begins with the same verb, in the text where the connective stands. Where it went, none if one stands above
 * still: the connectives of a row were only set anew.
 */
function neighbourOf({ old, new: young }: ClausePair, context: ChangeContext): string | null {
  if (!old.opening || !young.opening) return null;
  const now = sameVerbAbove(young, context.above.new);
  if (young.connectives.length > 0) return now;
  return now === null ? sameVerbAbove(old, context.above.old) : null;
}

function sameVerbAbove(clause: Clause, aboveOf: ChangeContext["above"]["new"]): string | null {
  const above = aboveOf(clause.paragraph.id).find(({ kind, opening }) => kind !== "point" && opening !== null);
  if (above === undefined) return null;
  const [same] = clausesOf([above]);
  return same !== undefined && same.head === clause.head ? above.id : null;
}
