import type { Alignment, Link, Single } from "../model/alignment.ts";
import type { Change, Comparison, LinkedChange } from "../model/comparison.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import { version } from "../model/version.ts";
import { citedIn, notedIn } from "./cited.ts";
import { wordEdits } from "./edits.ts";
import { newIds, oldIds } from "./ends.ts";
import type { ChangeContext } from "./findings/context.ts";
import { findingsOf } from "./findings/findings.ts";
import { headingChanges } from "./headings.ts";
import { neighboursAbove } from "./neighbours.ts";
import { inHeirOrder, inOneOrder, joined } from "./order.ts";
import { statusOf } from "./status.ts";
import { summarise } from "./summary.ts";
import { verdictOf } from "./verdict.ts";

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
  const texts: Texts = {
    old,
    heirs,
    above: { old: neighboursAbove(from), new: neighboursAbove(to) },
    isCited: { old: citedIn(from), new: citedIn(to) },
    isNoted: { old: notedIn(from), new: notedIn(to) },
    likestOld: likestOld(alignment),
    language: to.masthead.language,
  };
  const changes: Change[] = [
    ...alignment.links.map((link) => compareLink(link, texts)),
    ...alignment.removed.map((single) => compareRemoved(single, texts)),
    ...alignment.added.map((single) => compareAdded(single, texts)),
  ];
  requireEachOnce("old", [...old.keys()], changes.flatMap(oldIds));
  requireEachOnce("new", [...heirs.keys()], changes.flatMap(newIds));
  const ordered = inOneOrder(
    changes.map((change) => ({ value: change, from: oldIds(change), to: newIds(change) })),
    [...old.keys()],
    [...heirs.keys()],
    { old: (id) => partOf(id, old), new: (id) => partOf(id, heirs) },
  );
  const summary = summarise(ordered, from.paragraphs, to.paragraphs);
  return {
    from,
    to,
    changes: ordered,
    headings: headingChanges(from.headings, to.headings, to.masthead.language),
    summary,
    verdict: verdictOf(summary, ordered),
    made: { version, thresholds: alignment.thresholds, rules: alignment.rules },
  };
}

type Paragraphs = ReadonlyMap<string, Paragraph>;

/** "B. operative": in a text of several resolutions each has a preamble and an operative part of its own. */
function partOf(id: string, paragraphs: Paragraphs): string {
  return `${/^[A-Z]{1,2}\.(?=[A-Z])/.exec(id)?.[0] ?? ""} ${paragraphs.get(id)?.section ?? ""}`;
}

/** Both texts by paragraph, with what stands above each and what is cited anywhere. */
interface Texts {
  readonly old: Paragraphs;
  readonly heirs: Paragraphs;
  readonly above: ChangeContext["above"];
  readonly isCited: ChangeContext["isCited"];
  readonly isNoted: ChangeContext["isNoted"];
  /** For paragraphs of the new text without a counterpart the removed one that is most like each, of those most like it. */
  readonly likestOld: ReadonlyMap<string, string>;
  readonly language: string;
}

function likestOld({ removed, added }: Alignment): ReadonlyMap<string, string> {
  const isAdded = new Set(added.map(({ id }) => id));
  const near = removed.flatMap(({ id, nearest }) => (nearest !== null && isAdded.has(nearest.id) ? [{ id, nearest }] : []));
  // The last entry of a map wins, and of equal scores the first paragraph is to.
  return new Map(
    near
      .toReversed()
      .toSorted((a, b) => a.nearest.score - b.nearest.score)
      .map(({ id, nearest }) => [nearest.id, id]),
  );
}

function compareRemoved({ id, nearest }: Single, texts: Texts): Change {
  const paragraph = required("old", id, texts.old);
  const findings = findingsOf({
    from: [paragraph],
    to: [],
    oldText: paragraph.text,
    newText: "",
    edits: paragraph.text === "" ? [] : [{ op: "delete", text: paragraph.text }],
    above: texts.above,
    isCited: texts.isCited,
    isNoted: texts.isNoted,
    likest: nearest !== null && texts.likestOld.get(nearest.id) === id ? required("new", nearest.id, texts.heirs) : null,
    language: texts.language,
  });
  return { kind: "removed", status: "removed", from: [id], nearest, findings };
}

function compareAdded({ id, nearest }: Single, texts: Texts): Change {
  const paragraph = required("new", id, texts.heirs);
  const likest = texts.likestOld.get(id);
  const findings = findingsOf({
    from: [],
    to: [paragraph],
    oldText: "",
    newText: paragraph.text,
    edits: paragraph.text === "" ? [] : [{ op: "insert", text: paragraph.text }],
    above: texts.above,
    isCited: texts.isCited,
    isNoted: texts.isNoted,
    likest: likest === undefined ? null : required("old", likest, texts.old),
    language: texts.language,
  });
  return { kind: "added", status: "added", to: [id], nearest, findings };
}

function compareLink(link: Link, texts: Texts): LinkedChange {
  const { old, heirs, above, isCited, isNoted, language } = texts;
  const to = link.to.map((id) => required("new", id, heirs));
  const newText = joined(to);
  const from = inHeirOrder(
    link.from.map((id) => required("old", id, old)),
    newText,
  );
  const [first = link.from[0], ...rest] = from.map((paragraph) => paragraph.id);
  const status = statusOf(from, to, language);
  const oldText = joined(from);
  const edits = wordEdits(oldText, newText);
  return {
    kind: "linked",
    status,
    from: [first, ...rest],
    to: link.to,
    moved: link.moved,
    score: link.score,
    reason: link.reason,
    doubtful: link.doubtful,
    next: link.next,
    edits,
    findings:
      status === "unchanged" ? [] : findingsOf({ from, to, oldText, newText, edits, above, isCited, isNoted, likest: null, language }),
  };
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
