import type { Span } from "../model/source.ts";

/** Keeps what stands on ground that nobody took before, and takes it; in one pass over the spans' characters. */
export class Ground {
  private readonly taken: Uint8Array;

  /** @param length of the text, in UTF-16 units */
  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  /** Whether no character of the span was taken; takes them if so. */
  take({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.taken[at] === 1) return false;
    this.taken.fill(1, start, end);
    return true;
  }
}
