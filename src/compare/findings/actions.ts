import type { Finding, Quote } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import { ACTION_RANKS, ACTION_VERBS, PLAIN_ACTION } from "../../words/verb-families.ts";
import type { ChangeContext } from "./context.ts";
import { bridged, overlaps, quoteOf, type Stretch, stretchesOf } from "./stretches.ts";

/** A longer stretch on both sides is another sentence, not another verb. */
const LONGEST = 30;
/** The exchanged verb stands near the beginning of its stretch. */
const NEAR_START = 3;

interface Act {
  readonly lemma: string;
  readonly span: Span;
  readonly place: number;
}

/**
 * Verbs of what is asked for that were exchanged ("to consider taking", "to enact"), outside the spans given (verbs by which the body
 * itself speaks).
 */
export function actionFindings(context: ChangeContext, oldSpeaking: readonly Span[], newSpeaking: readonly Span[]): Finding[] {
  const found: Finding[] = [];
  for (const stretch of bridged(stretchesOf(context.edits), context.oldText)) {
    const old = actsIn(context.oldText, stretch.old, oldSpeaking);
    const young = actsIn(context.newText, stretch.new, newSpeaking);
    if (old === null || young === null) continue;
    const gone = old.filter(({ lemma }) => !stands(lemma, context.newText, stretch.new));
    const come = young.filter(({ lemma }) => !stands(lemma, context.oldText, stretch.old));
    if (
      (gone.length === 0) !== (come.length === 0) &&
      isBareList(context.oldText, stretch.old, old) &&
      isBareList(context.newText, stretch.new, young)
    )
      found.push(longerList(context, stretch, come.length > 0));
    const [first] = gone;
    const [heir] = come;
    if (first === undefined || heir === undefined || first.place > NEAR_START || heir.place > NEAR_START) continue;
    // In a merge the other paragraph may have asked for it already.
    if (
      context.from.length + context.to.length > 2 &&
      (isAskedIn(context.oldText, heir, context.newText) || isAskedIn(context.newText, first, context.oldText))
    )
      continue;
    if (!isRanked(first, heir) && !areOfOneThing(context, stretch, first, heir)) continue;
    found.push(exchange(context, first, heir));
  }
  return found;
}

function isRanked(old: Act, young: Act): boolean {
  return ACTION_RANKS[old.lemma] !== undefined || ACTION_RANKS[young.lemma] !== undefined;
}

/** Words of a change that is hardly more than the verb. */
const VERB_ALONE = 5;

/** Whether both verbs take something in common, or hardly more than the verb changed; else another thing is asked for, not the same otherwise. */
function areOfOneThing({ oldText, newText }: ChangeContext, stretch: Stretch, old: Act, young: Act): boolean {
  const size = (text: string, { start, end }: Span): number => text.slice(start, end).match(/\S+/g)?.length ?? 0;
  if (Math.max(size(oldText, stretch.old), size(newText, stretch.new)) <= VERB_ALONE) return true;
  const taken = objectsOf(oldText, old);
  return objectsOf(newText, young).some((word) => taken.includes(word));
}

/** The words a verb takes that say something, without a plural's "s". */
function objectsOf(text: string, { span }: Act): string[] {
  const next = /^(?:\s+[^\s,;]+){0,6}/.exec(text.slice(span.end))?.[0] ?? "";
  return (next.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ""));
}

/** Whether what is asked for, with the words it takes, stands in the other text too. */
function isAskedIn(other: string, { span }: Act, text: string): boolean {
  const words = quote(text, span).words;
  return words.includes(" ") && other.includes(words);
}

/** "Promote and protect": verbs that are asked for and nothing else. */
function isBareList(text: string, { start, end }: Span, acts: readonly Act[]): boolean {
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? [];
  return acts.length > 1 && acts.length === words.filter((word) => word !== "and" && word !== "or" && word !== "to").length;
}

/** "To promote and protect" that became "to respect, promote, protect and fulfil", or the reverse. */
function longerList(context: ChangeContext, stretch: Stretch, longer: boolean): Finding {
  const old = quoteOf(context.oldText, stretch.old);
  const young = quoteOf(context.newText, stretch.new);
  const text = `${longer ? "More" : "Less"} is asked than before: “${old?.words ?? ""}” became “${young?.words ?? ""}”.`;
  return { type: "verb", old, new: young, cause: "real", direction: longer ? "stronger" : "weaker", text, because: null };
}

/** Whether a verb stands in a stretch in any form: "to consider" that became "to promote and consider" is not exchanged. */
function stands(lemma: string, text: string, span: Span): boolean {
  const stem = lemma.replace(/e$/, "");
  const forms = [lemma, `${lemma}s`, `${stem}es`, `${stem}ed`, `${stem}ing`];
  return (
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some((word) => forms.includes(word));
}

function exchange(context: ChangeContext, old: Act, young: Act): Finding {
  const quotes = { old: quote(context.oldText, old.span), new: quote(context.newText, young.span) };
  const a = ACTION_RANKS[old.lemma];
  const b = ACTION_RANKS[young.lemma];
  const ranked = isRanked(old, young);
  const difference = ranked ? (b ?? PLAIN_ACTION) - (a ?? PLAIN_ACTION) : 0;
  // Ensuring an outcome and taking a step differ in kind: only "consider" and "seek" are less than a step.
  const claimed =
    difference !== 0 && (a ?? PLAIN_ACTION) !== (b ?? PLAIN_ACTION) && Math.min(a ?? PLAIN_ACTION, b ?? PLAIN_ACTION) < PLAIN_ACTION;
  const direction = claimed ? (difference > 0 ? "stronger" : "weaker") : "unclear";
  const reason = claimed
    ? `: ${difference > 0 ? "more" : "less"} is asked than before (to consider is less than to seek, to seek less than to act)`
    : "; no order between the two is claimed";
  return {
    type: "verb",
    ...quotes,
    cause: "real",
    direction,
    text: `What is to be done changed: “${old.lemma}” became “${young.lemma}”${reason}.`,
    because: null,
  };
}

const CONTINUED = /^continue (?:to \p{Ll}|\p{Ll}+ing\b)/u;
/** Letters after a verb that tell whether another follows. */
const AHEAD = 24;

/** Verbs asked for in a stretch; null where it is empty or too long to be an exchange. */
function actsIn(text: string, span: Span, speaking: readonly Span[]): Act[] | null {
  const words = [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\-\u2011]*/gu)];
  if (words.length === 0 || words.length > LONGEST) return null;
  const found: Act[] = [];
  words.forEach((word, place) => {
    const start = span.start + word.index;
    const here = { start, end: start + word[0].length };
    if (speaking.some((other) => overlaps(other, here))) return;
    // What is continued is the act: "to continue to strengthen".
    const lemma = CONTINUED.test(text.slice(start, here.end + AHEAD)) ? null : lemmaOf(word[0], text.slice(Math.max(0, start - 60), start));
    if (lemma !== null) found.push({ lemma, span: here, place });
  });
  return found;
}

/** The base form of a verb that is asked for: an infinitive, what a measure is to do ("that address"), or the gerund after "continue" and "consider". */
function lemmaOf(word: string, before: string): string | null {
  const lower = word.toLowerCase();
  const isAsked = (): boolean =>
    /\bto (?:\p{L}+ly |further |better )?$/iu.test(before) ||
    /\bto \p{L}+(?:, \p{L}+){0,4}(?:,? and|,) (?:\p{L}+ly |to )?$/iu.test(before) ||
    /\b(?:that|which|who) $/i.test(before);
  if (ACTION_VERBS.has(lower) && isAsked()) return lower;
  if (lower.endsWith("ing") && /\b(?:continue|consider) $/i.test(before)) {
    const stem = lower.slice(0, -3);
    if (ACTION_VERBS.has(stem)) return stem;
    if (ACTION_VERBS.has(`${stem}e`)) return `${stem}e`;
  }
  return null;
}

function quote(text: string, verb: Span): Quote {
  const next = /^(?:\s+[^\s,;]+){0,3}/.exec(text.slice(verb.end))?.[0] ?? "";
  const end = verb.end + next.replace(/[.:]$/, "").length;
  return { words: text.slice(verb.start, end), start: verb.start, end };
}
