import { OWN_LAW, OWN_MEANS, OWN_STATE, OWNERS, STATES, TIE_HEADS, TIE_STOPS } from "../../words/ties.ts";
import { ACTION_VERBS } from "../../words/verb-families.ts";
import type { Word } from "./qualifier-hits.ts";

/** A tie to what the addressee itself decides on or has: a condition, or a limit of its means. */
export interface OwnTie {
  readonly kind: "condition" | "limit";
  /** Place of the word after its last one. */
  readonly end: number;
}

/** Words from the head of a tie in which what it ties to must be named. */
const REACH = 24;

/** Heads by their first word, longest first. */
const heads = new Map<string, (readonly string[])[]>();
for (const phrase of TIE_HEADS) {
  const words = phrase.split(" ");
  const [first = ""] = words;
  heads.set(
    first,
    [...(heads.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
  );
}

/** What is named between two joints: "their domestic legal systems". */
interface Item {
  /** In words, so far. */
  readonly length: number;
  /** Whether it is said to be the addressee's, and whether its State's. */
  readonly isOwn: boolean;
  readonly isOfState: boolean;
  /** International law is not what the addressee decides on, and a name with capitals is a text. */
  readonly isForeign: boolean;
}
const BARE: Item = { length: 0, isOwn: false, isOfState: false, isForeign: false };

/**
 * "In accordance with their national legislation", "under the conventions and the principles of their domestic legal systems", "within
 * their respective mandates": the tie that begins at a word, up to the last of what is the addressee's own.
 */
export function ownTieAt(text: string, list: readonly Word[], at: number): OwnTie | null {
  const head = heads.get(list[at]?.norm ?? "")?.find((words) => words.every((word, k) => list[at + k]?.norm === word));
  if (head === undefined) return null;
  const from = at + head.length;
  const ends: { readonly kind: OwnTie["kind"]; readonly end: number }[] = [];
  let item = BARE;
  for (let k = from; k < from + REACH; k++) {
    const [last, word] = [list[k - 1], list[k]];
    if (last === undefined || word === undefined) break;
    const between = text.slice(last.end, word.start);
    if (/[^\s,]/.test(between) || TIE_STOPS.has(word.norm) || (word.norm.endsWith("ing") && !OWNERS.has(word.norm))) break;
    const isJoint = word.norm === "and" || word.norm === "or";
    // A comma joins adjectives ("national, constitutional and legal systems"); what follows a longer name is another clause.
    if (between.includes(",") && !isJoint && item.length > 1) break;
    // Whose the one is, the other is: "their contexts and priorities", but not "the conventions and their laws" read backwards.
    if (isJoint || between.includes(",")) item = ends.length > 0 || item.length === 1 ? { ...item, length: 0, isForeign: false } : BARE;
    if (isJoint) continue;
    if (item.length === 0 && k > from && ACTION_VERBS.has(word.norm)) break;
    item = {
      length: item.length + 1,
      isOwn: item.isOwn || OWNERS.has(word.norm),
      isOfState: item.isOfState || STATES.has(word.norm),
      isForeign: item.isForeign || word.norm === "international" || /^\p{Lu}/u.test(word.printed),
    };
    if (item.isForeign || list[k + 1]?.norm === "of") continue;
    // "Within existing resource levels".
    const noun = word.norm === "levels" && last.norm === "resource" ? "resources" : word.norm;
    const kind = kindOf(noun, item, head.join(" "), ends.length > 0);
    if (kind !== null) ends.push({ kind, end: k + 1 });
  }
  const [first, last] = [ends[0], ends.at(-1)];
  return first === undefined || last === undefined ? null : { kind: first.kind, end: last.end };
}

/** Heads that need the State's own law; "in accordance with applicable law" is clear without it. */
const PLACES = new Set(["under", "within"]);
/** What others may have too: "taking into account their needs". */
const ANYBODYS = new Set(["needs", "policies", "practices"]);

function kindOf(noun: string, { isOwn, isOfState }: Item, head: string, isJoined: boolean): OwnTie["kind"] | null {
  if (OWN_LAW.has(noun)) return isOfState || (!PLACES.has(head) && /^(?:law|laws|legislation)$/.test(noun)) ? "condition" : null;
  if (OWN_STATE.has(noun)) return isOfState || (isOwn && (isJoined || !ANYBODYS.has(noun))) ? "condition" : null;
  return isOwn && OWN_MEANS.has(noun) ? "limit" : null;
}
