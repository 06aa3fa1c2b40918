import type { Block, Run, Zone } from "../../model/block.ts";
import type { Span } from "../../model/source.ts";
import { type Context, inside, lineOf, OUTSIDE, within } from "./context.ts";
import { elementsIn, roleOf } from "./elements.ts";
import { furnitureIn } from "./furniture.ts";
import { isBlank } from "./spans.ts";
import { BlockWriter, type LineKind } from "./writer.ts";
import type { XmlElement, XmlNode, XmlText } from "./xml.ts";

/** What a tree gives. */
export interface Written {
  readonly blocks: readonly Block[];
  /** Markup that is text after all: footnote marks, line breaks. Disjoint, in no order. */
  readonly claimed: readonly Span[];
  /** Text that stands in no paragraph or heading of the source. */
  readonly strays: readonly Span[];
  /** Start tags of notes without a mark. */
  readonly unmarked: readonly Span[];
}

/** Turns the tree of an Akoma Ntoso document into blocks in reading order, each footnote after the block that calls it. */
export function blocksOf(root: XmlElement): Written {
  const walker = new Walker(root);
  walker.walk(root.children, OUTSIDE);
  walker.end();
  const { claimed, strays, unmarked } = walker;
  return { blocks: walker.writer.blocks, claimed, strays, unmarked };
}

class Walker {
  readonly writer = new BlockWriter();
  readonly claimed: Span[] = [];
  readonly strays: Span[] = [];
  readonly unmarked: Span[] = [];
  readonly #isStatement: boolean;
  /** Notes called by the open line. */
  #waiting: { readonly note: XmlElement; readonly label: Run; readonly zone: Zone | null }[] = [];

  constructor(root: XmlElement) {
    this.#isStatement = root.children.some((child) => child.kind === "element" && child.name === "statement");
  }

  walk(nodes: readonly XmlNode[], context: Context): void {
    for (const node of nodes) {
      if (node.kind === "text") this.#text(node, context);
      else if (context.flat) this.#flat(node, context);
      else this.#element(node, context);
    }
  }

  end(): void {
    this.#close();
    this.writer.flushNumber(null);
  }

  #text(piece: XmlText, context: Context): void {
    if (!this.writer.isOpen) {
      if (piece.text.length === piece.end - piece.start && isBlank(piece.text)) return;
      if (!context.inLine) this.strays.push(piece);
      this.#open(lineOf(context));
    }
    this.writer.text(piece, context);
  }

  #element(node: XmlElement, context: Context): void {
    const role = roleOf(node.name);
    switch (role) {
      case "note":
        this.#note(node, context);
        break;
      case "line break":
        if (context.splits && this.writer.isOpen) this.#open(lineOf(context));
        else this.#space("\n", node);
        this.walk(node.children, within(node, context));
        break;
      case "inline":
        this.walk(node.children, within(node, context));
        break;
      case "number":
        this.writer.number(runsOf(node, context), context.zone);
        for (const note of notesIn(node)) this.#note(note, context);
        break;
      case "heading": {
        const level = context.heading ?? context.level;
        this.#line(node, { kind: "heading", zone: context.zone, level, numbered: !context.numbered }, context);
        break;
      }
      case "line":
        this.#line(node, lineOf(context), context);
        break;
      case "unknown":
      case "container":
        if (role === "unknown" && context.inLine) this.walk(node.children, within(node, context));
        else this.#container(node, context);
    }
  }

  #container(node: XmlElement, context: Context): void {
    this.#close();
    if (node.name === "meta") this.#furniture(node);
    else if (node.name === "preface") this.#preface(node, inside(node, context, this.#isStatement));
    else this.walk(node.children, inside(node, context, this.#isStatement));
    this.#close();
    this.writer.flushNumber(context.zone);
  }

  #line(node: XmlElement, kind: LineKind, context: Context): void {
    this.#open(kind);
    if (this.writer.touches) this.#space(" ", node);
    this.walk(node.children, within(node, context));
    this.#close();
  }

  /** An element inside something that stays one block; unless it is inline, its words must not touch those before it. */
  #flat(node: XmlElement, context: Context): void {
    const role = roleOf(node.name);
    if (role === "note") {
      this.#note(node, context);
      return;
    }
    if (role === "line break") this.#space("\n", node);
    else if (this.writer.touches && (role !== "inline" || node.name === "docTitle")) this.#space(" ", node);
    this.walk(node.children, within(node, context));
  }

  /** White space that the tag of `node` stands for. */
  #space(text: " " | "\n", node: XmlElement): void {
    if (!this.writer.isOpen) return;
    this.writer.space(text, node.tag);
    this.claimed.push(node.tag);
  }

  /** The mark is an attribute of the note: that value is the mark's place; the note repeats it with an empty span. */
  #note(node: XmlElement, context: Context): void {
    const atTag = { start: node.tag.start, end: node.tag.start };
    const mark = markOf(node);
    if (mark === null) this.unmarked.push(node.tag);
    else this.claimed.push(mark);
    const { text, start, end } = mark ?? { text: "", ...atTag };
    const label: Run = { kind: "text", text, italic: false, start, end };
    if (this.writer.isOpen) {
      this.writer.mark(text, { start, end });
      this.#waiting.push({ note: node, label: { ...label, ...atTag }, zone: context.zone });
    } else this.#writeNote(node, label, context.zone);
  }

  #writeNote(note: XmlElement, label: Run, zone: Zone | null): void {
    this.writer.open({ kind: "note", zone, label: [label] });
    this.walk(note.children, { ...OUTSIDE, zone, flat: true, inLine: true });
    this.#close();
  }

  /** The number and title of a document are one heading, in however many lines they stand. */
  #preface(node: XmlElement, context: Context): void {
    const level = context.zone === "masthead" ? 1 : context.level;
    for (const child of node.children) {
      if (child.kind === "element" && holdsTitle(child)) {
        if (!this.writer.isOpen) this.#open({ kind: "heading", zone: context.zone, level, numbered: true });
        this.#flat(child, { ...context, flat: true, inLine: true });
      } else {
        if (child.kind === "element") this.#close();
        this.walk([child], context);
      }
    }
  }

  #furniture(meta: XmlElement): void {
    for (const { what, nodes } of furnitureIn(meta)) {
      this.#open({ kind: "furniture", what });
      this.walk(nodes, { ...OUTSIDE, flat: true, inLine: true });
      this.#close();
    }
  }

  #open(kind: LineKind): void {
    this.#close();
    this.writer.open(kind);
  }

  #close(): void {
    this.writer.close();
    const notes = this.#waiting;
    this.#waiting = [];
    for (const { note, label, zone } of notes) this.#writeNote(note, label, zone);
  }
}

function holdsTitle(node: XmlElement): boolean {
  return [...elementsIn(node)].some(({ name }) => name === "docNumber" || name === "docTitle");
}

/** The runs of a number; whatever it holds is text, except notes. */
function runsOf(node: XmlElement, around: Context): Run[] {
  const context = within(node, around);
  return node.children.flatMap((child) => {
    if (child.kind === "element") return roleOf(child.name) === "note" ? [] : runsOf(child, context);
    return [{ kind: "text" as const, text: child.text, italic: context.italic, start: child.start, end: child.end }];
  });
}

function notesIn(node: XmlElement): XmlElement[] {
  return node.children.flatMap((child) => (child.kind === "text" ? [] : roleOf(child.name) === "note" ? [child] : notesIn(child)));
}

/** The value of `marker` without white space around it, and its place; null where there is none. */
function markOf(note: XmlElement): (Span & { readonly text: string }) | null {
  const marker = note.attributes.get("marker");
  const text = marker?.value.trim() ?? "";
  if (marker === undefined || text === "") return null;
  // With a reference in it, the value is shorter than what is written: then it is one piece.
  if (marker.value.length !== marker.end - marker.start) return { text, start: marker.start, end: marker.end };
  const start = marker.start + marker.value.indexOf(text);
  return { text, start, end: start + text.length };
}
