import type { LinkReason } from "../model/alignment.ts";

/** 0 is the old text, 1 the new one. What holds for one side holds for the other, so everything takes the side as an argument. */
export type Side = 0 | 1;

/** The side across. */
export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}

/** A pair that was decided for, and why; `ends` are indices into the old and the new text. */
export interface Decided {
  readonly ends: readonly [number, number];
  readonly score: number;
  readonly reason: LinkReason;
}

/** The best score each paragraph of either side has been paired with, 0 where it is free. */
export type BestScores = readonly [Float64Array, Float64Array];

/** What has been decided so far; each paragraph may have several partners (splits, merges). */
export class Pairing {
  readonly #of: readonly [Decided[][], Decided[][]];
  readonly #versions: readonly [Int32Array, Int32Array];

  constructor(counts: readonly [number, number]) {
    this.#versions = [new Int32Array(counts[0]), new Int32Array(counts[1])];
    this.#of = [Array.from({ length: counts[0] }, () => []), Array.from({ length: counts[1] }, () => [])];
  }

  add(pair: Decided): void {
    for (const side of [0, 1] as const) {
      this.#of[side][pair.ends[side]]?.push(pair);
      this.#touch(side, pair.ends[side]);
    }
  }

  remove(pair: Decided): void {
    for (const side of [0, 1] as const) {
      const own = this.#of[side][pair.ends[side]] ?? [];
      own.splice(own.indexOf(pair), 1);
      this.#touch(side, pair.ends[side]);
    }
  }

  /** A number that changes whenever the pairs of a paragraph do. */
  version(side: Side, index: number): number {
    return this.#versions[side][index] ?? 0;
  }

  /** The pairs of one paragraph. */
  of(side: Side, index: number): readonly Decided[] {
    return this.#of[side][index] ?? [];
  }

  /** The paragraphs that one went to (or came from). */
  partners(side: Side, index: number): number[] {
    return this.of(side, index).map(({ ends }) => ends[otherSide(side)]);
  }

  isFree(side: Side, index: number): boolean {
    return this.of(side, index).length === 0;
  }

  /** Paragraphs of a side without a partner, in order. */
  free(side: Side): number[] {
    return this.#of[side].flatMap((pairs, index) => (pairs.length === 0 ? [index] : []));
  }

  bestScores(): BestScores {
    const best = (own: readonly (readonly Decided[])[]) =>
      Float64Array.from(own, (pairs) => Math.max(0, ...pairs.map(({ score }) => score)));
    return [best(this.#of[0]), best(this.#of[1])];
  }

  /** All pairs, in the order of the old text. */
  all(): Decided[] {
    return this.#of[0].flat();
  }

  #touch(side: Side, index: number): void {
    this.#versions[side][index] = this.version(side, index) + 1;
  }
}
