import type { Candidate } from "../model/alignment.ts";
import type { Change, Comparison, LinkedChange, Summary } from "../model/comparison.ts";
import type { Message, SourceInfo } from "../model/source.ts";
import { type Texts, textsOf } from "./texts.ts";
import { listed, numbersOf, printedScore } from "./wording.ts";

/*
 * What reports say in plain words, one string a line. Texts' own words in them are as they came: who prints them
 * escapes them for where they go.
 */

/** The counts of a summary by name, in the order of a report. */
export function countsOf(summary: Summary): readonly (readonly [name: string, count: number])[] {
  return [
    ["unchanged", summary.unchanged],
    ["editorial", summary.editorial],
    ["technical", summary.technical],
    ["reworded", summary.reworded],
    ["added", summary.added],
    ["removed", summary.removed],
    ["moved", summary.moved],
    ["split", summary.split],
    ["merged", summary.merged],
  ];
}

/** A score, 0 to 1, below which the nearest paragraph shares no more than any two of a text do: naming it would mislead. */
const KIN = 0.2;

/**
 * The nearest relative of a paragraph without a counterpart, and what became of that: a clause that stands in a second place is like one
 * that has its heir elsewhere. Null where there is none worth a look.
 */
export function nearestRemark(change: Change, { heirs, sources }: Texts): string | null {
  if (change.kind === "linked" || change.nearest === null || change.nearest.score < KIN) return null;
  const { id, score }: Candidate = change.nearest;
  const [where, others, link] = change.kind === "added" ? (["old", heirs, "became"] as const) : (["new", sources, "came from"] as const);
  const counterpart = others.get(id);
  const itself = counterpart === undefined ? id : `${id}, which ${link} ${listed(counterpart)}`;
  return `Nearest in the ${where} text: ${itself}; score ${printedScore(score)}.`;
}

function doubtRemark(change: LinkedChange, texts: Texts): string {
  return `${numbersOf(change)}: score ${printedScore(change.score)}, ${change.reason}; ${rivalRemark(change, texts)}`;
}

/** The best pair that lost against a link, and what its other end was paired with: it may be likelier by its words, and yet taken. */
function rivalRemark({ from, to, next }: LinkedChange, { heirs, sources }: Texts): string {
  if (next === null) return "no other came near";
  const [heir, source] = [heirs.get(next.from), sources.get(next.to)];
  const taken = [
    ...(from.includes(next.from) || heir === undefined ? [] : [`${next.from} became ${listed(heir)}`]),
    ...(to.includes(next.to) || source === undefined ? [] : [`${next.to} came from ${listed(source)}`]),
  ];
  const rival = `next best ${next.from} → ${next.to}, ${printedScore(next.score)}`;
  return taken.length === 0 ? rival : `${rival}, but ${listed(taken)}`;
}

/** The doubtful links, each with what speaks for it and what came next. */
export function doubtRemarks(comparison: Comparison): string[] {
  const texts = textsOf(comparison);
  return comparison.changes
    .filter((change): change is LinkedChange => change.kind === "linked" && change.doubtful)
    .map((change) => doubtRemark(change, texts));
}

function messageRemark(which: string, { severity, rule, text, place }: Message, { format }: SourceInfo): string {
  // A PDF has no lines; its reader gives the page instead, and the character on it.
  const [line, column] = format === "pdf" ? ["page", "character"] : ["line", "column"];
  const where = place === null ? "" : `, ${line} ${place.line}, ${column} ${place.column}`;
  return `${which}${where}: ${severity}: ${text} (${rule})`;
}

/** What was noticed in reading the texts, the old one first. */
export function messageRemarks({ from, to }: Comparison): string[] {
  return [
    ...from.messages.map((message) => messageRemark("old text", message, from.source)),
    ...to.messages.map((message) => messageRemark("new text", message, to.source)),
  ];
}
