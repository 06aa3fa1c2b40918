import type { Block } from "../../model/block.ts";
import type { Span } from "../../model/source.ts";
import { footed, labelOf, plainLabelOf } from "./feet.ts";
import { type Furnished, stripped } from "./furniture.ts";
import { type Layout, layoutOf, type Sheet } from "./layout.ts";
import type { Line, Piece } from "./lines.ts";
import { type Above, goesOn, goesOver } from "./paragraphs.ts";
import { type Draft, Writer } from "./writer.ts";

interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Commas between raised marks: in the file, not in the text. */
  readonly markup: readonly Span[];
}

/** A paragraph that the next line may go on with. */
interface Open extends Draft {
  above: Above;
  /** Page it was last written on. */
  page: number;
}

/** Headings in a text whose sizes tell no ranks: as in the plain text, below the title. */
const LEVEL = 3;

/** Puts the lines of all pages together into paragraphs, headings, notes and furniture, and writes down their text. */
export function blocksOf(sheets: readonly Sheet[]): Written {
  const writer = new Writer();
  const blocks: Block[] = [];
  const layout = layoutOf(sheets);
  let open: Open | null = null;
  let note: Draft | null = null;
  let label: string | null = null;
  for (const { sheet, head, body, foot } of stripped(sheets, layout)) {
    const { number } = sheet;
    const { text, rule, feet } = footed(body, sheet.strokes, layout, note !== null && !isEnded(note));
    if (number > 1) writer.turn();
    for (const one of head) blocks.push(furniture(writer, one));
    for (const line of text) {
      open = continued(writer, open, line, number, layout);
      if (open !== null) continue;
      const draft = writer.begin(line.pieces);
      blocks.push(
        line.bold && !/[,;:.]$/.test(line.text) ? { kind: "heading", zone: null, level: LEVEL, runs: draft.runs } : paragraph(draft),
      );
      open = { ...draft, above: aboveFor(line, null), page: number };
    }
    if (rule) blocks.push({ kind: "break", zone: null, runs: writer.begin(rule.pieces).runs });
    const areRaised = feet.some((line) => labelOf(line) !== null);
    for (const line of feet) {
      const pieces = areRaised ? raisedLabel(line) : plainLabel(line, label === null ? null : String(Number(label) + 1));
      if (pieces === null && note !== null) {
        if (line === feet[0]) writer.resume(note, line);
        else writer.extend(note, line);
        continue;
      }
      const { runs } = writer.begin(pieces ?? line.pieces);
      const [mark, ...rest] = runs;
      if (pieces === null || mark === undefined) blocks.push(paragraph({ runs }));
      else {
        note = { runs: rest };
        label = mark.text;
        blocks.push({ kind: "note", zone: null, label: [mark], runs: note.runs });
      }
    }
    for (const one of foot) blocks.push(furniture(writer, one));
    if (sheet.turned.trim() !== "")
      blocks.push({ kind: "furniture", zone: null, what: "text along the edge", runs: turned(writer, sheet) });
  }
  return { text: writer.text, blocks, markup: writer.markup };
}

/** Whether a note ends as notes do. */
function isEnded({ runs }: Draft): boolean {
  return /[.!?][)”"’]{0,2}\s*$/.test(runs.at(-1)?.text.slice(-8) ?? "");
}

function paragraph({ runs }: Draft): Block {
  return { kind: "paragraph", zone: null, label: [], runs };
}

function furniture(writer: Writer, { line, what }: Furnished): Block {
  return { kind: "furniture", zone: null, what, runs: writer.begin(line.pieces).runs };
}

function turned(writer: Writer, { turned: text }: Sheet): Draft["runs"] {
  return writer.begin([{ text, italic: false, bold: false, size: 0, raised: false }]).runs;
}

/** The paragraph above with the line added, null where the line begins something else. */
function continued(writer: Writer, open: Open | null, line: Line, page: number, layout: Layout): Open | null {
  if (open === null) return null;
  const isSamePage = open.page === page;
  if (isSamePage ? !goesOn(open.above, line, layout) : !goesOver(open.above, line, layout)) return null;
  if (isSamePage) writer.extend(open, line);
  else writer.resume(open, line);
  return { ...open, above: aboveFor(line, isSamePage || open.above.rest !== null ? line.x : null), page };
}

function aboveFor(line: Line, rest: number | null): Above {
  return { last: line, rest, end: printed(line).slice(-40) };
}

/** What a line prints, without the footnote marks at its end. */
function printed({ pieces }: Line): string {
  return pieces
    .slice(0, pieces.findLastIndex(({ raised, text }) => !raised && text.trim() !== "") + 1)
    .map(({ text }) => text)
    .join("");
}

/** The pieces of a line that begins a footnote with a raised label; null where it goes on with one. */
function raisedLabel(line: Line): readonly Piece[] | null {
  if (labelOf(line) === null) return null;
  return line.pieces.map((piece, k) => (k === 0 ? { ...piece, text: piece.text.trim() } : piece));
}

/** The same for a label in the size of the note, which is raised here so that it becomes a mark. */
function plainLabel(line: Line, expected: string | null): readonly Piece[] | null {
  const label = plainLabelOf(line, expected);
  const [first, ...rest] = line.pieces;
  if (label === null || first === undefined) return null;
  return [{ ...first, text: label, raised: true }, { ...first, text: first.text.slice(label.length) }, ...rest];
}
