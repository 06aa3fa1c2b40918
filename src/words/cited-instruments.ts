import type { Span } from "../model/source.ts";
import { type Citation, citation, spanOf } from "./citation.ts";
import { type Name, namesIn } from "./names.ts";
import { plainType } from "./normal.ts";
import { remembering } from "./remembering.ts";

/** Nouns that make a capitalised name an instrument, with the weight of something agreed. */
const INSTRUMENT =
  /\b(?:Agenda|Declarations?|Conventions?|Covenants?|Protocols?|Charter|Treaty|Treaties|Statute|Plans? of Action|Action Plan|Programmes? of Action|Platform for Action|Rules|Principles|Framework|Guidelines|Strategy|Strategies|Standards|Statement|Compact|Road ?[Mm]ap|Pact|Accords?|Agreements?|Consensus|Commitments?|Pathway|Development Goals|Call to Action|Outcome Document|Appeal|Modalities|Implementation Plan|Guidance|Recommendations?|Code of (?:Conduct|Practice))\b/;
const NOUN_AT_END = new RegExp(`${INSTRUMENT.source}$`);
// "The outcome document" alone is the one whose session stands near, as a short name stands for a long one.
const OUTCOME =
  /(?:(?<=\bthe )(?:\p{Lu}\p{L}+ ){1,3})?\b(?:outcome document|outcome) of the (?:(?:\p{L}|-)+ ){1,4}(?:session|meeting|conference|Conference|Summit)(?: of the (?:General )?Assembly)?|(?<=\bthe )outcome document\b/gu;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Treaties, declarations, agendas and the like, told by the noun in their capitalised name, and outcome documents. */
export function instruments(text: string): Citation[] {
  const names = namesIn(text, true);
  const named = names
    .map((name) => withoutBody(text, name))
    .filter(
      ({ start, words }) => INSTRUMENT.test(words) && isName(words) && !IN_BODY.test(text.slice(Math.max(0, start - IN_BODY_REACH), start)),
    )
    .map((name) => instrument(text, name));
  const outcomes = (text.includes("outcome") ? [...text.matchAll(OUTCOME)] : []).map((match) =>
    instrument(text, wholeOutcome(text, spanOf(match), names)),
  );
  return [...declared(text), ...outcomes, ...named];
}

/** "The declaration entitled “Light for All” and “Lamps for All”": what is told by a quoted title. */
const DECLARED =
  /\b(?:(?:political|ministerial|joint) )?(?:declarations?|communiqués?|plan of action|programme of action) entitled (“[^“”]{3,200}”)(?: and (“[^“”]{3,200}”))?/gu;

function declared(text: string): Citation[] {
  if (!text.includes("entitled “")) return [];
  return [...text.matchAll(DECLARED)].flatMap((match) => {
    const { start, end } = spanOf(match);
    const [, first = "", second] = match;
    if (second === undefined) return [instrument(text, { start, end, words: first })];
    const [middle, next] = [start + match[0].lastIndexOf(first) + first.length, end - second.length];
    return [instrument(text, { start, end: middle, words: first }), instrument(text, { start: next, end, words: second })];
  });
}

/** "Outcome document of the second Conference" with the rest of the conference's name: "on Lanterns". */
function wholeOutcome(text: string, { start, end }: Span, names: readonly Name[]): Name {
  const last = names.find((name) => name.start < end && end < name.end);
  const whole = last === undefined ? end : last.end - (PLACE.exec(last.words)?.[0].length ?? 0);
  return { start, end: whole, words: text.slice(start, whole) };
}

/** "Special Committee on the Situation with regard to the Implementation of the Declaration …": the end of a body's name. */
const IN_BODY = /Situation with regard to the $/;
const IN_BODY_REACH = 40;

/** "Conference of the Parties to the Lantern Convention": a body that an instrument made. */
const BODY_OF =
  /^(?:Conferences?|Meetings?|Workshop|(?:\p{Lu}\S+ ){0,3}Centre|Secretariat|Executive Secretary|Subsidiary Body|Bureau|Committee|(?:Contracting |States )?Parties)\b[^,]{0,60}? (?:to|of|under) (?:the )?(?=\p{Lu})/u;
/**
 * "The adoption by the International Harbour Organization of the Lantern Guidelines": who adopted it. A noun that begins the name may be
 * what the name is about ("Organization of Exercise Unity Charter").
 */
const ADOPTER =
  /^(?:[\p{L}-]+ ){1,6}?(?:Organization|Commission|Conference|Committee|Association|Assembly|Group|Authority|Council|Agency)(?: on(?: [\p{L}-]+){1,4}?| of the Whole)? of (?:the )?(?!United Nations)(?=\p{Lu})/u;
/** "Lantern Agreement in Geneva": where something under it was held. */
const PLACE = / in \p{Lu}[\p{L} ]*$/u;

/** "Annex II to the Lantern Convention": part of it. */
const PART_OF = /^[IVX]+ (?:to|of) (?:the )?/;
/** "A Renewed Declaration at the Fourth International Conference": where it was adopted. */
const OCCASION = / at the (?:\S+ ){1,6}?(?:Conference|Congress|Meeting|Session|Summit)\b.*$/u;
/** "The Declaration for Indigenous women": the first word of whom it is for. */
const WHOM = / (?:by|for|of|on|to|with) Indigenous$/;
const BY = /\bby (?:the )?$/;
/** "By Harbourland of the Lantern Charter": who signed it. */
const SIGNATORY = /^.+? of the (?=\p{Lu})/u;
/** Letters before a name that are looked at for who adopted it. */
const BEFORE = 10;

/** "Member States in the Lantern Pact": who said it there. */
const WITHIN = /^.+? in (?:the )?(?=\p{Lu})/u;

function withoutBody(text: string, name: Name): Name {
  let { start, words } = name;
  const cut = (lead: string): void => {
    start += lead.length;
    words = words.slice(lead.length);
  };
  for (const lead of [BODY_OF, PART_OF]) for (let at = lead.exec(words); at !== null && at[0] !== ""; at = lead.exec(words)) cut(at[0]);
  const isBy = BY.test(text.slice(Math.max(0, start - BEFORE), start));
  for (const who of isBy ? [WITHIN, ADOPTER, SIGNATORY] : [WITHIN, ADOPTER]) {
    const before = who.exec(words)?.[0] ?? "";
    if (!INSTRUMENT.test(before) && (who !== SIGNATORY || INSTRUMENT.test(words))) cut(before);
  }
  for (const tail of [OCCASION, PLACE]) {
    const at = tail.exec(words)?.index;
    if (at !== undefined && (tail === OCCASION ? INSTRUMENT : NOUN_AT_END).test(words.slice(0, at))) words = words.slice(0, at);
  }
  if (/^ \p{Ll}/u.test(text.slice(start + words.length, start + words.length + 2))) words = words.replace(WHOM, "");
  return { start, end: start + words.length, words };
}

/** Two capitalised words, or a year before one ("the 2030 Agenda"): "the Convention" alone says not which. */
function isName(words: string): boolean {
  const first = words.search(/\p{Lu}/u);
  return (
    first >= 0 &&
    (/\p{Lu}/u.test(words.replace(YEAR, "").replace(/^\P{Lu}*\p{Lu}\S*/u, "")) || /^(?:19|20)\d\d |^Agenda (?:19|20)\d\d$/.test(words))
  );
}

function instrument(text: string, name: Name): Citation {
  const years = [...name.words.matchAll(YEAR)].map((year) => Number(year[0]));
  const family = `instrument ${wordsOf(name.words).join(" ")}`;
  return citation(text, "instrument", name, family, plainType(name.words).toLowerCase(), years.slice(0, 1));
}

const SMALL = new Set("the of on for and to in at by with against from a an".split(" "));

/** The words of a name that tell it from others, lower case; without years. */
export function wordsOf(name: string): readonly string[] {
  return known(name).words;
}

// A text has few names and cites them often, and each is held against many.
const known = remembering((name): { readonly words: readonly string[]; readonly held: ReadonlySet<string> } => {
  const words = plainType(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && !SMALL.has(word) && !/^(?:19|20)\d\d(?:-(?:19|20)\d\d)?$/.test(word))
    // "All Forms of Discriminations" is a slip, and no other text.
    .map((word) => word.replace(/(?<=\p{L}{4})s$/u, ""));
  return { words, held: new Set(words) };
}, 200_000);

const isProtocol = (words: readonly string[]): boolean => words.some((word) => /^protocols?$/.test(word));

/**
 * Whether two names are of one instrument: one holds the other's words, and no year of theirs contradicts, since a short name stands for
 * the long one. A name of one word and a year ("the 2030 Agenda") needs the same year; a protocol is not the treaty that it amends.
 */
export function sameInstrument(a: Citation, b: Citation): boolean {
  const [x, y] = [known(a.words), known(b.words)];
  const [{ words: short }, { words: long, held }] = x.words.length <= y.words.length ? [x, y] : [y, x];
  const [one, other] = [a.order[0], b.order[0]];
  if (short.length === 1 && one !== other) return false;
  if (isProtocol(short) !== isProtocol(long)) return false;
  if (one !== undefined && other !== undefined && one !== other) return false;
  return short.every((word) => held.has(word));
}
