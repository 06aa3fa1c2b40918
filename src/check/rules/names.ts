import type { Paragraph, Resolution } from "../../model/resolution.ts";
import { citationsIn } from "../../words/citations.ts";
import type { Query, Rule } from "../rule.ts";

/** Shorter names may differ by a letter and be two names. */
const LONG = 20;
/** Letters in which two spellings of one name differ at most. */
const SLIP = 2;

interface Cited {
  readonly name: string;
  readonly key: string;
  readonly paragraphs: Paragraph[];
}

function citedIn({ paragraphs }: Resolution): Cited[] {
  const found = new Map<string, Cited>();
  for (const paragraph of paragraphs) {
    for (const { kind, words } of citationsIn(paragraph.text)) {
      // Capitals and kinds of hyphens are no other name.
      const key = words.replace(/[‑‐]/g, "-").toLowerCase();
      if (kind !== "instrument" || key.length < LONG) continue;
      const cited = found.get(key) ?? { name: words, key, paragraphs: [] };
      if (!found.has(key)) found.set(key, cited);
      cited.paragraphs.push(paragraph);
    }
  }
  return [...found.values()];
}

const numbersOf = (key: string): string => (key.match(/\d+|\b[ivx]+\b/g) ?? []).join(" ");

/** Whether two names differ in at most `SLIP` letters in one place, and not in a number. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > SLIP || numbersOf(a) !== numbersOf(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // One meeting of several is no slip.
  const plural = /^s?$/.test(gone) && /^s?$/.test(come) && !/^\p{L}/u.test(a.slice(a.length - end));
  return !plural && Math.max(gone.length, come.length) <= SLIP;
}

/** Asks after two names so alike that one may be a slip. */
export const twoNames: Rule = {
  name: "two-names",
  what: "An instrument is cited by one spelling of its name.",
  source: "usage of resolutions as printed, titles of instruments",
  usual: true,
  ask: (resolution): Query[] => {
    if (resolution.masthead.language !== "en") return [];
    const cited = citedIn(resolution);
    return cited.flatMap((one, index) =>
      cited.slice(index + 1).flatMap((other) => {
        if (!isSlip(one.key, other.key)) return [];
        const [usual, rare] = one.paragraphs.length >= other.paragraphs.length ? [one, other] : [other, one];
        const [paragraph] = rare.paragraphs;
        const text = `${paragraph?.id} cites “${rare.name}”; elsewhere in the text it is “${usual.name}” (${usual.paragraphs[0]?.id}).`;
        return [{ text, place: paragraph?.places[0] ?? null }];
      }),
    );
  },
};
