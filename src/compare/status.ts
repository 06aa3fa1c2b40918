import type { LinkedStatus } from "../model/comparison.ts";
import type { Paragraph } from "../model/resolution.ts";
import { openingOf } from "../words/openings.ts";
import { rememberingWords } from "../words/remembering.ts";
import { spellingKey, withoutHyphens } from "../words/spelling.ts";
import { isWord } from "../words/spoken.ts";
import { type Token, tokenise } from "../words/tokens.ts";
import { type Item, mayBeInReference, withReferences } from "./references.ts";

/** What of a paragraph its status depends on. */
export type Passage = Pick<Paragraph, "text" | "opening" | "section">;

/**
 * What became of the words of linked paragraphs, decided by what differs and never by how much.
 *
 * unchanged: one paragraph became one, and a reader sees the same letters, capitals and marks (white space, footnote
 * marks and the width of a hyphen are type-setting). editorial: the same words but for punctuation, capitals, hyphens and
 * spelling, or for "also", "further", "equally" in the opening phrase. A paragraph that crossed between preamble and
 * operative part is editorial too where its opening verb changed its form ("Recalls", "Recalling") and no other word.
 * technical: beyond that only references rolled forward, see `withReferences`. reworded: anything else.
 *
 * A split or a merge is editorial where every word stayed in its place, apart from what joins the parts ("and further"),
 * and reworded otherwise.
 *
 * @param from paragraphs of the old text, in the order of the link
 * @param to paragraphs of the new text, in the order of the link
 * @param language ISO 639-1 code of both texts
 */
export function statusOf(from: readonly Passage[], to: readonly Passage[], language: string): LinkedStatus {
  const [old, ...moreOld] = from;
  const [heir, ...moreNew] = to;
  if (old === undefined || heir === undefined) return "reworded";
  if (moreOld.length > 0 || moreNew.length > 0) return sameApartFromJoints(from, to, language) ? "editorial" : "reworded";
  if (mayLookTheSame(old.text, heir.text) && asSeen(old.text) === asSeen(heir.text)) return "unchanged";
  const oldTokens = withoutConnectives(old, language);
  const newTokens = withoutConnectives(heir, language);
  const [oldMiddle, newMiddle] = withoutCommonEnds(oldTokens, newTokens);
  if (wordKey(oldMiddle, language) === wordKey(newMiddle, language)) return "editorial";
  if (crossed(old, heir) && keyInOneForm(old, language) === keyInOneForm(heir, language)) return "editorial";
  const mayBeTechnical = wordsStandIn(oldMiddle, newTokens, language) && wordsStandIn(newMiddle, oldTokens, language);
  if (mayBeTechnical && referenceKey(oldTokens, language) === referenceKey(newTokens, language)) return "technical";
  return "reworded";
}

/**
 * Whether two texts may be the same to a reader: before anything but plain letters and marks, which `asSeen` may change, none of the
 * plain ones differs. Most pairs of changed paragraphs do differ there, and need not be looked at further.
 */
function mayLookTheSame(a: string, b: string): boolean {
  for (let i = 0, j = 0; ; i++, j++) {
    while (isPlainGap(a.charCodeAt(i))) i++;
    while (isPlainGap(b.charCodeAt(j))) j++;
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (x >= 0x80 || y >= 0x80 || (i >= a.length && j >= b.length)) return true;
    if (x !== y) return false;
  }
}

/** The ASCII characters of `\s`. */
function isPlainGap(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** What is left of two lists of tokens without those that they begin and end with alike. */
function withoutCommonEnds(a: readonly Token[], b: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head]?.text === b[head]?.text) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail]?.text === b[b.length - 1 - tail]?.text) tail++;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

/** White space counts between two letters or digits only, Han characters left out: "Secretary -General" is a type-setter's slip. */
function asSeen(text: string): string {
  // A hyphen that does not break looks like one that does; a dash and a curly quotation mark look different.
  const hyphens = text.replace(/[\u2010\u2011\uFE63\uFF0D]/g, "-").replace(/\p{Cf}/gu, "");
  return hyphens
    .normalize("NFC")
    .replace(/[\s\u0085]+/g, " ")
    .replace(/(?<![\p{L}\p{N}\p{M}]) | (?![\p{L}\p{N}\p{M}])|(?<=\p{sc=Han}) | (?=\p{sc=Han})/gu, "");
}

/** Words that follow from the neighbour above and not from a decision of the body, as whole phrases in lower case. */
const CONNECTIVES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [["also"], ["further"], ["equally"]],
  fr: [["également"], ["aussi"], ["en", "outre"]],
  es: [["también"], ["además"], ["asimismo"]],
  ru: [["также"], ["далее"]],
  ar: [["أيضا"], ["أيضاً"], ["كذلك"]],
  zh: [["又"], ["还"], ["並"]],
};

/** In a language whose opening phrases are not known, a connective stands among the first words. */
const TOKENS_OF_AN_OPENING = 3;

function withoutConnectives(paragraph: Passage, language: string): Token[] {
  const { tokens } = tokenise(paragraph.text);
  const length = paragraph.opening === null ? (language === "en" ? 0 : TOKENS_OF_AN_OPENING) : tokenise(paragraph.opening).tokens.length;
  const phrases = CONNECTIVES[language] ?? [];
  const kept: Token[] = [];
  let index = 0;
  while (index < length) {
    const phrase = phrases.find((words) => words.every((word, k) => tokens[index + k]?.norm === word));
    const token = tokens[index];
    if (phrase === undefined && token !== undefined) kept.push(token);
    index += phrase?.length ?? 1;
  }
  return kept.concat(tokens.slice(index));
}

function keyOf(norm: string, language: string): string {
  return language === "en" ? englishKey(norm) : otherKey(norm);
}

// Numbers stay apart; letters run together, so that "health care", "health-care" and "healthcare" are one.
const apart = (key: string): string => (/^\p{L}+$/u.test(key) ? key : `|${key}|`);
const englishKey = rememberingWords((norm) => apart(spellingKey(norm)));
const otherKey = rememberingWords((norm) => apart(withoutHyphens(norm)));

function wordKey(tokens: readonly Token[], language: string): string {
  return tokens
    .filter(isWord)
    .map((token) => keyOf(token.norm, language))
    .join("");
}

function referenceKey(tokens: readonly Token[], language: string): string {
  const keyOfItem = (item: Item): string => {
    if (item.kind === "reference") return "|*|";
    const key = keyOf(item.token.norm, language);
    // "resolution 1/2" becomes "resolutions 1/2 and 2/3".
    return item.beside ? withoutPlural(key) : key;
  };
  return withReferences(tokens, language).map(keyOfItem).join("");
}

function withoutPlural(key: string): string {
  return key.replace(/(?<=\p{L}{3})s$/u, "");
}

/** Whether every word that no reference can take in stands in the other text too. Else the key by references need not be made. */
function wordsStandIn(tokens: readonly Token[], others: readonly Token[], language: string): boolean {
  const words = tokens.filter((token) => token.word && !mayBeInReference(token));
  if (words.length === 0) return true;
  const there = wordKey(others, language);
  return words.every(({ norm }) => there.includes(withoutPlural(keyOf(norm, language))));
}

function crossed(old: Passage, heir: Passage): boolean {
  const parts = new Set([old.section, heir.section]);
  return parts.has("preamble") && parts.has("operative");
}

/** The words with the opening verb reduced to its stem; English only, as openings are known there alone. */
function keyInOneForm(paragraph: Passage, language: string): string {
  const words = withoutConnectives(paragraph, language)
    .filter(isWord)
    .map((token) => token.norm);
  const head = verbStem(openingOf(paragraph.text)?.head ?? "");
  const place = head === "" ? -1 : words.findIndex((word) => verbStem(word) === head);
  return words.map((word, index) => keyOf(index === place ? head : word, language)).join("");
}

/** What "recalls" and "recalling", "notes" and "noting", "identifies" and "identifying" have in common. */
function verbStem(word: string): string {
  return word
    .replace(/(?:ing|es|s)$/, "")
    .replace(/y$/, "i")
    .replace(/(\p{L})\1$/u, "$1");
}

/** Words that may stand between the parts of a merge, or before a part of a split, without being anyone's. */
const JOINING = new Set(["and", "also", "further", "equally", "et", "également", "y", "también", "и", "также"]);

function sameApartFromJoints(from: readonly Passage[], to: readonly Passage[], language: string): boolean {
  const old = partsOf(from, language);
  const heir = partsOf(to, language);
  let i = 0;
  let j = 0;
  while (i < old.words.length || j < heir.words.length) {
    if (i < old.words.length && old.words[i] === heir.words[j]) {
      i++;
      j++;
    } else if (old.joints.has(i) && JOINING.has(heir.words[j] ?? "")) j++;
    else if (heir.joints.has(j) && JOINING.has(old.words[i] ?? "")) i++;
    else return false;
  }
  return true;
}

/** The words of all parts in order, and where a part ends and the next begins. */
function partsOf(paragraphs: readonly Passage[], language: string): { words: string[]; joints: ReadonlySet<number> } {
  const words: string[] = [];
  const joints = new Set<number>();
  for (const paragraph of paragraphs) {
    if (words.length > 0) joints.add(words.length);
    words.push(
      ...withoutConnectives(paragraph, language)
        .filter(isWord)
        .map((token) => keyOf(token.norm, language)),
    );
  }
  return { words, joints };
}
