import type { Finding } from "../../model/finding.ts";
import { addressees } from "./addressees.ts";
import { citations } from "./citations.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { mandates } from "./mandates.ts";
import { qualifiers } from "./qualifiers.ts";
import { verbs } from "./verbs.ts";

/** Every kind of finding, in the order a report tells them. The last gets no more than what the others left. */
const FINDERS: readonly Finder[] = [verbs, qualifiers, citations, addressees, mandates];

/** All findings of a change, by kind and within a kind in reading order. */
export function findingsOf(context: ChangeContext): readonly Finding[] {
  return FINDERS.flatMap((finder) => finder(context));
}
