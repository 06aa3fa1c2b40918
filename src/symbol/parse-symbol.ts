import { fromRoman } from "./roman.ts";
import type { Reissue, Session, UnSymbol } from "./un-symbol.ts";

/** The longest symbol there is has about 40 characters; longer input is not looked at. */
const maxLength = 120;

// Building blocks of the patterns, for text in capitals with plain hyphens and single spaces.
const sep = "[/_ -]";
const number = "[1-9]\\d{0,4}";
const year = "(?:19|20)\\d\\d";
// Up to session 199: "834-1993" must not pass for one.
const session = "(?:(ES|S)[_-]?)?(1\\d\\d|[1-9]\\d?)";
const parts = "(?:[_ -]?([A-Z])(?:(?:-|_| AND | TO )([A-Z]))?)?";
const reissues = `((?:${sep}(?:REV|ADD|CORR)[. _-]?[1-9]\\d{0,2}){0,3})`;

const generalAssembly = new RegExp(`^(?:A${sep}RES${sep})?${session}${sep}(${number})${parts}$`);
const generalAssemblyOld = new RegExp(
  `^(?:A${sep}RES${sep})?(${number})${parts}[_ -]?\\((?:(ES|S)-)?([XLVI]{1,7})\\)(?:\\[([A-Z])(?:-([A-Z]))?\\])?$`,
);
const securityCouncil = new RegExp(`^(?:S${sep}RES${sep})?(${number})(?:[_ -]?\\((${year})\\)|[_ -](${year}))$`);
const economicAndSocialCouncil = new RegExp(`^(?:E${sep}RES${sep})?(${year})${sep}(${number})$`);
const generalAssemblyDraft = new RegExp(`^A${sep}(?:C[. _-]?([1-6])${sep})?${session}${sep}L[. _-]?(${number})${reissues}$`);
const economicAndSocialCouncilDraft = new RegExp(`^E${sep}(?:CN[. _-]?([1-9]\\d?)${sep})?(${year})${sep}L[. _-]?(${number})${reissues}$`);
const exercise = new RegExp(`^EXERCISE${sep}(${number})${reissues}$`);

const readSession = (prefix: string | undefined, value: number): Session => ({
  type: prefix === "ES" ? "emergency" : prefix === "S" ? "special" : "regular",
  number: value,
});

const readParts = (first: string | undefined, last: string | undefined): string | null =>
  first === undefined ? null : last === undefined ? first : `${first}-${last}`;

const reissueTypes: Readonly<Record<string, Reissue["type"]>> = { REV: "Rev", ADD: "Add", CORR: "Corr" };

const readReissues = (text: string | undefined): Reissue[] =>
  [...(text ?? "").matchAll(/(REV|ADD|CORR)[. _-]?(\d+)/g)].flatMap(([, name = "", digits]) => {
    const type = reissueTypes[name];
    return type === undefined ? [] : [{ type, number: Number(digits) }];
  });

/**
 * Small differences of writing set aside: kinds of hyphens and spaces, capitals, the word "resolution" in front, and the asterisk
 * that stands behind the symbol of a document that was issued again.
 */
const normalise = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/ ?\*{1,3}$/, "")
    .toUpperCase()
    .replace(/^(?:(?:GENERAL ASSEMBLY|SECURITY COUNCIL|ECONOMIC AND SOCIAL COUNCIL) )?RESOLUTIONS? /, "");

type Reader = (text: string) => UnSymbol | null;

/** In this order: the first that fits is taken. `2012/12` is the Council's, a session of the Assembly has at most three digits. */
const readers: readonly Reader[] = [
  (text) => {
    const match = generalAssembly.exec(text);
    if (match === null) return null;
    const [, prefix, sessionNumber, digits, first, last] = match;
    return {
      kind: "general-assembly",
      session: readSession(prefix, Number(sessionNumber)),
      number: Number(digits),
      parts: readParts(first, last),
    };
  },
  (text) => {
    const match = generalAssemblyOld.exec(text);
    if (match === null) return null;
    const [, digits, first, last, prefix, roman = "", laterFirst, laterLast] = match;
    const sessionNumber = fromRoman(roman);
    if (sessionNumber === null || (first !== undefined && laterFirst !== undefined)) return null;
    return {
      kind: "general-assembly-old",
      session: readSession(prefix, sessionNumber),
      number: Number(digits),
      parts: readParts(first ?? laterFirst, last ?? laterLast),
    };
  },
  (text) => {
    const match = securityCouncil.exec(text);
    if (match === null) return null;
    const [, digits, inBrackets, bare] = match;
    // Without brackets the year must follow the full prefix: "834-1993" alone could be anything.
    if (bare !== undefined && !text.startsWith("S")) return null;
    return { kind: "security-council", number: Number(digits), year: Number(inBrackets ?? bare) };
  },
  (text) => {
    const match = economicAndSocialCouncil.exec(text);
    if (match === null) return null;
    const [, yearDigits, digits] = match;
    return { kind: "economic-and-social-council", year: Number(yearDigits), number: Number(digits) };
  },
  (text) => {
    const match = generalAssemblyDraft.exec(text);
    if (match === null) return null;
    const [, committee, prefix, sessionNumber, digits, tail] = match;
    return {
      kind: "general-assembly-draft",
      committee: committee === undefined ? null : Number(committee),
      session: readSession(prefix, Number(sessionNumber)),
      number: Number(digits),
      reissues: readReissues(tail),
    };
  },
  (text) => {
    const match = economicAndSocialCouncilDraft.exec(text);
    if (match === null) return null;
    const [, commission, yearDigits, digits, tail] = match;
    return {
      kind: "economic-and-social-council-draft",
      commission: commission === undefined ? null : Number(commission),
      year: Number(yearDigits),
      number: Number(digits),
      reissues: readReissues(tail),
    };
  },
  (text) => {
    const match = exercise.exec(text);
    if (match === null) return null;
    const [, digits, tail] = match;
    return { kind: "exercise", number: Number(digits), reissues: readReissues(tail) };
  },
];

/**
 * Reads a symbol in any of the usual writings: `A/RES/67/193`, `a/res/67/193`, `A-RES-67-193`, `A_RES_67_193`, `67/193`,
 * "resolution 67/193", `S/RES/834(1993)`, `834 (1993)`, `A/C.3/67/L.14/Rev.1`.
 * The whole text must be the symbol; null where it is none.
 */
export const parseSymbol = (text: string): UnSymbol | null => {
  if (text.length > maxLength) return null;
  const normal = normalise(text);
  for (const read of readers) {
    const symbol = read(normal);
    if (symbol !== null) return symbol;
  }
  return null;
};
