import type { Alignment, Link } from "../model/alignment.ts";
import type { Change, Comparison, LinkedChange } from "../model/comparison.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import { version } from "../model/version.ts";
import { wordEdits } from "./edits.ts";
import { headingChanges } from "./headings.ts";
import { inHeirOrder, inOneOrder, joined } from "./order.ts";
import { statusOf } from "./status.ts";
import { summarise } from "./summary.ts";

/**
 * Compares two texts word by word along an alignment of their paragraphs.
 *
 * @param alignment of these two texts: every paragraph of both in exactly one link, or among the removed or added
 * @returns both texts and every change between them; nothing in it depends on anything but the arguments
 * @throws Error where the alignment is not one of these two texts
 */
export function compare(from: Resolution, to: Resolution, alignment: Alignment): Comparison {
  const old = new Map(from.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const heirs = new Map(to.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const linked = alignment.links.map((link) => compareLink(link, old, heirs, to.masthead.language));
  const changes: Change[] = [
    ...linked,
    ...alignment.removed.map(({ id, nearest }): Change => ({ kind: "removed", status: "removed", from: [id], nearest })),
    ...alignment.added.map(({ id, nearest }): Change => ({ kind: "added", status: "added", to: [id], nearest })),
  ];
  requireEachOnce("old", [...old.keys()], changes.flatMap(oldIds));
  requireEachOnce("new", [...heirs.keys()], changes.flatMap(newIds));
  const ordered = inOneOrder(
    changes.map((change) => ({ value: change, from: oldIds(change), to: newIds(change) })),
    [...old.keys()],
    [...heirs.keys()],
  );
  return {
    from,
    to,
    changes: ordered,
    headings: headingChanges(from.headings, to.headings, to.masthead.language),
    summary: summarise(ordered, from.paragraphs, to.paragraphs),
    made: { version, thresholds: alignment.thresholds, rules: alignment.rules },
  };
}

type Paragraphs = ReadonlyMap<string, Paragraph>;

function compareLink(link: Link, old: Paragraphs, heirs: Paragraphs, language: string): LinkedChange {
  const to = link.to.map((id) => required("new", id, heirs));
  const newText = joined(to);
  const from = inHeirOrder(
    link.from.map((id) => required("old", id, old)),
    newText,
  );
  const [first = link.from[0], ...rest] = from.map((paragraph) => paragraph.id);
  return {
    kind: "linked",
    status: statusOf(from, to, language),
    from: [first, ...rest],
    to: link.to,
    moved: link.moved,
    score: link.score,
    reason: link.reason,
    doubtful: link.doubtful,
    next: link.next,
    edits: wordEdits(joined(from), newText),
  };
}

function oldIds(change: Change): readonly string[] {
  return change.kind === "added" ? [] : change.from;
}

function newIds(change: Change): readonly string[] {
  return change.kind === "removed" ? [] : change.to;
}

function required(side: string, id: string, paragraphs: Paragraphs): Paragraph {
  const paragraph = paragraphs.get(id);
  if (paragraph === undefined) throw new Error(`The alignment names ${id}, which the ${side} text does not have.`);
  return paragraph;
}

function requireEachOnce(side: string, wanted: readonly string[], found: readonly string[]): void {
  const times = new Map<string, number>(wanted.map((id) => [id, 0]));
  for (const id of found) {
    const before = times.get(id);
    if (before === undefined) throw new Error(`The alignment names ${id}, which the ${side} text does not have.`);
    times.set(id, before + 1);
  }
  for (const [id, count] of times) {
    if (count !== 1) throw new Error(`The alignment has ${id} of the ${side} text ${count} times; each paragraph stands in it once.`);
  }
}
