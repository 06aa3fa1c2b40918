export { align } from "./align/align.ts";
export { compare } from "./compare/compare.ts";
export { blameOf, blamesOf } from "./history/blame.ts";
export { draftHistoryOf } from "./history/drafts.ts";
export { draftsOf } from "./history/drafts-of.ts";
export { lineageOf } from "./history/lineage.ts";
export { clausesOf } from "./history/matrix.ts";
export { chainsOf, overlapOf, seriesLinks } from "./history/series.ts";
export { threadOf } from "./history/thread.ts";
export type { Alignment, Candidate, Link, LinkReason, Single } from "./model/alignment.ts";
export type { Block, BlockDocument, Run, Zone } from "./model/block.ts";
export type {
  Change,
  Comparison,
  Edit,
  HeadingChange,
  LinkedChange,
  LinkedStatus,
  Status,
  Summary,
} from "./model/comparison.ts";
export type { ComparisonJson } from "./model/comparison-json.ts";
export type { DraftEvidence, DraftHistory, DraftText, Fate, FoundDraft, FoundDrafts, Negotiated, Proposal } from "./model/drafts.ts";
export type { ExportLine } from "./model/export-line.ts";
export type { Cause, Direction, Finding, FindingType, Quote, Verdict, VerdictKind } from "./model/finding.ts";
export type {
  BlameParagraph,
  BlameRun,
  Clause,
  ClauseCell,
  ClauseEnd,
  ClauseStart,
  Lineage,
  Return,
  Standing,
  Thread,
  ThreadStage,
} from "./model/lineage.ts";
export type { Masthead, Vote } from "./model/masthead.ts";
export type { Account, Aside, Footnote, Heading, Mark, Paragraph, ParagraphKind, Resolution, Section } from "./model/resolution.ts";
export type { SeriesEvidence, SeriesLink, SeriesText } from "./model/series.ts";
export type { BlameJson, DraftsJson, FoundSeriesJson, HistoryJson, LogJson, MatrixJson, SearchJson } from "./model/series-json.ts";
export type { Message, Place, Severity, SourceFormat, SourceInfo, Span } from "./model/source.ts";
export { version } from "./model/version.ts";
export type { Wording, WordingPlace, WordingQuery, Wordings } from "./model/wording.ts";
export { type ParseOptions, parse } from "./parse/parse.ts";
export { MAX_BYTES, type ReadOptions, readDocument } from "./read/read.ts";
export { ReadError } from "./read/read-error.ts";
export { type DocumentFacts, exportDocument, exportHead, exportStep } from "./report/export.ts";
export {
  type Format,
  formatNames,
  type Only,
  type Reporter,
  type ReportOptions,
  type ReportWriter,
  reporters,
  reportWriter,
  resolveReportOptions,
  type SectionName,
} from "./report/index.ts";
export type { Page } from "./report/page.ts";
export { pageMarkdown } from "./report/page-markdown.ts";
export { blamePage } from "./report/series/blame.ts";
export { draftsPage } from "./report/series/drafts.ts";
export { type FoundSeries, seriesPage } from "./report/series/found-series.ts";
export { historyPage } from "./report/series/history.ts";
export { blameJson, draftsJson, historyJson, logJson, matrixJson, searchJson, seriesJson } from "./report/series/json.ts";
export { logPage } from "./report/series/log.ts";
export { matrixPage } from "./report/series/matrix.ts";
export { wordingsPage } from "./report/series/wordings.ts";
export { type WordingIndex, type WordingQuestion, wordingIndex } from "./store/wording-index.ts";
