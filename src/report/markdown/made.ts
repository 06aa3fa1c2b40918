import type { Comparison } from "../../model/comparison.ts";
import type { Resolution } from "../../model/resolution.ts";
import { messageRemarks } from "../remarks.ts";
import { rounded } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { bullets } from "./lists.ts";

function source(which: string, { source: { name, sha256 } }: Resolution): string {
  return `${which}: ${escapeText(name)}, SHA-256 \`${sha256}\``;
}

/** How the report came about, enough to make it again, and what was noticed in reading the texts. */
export function madeSection(comparison: Comparison): string[] {
  const { from, to, made } = comparison;
  const thresholds = Object.entries(made.thresholds).map(([name, value]) => `${escapeText(name)} ${rounded(value)}`);
  const facts = [
    `travaux ${escapeText(made.version)}`,
    source("old text", from),
    source("new text", to),
    ...(thresholds.length === 0 ? [] : [`thresholds: ${thresholds.join(", ")}`]),
  ];
  const rules = made.rules.map(escapeText);
  const messages = messageRemarks(comparison).map(escapeText);
  return [
    "## How this was made",
    bullets(facts),
    ...(rules.length === 0 ? [] : ["Decided by the reader, not by travaux:", bullets(rules)]),
    ...(messages.length === 0 ? [] : ["What was noticed in reading the texts:", bullets(messages)]),
  ];
}
