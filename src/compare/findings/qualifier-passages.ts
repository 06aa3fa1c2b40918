import type { Finding } from "../../model/finding.ts";
import { GROUPS } from "../../words/qualifiers.ts";
import { clauseAt } from "./qualifier-directions.ts";
import { type Hit, withObject } from "./qualifier-hits.ts";
import type { SideText } from "./qualifier-side.ts";
import { withItsText } from "./qualifier-told.ts";
import { overlapping } from "./stretches.ts";

/** Kinds that bind or free whoever is asked: news also where they came or went with all that they stood in. */
const BINDING = new Set(["hedge", "condition", "limit"]);

/** Verbs under which others' acts are told, whose hedges bind or free nobody here. */
const NOTED = new Set(["notes", "takes", "recalls", "welcomes"]);

/**
 * Hedges, conditions and limits that came or went with a clause or a passage, where the other side has none that stands for the same.
 * Each once; no direction is claimed, since what they freed came or went with them.
 *
 * @param told what was told of already
 */
export function inPassages(own: SideText, other: SideText, told: ReadonlySet<Hit>): Finding[] {
  const groups = new Set(own.hits.filter((hit) => told.has(hit)).map(({ phrase }) => groupOf(phrase)));
  for (const { phrase, alone } of other.hits) if (alone) groups.add(groupOf(phrase));
  const found: Hit[] = [];
  for (const hit of own.hits) {
    const group = groupOf(hit.phrase);
    if (!hit.alone || !BINDING.has(hit.kind.name) || groups.has(group) || overlapping(own.speaking, hit).length > 0) continue;
    if (NOTED.has(clauseAt(own, hit.start)?.head ?? "")) continue;
    if (own.changed.slice(hit.words.start, hit.words.end).includes(false)) continue;
    groups.add(group);
    found.push(hit);
  }
  return found.map((hit) => finding(hit, own));
}

/** What stands for the same as a phrase does. */
function groupOf(phrase: string): string {
  return GROUPS.find((group) => group.test(phrase))?.source ?? phrase;
}

function finding(hit: Hit, { side, text }: SideText): Finding {
  const quote = withObject(hit, text);
  const told = side === "new" ? `“${quote.words}” came with a passage that is new.` : `“${quote.words}” went with the passage it stood in.`;
  return withItsText(side, quote, told);
}
