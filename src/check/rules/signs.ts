import type { Paragraph, Resolution } from "../../model/resolution.ts";
import type { Query, Rule } from "../rule.ts";

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "“": "”", "«": "»" };
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** Letters shown around what is asked about. */
const AROUND = 30;

/** The words around a place of a paragraph, for a query. */
export function around(text: string, at: number): string {
  const start = Math.max(0, at - AROUND);
  const words = text.slice(start, at + AROUND);
  return `${start > 0 ? "… " : ""}${words.replace(start > 0 ? /^\S*\s/ : /^/, "")}${at + AROUND < text.length ? " …" : ""}`;
}

const placeOf = (paragraph: Paragraph) => paragraph.places[0] ?? null;

/** The first sign of a text that has no partner, null where all have. */
function unpaired(text: string): { sign: string; at: number } | null {
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign in PAIRS) open.push({ sign, at });
    const opener = OPENERS.get(sign);
    if (opener === undefined) continue;
    if (open.at(-1)?.sign === opener) open.pop();
    // "a)" and "1)" number what follows.
    else if (sign !== ")" || !/(?:^|[\s(])(?:\p{L}|[ivx]{1,4}|\d{1,3})$/u.test(text.slice(Math.max(0, at - 5), at))) return { sign, at };
  }
  return open[0] ?? null;
}

/** Asks after a bracket or quotation mark without its partner. */
export const openSign: Rule = {
  name: "open-sign",
  what: "Brackets and quotation marks that open in a paragraph close in it.",
  source: "plain typography; square brackets in a draft also mark words not yet agreed",
  usual: true,
  ask: ({ paragraphs, masthead }: Resolution): Query[] => {
    // Quotation marks open and close the other way round in some languages.
    if (masthead.language !== "en") return [];
    return paragraphs.flatMap((paragraph) => {
      const found = unpaired(paragraph.text);
      if (found === null) return [];
      const text = `${paragraph.id} has ${found.sign} without its partner: “${around(paragraph.text, found.at)}”.`;
      return [{ text, place: placeOf(paragraph) }];
    });
  },
};

/** Words that stand twice in good English, and parts of names that do ("New York, New York" has its comma). */
const TWICE = new Set(["that", "had", "is", "her", "so"]);
const DOUBLE = /(?<![\p{L}\p{N}'’-])(\p{L}{2,30}) (?=(\p{L}{2,30})(?![\p{L}\p{N}'’-]))/gu;

/** Asks after a word that stands twice in a row. */
export const doubleWord: Rule = {
  name: "double-word",
  what: "No word stands twice in a row.",
  source: "plain proofreading",
  usual: true,
  ask: ({ paragraphs, masthead }: Resolution): Query[] => {
    if (masthead.language !== "en") return [];
    return paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(DOUBLE)]
        .filter(([, one = "", two = ""]) => one.toLowerCase() === two.toLowerCase() && !TWICE.has(one.toLowerCase()))
        .map(({ 1: word = "", index }) => ({
          text: `${paragraph.id} has “${word}” twice: “${around(paragraph.text, index)}”.`,
          place: placeOf(paragraph),
        })),
    );
  },
};

const STRAY = /(?<=[\p{L}\p{N}]) [,;:.](?=\s|$)|(?<=\p{L}) -(?=\p{L})|(?<=\p{L})- (?=\p{L})(?!(?:and|or|to)\b)/gu;

/** Asks after a blank where none belongs. */
export const strayBlank: Rule = {
  name: "stray-blank",
  what: "No blank stands before a comma or stop, or on one side of a hyphen.",
  source: "plain typography",
  usual: true,
  ask: ({ paragraphs, masthead }: Resolution): Query[] => {
    // French sets a blank before some marks.
    if (masthead.language !== "en") return [];
    return paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(STRAY)].map(({ index }) => ({
        text: `${paragraph.id} has a blank too many: “${around(paragraph.text, index)}”.`,
        place: placeOf(paragraph),
      })),
    );
  },
};
