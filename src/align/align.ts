import type { Alignment } from "../model/alignment.ts";
import type { LinkRule } from "../model/link-rule.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import { openingOf } from "../words/openings.ts";
import { candidatesOf, pairOf } from "./candidates.ts";
import { chapeauxOf, pairChapeaux } from "./chapeaux.ts";
import { evidenceOf } from "./evidence.ts";
import { pairExact } from "./exact.ts";
import { alignmentOf } from "./links.ts";
import { match } from "./matching.ts";
import { Pairing } from "./pairing.ts";
import { rivalsOf } from "./rivals.ts";
import { inWords, rulingOf } from "./rules.ts";
import { comparedWords, termsOf } from "./terms.ts";

/**
 * Finds out which paragraphs of one text became which of the other: word for word first, then by what they share and by their
 * neighbours, then the rests of merges and splits, then what has moved. Numbers play no part.
 *
 * `align(to, from)` is the mirror image of `align(from, to)`. Time grows nearly in line with the length of the texts.
 *
 * @param rules the reader's own decisions, which come before everything else and are honoured exactly
 * @returns links, removed and added paragraphs; every paragraph of both texts in exactly one of them
 * @throws RuleError where a rule does not fit the texts or contradicts another
 */
export function align(from: Resolution, to: Resolution, rules: readonly LinkRule[] = []): Alignment {
  const sides = [from.paragraphs, to.paragraphs] as const;
  const words = [sides[0].map(comparedWords), sides[1].map(comparedWords)] as const;
  const keys = [words[0].map((own) => own.join(" ")), words[1].map((own) => own.join(" "))] as const;
  const evidence = evidenceOf(termsOf(words), keys);
  const ruling = rulingOf(rules, sides);
  const candidates = candidatesOf(evidence);
  const rivals = rivalsOf(candidates, evidence);
  const pairing = new Pairing(evidence.counts);
  for (const [a, b] of ruling.pinned) pairing.add({ ends: [a, b], score: pairOf(evidence, a, b).score, reason: "pinned by the reader" });
  const chapeauOf = chapeauxOf(sides);
  pairExact(keys, ruling, pairing);
  match(
    candidates.filter(({ ends }) => ruling.allows(ends)),
    { allows: ruling.allows, opensAnew: ([a, b]) => openAnew(sides[0][a], sides[1][b]), chapeauOf },
    rivals,
    evidence,
    pairing,
  );
  pairChapeaux(sides, ruling, evidence, pairing);
  return { ...alignmentOf(sides, pairing, rivals, evidence), rules: rules.map(inWords) };
}

/** Whether both paragraphs open with a verb, and not with the same ("Recalls" and "Recalling" are). */
function openAnew(from: Paragraph | undefined, to: Paragraph | undefined): boolean {
  const [x, y] = [openingOf(from?.text ?? ""), openingOf(to?.text ?? "")];
  return x !== null && y !== null && x.head !== y.head;
}
