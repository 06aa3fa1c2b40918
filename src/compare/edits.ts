import type { Edit } from "../model/comparison.ts";
import { type Token, tokenise } from "../words/tokens.ts";
import { withoutIslands } from "./islands.ts";
import type { Kept } from "./kept.ts";
import { keptTokens } from "./match.ts";

/**
 * The word edits from one text to another, as a drafter would mark them.
 *
 * @returns edits whose `equal` and `delete` texts give `oldText`, whose `equal` and `insert` texts give `newText`, exactly.
 *   None is empty, neighbours differ in `op`, and a deletion stands before the insertion that replaces it.
 */
export function wordEdits(oldText: string, newText: string): Edit[] {
  if (oldText === newText) return oldText === "" ? [] : [{ op: "equal", text: oldText }];
  const from = tokenise(oldText);
  const to = tokenise(newText);
  const kept = withoutIslands(from.tokens, to.tokens, keptTokens(from.tokens, to.tokens));
  return written(from, to, withAlikeEnds(from.tokens, to.tokens, kept));
}

interface Side {
  readonly tokens: readonly Token[];
  readonly tail: string;
}

/** Keeps also what the two sides of an edit begin or end with alike: it stays, though what stood beside it was too slight. */
function withAlikeEnds(from: readonly Token[], to: readonly Token[], kept: readonly Kept[]): readonly Kept[] {
  const all: Kept[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...kept, { from: from.length, to: to.length }]) {
    for (; i < pair.from && j < pair.to && from[i]?.text === to[j]?.text; i++, j++) all.push({ from: i, to: j });
    let alike = 0;
    while (pair.from - alike > i && pair.to - alike > j && from[pair.from - alike - 1]?.text === to[pair.to - alike - 1]?.text) alike++;
    for (; alike > 0; alike--) all.push({ from: pair.from - alike, to: pair.to - alike });
    if (pair.from < from.length) all.push(pair);
    [i, j] = [pair.from + 1, pair.to + 1];
  }
  return all;
}

function written(from: Side, to: Side, kept: readonly Kept[]): Edit[] {
  const writer = new Writer();
  let i = 0;
  let j = 0;
  for (const pair of kept) {
    writer.change(printed(from.tokens, i, pair.from), printed(to.tokens, j, pair.to));
    const [old, heir] = [from.tokens[pair.from], to.tokens[pair.to]];
    if (old === undefined || heir === undefined) continue;
    writer.change(old.before, heir.before);
    // What is the same but for its capitals or hyphens faces the other, and is an edit all the same: both sides are rebuilt exactly.
    if (old.text === heir.text) writer.keep(old.text);
    else writer.change(old.text, heir.text);
    i = pair.from + 1;
    j = pair.to + 1;
  }
  writer.change(printed(from.tokens, i, from.tokens.length) + from.tail, printed(to.tokens, j, to.tokens.length) + to.tail);
  return writer.end();
}

function printed(tokens: readonly Token[], start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += (tokens[at]?.before ?? "") + (tokens[at]?.text ?? "");
  return text;
}

/** Gathers what is deleted and inserted between two kept stretches, and sets the white space around it aside as kept. */
class Writer {
  private readonly edits: Edit[] = [];
  private equal = "";
  private deleted = "";
  private inserted = "";

  change(deleted: string, inserted: string): void {
    this.deleted += deleted;
    this.inserted += inserted;
  }

  keep(text: string): void {
    this.flush();
    this.equal += text;
  }

  end(): Edit[] {
    this.flush();
    this.push("equal", this.equal);
    return this.edits;
  }

  private flush(): void {
    if (this.deleted === this.inserted) {
      this.equal += this.deleted;
      this.deleted = "";
      this.inserted = "";
      return;
    }
    const lead = commonWhite(this.deleted, this.inserted);
    this.equal += this.deleted.slice(0, lead);
    const deleted = this.deleted.slice(lead);
    const inserted = this.inserted.slice(lead);
    this.deleted = "";
    this.inserted = "";
    const trail = commonWhiteAtEnd(deleted, inserted);
    this.push("equal", this.equal);
    this.push("delete", deleted.slice(0, deleted.length - trail));
    this.push("insert", inserted.slice(0, inserted.length - trail));
    this.equal = deleted.slice(deleted.length - trail);
  }

  private push(op: Edit["op"], text: string): void {
    if (text !== "") this.edits.push({ op, text });
  }
}

const WHITE = /[\s\u200b\u0085]/;

function commonWhite(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length] && WHITE.test(a.charAt(length))) length++;
  return length;
}

function commonWhiteAtEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length) && WHITE.test(a.charAt(a.length - 1 - length)))
    length++;
  return length;
}
