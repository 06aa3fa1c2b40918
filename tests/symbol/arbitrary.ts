import fc from "fast-check";
import type { Reissue, Session, UnSymbol } from "../../src/symbol/symbol.ts";

const number = fc.integer({ min: 1, max: 99_999 });
const year = fc.integer({ min: 1946, max: 2099 });
const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const parts = fc.option(
  fc.oneof(
    letter,
    fc.tuple(letter, letter).map(([a, b]) => `${a}-${b}`),
  ),
);
const session = (max: number): fc.Arbitrary<Session> =>
  fc.record({ type: fc.constantFrom("regular", "special", "emergency"), number: fc.integer({ min: 1, max }) });
const reissues: fc.Arbitrary<Reissue[]> = fc.array(
  fc.record({ type: fc.constantFrom("Rev", "Add", "Corr"), number: fc.integer({ min: 1, max: 999 }) }),
  { maxLength: 3 },
);

/** Any symbol there can be. */
export const anySymbol: fc.Arbitrary<UnSymbol> = fc.oneof(
  fc.record({ kind: fc.constant("general-assembly" as const), session: session(199), number, parts }),
  fc.record({ kind: fc.constant("general-assembly-old" as const), session: session(49), number, parts }),
  fc.record({ kind: fc.constant("security-council" as const), number, year }),
  fc.record({ kind: fc.constant("economic-and-social-council" as const), year, number }),
  fc.record({
    kind: fc.constant("general-assembly-draft" as const),
    committee: fc.option(fc.integer({ min: 1, max: 6 })),
    session: session(199),
    number,
    reissues,
  }),
  fc.record({
    kind: fc.constant("economic-and-social-council-draft" as const),
    commission: fc.option(fc.integer({ min: 1, max: 99 })),
    year,
    number,
    reissues,
  }),
  fc.record({ kind: fc.constant("exercise" as const), number, reissues }),
);
