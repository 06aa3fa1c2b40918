import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Paragraph } from "../model/resolution.ts";
import type { Span } from "../model/source.ts";
import { spokenClauses } from "../words/clauses.ts";
import { type Deadline, deadlinesIn, wholeTime } from "../words/deadlines.ts";
import { actBefore } from "../words/mandates.ts";
import { type Ask, askAt, asksIn, heirOf } from "./asks.ts";
import { settleBlanks } from "./blanks.ts";
import { condensed } from "./condensed.ts";
import { glimpse } from "./glimpse.ts";
import type { Piece } from "./piece.ts";
import { isTask, labelOf, ONLY_TOLD, type Side } from "./request-labels.ts";
import { paragraphOf, type Texts, textsOf } from "./texts.ts";
import { visible } from "./visible.ts";
import { numbersOf } from "./wording.ts";

/** A line of the table of requests and deadlines. */
export interface RequestRow {
  readonly place: string;
  readonly who: readonly Piece[];
  readonly what: readonly Piece[];
  readonly when: readonly Piece[];
  /** "new", "ended", "only recalled now", "changed", "due date moved", "due date set", "due date dropped", "now requested", "no longer requested", "a part added", "a part dropped". */
  readonly change: string;
}

/** Words of a table's cell, in UTF-16 units. */
const CELL = 110;

const piece = (op: Piece["op"], text: string): Piece => ({ op, italic: false, text: visible(text.replace(/\s+/g, " ")) });

function exchanged(old: string, young: string): Piece[] {
  if (old === young) return young === "" ? [] : glimpse([piece("equal", young)], CELL);
  const gone = old === "" ? [] : glimpse([piece("delete", old)], CELL);
  const come = young === "" ? [] : glimpse([piece("insert", young)], CELL);
  return gone.length > 0 && come.length > 0 ? [...gone, piece("equal", " "), ...come] : [...gone, ...come];
}

/** Where the task stands in its side's text; null where no one is asked. */
function taskSpan({ ask }: Side): Span | null {
  if (ask === null) return null;
  return { start: ask.task, end: ask.task + ask.what.length };
}

/** Words of a cell that shows a task with its changes, in UTF-16 units. */
const TASK = 220;

/** The words around what changed in a task that both texts give; null where only one does. */
function taskOf(change: Change, old: Side, young: Side): Piece[] | null {
  const [gone, come] = [taskSpan(old), taskSpan(young)];
  if (change.kind !== "linked" || gone === null || come === null) return null;
  const pieces: Piece[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { op, text } of change.edits) {
    const [at, span] = op === "delete" ? [oldAt, gone] : [newAt, come];
    const part = text.slice(Math.max(0, span.start - at), Math.max(0, span.end - at));
    if (part !== "") pieces.push(piece(op, part));
    if (op !== "insert") oldAt += text.length;
    if (op !== "delete") newAt += text.length;
  }
  return glimpse(settleBlanks(condensed(pieces)), TASK);
}

function rowOf(change: Change, findings: readonly Finding[], old: Side, young: Side): RequestRow {
  const mandates = findings.filter(({ type }) => type === "mandate");
  const deadlines = findings.filter(({ type }) => type === "deadline");
  const between = (list: readonly Finding[]) => {
    const wordings = list.map((finding) => [finding.old?.words ?? "", finding.new?.words ?? ""] as const);
    const once = new Map(wordings.map((wording) => [wording.join("\n"), wording]));
    return [...once.values()].flatMap(([gone, come], index) => [...(index === 0 ? [] : [piece("equal", "; ")]), ...exchanged(gone, come)]);
  };
  const known = young.ask ?? old.ask;
  const label = labelOf(change, findings, old, young);
  const op = label === "new" ? "insert" : label === "ended" ? "delete" : "equal";
  const told = (words: string) => (words === "" ? [] : glimpse([piece(op, words)], CELL));
  const side = young.ask === null ? old : young;
  const around = known === null ? contextOf(findings, old.text, young.text) : toDue(side.text, known);
  return {
    place: change.kind === "removed" ? change.from[0] : change.kind === "added" ? change.to[0] : numbersOf(change),
    who: old.ask !== null && young.ask !== null ? exchanged(old.ask.who, young.ask.who) : told(known?.who ?? ""),
    what:
      mandates.length === 0 || label === ONLY_TOLD || (op !== "equal" && known !== null)
        ? told(around)
        : (taskOf(change, old, young) ?? between(mandates)),
    when: deadlines.length > 0 ? between(deadlines) : label === ONLY_TOLD ? told(dueIn(old)) : dueOf(change, old, young),
    change: label,
  };
}

/** What is said of the first time, from the verb of its clause on, where no one is asked for anything. */
function contextOf([finding]: readonly Finding[], oldText: string, newText: string): string {
  if (finding === undefined) return "";
  const [text, quote] = finding.new === null ? [oldText, finding.old] : [newText, finding.new];
  const before = text.slice(0, quote?.start ?? 0);
  const line = before.lastIndexOf("\n") + 1;
  const clause = spokenClauses(before.slice(line)).at(-1);
  const words = before
    .slice(line + (clause?.span.start ?? 0))
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.length <= FIRST + LAST ? words.join(" ") : [...words.slice(0, FIRST), "…", ...words.slice(-LAST)].join(" ");
}

/** A task with the act that its time belongs to, where its beginning would not reach it: "consult States … report at its sixtieth session". */
function toDue(text: string, { task, start, end, what }: Ask): string {
  const due = deadlinesIn(text).find((one) => !one.isEvent && one.start >= start && one.start < end);
  const act = due === undefined ? task : actBefore(text, task, due.start);
  const first = what.split(/\s+/).slice(0, FIRST).join(" ");
  return due === undefined || due.end - task <= CELL || act - task <= first.length
    ? what
    : `${first} … ${text.slice(act, task + what.length)}`;
}

/** Words of a clause by which one knows who says it, and what is to be by a time. */
const FIRST = 6;
const LAST = 10;

/** When it is due, where no finding says that this changed. */
function dueOf(change: Change, old: Side, young: Side): Piece[] {
  const [before, after] = [dueIn(old), dueIn(young)];
  return change.kind === "linked" && young.ask !== null && old.ask !== null ? exchanged(after, after) : exchanged(before, after);
}

function dueIn({ text, ask }: Side): string {
  if (ask === null) return "";
  const due = deadlinesIn(text).find(({ start, isEvent }) => !isEvent && start >= ask.start && start < ask.end);
  return due === undefined ? "" : text.slice(wholeTime(text, due).start, due.end);
}

/** Whether the times of a finding are those of events, by which nothing is due; what only tells of the past is no time by which anything is. */
function isOfEvent({ type, old, new: young }: Finding, oldText: string, newText: string): boolean {
  if (type !== "deadline") return false;
  const times = [...timesIn(oldText, old), ...timesIn(newText, young)];
  return times.length > 0 && times.every(({ isEvent }) => isEvent);
}

function timesIn(text: string, quote: Finding["old"]): readonly Deadline[] {
  return quote === null ? [] : deadlinesIn(text).filter(({ start }) => start >= quote.start && start < quote.end);
}

/** Whether a verb became a request, or a request another verb, to the same one: "encourages the Office to", "requests the Office to". */
function isOfRequest({ old, new: young, cause }: Finding, oldAsks: readonly Ask[], newAsks: readonly Ask[]): boolean {
  if (cause !== "real" || old === null || young === null) return false;
  const [before, after] = [askAt(oldAsks, old.start), askAt(newAsks, young.start)];
  if (before === null || after === null || before.who === "" || before.who !== after.who) return false;
  return (before.verb === "requests") !== (after.verb === "requests");
}

function paragraphsOf(ids: readonly string[], text: Texts["from"]): Paragraph[] {
  return ids.map((id) => paragraphOf(text, id));
}

function textOf(ids: readonly string[], text: Texts["from"]): string {
  return paragraphsOf(ids, text)
    .map((paragraph) => paragraph.text)
    .join("\n");
}

function rowsOf(change: Change, texts: Texts, self: string): RequestRow[] {
  const all = change.findings.filter(({ type }) => type === "mandate" || type === "deadline" || type === "verb");
  if (all.length === 0) return [];
  const oldText = textOf(oldIds(change), texts.from);
  const newText = textOf(newIds(change), texts.to);
  const [old, young] = [asksIn(oldText, self), asksIn(newText, self)];
  const findings = all.filter((finding) =>
    finding.type === "verb" ? isOfRequest(finding, old, young) : !isOfEvent(finding, oldText, newText),
  );
  const groups = new Map<string, { readonly before: Ask | null; readonly after: Ask | null; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const before = finding.old === null ? null : askAt(old, finding.old.start);
    const after =
      finding.new !== null ? askAt(young, finding.new.start) : before === null || isTask(finding, before) ? null : heirOf(before, young);
    const key = after === null ? `old ${before?.start}` : `new ${after.start}`;
    const group = groups.get(key) ?? { before, after, findings: [] };
    groups.set(key, { ...group, before: group.before ?? before, findings: [...group.findings, finding] });
  }
  // In a preamble a time of which nobody is asked anything is only named.
  const isReason = [...paragraphsOf(oldIds(change), texts.from), ...paragraphsOf(newIds(change), texts.to)].every(
    ({ section }) => section === "preamble",
  );
  return [...groups.values()]
    .filter(({ before, after, findings: group }) => before !== null || after !== null || (!isReason && group.every(isTime)))
    .map(({ before, after, findings: group }) => rowOf(change, group, { text: oldText, ask: before }, { text: newText, ask: after }));
}

/** Of what nobody is asked for only a time has a row: one by which something is to be, whoever is to see to it. */
function isTime({ type }: Finding): boolean {
  return type === "deadline";
}

/** Who is asked what, by when, wherever that changed: a row for each asking clause with such findings, in the order of the changes. */
export function requestRows(comparison: Comparison): RequestRow[] {
  const texts = textsOf(comparison);
  const self = (comparison.to.formula ?? comparison.to.masthead.organ ?? "the body itself").replace(/^The /, "the ").replace(/,$/, "");
  return comparison.changes.flatMap((change) => rowsOf(change, texts, self));
}
