import type { Stretch } from "./stretches.ts";

/** Kept words between two stretches that leave them one change of the same noun. */
const BRIDGE = 1;

/** Several stretches read as one, and what changed in them. */
export interface Unit extends Stretch {
  readonly parts: readonly Stretch[];
}

/** The changed stretches of a text, those together that change one noun. */
export function unitsOf(stretches: readonly Stretch[], oldText: string): Unit[] {
  const found: Unit[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && isBridge(oldText.slice(last.old.end, stretch.old.start)))
      found[found.length - 1] = {
        old: { start: last.old.start, end: stretch.old.end },
        new: { start: last.new.start, end: stretch.new.end },
        parts: [...last.parts, stretch],
      };
    else found.push({ ...stretch, parts: [stretch] });
  }
  return found;
}

function isBridge(between: string): boolean {
  return (between.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) <= BRIDGE && !/[,;\n]\s*$/.test(between);
}
