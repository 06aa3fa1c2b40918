import type { DraftHistory, FoundDraft, FoundDrafts } from "../../model/drafts.ts";
import type { BlameParagraph, Clause, Lineage, Return, Thread } from "../../model/lineage.ts";
// Only the types: the schemas' library is not loaded to write a report.
import type { BlameJson, DraftsJson, FoundSeriesJson, HistoryJson, LogJson, MatrixJson, SearchJson } from "../../model/series-json.ts";
import { version as travaux } from "../../model/version.ts";
import type { Wordings } from "../../model/wording.ts";
import { changeJson } from "../json.ts";
import { textsOf } from "../texts.ts";
import { rounded } from "../wording.ts";
import type { FoundSeries } from "./found-series.ts";
import { sharesOf } from "./shares.ts";
import { versionNames } from "./versions.ts";

const written = (report: HistoryJson | BlameJson | MatrixJson | LogJson | SearchJson | FoundSeriesJson | DraftsJson): string =>
  `${JSON.stringify(report, null, 2)}\n`;

function base({ versions }: Lineage): Pick<HistoryJson, "version" | "versions" | "made"> {
  const names = versionNames(versions);
  return {
    version: 1,
    versions: versions.map(({ masthead: { symbol, title, adopted }, source: { sha256 } }, index) => ({
      name: names[index] ?? "",
      symbol,
      title,
      date: adopted,
      sha256,
    })),
    made: { version: travaux },
  };
}

const returnJson = ({ from, to, score, edits }: Return): HistoryJson["returns"][number] => ({
  from: { version: from.version, id: from.id },
  to: { version: to.version, id: to.id },
  score: rounded(score),
  edits: edits.map(({ op, text }) => ({ op, text })),
});

function changesJson(
  lineage: Lineage,
  version: number,
  wanted: Lineage["steps"][number]["changes"],
): HistoryJson["stages"][number]["changes"] {
  const step = lineage.steps[version - 1];
  if (step === undefined) return [];
  const texts = textsOf(step);
  return wanted.map((change) => changeJson(change, texts));
}

/** The thread of one clause for programs, in the form `HistoryJson` sets down. */
export function historyJson(lineage: Lineage, { about, stages, first, last }: Thread): string {
  return written({
    format: "travaux-history",
    ...base(lineage),
    about: { version: about.version, id: about.id },
    first,
    last,
    stages: stages.map(({ version, ids, changes }) => ({
      version,
      paragraphs: (lineage.versions[version]?.paragraphs ?? []).filter(({ id }) => ids.includes(id)).map(({ id, text }) => ({ id, text })),
      changes: changesJson(lineage, version, changes),
    })),
    returns: lineage.returns
      .filter(({ from, to }) => stages[from.version]?.ids.includes(from.id) && stages[to.version]?.ids.includes(to.id))
      .map(returnJson),
  });
}

/** Where the words of one version come from, in the form `BlameJson` sets down. */
export function blameJson(lineage: Lineage, about: number, paragraphs: readonly BlameParagraph[]): string {
  return written({
    format: "travaux-blame",
    ...base(lineage),
    about,
    paragraphs: paragraphs.map(({ id, runs }) => ({
      id,
      runs: runs.map(({ text, since, away }) => ({ text, since, away: away === null ? null : { gone: away.gone, back: away.back } })),
    })),
  });
}

/** Clauses by versions, in the form `MatrixJson` sets down. */
export function matrixJson(lineage: Lineage, clauses: readonly Clause[]): string {
  return written({
    format: "travaux-matrix",
    ...base(lineage),
    clauses: clauses.map(({ start, end, cells }) => ({
      start,
      end,
      cells: cells.map((cell) =>
        cell === null
          ? null
          : {
              id: cell.id,
              status: cell.change?.kind === "linked" ? cell.change.status : null,
              moved: cell.change?.kind === "linked" && cell.change.moved,
              returned: cell.returned,
            },
      ),
    })),
  });
}

/** The steps of a series, in the form `LogJson` sets down. */
export function logJson(lineage: Lineage, blames: readonly (readonly BlameParagraph[])[]): string {
  return written({
    format: "travaux-log",
    ...base(lineage),
    texts: lineage.versions.map(({ paragraphs }, index) => ({
      paragraphs: paragraphs.length,
      words: sharesOf(blames[index] ?? [], index),
    })),
    steps: lineage.steps.map((step, index) => ({
      verdict: step.verdict.kind,
      because: [...step.verdict.because],
      changes: changesJson(lineage, index + 1, step.changes),
    })),
    returns: lineage.returns.map(returnJson),
  });
}

/** What a search found, in the form `SearchJson` sets down. */
export function searchJson({ query, found, searched }: Wordings): string {
  return written({
    format: "travaux-search",
    version: 1,
    query: { ...query },
    searched: { ...searched },
    found: found.map(({ text, score, matches, places }) => ({
      text,
      score: rounded(score),
      matches: matches.map(({ start, end }) => ({ start, end })),
      places: places.map((place) => ({ ...place })),
    })),
    made: { version: travaux },
  });
}

/** The series of a corpus, in the form `FoundSeriesJson` sets down. */
export function seriesJson(series: readonly FoundSeries[]): string {
  return written({
    format: "travaux-series",
    version: 1,
    series: series.map(({ id, title, names, links }) => ({
      id,
      title,
      texts: [...names],
      links: links.map(({ from, to, evidence: { manifest, sameTitle, recalled, overlap } }) => ({
        from,
        to,
        manifest,
        sameTitle,
        recalled,
        overlap: overlap === null ? null : rounded(overlap),
      })),
    })),
    made: { version: travaux },
  });
}

/** What became of a draft, in the form `DraftsJson` sets down; `found` as for `draftsPage`. */
export function draftsJson({ lineage, proposals, negotiated }: DraftHistory, found: FoundDrafts | null = null): string {
  const told = ({ name, evidence }: FoundDraft) => ({ name, ...evidence });
  const [step] = lineage.steps;
  const texts = step === undefined ? null : textsOf(step);
  return written({
    format: "travaux-drafts",
    ...base(lineage),
    found: found === null ? null : { texts: found.texts.map(told), others: found.others.map(told) },
    proposals: proposals.flatMap(({ change, fate, adopted, inserted, struck }) =>
      texts === null
        ? []
        : [{ change: changeJson(change, texts), fate, adopted: [...adopted], inserted: { ...inserted }, struck: { ...struck } }],
    ),
    negotiated: negotiated.map(({ id, words, runs }) => ({ id, words, runs: runs.map(({ text, since }) => ({ text, since })) })),
  });
}
