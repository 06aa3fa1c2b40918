import { type Citation, citation, MONTH_NAMES, ORDINAL, spanOf, stickyMatch } from "./citation.ts";
import { wordsOf } from "./cited-instruments.ts";
import { type Name, namesIn } from "./names.ts";
import { ordinalValue } from "./ordinal-value.ts";

/** What joins the ordinals of a list or a range, of ten sessions at most. */
const JOINT = "(?:,| and|, and|,? to)(?: its| the)? ";
const SESSION = new RegExp(
  `\\b(${ORDINAL}(?:${JOINT}${ORDINAL}){0,9})((?: (?:regular|special|emergency|substantive|high-level|reconvened|resumed|annual|plenary|ministerial|review)){0,2}) (session|meeting|anniversary|Conference|conference|congress|Congress|round|cycle)s?\\b(?:,? (?:in|of) (?:(?:${MONTH_NAMES.join("|")}) )?((?:19|20)\\d\\d)\\b)?`,
  "gi",
);

const SESSIONS = /session|meeting|anniversary|conference|congress|round|cycle/i;

/** Sessions, meetings and anniversaries told by an ordinal. */
export function sessions(text: string): Citation[] {
  if (!SESSIONS.test(text)) return [];
  return [...text.matchAll(SESSION)].flatMap((match) => {
    const [, ordinals = "", adjectives = "", noun = "", ofYear] = match;
    const numbers = valuesOf(ordinals);
    if (numbers.length === 0) return [];
    const family = `session ${`${adjectives.trim()} ${noun}`.trim().toLowerCase()}`;
    const year = ofYear === undefined ? [] : [Number(ofYear)];
    // Sessions named together roll forward together.
    return [citation(text, "session", spanOf(match), family, `${family} ${[...numbers, ...year].join(" ")}`, numbers)];
  });
}

const ORDINALS = new RegExp(`(to )?(?:(?:its|the) )?(${ORDINAL})(?!\\p{L})`, "giu");

/** The numbers of ordinals in a list, those between the ends of a range too. */
function valuesOf(ordinals: string): number[] {
  const values: number[] = [];
  for (const [, to, word = ""] of ordinals.matchAll(ORDINALS)) {
    const value = ordinalValue(word.toLowerCase().replaceAll(" ", "-"));
    if (value === null) continue;
    const from = to === undefined ? undefined : values.at(-1);
    if (from !== undefined) for (let between = from + 1; between < value; between++) values.push(between);
    values.push(value);
  }
  return values;
}

const MEETING = /\b(?:Summits?|Conference|Congress)\b/;
/** Bodies whose names hold such a noun. */
const BODY =
  /\bConference of (?:the )?(?:States )?Parties|\bGeneral Conference|\bConference on Disarmament|\bUnited Nations Conference on Trade and Development|\bRegional Conference/;
const ORDINAL_BEFORE = new RegExp(`\\b(${ORDINAL}) $`, "i");
/** "Lantern Summit +2 Stocktaking Moment": what took stock of a meeting, so many years after it. */
const SEQUEL = / \+(\d{1,2})((?: \p{Lu}\p{L}+)*)/uy;
/** Letters of the longest ordinal before a name: "one hundred and seventy-eighth". */
const LONGEST_ORDINAL = 34;

/** Named conferences and summits, with their ordinal or year where they have one. */
export function meetings(text: string): Citation[] {
  if (!MEETING.test(text)) return [];
  return namesIn(text)
    .map(withoutPlace)
    .flatMap((name) => {
      if (!MEETING.test(name.words) || BODY.test(name.words) || !/ /.test(name.words)) return [];
      const before = ORDINAL_BEFORE.exec(text.slice(Math.max(0, name.start - LONGEST_ORDINAL), name.start))?.[1];
      const [first = "", ...rest] = name.words.split(" ");
      const inside = ordinalValue(first.toLowerCase());
      const outside = before === undefined ? null : ordinalValue(before.toLowerCase().replaceAll(" ", "-"));
      const sequel = stickyMatch(SEQUEL, text, name.end);
      const number = outside ?? inside ?? (sequel === null ? null : Number(sequel[1]));
      const start = outside === null || before === undefined ? name.start : name.start - before.length - 1;
      const words = wordsOf(inside === null ? name.words : rest.join(" ")).map((word) => word.replace(/s$/, ""));
      if (sequel !== null) words.push("+", ...wordsOf(sequel[2] ?? ""));
      const family = `meeting ${words.join(" ")}`;
      const order = number === null ? [] : [number];
      return [
        citation(
          text,
          "meeting",
          { start, end: name.end + (sequel?.[0].length ?? 0) },
          family,
          `${family} ${order.join(" ")}`.trim(),
          order,
        ),
      ];
    });
}

/** "Lantern Summit in Oslo": where it was held is no part of its name. */
function withoutPlace({ start, words }: Name): Name {
  const own = words.replace(/ in \p{Lu}[\p{L} ]*$/u, "");
  return { start, end: start + own.length, words: own };
}

/** Whether two names are of one conference: one holds the other's words, and their ordinals do not differ. */
export function sameMeeting(a: Citation, b: Citation): boolean {
  const [x, y] = [a.family.split(" "), b.family.split(" ")];
  const [short, long] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)];
  const [one, other] = [a.order[0], b.order[0]];
  if (x.includes("+") !== y.includes("+")) return false;
  return short.length > 2 && short.every((word) => long.has(word)) && (one === undefined || other === undefined || one === other);
}
