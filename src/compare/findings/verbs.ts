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
  const pairs = pairClauses(old, young, context);
  const spoken = pairs.flatMap((pair) => findingOf(pair, context) ?? []);
  const actions = actionFindings(
    context,
    old.map(({ span }) => span),
    young.map(({ span }) => span),
  );
  return [...newOpening(old, young, pairs, context), ...spoken, ...actions];
};

function findingOf(pair: ClausePair, context: ChangeContext): Finding | null {
  const { old, new: young } = pair;
  const quotes = { old: clauseQuote(context.oldText, old), new: clauseQuote(context.newText, young) };
  if (!sameVerb(old, young)) {
    if (pair.shared && !isUnderNewVerb(pair)) return null;
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

/** Words of a clause that went over to another verb, enough to say that this verb speaks them now. */
const MUCH = 8;
const MOSTLY = 0.5;

/** A clause merged into one that another verb leads is that verb's now where it takes the same, or where most of it went along. */
function isUnderNewVerb({ old, new: young, matter }: ClausePair): boolean {
  const { sameObject, plainInPlace, plainShare, plainCount } = matter;
  if (sameObject && ofOneFamily(old.phrase, old.head, young.phrase, young.head)) return true;
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

/** A new act set before the one the paragraph used to open with, which lives on as a later clause and is told apart. */
function newOpening(old: readonly Clause[], young: readonly Clause[], pairs: readonly ClausePair[], context: ChangeContext): Finding[] {
  const [first] = old;
  const [heir] = young;
  if (first === undefined || heir === undefined || pairs.some((pair) => pair.new === heir)) return [];
  const moved = pairs.find((pair) => pair.old === first);
  if (moved === undefined || moved.new.opening || sameVerb(first, heir)) return [];
  const text = `The paragraph now opens with ${mark(shown(heir, context.newText))}; ${mark(shown(first, context.oldText))}, with which it opened, comes after it.`;
  return [{ type: "verb", old: null, new: clauseQuote(context.newText, heir), cause: "real", direction: "unclear", text, because: null }];
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
