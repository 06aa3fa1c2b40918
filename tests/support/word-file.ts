import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${TYPE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** What stands inside the root element of each part; a part that is left out is not in the file. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

const ROOTS = { header: "hdr", footer: "ftr" } as const;

/** The parts of a Word file by their names in its archive. */
export function wordParts({ body, ...others }: WordParts): Record<string, string> {
  const extra = Object.entries(others);
  const root = (name: string) => (name === "header" || name === "footer" ? ROOTS[name] : name);
  const relations = extra.map(([name], k) => `<Relationship Id="r${k}" Type="${TYPE}/${name}" Target="${name}.xml"/>`);
  return {
    "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    "_rels/.rels": relationships(`<Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/>`),
    "word/_rels/document.xml.rels": relationships(relations.join("")),
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(extra.map(([name, inner]) => [`word/${name}.xml`, `<w:${root(name)} ${SPACES}>${inner}</w:${root(name)}>`])),
  };
}

/** An archive of parts; level 0 stores them as they are. */
export function zipped(parts: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level });
}

/** A Word file as small as one can be. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipped(wordParts(parts));
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A paragraph of runs; strings in it are plain runs. */
export function p(...runs: string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith("<") ? run : r(run))).join("")}</w:p>`;
}

/** A run of words with properties: `r("Recalling", "<w:i/>")`. */
export function r(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
