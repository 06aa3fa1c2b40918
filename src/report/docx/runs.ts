import type { Revision, Revisions } from "./revisions.ts";
import { element, property, textElement, type Xml } from "./xml.ts";

/** How words look beyond their paragraph's style. */
export interface RunLook {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  /** Raised, as the mark of a footnote is. */
  readonly raised?: boolean;
}

/** The properties of a run, in the order that the schema asks for (CT_RPr). */
function propertiesOf({ italic, bold, underlined, struck, raised }: RunLook): Xml[] {
  return [
    ...(bold ? [element("w:b")] : []),
    ...(italic ? [element("w:i")] : []),
    ...(struck ? [element("w:strike")] : []),
    ...(underlined ? [property("w:u", "single")] : []),
    ...(raised ? [property("w:vertAlign", "superscript")] : []),
  ];
}

/** What words are called: those in a deletion have a name of their own (17.3.3.7). */
export type WordsName = "w:t" | "w:delText";

/** Words as the content of a run; a tab has an element of its own. */
function words(text: string, name: WordsName): Xml[] {
  return text
    .split("\t")
    .flatMap((part, index) => [...(index === 0 ? [] : [element("w:tab")]), ...(part === "" ? [] : [textElement(name, part)])]);
}

/** A run of words. */
export function run(text: string, look: RunLook = {}, name: WordsName = "w:t"): Xml {
  const properties = propertiesOf(look);
  return element("w:r", {}, [...(properties.length === 0 ? [] : [element("w:rPr", {}, properties)]), ...words(text, name)]);
}

/** Something tracked, or as it is. */
export function tracked(revision: Revision, revisions: Revisions, content: Xml): Xml {
  return revision === "none" ? content : element(revision, revisions.next(), [content]);
}

/**
 * Words with their tracked change.
 *
 * @param wasItalic whether they were in italics before, where that changed: a change of format is tracked too (17.13.5.31)
 */
export function trackedRun(text: string, look: RunLook, revision: Revision, revisions: Revisions, wasItalic = look.italic ?? false): Xml {
  const content = words(text, revision === "w:del" ? "w:delText" : "w:t");
  const change =
    wasItalic === (look.italic ?? false)
      ? []
      : [element("w:rPrChange", revisions.next(), [element("w:rPr", {}, propertiesOf({ ...look, italic: wasItalic }))])];
  const properties = [...propertiesOf(look), ...change];
  const written = properties.length === 0 ? [] : [element("w:rPr", {}, properties)];
  return tracked(revision, revisions, element("w:r", {}, [...written, ...content]));
}
