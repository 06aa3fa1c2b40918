import type { Change, Comparison, Edit } from "../model/comparison.ts";
// Only the type: the schema's library is not loaded to write a report.
import type { ComparisonJson } from "../model/comparison-json.ts";
import type { Finding } from "../model/finding.ts";
import type { Resolution } from "../model/resolution.ts";
import { editsOf, type Texts, textsOf } from "./texts.ts";
import { rounded } from "./wording.ts";

type JsonText = ComparisonJson["from"];
type JsonChange = ComparisonJson["changes"][number];

function textJson(resolution: Resolution): JsonText {
  return {
    symbol: resolution.masthead.symbol,
    title: resolution.masthead.title,
    date: resolution.masthead.adopted,
    sha256: resolution.source.sha256,
    paragraphs: resolution.paragraphs.map(({ id, section, kind, number, text, opening }) => ({ id, section, kind, number, text, opening })),
    footnotes: resolution.footnotes.map(({ id, label, text }) => ({ id, mark: label, text })),
    headings: resolution.headings.map(({ id, level, text, before }) => ({ id, level, text, before })),
  };
}

function editsJson(edits: readonly Edit[]): JsonChange["edits"] {
  return edits.map(({ op, text }) => ({ op, text }));
}

function findingJson({ type, old, new: young, cause, direction, text, because }: Finding): JsonChange["findings"][number] {
  return {
    type,
    old: old?.words ?? null,
    new: young?.words ?? null,
    ...(cause === null ? {} : { cause }),
    direction,
    text,
    ...(because === null ? {} : { because }),
  };
}

/** A change in the form of the JSON reports. */
export function changeJson(change: Change, texts: Texts): JsonChange {
  const edits = editsJson(editsOf(change, texts));
  const findings = change.findings.map(findingJson);
  if (change.kind === "linked") {
    const { from, to, status, moved, score, reason, doubtful, next } = change;
    return {
      from: [...from],
      to: [...to],
      status,
      moved,
      score: rounded(score),
      reason,
      doubtful,
      next: next === null ? null : { from: next.from, to: next.to, score: rounded(next.score) },
      nearest: null,
      edits,
      findings,
    };
  }
  const { nearest } = change;
  return {
    from: change.kind === "removed" ? [...change.from] : [],
    to: change.kind === "added" ? [...change.to] : [],
    status: change.status,
    moved: false,
    score: 0,
    reason: "no counterpart",
    doubtful: false,
    next: null,
    nearest: nearest === null ? null : { id: nearest.id, score: rounded(nearest.score) },
    edits,
    findings,
  };
}

function summaryJson({ summary }: Comparison): ComparisonJson["summary"] {
  const { unchanged, editorial, technical, reworded, added, removed, moved, split, merged, doubtful, words, similarity } = summary;
  return {
    unchanged,
    editorial,
    technical,
    reworded,
    added,
    removed,
    moved,
    split,
    merged,
    doubtful,
    words: { from: words.from, to: words.to },
    similarity: rounded(similarity),
  };
}

/**
 * The comparison for programs, in the form `ComparisonJson` sets down. Texts are exact, character by character.
 * It holds everything, unchanged paragraphs too, whatever the options say.
 */
export function json(comparison: Comparison): string {
  const texts = textsOf(comparison);
  const thresholds = Object.entries(comparison.made.thresholds).map(([name, value]) => [name, rounded(value)]);
  const report: ComparisonJson = {
    format: "travaux-comparison",
    version: 1,
    from: textJson(comparison.from),
    to: textJson(comparison.to),
    changes: comparison.changes.map((change) => changeJson(change, texts)),
    headings: comparison.headings.map(({ from, to, status }) => ({ from, to, status })),
    summary: summaryJson(comparison),
    verdict: { kind: comparison.verdict.kind, because: [...comparison.verdict.because] },
    made: { version: comparison.made.version, thresholds: Object.fromEntries(thresholds), rules: [...comparison.made.rules] },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
