import { align } from "../align/align.ts";
import { compare } from "../compare/compare.ts";
import { newIds, oldIds } from "../compare/ends.ts";
import type { Change } from "../model/comparison.ts";
import type { DraftHistory, Fate, Negotiated, Proposal } from "../model/drafts.ts";
import type { BlameParagraph, BlameRun, Lineage } from "../model/lineage.ts";
import { wordsOf } from "../words/tokens.ts";
import { blameOf } from "./blame.ts";
import { lineageOf } from "./lineage.ts";
import { joinedMarks, type Marked, marked, type Origin } from "./marked.ts";
import { threadOf } from "./thread.ts";

/** Share of the words of a proposal from which it survived, and below which it was dropped: a date or an article may still have changed. */
const NEARLY_ALL = 0.9;
const NEARLY_NONE = 0.1;

/** Version 1 of the lineage is the draft as first tabled; in the direct one, version 2 is the adopted text. */
const DRAFT = 1;
const ADOPTED = 2;

/**
 * What became of a draft: which of its changes to last year's text are in the adopted one, and what came in during negotiation. That is
 * told by holding the adopted text against the draft itself: what a revision struck and the end brought back has survived. The revisions
 * only tell when words came in.
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
  const direct = directOf(lineage);
  const ofOld = lettersOfOld(direct);
  const adopted = blameOf(direct, ADOPTED).map(({ id, runs }) => ({
    id,
    runs: parted(runs, (since, at) => (since === ADOPTED && ofOld.get(id)?.[at] === true ? PUT_BACK : { since, away: null })),
  }));
  const byId = new Map(adopted.map((paragraph) => [paragraph.id, paragraph]));
  const proposals = step.changes.filter(({ status }) => status !== "unchanged").map((change) => proposalOf(change, direct, byId));
  const stepwise = new Map(direct === lineage ? [] : blameOf(lineage, last).map(({ id, runs }) => [id, lettersSince(runs)]));
  const negotiated = adopted.map(({ id, runs }) => {
    const came = stepwise.get(id);
    return negotiatedIn(
      id,
      parted(runs, (since, at) => ({ since: since <= DRAFT ? since : Math.max(since, came?.[at] ?? since), away: null })),
    );
  });
  return { lineage, proposals, negotiated: negotiated.filter(({ words }) => words > 0) };
}

/** Words of last year's text that the draft struck and negotiation put back: too few, often, to be found again by themselves. */
const PUT_BACK: Origin = { since: 0, away: { gone: DRAFT, back: ADOPTED } };

/** Last year's text, the draft and the adopted text, without what lay between. */
function directOf(lineage: Lineage): Lineage {
  const { versions, steps } = lineage;
  const [old, draft, ...later] = versions;
  const adopted = later.at(-1);
  if (later.length < 2 || old === undefined || draft === undefined || adopted === undefined) return lineage;
  return lineageOf([old, draft, adopted], (from, to) => (to === draft && steps[0]) || compare(from, to, align(from, to)));
}

/**
 * For each paragraph of the adopted text which of its letters (UTF-16 units) last year's text has: a word that the draft struck and
 * negotiation put back is no news.
 */
function lettersOfOld({ versions: [old, , adopted] }: Lineage): ReadonlyMap<string, readonly boolean[]> {
  if (old === undefined || adopted === undefined) return new Map();
  const texts = new Map(adopted.paragraphs.map(({ id, text }) => [id, text]));
  return new Map(
    compare(old, adopted, align(old, adopted)).changes.flatMap((change) => {
      if (change.kind !== "linked") return [];
      const kept = change.edits.flatMap(({ op, text }) => (op === "delete" ? [] : Array<boolean>(text.length).fill(op === "equal")));
      let start = 0;
      return change.to.map((id): [string, boolean[]] => {
        const end = start + (texts.get(id)?.length ?? 0);
        const own = kept.slice(start, end);
        start = end + 1;
        return [id, own];
      });
    }),
  );
}

/** The version of each letter of a paragraph. */
function lettersSince(runs: readonly BlameRun[]): number[] {
  return runs.flatMap(({ text, since }) => Array<number>(text.length).fill(since));
}

/** Runs parted by the origin of each letter, told by its version and its place in the paragraph; what was away before stays so. */
function parted(runs: readonly BlameRun[], origin: (since: number, at: number) => Origin): Marked {
  let end = 0;
  return runs.flatMap((run) => {
    const start = end;
    end += run.text.length;
    if (run.away !== null) return [run];
    return joinedMarks(run.text.split("").map((letter, index) => marked(letter, origin(run.since, start + index))));
  });
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

function negotiatedIn(id: string, runs: readonly BlameRun[]): Negotiated {
  return { id, runs, words: count(runs.filter(({ since }) => since > DRAFT).map(({ text }) => text)) };
}
