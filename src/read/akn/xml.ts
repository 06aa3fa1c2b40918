import { createRequire } from "node:module";
import type { Span } from "../../model/source.ts";
import { brokenXml, declaringDoctype, halfCharacter, otherRoot, tooDeep } from "./xml-errors.ts";

/** Characters, or one entity or character reference decoded (then `text.length` differs from the span's). */
export interface XmlText extends Span {
  readonly kind: "text";
  readonly text: string;
}

/** An attribute; the span is its value as written, between the quotes. */
export interface XmlAttribute extends Span {
  readonly value: string;
}

/** An element and what it holds. */
export interface XmlElement {
  readonly kind: "element";
  /** Local name for an element of the root's namespace, `{uri}local` for any other. */
  readonly name: string;
  /** By the name as written, with its prefix. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlNode[];
  /** The start tag. */
  readonly tag: Span;
}

/** What an element can hold. */
export type XmlNode = XmlText | XmlElement;

/** A whole document. */
export interface XmlTree {
  readonly root: XmlElement;
  /** Namespace of the root, "" where it has none. */
  readonly namespace: string;
  /** Tags, comments, processing instructions, DOCTYPE, CDATA brackets; sorted, disjoint. */
  readonly markup: readonly Span[];
}

// Loaded when the first XML comes: whoever compares Markdown need not wait for it. An import would make every reader wait, and this
// one works at once.
const saxes = (): typeof import("saxes") => createRequire(import.meta.url)("saxes");

/** Elements inside one another. Real texts reach eleven; the limit keeps every later walk over the tree off the stack's end. */
const MAX_DEPTH = 200;

const CDATA_START = "<![CDATA[".length;
const CDATA_END = "]]>".length;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** `reference` without "&" and ";", well-formed as the parser has seen it before us. */
function decode(reference: string): string {
  if (reference.startsWith("#x")) return String.fromCodePoint(Number.parseInt(reference.slice(2), 16));
  if (reference.startsWith("#")) return String.fromCodePoint(Number.parseInt(reference.slice(1), 10));
  return ENTITIES.get(reference) ?? `&${reference};`;
}

/** The characters from `start` to `end`, each reference apart, so that offsets stay one to one. */
function textsIn(text: string, start: number, end: number): XmlText[] {
  // The slice first: looking for "&" in the whole text from here would run to its end for every piece.
  return Array.from(text.slice(start, end).matchAll(/&([^;]*);|[^&]+/g), ({ 0: found, 1: reference, index }) => ({
    kind: "text",
    text: reference === undefined ? found : decode(reference),
    start: start + index,
    end: start + index + found.length,
  }));
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  readonly written: string;
}

/**
 * Takes XML apart into a tree that knows where in `text` everything stands. Whether it is well-formed is for saxes to
 * say; the places we take from its position at the end of each tag and the next "<", because saxes normalises line ends
 * and joins entities with the text around them.
 *
 * `expectedRoot` is the local name the root must have, `source` what errors call the text.
 * @throws ReadError for broken XML, another root, a DOCTYPE with declarations, more than 200 levels of elements.
 */
export function readXml(text: string, source: string, expectedRoot: string): XmlTree {
  // saxes reads the character after a lone high surrogate as its second half, even a "<".
  const half = /\p{Surrogate}/u.exec(text);
  if (half !== null) throw halfCharacter(source, text, half.index);

  // XML 1.1 would let control characters in; Akoma Ntoso is XML 1.0.
  const { SaxesParser } = saxes();
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const markup: Span[] = [];
  const open: OpenElement[] = [];
  let attributes = new Map<string, XmlAttribute>();
  const found: { root: XmlElement | null; namespace: string } = { root: null, namespace: "" };
  let last = 0;

  /** Takes the text up to the next "<" and the piece of markup from there to `end`; returns that piece. */
  function take(end: number): Span {
    const start = text.indexOf("<", last);
    const inside = open.at(-1)?.children;
    if (inside !== undefined) for (const piece of textsIn(text, last, start)) inside.push(piece);
    last = end;
    const span = { start, end };
    markup.push(span);
    return span;
  }

  parser.on("error", (error) => {
    const top = open.at(-1);
    throw brokenXml(source, text, {
      detail: error.message.replace(/^\d+:\d+: /, ""),
      offset: parser.position,
      sound: last,
      open: top === undefined ? null : { name: top.written, start: top.tag.start },
    });
  });
  parser.on("xmldecl", () => take(parser.position));
  parser.on("processinginstruction", () => take(parser.position));
  // The comment's event comes before its ">".
  parser.on("comment", () => take(parser.position + 1));
  parser.on("doctype", (doctype) => {
    const span = take(parser.position);
    if (doctype.replace(/"[^"]*"|'[^']*'/g, "").includes("[")) throw declaringDoctype(source, text, span.start);
  });
  parser.on("cdata", () => {
    const end = parser.position;
    const { start } = take(text.indexOf("<", last) + CDATA_START);
    const [from, to] = [start + CDATA_START, end - CDATA_END];
    if (to > from) open.at(-1)?.children.push({ kind: "text", text: text.slice(from, to), start: from, end: to });
    markup.push({ start: to, end });
    last = end;
  });
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    attributes.set(name, { value, start: text.lastIndexOf(text.charAt(end), end - 1) + 1, end });
  });
  parser.on("opentag", (tag) => {
    const span = take(parser.position);
    if (found.root === null) found.namespace = tag.uri;
    const name = tag.uri === found.namespace ? tag.local : `{${tag.uri}}${tag.local}`;
    const element: OpenElement = { kind: "element", name, written: tag.name, attributes, children: [], tag: span };
    if (found.root === null) {
      if (name !== expectedRoot) throw otherRoot(source, text, span.start, tag.name, expectedRoot);
      found.root = element;
    }
    if (open.length === MAX_DEPTH) throw tooDeep(source, text, span.start, MAX_DEPTH);
    open.at(-1)?.children.push(element);
    open.push(element);
    attributes = new Map();
  });
  parser.on("closetag", (tag) => {
    if (!tag.isSelfClosing) {
      const end = parser.position;
      const name = text.slice(text.indexOf("<", last) + "</".length, end - ">".length).trimEnd();
      // saxes closes the innermost element even where the end tag names another, and complains only afterwards.
      if (name !== tag.name) return;
      take(end);
    }
    open.pop();
  });
  parser.write(text).close();

  const { root, namespace } = found;
  if (root === null) throw brokenXml(source, text, { detail: "document must contain a root element.", offset: 0, sound: last, open: null });
  return { root, namespace, markup };
}
