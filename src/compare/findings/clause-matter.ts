import type { Edit } from "../../model/comparison.ts";
import type { Span } from "../../model/source.ts";
import type { Clause } from "./clauses.ts";
import { keptIn, keptWordsOf, PLAIN, WORD } from "./kept-words.ts";
import { type Side, stretchesOf } from "./stretches.ts";

/** What two clauses have in common in what they speak of, apart from their verbs. */
export interface Matter {
  /** Words kept in place by the edits, and those of them that are no names. */
  readonly inPlace: number;
  readonly plainInPlace: number;
  /** Different words that both have, and their share of the shorter clause's. */
  readonly count: number;
  readonly share: number;
  /** The same of words that are no names: two clauses that cite one long title need not speak of one thing. */
  readonly plainCount: number;
  readonly plainShare: number;
  /** Words kept in place or in common as a share of the longer clause's: 1 where only the verb is another. */
  readonly whole: number;
  /** Whether the words just after the verb, a noun of its object among them, were kept in place: this verb took what that one took. */
  readonly objectStands: boolean;
  /** Whether the words just after the verbs have something in common: a word kept, a thing named, the addressee. */
  readonly sameObject: boolean;
  /** Whether both verbs take the same thing, or ask the same addressee: "its resolution", "all relevant resolutions". */
  readonly sameHead: boolean;
  /** Whether one verb stands where the other stood. */
  readonly samePlace: boolean;
  /** The same, with hardly a word more on either side: the verb itself was exchanged. */
  readonly exchanged: boolean;
}

interface Sides {
  readonly oldText: string;
  readonly newText: string;
  readonly edits: readonly Edit[];
}

/** Words after a verb that tell what it takes. */
const OBJECT_WORDS = 6;
/** So many of them kept in place are the same object. */
const OBJECT_KEPT = 4;
/** A change of more words than this is no exchange of two verbs. */
const VERB_STRETCH = 16;
/** So many are little more than the verb. */
const VERB_ALONE = 5;

/** What each clause of the old side (row) has in common with each of the new side (column), row by row. */
export function mattersOf(old: readonly Clause[], young: readonly Clause[], { oldText, newText, edits }: Sides): Matter[] {
  const words = keptWordsOf(edits);
  const kept = keptIn(bodies(old), bodies(young), words);
  const a = old.map((clause) => partsOf(clause, oldText));
  const b = young.map((clause) => partsOf(clause, newText));
  const objectsKept = keptIn(a.map(objectOf), b.map(objectOf), words).all;
  const headsKept = keptIn(a.map(headSpanOf), b.map(headSpanOf), words).all;
  const stretches = stretchesOf(edits);
  const sizes = stretches.map((stretch) => Math.max(wordCount(oldText, stretch.old), wordCount(newText, stretch.new)));
  const oldPlaces = placesOf(
    old,
    stretches.map((stretch) => stretch.old),
  );
  const newPlaces = placesOf(
    young,
    stretches.map((stretch) => stretch.new),
  );
  return a.flatMap((one, i) =>
    b.map((other, j): Matter => {
      const cell = i * young.length + j;
      const inPlace = kept.all[cell] ?? 0;
      const common = inCommon(one.words, other.words);
      const plain = inCommon(one.plain, other.plain);
      const place = oldPlaces[i] ?? -1;
      const size = place >= 0 && place === newPlaces[j] ? (sizes[place] ?? 0) : Number.POSITIVE_INFINITY;
      return {
        inPlace,
        plainInPlace: kept.plain[cell] ?? 0,
        count: common.count,
        share: common.share,
        plainCount: plain.count,
        plainShare: plain.share,
        whole: Math.max(inPlace / Math.max(1, one.length, other.length), common.count / Math.max(1, one.words.size, other.words.size)),
        objectStands: (headsKept[cell] ?? 0) > 0 && (objectsKept[cell] ?? 0) >= OBJECT_KEPT,
        sameObject: (objectsKept[cell] ?? 0) > 0 || inCommon(one.objectStems, other.objectStems).count > 0 || isSameAddressee(one, other),
        sameHead: inCommon(one.headStems, other.headStems).count > 0 || isSameAddressee(one, other),
        samePlace: size <= VERB_STRETCH,
        exchanged: size <= VERB_ALONE,
      };
    }),
  );
}

/** Words kept in place, as a share of a clause's, by which it lives on inside another. */
const MOST = 0.6;
/** Fewer of them prove nothing. */
const SOME = 6;

/** Whether most of a clause of one side was kept inside a clause of the other side. */
export function isWithin(side: Side, clause: Clause, host: Clause, { oldText, newText, edits }: Sides): boolean {
  const [old, young, text] = side === "old" ? [clause, host, oldText] : [host, clause, newText];
  const kept = keptIn([old.body], [young.body], keptWordsOf(edits)).plain[0] ?? 0;
  const length = text.slice(clause.body.start, clause.body.end).match(WORD)?.length ?? 0;
  return kept >= SOME && kept >= MOST * length;
}

interface Parts {
  readonly words: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly length: number;
  readonly object: Span;
  readonly head: Span;
  readonly objectStems: ReadonlySet<string>;
  readonly headStems: ReadonlySet<string>;
  readonly addressee: string;
}

function partsOf({ body }: Clause, text: string): Parts {
  const list = [...text.slice(body.start, body.end).matchAll(WORD)];
  const words = list.map(([word]) => word.toLowerCase());
  const plain = list.flatMap(([word]) => (PLAIN.test(word) ? [word] : []));
  const objects = list.slice(0, OBJECT_WORDS);
  const last = objects.at(-1);
  const head = headOf(text.slice(body.start, body.end));
  return {
    words: new Set(words),
    plain: new Set(plain),
    length: list.length,
    object: { start: body.start, end: last === undefined ? body.start : body.start + last.index + last[0].length },
    head: { start: body.start + head.start, end: body.start + head.end },
    objectStems: new Set(objects.flatMap(([word]) => (PLAIN.test(word) ? [stemOf(word)] : []))),
    headStems: new Set(
      (text.slice(body.start + head.start, body.start + head.end).match(WORD) ?? []).map((word) => stemOf(word.toLowerCase())),
    ),
    addressee: addresseeAt(text.slice(body.start, body.end)),
  };
}

/** The first noun group after a verb, without what hangs on it: "its resolution" of "its resolution on lanterns". */
function headOf(body: string): Span {
  const start = /^\s+(?:upon |of |at |about |that |to |in this regard,? )*/.exec(body)?.[0].length ?? 0;
  const head = /^(?:(?!,|;| (?:of|for|to|by|on|in|at|with|that|which|from|regarding|and) ).){0,120}/su.exec(body.slice(start))?.[0] ?? "";
  return { start, end: start + head.length };
}

function objectOf({ object }: Parts): Span {
  return object;
}

function headSpanOf({ head }: Parts): Span {
  return head;
}

function stemOf(word: string): string {
  return word.replace(/s$/, "");
}

function isSameAddressee(one: Parts, other: Parts): boolean {
  return one.addressee !== "" && one.addressee === other.addressee;
}

/** "member states" of "upon all Member States to take part": a capital within the first words. */
function addresseeAt(body: string): string {
  return (
    /^\s+(?:all |the |its )*(\p{Lu}\S*(?: \p{Lu}\S*)?)/u
      .exec(body)?.[1]
      ?.replace(/[,;.]$/, "")
      .toLowerCase() ?? ""
  );
}

function bodies(clauses: readonly Clause[]): Span[] {
  return clauses.map(({ body }) => body);
}

/** The number of the changed stretch in which each clause's verb ends, -1 where it was kept; both lists are in order. */
function placesOf(clauses: readonly Clause[], stretches: readonly Span[]): number[] {
  let at = 0;
  return clauses.map(({ span: { end } }) => {
    while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    const stretch = stretches[at];
    return stretch !== undefined && stretch.start < end ? at : -1;
  });
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/\S+/g)?.length ?? 0;
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): { count: number; share: number } {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return { count, share: count / Math.max(1, small.size) };
}
