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

/** A paragraph before its end is settled, or a mark between paragraphs. */
type Drawn =
  | {
      readonly kind: "paragraph";
      readonly look: Look;
      readonly was: Look | null;
      readonly runs: readonly Xml[];
      /** What becomes of its end, of its last words, and of all its words where that is one thing. */
      readonly end: Revision;
      readonly last: Revision | null;
      readonly whole: Revision | null;
    }
  | { readonly kind: "mark"; readonly xml: Xml };

/** The paragraphs of a file in their order, each change in them tracked. */
export function trackedParagraphs(passages: readonly Passage[], notes: Notes, revisions: Revisions): Xml[] {
  const drawn = passages.flatMap((passage) => drawnOf(passage, notes, revisions));
  return settled(drawn).map((one) =>
    one.kind === "mark" ? one.xml : element("w:p", {}, [paragraphProperties(one.look, one.was, one.end, revisions), ...one.runs]),
  );
}

function drawnOf(passage: Passage, notes: Notes, revisions: Revisions): Drawn[] {
  const paragraphs: Drawn[] = [];
  let runs: Xml[] = [];
  let told: Revision[] = [];
  for (const atom of atomsOf(passage.unit, notes.same)) {
    const revision = revisionOf(passage, atom);
    if (revision === null) continue;
    if (atom.kind === "end") {
      const [look, was] =
        passage.kind !== "moved" ? [atom.look, atom.was] : [passage.side === "old" ? (atom.was ?? atom.look) : atom.look, null];
      const last = told.at(-1) ?? null;
      // Where words of a moved paragraph changed too, its end goes with its last word: LibreOffice leaves an empty line else.
      const end = passage.kind === "moved" ? (last ?? revision) : revision;
      const whole = told.every((one) => one === end) ? end : null;
      paragraphs.push({ kind: "paragraph", look, was, runs, end, last, whole });
      [runs, told] = [[], []];
      continue;
    }
    told.push(revision);
    if (atom.kind === "text") runs.push(trackedText(passage, atom, revision, revisions));
    else runs.push(tracked(revision, revisions, markOf(passage, atom, notes, revision)));
  }
  return passage.kind === "moved" ? inRange(passage, paragraphs, revisions) : paragraphs;
}

/**
 * Where words were added at the end of a paragraph and whole paragraphs after it, the end of the paragraph is an added one and that of
 * the last added paragraph the one that stays, as if typed in one go; likewise where words and paragraphs were removed. Both say the
 * same, but LibreOffice joins such neighbours and would lose an end.
 */
function settled(drawn: readonly Drawn[]): Drawn[] {
  const result = [...drawn];
  for (const [index, one] of drawn.entries()) {
    if (one.kind !== "paragraph" || one.end !== "none" || (one.last !== "w:ins" && one.last !== "w:del")) continue;
    let at = index;
    for (let next = drawn[at + 1]; next?.kind === "paragraph" && next.whole === one.last && next.end === one.last; next = drawn[at + 1])
      at++;
    const last = drawn[at];
    if (at === index || last?.kind !== "paragraph") continue;
    const before = one.was ?? one.look;
    if (one.last === "w:ins") {
      result[index] = { ...one, was: null, end: "w:ins" };
      result[at] = { ...last, was: before, end: "none" };
    } else {
      result[index] = { ...one, look: before, was: null, end: "w:del" };
      result[at] = { ...last, look: one.look, was: last.look, end: "none" };
    }
  }
  return result;
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
function markOf(passage: Passage, { old, young }: Extract<Atom, { kind: "mark" }>, notes: Notes, revision: Revision): Xml {
  const name = revision === "w:del" ? "w:delText" : "w:t";
  if (passage.kind !== "moved") return notes.call(old, young, name);
  return passage.side === "old" ? notes.call(old, null, name) : notes.call(null, young, name);
}

/** A moved paragraph between the marks that tie its two places together by name (17.13.5.21 to 17.13.5.28). */
function inRange({ side, name }: Extract<Passage, { kind: "moved" }>, paragraphs: readonly Drawn[], revisions: Revisions): Drawn[] {
  const range = side === "old" ? "w:moveFromRange" : "w:moveToRange";
  const attributes = revisions.next();
  const start = element(`${range}Start`, { ...attributes, "w:name": name });
  const end = element(`${range}End`, { "w:id": attributes["w:id"] ?? null });
  return [{ kind: "mark", xml: start }, ...paragraphs, { kind: "mark", xml: end }];
}
