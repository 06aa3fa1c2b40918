import type { Piece } from "../piece.ts";
import { inDirection } from "./direction.ts";
import { escapeStart, escapeText, reference } from "./escape.ts";
import { covers, type Edge, type Sign } from "./flanking.ts";

/*
 * Deleted words stand between ~~ and ~~, inserted ones between ** and **, as drafters write them by hand.
 *
 * The alternative was <del> and <ins>. They need no care at their edges, and GitHub and VS Code show them; but
 * pandoc drops raw HTML on the way to Word, PDF or plain text, and then "RequestsEncourages" stands there as if it
 * were the text. Where ~~ and ** fail, they can be seen to fail.
 *
 * The care they need: "annually**, where appropriate,**" is not bold, see flanking.ts. A character reference begins
 * and ends with punctuation ("annuall&#121;**, where"), so one in the place of the offending character makes a good
 * neighbour of it, and shows the same. Opening phrases take _ and not *, so that their signs never run together
 * with **.
 */
const MARK_OF = { delete: "~~", insert: "**", equal: null } as const;
/** pandoc opens no italics right after other markup has closed; a comment between the two shows nothing. */
const SPACER = "<!---->";

/** Texts of a line, each with the signs before it; the signs at the end of the line stand before an empty text. */
interface Stretch {
  readonly signs: readonly Sign[];
  readonly text: string;
}

/** Blanks at the edges of an opening phrase need no italics. */
function withUprightEdges(piece: Piece): Piece[] {
  if (!piece.italic) return [piece];
  const core = piece.text.trim();
  const start = piece.text.indexOf(core);
  const parts = [
    { ...piece, italic: false, text: piece.text.slice(0, start) },
    { ...piece, text: core },
    { ...piece, italic: false, text: piece.text.slice(start + core.length) },
  ];
  return parts.filter((part) => part.text !== "");
}

/** Puts the signs between the texts: italics inside of bold and struck out. */
function stretchesOf(line: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Sign["mark"][] = [];
  const turnTo = (marks: Sign["mark"][], text: string) => {
    const kept = marks[0] !== undefined && open[0] === marks[0] && marks[0] !== "_" ? 1 : 0;
    const closing = open.slice(kept).toReversed();
    const signs: Sign[] = [
      ...closing.map((mark) => ({ kind: "close", mark }) as const),
      ...marks.slice(kept).map((mark) => ({ kind: "open", mark }) as const),
    ];
    stretches.push({ signs, text });
    open = marks;
  };
  for (const { op, italic, text } of line.flatMap(withUprightEdges)) {
    const mark = MARK_OF[op];
    turnTo([...(mark === null ? [] : [mark]), ...(italic ? (["_"] as const) : [])], text);
  }
  turnTo([], "");
  return stretches;
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

function lastOf(text: string): string {
  const pair = text.slice(-2);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(-1);
}

function edge(text: string | undefined, of: (text: string) => string): Edge | null {
  if (text === undefined || text === "") return null;
  const character = of(text);
  return { character, alone: character === text };
}

/** A text as Markdown, with its first and last characters as references where they must be. */
function covered(text: string, first: boolean, last: boolean): string {
  const start = first || (last && lastOf(text) === text) ? firstOf(text) : "";
  const end = last && text.length > start.length ? lastOf(text) : "";
  const middle = escapeText(text.slice(start.length, text.length - end.length));
  return `${start === "" ? "" : reference(start)}${middle}${end === "" ? "" : reference(end)}`;
}

function written(signs: readonly Sign[]): string {
  return signs
    .map(({ kind, mark }, index) => (mark === "_" && kind === "open" && signs[index - 1]?.kind === "close" ? SPACER + mark : mark))
    .join("");
}

/** Without the blanks that come before all words, unless they are themselves deleted or inserted. */
function withoutLead(line: readonly Piece[], trim: (text: string) => string): Piece[] {
  const words = line.findIndex((piece) => piece.op !== "equal" || trim(piece.text) !== "");
  if (words < 0) return [];
  return line.slice(words).map((piece, index) => (index === 0 && piece.op === "equal" ? { ...piece, text: trim(piece.text) } : piece));
}

/** Without blanks at the line's ends, which Markdown would take for an indent or a line break. */
function trimmed(line: readonly Piece[]): Piece[] {
  const started = withoutLead(line, (text) => text.trimStart());
  return withoutLead(started.toReversed(), (text) => text.trimEnd()).toReversed();
}

/** A line of pieces as Markdown that may stand at the start of a line or after other words. */
export function inline(line: readonly Piece[]): string {
  const stretches = stretchesOf(trimmed(line));
  const gaps = stretches.map(({ signs, text }, index) => covers(edge(stretches[index - 1]?.text, lastOf), signs, edge(text, firstOf)));
  const texts = stretches.map(({ text }, index) => covered(text, gaps[index]?.right ?? false, gaps[index + 1]?.left ?? false));
  const [first] = stretches;
  const markdown = texts
    .map((text, index) => written(stretches[index]?.signs ?? []) + (index === 0 && first?.signs.length === 0 ? escapeStart(text) : text))
    .join("");
  return inDirection(stretches.map(({ text }) => text).join(""), markdown);
}
