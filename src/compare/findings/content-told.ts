import type { Quote } from "../../model/finding.ts";
import { isFunctionWord } from "../../words/function-words.ts";
import { normalForm } from "../../words/normal.ts";
import { ordinalValue } from "../../words/ordinal-value.ts";

/** Words beyond which a quotation is called a clause. */
const SHORT = 6;
/** Words by which two quotations differ in length where the one still is the other in new words. */
const ALIKE = 2;
/** Letters of what a sentence quotes; more is for the reader to look up in the quotation itself. */
const QUOTED = 70;

/** What stands around the words, for telling an item of an enumeration and what a number counts. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * A sentence on what was said and what is said now.
 *
 * @param around of the words that are there: of the new side, or of the old one where nothing is new
 */
export function toldContent(old: Quote | null, young: Quote | null, around: Surroundings, type: "mandate" | "content"): string {
  const task = type === "mandate" ? " in a task" : "";
  const [before, after] = [old?.words ?? "", young?.words ?? ""];
  if (old !== null && young !== null) {
    const short = before.length <= QUOTED && after.length <= QUOTED;
    const number = numberIn(before, after, around);
    if (number !== null) return `${number} changed${task}${short ? ` from “${before}” to “${after}”` : ""}.`;
    if (short && sizeOf(before) <= SHORT && sizeOf(after) <= SHORT) {
      const became = Math.abs(sizeOf(before) - sizeOf(after)) > ALIKE ? "gave way to" : "became";
      return `“${before}” ${became} “${after}”${task}.`;
    }
    return sizeOf(before) > SHORT && sizeOf(after) > SHORT ? `A clause was replaced by another${task}.` : `Words were replaced${task}.`;
  }
  const words = young === null ? before : after;
  const item = itemIn(words, around);
  if (item !== null) return `“${item}” ${young === null ? "was struck from" : "was added to"} an enumeration${task}.`;
  const size = sizeOf(words) <= SHORT && !/^(?:which|who|whose|while|where|when)\b/.test(words) ? "Words were" : "A clause was";
  return `${size} ${young === null ? "dropped" : "added"}${task}.`;
}

function sizeOf(words: string): number {
  return words.split(/\s+/).length;
}

const DIGITS = /\d[\d,.]*/g;
const MONEY = /\b(?:dollars?|euros?|pounds?|francs?)\b|[$€£]/;
const NUMERALS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty".split(" "),
);

/** What kind of number changed, where nothing else did; null where it is not so. */
function numberIn(old: string, young: string, { before, after }: Surroundings): string | null {
  const bare = (words: string): string => words.replace(DIGITS, "#");
  // "A.1159(32)" is no number.
  const digits = /\d/.test(old) && bare(old) === bare(young) && !/\p{L}[.\d]*\d|[\d(]\(/u.test(old);
  if (!digits && !(isNumeral(old) && isNumeral(young))) return null;
  if (/\b(?:paragraphs?|articles?|rules?|sections?|chapters?|annex) $/.test(before)) return "A number that refers to a place in a text";
  if (MONEY.test(`${before.slice(-8)}${young}${after.slice(0, 30)}`)) return "An amount of money";
  const isOrdinal = ordinalValue(normalForm(young)) !== null;
  return /(?:\+|\bNo\. )$/.test(before) || (isOrdinal && /^ \p{Lu}\p{Ll}/u.test(after)) ? "A number in a name" : "A number";
}

function isNumeral(words: string): boolean {
  const norm = normalForm(words);
  return NUMERALS.has(norm) || ordinalValue(norm) !== null;
}

/** Words of the longest thing that an enumeration names. */
const LONGEST_ITEM = 5;
const LEAD = /^(?:,\s*)?(?:(?:and|or|as well as)\s+)?/;

/** The bare words of an item of an enumeration, that stands between commas or beside "and"; null where they are anything else. */
function itemIn(words: string, { before, after }: Surroundings): string | null {
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const item = words.slice(lead).replace(/,?\s+(?:and|or)$/, "");
  const [first = "", ...more] = item.split(/\s+/);
  if (item === "" || more.length >= LONGEST_ITEM || /[,;]/.test(item)) return null;
  // "Promoting …", "to …" and "notes the …" go on with the sentence.
  if (isFunctionWord(normalForm(first)) || isFunctionWord(normalForm(more[0] ?? "")) || /(?:ing|ly)$/.test(first)) return null;
  const joined = lead > 0 || /(?:,|\b(?:and|or))\s*$/.test(before);
  const ended = words.length > lead + item.length || /^\s*(?:[,;.]|(?:and|or)\b)/.test(after);
  // Two commas may only set a remark apart: an enumeration has an "and" or "or" near.
  const conjunction = /\b(?:and|or|as well as)\b/;
  return joined && ended && (conjunction.test(before.slice(-60)) || conjunction.test(words) || conjunction.test(after.slice(0, 60)))
    ? item
    : null;
}
