import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison, Edit } from "../model/comparison.ts";
import type { BlameParagraph, Lineage } from "../model/lineage.ts";
import { type PlacedWord, placedWordsOf } from "../words/tokens.ts";
import { borrowed, type Lender, lenderOf, type Sources, standingIn } from "./borrowed.ts";
import { cutMarks, joinedMarks, lengthOf, type Marked, marked, settled, textOf, withLineEnds } from "./marked.ts";

/** Paragraphs of one version by id. */
type ById = ReadonlyMap<string, Marked>;

/**
 * Says of every word of a version which version brought it in, like `git blame` but by words and through moves, splits and merges.
 * A run of words that went from one paragraph to another keeps its origin; one that comes back after an absence keeps it too and says
 * when it was away. What is only written otherwise (capitals, quotes, hyphens) is no new word.
 *
 * @param version index into the lineage's versions
 * @returns the paragraphs of that version in reading order
 * @throws RangeError where there is no such version
 */
export function blameOf(lineage: Lineage, version: number): BlameParagraph[] {
  const blame = blamesOf({ ...lineage, versions: lineage.versions.slice(0, version + 1), steps: lineage.steps.slice(0, version) }).at(
    version,
  );
  if (blame === undefined) throw new RangeError(`There is no version ${version}; expected 0 to ${lineage.versions.length - 1}.`);
  return blame;
}

/** The same for every version, the oldest first. */
export function blamesOf(lineage: Lineage): BlameParagraph[][] {
  const [oldest] = lineage.versions;
  if (oldest === undefined) return [];
  const known: ById[] = [new Map(oldest.paragraphs.map(({ id, text }) => [id, marked(text, { since: 0, away: null })]))];
  let gone: readonly Lender[] = [];
  const stands = standingIn(lineage.versions.map(({ paragraphs }) => paragraphs.map(({ text }) => text)));
  for (const [index, step] of lineage.steps.entries()) {
    const before = known[index] ?? new Map();
    const lost = step.changes.flatMap((change) => lostWords(change, before));
    const sources = { version: index + 1, lenders: [...lost.map((words) => lenderOf(words, null)), ...gone], stands };
    known.push(nextVersion(step, known, sources, lineage));
    gone = [...lost.map((words) => lenderOf(words, index + 1)), ...gone];
  }
  return lineage.versions.map(({ paragraphs }, version) =>
    paragraphs.map(({ id }) => ({ id, runs: settled(known[version]?.get(id) ?? []) })),
  );
}

/** The old side of a change, as its edits have it. */
const oldSide = (change: Change, before: ById): Marked => withLineEnds(oldIds(change).map((id) => before.get(id) ?? []));

/** What a change took out of the text. */
function lostWords(change: Change, before: ById): Marked[] {
  if (change.kind === "added") return [];
  const old = oldSide(change, before);
  if (change.kind === "removed") return [old];
  const lost: Marked[] = [];
  let at = 0;
  for (const { op, text } of change.edits) {
    if (op === "delete") lost.push(cutMarks(old, at, at + text.length));
    if (op !== "insert") at += text.length;
  }
  return lost;
}

function nextVersion(step: Comparison, known: readonly ById[], sources: Sources, lineage: Lineage): ById {
  const texts = new Map(step.to.paragraphs.map(({ id, text }) => [id, text]));
  const before = known[sources.version - 1] ?? new Map();
  const next = new Map<string, Marked>();
  for (const change of step.changes) {
    if (change.kind === "removed") continue;
    const news = newIds(change).map((id) => texts.get(id) ?? "");
    const source = change.kind === "linked" ? null : returnedText(lineage, sources.version, change.to[0], known);
    const whole =
      change.kind === "linked"
        ? afterEdits(oldSide(change, before), change.edits, null, sources)
        : source === null
          ? borrowed(news.join("\n"), sources)
          : afterEdits(source.text, source.edits, source.gone, sources);
    let at = 0;
    for (const [index, id] of newIds(change).entries()) {
      const length = news[index]?.length ?? 0;
      next.set(id, joinedMarks([cutMarks(whole, at, at + length)]));
      at += length + 1;
    }
  }
  return next;
}

interface Returned {
  readonly text: Marked;
  readonly edits: readonly Edit[];
  /** The first version without it. */
  readonly gone: number;
}

/** The paragraph that comes back as this one, where one does. */
function returnedText({ returns }: Lineage, arrival: number, id: string, known: readonly ById[]): Returned | null {
  const found = returns.find(({ to }) => to.version === arrival && to.id === id);
  const text = found === undefined ? undefined : known[found.from.version]?.get(found.from.id);
  return found === undefined || text === undefined ? null : { text, edits: found.edits, gone: found.from.version + 1 };
}

/** Words in the place of others: those at either end that are only written otherwise keep their origin, the rest is new or lent. */
function rewritten(old: Marked, text: string, sources: Sources): Marked {
  const before = placedWordsOf(textOf(old));
  const words = placedWordsOf(text);
  const most = Math.min(before.length, words.length);
  let head = 0;
  while (head < most && before[head]?.norm === words[head]?.norm) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail]?.norm === words[words.length - 1 - tail]?.norm) tail += 1;
  const kept = (own: PlacedWord | undefined, source: PlacedWord | undefined): Marked => {
    const from = source === undefined ? undefined : cutMarks(old, source.start, source.end)[0];
    return own === undefined || from === undefined ? [] : marked(text.slice(own.start, own.end), from);
  };
  const parts: Marked[] = [];
  let written = 0;
  const gap = (end: number): void => {
    parts.push(borrowed(text.slice(written, end), sources));
  };
  for (const [index, word] of words.entries()) {
    const source = index < head ? before[index] : index >= words.length - tail ? before[index - words.length + before.length] : undefined;
    if (source === undefined) continue;
    gap(word.start);
    parts.push(kept(word, source));
    written = word.end;
  }
  gap(text.length);
  return joinedMarks(parts);
}

/** The new side of edits: what is equal keeps its origin, what is inserted came in now or from where it was lent. */
function afterEdits(old: Marked, edits: readonly Edit[], gone: number | null, sources: Sources): Marked {
  const parts: Marked[] = [];
  let at = 0;
  for (const [index, { op, text }] of edits.entries()) {
    if (op === "equal") {
      parts.push(
        cutMarks(old, at, at + text.length).map((run) => ({ ...run, ...(gone === null ? {} : { away: { gone, back: sources.version } }) })),
      );
    } else if (op === "insert") {
      const replaced = edits[index - 1];
      const length = replaced?.op === "delete" ? replaced.text.length : 0;
      parts.push(rewritten(cutMarks(old, at - length, at), text, sources));
    }
    if (op !== "insert") at += text.length;
  }
  const whole = joinedMarks(parts);
  if (at !== lengthOf(old)) throw new Error("The edits do not rebuild the old text, which is a defect in how they were made.");
  return whole;
}
