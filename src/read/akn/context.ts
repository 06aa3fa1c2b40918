import type { Zone } from "../../model/block.ts";
import { classLevel, hasClass, roleOf, zoneIn } from "./elements.ts";
import type { LineKind, Look } from "./writer.ts";
import type { XmlElement } from "./xml.ts";

/** What the elements around a node say about it. */
export interface Context extends Look {
  readonly zone: Zone | null;
  /** Level of the headings that lines become here, null where they are paragraphs. */
  readonly heading: number | null;
  /** Level of the next heading element. */
  readonly level: number;
  /** In something that is one block whatever it holds: a note, furniture, the title. */
  readonly flat: boolean;
  /** In a line, or in something that stands in lines. */
  readonly inLine: boolean;
  /** Whether a line break ends the block, as on the cover and in the conclusions. */
  readonly splits: boolean;
  /** Whether a number here belongs to a paragraph, not to the heading over it. */
  readonly numbered: boolean;
}

/** Where reading begins: in nothing. */
export const OUTSIDE: Context = {
  zone: null,
  heading: null,
  level: 1,
  italic: false,
  bold: false,
  flat: false,
  inLine: false,
  splits: false,
  numbered: false,
};

const NUMBERED: ReadonlySet<string> = new Set(["paragraph", "subparagraph", "point", "item", "indent"]);
const SPLITTING: ReadonlySet<string> = new Set(["coverPage", "conclusions"]);

/** Headings go no deeper than Markdown and HTML have them. */
const LOWEST_LEVEL = 6;

/** The context inside an element that holds other elements. */
export function inside(node: XmlElement, around: Context, isStatement: boolean): Context {
  const level = classLevel(node);
  const hasHeading = node.children.some((child) => child.kind === "element" && roleOf(child.name) === "heading");
  return {
    ...within(node, around),
    zone: zoneIn(node, around.zone, isStatement),
    heading: level ?? around.heading,
    level: Math.min(LOWEST_LEVEL, around.level + (hasHeading ? 1 : 0)),
    inLine: false,
    splits: around.splits || SPLITTING.has(node.name),
    numbered: NUMBERED.has(node.name) && level === null,
  };
}

/** The context inside an element that is a line or stands in one. */
export function within(node: XmlElement, around: Context): Context {
  return {
    ...around,
    italic: around.italic || node.name === "i" || hasClass(node, "italic"),
    bold: around.bold || node.name === "b" || hasClass(node, "bold"),
    inLine: true,
  };
}

/** What a line becomes here. */
export function lineOf({ zone, heading }: Context): LineKind {
  if (heading !== null) return { kind: "heading", zone, level: heading, numbered: true };
  return { kind: zone === "operative" || zone === "annex" || zone === null ? "found" : "paragraph", zone };
}
