import type { Piece } from "./piece.ts";

/**
 * A report in blocks, before it has a form: what the reports on a series are made of. Only the two ways to set it, `page-markdown.ts`
 * and `page-terminal.ts`, know of markup.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "line"; readonly pieces: readonly Piece[] }
  /** Words of a text, set apart from ours. */
  | { readonly kind: "quote"; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Piece[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns set flush right, from 0. */
      readonly right: readonly number[];
    };

/** A whole report, block by block. */
export type Page = readonly Block[];

/** A heading; level 1 is the highest. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

/** Our own words. */
export function said(text: string): Piece[] {
  return text === "" ? [] : [{ op: "equal", italic: false, text }];
}

/** A line of our own words. */
export function line(text: string): Block {
  return { kind: "line", pieces: said(text) };
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly (readonly Piece[])[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
