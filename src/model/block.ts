import type { Masthead } from "./masthead.ts";
import type { Message, SourceInfo, Span } from "./source.ts";

/**
 * The smallest piece a reader hands on. `text` maps one to one onto the source
 * (`text.length === end - start`), or stands for one indivisible piece of it, such as an XML entity.
 * A `mark` is a reference to a footnote; its text is the bare label ("9").
 */
export interface Run extends Span {
  readonly kind: "text" | "mark";
  readonly text: string;
  readonly italic: boolean;
}

/** The part of a resolution a reader knows a block belongs to; `null` where the format does not say. */
export type Zone = "masthead" | "preamble" | "operative" | "annex" | "closing";

interface BlockBase {
  readonly runs: readonly Run[];
  readonly zone: Zone | null;
}

/** What a reader makes of a source, in reading order. White space inside a block is as in the source. */
export type Block =
  | (BlockBase & { readonly kind: "heading" /** 1 is the highest. */; readonly level: number })
  | (BlockBase & {
      readonly kind: "paragraph";
      /** Runs of a number that the format keeps apart ("17.", "(a)"), else empty and the number is in `runs`. */
      readonly label: readonly Run[];
    })
  | (BlockBase & {
      readonly kind: "note";
      /** Runs of the note's label as printed ("9"). */
      readonly label: readonly Run[];
    })
  | (BlockBase & { readonly kind: "furniture" /** What it is, in plain words: "job number". */; readonly what: string })
  | (BlockBase & { readonly kind: "break" /** A page break or rule; its runs are the rule itself. */ });

/** A source taken apart by its format's reader; nothing is interpreted yet. */
export interface BlockDocument {
  readonly info: SourceInfo;
  /** The decoded text that every span points into. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Syntax of the format (tags, asterisks, `#`), which is in the file but not in the text. Sorted, disjoint. */
  readonly markup: readonly Span[];
  /** What the format says of the document outside its text (XML metadata, YAML front matter). */
  readonly facts: Partial<Masthead>;
  readonly messages: readonly Message[];
}
