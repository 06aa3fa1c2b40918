import { mayOpenAt } from "./openings.ts";

/** Words after which "to" goes on describing; after others it says what the group is to do. */
const TAKES_TO = new Set(["access", "adapted", "belonging", "exposed", "prone", "related", "return", "subject", "subjected", "vulnerable"]);
/** A verb that follows a description is said of the whole group. */
const FINITE = new Set("can could may might must shall should will would is are was were has have had do does did".split(" "));
/** "By providing them with food": what is done for the group. */
const MEANS = new Set(["by", "for", "from", "in", "through", "when", "while", "with", "without"]);
const JOINS = new Set(["and", "or", "including", "as"]);
/** Words that begin another group after "and". */
const OTHERS =
  /^(?:all|by|children|communities|for|girls|in|men|members|of|other|others|people|persons|the|their|those|to|well|women|youth|\p{Lu}.*)$/u;
/** A description that is whole by itself: "in vulnerable situations"; what follows is not of it. */
const WHOLE = /(?:situations?|of vulnerability|need|detention|custody|prison|disabilities|descent)$/;
/** Words of the longest description; where it goes on longer, nobody can tell where it ends. */
const MOST_WORDS = 20;

/**
 * Where the description of a group ends that a text begins with a few words: "communities affected" of "communities affected by or at
 * risk of flooding and to help them". English.
 *
 * @param from where the first words of the description end
 * @param clause whether they have a verb of their own ("people who live"): what "and" joins to it may be said by another
 * @returns the end of the whole description; `from` where it does not go on or cannot be told
 */
export function endOfDescription(text: string, from: number, clause: boolean): number {
  if (WHOLE.test(text.slice(Math.max(0, from - 30), from)) && !text.startsWith(" of ", from)) return from;
  let end = from;
  let last = /[\p{L}-]+$/u.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? "";
  for (let count = 0; count <= MOST_WORDS; count++) {
    const word = /^ ([\p{L}\p{N}‑’'/-]+)/u.exec(text.slice(end, end + 60))?.[1];
    if (word === undefined || endsBefore(text, end + 1, word, last) || (clause && word === "and"))
      return /^(?:and|or|of|by|to|with|in)$/.test(last) ? from : end;
    end += 1 + word.length;
    last = word;
  }
  return from;
}

function endsBefore(text: string, at: number, word: string, last: string): boolean {
  if ((FINITE.has(word) && last !== "not") || /^(?:who|which|that)$/.test(word)) return true;
  if (word === "to") return !TAKES_TO.has(last) && last !== "or" && last !== "and";
  const rest = text.slice(at + word.length, at + word.length + 40);
  const next = /^ ([\p{L}-]+)/u.exec(rest)?.[1] ?? "";
  // "In the design of programmes": wherein the group takes part.
  if (word === "in" && /^(?:the|their|its|all|decision-making)$/.test(next)) return true;
  if (MEANS.has(word)) return /ing$/.test(next) && !/^(?:training|housing|farming|fishing|mining)$/.test(next);
  // "affected by or at risk of": one description of two parts.
  return JOINS.has(word) && next !== "at" && (next === "" || OTHERS.test(next) || mayOpenAt(text, at + word.length + 1));
}
