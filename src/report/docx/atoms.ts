import type { Edit } from "../../model/comparison.ts";
import type { Span } from "../../model/source.ts";
import type { CallMark, Item, Look } from "./items.ts";
import type { Unit } from "./units.ts";

type Op = Edit["op"];

/** The smallest things a Word file is made of here, in their order. */
export type Atom =
  /** `was`: whether words of both texts were in italics in the old one. */
  | {
      readonly kind: "text";
      readonly op: Op;
      readonly text: string;
      readonly italic: boolean;
      readonly was: boolean;
      readonly raised: boolean;
    }
  /** A footnote's mark: of both texts where it stands at the same words. */
  | { readonly kind: "mark"; readonly op: Op; readonly old: CallMark | null; readonly young: CallMark | null }
  /** A paragraph's end, and how the paragraph before it is set in the text it ends in; `was`: how it was set in the old text. */
  | { readonly kind: "end"; readonly op: Op; readonly look: Look; readonly was: Look | null };

/** A side of a unit: its items, and everything in them at its place in the texts joined by "\n". */
interface Side {
  readonly items: readonly Item[];
  readonly italics: readonly Span[];
  readonly marks: readonly CallMark[];
}

function sideOf(items: readonly Item[]): Side {
  const italics: Span[] = [];
  const marks: CallMark[] = [];
  let start = 0;
  for (const item of items) {
    for (const span of item.italics) italics.push({ start: start + span.start, end: start + span.end });
    for (const mark of item.marks) marks.push({ ...mark, at: start + mark.at });
    start += item.text.length + 1;
  }
  return { items, italics, marks: marks.toSorted((a, b) => a.at - b.at) };
}

/** The number before the words: one where both sides have the same. */
function numberAtoms(old: Item | undefined, young: Item | undefined): Atom[] {
  const [before, after] = [old?.number ?? "", young?.number ?? ""];
  const words = (op: Op, text: string, raised: boolean): Atom => ({ kind: "text", op, text, italic: false, was: false, raised });
  // Of a note that no mark calls the number stands as it does before notes.
  const isNote = (young ?? old)?.look === "Note";
  const text = (op: Op, number: string): Atom[] => {
    if (number === "") return [];
    return isNote ? [words(op, number.trimEnd(), true), words(op, "\t", false)] : [words(op, number, false)];
  };
  return before === after ? text("equal", before) : [...text("delete", before), ...text("insert", after)];
}

/**
 * Takes a unit apart. The old text is all that is `equal` or `delete`, the new one all that is `equal` or `insert`, paragraph ends and
 * numbers included. A mark belongs to the character before it, so that it stays with its word.
 *
 * @param sameMark whether two marks at the same words can be one
 */
export function atomsOf(unit: Unit, sameMark: (old: CallMark, young: CallMark) => boolean): Atom[] {
  const [old, young] = [sideOf(unit.from), sideOf(unit.to)];
  const atoms: Atom[] = numberAtoms(old.items[0], young.items[0]);
  const at = { old: 0, young: 0 };
  const index = { old: 0, young: 0 };
  const left = { old: [...old.marks], young: [...young.marks] };

  // Marks that stand here on the side or sides of the words just told.
  const tellMarks = (op: Op): void => {
    const olds = op === "insert" ? [] : taken(left.old, at.old);
    const youngs = op === "delete" ? [] : taken(left.young, at.young);
    const most = Math.max(olds.length, youngs.length);
    for (let k = 0; k < most; k++) {
      const [a, b] = [olds[k] ?? null, youngs[k] ?? null];
      if (a !== null && b !== null && sameMark(a, b)) atoms.push({ kind: "mark", op: "equal", old: a, young: b });
      else {
        if (a !== null) atoms.push({ kind: "mark", op: "delete", old: a, young: null });
        if (b !== null) atoms.push({ kind: "mark", op: "insert", old: null, young: b });
      }
    }
  };
  const tellEnd = (op: Op): void => {
    const [a, b] = [old.items[index.old], young.items[index.young]];
    const look = op === "delete" ? a?.look : b?.look;
    atoms.push({ kind: "end", op, look: look ?? a?.look ?? "Plain", was: op === "equal" ? (a?.look ?? null) : null });
  };
  const move = (op: Op, length: number): void => {
    if (op !== "insert") at.old += length;
    if (op !== "delete") at.young += length;
  };

  tellMarks("equal");
  for (const { op, text } of unit.edits) {
    let rest = text;
    while (rest !== "") {
      if (rest.startsWith("\n")) {
        tellEnd(op);
        move(op, 1);
        if (op !== "insert") index.old++;
        if (op !== "delete") index.young++;
        atoms.push(
          ...numberAtoms(op === "insert" ? undefined : old.items[index.old], op === "delete" ? undefined : young.items[index.young]),
        );
        tellMarks(op);
        rest = rest.slice(1);
        continue;
      }
      const length = nextStop(rest, op, at, left, { old: old.italics, young: young.italics });
      const was = op !== "insert" && isIn(old.italics, at.old);
      const italic = op === "delete" ? was : isIn(young.italics, at.young);
      atoms.push({ kind: "text", op, text: rest.slice(0, length), italic, was: op === "equal" ? was : italic, raised: false });
      move(op, length);
      tellMarks(op);
      rest = rest.slice(length);
    }
  }
  tellEnd(unit.from.length === 0 ? "insert" : unit.to.length === 0 ? "delete" : "equal");
  return atoms;
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

/** Takes the marks at this place off the list. */
function taken(marks: CallMark[], at: number): CallMark[] {
  const count = marks.findIndex((mark) => mark.at > at);
  return marks.splice(0, count === -1 ? marks.length : count);
}

/** How far the words go on that look alike and have no mark within: to a paragraph's end, a mark, a change of italics. */
function nextStop(
  rest: string,
  op: Op,
  at: { readonly old: number; readonly young: number },
  left: { readonly old: readonly CallMark[]; readonly young: readonly CallMark[] },
  italics: { readonly old: readonly Span[]; readonly young: readonly Span[] },
): number {
  const borders = (side: "old" | "young") => italics[side].flatMap(({ start, end }) => [start - at[side], end - at[side]]);
  const newline = rest.indexOf("\n");
  const stops = [
    newline === -1 ? rest.length : newline,
    op === "insert" ? rest.length : (left.old[0]?.at ?? Number.POSITIVE_INFINITY) - at.old,
    op === "delete" ? rest.length : (left.young[0]?.at ?? Number.POSITIVE_INFINITY) - at.young,
    ...(op === "insert" ? [] : borders("old")),
    ...(op === "delete" ? [] : borders("young")),
  ];
  return Math.min(rest.length, ...stops.filter((stop) => stop > 0));
}
