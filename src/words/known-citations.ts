import { type Citation, isSameCitation } from "./citations.ts";
import { wordsOf } from "./cited-instruments.ts";
import { yearlyKey } from "./cited-papers.ts";

/**
 * Tells whether a list cites the same thing as a citation does. It stays quick however many are asked for: what has one name is looked
 * at once, and a name is held only against those with which it shares a word that decides.
 *
 * @returns a function that remembers its answers
 */
export function knownAmong(list: readonly Citation[]): (one: Citation) => boolean {
  // Most that have such a function never ask it anything.
  let index: ReadonlyMap<string, readonly Citation[]> | null = null;
  const answers = new Map<string, boolean>();
  return (one) => {
    index ??= indexOf(list);
    const name = nameOf(one);
    const known = answers.get(name) ?? isFound(one, index);
    answers.set(name, known);
    return known;
  };
}

function indexOf(list: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const index = new Map<string, Citation[]>();
  for (const one of new Map(list.map((each) => [nameOf(each), each])).values()) for (const key of keysOf(one)) put(index, key, one);
  return index;
}

function isFound(one: Citation, index: ReadonlyMap<string, readonly Citation[]>): boolean {
  return asked(one).some((key) => index.get(key)?.some((each) => isSameCitation(one, each)) ?? false);
}

function nameOf({ kind, name, title }: Citation): string {
  return `${kind} ${name} ${title ?? ""}`;
}

function put(index: Map<string, Citation[]>, key: string, one: Citation): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [one]);
  else list.push(one);
}

/** Kinds that are the same under a shorter name. */
const isNamed = ({ kind }: Citation): boolean => kind === "instrument" || kind === "meeting";

/** Where a citation is to be found: by its name, or by each of its words; by the first of them also as the shorter of two names. */
function keysOf(one: Citation): string[] {
  if (one.kind === "resolution") return [one.name, ...(SPECIAL.test(one.name) ? ["special"] : [])];
  if (!isNamed(one)) return [yearlyKey(one.name) ?? one.name];
  const words = wordsIn(one);
  return [...words.map((word) => `any ${word}`), `first ${words[0] ?? ""}`, ...(/^outcome document/.test(one.name) ? ["special"] : [])];
}

/** Where to look for what is the same: names that hold the first word, and shorter ones that begin with any. */
function asked(one: Citation): string[] {
  if (one.kind === "resolution") return [one.name, ...(SPECIAL.test(one.name) ? ["special"] : [])];
  if (!isNamed(one)) return [yearlyKey(one.name) ?? one.name];
  const words = wordsIn(one);
  return [`any ${words[0] ?? ""}`, ...words.map((word) => `first ${word}`), ...(/^outcome document/.test(one.name) ? ["special"] : [])];
}

/** A special session's one outcome is known by its resolution too. */
const SPECIAL = /^resolution s-\d+\/1$/i;

function wordsIn(one: Citation): string[] {
  return one.kind === "meeting" ? one.family.split(" ").slice(1) : [...new Set(wordsOf(one.words))];
}
