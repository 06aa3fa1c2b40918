import type { Paragraph, Resolution } from "../../model/resolution.ts";
import type { Query, Rule } from "../rule.ts";

const HYPHENATED = /(?<![\p{L}\p{N}-])(\p{L}{2,20})[-‑‐](\p{L}{2,20})(?![\p{L}\p{N}-])/gu;
const PAIR = /(?<![\p{L}\p{N}-])(\p{Ll}{2,20}) (?=(\p{Ll}{2,20})(?![\p{L}\p{N}‑‐-]))/gu;

/** Asks after a compound that is written with a hyphen here and without one there. */
export const mixedHyphen: Rule = {
  name: "mixed-hyphen",
  what: "A compound is written in one way: “decision-making”, not “decision making” elsewhere.",
  source: "United Nations spelling list; off unless asked for, as “in the long term” and “long-term plans” are both right",
  usual: false,
  ask: ({ paragraphs, masthead }: Resolution): Query[] => {
    if (masthead.language !== "en") return [];
    const first = new Map<string, Paragraph>();
    for (const paragraph of paragraphs) {
      for (const [, one = "", two = ""] of paragraph.text.matchAll(HYPHENATED)) {
        const key = `${one} ${two}`.toLowerCase();
        if (!first.has(key)) first.set(key, paragraph);
      }
    }
    const told = new Set<string>();
    return paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(PAIR)].flatMap(([, one = "", two = ""]) => {
        const key = `${one} ${two}`;
        const other = first.get(key);
        if (other === undefined || told.has(key)) return [];
        told.add(key);
        return [{ text: `${paragraph.id} has “${key}”, ${other.id} “${one}-${two}”.`, place: paragraph.places[0] ?? null }];
      }),
    );
  },
};
