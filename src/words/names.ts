import type { Span } from "../model/source.ts";
import { remembering } from "./remembering.ts";

/** A stretch of capitalised words with what joins them: "Office of the United Nations High Commissioner for Human Rights". */
export interface Name extends Span {
  readonly words: string;
}

interface Piece extends Span {
  readonly text: string;
  readonly capital: boolean;
}

// Between two capitalised words of one name. "and the" parts two names, but for the few below.
const JOINTS = new Set(["of", "on", "for", "and", "against", "in", "de", "&"]);
const TITLE_JOINTS = new Set([...JOINTS, "to", "at", "with", "from", "by"]);
const BEFORE_ARTICLE = new Set(["of", "on", "for", "against"]);
const TITLE_BEFORE_ARTICLE = new Set([...BEFORE_ARTICLE, "in", "to", "at"]);

/** Names with a comma, or with "and the", inside; what follows the part before. */
const CONTINUATIONS = [
  ", Scientific and Cultural Organization",
  " and the Empowerment of Women",
  " and the Law of the Sea",
  " and the Caribbean",
  " and the Pacific",
  ", Regional and International Levels",
  ", Cruel, Inhuman or Degrading Treatment or Punishment",
  ", Social and Cultural Rights",
  ", Racial Discrimination, Xenophobia and Related Intolerance",
  ", Especially Women and Children",
  ", Land and Other",
  ", Sea and Air",
];

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‑-]*|[^\s\p{L}\p{N}]/gu;

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

function taken(text: string, titles: boolean): Name[] {
  const pieces = piecesOf(text);
  const names: Name[] = [];
  for (let at = 0; at < pieces.length; ) {
    const last = startsName(pieces, at, titles) ? endOfName(text, pieces, at, titles) : -1;
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

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    // The first word of a paragraph is capitalised whatever it is.
    capital: /^\p{Lu}/u.test(match[0]) && match.index > 0 && text[match.index - 1] !== "\n",
  }));
}

const isYear = (piece: Piece | undefined): boolean => piece !== undefined && /^(?:19|20)\d\d$/.test(piece.text);

function startsName(pieces: readonly Piece[], at: number, titles: boolean): boolean {
  return pieces[at]?.capital === true || (titles && isYear(pieces[at]) && pieces[at + 1]?.capital === true);
}

function endOfName(text: string, pieces: readonly Piece[], from: number, titles: boolean): number {
  let last = from;
  for (;;) {
    const next = step(text, pieces, last, titles);
    if (next === last) return last;
    last = next;
  }
}

/** The piece a name runs on to from its piece `at`; `at` itself where it ends there. */
function step(text: string, pieces: readonly Piece[], at: number, titles: boolean): number {
  const [here, one, two, three] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (here === undefined || one === undefined) return at;
  if (one.capital) return at + 1;
  const continuation = CONTINUATIONS.find((words) => text.startsWith(words, here.end));
  if (continuation !== undefined) {
    const end = here.end + continuation.length;
    let last = at;
    while ((pieces[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
    return last;
  }
  const joints = titles ? TITLE_JOINTS : JOINTS;
  const articles = titles ? TITLE_BEFORE_ARTICLE : BEFORE_ARTICLE;
  if (joints.has(one.text) && two?.capital) return at + 2;
  if (articles.has(one.text) && two?.text === "the" && three?.capital) return at + 3;
  if (!titles) return at;
  if (one.text === "the" && two?.capital) return at + 2;
  if (one.text === "of" && isYear(two)) return at + 2;
  if (one.text === "by" && isYear(two)) return at + 2;
  if (one.text === ":" && two?.capital) return at + 2;
  return at;
}
