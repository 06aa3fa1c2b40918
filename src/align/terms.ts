import type { Paragraph } from "../model/resolution.ts";
import { openingOf } from "../words/openings.ts";
import { rememberingWords } from "../words/remembering.ts";
import { wordCountOf, wordsOf } from "../words/tokens.ts";
import { printOf } from "./print.ts";

/** Longest run of words that is a term of its own. Longer ones add cost and no new evidence: their parts are terms already. */
export const RUN = 4;

/** The terms of two texts: words and runs of 2 to RUN words, numbered, each with how rare it is. */
export interface Terms {
  /** Ascending term numbers, the rarest first, of each paragraph of the old and the new text, without repetition. */
  readonly sides: readonly [readonly Int32Array[], readonly Int32Array[]];
  /** In how many paragraphs of both texts a term stands. */
  readonly frequency: Int32Array;
  /** How many words a term is long, 1 to RUN. */
  readonly length: Uint8Array;
  /** A number for the words of a term: puts terms in an order that does not depend on which text is the old one. */
  readonly print: Int32Array;
}

/** The words of a paragraph as they are compared. */
export type ComparedWords = readonly string[];

/** Takes the paragraphs of both texts apart into numbered terms. */
export function termsOf(words: readonly [readonly ComparedWords[], readonly ComparedWords[]]): Terms {
  const table = new RunTable();
  const sides = [words[0].map((own) => table.termsOf(own)), words[1].map((own) => table.termsOf(own))] as const;
  const frequency = new Int32Array(table.size);
  for (const side of sides) for (const terms of side) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return rarestFirst({ sides, frequency, length: table.lengths(), print: table.prints() });
}

/** The same terms numbered by how rare they are, so that a paragraph's list begins with its rarest and nobody has to sort it. */
function rarestFirst({ sides, frequency, length, print }: Terms): Terms {
  const next = new Int32Array(sides[0].length + sides[1].length + 2);
  for (const count of frequency) next[count + 1] = (next[count + 1] ?? 0) + 1;
  for (let count = 1; count < next.length; count++) next[count] = (next[count] ?? 0) + (next[count - 1] ?? 0);
  const number = frequency.map((count) => {
    const own = next[count] ?? 0;
    next[count] = own + 1;
    return own;
  });
  const ordered = {
    frequency: new Int32Array(frequency.length),
    length: new Uint8Array(length.length),
    print: new Int32Array(print.length),
  };
  for (const [term, own] of number.entries()) {
    ordered.frequency[own] = frequency[term] ?? 0;
    ordered.length[own] = length[term] ?? 0;
    ordered.print[own] = print[term] ?? 0;
  }
  const renumbered = (terms: Int32Array) => terms.map((term) => number[term] ?? 0).sort();
  return { sides: [sides[0].map(renumbered), sides[1].map(renumbered)], ...ordered };
}

/**
 * The words by which a paragraph is compared: without their commonest endings, and the opening verb in one form
 * ("Recalling also" and "Recalls" both begin with "recalls"), because the form follows from the section
 * and the connective from the neighbour above.
 */
export function comparedWords({ text }: Paragraph): ComparedWords {
  const opening = openingOf(text);
  const words = wordsOf(text);
  if (opening === null) return words.map(stem);
  const compared: string[] = [];
  // An opening phrase ends where a word does.
  const inPhrase = wordCountOf(opening.phrase);
  for (const [index, word] of words.entries()) {
    if (index >= inPhrase) compared.push(stem(word));
    else if (!CONNECTIVE.test(word)) compared.push(word === opening.participle ? opening.head : word);
  }
  return compared;
}

const CONNECTIVE = /^(?:also|further|equally)$/;

/** Endings that change a word's form and not its meaning; at least four letters must be left. */
const ENDING = /(?<=[a-z]{4})(?:ations?|ings?|ed|es|s|al|ally|ly)$/;

/** A word without its commonest endings, so that "strengthening" meets "strengthen" (a few of the rules of Porter 1980). */
const stem = rememberingWords((word: string): string => (word.length > 5 ? word.replace(ENDING, "") : word));

/**
 * Numbers runs of words. A run is its beginning (a shorter run) and its last word, so that a run of any length
 * is one entry in an open-addressed table of number pairs; nothing is hashed approximately.
 */
class RunTable {
  readonly #words = new Map<string, number>();
  readonly #wordPrints: number[] = [];
  /** Numbers of runs by their hash, -1 where there is none; a power of two, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #runs: Runs = runsFor(FIRST_SLOTS / 2);
  #paragraphs = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  lengths(): Uint8Array {
    return this.#runs.lengths.subarray(0, this.#size);
  }

  prints(): Int32Array {
    return this.#runs.prints.subarray(0, this.#size);
  }

  /** The runs of one paragraph, each once, in no order. */
  termsOf(words: readonly string[]): Int32Array {
    const numbers = words.map((word) => this.#word(word));
    const paragraph = ++this.#paragraphs;
    const found = new Int32Array(RUN * numbers.length);
    let count = 0;
    for (let start = 0; start < numbers.length; start++) {
      let run = -1;
      for (let length = 1; length <= RUN && start + length <= numbers.length; length++) {
        run = this.#run(run, numbers[start + length - 1] ?? 0, length);
        if (this.#runs.lastSeen[run] === paragraph) continue;
        this.#runs.lastSeen[run] = paragraph;
        found[count++] = run;
      }
    }
    return found.slice(0, count);
  }

  #word(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    this.#wordPrints.push(printOf(word));
    return this.#words.size - 1;
  }

  #run(head: number, tail: number, length: number): number {
    const slot = this.#slotOf(head, tail);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const run = this.#size++;
    this.#slots[slot] = run;
    this.#runs.heads[run] = head;
    this.#runs.tails[run] = tail;
    this.#runs.lengths[run] = length;
    this.#runs.prints[run] = Math.imul(this.#runs.prints[head] ?? 0, 0x01000193) ^ (this.#wordPrints[tail] ?? 0);
    if (this.#size * 2 === this.#slots.length) this.#grow();
    return run;
  }

  /** Where a run stands in the table, or is to stand. */
  #slotOf(head: number, tail: number): number {
    const { heads, tails } = this.#runs;
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Two odd multipliers spread both numbers over the table (multiplicative hashing: Knuth, The Art of Computer Programming 3, 6.4).
    const mixed = Math.imul(head + 1, 0x9e3779b1) + Math.imul(tail + 1, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let run = slots[slot] ?? -1; run >= 0; run = slots[slot] ?? -1) {
      if (heads[run] === head && tails[run] === tail) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const { heads, tails, lengths, lastSeen, prints } = this.#runs;
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    this.#runs = runsFor(this.#slots.length / 2);
    this.#runs.heads.set(heads);
    this.#runs.tails.set(tails);
    this.#runs.lengths.set(lengths);
    this.#runs.lastSeen.set(lastSeen);
    this.#runs.prints.set(prints);
    for (let run = 0; run < this.#size; run++) this.#slots[this.#slotOf(heads[run] ?? 0, tails[run] ?? 0)] = run;
  }
}

/** Slots of a table before it grows: the runs of a text of a few paragraphs fit. */
const FIRST_SLOTS = 2 ** 14;

/** What is known of each run, by its number. */
interface Runs {
  /** The run without its last word, -1 for a single word. */
  readonly heads: Int32Array;
  /** The last word. */
  readonly tails: Int32Array;
  readonly lengths: Uint8Array;
  /** The last paragraph, from 1, that the run was seen in. */
  readonly lastSeen: Int32Array;
  /** A number for the words of each run. */
  readonly prints: Int32Array;
}

function runsFor(capacity: number): Runs {
  return {
    heads: new Int32Array(capacity),
    tails: new Int32Array(capacity),
    lengths: new Uint8Array(capacity),
    lastSeen: new Int32Array(capacity),
    prints: new Int32Array(capacity),
  };
}
