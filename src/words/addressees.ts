import type { Span } from "../model/source.ts";
import { spanOf } from "./citation.ts";
import { endOfDescription } from "./group-ends.ts";
import { groupPhrasesIn } from "./group-phrases.ts";
import { namesIn } from "./names.ts";
import { plainType } from "./normal.ts";
import { Ground } from "./taken.ts";

/** A body, or a group of people, of whom a text says that they act, are asked, or are spoken for. */
export interface Actor extends Span {
  readonly kind: "body" | "group";
  /** As far as they say which it is; a description may go on beyond them up to the end of the span. */
  readonly words: string;
  /** For comparing: lower case, without articles and words that only limit ("relevant"), groups by one name ("young people"). */
  readonly key: string;
}

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Nouns that make a capitalised name a body. */
const BODIES = new RegExp(
  `\\b(?:${list(`Organi[sz]ations? Programmes? Funds? Commissions? Committees? Councils? Unions? Offices? Boards? Banks? Agency Agencies Entity
    Conference Secretariat Institutes? Groups? Forum Assembly Associations? Federation Secretary-General Rapporteurs? Commissioner
    Representatives? Envoy Adviser Courts? Tribunals? Centres? Centers? Networks? Alliance Mechanism Division Department Partnership Facility Authority
    Coordinators? Governments? States? Part(?:y|ies) Community Chair Chairperson President Bureau System Team Teams Force Corps University
    INTERPOL UNICEF UNESCO UNAIDS UNODC UN-Women Experts? Nations Cross Crescent`).join("|")})\\b`,
);
/** Names with such a noun that are no body. */
const NOT_BODIES =
  /\b(?:Programme of|Programmes of|Nations (?:Convention|Declaration|Rules|Standard|Framework|Principles|Guiding|Charter|resolutions)|Convention|Declaration|Covenant|Protocol|Agenda|Plan|Strategy|Rules|Principles|Charter|Statement|Standards|Guidelines|Report|Day|Decade|Year|Agreement|Statute|Treaty|Index|Fellowship|Bulletin|Clearing House|Meeting(?! of)|Initiative|Summit|Award|Prize|Database)\b/;

const LIMITS = new Set(list("all relevant pertinent appropriate concerned other the these those such various interested many its their"));

// Some nouns name a group only with the word before them.
const NEEDS_MODIFIER = new Set(
  list(
    "users personnel mechanisms banks industries bodies entities institutions workers officials defenders leaders offices peoples populations",
  ),
);
const UNITS = "(?:agencies|bodies|entities|funds|organizations|organs|programmes)";
const FIXED = [
  "civil society organizations",
  "civil society entities",
  "civil society actors",
  "civil society",
  "private sector",
  "scientific community",
  "donor community",
  "international community",
  "drug users",
  "people who use drugs",
  "people who inject drugs",
  "injecting drug users",
  "young people",
  "young persons",
  "older persons",
  "persons with disabilities",
  "natural (?:and|or) juridical persons",
  "Indigenous Peoples",
  "indigenous peoples",
  "health-care professionals",
  "healthcare providers",
  "Member States",
  "States parties",
  "States Members of the United Nations",
  "United Nations (?:development )?system",
  "administering Powers?",
  // "United Nations agencies, funds and programmes"
  `(?:United Nations (?:system )?)?(?:specialized )?${UNITS}(?:, ${UNITS})*,? and (?:bodies|funds|programmes)`,
  "(?:coastal|flag|port|archipelagic|transit|donor|sponsoring|requesting|receiving|host|affected|neighbouring|landlocked|(?:small island |landlocked )?developing) States",
  "States",
];
/**
 * A letter, told by what it is not: the table of `\p{L}` is large, and a pattern that repeats it so often takes longer to make than all
 * of a short text to read.
 */
const LETTER = "[^\\s\\x00-@\\[-`{-\\xBF×÷\\u2000-\\u206F]";
const LETTER_OR_HYPHEN = "[^\\s\\x00-,.-@\\[-`{-\\xBF×÷\\u2000-\\u206F]";
const SITUATIONS =
  `who(?: ${LETTER_OR_HYPHEN}+){1,2}|in vulnerable situations|in situations of ${LETTER}+(?: and ${LETTER}+)?|in need(?: of ${LETTER}+)?|in detention|in custody|in prison
  |living (?:with|in|on) (?:${LETTER}+ and )?${LETTER}+(?: ${LETTER}+)?|belonging to(?: ${LETTER_OR_HYPHEN}+){1,4}|vulnerable to|(?:most )?affected by|emerging from ${LETTER}+|deprived of ${LETTER}+
  |with disabilities|of African descent`
    .split("|")
    .map((phrase) => phrase.trim())
    .join("|");
const PERSONS = `(?:persons|people|those|communities|members of society) (?:${SITUATIONS})`;
const RESTRICTED = `(?:developing |developed )?countries with(?: (?!to )${LETTER_OR_HYPHEN}+){1,6}`;
const DESCRIBED = new RegExp(`\\b(?:${RESTRICTED}|${PERSONS})`, "g");
const NAMED = new RegExp(`\\b(?:${FIXED.join("|")})\\b`, "g");

/** One name for those that have several. */
const NAMES: Readonly<Record<string, string>> = {
  "secretary-general of united nations": "secretary-general",
  "young people": "youth",
  "young persons": "youth",
  "injecting drug users": "people who inject drugs",
  "drug users": "people who use drugs",
  "indigenous peoples": "indigenous peoples",
};

/** The bodies and groups an English text names, in reading order; they do not overlap. */
export function actorsIn(text: string): Actor[] {
  // The same length, so that places hold.
  const plain = text.replace(/[\u2010\u2011]/g, "-");
  const ground = new Ground(text.length);
  const fixed = [...plain.matchAll(NAMED)].map(spanOf);
  const bodies = namesIn(plain)
    .flatMap(splitAtAnd)
    .map(withoutPlace)
    .filter(
      ({ words, start, end }) =>
        BODIES.test(headOf(words)) &&
        !NOT_BODIES.test(words) &&
        // A title: "The State of the Harbours".
        !words.startsWith("The ") &&
        words !== "Organization" &&
        // "Coastal States" are known by both words.
        !(words === "States" && fixed.some((span) => span.start < start && span.end === end)) &&
        !(words === "United Nations" && OWNED.test(plain.slice(end, end + OWNED_REACH))),
    )
    .map((name) => actor(text, "body", name));
  const described = [...plain.matchAll(DESCRIBED)].map(spanOf);
  const phrases = groupPhrasesIn(plain).filter(({ start, end }) => {
    const words = plain.slice(start, end).toLowerCase();
    return words !== "other mechanisms" && (words.includes(" ") || !NEEDS_MODIFIER.has(words));
  });
  const groups = [
    ...fixed.map((span) => actor(text, "group", span)),
    ...described.map((span) => describedActor(text, plain, span)),
    ...phrases.map((span) => actor(text, "group", span)),
  ];
  const found = [...bodies, ...groups].filter((one) => ground.take(one));
  const quoted = new Ground(text.length);
  for (const match of text.matchAll(/“[^“”]{0,400}”/g)) quoted.take({ start: match.index, end: match.index + match[0].length });
  return found.filter((one) => speaksOfActor(text, one) && quoted.take(one)).toSorted((a, b) => a.start - b.start);
}

/** Words by which a group is known that is told by a clause: "people who have lost their lamps in". */
const CLAUSE_WORDS = /^(?:\S+ ){0,6}\S+/;

/** A group with its whole description, known by the beginning of it. */
function describedActor(text: string, plain: string, span: Span): Actor {
  const clause = / who /.test(plain.slice(span.start, span.end));
  const one = actor(text, "group", span);
  const end = endOfDescription(plain, one.end, clause);
  if (!clause) return { ...one, end };
  const known = CLAUSE_WORDS.exec(text.slice(span.start, end))?.[0] ?? "";
  return { ...actor(text, "group", { start: span.start, end: span.start + known.length }), end };
}

/** "Enhanced Lantern Products" of "Enhanced Lantern Products for the Harbour Warning System": a name is of what stands before its "for". */
function headOf(words: string): string {
  return /^.+?(?= (?:for|on|against|to) )/.exec(words)?.[0] ?? words;
}

/** "Office on Drugs and Crime and International Criminal Police Organization" are two: a body's noun stands on both sides of "and". */
function splitAtAnd(name: Span & { readonly words: string }): (Span & { readonly words: string })[] {
  for (const joint of name.words.matchAll(/ and /g)) {
    const [left, right] = [name.words.slice(0, joint.index), name.words.slice(joint.index + 5)];
    // "Drugs | and Crime | and International …": the noun stands in the part right after.
    if (!BODIES.test(left) || !/ /.test(left) || !BODIES.test(right.split(" and ")[0] ?? "")) continue;
    const rest = { start: name.start + joint.index + 5, end: name.end, words: right };
    return [{ start: name.start, end: name.start + joint.index, words: left }, ...splitAtAnd(rest)];
  }
  return [name];
}

/** "United Nations entities" are a group, not the United Nations. */
const OWNED = /^ (?:\p{Ll}+ )?(?:entities|agencies|bodies|organi[sz]ations|institutions|partners|mechanisms|experts)\b/u;
/** Letters of the longest such group and a word before it. */
const OWNED_REACH = 40;

/** "Lantern Council in Oslo": where it met; "Council and A-32/3": the symbol of something else. */
function withoutPlace(name: Span & { readonly words: string }): Span & { readonly words: string } {
  const words = name.words.replace(/ in \p{Lu}[\p{L} ]*$/u, "").replace(/ and [A-Z]-\d.*$/, "");
  return BODIES.test(words) ? { start: name.start, end: name.start + words.length, words } : name;
}

/** Not the organ of "General Assembly resolutions", the owner of "Member States’ commitments", a place, an alias, or an enemy. */
function speaksOfActor(text: string, { start, end, words }: Actor): boolean {
  // "in Honolulu, United States of America,": where something was.
  if (/^United (?:States of America|Republic of)/.test(words) && /\p{Lu}[\p{L}-]*, $/u.test(text.slice(Math.max(0, start - 30), start)))
    return false;
  if (/^[’']|^ (?:resolutions?|decisions?)\b/.test(text.slice(end, end + 14)) || /[’']s?$/.test(words)) return false;
  if (text[start - 1] === "(" || /^ dollars?\b/.test(text.slice(end, end + 9))) return false;
  if (/\b(?:in|at) $/.test(text.slice(Math.max(0, start - 4), start)) && /(?:institutions|University)$/.test(words)) return false;
  return !/^(?:organized )?criminal (?!justice)/i.test(words) && !/\bcriminal $/.test(text.slice(Math.max(0, start - 10), start));
}

function actor(text: string, kind: Actor["kind"], { start, end }: Span): Actor {
  const words = text.slice(start, end).replace(/ (?:and|in|to|of|on|from|by|with|for|at|through|or|who|as)$/, "");
  const core = plainType(words)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !LIMITS.has(word))
    .join(" ");
  return { kind, start, end: start + words.length, words, key: NAMES[core] ?? core };
}
