import type { Cause, Direction, Finding, Quote } from "../../model/finding.ts";
import type { Section } from "../../model/resolution.ts";
import type { Span } from "../../model/source.ts";
import { actionFindings } from "./actions.ts";
import { type ClausePair, pairClauses } from "./clause-pairs.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { type Judgement, judge, ofOneFamily } from "./verb-weight.ts";

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
  return [...otherOpening(old, young, pairs, context), ...spoken, ...actions];
};

/** Whether either side is one clause, under the same words: nothing became of its verb, and what it speaks of need not be weighed. */
function isUnderOneVerb([one, ...othersOld]: readonly Clause[], [heir, ...othersNew]: readonly Clause[], context: ChangeContext): boolean {
  if (one === undefined || heir === undefined || othersOld.length > 0 || othersNew.length > 0) return false;
  return sameVerb(one, heir) && one.form === heir.form && shown(one, context.oldText) === shown(heir, context.newText);
}

function findingOf(pair: ClausePair, pairs: readonly ClausePair[], context: ChangeContext): Finding | null {
  const { old, new: young } = pair;
  const quotes = { old: clauseQuote(context.oldText, old), new: clauseQuote(context.newText, young) };
  if (!sameVerb(old, young)) {
    if (!isTold(pair)) return null;
    if (isBesideItsOwn(pair, pairs) || isOfAnother(pair)) return partFinding(pair, quotes, context);
    const { direction, reason } = judged(pair);
    return {
      type: "verb",
      ...quotes,
      cause: "real",
      direction,
      text: realText(shown(old, context.oldText), shown(young, context.newText), direction, reason),
      because: null,
    };
  }
  if (old.form !== young.form) return formFinding(pair, quotes, context);
  // The same letters, capital and all: only the cut between paragraphs is another, as in two editions of one text.
  if (pair.shared || shown(old, context.oldText) === shown(young, context.newText)) return null;
  if (old.opening === young.opening && old.connectives.join(" ") === young.connectives.join(" ")) return null;
  return connectiveFinding(pair, quotes, context);
}

/** Whether the old clause lives on in the new one: the same verb leads it, or another one that took it over. */
function isTold(pair: ClausePair): boolean {
  return sameVerb(pair.old, pair.new) || !pair.shared || isUnderNewVerb(pair);
}

/** Whether the verb of a clause that was split stays with another part of it, so that it did not become the one of this part. */
function isBesideItsOwn(pair: ClausePair, pairs: readonly ClausePair[]): boolean {
  return pair.shared && pairs.some((other) => other !== pair && other.old === pair.old && sameVerb(other.old, other.new));
}

/** Whether only the end of a clause went over to another verb, which takes another thing. */
function isOfAnother({ shared, matter: { sameObject, samePlace } }: ClausePair): boolean {
  return shared && !sameObject && !samePlace;
}

function partFinding({ old, new: young }: ClausePair, quotes: Quotes, context: ChangeContext): Finding {
  const text = `Part of what stood under ${mark(shown(old, context.oldText))} now stands under ${mark(shown(young, context.newText))}; no order between the two is claimed.`;
  return { type: "verb", ...quotes, cause: "real", direction: "unclear", text, because: null };
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

/**
 * An order is claimed only between verbs that take the same thing: to endorse one paper and to note another are not compared. Concern
 * has its degree whatever it begins with.
 */
function judged({ old, new: young, matter }: ClausePair): Judgement {
  const comparable =
    matter.sameHead || matter.objectStands || (matter.sameObject && /concern/.test(old.phrase) && /concern/.test(young.phrase));
  return comparable ? judge(old.phrase, old.head, young.phrase, young.head) : { direction: "unclear", reason: null };
}

/** "Recognizes" and "Recognizing" are one verb; so are phrases that differ in "its" and the article alone. */
function sameVerb(a: Clause, b: Clause): boolean {
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
          ? "the verb is the same"
          : pair.new.connectives.length > 0
            ? `it follows ${because}, which begins with the same verb`
            : `it no longer follows a paragraph that begins with the same verb (${because} of the old text)`;
  const text = `Connective only: ${mark(shown(pair.old, context.oldText))} became ${mark(shown(pair.new, context.newText))}; ${why}.`;
  return { type: "verb", ...quotes, cause, direction: "neutral", text, because };
}

/** The paragraph above that begins with the same verb, in the text where the connective stands. */
function neighbourOf({ old, new: young }: ClausePair, context: ChangeContext): string | null {
  if (!old.opening || !young.opening) return null;
  const [side, clause] = young.connectives.length > 0 ? (["new", young] as const) : (["old", old] as const);
  const above = context.above[side](clause.paragraph.id).find(({ kind, opening }) => kind !== "point" && opening !== null);
  if (above === undefined) return null;
  const [same] = clausesOf([above]);
  return same !== undefined && same.head === clause.head ? above.id : null;
}

/** An act set before the one the paragraph used to open with, which lives on as a later clause, or taken from before one that now opens it. */
function otherOpening(old: readonly Clause[], young: readonly Clause[], pairs: readonly ClausePair[], context: ChangeContext): Finding[] {
  const [first] = old;
  const [heir] = young;
  if (first === undefined || heir === undefined || first.head === heir.head) return [];
  const moved = pairs.find((pair) => pair.old === first && isTold(pair));
  const risen = pairs.find((pair) => pair.new === heir);
  const base = { type: "verb", cause: "real", direction: "unclear", because: null } as const;
  const [before, after] = [mark(shown(first, context.oldText)), mark(shown(heir, context.newText))];
  if (risen === undefined && moved !== undefined && !moved.new.opening) {
    const text = `The paragraph now opens with ${after}; ${before}, with which it opened, comes after it.`;
    return [{ ...base, old: null, new: clauseQuote(context.newText, heir), text }];
  }
  if (moved === undefined && risen !== undefined && !risen.old.opening && risen.old.paragraph === first.paragraph) {
    const text = `The paragraph no longer opens with ${before}; it opens with ${after}, which came after it.`;
    return [{ ...base, old: clauseQuote(context.oldText, first), new: null, text }];
  }
  return [];
}

function realText(old: string, young: string, direction: Direction, reason: string | null): string {
  const became = `${mark(old)} became ${mark(young)}`;
  if (reason !== null) return `${became}: ${reason}.`;
  return direction === "unclear" ? `${became}; no order between the two is claimed.` : `${became}.`;
}

function mark(words: string): string {
  return `“${words}”`;
}

function shown(clause: Clause, text: string): string {
  return text.slice(clause.span.start, clause.span.end);
}

/** Words of what follows that tell a reader which clause is meant. */
const WORDS_AFTER = 4;

function clauseQuote(text: string, clause: Clause): Quote {
  return quoteWithNext(text, clause.span, clause.body.end);
}

function quoteWithNext(text: string, span: Span, limit: number): Quote {
  const rest = text.slice(span.end, limit);
  const next = new RegExp(`^(?:\\s+[^\\s,;]+){0,${WORDS_AFTER}}`).exec(rest)?.[0] ?? "";
  const end = span.end + next.replace(/[.:]$/, "").length;
  return { words: text.slice(span.start, end), start: span.start, end };
}
