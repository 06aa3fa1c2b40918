import type { Span } from "../model/source.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words before a group's noun that say which one. Words that only limit it belong to qualifiers. */
const MODIFIERS =
  setOf(`national international regional subregional interregional transregional intergovernmental local affected developing developed
  transit competent law enforcement judicial non-governmental united nations financial educational specialized vulnerable young older rural
  religious community academic scientific private public other border health healthcare health-care medical social faith-based
  women's youth multilateral bilateral donor host neighbouring criminal justice domestic central customs police treatment least landlocked
  small island indigenous pregnant migrant displaced artisanal small-scale medium-sized smallholder subsistence commercial control
  prosecutorial prosecuting regulatory humanitarian development maritime port coastal security intelligence food agricultural statistical cooperation cultural dialogue economic fisheries integration management`);

/** Nouns that name a group. */
const NOUNS =
  setOf(`women girls men boys children youth adolescents families parents individuals farmers migrants refugees communities academia
  patients offenders prisoners stakeholders organizations organisations agencies entities institutions bodies authorities countries governments personnel
  donors partners professionals practitioners policymakers experts victims teachers students minorities peoples volunteers officials judges prosecutors
  users universities researchers scientists caregivers guardians survivors detainees workers employers industries parliamentarians
  mechanisms banks fishers fisherfolk herders pastoralists smallholders producers peasants consumers households widows orphans civilians
  offices seafarers journalists lawyers defenders leaders elders nurses midwives nomads artisans cooperatives returnees combatants populations`);

/** What may stand before the modifiers, in the order in which it is tried. "Other" is a modifier too. */
const PREFIXES = ["all other relevant ", "other relevant ", "other ", "relevant ", "all relevant ", ""];
/** Of two that begin alike the longer stands first. */
const SEPARATORS = [", and ", ", ", " and ", " or ", " "];
const RELEVANT = "relevant ";
const MOST_MODIFIERS = 7;
const LONGEST_MODIFIER = Math.max(...[...MODIFIERS].map((word) => word.length));

/** What a phrase may begin with, up to the first mark or space. */
const BEGINNINGS: ReadonlySet<string> = new Set([...MODIFIERS, ...NOUNS, ...PREFIXES].map((words) => words.slice(0, endOfRun(words, 0))));

/**
 * The groups of people and bodies that an English text names by a common noun, with the words before it that say which: "other relevant
 * national and regional authorities". In order; none overlaps another, and each is as long as it can be. Capitals do not matter.
 *
 * Words are looked up one by one: as one regular expression this takes longer to make than a short text to compare.
 */
export function groupPhrasesIn(text: string): Span[] {
  // The same length, so that places hold.
  const lower = text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  const found: Span[] = [];
  for (let start = 0; start < lower.length; ) {
    const run = endOfRun(lower, start);
    const end = run > start && BEGINNINGS.has(lower.slice(start, run)) ? endOfPhrase(lower, start) : null;
    if (end !== null) found.push({ start: startOfWord(lower, start), end });
    start = end ?? Math.max(run, start + 1);
  }
  return found;
}

/** "Conflict-affected communities": a word with a hyphen is one. */
function startOfWord(text: string, from: number): number {
  let at = from;
  while (text[at - 1] === "-" && isLetterOrDigit(text.charCodeAt(at - 2))) {
    at -= 2;
    while (isLetterOrDigit(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** The end of the longest phrase that begins at a place; null where none does. */
function endOfPhrase(text: string, start: number): number | null {
  for (const prefix of PREFIXES) {
    if (!text.startsWith(prefix, start)) continue;
    for (const end of modifierEnds(text, start + prefix.length).reverse()) {
      const noun = text[end] === " " ? endOfNoun(text, end + 1) : null;
      if (noun !== null) return noun;
    }
  }
  return endOfNoun(text, start);
}

/** Where each of the modifiers ends that follow one another from a place. */
function modifierEnds(text: string, from: number): number[] {
  const ends: number[] = [];
  for (let at = from; ends.length < MOST_MODIFIERS; ) {
    const end = endOfWord(text, at);
    if (!MODIFIERS.has(text.slice(at, end))) break;
    ends.push(end);
    at = end + (SEPARATORS.find((words) => text.startsWith(words, end))?.length ?? 0);
    if (text.startsWith(RELEVANT, at)) at += RELEVANT.length;
  }
  return ends;
}

/** A word with its hyphens and apostrophes ends before a space or comma, or with the text; of a longer one than any modifier no more is read. */
function endOfWord(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST_MODIFIER + 1);
  let at = from;
  while (at < last && text[at] !== " " && text[at] !== ",") at++;
  return at;
}

function endOfNoun(text: string, from: number): number | null {
  const end = endOfRun(text, from);
  // "Women-led groups" are not women.
  return NOUNS.has(text.slice(from, end)) && text[end] !== "-" ? end : null;
}

/** The end of the letters and digits of English from a place on; the place itself where there are none. */
function endOfRun(text: string, from: number): number {
  let at = from;
  while (isLetterOrDigit(text.charCodeAt(at))) at++;
  return at;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
