import type { Paragraph } from "../model/resolution.ts";
import type { Place } from "../model/source.ts";

/** "Single Convention on Narcotic Drugs of 1961": an instrument's name and the year it is cited with. Names and words are bounded. */
const INSTRUMENT =
  /(?<![\p{L}-])((?:[A-Z][\p{L}-]{1,40} )(?:(?:[A-Z][\p{L}-]{1,40}|on|of|the|and|in|for|to|against|at|by) ){0,25})of ((?:18|19|20)\d\d)\b/gu;

const OF_YEAR = / of (?:18|19|20)\d\d\b/;

/** What stands before a name at the beginning of a paragraph: "Recalling the". */
const BEFORE = /^(?!Convention|Protocol|Covenant|Treaty|Agreement|Statute)[\p{L}-]+ (?:(?:of|to|in|by) )?the /u;

interface Citation {
  readonly year: string;
  readonly id: string;
  readonly place: Place | undefined;
}

/** One instrument cited with two different years: one of them is wrong, probably the one used less. */
export function treatyYears(paragraphs: readonly Paragraph[]): { readonly text: string; readonly place: Place | undefined }[] {
  const cited = new Map<string, Citation[]>();
  for (const { id, text, places } of paragraphs) {
    // Most paragraphs cite none, and the pattern looks at every capital.
    if (!OF_YEAR.test(text)) continue;
    for (const match of text.matchAll(INSTRUMENT)) {
      const name = (match[1] ?? "").trim().replace(BEFORE, "");
      if (!/\b(?:Convention|Protocol|Covenant|Treaty|Agreement|Statute)\b/.test(name) || !/ (?:on|against|for|of|to) /.test(name)) continue;
      const citation = { year: match[2] ?? "", id, place: places[0] };
      const citations = cited.get(name);
      if (citations) citations.push(citation);
      else cited.set(name, [citation]);
    }
  }
  return [...cited].flatMap(([name, citations]) => {
    const usual = mostUsed(citations);
    return citations
      .filter(({ year }) => year !== usual)
      .map(({ year, id, place }) => ({ text: `${id} cites the ${name} of ${year}; elsewhere in the text it is of ${usual}.`, place }));
  });
}

/** The year most citations have; of several, the first. */
function mostUsed(citations: readonly Citation[]): string {
  const counts = new Map<string, number>();
  for (const { year } of citations) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? "";
}
