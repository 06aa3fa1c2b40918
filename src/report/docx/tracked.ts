import type { Atom } from "./atoms.ts";
import { atomsOf } from "./atoms.ts";
import type { Look } from "./items.ts";
import type { Notes } from "./notes.ts";
import type { Revision, Revisions } from "./revisions.ts";
import { tracked, trackedRun } from "./runs.ts";
import type { Passage } from "./units.ts";
import { element, property, type Xml } from "./xml.ts";

const OF_OP = { equal: "none", delete: "w:del", insert: "w:ins" } as const;

/** What each kind of atom is in a passage; null where it does not stand there. */
function revisionOf(passage: Passage, { op }: Atom): Revision | null {
  if (passage.kind !== "moved") return OF_OP[op];
  const elsewhere = passage.side === "old" ? "insert" : "delete";
  if (op === elsewhere) return null;
  return op === "equal" ? (passage.side === "old" ? "w:moveFrom" : "w:moveTo") : OF_OP[op];
}

/** How a paragraph is set, with what becomes of its end; what it was set like before, where that differs (CT_PPr). */
function paragraphProperties(look: Look, was: Look | null, end: Revision, revisions: Revisions): Xml {
  const mark = end === "none" ? [] : [element("w:rPr", {}, [element(end, revisions.next())])];
  const before =
    was === null || was === look ? [] : [element("w:pPrChange", revisions.next(), [element("w:pPr", {}, [property("w:pStyle", was)])])];
  return element("w:pPr", {}, [property("w:pStyle", look), ...mark, ...before]);
}

/** The paragraphs of a passage, each change in them tracked. */
export function trackedParagraphs(passage: Passage, notes: Notes, revisions: Revisions): Xml[] {
  const paragraphs: Xml[] = [];
  let runs: Xml[] = [];
  let last: Revision | null = null;
  for (const atom of atomsOf(passage.unit, notes.same)) {
    const revision = revisionOf(passage, atom);
    if (revision === null) continue;
    if (atom.kind !== "end") last = revision;
    if (atom.kind === "text") runs.push(trackedText(passage, atom, revision, revisions));
    else if (atom.kind === "mark") runs.push(tracked(revision, revisions, markOf(passage, atom, notes)));
    else {
      const [look, was] =
        passage.kind !== "moved" ? [atom.look, atom.was] : [passage.side === "old" ? (atom.was ?? atom.look) : atom.look, null];
      // Where words of a moved paragraph changed too, its end goes with its last word: LibreOffice leaves an empty line else.
      const end = passage.kind === "moved" ? (last ?? revision) : revision;
      paragraphs.push(element("w:p", {}, [paragraphProperties(look, was, end, revisions), ...runs]));
      runs = [];
      last = null;
    }
  }
  return passage.kind === "moved" ? inRange(passage, paragraphs, revisions) : paragraphs;
}

/** At either end of a move the words look as in its text. */
function trackedText(
  passage: Passage,
  { text, italic, was, raised }: Extract<Atom, { kind: "text" }>,
  revision: Revision,
  revisions: Revisions,
): Xml {
  if (passage.kind !== "moved") return trackedRun(text, { italic, raised }, revision, revisions, was);
  return trackedRun(text, { italic: passage.side === "old" ? was : italic, raised }, revision, revisions);
}

/** At either end of a move the footnote is that of its text. */
function markOf(passage: Passage, { old, young }: Extract<Atom, { kind: "mark" }>, notes: Notes): Xml {
  if (passage.kind !== "moved") return notes.call(old, young);
  return passage.side === "old" ? notes.call(old, null) : notes.call(null, young);
}

/** A moved paragraph between the marks that tie its two places together by name (17.13.5.21 to 17.13.5.28). */
function inRange({ side, name }: Extract<Passage, { kind: "moved" }>, paragraphs: readonly Xml[], revisions: Revisions): Xml[] {
  const range = side === "old" ? "w:moveFromRange" : "w:moveToRange";
  const attributes = revisions.next();
  const end = element(`${range}End`, { "w:id": attributes["w:id"] ?? null });
  return [element(`${range}Start`, { ...attributes, "w:name": name }), ...paragraphs, end];
}
