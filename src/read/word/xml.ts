import { SaxesParser } from "saxes";
import type { ReadError } from "../read-error.ts";
import { damaged } from "./package.ts";

/** An element; names and attributes carry the customary prefixes of {@link PREFIXES} whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The namespaces with words of a document in them, "transitional" and "strict" (ISO/IEC 29500-1 and -4); all other elements
 * keep their local name under the prefix "?", so that what they hold can still be found.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
]);

/** Elements inside one another. Text boxes in tables in text boxes reach 60; the limit keeps walks over the tree off the stack's end. */
const MAX_DEPTH = 300;
/** Elements in one part: a text of 7,300 paragraphs has 150,000; each takes about 200 bytes of memory. */
const MAX_ELEMENTS = 3_000_000;

/** The elements that hold words; text anywhere else is the layout of the XML. */
const WORDS: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t"]);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Takes a part of an Office Open XML file apart.
 *
 * @throws ReadError for broken XML, a document type declaration (the format has none; only attacks do), too many elements
 */
export function parseXml(text: string, part: string, name: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  const fail = (detail: string): ReadError => damaged(name, `its part ${part} ${detail}`);

  parser.on("error", () => {
    throw fail("is broken XML");
  });
  parser.on("doctype", () => {
    throw fail("has a document type declaration, which no Word file has");
  });
  parser.on("opentag", (tag) => {
    count += 1;
    if (count > MAX_ELEMENTS) throw fail(`has more than ${MAX_ELEMENTS / 1_000_000} million elements`);
    if (open.length === MAX_DEPTH) throw fail(`has more than ${MAX_DEPTH} elements inside one another`);
    const element: Open = { name: nameOf(tag.uri, tag.local), attributes: attributesOf(Object.values(tag.attributes)), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const take = (piece: string) => {
    const top = open.at(-1);
    if (top !== undefined && WORDS.has(top.name)) top.children.push(piece);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(text).close();
  if (root === null) throw fail("is empty");
  return root;
}

function nameOf(uri: string, local: string): string {
  return `${PREFIXES.get(uri) ?? "?"}:${local}`;
}

/** Attributes without a namespace are called by their bare name. */
function attributesOf(found: readonly { uri: string; local: string; value: string; prefix: string }[]): ReadonlyMap<string, string> {
  const told = found.filter(({ prefix, local }) => prefix !== "xmlns" && local !== "xmlns");
  if (told.length === 0) return NO_ATTRIBUTES;
  return new Map(told.map(({ uri, local, value }) => [uri === "" ? local : nameOf(uri, local), value]));
}

/** The elements right inside an element; none for no element. */
export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => typeof child !== "string");
}

/** The first of them with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find((child) => child.name === name);
}

/** The attribute `w:val` of a child, for example the style's id in `<w:pStyle w:val="H1"/>`. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get("w:val");
}

/** A property that is on or off: absent, `<w:i/>`, `<w:i w:val="0"/>` (ISO/IEC 29500-1, 17.17.4). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(child.attributes.get("w:val") ?? "");
}

/** A whole number of a property, undefined where it is absent or none. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
