import type { Look } from "./items.ts";
import { element, property, type Xml } from "./xml.ts";

/** How the cells of a table are set. */
export type CellLook = "TableTitle" | "Cell" | "Remark";

/*
 * Measures in twips, twentieths of a point, after the printed resolutions: ten-point Times on twelve points, a narrow measure between
 * wide margins, the number or opening phrase indented, six points after a paragraph.
 */
const MARGIN = 1267;
const INDENT = 475;
const NUMBER = 950;

interface Setting {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  readonly align: "both" | "left" | "center" | "right";
  readonly bold: boolean;
  /** Half points. */
  readonly size: number;
  /** Level of heading, 0 the highest (17.3.1.20); null for what is none. */
  readonly outline: number | null;
  readonly keepNext: boolean;
}

const PARAGRAPH: Setting = {
  name: "",
  left: MARGIN,
  right: MARGIN,
  firstLine: INDENT,
  before: 0,
  after: 120,
  align: "both",
  bold: false,
  size: 20,
  outline: null,
  keepNext: false,
};
const HEADING: Setting = { ...PARAGRAPH, firstLine: 0, before: 240, align: "left", bold: true, keepNext: true };

const SETTINGS: Readonly<Record<Look | CellLook, Setting>> = {
  Masthead: { ...PARAGRAPH, name: "Masthead", left: 0, firstLine: 0, after: 60, align: "left" },
  Title: { ...PARAGRAPH, name: "Resolution Title", firstLine: 0, before: 240, after: 240, align: "left", bold: true, size: 28 },
  Formula: { ...PARAGRAPH, name: "Enacting Formula" },
  Preambular: { ...PARAGRAPH, name: "Preambular Paragraph" },
  Operative: { ...PARAGRAPH, name: "Operative Paragraph" },
  Point: { ...PARAGRAPH, name: "Point" },
  Subpoint: { ...PARAGRAPH, name: "Subpoint", left: MARGIN + INDENT },
  Plain: { ...PARAGRAPH, name: "Plain Paragraph" },
  Heading1: { ...HEADING, name: "heading 1", size: 28, outline: 0 },
  Heading2: { ...HEADING, name: "heading 2", size: 24, outline: 1 },
  Heading3: { ...HEADING, name: "heading 3", size: 20, outline: 2 },
  Note: { ...PARAGRAPH, name: "Note Line", firstLine: 0, after: 40, size: 17 },
  TableTitle: { ...HEADING, name: "Table Title", left: 0, right: 0, before: 0, after: 120, size: 28 },
  Cell: { ...PARAGRAPH, name: "Table Cell", left: 0, right: 0, firstLine: 0, after: 60, align: "left" },
  Remark: { ...PARAGRAPH, name: "Table Remark", left: 0, right: 0, firstLine: 0, after: 60, align: "left", size: 17 },
  Closing: { ...PARAGRAPH, name: "Closing Line", after: 0, align: "right" },
};

const LOOKS = Object.entries(SETTINGS);

/** Properties in the order that the schema asks for (CT_PPrBase). */
function paragraphProperties(setting: Setting): Xml[] {
  const { left, right, firstLine, before, after, align, outline, keepNext } = setting;
  return [
    ...(keepNext ? [element("w:keepNext")] : []),
    element("w:tabs", {}, [element("w:tab", { "w:val": "left", "w:pos": left + NUMBER })]),
    element("w:spacing", { "w:before": before, "w:after": after }),
    element("w:ind", { "w:left": left, "w:right": right, "w:firstLine": firstLine }),
    property("w:jc", align),
    ...(outline === null ? [] : [property("w:outlineLvl", outline)]),
  ];
}

function styleOf(id: string, setting: Setting): Xml {
  const { name, bold, size } = setting;
  return element("w:style", { "w:type": "paragraph", "w:customStyle": name.startsWith("heading") ? null : 1, "w:styleId": id }, [
    property("w:name", name),
    property("w:basedOn", "Normal"),
    element("w:qFormat"),
    element("w:pPr", {}, paragraphProperties(setting)),
    element("w:rPr", {}, [...(bold ? [element("w:b")] : []), property("w:sz", size), property("w:szCs", size)]),
  ]);
}

function builtIn(type: "paragraph" | "character", id: string, name: string, properties: readonly Xml[], usual = false): Xml {
  const basedOn = type === "paragraph" && !usual ? [property("w:basedOn", "Normal")] : [];
  return element("w:style", { "w:type": type, "w:default": usual ? 1 : null, "w:styleId": id }, [
    property("w:name", name),
    ...basedOn,
    ...properties,
  ]);
}

/** The styles of a file. @param rightToLeft whether its words run from right to left */
export function stylesPart(rightToLeft: boolean): Xml {
  const fonts = { "w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman", "w:eastAsia": "SimSun", "w:cs": "Times New Roman" };
  const usual = [element("w:rFonts", fonts), property("w:sz", 20), property("w:szCs", 20), ...(rightToLeft ? [element("w:rtl")] : [])];
  const spacing = element("w:spacing", { "w:line": 240, "w:lineRule": "atLeast" });
  const noteProperties = [
    element("w:tabs", {}, [element("w:tab", { "w:val": "left", "w:pos": 300 })]),
    element("w:spacing", { "w:after": 40 }),
  ];
  return element("w:styles", { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" }, [
    element("w:docDefaults", {}, [
      element("w:rPrDefault", {}, [element("w:rPr", {}, usual)]),
      element("w:pPrDefault", {}, [element("w:pPr", {}, [...(rightToLeft ? [element("w:bidi")] : []), spacing])]),
    ]),
    builtIn("paragraph", "Normal", "Normal", [], true),
    ...LOOKS.map(([id, setting]) => styleOf(id, setting)),
    builtIn("paragraph", "FootnoteText", "footnote text", [
      element("w:pPr", {}, noteProperties),
      element("w:rPr", {}, [property("w:sz", 17), property("w:szCs", 17)]),
    ]),
    builtIn("character", "FootnoteReference", "footnote reference", [element("w:rPr", {}, [property("w:vertAlign", "superscript")])]),
    builtIn("paragraph", "Footer", "footer", [element("w:pPr", {}, [property("w:jc", "right")])]),
  ]);
}
