import type { Content, Line, Note, Piece } from "./lines.ts";

/** A label that a typed note may have. */
const LABEL = /^\s*[[(]?(\d{1,3}|[a-z]|[*†‡§]{1,4})[\])]?\s*$/;

type TextLine = Extract<Line, { kind: "line" }>;

/** A measure, whose raised number is a power: "km²". */
const MEASURE = /(?<!\p{L})[kcdm]?m$/u;

/**
 * Finds footnotes that were typed: a line that begins with a small raised number is a note, and the same raised number in
 * the text calls it; a raised number may also call once more a note that was called before, as resolutions repeat marks. A raised
 * number without a note ("km²") stays what it is.
 */
export function typedNotes(content: Content): Content {
  return withRepeatedCalls(withTypedNotes(content));
}

function withRepeatedCalls({ lines, notes }: Content): Content {
  if (notes.size === 0) return { lines, notes };
  const keys = new Map<string, string>();
  const repeated = lines.map((line): Line => {
    if (line.kind !== "line") return line;
    const pieces = line.pieces.map((piece, index): Piece => {
      if (piece.kind === "call") {
        const label = notes.get(piece.note)?.label;
        if (label !== undefined) keys.set(label, piece.note);
        return piece;
      }
      const note = piece.kind === "text" && piece.raised ? keys.get(LABEL.exec(piece.text)?.[1] ?? "") : undefined;
      const before = line.pieces[index - 1];
      if (note === undefined || before?.kind !== "text" || MEASURE.test(before.text)) return piece;
      return { kind: "call", note, own: null };
    });
    return { ...line, pieces };
  });
  return { lines: repeated, notes };
}

function withTypedNotes({ lines, notes }: Content): Content {
  const found = new Map(
    lines.flatMap((line, index): [number, Note & { key: string }][] => {
      const label = line.kind === "line" && line.label === null ? labelAtStart(line.pieces) : null;
      if (label === null || line.kind !== "line") return [];
      return [[index, { label, key: `typed ${index}`, pieces: line.pieces.slice(1) }]];
    }),
  );
  if (found.size === 0) return { lines, notes };
  const typed = [...found.entries()];
  const all = new Map([...notes, ...typed.map(([, { key, label, pieces }]): [string, Note] => [key, { label, pieces }])]);
  const rows = new Map<string, { notes: { at: number; key: string }[]; next: number }>();
  for (const [at, { label, key }] of typed) {
    const row = rows.get(label);
    if (row === undefined) rows.set(label, { notes: [{ at, key }], next: 0 });
    else row.notes.push({ at, key });
  }
  // Labels may begin again in each part of a text: the next note below is meant, else the last above. Lines come in order.
  const keyOf = (label: string, index: number): string | null => {
    const row = rows.get(label);
    if (row === undefined) return null;
    while (row.next < row.notes.length - 1 && (row.notes[row.next]?.at ?? 0) < index) row.next += 1;
    return row.notes[row.next]?.key ?? null;
  };
  const marked = lines.flatMap((line, index): Line[] => {
    if (found.has(index)) return [];
    return line.kind === "line" ? [withCalls(line, index, keyOf)] : [line];
  });
  return { lines: marked, notes: all };
}

function labelAtStart([first, ...rest]: readonly Piece[]): string | null {
  if (first?.kind !== "text" || !first.raised || !rest.some((piece) => piece.kind === "text" && /\p{L}/u.test(piece.text))) return null;
  return LABEL.exec(first.text)?.[1] ?? null;
}

function withCalls(line: TextLine, index: number, keyOf: (label: string, index: number) => string | null): TextLine {
  const pieces = line.pieces.flatMap((piece): Piece[] => {
    if (piece.kind !== "text" || !piece.raised) return [piece];
    const labels = piece.text.split(/\s*,\s*/);
    const keys = labels.flatMap((label) => keyOf(LABEL.exec(label)?.[1] ?? "", index) ?? []);
    return keys.length === labels.length ? keys.map((note) => ({ kind: "call", note, own: null })) : [piece];
  });
  return { ...line, pieces };
}
