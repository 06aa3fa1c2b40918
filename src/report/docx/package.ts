import { strToU8, zipSync } from "fflate";
import type { Editor } from "./revisions.ts";
import { run } from "./runs.ts";
import { stylesPart } from "./styles.ts";
import { element, property, textElement, type Xml, xmlPart } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The names that the parts of a file use. */
const NAMES = { "xmlns:w": MAIN, "xmlns:r": OFFICE };

/** The page in twips: letter paper, as the United Nations prints resolutions; wide for tables. */
const PAGES = {
  tall: { "w:w": 12_240, "w:h": 15_840, "w:orient": null },
  wide: { "w:w": 15_840, "w:h": 12_240, "w:orient": "landscape" },
} as const;

/** What a Word file is made of, before it is packed. */
export interface WordFile {
  readonly title: string;
  readonly editor: Editor;
  readonly page: keyof typeof PAGES;
  readonly rightToLeft: boolean;
  readonly body: readonly Xml[];
  readonly footnotes: readonly Xml[];
}

function sectionProperties(page: WordFile["page"], rightToLeft: boolean): Xml {
  const margin = { "w:top": 1440, "w:right": 1200, "w:bottom": 1152, "w:left": 1200, "w:header": 576, "w:footer": 576, "w:gutter": 0 };
  return element("w:sectPr", {}, [
    element("w:footerReference", { "w:type": "default", "r:id": "footer" }),
    element("w:pgSz", PAGES[page]),
    element("w:pgMar", margin),
    ...(rightToLeft ? [element("w:bidi")] : []),
  ]);
}

function footnotesPart(notes: readonly Xml[]): Xml {
  const separator = (type: string, id: number, name: string) =>
    element("w:footnote", { "w:type": type, "w:id": id }, [element("w:p", {}, [element("w:r", {}, [element(name)])])]);
  const separators = [separator("separator", -1, "w:separator"), separator("continuationSeparator", 0, "w:continuationSeparator")];
  return element("w:footnotes", NAMES, [...separators, ...notes]);
}

function footerPart(): Xml {
  const field = element("w:fldSimple", { "w:instr": " PAGE " }, [run("1")]);
  return element("w:ftr", NAMES, [element("w:p", {}, [element("w:pPr", {}, [property("w:pStyle", "Footer")]), field])]);
}

function settingsPart(): Xml {
  const separators = [-1, 0].map((id) => element("w:footnote", { "w:id": id }));
  // Without this Word opens a file as one of 2007 and says so in its title bar.
  const mode = { "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15 };
  return element("w:settings", NAMES, [
    element("w:footnotePr", {}, separators),
    element("w:compat", {}, [element("w:compatSetting", mode)]),
  ]);
}

function corePart({ title, editor: { author, date } }: WordFile): Xml {
  const names = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const made = date === null ? [] : [element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, [plain(date)])];
  return element("cp:coreProperties", names, [textElement("dc:title", title), textElement("dc:creator", author), ...made]);
}

/** A date, which has no characters to escape. */
const plain = (date: string): Xml => ({ xml: date });

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): Xml {
  const all = entries.map(([id, type, target]) => element("Relationship", { Id: id, Type: type, Target: target }));
  return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, all);
}

function contentTypes(): Xml {
  const parts = { document: "document.main", styles: "styles", settings: "settings", footnotes: "footnotes", footer: "footer" };
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...Object.entries(parts).map(([name, type]) =>
      element("Override", { PartName: `/word/${name}.xml`, ContentType: `${WORD_TYPE}.${type}+xml` }),
    ),
    element("Override", { PartName: "/docProps/core.xml", ContentType: "application/vnd.openxmlformats-package.core-properties+xml" }),
  ]);
}

/** A moment in every zone's calendar, so that the same content gives the same bytes: the first day a ZIP archive can tell. */
const LONG_AGO = new Date(1980, 0, 1);

/** Packs a Word file (ISO/IEC 29500-2). The same content gives the same bytes. */
export function packed(file: WordFile): Uint8Array {
  const { body, page, rightToLeft } = file;
  const parts: readonly (readonly [name: string, root: Xml])[] = [
    ["[Content_Types].xml", contentTypes()],
    [
      "_rels/.rels",
      relations([
        ["document", `${OFFICE}/officeDocument`, "word/document.xml"],
        ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", corePart(file)],
    ["word/document.xml", element("w:document", NAMES, [element("w:body", {}, [...body, sectionProperties(page, rightToLeft)])])],
    [
      "word/_rels/document.xml.rels",
      relations(["styles", "settings", "footnotes", "footer"].map((name) => [name, `${OFFICE}/${name}`, `${name}.xml`] as const)),
    ],
    ["word/styles.xml", stylesPart(rightToLeft)],
    ["word/settings.xml", settingsPart()],
    ["word/footnotes.xml", footnotesPart(file.footnotes)],
    ["word/footer.xml", footerPart()],
  ];
  return zipSync(Object.fromEntries(parts.map(([name, root]) => [name, strToU8(xmlPart(root))])), { level: 6, mtime: LONG_AGO });
}
