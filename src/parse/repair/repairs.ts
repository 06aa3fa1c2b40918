import { type Break, isBroken, type Vocabulary } from "./vocabulary.ts";

/** A stretch of a text that a PDF or its reader spoilt, and what it means. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly means: string;
}

const JOINING = /^(?:and|or|to|nor|versus|et|ou|y|o|e|u|и|или)$/;
/** A blank before or behind the hyphen of a compound. */
const HYPHEN = /(?<=([\p{L}\p{M}]{2}))(?: ([-\u2010\u2011])|([-\u2010\u2011]) )(?=([\p{L}\p{M}]{2,40}))/gu;
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|one|two|three|four|five|six|seven|eight|nine";
/** A number in words whose hyphen was taken for one of a line's end. */
const GLUED = new RegExp(`(?<![\\p{L}-])(${TENS})(${UNITS})(?![\\p{L}-])`, "giu");
const GLUED_HINT = /ty(?:fi|se|th|fo|si|ei|ni|on|tw)/i;
/** The same in the symbol of a special session. */
const SESSION = /(?<![\p{L}\p{N}/-])(E?S)(\d{1,2}\/\d{1,3})(?![\d/])/gu;

/** What is known of the texts that are compared. */
export interface Evidence {
  /** Pairs of words in the passage that are one word of the texts when put together. */
  readonly pairs: readonly Break[];
  /** The texts' words without the halves of such pairs. */
  readonly elsewhere: Vocabulary;
  /** Symbols of special sessions that stand in one of them. */
  readonly symbols: ReadonlySet<string>;
  /** Words that lost a hyphen, with the hyphen: "selfdetermination" → "self-determination". */
  readonly compounds: ReadonlyMap<string, string>;
}

/**
 * What a PDF spoilt in a text: broken words, blanks beside hyphens, hyphens lost from compounds, from numbers in words and from
 * symbols of special sessions. Digits are never touched, nor a word that stands elsewhere in the texts.
 */
export function repairsIn(text: string, { pairs, elsewhere, symbols, compounds }: Evidence): Repair[] {
  const broken = pairs
    .filter((pair) => isBroken(pair, elsewhere))
    .map(({ start, end, left, right }): Repair => ({ start, end, means: left + right }));
  // Most passages hold nothing to look at: what is cheap to see is asked first.
  const blanks = [...(/ [-\u2010\u2011]|[-\u2010\u2011] /.test(text) ? text.matchAll(HYPHEN) : [])].flatMap((match): Repair[] => {
    const [whole, , behind, before, next = ""] = match;
    const word = /^[\p{L}\p{M}]+/u.exec(text.slice(match.index + whole.length))?.[0] ?? next;
    // "Low- and middle-income" is as it should be; " -" may be a dash where another follows.
    if (before !== undefined && JOINING.test(word)) return [];
    return [{ start: match.index, end: match.index + whole.length, means: behind ?? before ?? "-" }];
  });
  const glued = [...(GLUED_HINT.test(text) ? text.matchAll(GLUED) : [])].map((match): Repair => {
    const [whole, tens = "", unit = ""] = match;
    return { start: match.index, end: match.index + whole.length, means: `${tens}-${unit}` };
  });
  const closed = [...(compounds.size > 0 ? [...text.matchAll(WORD), ...text.matchAll(FIGURED)] : [])].flatMap((match): Repair[] => {
    const means = compounds.get(match[0]);
    return means === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, means }];
  });
  const sessions = [...(symbols.size > 0 ? text.matchAll(SESSION) : [])].flatMap((match): Repair[] => {
    const means = `${match[1]}-${match[2]}`;
    return symbols.has(means) ? [{ start: match.index, end: match.index + match[0].length, means }] : [];
  });
  return disjoint([...broken, ...blanks, ...glued, ...closed, ...sessions]);
}

/** A word, of one part or several. */
const WORD = /(?<![\p{L}\p{N}’'-])\p{L}{1,40}(?:-\p{L}{1,40}){0,5}(?![\p{L}\p{N}-])/gu;
/** A word with figures behind it, and the same with the hyphen between. */
const FIGURED = /(?<![\p{L}\p{N}’'/-])\p{L}{2,40}\d{1,4}(?![\p{L}\p{N}-])/gu;
const HYPHENED = /(?<![\p{L}\p{N}’'/-])(\p{L}{2,40})-(\d{1,4})(?![\p{L}\p{N}-])/gu;
/** A word without hyphens that is long enough to have lost one; a name ("Southeast Asia") has its own spelling. */
const CLOSED = /^\p{Ll}{6,40}$/u;
/** How often a compound may have lost its hyphen and still be a slip; of one that stands there often, one time in so many. */
const SLIPS = 2;
const ONE_IN = 3;

/**
 * The compounds of a text that stand in it without a hyphen as well: pdftotext takes the hyphen at a line's end for one
 * that divides a word. What another of the texts writes closed is a spelling, but no spelling has a capital or a hyphen inside
 * a closed compound ("SouthSouth", "Uluo-Tokelau"): these are known by the compounds of any text.
 *
 * @param own passages of the text
 * @param all passages of all texts
 * @param words the words of all texts
 * @returns what is printed, with the compound that is meant
 */
export function lostHyphens(own: readonly string[], all: readonly string[], words: Vocabulary): Map<string, string> {
  const compounds = new Map<string, string>();
  const here = countOf(own);
  for (const [word, times] of here) {
    const compound = word.toLowerCase();
    if (compound.split("-").length !== 2) continue;
    const closed = compound.replace("-", "");
    const most = Math.max(SLIPS, times / ONE_IN);
    if (CLOSED.test(closed) && (words.get(closed) ?? most + 1) <= most) compounds.set(closed, compound);
  }
  for (const closed of compounds.keys()) if ((here.get(closed) ?? 0) < (words.get(closed) ?? 0)) compounds.delete(closed);
  for (const compound of countOf(all.filter((text) => text.includes("-"))).keys()) {
    const parts = compound.split("-");
    for (let at = 1; at < parts.length; at++) {
      const joined = `${parts[at - 1]}${parts[at]}`;
      const printed = [...parts.slice(0, at - 1), joined, ...parts.slice(at + 1)].join("-");
      const isNoWord = /\p{Ll}\p{Lu}/u.test(joined) || (parts.length > 2 && (words.get(joined.toLowerCase()) ?? 0) <= SLIPS);
      if (isNoWord) compounds.set(printed, compound);
    }
  }
  // "COVID19", where "COVID-19" stands in one of the texts.
  for (const text of all) {
    for (const [compound, word, figures] of text.includes("-") ? text.matchAll(HYPHENED) : []) compounds.set(`${word}${figures}`, compound);
  }
  return compounds;
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In reading order; of two that overlap, the first. */
function disjoint(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = [];
  for (const repair of repairs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (repair.start >= (kept.at(-1)?.end ?? 0)) kept.push(repair);
  }
  return kept;
}

/** The symbols of special sessions in texts: "S-30/1". */
export function sessionSymbols(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) =>
      [...(text.includes("S-") ? text : "").matchAll(/(?<![\p{L}\p{N}/-])E?S-\d{1,2}\/\d{1,3}(?![\d/])/gu)].map(([symbol]) => symbol),
    ),
  );
}

/** A text with its repairs. */
export function applied(text: string, repairs: readonly Repair[]): string {
  let made = "";
  let at = 0;
  for (const { start, end, means } of repairs) {
    made += text.slice(at, start) + means;
    at = end;
  }
  return made + text.slice(at);
}

/** Where an offset of the text is after its repairs; one inside a repair goes to the end of it. */
export function moved(offset: number, repairs: readonly Repair[]): number {
  let shift = 0;
  for (const { start, end, means } of repairs) {
    if (offset <= start) break;
    if (offset < end) return start + shift + means.length;
    shift += means.length - (end - start);
  }
  return offset + shift;
}
