import { newIds, oldIds } from "../compare/ends.ts";
import type { Change } from "../model/comparison.ts";
import type { DraftHistory, Fate, Negotiated, Proposal } from "../model/drafts.ts";
import type { BlameParagraph, Lineage } from "../model/lineage.ts";
import { wordsOf } from "../words/tokens.ts";
import { blameOf } from "./blame.ts";
import { threadOf } from "./thread.ts";

/** Share of the words of a proposal from which it survived, and below which it was dropped: a date or an article may still have changed. */
const NEARLY_ALL = 0.9;
const NEARLY_NONE = 0.1;

/** Version 1 of the lineage is the draft as first tabled. */
const DRAFT = 1;

/**
 * What became of a draft: which of its changes to last year's text are in the adopted one, and what came in during negotiation.
 *
 * @param lineage last year's text, the draft, its revisions if any, the adopted text
 * @throws RangeError where there are fewer than three texts
 */
export function draftHistoryOf(lineage: Lineage): DraftHistory {
  const last = lineage.versions.length - 1;
  const [step] = lineage.steps;
  if (step === undefined || last < 2) {
    throw new RangeError(`There are ${lineage.versions.length} texts; expected last year's text, the draft and the adopted text.`);
  }
  const blame = blameOf(lineage, last);
  const byId = new Map(blame.map((paragraph) => [paragraph.id, paragraph]));
  const proposals = step.changes.filter(({ status }) => status !== "unchanged").map((change) => proposalOf(change, lineage, byId));
  return { lineage, proposals, negotiated: blame.map(negotiatedIn).filter(({ words }) => words > 0) };
}

function proposalOf(change: Change, lineage: Lineage, adoptedText: ReadonlyMap<string, BlameParagraph>): Proposal {
  const adopted = adoptedIds(change, lineage);
  const runs = adopted.flatMap((id) => adoptedText.get(id)?.runs ?? []);
  const words = wordsIn(change, lineage);
  const came = count(runs.filter(({ since }) => since === DRAFT).map(({ text }) => text));
  const restored = count(runs.filter(({ away }) => away?.gone === DRAFT).map(({ text }) => text));
  const inserted = { proposed: words.inserted, kept: Math.min(words.inserted, came) };
  const struck = { proposed: words.struck, kept: words.struck - Math.min(words.struck, restored) };
  return {
    change,
    fate: fateOf(inserted.proposed + struck.proposed, inserted.kept + struck.kept, adopted, change),
    adopted,
    inserted,
    struck,
  };
}

/** A change without words of its own (a comma, a quotation mark) shares the fate of its paragraph. */
function fateOf(proposed: number, kept: number, adopted: readonly string[], change: Change): Fate {
  if (proposed === 0) return adopted.length > 0 || change.kind === "removed" ? "survived" : "dropped";
  const share = kept / proposed;
  if (share >= NEARLY_ALL) return "survived";
  return share <= NEARLY_NONE ? "dropped" : "in part";
}

/** Where the change stands in the last version. */
function adoptedIds(change: Change, lineage: Lineage): string[] {
  const start = change.kind === "removed" ? { version: 0, ids: oldIds(change) } : { version: DRAFT, ids: newIds(change) };
  const found = new Set(start.ids.flatMap((id) => threadOf(lineage, { version: start.version, id }).stages.at(-1)?.ids ?? []));
  return (lineage.versions.at(-1)?.paragraphs ?? []).map(({ id }) => id).filter((id) => found.has(id));
}

const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

function wordsIn(change: Change, { versions: [old, draft] }: Lineage): { inserted: number; struck: number } {
  const text = (of: typeof old, ids: readonly string[]): string[] =>
    (of?.paragraphs ?? []).filter(({ id }) => ids.includes(id)).map((one) => one.text);
  switch (change.kind) {
    case "added":
      return { inserted: count(text(draft, change.to)), struck: 0 };
    case "removed":
      return { inserted: 0, struck: count(text(old, change.from)) };
    case "linked": {
      const of = (op: "insert" | "delete"): number => count(change.edits.filter((edit) => edit.op === op).map((edit) => edit.text));
      return { inserted: of("insert"), struck: of("delete") };
    }
  }
}

function negotiatedIn({ id, runs }: BlameParagraph): Negotiated {
  return { id, runs, words: count(runs.filter(({ since }) => since > DRAFT).map(({ text }) => text)) };
}
