import { linesIn, type Means } from "./body.ts";
import { type Line, type Note, type NoteCall, type Piece, plainText } from "./lines.ts";
import { numeral } from "./numerals.ts";
import { childOf, childrenOf, numberOf, valOf, type XmlElement } from "./xml.ts";

/** Signs for notes without numbers: *, †, ‡, §, then doubled (ISO/IEC 29500-1, 17.18.59, "chicago"). */
const SIGNS = "*†‡§";

/** The part of a document that holds its footnotes, or its endnotes. */
export interface NotePart {
  readonly kind: "footnote" | "endnote";
  readonly root: XmlElement | null;
  /** Its properties in word/settings.xml: the format and start of the numbers. */
  readonly settings: XmlElement | undefined;
}

/** By a note's key, unique in its document: "footnote 3". */
type Words = ReadonlyMap<string, readonly Piece[]>;

/** The words of all notes; the lines that separate notes from the text have a type of their own and are none. */
export function noteWords({ kind, root }: NotePart, means: Means): Words {
  const notes = childrenOf(root ?? undefined).filter(({ name, attributes }) => {
    const type = attributes.get("w:type") ?? "normal";
    return name === `w:${kind}` && type === "normal";
  });
  return new Map(
    notes.map((note) => {
      const lines = linesIn(note, means).filter((line) => line.kind === "line");
      return [`${kind} ${note.attributes.get("w:id") ?? ""}`, joinLines(lines)];
    }),
  );
}

function joinLines(lines: readonly Extract<Line, { kind: "line" }>[]): Piece[] {
  return lines.flatMap(({ label, pieces }, k) => [
    ...(k > 0 ? [plainText("\n")] : []),
    ...(label === null ? [] : [plainText(`${label}\t`)]),
    ...pieces.filter(({ kind }) => kind === "text"),
  ]);
}

/**
 * Gives the notes their marks, in the order in which the text calls them. A note with a mark of its author's own does not
 * count; it begins with that mark, which is taken off its words.
 */
export function labelled(lines: readonly Line[], words: Words, parts: readonly NotePart[]): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const { kind, settings } of parts) {
    const properties = childOf(settings, `w:${kind}Pr`);
    const format = valOf(properties, "w:numFmt") ?? (kind === "endnote" ? "lowerRoman" : "decimal");
    let next = numberOf(valOf(properties, "w:numStart")) ?? 1;
    for (const { note: key, own } of calls(lines)) {
      const pieces = words.get(key);
      if (!key.startsWith(`${kind} `) || pieces === undefined || notes.has(key)) continue;
      notes.set(key, own === null ? { label: labelFor(next++, format), pieces } : ownNote(own, pieces));
    }
  }
  return notes;
}

function calls(lines: readonly Line[]): NoteCall[] {
  return lines.flatMap((line) => (line.kind === "break" ? [] : line.pieces.filter((piece) => piece.kind === "call")));
}

function labelFor(value: number, format: string): string {
  if (format !== "chicago") return numeral(value, format);
  return SIGNS.charAt((value - 1) % SIGNS.length).repeat(Math.floor((value - 1) / SIGNS.length) + 1);
}

/** A note with a mark of its author's, "" where that is not told. */
export function ownNote(own: string, pieces: readonly Piece[]): Note {
  const [first, ...rest] = pieces;
  const words = first?.kind === "text" ? first.text.trimStart() : "";
  if (first?.kind !== "text" || own === "" || !words.startsWith(own)) return { label: own === "" ? "*" : own, pieces };
  return { label: own, pieces: [{ ...first, text: words.slice(own.length) }, ...rest] };
}
