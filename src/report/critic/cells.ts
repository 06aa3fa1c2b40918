import type { Run } from "../../compare/in-place.ts";
import type { Edit } from "../../model/comparison.ts";
import { type Block, markOf } from "./blocks.ts";

/** Blocks of one text that became blocks of the other; one side may be empty. */
export interface Tie {
  readonly old: readonly Block[];
  readonly young: readonly Block[];
  /** Rebuild the texts of either side, joined with "\n". */
  readonly edits: readonly Edit[];
}

/** A stretch of a tie: words of the text, Markdown of ours (number, mark), or the end of a block. */
export type Cell =
  | { readonly kind: "words"; readonly op: Edit["op"]; readonly text: string; readonly first: boolean }
  | { readonly kind: "markup"; readonly op: Edit["op"]; readonly text: string }
  | { readonly kind: "break"; readonly op: Edit["op"] };

/** Every block of a side. */
const wholeRun = (blocks: readonly Block[]): Run => ({ start: 0, end: blocks.length });

/** Where one side has been read to, and the markup still to come there. */
class Reader {
  part = 0;
  at = 0;
  private waiting: readonly { readonly at: number; readonly text: string }[] = [];
  private taken = 0;
  private readonly blocks: readonly Block[];
  private readonly run: Run;

  constructor(blocks: readonly Block[], run: Run) {
    this.blocks = blocks;
    this.run = run;
    this.open();
  }

  private open(): void {
    const block = this.blocks[this.part];
    if (block === undefined) return;
    const marks = block.marks.map(({ at, label }) => ({ at: Math.min(at, block.text.length), text: markOf(label) }));
    this.waiting = [{ at: 0, text: block.prefix }, ...marks.toSorted((a, b) => a.at - b.at)];
    this.taken = 0;
  }

  /** Whether what is read now belongs to the run. */
  get inside(): boolean {
    return this.part >= this.run.start && this.part < this.run.end;
  }

  /** Whether the end of this block is followed by one of the run. */
  get goesOn(): boolean {
    return this.inside && this.part + 1 < this.run.end;
  }

  /** Characters until the next mark. */
  get room(): number {
    return (this.waiting[this.taken]?.at ?? Number.POSITIVE_INFINITY) - this.at;
  }

  /** The markup that stands here, each only once; nothing outside the run. */
  markup(): string {
    let here = "";
    for (let next = this.waiting[this.taken]; next !== undefined && next.at <= this.at; next = this.waiting[this.taken]) {
      here += next.text;
      this.taken++;
    }
    return this.inside ? here : "";
  }

  next(): void {
    this.part++;
    this.at = 0;
    this.open();
  }
}

/**
 * A tie as it is shown where these of its blocks stand: what of the old side belongs there, what of the new. Words that stand in both,
 * but on one side in a block that is shown elsewhere, are here deleted or inserted.
 *
 * @returns cells whose `equal` and `delete` ones give the old blocks of the run, whose `equal` and `insert` ones give the new, exactly;
 *   between two equal stretches deletions stand before insertions
 */
export function cellsOf({ old, young, edits }: Tie, oldRun: Run = wholeRun(old), youngRun: Run = wholeRun(young)): Cell[] {
  const from = new Reader(old, oldRun);
  const to = new Reader(young, youngRun);
  const cells: Cell[] = [];
  const markup = () => {
    const [before, after] = [from.markup(), to.markup()];
    if (before === after) cells.push({ kind: "markup", op: "equal", text: before });
    else cells.push({ kind: "markup", op: "delete", text: before }, { kind: "markup", op: "insert", text: after });
  };
  markup();
  for (const { op, text } of edits) {
    const [inOld, inNew] = [op !== "insert", op !== "delete"];
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) {
        const here = shown(inOld && from.goesOn, inNew && to.goesOn);
        if (here !== null) cells.push({ kind: "break", op: here });
        if (inOld) from.next();
        if (inNew) to.next();
        markup();
      }
      for (let at = 0; at < line.length; ) {
        const length = Math.min(line.length - at, inOld ? from.room : Number.POSITIVE_INFINITY, inNew ? to.room : Number.POSITIVE_INFINITY);
        const here = shown(inOld && from.inside, inNew && to.inside);
        const first = (inOld && from.at === 0) || (inNew && to.at === 0);
        if (here !== null) cells.push({ kind: "words", op: here, text: line.slice(at, at + length), first });
        at += length;
        if (inOld) from.at += length;
        if (inNew) to.at += length;
        markup();
      }
    }
  }
  return inGroups(cells.filter((cell) => cell.kind === "break" || cell.text !== ""));
}

function shown(inOld: boolean, inNew: boolean): Edit["op"] | null {
  if (inOld) return inNew ? "equal" : "delete";
  return inNew ? "insert" : null;
}

function inGroups(cells: readonly Cell[]): Cell[] {
  const result: Cell[] = [];
  let inserted: Cell[] = [];
  for (const cell of cells) {
    if (cell.op === "insert") inserted.push(cell);
    else {
      if (cell.op === "equal") {
        result.push(...inserted);
        inserted = [];
      }
      result.push(cell);
    }
  }
  return [...result, ...inserted];
}
