import type { Alignment } from "../model/alignment.ts";
import type { Resolution } from "../model/resolution.ts";
import { candidatesOf } from "./candidates.ts";
import { pairChapeaux } from "./chapeaux.ts";
import { evidenceOf } from "./evidence.ts";
import { pairExact } from "./exact.ts";
import { alignmentOf } from "./links.ts";
import { match } from "./matching.ts";
import { Pairing } from "./pairing.ts";
import { rivalsOf } from "./rivals.ts";
import { comparedWords, termsOf } from "./terms.ts";

/**
 * Finds out which paragraphs of one text became which of the other: word for word first, then by what they share and by their
 * neighbours, then the rests of merges and splits, then what has moved. Numbers play no part.
 *
 * `align(to, from)` is the mirror image of `align(from, to)`. Time grows nearly in line with the length of the texts.
 *
 * @returns links, removed and added paragraphs; every paragraph of both texts in exactly one of them
 */
export function align(from: Resolution, to: Resolution): Alignment {
  const sides = [from.paragraphs, to.paragraphs] as const;
  const words = [sides[0].map(comparedWords), sides[1].map(comparedWords)] as const;
  const evidence = evidenceOf(termsOf(words));
  const candidates = candidatesOf(evidence);
  const rivals = rivalsOf(candidates, evidence);
  const pairing = new Pairing(evidence.counts);
  pairExact([words[0].map((own) => own.join(" ")), words[1].map((own) => own.join(" "))], pairing);
  match(candidates, rivals, evidence, pairing);
  pairChapeaux(sides, pairing);
  return alignmentOf(sides, pairing, rivals, words);
}
