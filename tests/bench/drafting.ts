import type { Part } from "./page.ts";
import type { Random } from "./random.ts";

// What drafters do to one paragraph, as functions from text to text. The results need not be good law, only be cut like it.

/** Verbs as they stand in the preamble and in the operative part. */
const VERBS: readonly (readonly [preamble: string, operative: string])[] = [
  ["Reaffirming", "Reaffirms"],
  ["Reiterating", "Reiterates"],
  ["Recalling", "Recalls"],
  ["Recognizing", "Recognizes"],
  ["Acknowledging", "Acknowledges"],
  ["Welcoming", "Welcomes"],
  ["Noting", "Notes"],
  ["Taking note", "Takes note"],
  ["Stressing", "Stresses"],
  ["Emphasizing", "Emphasizes"],
  ["Encouraging", "Encourages"],
  ["Inviting", "Invites"],
  ["Urging", "Urges"],
  ["Calling upon", "Calls upon"],
  ["Requesting", "Requests"],
  ["Affirming", "Affirms"],
  ["Supporting", "Supports"],
  ["Underlining", "Underlines"],
];

const SWAPS: readonly (readonly [string, string])[] = [
  ["Member States", "States"],
  ["Governments", "States parties"],
  ["efforts", "endeavours"],
  ["measures", "action"],
  ["strengthen", "reinforce"],
  ["strengthening", "reinforcing"],
  ["cooperation", "partnership"],
  ["challenges", "obstacles"],
  ["appropriate", "suitable"],
  ["comprehensive", "integrated"],
  ["effective", "efficient"],
  ["relevant", "competent"],
  ["support", "back"],
  ["promote", "advance"],
  ["ensure", "see to"],
  ["continue", "go on"],
  ["serious", "grave"],
  ["assistance", "help"],
  ["implementation", "fulfilment"],
  ["illicit", "unlawful"],
  ["consequences", "effects"],
  ["international community", "community of nations"],
  ["in particular", "especially"],
  ["including", "among them"],
];

const QUALIFIERS = [
  "where appropriate",
  "as applicable",
  "upon request",
  "within available resources",
  "inter alia",
  "in accordance with national law",
  "as a matter of priority",
  "on a voluntary basis",
];

const JOINS = ["and", "as well as", "including", "in particular", "and in this context"];
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const MARK = /[,;:.]$/;

/** A paragraph's mark at its end: a comma in the preamble, a semicolon in the operative part. */
export function ended(text: string, part: Part): string {
  return text.replace(MARK, "") + (part === "preamble" ? "," : ";");
}

/** The clauses of a text, each with the comma or the joining word before it; together they are the text without its last mark. */
export function clausesOf(text: string): string[] {
  return text.replace(MARK, "").split(/(?=, |; | (?:and|including|through|with|for|in order) )/);
}

/** Phrases of 3 to 14 words out of many paragraphs, to compose others of. */
export function phrasesOf(texts: readonly string[]): string[] {
  const bare = texts.flatMap(clausesOf).map((clause) => clause.replace(/^[,;]? (?:and )?/, ""));
  return bare.filter((phrase) => wordCount(phrase) >= 3 && wordCount(phrase) <= 14 && !/^\p{Lu}/u.test(phrase));
}

/** Dates, years, resolution numbers and sessions moved on by a year; the same text where there are none. */
export function rolledForward(text: string, random: Random): string {
  return text
    .replace(
      /\b(\d{1,2})( (?:January|February|March|April|May|June|July|August|September|October|November|December) )(\d{4})\b/g,
      (...match) => {
        const [, , month, year] = match;
        return `${1 + random.below(28)}${month}${Number(year) + 1}`;
      },
    )
    .replace(/\b(\d\d)\/(\d{1,3})\b/g, (...match) => `${Number(match[1]) + 1}/${1 + random.below(250)}`)
    .replace(/\b(\w+ty)-(\w+)\b/g, (whole, tens, unit) => {
      const place = ORDINALS.indexOf(unit);
      return place < 0 || place > 7 ? whole : `${tens}-${ORDINALS[place + 1]}`;
    })
    .replace(/\b20(?:0\d|1[0-8])\b/g, (year) => (random.chance(0.3) ? String(Number(year) + 1) : year));
}

/** `times` small edits: a word for another, a qualifier, a phrase more or less, another verb. */
export function reworded(text: string, times: number, phrases: readonly string[], random: Random): string {
  let result = text;
  for (let k = 0; k < times; k++) result = random.pick(EDITS)(result, phrases, random);
  return result.replaceAll(",,", ",");
}

type Edit = (text: string, phrases: readonly string[], random: Random) => string;
const EDITS: readonly Edit[] = [swapped, swapped, qualified, shortened, extended, verbChanged];

function swapped(text: string, _phrases: readonly string[], random: Random): string {
  for (const [a, b] of random.shuffled(SWAPS)) {
    for (const [old, young] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = ` ${text}`.indexOf(` ${old} `);
      if (at > 0) return text.slice(0, at) + young + text.slice(at + old.length);
    }
  }
  return text;
}

function qualified(text: string, _phrases: readonly string[], random: Random): string {
  const words = text.split(" ");
  if (words.length < 8) return text;
  const at = 4 + random.below(words.length - 6);
  const before = (words[at - 1] ?? "").replace(MARK, "");
  return [...words.slice(0, at - 1), `${before}, ${random.pick(QUALIFIERS)},`, ...words.slice(at)].join(" ");
}

function shortened(text: string, _phrases: readonly string[], random: Random): string {
  const clauses = clausesOf(text);
  if (clauses.length < 3) return text;
  const gone = 1 + random.below(clauses.length - 1);
  return clauses.filter((_, index) => index !== gone).join("") + text.slice(-1);
}

function extended(text: string, phrases: readonly string[], random: Random): string {
  const clauses = clausesOf(text);
  const at = 1 + random.below(clauses.length);
  return [...clauses.slice(0, at), `, ${random.pick(JOINS)} ${random.pick(phrases)}`, ...clauses.slice(at)].join("") + text.slice(-1);
}

function verbChanged(text: string, _phrases: readonly string[], random: Random): string {
  const form = verbForm(text);
  if (form === null) return text;
  return random.pick(VERBS)[form.column] + text.slice(form.length);
}

function verbForm(text: string): { readonly row: number; readonly column: 0 | 1; readonly length: number } | null {
  for (const column of [0, 1] as const) {
    const row = VERBS.findIndex((verb) => text.startsWith(`${verb[column]} `));
    if (row >= 0) return { row, column, length: VERBS[row]?.[column].length ?? 0 };
  }
  return null;
}

/** Between a third and two thirds of the clauses stay, the first among them as often as not; phrases of others take the place of the rest. */
export function heavilyReworded(text: string, phrases: readonly string[], random: Random): string {
  const share = 0.34 + 0.33 * random.next();
  const clauses = clausesOf(text).map((clause, index) => {
    if (random.chance(index === 0 ? 0.5 : share)) return clause;
    if (index > 0) return `${/^(?:,|;)? ?(?:and|including|through|with|for)?/.exec(clause)?.[0] ?? ","} ${random.pick(phrases)}`;
    const form = verbForm(clause);
    return form === null ? clause : `${random.pick(VERBS)[form.column]} ${random.pick(phrases)}`;
  });
  return reworded(clauses.join("").replace(/ {2,}/g, " ") + text.slice(-1), 2, phrases, random);
}

/** The paragraph for the other part, its verb in the other form; null where its verb is not one of ours. */
export function crossed(text: string, part: Part): { readonly part: Part; readonly text: string } | null {
  const form = verbForm(text);
  const other: Part = part === "preamble" ? "operative" : "preamble";
  const verb = form === null ? undefined : VERBS[form.row]?.[form.column === 0 ? 1 : 0];
  return form === null || verb === undefined ? null : { part: other, text: ended(verb + text.slice(form.length), other) };
}

/** Two paragraphs cut at a clause near the middle, the second with a verb of its own; null where neither half would be one. */
export function split(text: string, part: Part, random: Random): readonly [string, string] | null {
  const clauses = clausesOf(text);
  const cuts = clauses.map((_, at) => [clauses.slice(0, at).join(""), clauses.slice(at).join("")] as const);
  const good = cuts.filter((halves) => halves.every((half) => wordCount(half) >= 10));
  if (good.length === 0) return null;
  const [first, second] = random.pick(good);
  const verb = random.pick(VERBS)[part === "preamble" ? 0 : 1];
  return [ended(first, part), ended(`${verb} ${second.replace(/^[,;]? (?:and |with )?/, "")}`, part)];
}

/** One paragraph of two, the verb of the second in small letters, sometimes left out. */
export function merged(first: string, second: string, part: Part, random: Random): string {
  const form = verbForm(second);
  const rest = form !== null && random.chance(0.3) ? second.slice(form.length + 1) : second;
  return ended(
    `${first.replace(MARK, "")}, ${random.pick(["and", "and in this regard", "while"])} ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`,
    part,
  );
}

/** A paragraph that nobody had before, made of phrases of others. */
export function composed(part: Part, phrases: readonly string[], random: Random): string {
  const verb = random.pick(VERBS)[part === "preamble" ? 0 : 1];
  const more = Array.from({ length: 2 + random.below(4) }, () => `, ${random.pick(JOINS)} ${random.pick(phrases)}`);
  return ended(`${verb} ${random.pick(phrases)}${more.join("")}`, part);
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
