export { align } from "./align/align.ts";
export { compare } from "./compare/compare.ts";
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
export type { Cause, Direction, Finding, FindingType, Quote, Verdict, VerdictKind } from "./model/finding.ts";
export type { Masthead, Vote } from "./model/masthead.ts";
export type { Account, Aside, Footnote, Heading, Mark, Paragraph, ParagraphKind, Resolution, Section } from "./model/resolution.ts";
export type { Message, Place, Severity, SourceFormat, SourceInfo, Span } from "./model/source.ts";
export { version } from "./model/version.ts";
export { parse } from "./parse/parse.ts";
export { MAX_BYTES, type ReadOptions, readDocument } from "./read/read.ts";
export { ReadError } from "./read/read-error.ts";
export {
  type Format,
  type Only,
  type Reporter,
  type ReportOptions,
  reporters,
  resolveReportOptions,
  type SectionName,
} from "./report/index.ts";
