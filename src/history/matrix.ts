import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Clause, ClauseCell, ClauseEnd, ClauseStart, Lineage } from "../model/lineage.ts";

interface Row {
  readonly start: ClauseStart;
  end: ClauseEnd;
  readonly cells: (ClauseCell | null)[];
}

/**
 * The clauses of a series, one row each, along their main lines: of the forebears of a merge, the one that gave it the most words goes
 * on as the merged paragraph and the others end in it; of the heirs of a split likewise.
 *
 * @returns rows in the order in which they came in; every paragraph of every version in exactly one cell
 */
export function clausesOf({ versions, steps, returns }: Lineage): Clause[] {
  const rows: Row[] = [];
  let standing = new Map<string, number>();
  const went = new Map<string, number>();
  const open = (start: ClauseStart, version: number, cell: ClauseCell): number => {
    rows.push({ start, end: { kind: "stands" }, cells: versions.map((_, index) => (index === version ? cell : null)) });
    return rows.length - 1;
  };
  for (const { id } of versions[0]?.paragraphs ?? [])
    standing.set(id, open({ kind: "first version" }, 0, { id, change: null, returned: false }));
  for (const [index, step] of steps.entries()) {
    const version = index + 1;
    const next = new Map<string, number>();
    const mainLines = step.changes.flatMap((change) => mainLinesOf(change, step));
    for (const [oldId, newId, change] of mainLines) {
      const row = standing.get(oldId);
      const cells = row === undefined ? undefined : rows[row]?.cells;
      if (row === undefined || cells === undefined) continue;
      cells[version] = { id: newId, change, returned: false };
      next.set(newId, row);
    }
    for (const change of step.changes) {
      for (const id of newIds(change)) if (!next.has(id)) next.set(id, begin(change, id, version));
      for (const id of oldIds(change)) end(change, id, version, next);
    }
    standing = next;
  }
  return rows;

  function begin(change: Change, id: string, version: number): number {
    const back = returns.find(({ to }) => to.version === version && to.id === id);
    const row = back === undefined ? undefined : went.get(`${back.from.version} ${back.from.id}`);
    const old = row === undefined ? undefined : rows[row];
    if (row !== undefined && old !== undefined) {
      old.cells[version] = { id, change, returned: true };
      old.end = { kind: "stands" };
      return row;
    }
    const from = change.kind === "linked" ? standing.get(change.from[0]) : undefined;
    const start: ClauseStart = from === undefined ? { kind: "added", version } : { kind: "split", version, from };
    return open(start, version, { id, change: change.kind === "linked" ? change : null, returned: false });
  }

  function end(change: Change, id: string, version: number, next: ReadonlyMap<string, number>): void {
    const row = standing.get(id);
    const old = row === undefined ? undefined : rows[row];
    if (row === undefined || old === undefined || old.cells[version] !== null) return;
    went.set(`${version - 1} ${id}`, row);
    const into = change.kind === "linked" ? next.get(change.to[0]) : undefined;
    old.end = into === undefined ? { kind: "removed", version } : { kind: "merged", version, into };
  }
}

/** Which old paragraph of a change goes on as which new one: pairs by the words they share, the most first. */
function mainLinesOf(change: Change, step: Comparison): [string, string, Change][] {
  if (change.kind !== "linked") return [];
  const pairs = sharedWords(change.edits, lengthsOf(change.from, step.from), lengthsOf(change.to, step.to));
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const lines: [string, string, Change][] = [];
  for (const { old, young } of pairs.toSorted((a, b) => b.shared - a.shared || a.old - b.old || a.young - b.young)) {
    const from = change.from[old];
    const to = change.to[young];
    if (from === undefined || to === undefined || usedOld.has(old) || usedNew.has(young)) continue;
    usedOld.add(old);
    usedNew.add(young);
    lines.push([from, to, change]);
  }
  return lines;
}

function lengthsOf(ids: readonly string[], text: Comparison["from"]): number[] {
  const lengths = new Map(text.paragraphs.map(({ id, text }) => [id, text.length]));
  return ids.map((id) => lengths.get(id) ?? 0);
}

interface Shared {
  readonly old: number;
  readonly young: number;
  /** UTF-16 units that stand in both. */
  readonly shared: number;
}

function sharedWords(
  edits: readonly { readonly op: "equal" | "delete" | "insert"; readonly text: string }[],
  oldLengths: readonly number[],
  newLengths: readonly number[],
): Shared[] {
  const counts = oldLengths.map(() => newLengths.map(() => 0));
  const oldEnds = endsOf(oldLengths);
  const newEnds = endsOf(newLengths);
  let i = 0;
  let j = 0;
  for (const { op, text } of edits) {
    if (op === "equal") {
      for (let at = 0; at < text.length; at++) {
        const row = counts[oldEnds.findIndex((end) => i + at < end)];
        const column = newEnds.findIndex((end) => j + at < end);
        if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
      }
    }
    if (op !== "insert") i += text.length;
    if (op !== "delete") j += text.length;
  }
  return counts.flatMap((row, old) => row.map((shared, young) => ({ old, young, shared })));
}

/** Offsets behind each paragraph and its line end. */
function endsOf(lengths: readonly number[]): number[] {
  let at = 0;
  return lengths.map((length) => {
    at += length + 1;
    return at;
  });
}
