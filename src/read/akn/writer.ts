import type { Block, Run, Zone } from "../../model/block.ts";
import type { Span } from "../../model/source.ts";
import { isBlank } from "./spans.ts";
import type { XmlText } from "./xml.ts";

/** How text looks where it stands. */
export interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What kind of block a line becomes; `found` is a paragraph that may turn out to be a heading, by being bold throughout. */
export type LineKind =
  | { readonly kind: "paragraph" | "found"; readonly zone: Zone | null }
  | {
      readonly kind: "heading";
      readonly zone: Zone | null;
      readonly level: number;
      /** Whether a number that waits is the heading's ("XIII"), not that of the paragraph under it. */
      readonly numbered: boolean;
    }
  | { readonly kind: "note"; readonly zone: Zone | null; readonly label: readonly Run[] }
  | { readonly kind: "furniture"; readonly what: string };

interface Piece {
  readonly run: Run;
  readonly bold: boolean;
}

interface OpenLine {
  readonly line: LineKind;
  label: readonly Run[];
  readonly pieces: Piece[];
  /** Whether there is something to see in it. */
  seen: boolean;
}

/** A heading found by its look: section headings stand right under the title. */
const FOUND_LEVEL = 2;

/** Puts runs together into blocks, one line at a time. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #open: OpenLine | null = null;
  #label: readonly Run[] = [];

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Begins a line, after closing the one before. A paragraph takes the number that waits for it, a heading has it in its text. */
  open(line: LineKind): void {
    this.close();
    const taken = takesNumber(line) ? this.#label : [];
    if (taken.length > 0) this.#label = [];
    this.#open = { line, label: [], pieces: [], seen: false };
    if (line.kind === "note") this.#open.label = line.label;
    else if (line.kind === "heading") this.#add(taken, false);
    else this.#open.label = taken;
  }

  text({ text, start, end }: XmlText, look: Look): void {
    this.#add([{ kind: "text", text, italic: look.italic, start, end }], look.bold);
  }

  mark(text: string, { start, end }: Span): void {
    this.#add([{ kind: "mark", text, italic: false, start, end }], false);
  }

  #add(runs: readonly Run[], bold: boolean): void {
    const open = this.#open;
    if (open === null) return;
    for (const run of runs) {
      open.pieces.push({ run, bold });
      open.seen ||= !isBlank(run.text);
    }
  }

  /** White space that a piece of markup stands for. */
  space(text: " " | "\n", markup: Span): void {
    this.text({ kind: "text", text, start: markup.start, end: markup.end }, { italic: false, bold: false });
  }

  /** Whether the next word would touch the one before. */
  get touches(): boolean {
    const last = this.#open?.pieces.at(-1);
    return last !== undefined && !isBlank(last.run.text.slice(-1));
  }

  /**
   * A number that stands apart: the label of the open paragraph if nothing is in that yet, otherwise part of the open
   * line, or the label of the next paragraph where none is open.
   */
  number(runs: readonly Run[], zone: Zone | null): void {
    const open = this.#open;
    if (runs.every(isPadding)) return;
    if (open === null) {
      this.flushNumber(zone);
      this.#label = runs;
    } else if ((open.line.kind === "paragraph" || open.line.kind === "found") && open.label.length === 0 && !open.seen) open.label = runs;
    else this.#add(runs, false);
  }

  /** A number that no paragraph took becomes a paragraph of its own, so that it is not lost. */
  flushNumber(zone: Zone | null): void {
    if (this.#label.length === 0) return;
    this.open({ kind: "paragraph", zone });
    this.close();
  }

  close(): void {
    const line = this.#open;
    this.#open = null;
    if (line !== null) this.blocks.push(...blockOf(line));
  }
}

function takesNumber(line: LineKind): boolean {
  return line.kind === "paragraph" || line.kind === "found" || (line.kind === "heading" && line.numbered);
}

/** White space of the source; `&#160;` is none: its six characters have to be in a block. */
function isPadding({ kind, text, start, end }: Run): boolean {
  return kind === "text" && text.length === end - start && isBlank(text);
}

function withoutPadding(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ run }) => !isPadding(run));
  const last = pieces.findLastIndex(({ run }) => !isPadding(run));
  return first === -1 ? [] : pieces.slice(first, last + 1);
}

function blockOf({ line, label, pieces }: OpenLine): Block[] {
  const kept = withoutPadding(pieces);
  const runs = kept.map(({ run }) => run);
  if (kept.length === 0 && label.length === 0) return [];
  if (line.kind === "note") return [{ kind: "note", zone: line.zone, label, runs }];
  const isSeen = label.length > 0 || runs.some((run) => run.kind === "mark" || !isBlank(run.text));
  if (!isSeen) return [{ kind: "furniture", zone: null, what: "white space", runs }];
  switch (line.kind) {
    case "furniture":
      return [{ kind: "furniture", zone: null, what: line.what, runs }];
    case "heading":
      return [{ kind: "heading", zone: line.zone, level: line.level, runs }];
    case "found":
      if (label.length === 0 && looksLikeHeading(kept)) return [{ kind: "heading", zone: line.zone, level: FOUND_LEVEL, runs }];
      return [{ kind: "paragraph", zone: line.zone, label, runs }];
    case "paragraph":
      return [{ kind: "paragraph", zone: line.zone, label, runs }];
  }
}

/** Bold to the last word and not the end of a clause: newer files set their section headings so, without saying more. */
function looksLikeHeading(pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({ run }) => run.kind === "text" && !isBlank(run.text));
  return words.length > 0 && words.every(({ run, bold }) => bold && !run.italic) && !/[;,:]\s*$/.test(words.at(-1)?.run.text ?? "");
}
