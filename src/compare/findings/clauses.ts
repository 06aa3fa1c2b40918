import type { Paragraph } from "../../model/resolution.ts";
import type { Span } from "../../model/source.ts";
import { mayOpenAt, type OpeningForm, openingOf } from "../../words/openings.ts";
import { CLAUSE_PARTICIPLES, CLAUSE_PARTICIPLES_IN_OPERATIVE, CONNECTIVES, REGARDS } from "../../words/verb-families.ts";

/** A verb by which the body speaks, with what it speaks of. Places point into the side's text. */
export interface Clause {
  /** From its connectives to the end of its phrase: "and in this regard takes note". */
  readonly span: Span;
  /** The phrase itself, lower case: "takes note with appreciation". */
  readonly phrase: string;
  readonly form: OpeningForm;
  /** The head in its third person, or an adjective: "takes", "concerned". */
  readonly head: string;
  /** Connectives in and before the phrase, in order: "in this regard", "also". */
  readonly connectives: readonly string[];
  /** What follows the phrase up to the next clause. */
  readonly body: Span;
  /** Whether it opens its paragraph. */
  readonly opening: boolean;
  readonly paragraph: Paragraph;
}

type Start = Omit<Clause, "body">;

/** All clauses of the paragraphs of one side, in reading order. English. */
export function clausesOf(paragraphs: readonly Paragraph[]): readonly Clause[] {
  const known = read.get(paragraphs);
  if (known !== undefined) return known;
  const clauses = clausesIn(paragraphs);
  read.set(paragraphs, clauses);
  return clauses;
}

// Verbs, qualifiers and content ask for the clauses of the same side of the same change, which goes when its change is done.
const read = new WeakMap<readonly Paragraph[], readonly Clause[]>();

function clausesIn(paragraphs: readonly Paragraph[]): Clause[] {
  const found: Clause[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const starts = startsIn(paragraph, offset);
    const end = offset + paragraph.text.length;
    starts.forEach((start, index) => {
      found.push({ ...start, body: { start: start.span.end, end: starts[index + 1]?.span.start ?? end } });
    });
    offset = end + 1;
  }
  return found;
}

/** A joint after which a clause may begin, with the "and" that belongs to the clause. */
const JOINT = /([,;]\s+)(?:(?:and|while|but|as well as),?\s+)?|(\s)(?:and|while)\s+/g;
/** What may stand between a joint and the verb. */
const REGARD = new RegExp(`(?:,\\s+)?(?:(?:${REGARDS.join("|")}),?\\s+)?`, "y");

function startsIn(paragraph: Paragraph, offset: number): Start[] {
  const { text } = paragraph;
  const opening = openingOf(text);
  if (opening === null) return [];
  const starts = [startAt(paragraph, offset, 0, 0, text)].filter((start) => start !== null);
  let covered = opening.phrase.length;
  for (const joint of text.matchAll(JOINT)) {
    const begin = joint.index + (joint[1] ?? joint[2] ?? "").length;
    if (begin < covered) continue;
    const start = laterClause(paragraph, offset, begin, joint.index + joint[0].length, opening.form, joint[0]);
    if (start === null) continue;
    starts.push(start);
    covered = start.span.end - offset;
  }
  return starts;
}

/** More letters than any phrase has. */
const LONGEST_AHEAD = 200;

function laterClause(paragraph: Paragraph, offset: number, begin: number, after: number, form: OpeningForm, joint: string): Start | null {
  const { text } = paragraph;
  REGARD.lastIndex = after;
  const at = after + (REGARD.exec(text)?.[0].length ?? 0);
  if (!mayOpenAt(text, at)) return null;
  const start = startAt(paragraph, offset, begin, at, text.slice(at, at + LONGEST_AHEAD));
  if (start === null || start.head === "continues") return null;
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
function startAt(paragraph: Paragraph, offset: number, begin: number, at: number, ahead: string): Start | null {
  const opening = openingOf(ahead.charAt(0).toUpperCase() + ahead.slice(1));
  if (opening === null) return null;
  const phrase = opening.phrase.toLowerCase().replaceAll("\u2011", "-");
  const before = paragraph.text.slice(begin, at).toLowerCase();
  return {
    span: { start: offset + begin, end: offset + at + opening.phrase.length },
    phrase: wordsOf(phrase)
      .filter((word) => !CONNECTIVES.includes(word))
      .join(" "),
    form: opening.form,
    head: opening.head,
    connectives: [...REGARDS.filter((regard) => before.includes(regard)), ...wordsOf(phrase).filter((word) => CONNECTIVES.includes(word))],
    opening: begin === 0,
    paragraph,
  };
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/);
}
