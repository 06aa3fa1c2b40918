/**
 * The limits of the alignment, each with its reason. They were chosen on the pairs of resolutions 75/198 → 76/188, 76/188 → 77/238
 * and on made-up pairs, by reading the pairs on both sides of each limit, and checked on 77/238 → 79/191, on resolutions on
 * indigenous peoples, the right to food and South-South cooperation (79th to 80th, 77th to 78th sessions), and on Security Council
 * renewals of 1985 and 1991. Scores run from 0 to 1; what they measure says `candidates.ts`.
 *
 * "Support" is how far the paired neighbours speak for a pair, 0 to 1 (`support.ts`). Evidence and support make up for each other:
 * far from its old neighbours a paragraph must show by its own words that it is the same; between them, a trace is enough.
 */
export const LIMITS = {
  /** A pair with this score, and no rival near, is plain: it needs no support. Few wrong ones were seen above 0.45, all of them paragraphs that shared one long title. */
  plain: 0.5,
  /** A rival is near where it reaches this share of a pair's score. */
  rivalNear: 0.9,
  /** Pairs below this wait until everything above is paired, because then their neighbourhood is known. */
  early: 0.25,
  /** What full support adds when pairs are ranked: it settles near-ties, and is worth less than a word changed here or there. */
  supportRank: 0.05,
  /** Least score of a pair without support that shares one run of words only: below it stand paragraphs that quote the same title. */
  alone: 0.36,
  /** How much less is enough where a pair shares many separate runs: one run is a quotation, several are a paragraph. */
  manyRuns: 0.2,
  /** How much less is enough where a pair has full support. */
  supported: 0.25,
  /** Least score of any pair, however well supported: below it, replaced paragraphs share no more than any two of the text. */
  least: 0.09,
  /**
   * The same where the two open with different verbs: what was put where something else was struck begins anew, what was rewritten
   * mostly keeps its verb. Chosen on made pairs, where it keeps out two wrong pairs of three below it; of real pairs of 1982 to 1992
   * and of the 75th to 80th sessions it parts a dozen, most of them paragraphs with another subject.
   */
  leastOpeningAnew: 0.125,
  /**
   * Least score of a pair that moved. Of 180 made pairs, all 13 such links below it were wrong, and 27 of 35 in the twentieth above it right;
   * of some hundred real pairs of the 75th to 80th sessions none stands below it.
   */
  leastMoved: 0.15,
  /** Added for a pair without support whose paragraph has a near-duplicate that fits as well: likeness does not tell them apart. */
  twin: 0.6,
  /** Least likeness of both rests for the rest of a merge or split, without support, and how much less with full support. */
  rest: 0.28,
  restSupported: 0.23,
  /**
   * How much more is asked of a rest away from its neighbours that shares one passage only and is the smaller part of its paragraph: that
   * is a title both quote. Of 220 made pairs it keeps out 18 wrong rests and no right one, of 100 real pairs of the 75th to 80th sessions none.
   */
  restQuoted: 0.5,
  /** Least share of a left-over paragraph found in its heir's rest, without support, and how much less with full support. */
  covered: 0.24,
  coveredSupported: 0.19,
  /** Least share of either paragraph that a rest must make up, however well supported: below it, it is a turn of phrase. */
  noticeable: 0.04,
  /** Of what a left-over paragraph and its heir share, this share must be unexplained by others; else it is a near-duplicate of a source. */
  ownShare: 0.4,
  /**
   * The same where it is no near-duplicate of a source: both may quote one title, which the source has explained already. Chosen on a merge
   * of 76/188 → 77/238 and checked on law of the sea of the 75th to 80th sessions, where six of the eight merges and splits it adds read right.
   */
  ownShareUnlike: 0.25,
  /**
   * A rest that is less than this, its share of the left-over paragraph counted in all terms and in single words together, must have a run
   * of six words, or several of four or five: the words may stand in the source's other heir one by one, and all that is new are two joints.
   * Chosen on made pairs, where it keeps out a quarter of the wrong splits and no right one, and on law of the sea of the 75th to 80th
   * sessions and 76/188 → 77/238, where the four links it undoes read wrong or thin; checked on 77/238 → 79/191, whose weakest merges
   * have such runs.
   */
  ownWords: 0.35,
  ownLongTerms: 3,
  /**
   * Least score of a chapeau and the paragraph that became one of its points and gave it its opening words. Of the series on the right to
   * food, where recitals on guidelines became points, the right ones stand above 0.15; it is what two paragraphs on one matter share.
   */
  tookOpening: 0.125,
  /** Share of the places of its neighbours that must agree for a pair whose paragraph has a twin. */
  inOrder: 0.5,
} as const;
