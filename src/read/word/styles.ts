import { childOf, childrenOf, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** What styles and direct formatting say of words; undefined is silence. */
export interface Look {
  readonly italic: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly raised: boolean | undefined;
}

/** A reference to a list: which one, and how deep in it. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly depth: number | undefined;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly look: Look;
  readonly outline: number | undefined;
  readonly place: ListPlace;
}

/** The styles of a document, each with what it takes over from the one it is based on. */
export interface Styles {
  /** The look a style gives, the document's defaults included for paragraph styles. */
  readonly look: (id: string | undefined) => Look;
  /** The level of heading a style is, 1 the highest; null where it is none. */
  readonly level: (id: string | undefined) => number | null;
  readonly place: (id: string | undefined) => ListPlace;
  /** Style of paragraphs that name none. */
  readonly usual: string | undefined;
}

const SILENT: Look = { italic: undefined, bold: undefined, hidden: undefined, raised: undefined };

/** Styles based on one another; Word allows fewer than ten, and a hostile file may go in a circle. */
const LONGEST_CHAIN = 30;

/** Reads word/styles.xml (ISO/IEC 29500-1, 17.7); without it there are no styles. */
export function stylesOf(root: XmlElement | null): Styles {
  const elements = childrenOf(root ?? undefined).filter(({ name }) => name === "w:style");
  const styles = new Map(elements.map((element) => [element.attributes.get("w:styleId") ?? "", styleOf(element)]));
  const usual = elements.find(
    ({ attributes }) => attributes.get("w:type") === "paragraph" && ["1", "true", "on"].includes(attributes.get("w:default") ?? ""),
  );
  const defaults = lookOf(childOf(childOf(childOf(root ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr"));

  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id ?? ""); style !== undefined && found.length < LONGEST_CHAIN; style = styles.get(style.basedOn ?? ""))
      found.push(style);
    return found;
  };
  return {
    look: (id) => [...chain(id).map(({ look }) => look), defaults].reduce(over, SILENT),
    level: (id) => {
      const all = chain(id);
      const outline = all.map((style) => style.outline).find((level) => level !== undefined);
      if (outline !== undefined) return outline < BODY_TEXT ? outline + 1 : null;
      return all.map(({ name }) => namedLevel(name)).find((level) => level !== null) ?? null;
    },
    place: (id) => {
      const all = chain(id).map(({ place }) => place);
      return {
        list: all.map(({ list }) => list).find((list) => list !== undefined),
        depth: all.map(({ depth }) => depth).find((depth) => depth !== undefined),
      };
    },
    usual: usual?.attributes.get("w:styleId"),
  };
}

/** The outline level of what is no heading (ISO/IEC 29500-1, 17.3.1.20: 0 to 8 are headings, 9 is body text). */
const BODY_TEXT = 9;

function styleOf(element: XmlElement): Style {
  const paragraph = childOf(element, "w:pPr");
  return {
    name: valOf(element, "w:name") ?? "",
    basedOn: valOf(element, "w:basedOn"),
    look: lookOf(childOf(element, "w:rPr")),
    outline: numberOf(valOf(paragraph, "w:outlineLvl")),
    place: placeOf(paragraph),
  };
}

/** The list that paragraph properties put a paragraph in; list "0" takes it out of any. */
export function placeOf(properties: XmlElement | undefined): ListPlace {
  const numbering = childOf(properties, "w:numPr");
  return { list: valOf(numbering, "w:numId"), depth: numberOf(valOf(numbering, "w:ilvl")) };
}

/** What run properties say. */
export function lookOf(properties: XmlElement | undefined): Look {
  const vertical = valOf(properties, "w:vertAlign");
  return {
    italic: switchOf(properties, "w:i"),
    bold: switchOf(properties, "w:b"),
    hidden: switchOf(properties, "w:vanish"),
    raised: vertical === undefined ? undefined : vertical === "superscript",
  };
}

/** The look of words where `near` is silent and `far` speaks. */
export function over(near: Look, far: Look): Look {
  return {
    italic: near.italic ?? far.italic,
    bold: near.bold ?? far.bold,
    hidden: near.hidden ?? far.hidden,
    raised: near.raised ?? far.raised,
  };
}

/**
 * The level that only the name of a style tells: Word's own "heading 2" and "Title", and the heading styles of United Nations
 * documents, which AKN4UN keeps as classes: HCh, H1, H23, H4, H56, with signs and spaces between ("_ H _2/3").
 */
function namedLevel(name: string): number | null {
  const heading = /^heading ?([1-9])$/i.exec(name)?.[1];
  if (heading !== undefined) return Number(heading);
  if (/^title$/i.test(name)) return 1;
  const bare = name.replace(/[^A-Za-z0-9]/g, "");
  if (/^H4G?$/.test(bare)) return 3;
  if (/^H56G?$/.test(bare)) return 4;
  return /^H(?:\d{1,2}|Ch|M|ChT)G?$/.test(bare) ? 2 : null;
}
