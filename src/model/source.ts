/** A stretch of a source: offsets in UTF-16 units of its decoded text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the line and column (both from 1) where it starts. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

/** The formats that are text themselves. */
export type TextFormat = "markdown" | "text" | "akn4un";

/** The formats travaux reads, told by content. */
export type SourceFormat = TextFormat | "pdf" | "docx" | "doc" | "html";

/** Where a text came from, enough to find it again and to prove it is the same. */
export interface SourceInfo {
  /** What the user called it: a file's base name, a symbol of the corpus, or "standard input". Never an absolute path. */
  readonly name: string;
  readonly format: SourceFormat;
  /** Lower-case hexadecimal SHA-256 of the bytes as read. */
  readonly sha256: string;
  /** Size in bytes as read. */
  readonly bytes: number;
}

/** How much a message matters: an `error` makes the text unusable, a `warning` wants a reader's eye. */
export type Severity = "error" | "warning" | "info";

/** Something to tell about a document, with its place where it has one. */
export interface Message {
  readonly severity: Severity;
  /** Stable name of the rule, for example `number-gap`. */
  readonly rule: string;
  readonly text: string;
  readonly place: Place | null;
}
