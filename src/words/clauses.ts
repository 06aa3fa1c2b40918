import type { Span } from "../model/source.ts";
import { mayOpenAt, type OpeningForm, openingOf } from "./openings.ts";
import { CLAUSE_PARTICIPLES, CLAUSE_PARTICIPLES_IN_OPERATIVE, CONNECTIVES, REGARDS } from "./verb-families.ts";

/** A verb by which a paragraph speaks, opening or later. */
export interface SpokenClause {
  /** From its connectives to the end of its phrase: "and in this regard takes note". */
  readonly span: Span;
  /** The phrase itself, lower case: "takes note with appreciation". */
  readonly phrase: string;
  readonly form: OpeningForm;
  /** The head in its third person, or an adjective: "takes", "concerned". */
  readonly head: string;
  /** Connectives in and before the phrase, in order: "in this regard", "also". */
  readonly connectives: readonly string[];
  /** Whether it opens its paragraph. */
  readonly opening: boolean;
}

/** A joint after which a clause may begin, with the "and" that belongs to the clause. */
const JOINT = /([,;]\s+)(?:(?:and while|and|while|but|as well as),?\s+)?|(\s)(?:and while|and|while)\s+/g;
/** What may stand between a joint and the verb. */
const REGARD = new RegExp(`(?:,\\s+)?(?:(?:${REGARDS.join("|")}),?\\s+)?`, "y");

/**
 * The clauses of one paragraph by their verbs, in reading order. English.
 *
 * @param text a paragraph's text
 * @param offset added to all places
 * @param otherwise the form of a paragraph that begins with no opening phrase we know; where null, it has no clauses
 */
export function spokenClauses(text: string, offset = 0, otherwise: OpeningForm | null = null): SpokenClause[] {
  const opening = openingOf(text);
  const form = opening?.form ?? otherwise;
  if (form === null) return [];
  const starts = [startAt(text, offset, 0, 0, text)].filter((start) => start !== null);
  let covered = opening?.phrase.length ?? 0;
  for (const joint of text.matchAll(JOINT)) {
    const begin = joint.index + (joint[1] ?? joint[2] ?? "").length;
    if (begin < covered) continue;
    const start = laterClause(text, offset, begin, joint.index + joint[0].length, form, joint[0]);
    if (start === null) continue;
    starts.push(start);
    covered = start.span.end - offset;
  }
  return starts;
}

/** More letters than any phrase has. */
const LONGEST_AHEAD = 200;

/** "Beliefs, views and values, while keeping …": a verb by which a body speaks takes an object, so this is a noun. */
const WITHOUT_OBJECT = /^(?:[;.]|, (?:while|which|that|including|and|or)\b)/;

function laterClause(text: string, offset: number, begin: number, after: number, form: OpeningForm, joint: string): SpokenClause | null {
  REGARD.lastIndex = after;
  const at = after + (REGARD.exec(text)?.[0].length ?? 0);
  if (!mayOpenAt(text, at)) return null;
  const start = startAt(text, offset, begin, at, text.slice(at, at + LONGEST_AHEAD));
  if (start === null || start.head === "continues") return null;
  if (!/[,;]/.test(joint) && WITHOUT_OBJECT.test(text.slice(start.span.end - offset))) return null;
  const word = start.phrase.split(" ").find((part) => CLAUSE_PARTICIPLES.has(part));
  if (start.form === "operative") return form === "operative" ? start : null;
  if (word === undefined || /^taking into/.test(start.phrase)) return null;
  // "promoting and encouraging" is one act of two names.
  const gerunds = /ing$/.test(text.slice(0, begin).trimEnd()) && !/[,;]/.test(joint);
  if (gerunds) return null;
  if (form === "operative" && !(CLAUSE_PARTICIPLES_IN_OPERATIVE.has(word) && /[,;]/.test(joint))) return null;
  return start;
}

/** The clause whose phrase begins at `at`; its span begins at `begin`, with what joins it to the text before. */
function startAt(text: string, offset: number, begin: number, at: number, ahead: string): SpokenClause | null {
  const opening = openingOf(ahead.charAt(0).toUpperCase() + ahead.slice(1));
  if (opening === null) return null;
  const phrase = opening.phrase.toLowerCase().replaceAll("\u2011", "-");
  const before = text.slice(begin, at).toLowerCase();
  return {
    span: { start: offset + begin, end: offset + at + opening.phrase.length },
    phrase: wordsOf(phrase)
      .filter((word) => !CONNECTIVES.includes(word))
      .join(" "),
    form: opening.form,
    head: opening.head,
    connectives: [...REGARDS.filter((regard) => before.includes(regard)), ...wordsOf(phrase).filter((word) => CONNECTIVES.includes(word))],
    opening: begin === 0,
  };
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/);
}
