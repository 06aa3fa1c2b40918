import type { Run } from "../../model/block.ts";
import type { Span } from "../../model/source.ts";
import { meetAsOne } from "../../words/line-ends.ts";
import type { Line, Piece } from "./lines.ts";

/** What stands between two blocks of a page; a page ends with a line feed, so that the line of a place is its page. */
const BETWEEN = "\u2028";

/** A run while it is made. */
type Growing = { -readonly [Key in keyof Run]: Run[Key] };

/** The runs of one block while they are made. */
export interface Draft {
  readonly runs: Growing[];
}

/** Writes down the text of a PDF in reading order, and says where in it each run stands. */
export class Writer {
  private readonly parts: string[] = [];
  private length = 0;
  readonly markup: Span[] = [];

  get text(): string {
    return this.parts.join("");
  }

  /** Begins a new page, for all but the first. */
  turn(): void {
    this.put("\n");
  }

  /** Writes a line as the beginning of a block. */
  begin(line: readonly Piece[]): Draft {
    if (this.length > 0) this.put(BETWEEN);
    const draft: Draft = { runs: [] };
    this.write(draft, line);
    return draft;
  }

  /** Goes on with the block that was written last. */
  extend(draft: Draft, line: Line): void {
    if (!meets(draft, line)) this.add(draft, " ", false, draft.runs.at(-1)?.italic ?? false);
    this.write(draft, line.pieces);
  }

  /** Goes on with a block that other blocks were written after; what stands between them parts its words. */
  resume(draft: Draft, line: Line): void {
    const { start, end } = this.put(BETWEEN);
    if (!meets(draft, line)) draft.runs.push({ kind: "text", text: BETWEEN, italic: false, start, end });
    this.write(draft, line.pieces);
  }

  private write(draft: Draft, pieces: readonly Piece[]): void {
    for (const { text, raised, italic } of pieces) {
      const before = draft.runs.at(-1)?.text ?? "";
      if (raised && MARKS.test(text) && !UNIT.test(before)) {
        for (const [part] of text.matchAll(/\d+|[*†‡§]+|[\s,]+/g)) {
          if (/^[\s,]/.test(part)) this.markup.push(this.put(part));
          else this.add(draft, part, true, false);
        }
      } else this.add(draft, text, false, italic);
    }
  }

  private add({ runs }: Draft, text: string, isMark: boolean, italic: boolean): void {
    const last = runs.at(-1);
    const { start, end } = this.put(text);
    if (!isMark && last?.kind === "text" && last.italic === italic && last.end === start && last.text.length === last.end - last.start) {
      last.text += text;
      last.end = end;
    } else runs.push({ kind: isMark ? "mark" : "text", text, italic, start, end });
  }

  private put(text: string): Span {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }
}

function meets({ runs }: Draft, line: Line): boolean {
  const last = runs.at(-1);
  return last?.kind === "text" && line.pieces[0]?.raised !== true && meetAsOne(last.text.slice(-3), line.text.slice(0, 8));
}

/** Raised characters that are footnote marks. */
const MARKS = /^(?:\d{1,3}|[*†‡§]{1,4})(?:\s?,\s?(?:\d{1,3}|[*†‡§]{1,4}))*$/;
/** A number raised behind a unit or behind ten is a power: "km2", "m3"; behind the year 2010 it is a mark. */
const UNIT = /(?:^|[\s\d/])(?:[kcm]?m|ft)$|(?:^|[^\d])10$/;
