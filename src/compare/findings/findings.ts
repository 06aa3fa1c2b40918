import type { Finding } from "../../model/finding.ts";
import { addressees } from "./addressees.ts";
import { citations } from "./citations.ts";
import { contentBeside } from "./content.ts";
import { withClauses } from "./content-clauses.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { mandates } from "./mandates.ts";
import { qualifiers } from "./qualifiers.ts";
import { unlinkedQualifiers, unlinkedVerb } from "./unlinked.ts";
import { verbs } from "./verbs.ts";

/** Every kind of finding but the last, in the order a report tells them. */
const FINDERS: readonly Finder[] = [verbs, unlinkedVerb, qualifiers, unlinkedQualifiers, citations, addressees, mandates];

/** All findings of a change, by kind and within a kind in reading order. Content gets no more than what the others left. */
export function findingsOf(context: ChangeContext): readonly Finding[] {
  const found = FINDERS.flatMap((finder) => finder(context));
  return [...found, ...withClauses(context, contentBeside(context, found), found)];
}
