import type { BlameParagraph } from "../../model/lineage.ts";
import { wordsOf } from "../../words/tokens.ts";

/** Words of a version by where they come from: the version before, an earlier one, nowhere in the series. They add up to the text. */
export interface Shares {
  readonly carriedOver: number;
  readonly cameBack: number;
  readonly fresh: number;
}

/** @param version the version that the paragraphs are of */
export function sharesOf(paragraphs: readonly BlameParagraph[], version: number): Shares {
  const shares = { carriedOver: 0, cameBack: 0, fresh: 0 };
  for (const { text, since, away } of paragraphs.flatMap(({ runs }) => runs)) {
    const kind = since === version ? "fresh" : away?.back === version ? "cameBack" : "carriedOver";
    shares[kind] += wordsOf(text).length;
  }
  return shares;
}
