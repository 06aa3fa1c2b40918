import { isMonth } from "../words/calendar.ts";
import { normalForm } from "../words/normal.ts";
import { ordinalKind } from "../words/ordinals.ts";
import { rememberingWords } from "../words/remembering.ts";
import { isWord } from "../words/spoken.ts";
import type { Token } from "../words/tokens.ts";

/** A word of a text, or a reference in it: a date, a symbol, a session, or a list of them. */
export type Item =
  | {
      readonly kind: "word";
      readonly token: Token;
      /** Whether a reference is one of the two words before or after, whose number it may follow ("resolutions 1/2 and 2/3"). */
      readonly beside: boolean;
    }
  | { readonly kind: "reference" };

// The grammar of references is written as regular expressions over one letter for each token:
//   N number up to 31   Y year   D other number   M month    O ordinal   o ordinal that may be a name ("Third Committee")
//   S symbol            L capital letter          X Roman numeral        ( ) brackets
//   r "resolution"      p "paragraph"             s "session"            a "above"
//   f "of"              t "," "and" "to"          i "its" "the"          b "on" "from" "in"
//   h Han numeral       q 第 ("number")           k 届 ("session")
//   w other word        . other mark              T date                 Z reference
interface Piece {
  readonly code: string;
  /** The token, null once it is part of a reference. */
  readonly token: Token | null;
}

const WORDS: Readonly<Record<string, string>> = {
  r: `resolution resolutions decision decisions résolution résolutions décision décisions resolución resoluciones decisión decisiones`,
  p: "paragraph paragraphs paragraphe paragraphes párrafo párrafos",
  s: `session sessions meeting meetings anniversary conference congress round edition year observance
    réunion réunions anniversaire conférence congrès période período períodos periodo periodos reunión reuniones aniversario conferencia congreso`,
  a: "above below ci-dessus ci-après supra",
  f: "of de du d'",
  t: ", ; and or to et à au y e al и до و",
  i: "its the their les ses sus los las la el le",
  h: "〇 零 一 二 三 四 五 六 七 八 九 十 百",
  q: "第",
  k: "届",
  b: "on from in between le en du el desde entre",
};
const codeOfWord = new Map(Object.entries(WORDS).flatMap(([code, list]) => list.split(/\s+/).map((word) => [word, code] as const)));

/** Languages whose references the grammar knows; elsewhere every number counts as one. */
const KNOWN = new Set(["en", "fr", "es"]);

type Step = readonly [pattern: RegExp, code: string];

/** Each step takes the stretches that match together as one piece. Repeats are bounded where they may fail, so that a scan stays linear. */
const STEPS: readonly Step[] = [
  // 834 (1993), 217 A (III), A.1117 (30), 77/18 A
  [/[SDNY][LX]?\([XYND]\)|S[LX]?/g, "Z"],
  // resolutions 418, 421 and 432
  [/(?<=r)[DNY](?:t{1,2}[DNY])*/g, "Z"],
  // paragraphs 12 and 14 above
  [/(?<=p)[DN](?:t{1,2}[DN]){0,9}(?=a)/g, "Z"],
  // 16 December 2021, 3 to 7 March 2025, 16 de diciembre de 2021; December 16, 2021; December 2021
  [/N(?:t{1,2}N){0,9}f?M(?:f?t?Y)?|MNt?Y|Mf?Y/g, "T"],
  [/Y/g, "T"],
  // seventy-eighth and seventy-ninth; third (annual meeting)
  [/[Oo](?:t{0,2}[Oo]){0,9}(?=w{0,3}s)|O(?:t{0,2}O){0,9}/g, "Z"],
  // 第七十九届
  [/(?<=q)h+(?=k)/g, "Z"],
  // from 3 to 7 March, on 5 March
  [/bT/g, "T"],
];
const ANY_NUMBER: Step = [/[DNY]/g, "T"];
/** 75/198 of 16 December 2020, 76/188 of 16 December 2021 and its resolution 77/238 */
const LIST: Step = [/[ZT](?:(?:f|t{1,2}b?i?r?)[ZT])*/g, "Z"];

/**
 * The words of a text, without punctuation, with every reference that rolls forward from year to year taken as one: dates, years, numbers of sessions,
 * document symbols, numbers of resolutions, and lists of these.
 *
 * @param language ISO 639-1; English, French and Spanish have their own words, elsewhere digits and symbols decide
 */
export function withReferences(tokens: readonly Token[], language: string): Item[] {
  const steps = KNOWN.has(language) ? [...STEPS, LIST] : [...STEPS, ANY_NUMBER, LIST];
  const start: readonly Piece[] = tokens.map((token) => ({ code: codeOf(token), token }));
  const pieces = withoutRepeats(steps.reduce((before, [pattern, code]) => fuse(before, pattern, code), start)).filter(isSpoken);
  return pieces.map((piece, index) =>
    piece.token === null
      ? { kind: "reference" }
      : { kind: "word", token: piece.token, beside: [-2, -1, 1, 2].some((step) => pieces[index + step]?.token === null) },
  );
}

function isSpoken({ token }: Piece): boolean {
  return token === null || isWord(token);
}

/** Whether a reference may take a token in, as one that names it or joins others to it. */
export function mayBeInReference(token: Token): boolean {
  return codeOf(token) !== "w";
}

function codeOf({ word, text, norm }: Token): string {
  if (word) return codeAsPrinted(text);
  if (norm === "(" || norm === ")") return norm;
  return codeOfWord.get(norm) ?? (norm === "-" ? "t" : ".");
}

const codeAsPrinted = rememberingWords((text) => {
  const norm = normalForm(text);
  const known = codeOfWord.get(norm);
  if (known !== undefined) return known;
  if (/^(?:1[89]|20|21)\d\d(?:s|-(?:\d\d){1,2})?$/.test(norm)) return "Y";
  if (/^\d+$/.test(norm)) return Number(norm) >= 1 && Number(norm) <= 31 ? "N" : "D";
  const ordinal = ordinalKind(norm);
  if (ordinal !== null) return /^1(?:st|er|º)$/.test(norm) ? "N" : ordinal === "compound" ? "O" : "o";
  // The Economic and Social Council numbers by the year: 2012/12.
  if (/^(?:[a-z]{1,2}-)?\d{1,4}\/\d{1,4}$/.test(norm) || /^[a-z]{1,5}\.\d+$/.test(norm)) return "S";
  if (/^[a-z]{1,8}\/[^\s]*\d/.test(norm)) return "S";
  if (isMonth(norm)) return "M";
  if (/^[ivxlc]+$/.test(norm) && text !== norm) return "X";
  if (/^\p{Lu}(?:-\p{Lu})?$/u.test(text)) return "L";
  return "w";
});

function fuse(pieces: readonly Piece[], pattern: RegExp, code: string): readonly Piece[] {
  let codes = "";
  for (const piece of pieces) codes += piece.code;
  const fused: Piece[] = [];
  let end = 0;
  for (const match of codes.matchAll(pattern)) {
    fused.push(...pieces.slice(end, match.index), { code, token: null });
    end = match.index + match[0].length;
  }
  return end === 0 ? pieces : fused.concat(pieces.slice(end));
}

/** The longest name that is looked for before a reference: "United Nations Office on Drugs and Crime World Drug Report". */
const LONGEST_NAME = 8;

/** "World Drug Report 2023 and the World Drug Report 2024": what repeats the name before its reference is one list with it. */
function withoutRepeats(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    kept.push(piece);
    if (piece.token === null) kept.length = lengthWithoutRepeat(kept);
  }
  return kept;
}

/** The length up to an earlier reference, where the last one only repeats its name after "and" or "and the"; else the whole. */
function lengthWithoutRepeat(pieces: readonly Piece[]): number {
  for (let length = LONGEST_NAME; length > 0; length--) {
    const start = pieces.length - 1 - length;
    let at = start - 1;
    if (pieces[at]?.code === "i") at--;
    if (pieces[at]?.code !== "t") continue;
    while (pieces[at]?.code === "t") at--;
    if (pieces[at]?.token === null && sameWords(pieces.slice(at - length, at), pieces.slice(start, start + length))) return at + 1;
  }
  return pieces.length;
}

function sameWords(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, index) => piece.token !== null && piece.token.norm === b[index]?.token?.norm);
}
