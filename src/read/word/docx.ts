import type { Masthead } from "../../model/masthead.ts";
import type { Message } from "../../model/source.ts";
import type { BinaryReader } from "../binary.ts";
import { ReadError } from "../read-error.ts";
import { linesIn, type Means } from "./body.ts";
import { isBlank, type Line, wordsOf } from "./lines.ts";
import { labelled, type NotePart, noteWords } from "./notes.ts";
import { numberingOf } from "./numbering.ts";
import { damaged, type OfficePackage, openPackage } from "./package.ts";
import { relationsOf } from "./relations.ts";
import { Revisions } from "./revisions.ts";
import { stylesOf } from "./styles.ts";
import { symbolIn } from "./symbol-line.ts";
import { writeLines } from "./writer.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml.ts";

/**
 * Reads a Word document (.docx; ISO/IEC 29500, WordprocessingML): its paragraphs with the numbers Word prints, headings,
 * tables cell by cell, footnotes. Heads and feet of pages, text boxes, comments and hidden text are furniture.
 *
 * Tracked changes are read as if all were accepted, which is the text as its authors see it, unless `tracked` says otherwise;
 * a message tells of them. The document's text is the extracted one: places count its lines.
 *
 * @throws ReadError for a file that is damaged, no Word document, or too large once unpacked
 */
export const readDocx: BinaryReader = async (bytes, info, { maxBytes, tracked }) => {
  const { name } = info;
  const files = await openPackage(bytes, name, maxBytes);
  const main = await mainPart(files, name);
  const read = async (part: string | undefined): Promise<XmlElement | null> => {
    const text = part === undefined ? null : await files.read(part);
    return part === undefined || text === null ? null : parseXml(text, part, name);
  };
  const document = await read(main);
  if (document?.name !== "w:document") throw damaged(name, `its part ${main} holds no document`);
  const relations = await relationsOf(files, main, name);
  const settings = await read(relations.one("settings"));
  const styles = stylesOf(await read(relations.one("styles")));
  const revisions = new Revisions(tracked ?? "accept");
  const numbering = numberingOf(await read(relations.one("numbering")), (style) => styles.place(style).list);
  const means: Means = { styles, numbering, revisions };

  const body = linesIn(childOf(document, "w:body") ?? document, means);
  const parts: NotePart[] = [];
  for (const kind of ["footnote", "endnote"] as const)
    parts.push({ kind, root: await read(relations.one(`${kind}s`)), settings: settings ?? undefined });
  const words = new Map(parts.flatMap((part) => [...noteWords(part, means)]));
  const notes = labelled(body, words, parts);
  // A note stays in the file when its call is deleted; Word does not show it.
  const uncalled = [...words].flatMap(([key, pieces]): Line[] =>
    notes.has(key) ? [] : [{ kind: "furniture", what: "uncalled note", pieces }],
  );
  const heads = await asides(relations.all("header"), "running head", read, means);
  const feet = await asides(relations.all("footer"), "running foot", read, means);
  const comments = await asides(relations.all("comments"), "comment", read, means);
  return {
    info: { ...info, format: "docx" },
    ...writeLines({ lines: [...heads, ...body, ...uncalled, ...feet, ...comments], notes }),
    markup: [],
    facts: factsOf(body, heads),
    messages: [...revisions.messages(tracked !== undefined), ...commentMessages(await read(relations.one("comments")))],
  };
};

/** The part that holds the text, by the relationships of the package (ISO/IEC 29500-2); other kinds of archives are told by name. */
async function mainPart(files: OfficePackage, name: string): Promise<string> {
  const main = (await relationsOf(files, "", name)).one("officeDocument");
  if (main !== undefined && files.has(main) && /\.xml$/i.test(main) && !/(?:workbook|presentation)\.xml$/i.test(main)) return main;
  const what = files.has("content.xml") ? "an OpenDocument file" : main === undefined ? "a ZIP archive" : "an Office file of another kind";
  throw new ReadError(`${name} is ${what}, not a Word document: expected the text of a resolution as .docx; save it in that form first.`);
}

/** The words of parts that stand beside the text, each part one piece of furniture; the same words once. */
async function asides(
  parts: readonly string[],
  what: string,
  read: (part: string) => Promise<XmlElement | null>,
  means: Means,
): Promise<Extract<Line, { kind: "furniture" }>[]> {
  const found = new Map<string, Extract<Line, { kind: "furniture" }>>();
  for (const part of parts) {
    const root = await read(part);
    for (const line of root === null ? [] : linesIn(root, means)) {
      if (line.kind === "break" || isBlank(line.pieces)) continue;
      const words = wordsOf(line.pieces).trim();
      if (!found.has(words)) found.set(words, { kind: "furniture", what, pieces: line.pieces });
    }
  }
  return [...found.values()];
}

/** The symbol that stands only in the head of the pages. */
function factsOf(body: readonly Line[], heads: readonly Line[]): Partial<Masthead> {
  if (symbolIn(body) !== null) return {};
  const symbol = symbolIn(heads);
  return symbol === null ? {} : { symbol };
}

function commentMessages(comments: XmlElement | null): Message[] {
  const count = childrenOf(comments ?? undefined).filter(({ name }) => name === "w:comment").length;
  if (count === 0) return [];
  const text = `The document holds ${count === 1 ? "a comment" : `${count} comments`}, listed as furniture, not read as text.`;
  return [{ severity: "info", rule: "comments", text, place: null }];
}
