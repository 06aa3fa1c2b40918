/** Random choices that are the same for the same seed. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of a list. @throws RangeError where the list is empty */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Marsaglia's xorshift of 32 bits (Journal of Statistical Software 8/14, 2003); good enough to draw exercises. */
export function randomFrom(seed: number): Random {
  // Small seeds differ in few bits: a multiplication spreads them, and the state must not be 0.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(below(list.length));
    if (chosen === undefined) throw new RangeError("Cannot pick from an empty list.");
    return chosen;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    return list.flatMap(() => left.splice(below(left.length), 1));
  };
  for (let k = 0; k < 8; k++) next();
  return { next, below, chance: (probability) => next() < probability, pick, shuffled };
}
