import type { Section } from "../model/resolution.ts";
import type { Wording, WordingPlace, WordingQuery, Wordings } from "../model/wording.ts";
import { openingOf } from "../words/openings.ts";
import { wordsOf } from "../words/tokens.ts";
import type { Store } from "./database.ts";
import { type Asked, asked, likeness } from "./likeness.ts";
import { numberIn, numberOrNullIn, textIn } from "./rows.ts";

/** Words of a query that paragraphs are looked up by: the rarest, for the common ones lead everywhere. */
const LOOKED_UP = 12;
/** Paragraphs that these words together may stand in, so that none of them is common: ranking costs about 5 ms per thousand. */
const BUDGET = 20_000;
/** Words up to which the query is also looked for as a phrase: longer ones are paragraphs, which seldom return whole. */
const PHRASE = 12;
/** Paragraphs that are looked at more closely for each that is wanted, and at least. */
const CLOSER = 20;
const CLOSER_LEAST = 200;

/**
 * Finds wordings in the store: paragraphs that have the words asked for, or are most like them, alike ones together.
 *
 * @returns the best first; of equals the one that stands in more places, then the newer, then by symbol, always the same
 */
export function search(store: Store, query: WordingQuery): Wordings {
  const terms = termsOf(query.words);
  const counts = store.prepare("select (select count(*) from document) as texts, (select count(*) from paragraph) as paragraphs").get();
  const searched = { texts: numberIn(counts, "texts"), paragraphs: numberIn(counts, "paragraphs") };
  if (terms.length === 0) return { query, found: [], searched };
  const frequencies = frequenciesOf(store, terms);
  const weight = (norm: string): number => weightOf(norm, frequencies, searched.paragraphs);
  const question = asked(query.words, weight);
  // Each wording once: the same words stand in many years.
  const candidates = new Map(
    [...phrases(store, terms, query), ...relatives(store, rarest(terms, frequencies), query)].map((one) => [one.same, one]),
  );
  const found = [...candidates.values()]
    .filter(({ text }) => query.kind === "near" || hasRun(text, question))
    .map(({ same, text }) => ({ same, text, ...likeness(question, text) }));
  const best = found.toSorted((a, b) => b.score - a.score || (a.same < b.same ? -1 : 1)).slice(0, query.limit);
  const wordings = best.flatMap(({ same, score, matches, text }): Wording[] => {
    const [first, ...others] = placesOf(store, same, query);
    return first === undefined ? [] : [{ text, score, matches, places: [first, ...others] }];
  });
  return { query, found: inOrder(wordings), searched };
}

/** Words as the index has them: runs of letters and digits in lower case. */
function termsOf(words: string): string[] {
  return (
    words
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** How many paragraphs have each term. */
function frequenciesOf(store: Store, terms: readonly string[]): Map<string, number> {
  const lookUp = store.prepare("select doc from vocabulary where term = ?");
  return new Map(
    [...new Set(terms)].map((term) => {
      const row = lookUp.get(term.normalize("NFD").replace(/\p{M}/gu, ""));
      return [term, row === undefined ? 0 : numberIn(row, "doc")];
    }),
  );
}

/** Inverse document frequency, smoothed as in Robertson and Zaragoza's account of BM25 (2009), and never below a little. */
function weightOf(norm: string, frequencies: ReadonlyMap<string, number>, all: number): number {
  const rarest = Math.min(...termsOf(norm).map((term) => frequencies.get(term) ?? 0), all);
  return Math.max(0.1, Math.log(1 + (all - rarest + 0.5) / (rarest + 0.5)));
}

/** The rarest words, as many as the budget allows; at least one where any is known. */
function rarest(terms: readonly string[], frequencies: ReadonlyMap<string, number>): string[] {
  const frequency = (term: string): number => frequencies.get(term) ?? 0;
  const known = [...new Set(terms)].filter((term) => frequency(term) > 0);
  const chosen: string[] = [];
  let spent = 0;
  for (const term of known.toSorted((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1)).slice(0, LOOKED_UP)) {
    spent += frequency(term);
    if (chosen.length > 0 && spent > BUDGET) break;
    chosen.push(term);
  }
  return chosen;
}

interface Filter {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

function filterOf({ body, from, to, section, opening, series }: WordingQuery): Filter {
  const parts: [string, string | number | null][] = [
    ["d.body like '%' || ? || '%'", body],
    ["d.year >= ?", from],
    ["d.year <= ?", to],
    ["p.section = ?", section],
    ["p.opening = ?", opening === null ? null : headOf(opening)],
    ["d.series = ?", series],
  ];
  const given = parts.flatMap(([sql, value]): [string, string | number][] => (value === null ? [] : [[sql, value]]));
  return { where: given.map(([sql]) => ` and ${sql}`).join(""), values: given.map(([, value]) => value) };
}

/** "Encourages", "encouraging", "Encourage" → "encourages", as openings are stored. */
function headOf(verb: string): string {
  const word = verb.trim().toLowerCase();
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return (openingOf(`${capital} the`) ?? openingOf(`${capital}s the`))?.head ?? word;
}

interface Candidate {
  readonly same: string;
  readonly text: string;
}

const most = ({ limit }: WordingQuery): number => Math.max(CLOSER_LEAST, limit * CLOSER);

const COLUMNS = "p.same as same, p.text as text from word w join paragraph p on p.id = w.rowid join document d on d.id = p.document";

const candidate = (row: unknown): Candidate => ({ same: textIn(row, "same"), text: textIn(row, "text") });

/** Paragraphs with the words one after another, the last added first: all are as good, so none need be ranked. */
function phrases(store: Store, terms: readonly string[], query: WordingQuery): Candidate[] {
  if (query.kind === "near" && terms.length > PHRASE) return [];
  const { where, values } = filterOf(query);
  return store
    .prepare(`select ${COLUMNS} where word match ?${where} order by w.rowid desc limit ?`)
    .all(`"${terms.join(" ")}"`, ...values, most(query))
    .map(candidate);
}

/** Paragraphs with some of the words, by bm25 (Robertson and Zaragoza 2009), as SQLite's FTS5 has it. */
function relatives(store: Store, terms: readonly string[], query: WordingQuery): Candidate[] {
  if (query.kind === "exact" || terms.length === 0) return [];
  const { where, values } = filterOf(query);
  return store
    .prepare(`select ${COLUMNS} where word match ?${where} order by w.rank, w.rowid limit ?`)
    .all(terms.map((term) => `"${term}"`).join(" OR "), ...values, most(query))
    .map(candidate);
}

/** The index breaks words at hyphens and slashes, we do not. */
function hasRun(text: string, { words }: Asked): boolean {
  return ` ${wordsOf(text).join(" ")} `.includes(` ${words.join(" ")} `);
}

function placesOf(store: Store, same: string, query: WordingQuery): WordingPlace[] {
  const { where, values } = filterOf(query);
  return store
    .prepare(
      `select d.symbol as symbol, d.body as body, d.year as year, d.stage as stage, p.number as number, p.section as section
       from paragraph p join document d on d.id = p.document where p.same = ?${where}
       order by d.year desc, d.symbol desc, p.id`,
    )
    .all(same, ...values)
    .map((row) => ({
      symbol: textIn(row, "symbol"),
      body: textIn(row, "body"),
      year: numberOrNullIn(row, "year"),
      paragraph: textIn(row, "number"),
      section: sectionOf(textIn(row, "section")),
      adopted: textIn(row, "stage") === "adopted",
    }));
}

const SECTIONS: readonly Section[] = ["preamble", "operative", "annex", "other"];

function sectionOf(text: string): Section {
  return SECTIONS.find((section) => section === text) ?? "other";
}

function inOrder(wordings: readonly Wording[]): Wording[] {
  return wordings.toSorted(
    (a, b) =>
      b.score - a.score ||
      b.places.length - a.places.length ||
      (b.places[0].year ?? 0) - (a.places[0].year ?? 0) ||
      (a.places[0].symbol < b.places[0].symbol ? -1 : 1),
  );
}
