import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Finding, Quote } from "../model/finding.ts";
import { openingOf } from "../words/openings.ts";
import { isWeighty } from "./finding-remarks.ts";
import { glimpse } from "./glimpse.ts";
import type { Piece } from "./piece.ts";
import { linesOfChange } from "./pieces.ts";
import { paragraphOf, type Texts, textsOf } from "./texts.ts";
import { numbersOf } from "./wording.ts";

/** One line of what to look at first. */
export interface Highlight {
  /** "OP9", "OP14 → OP6 (verb)". */
  readonly place: string;
  readonly pieces: readonly Piece[];
  /** A remark of our own after the words, null where there is none. */
  readonly remark: string | null;
  /** 0 for a paragraph that asks or decides, 1 for another of the operative part, 2 for the rest. */
  readonly rank: number;
}

/** Highlights of one kind under their title. */
export interface HighlightGroup {
  readonly title: string;
  readonly kind: "removed" | "added" | "weaker" | "stronger";
  /** What matters most first: requests and decisions, the rest of the operative part, other parts; else in the order of the text it stands in. */
  readonly items: readonly Highlight[];
}

/** Enough of a new or lost paragraph to say what it does, who is asked, and what for, in UTF-16 units. */
const WHO_AND_WHAT = 150;

/** Heads of opening phrases by which a body asks for something or decides it. */
const ACTS =
  /^(?:requests|invites|encourages|urges|calls|appeals|asks|demands|instructs|decides|resolves|recommends|authorizes|establishes|appoints|adopts|approves)$/;

function rankOf(change: Change, texts: Texts): number {
  const { section, text } = change.kind === "removed" ? paragraphOf(texts.from, change.from[0]) : paragraphOf(texts.to, change.to[0]);
  if (section !== "operative") return 2;
  return ACTS.test(openingOf(text)?.head ?? "") ? 0 : 1;
}

function alone(change: Change, texts: Texts): Highlight {
  return {
    place: change.kind === "removed" ? change.from[0] : change.kind === "added" ? change.to[0] : numbersOf(change),
    pieces: glimpse(linesOfChange(change, texts).flat(), WHO_AND_WHAT),
    remark: null,
    rank: rankOf(change, texts),
  };
}

/** Words shown before and after those a finding rests on: enough to know what is meant without looking it up. */
const BEFORE = 4;
const AFTER = 7;

/** The words a finding rests on, with some around them: "… take into account, as appropriate, the needs of developing …". */
function inContext(text: string, { start, end }: Quote): string {
  const before = text.slice(0, start).match(/\S+\s*/g) ?? [];
  const after = text.slice(end).match(/\s*\S+/g) ?? [];
  const shown = before.slice(-BEFORE).join("") + text.slice(start, end) + after.slice(0, AFTER).join("");
  return `${before.length > BEFORE ? "… " : ""}${shown.replace(/\s+/g, " ").trim()}${after.length > AFTER ? " …" : ""}`;
}

/** The finding's sentence, and its words where they stand. Why one verb weighs more than another is told at the paragraph. */
function weighed(change: Change, finding: Finding, texts: Texts): Highlight {
  const [quote, ids, text] = finding.new === null ? [finding.old, oldIds(change), texts.from] : [finding.new, newIds(change), texts.to];
  const whole = ids.map((id) => paragraphOf(text, id).text).join("\n");
  const where = quote === null ? "" : ` Where: “${inContext(whole, quote)}”.`;
  const sentence = finding.text.replace(/ \([^()]*\)/g, "");
  return { place: `${numbersOf(change)} (${finding.type})`, pieces: [], remark: sentence + where, rank: rankOf(change, texts) };
}

/** Each line once: two merged paragraphs may both have begun with the verb that gave way. */
function withoutRepeats(items: readonly Highlight[]): Highlight[] {
  const seen = new Set<string>();
  return items.filter(({ place, remark }) => {
    const key = `${place}: ${remark}`;
    return remark === null || (!seen.has(key) && seen.add(key));
  });
}

function weightiestFirst(items: readonly Highlight[]): Highlight[] {
  return items.toSorted((a, b) => a.rank - b.rank);
}

/** What a reader should look at first: paragraphs that went and came, and commitments that shrank and grew; empty groups left out. */
export function highlightsOf(comparison: Comparison): HighlightGroup[] {
  const texts = textsOf(comparison);
  const withKind = (kind: Change["kind"]) =>
    comparison.changes.filter((change) => change.kind === kind).map((change) => alone(change, texts));
  const withDirection = (direction: Finding["direction"]) =>
    comparison.changes
      .filter((change) => change.kind === "linked")
      .flatMap((change) =>
        change.findings
          .filter((finding) => isWeighty(finding) && finding.direction === direction)
          .map((finding) => weighed(change, finding, texts)),
      );
  const places = new Map(comparison.from.paragraphs.map(({ id }, index) => [id, index]));
  const removed = withKind("removed").toSorted((a, b) => (places.get(a.place) ?? 0) - (places.get(b.place) ?? 0));
  const groups: HighlightGroup[] = [
    { title: "Removed", kind: "removed", items: weightiestFirst(removed) },
    { title: "Added", kind: "added", items: weightiestFirst(withKind("added")) },
    { title: "Weaker wording", kind: "weaker", items: weightiestFirst(withoutRepeats(withDirection("weaker"))) },
    { title: "Stronger wording", kind: "stronger", items: weightiestFirst(withoutRepeats(withDirection("stronger"))) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Lines of a group a reader takes in at a glance; the rest are named by number. */
export const MOST_LINES = 12;

/** The places that no longer fit among the first lines, null where all do. */
export function restOf({ items }: HighlightGroup): string | null {
  const rest = items.slice(MOST_LINES);
  return rest.length === 0 ? null : `${rest.length} more: ${[...new Set(rest.map(({ place }) => place))].join(", ")}`;
}
