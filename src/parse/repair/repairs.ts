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
  /** Words that lost a hyphen, in lower case, with the hyphen: "selfdetermination" → "self-determination". */
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
  const closed = [...(compounds.size > 0 ? text.matchAll(CLOSED) : [])].flatMap((match): Repair[] => {
    const hyphen = compounds.get(match[0].toLowerCase())?.indexOf("-") ?? -1;
    const end = match.index + match[0].length;
    return hyphen < 0 ? [] : [{ start: match.index, end, means: `${match[0].slice(0, hyphen)}-${match[0].slice(hyphen)}` }];
  });
  const sessions = [...(symbols.size > 0 ? text.matchAll(SESSION) : [])].flatMap((match): Repair[] => {
    const means = `${match[1]}-${match[2]}`;
    return symbols.has(means) ? [{ start: match.index, end: match.index + match[0].length, means }] : [];
  });
  return disjoint([...broken, ...blanks, ...glued, ...closed, ...sessions]);
}

/** A word without hyphens that is long enough to have lost one; a name ("Southeast Asia") has its own spelling. */
const CLOSED = /(?<![\p{L}\p{N}’'-])\p{Ll}{6,40}(?![\p{L}\p{N}-])/gu;
const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}{2,40}-\p{L}{2,40}(?![\p{L}\p{N}-])/gu;
/** How often a compound may have lost its hyphen and still be a slip. */
const SLIPS = 2;

/**
 * The compounds of a text that stand in it without their hyphen as well: pdftotext takes the hyphen at a line's end for one
 * that divides a word. What another of the texts writes closed is a spelling.
 *
 * @param own passages of the text
 * @param words the words of all texts
 */
export function lostHyphens(own: readonly string[], words: Vocabulary): Map<string, string> {
  const compounds = new Map<string, string>();
  for (const text of own) {
    if (!text.includes("-")) continue;
    for (const [compound] of text.matchAll(COMPOUND)) {
      const closed = compound.replace("-", "").toLowerCase();
      if ((words.get(closed) ?? SLIPS + 1) <= SLIPS) compounds.set(closed, compound.toLowerCase());
    }
  }
  if (compounds.size === 0) return compounds;
  const here = new Map<string, number>();
  for (const text of own) for (const [word] of text.matchAll(CLOSED)) here.set(word, (here.get(word) ?? 0) + 1);
  for (const closed of compounds.keys()) if ((here.get(closed) ?? 0) < (words.get(closed) ?? 0)) compounds.delete(closed);
  return compounds;
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
