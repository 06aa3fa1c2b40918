import type { Zone } from "../../model/block.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** Elements that stand inside a line of text; Akoma Ntoso 3.0, groups "inline elements" and "preface/preamble inlines". */
const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr affectedDocument b change concept courtType date def del docAuthority docCommittee docDate docIntroducer docJurisdiction " +
    "docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedText entity event fillIn i img inline ins " +
    "judge lawyer legislature location marker mmod mod mref neutralCitation noteRef object omissis opinion organization outcome " +
    "party person placeholder process quantity quotedText recordedTime ref relatedDocument remark rmod role rref scene session " +
    "shortTitle signature span sub sup term time tocItem u vote"
  ).split(" "),
);

/** Elements that are one line (a paragraph, a heading) by themselves. */
const LINES: ReadonlySet<string> = new Set("p listIntroduction listWrapUp longTitle li td th caption".split(" "));

const HEADINGS: ReadonlySet<string> = new Set("heading subheading crossHeading".split(" "));

/** Footnotes: their text stands where they are called. */
const NOTE = "authorialNote";

const LINE_BREAKS: ReadonlySet<string> = new Set(["eol", "br"]);

/** What an element is to the reader; everything that is nothing else holds other elements. */
export type Role = "inline" | "line" | "heading" | "number" | "note" | "line break" | "container" | "unknown";

/** The role of an element, by its name as in {@link XmlElement}; `unknown` for elements of other vocabularies. */
export function roleOf(name: string): Role {
  if (name === NOTE) return "note";
  if (name === "num") return "number";
  if (LINE_BREAKS.has(name)) return "line break";
  if (HEADINGS.has(name)) return "heading";
  if (LINES.has(name)) return "line";
  if (INLINE.has(name)) return "inline";
  return name.startsWith("{") ? "unknown" : "container";
}

// A map, not a record: an element may be called "constructor".
const ZONES: ReadonlyMap<string, Zone> = new Map([
  ["coverPage", "masthead"],
  ["preface", "masthead"],
  ["preamble", "preamble"],
  ["conclusions", "closing"],
  ["attachments", "annex"],
  ["attachment", "annex"],
  ["components", "annex"],
  ["component", "annex"],
]);

/** The zone inside an element, given the zone around it; nothing inside an annex leaves it. */
export function zoneIn(element: XmlElement, around: Zone | null, isStatement: boolean): Zone | null {
  if (around === "annex") return "annex";
  if (element.name === "mainBody") return isStatement ? "operative" : null;
  return ZONES.get(element.name) ?? around;
}

/**
 * The level of a heading that only a paragraph's class tells, null for other classes. The classes are the heading styles
 * of United Nations documents, from the highest: HCh, H1, H23, H4, H56. A resolution's first level under its title is H23.
 */
export function classLevel(element: XmlElement): number | null {
  for (const name of attribute(element, "class").split(/\s+/)) {
    if (name === "H4") return 3;
    if (name === "H56") return 4;
    if (/^H(?:\d{1,2}|Ch|M)G?$/.test(name)) return 2;
  }
  return null;
}

/** The value of an attribute without white space around it, "" where there is none. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name)?.value.trim() ?? "";
}

/** The concept an element refers to, without the "#" that AKN4UN writes at times. */
export function reference(element: XmlElement): string {
  return attribute(element, "refersTo").replace(/^#/, "");
}

/** Whether `class` names a style; classes come as "bold italic". */
export function hasClass(element: XmlElement, style: string): boolean {
  return attribute(element, "class").split(/\s+/).includes(style);
}

/** `element` and all elements in it, in reading order, leaving out elements of the names in `except` with all they hold. */
export function* elementsIn(element: XmlElement, except: ReadonlySet<string> = new Set()): Generator<XmlElement> {
  yield element;
  for (const child of element.children) {
    if (child.kind === "element" && !except.has(child.name)) yield* elementsIn(child, except);
  }
}

/** The words in `nodes` with single spaces between them, footnotes left out. */
export function wordsOf(nodes: readonly XmlNode[]): string {
  return rawText(nodes).replace(/\s+/g, " ").trim();
}

function rawText(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      const role = roleOf(node.name);
      if (role === "note") return "";
      return role === "inline" ? rawText(node.children) : ` ${rawText(node.children)} `;
    })
    .join("");
}
