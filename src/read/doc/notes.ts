import type { Line, Note, Piece } from "../word/lines.ts";
import { ownNote } from "../word/notes.ts";
import { numeral } from "../word/numerals.ts";
import type { Fib, Story, Structure } from "./fib.ts";
import { type DocMeans, linesOfStory } from "./story.ts";

interface Kind {
  readonly name: "footnote" | "endnote";
  readonly calls: Structure;
  readonly texts: Structure;
  readonly story: Story;
  readonly format: string;
}

const KINDS: readonly Kind[] = [
  { name: "footnote", calls: "footnoteCalls", texts: "footnoteTexts", story: "footnotes", format: "decimal" },
  { name: "endnote", calls: "endnoteCalls", texts: "endnoteTexts", story: "endnotes", format: "lowerRoman" },
];

/** Places of the characters that call notes: first all places, with one more at the end, then for each whether Word counts it. */
export function callsIn(fib: Fib): DocMeans["calls"] {
  return new Map(
    KINDS.flatMap(({ name, calls }) => {
      const table = fib.structure(calls);
      const count = Math.max(0, Math.floor((table.byteLength - 4) / 6));
      return Array.from({ length: count }, (_, k): [number, { note: string; counted: boolean }] => [
        table.getUint32(4 * k, true),
        { note: `${name} ${k}`, counted: table.getUint16(4 * (count + 1) + 2 * k, true) !== 0 },
      ]);
    }),
  );
}

/** The notes that lines call, with their marks, in the order of the calls. */
export function docNotes(lines: readonly Line[], fib: Fib, means: DocMeans): Map<string, Note> {
  const words = new Map(KINDS.flatMap((kind) => noteWords(kind, fib, means)));
  const next = new Map(KINDS.map(({ name }) => [name, 1]));
  const notes = new Map<string, Note>();
  for (const line of lines) {
    for (const piece of line.kind === "break" ? [] : line.pieces) {
      const pieces = piece.kind === "call" ? words.get(piece.note) : undefined;
      if (piece.kind !== "call" || pieces === undefined || notes.has(piece.note)) continue;
      const kind = KINDS.find(({ name }) => piece.note.startsWith(name));
      if (piece.own !== null || kind === undefined) notes.set(piece.note, ownNote(piece.own ?? "", pieces));
      else {
        const value = next.get(kind.name) ?? 1;
        next.set(kind.name, value + 1);
        notes.set(piece.note, { label: numeral(value, kind.format), pieces });
      }
    }
  }
  return notes;
}

function noteWords({ name, texts, story }: Kind, fib: Fib, means: DocMeans): [string, readonly Piece[]][] {
  const table = fib.structure(texts);
  const count = Math.max(0, Math.floor(table.byteLength / 4) - 2);
  const { start, length } = fib.story(story);
  let last = 0;
  return Array.from({ length: count }, (_, k) => {
    // Places that went back would read the same words again and again.
    const [from, to] = [Math.max(last, table.getUint32(4 * k, true)), Math.min(length, table.getUint32(4 * (k + 1), true))];
    last = Math.max(from, to);
    const lines = to > from ? linesOfStory(start + from, to - from, means) : [];
    const pieces = lines.flatMap((line, at) =>
      line.kind === "line" ? [...(at > 0 ? [LINE_END] : []), ...line.pieces.filter(({ kind }) => kind === "text")] : [],
    );
    return [`${name} ${k}`, pieces];
  });
}

const LINE_END: Piece = { kind: "text", text: "\n", italic: false, bold: false, raised: false };
