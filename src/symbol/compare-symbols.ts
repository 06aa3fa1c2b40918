import { formatSymbol } from "./format.ts";
import type { Reissue, Session, UnSymbol } from "./un-symbol.ts";

/** Place of each kind in a list: resolutions by organ, then drafts, exercise texts last. */
const kindOrder = {
  "general-assembly-old": 0,
  "general-assembly": 1,
  "security-council": 2,
  "economic-and-social-council": 3,
  "general-assembly-draft": 4,
  "economic-and-social-council-draft": 5,
  exercise: 6,
} as const satisfies Record<UnSymbol["kind"], number>;

const sessionOrder = { regular: 0, special: 1, emergency: 2 } as const;
const reissueOrder = { Rev: 1, Add: 2, Corr: 3 } as const;

const sessionKey = ({ type, number }: Session): number[] => [sessionOrder[type], number];
const reissueKey = (reissues: readonly Reissue[]): number[] => reissues.flatMap(({ type, number }) => [reissueOrder[type], number]);
const partsKey = (parts: string | null): number[] => (parts === null ? [] : [...parts].map((letter) => letter.charCodeAt(0)));

/** Numbers that order a symbol among those of its kind, weightiest first. */
const key = (symbol: UnSymbol): number[] => {
  switch (symbol.kind) {
    case "general-assembly":
      return [...sessionKey(symbol.session), symbol.number, ...partsKey(symbol.parts)];
    case "general-assembly-old":
      return [symbol.number, ...partsKey(symbol.parts), ...sessionKey(symbol.session)];
    case "security-council":
      return [symbol.number, symbol.year];
    case "economic-and-social-council":
      return [symbol.year, symbol.number];
    case "general-assembly-draft":
      return [...sessionKey(symbol.session), symbol.committee ?? 0, symbol.number, ...reissueKey(symbol.reissues)];
    case "economic-and-social-council-draft":
      return [symbol.year, symbol.commission ?? 0, symbol.number, ...reissueKey(symbol.reissues)];
    case "exercise":
      return [symbol.number, ...reissueKey(symbol.reissues)];
  }
};

/** Order for lists: below 0 where `a` comes first, above 0 where `b` does, 0 only for equal symbols. A total order. */
export const compareSymbols = (a: UnSymbol, b: UnSymbol): number => {
  if (a.kind !== b.kind) return kindOrder[a.kind] - kindOrder[b.kind];
  const left = key(a);
  const right = key(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

/** Whether both name the same document, however they were written. */
export const sameSymbol = (a: UnSymbol, b: UnSymbol): boolean => formatSymbol(a) === formatSymbol(b);
