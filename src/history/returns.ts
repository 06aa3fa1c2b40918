import { align } from "../align/align.ts";
import { wordEdits } from "../compare/edits.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Return } from "../model/lineage.ts";
import type { Resolution } from "../model/resolution.ts";

/**
 * Least likeness of a paragraph to one that went years before to be called its return. Twice what a doubtful link has: no neighbour
 * vouches for a return, so the words alone must.
 */
const LEAST = 0.6;

/**
 * Paragraphs that were removed and stand again in a later version: what went and what came is aligned by itself, so that a return
 * needs the same evidence as a link. Each paragraph returns once at most, from the latest version that had it.
 */
export function returnsOf(versions: readonly Resolution[], steps: readonly Comparison[]): Return[] {
  const returns: Return[] = [];
  const returned = new Set<string>();
  const key = (version: number, id: string): string => `${version} ${id}`;
  for (const [arrival, { to, changes }] of steps.entries()) {
    const version = arrival + 1;
    const came = changes.flatMap((change) => (change.kind === "added" ? change.to : []));
    for (let departure = arrival - 1; departure >= 0 && came.length > 0; departure--) {
      const step = steps[departure];
      const from = versions[departure];
      if (step === undefined || from === undefined) continue;
      const went = step.changes
        .flatMap((change) => (change.kind === "removed" ? change.from : []))
        .filter((id) => !returned.has(key(departure, id)));
      const left = came.filter((id) => !returned.has(key(version, id)));
      if (went.length === 0 || left.length === 0) continue;
      for (const link of align(only(from, went), only(to, left)).links) {
        const [oldId, ...moreOld] = link.from;
        const [newId, ...moreNew] = link.to;
        if (moreOld.length > 0 || moreNew.length > 0 || link.doubtful || link.score < LEAST) continue;
        returned.add(key(departure, oldId)).add(key(version, newId));
        const edits = wordEdits(wordsOf(from, oldId), wordsOf(to, newId));
        returns.push({ from: { version: departure, id: oldId }, to: { version, id: newId }, score: link.score, edits });
      }
    }
  }
  return returns;
}

const wordsOf = (text: Resolution, wanted: string): string => text.paragraphs.find(({ id }) => id === wanted)?.text ?? "";

/** A text of these paragraphs alone. */
function only(text: Resolution, ids: readonly string[]): Resolution {
  const wanted = new Set(ids);
  return {
    ...text,
    headings: [],
    paragraphs: text.paragraphs
      .filter(({ id }) => wanted.has(id))
      .map((paragraph) => ({
        ...paragraph,
        heading: null,
        parent: paragraph.parent !== null && wanted.has(paragraph.parent) ? paragraph.parent : null,
      })),
  };
}
