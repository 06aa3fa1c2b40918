import type { Change, Summary } from "../model/comparison.ts";
import type { Finding, Verdict, VerdictKind } from "../model/finding.ts";

/*
 * The limits were set by reading every two neighbouring years of seven series of the General Assembly (75th to 80th sessions): where
 * a delegate would say "last year's text with changes" both shares lie above them, where "we negotiated a new one" at least one below.
 * Both are asked, as each misses something: many small rewordings leave the words alone, a few long new paragraphs the count.
 */

/** Least share of paragraphs that carry over for a light revision: three in five. */
const CARRIED = 3 / 5;
/** Least share of the longer text's words that stand in both for a light revision: below it more than one word in seven is new or gone. */
const SHARED = 6 / 7;
/** Least share of words for a revision at all: below it most of the longer text does not stand in the other. */
const SAME_TEXT = 1 / 2;

/**
 * How much of a pair of texts is new, always the same for the same counts.
 *
 * technical update: no paragraph was reworded, added, removed, moved, split or merged. new text: less than half of the words of the
 * longer text stand in both. light revision: at least 3/5 of the paragraphs carry over and at least 6/7 of the words stand in both.
 * substantial revision: anything else.
 *
 * @param summary counts of `changes`
 * @param changes findings in them are told with the verdict, and do not decide it
 */
export function verdictOf(summary: Summary, changes: readonly Change[]): Verdict {
  return { kind: kindOf(summary), because: [...paragraphsOf(summary), ...weightsOf(changes)] };
}

function kindOf(summary: Summary): VerdictKind {
  const { reworded, added, removed, moved, split, merged, similarity } = summary;
  if (reworded + added + removed + moved + split + merged === 0) return "technical update";
  if (similarity < SAME_TEXT) return "new text";
  return carried(summary) / all(summary) >= CARRIED && similarity >= SHARED ? "light revision" : "substantial revision";
}

/** Paragraphs that say what they said: word for word, or with other punctuation, connectives, dates and numbers only. */
function carried({ unchanged, editorial, technical }: Summary): number {
  return unchanged + editorial + technical;
}

function all(summary: Summary): number {
  return carried(summary) + summary.reworded + summary.added + summary.removed;
}

function paragraphsOf(summary: Summary): string[] {
  const total = all(summary);
  if (total === 0) return ["neither text has paragraphs"];
  const { unchanged, editorial, technical, moved, split, merged, similarity } = summary;
  if (unchanged === total && moved + split + merged === 0) return ["no paragraph changed"];
  const how = [
    `${unchanged} word for word`,
    ...(technical > 0 ? [`${technical} with new dates or references only`] : []),
    ...(editorial > 0 ? [`${editorial} with editorial changes only`] : []),
  ];
  const news = [
    ...(summary.reworded > 0 ? [`${summary.reworded} reworded`] : []),
    ...(summary.added > 0 ? [`${summary.added} added`] : []),
    ...(summary.removed > 0 ? [`${summary.removed} removed`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
  ];
  return [
    // No "of so many": neither text has as many paragraphs as there are changes, and two totals would need a sentence of their own.
    `${carried(summary)} ${carried(summary) === 1 ? "paragraph carries" : "paragraphs carry"} over (${how.join(", ")})`,
    ...(news.length === 0 ? [] : [news.join(", ")]),
    `${percent(similarity)} % of the words of the longer text stand in both`,
  ];
}

/** Whole percent; 0 and 100 only where they are exact. */
function percent(share: number): number {
  return share === 0 || share === 1 ? share * 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** What of the linked paragraphs' findings says that a commitment grew or shrank. */
function weightsOf(changes: readonly Change[]): string[] {
  const linked = changes.filter(({ kind }) => kind === "linked");
  const count = (direction: string) => linked.reduce((sum, { findings }) => sum + placesOf(findings, direction), 0);
  const places = (n: number) => (n === 1 ? "1 place" : `${n} places`);
  const told = [
    ...(count("weaker") > 0 ? [`weaker in ${places(count("weaker"))}`] : []),
    ...(count("stronger") > 0 ? [`stronger in ${places(count("stronger"))}`] : []),
  ];
  return told.length === 0 ? [] : [`wording became ${told.join(" and ")}`];
}

/** Two verbs of a merge that gave way to one are one place, as are all findings that rest on the same words. */
function placesOf(findings: readonly Finding[], direction: string): number {
  const counted = findings.filter(
    (finding) => finding.direction === direction && finding.cause !== "form" && finding.cause !== "connective",
  );
  return new Set(counted.map((finding) => `${finding.new === null ? "old" : "new"} ${(finding.new ?? finding.old)?.start} ${finding.text}`))
    .size;
}
