import type { Span } from "../model/source.ts";
import { remembering } from "./remembering.ts";

/** A stretch of capitalised words with what joins them: "Office of the United Nations High Commissioner for Human Rights". */
export interface Name extends Span {
  readonly words: string;
}

/** A word or a mark of a text. */
interface Piece extends Span {
  readonly capital: boolean;
}

// Between two capitalised words of one name. "and the" parts two names, but for the few below.
const JOINTS = new Set(["of", "on", "for", "and", "against", "in", "de", "&"]);
const TITLE_JOINTS = new Set([...JOINTS, "to", "at", "with", "from", "by", "towards", "beyond"]);
const BEFORE_ARTICLE = new Set(["of", "on", "for", "against"]);
const TITLE_BEFORE_ARTICLE = new Set([...BEFORE_ARTICLE, "in", "to", "at"]);
/** "Guidelines for a Voluntary Code", "Cooperation towards an Integrated Strategy". */
const BEFORE_INDEFINITE = new Set(["for", "of", "on", "to", "towards"]);
/** What says little without the instrument that it was made under: "Agreement under the Convention on the Law of the Sea". */
const MADE_UNDER = new Set(["Agreement", "Protocol"]);
/** The subjects of a body or a meeting, after "on" and the first of them. */
const MORE_SUBJECTS = /(?:, \p{Lu}[\p{L}-]+){1,4},? and \p{Lu}[\p{L}-]+/uy;

/** Names with a comma, or with "and the", inside; what follows the part before. */
const CONTINUATIONS = [
  ", Scientific and Cultural Organization",
  " and the Empowerment of Women",
  " and the Law of the Sea",
  " and/or Desertification, Particularly in Africa",
  " and the Caribbean",
  " and the Pacific",
  ", Regional and International Levels",
  ", Cruel, Inhuman or Degrading Treatment or Punishment",
  ", Social and Cultural Rights",
  ", Racial Discrimination, Xenophobia and Related Intolerance",
  ", Especially Women and Children",
  ", Land and Other",
  ", Sea and Air",
  ", Unreported and Unregulated Fishing",
];

/**
 * The capitalised names of an English text, in order; they do not overlap.
 *
 * @param titles whether a name may run on as titles do ("Strengthening Our Actions at the National … Levels to Accelerate …"),
 *   and take in years and a subtitle after a colon
 */
export function namesIn(text: string, titles = false): readonly Name[] {
  return titles ? titlesOf(text) : namesOf(text);
}

// Names are looked for again and again: as bodies, as instruments, as authors.
const titlesOf = remembering((text) => taken(text, true));
const namesOf = remembering((text) => taken(text, false));

const piecesOf = remembering(takenApart);

function taken(text: string, titles: boolean): Name[] {
  const pieces = piecesOf(text);
  const names: Name[] = [];
  for (let at = 0; at < pieces.length; ) {
    const last = startsName(text, pieces, at, titles) ? endOfName(text, pieces, at, titles) : -1;
    const start = pieces[at]?.start;
    const end = pieces[last]?.end;
    if (start === undefined || end === undefined) {
      at++;
      continue;
    }
    names.push({ start, end, words: text.slice(start, end) });
    at = last + 1;
  }
  return names;
}

function takenApart(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    // The first word of a paragraph is capitalised whatever it is.
    if (end > start) pieces.push({ start, end, capital: isCapital(text, start) && start > 0 && text[start - 1] !== "\n" });
    start = Math.max(end, start + 1);
  }
  return pieces;
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‑-]*|[^\s\p{L}\p{N}]/uy;

/** The end of the piece that begins at a place; the place itself where none does. Letters of English are told without the pattern. */
function endOfPiece(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end), end > start)) end++;
  const code = text.charCodeAt(start);
  if (end > start ? text.charCodeAt(end) < 0x80 : code <= 0x7e && code >= 0x20) return code === 0x20 ? start : Math.max(end, start + 1);
  PIECE.lastIndex = start;
  return start + (PIECE.exec(text)?.[0].length ?? 0);
}

function isPlain(code: number, inside: boolean): boolean {
  if (code >= 0x61 && code <= 0x7a) return true;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)) return true;
  return inside && (code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2011);
}

/** A capital, or the small letter of another language's article before one: "d’Azur". */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code === 0x64 || code === 0x6c) && /^.[’']\p{Lu}/u.test(text.slice(at, at + 4))) return true;
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

function wordsOf(text: string, piece: Piece | undefined): string {
  return piece === undefined ? "" : text.slice(piece.start, piece.end);
}

function isYear(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && piece.end - piece.start === 4 && /^(?:19|20)\d\d$/.test(wordsOf(text, piece));
}

function startsName(text: string, pieces: readonly Piece[], at: number, titles: boolean): boolean {
  return pieces[at]?.capital === true || (titles && pieces[at + 1]?.capital === true && isYear(text, pieces[at]));
}

function endOfName(text: string, pieces: readonly Piece[], from: number, titles: boolean): number {
  let last = from;
  for (;;) {
    const next = step(text, pieces, from, last, titles);
    if (next === last) return last;
    last = next;
  }
}

/** The piece that a name which began at piece `from` runs on to from its piece `at`; `at` itself where it ends there. */
function step(text: string, pieces: readonly Piece[], from: number, at: number, titles: boolean): number {
  const [here, one, two] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (here === undefined || one === undefined) return at;
  if (one.capital) return at + 1;
  // "HIV/AIDS"
  if (two !== undefined && /^[A-Z]+\/[A-Z]+$/.test(text.slice(here.start, two.end)) && one.start === here.end) return at + 2;
  const more = CONTINUATIONS.find((words) => text.startsWith(words, here.end)) ?? moreSubjects(text, pieces, from, at);
  if (more !== null) return lastWithin(pieces, at, here.end + more.length);
  const joints = titles ? TITLE_JOINTS : JOINTS;
  const articles = titles ? TITLE_BEFORE_ARTICLE : BEFORE_ARTICLE;
  const joint = wordsOf(text, one);
  if (two?.capital === true && joints.has(joint)) return at + 2;
  if (articles.has(joint) && pieces[at + 3]?.capital === true && wordsOf(text, two) === "the") return at + 3;
  return titles ? stepInTitle(text, pieces, from, at) : at;
}

/** How a title runs on beyond what joins any name. */
function stepInTitle(text: string, pieces: readonly Piece[], from: number, at: number): number {
  const [here, one, two, three] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  const [joint, next] = [wordsOf(text, one), wordsOf(text, two)];
  if (three?.capital === true) {
    if (joint === "and" && next === "to") return at + 3;
    if (/^an?$/.test(next) && BEFORE_INDEFINITE.has(joint)) return at + 3;
    if (joint === "under" && next === "the" && at === from && MADE_UNDER.has(wordsOf(text, here))) return at + 3;
  }
  if (two?.capital === true && (joint === "the" || joint === ":")) return at + 2;
  if (isYear(text, one) && /^[–-]$/.test(next) && isYear(text, three)) return at + 3;
  // "Agenda 2063: The Harbours We Want"
  if (isYear(text, one) && at === from && wordsOf(text, here) === "Agenda")
    return next === ":" && three?.capital === true ? at + 3 : at + 1;
  if (/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(joint)) return at + 1;
  if (!isYear(text, two)) return at;
  // "To End AIDS by 2030", "Ending AIDS by 2030" is a goal with its year; "the realization of the Agenda by 2034" sets a time.
  const isGoal = joint === "by" && / to \p{Lu}|: \p{Lu}\p{L}*ing /u.test(text.slice(pieces[from]?.start, here?.end));
  return joint === "of" || isGoal ? at + 2 : at;
}

/** The words by which "Summit on Science" goes on to its further subjects; null where it does not. */
function moreSubjects(text: string, pieces: readonly Piece[], from: number, at: number): string | null {
  if (at - from < 2 || wordsOf(text, pieces[at - 1]) !== "on") return null;
  MORE_SUBJECTS.lastIndex = pieces[at]?.end ?? 0;
  return MORE_SUBJECTS.exec(text)?.[0] ?? null;
}

function lastWithin(pieces: readonly Piece[], at: number, end: number): number {
  let last = at;
  while ((pieces[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return last;
}
