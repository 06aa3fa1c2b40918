import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison, LinkedChange } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Paragraph } from "../model/resolution.ts";
import type { Span } from "../model/source.ts";
import { deadlinesIn } from "../words/deadlines.ts";
import { type Ask, askAt, asksIn, heirOf, isAwaited, VERB } from "./asks.ts";
import { settleBlanks } from "./blanks.ts";
import { condensed } from "./condensed.ts";
import { glimpse } from "./glimpse.ts";
import type { Piece } from "./piece.ts";
import { paragraphOf, type Texts, textsOf } from "./texts.ts";
import { visible } from "./visible.ts";
import { numbersOf } from "./wording.ts";

/** A line of the table of requests and deadlines. */
export interface RequestRow {
  readonly place: string;
  readonly who: readonly Piece[];
  readonly what: readonly Piece[];
  readonly when: readonly Piece[];
  /** "new", "ended", "changed", "due date moved", "due date set", "due date dropped", the same of the "date" of an event, "a part added", "a part dropped". */
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

/** A finding whose words begin with the asking verb is a request of its own; others are part of one. */
function isWhole(finding: Finding): boolean {
  const words = (finding.new ?? finding.old)?.words ?? "";
  return words.search(VERB) >= 0 && words.search(VERB) < LEAD;
}
/** Letters before a verb that still leave it at the beginning: "and in this regard also requests". */
const LEAD = 30;

/** Whether the verb that asks came or went with the words asked for. */
function isOf(op: "delete" | "insert", { edits }: LinkedChange, at: number | undefined): boolean {
  let end = 0;
  for (const edit of edits) {
    if (edit.op !== "equal" && edit.op !== op) continue;
    end += edit.text.length;
    if (at !== undefined && at < end) return edit.op === op;
  }
  return false;
}

/** The date of an event is nobody's due date; a time by which something is to be is one, whoever is to see to it. */
function isEvent(findings: readonly Finding[], ask: Ask | null): boolean {
  if (ask !== null) return isAwaited(ask);
  return !findings.some((finding) => /^(?:by|before|until|no later|not later|within)\b/i.test((finding.new ?? finding.old)?.words ?? ""));
}

function labelOf(change: Change, findings: readonly Finding[], old: Ask | null, young: Ask | null): string {
  if (change.kind !== "linked") return change.kind === "added" ? "new" : "ended";
  const mandates = findings.filter(({ type }) => type === "mandate");
  const list = mandates.length > 0 ? mandates : findings;
  const [came, went] = [list.every(({ old }) => old === null), list.every((finding) => finding.new === null)];
  if (mandates.length === 0) {
    const date = isEvent(findings, young ?? old) ? "date" : "due date";
    return `${date} ${came ? "set" : went ? "dropped" : "moved"}`;
  }
  const whole = mandates.every(isWhole);
  if (came) return whole || isOf("insert", change, young?.start) ? "new" : "a part added";
  // A request that lives on under another verb has not ended with its old one.
  if (went) return whole || (young === null && isOf("delete", change, old?.start)) ? "ended" : "a part dropped";
  return "changed";
}

interface Side {
  readonly text: string;
  readonly ask: Ask | null;
}

/** Where the task stands in its side's text; null where no one is asked. */
function taskSpan({ ask }: Side): Span | null {
  if (ask === null) return null;
  const start = ask.start + ask.words.indexOf(ask.what);
  return { start, end: start + ask.what.length };
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
  const label = labelOf(change, findings, old.ask, young.ask);
  const op = label === "new" ? "insert" : label === "ended" ? "delete" : "equal";
  const told = (words: string) => (words === "" ? [] : glimpse([piece(op, words)], CELL));
  const around = known === null ? contextOf(findings, old.text, young.text) : known.what;
  return {
    place: change.kind === "removed" ? change.from[0] : change.kind === "added" ? change.to[0] : numbersOf(change),
    who: old.ask !== null && young.ask !== null ? exchanged(old.ask.who, young.ask.who) : told(known?.who ?? ""),
    what: mandates.length === 0 ? told(around) : (taskOf(change, old, young) ?? between(mandates)),
    when: deadlines.length > 0 ? between(deadlines) : dueOf(change, old, young),
    change: label,
  };
}

/** Words before a time that say what is to be by then. */
const CONTEXT = 8;

/** What stands before the first finding, where no one is asked for anything. */
function contextOf([finding]: readonly Finding[], oldText: string, newText: string): string {
  if (finding === undefined) return "";
  const [text, quote] = finding.new === null ? [oldText, finding.old] : [newText, finding.new];
  const before = text.slice(0, quote?.start ?? 0).match(/\S+/g) ?? [];
  return `${before.length > CONTEXT ? "… " : ""}${before.slice(-CONTEXT).join(" ")}`;
}

/** When it is due, where no finding says that this changed. */
function dueOf(change: Change, old: Side, young: Side): Piece[] {
  const dueIn = (ask: Ask | null) => (ask === null ? "" : (deadlinesIn(ask.words)[0]?.words ?? ""));
  const [before, after] = [dueIn(old.ask), dueIn(young.ask)];
  const kept = (words: string, other: string) => change.kind === "linked" && other.includes(words);
  return exchanged(after === "" && kept(before, young.text) ? "" : before, before === "" && kept(after, old.text) ? "" : after);
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
  const findings = change.findings.filter(({ type }) => type === "mandate" || type === "deadline");
  if (findings.length === 0) return [];
  const oldText = textOf(oldIds(change), texts.from);
  const newText = textOf(newIds(change), texts.to);
  const [old, young] = [asksIn(oldText, self), asksIn(newText, self)];
  const groups = new Map<string, { readonly before: Ask | null; readonly after: Ask | null; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const before = finding.old === null ? null : askAt(old, finding.old.start);
    const after = finding.new === null ? (before === null ? null : heirOf(before, young)) : askAt(young, finding.new.start);
    const key = after === null ? `old ${before?.start}` : `new ${after.start}`;
    const group = groups.get(key) ?? { before, after, findings: [] };
    groups.set(key, { ...group, before: group.before ?? before, findings: [...group.findings, finding] });
  }
  // In a preamble a time of which nobody is asked anything is when an event is.
  const isReason = [...paragraphsOf(oldIds(change), texts.from), ...paragraphsOf(newIds(change), texts.to)].every(
    ({ section }) => section === "preamble",
  );
  return [...groups.values()]
    .filter(({ before, after }) => !isReason || before !== null || after !== null)
    .map(({ before, after, findings: group }) => rowOf(change, group, { text: oldText, ask: before }, { text: newText, ask: after }));
}

/** Who is asked what, by when, wherever that changed: a row for each asking clause with such findings, in the order of the changes. */
export function requestRows(comparison: Comparison): RequestRow[] {
  const texts = textsOf(comparison);
  const self = (comparison.to.formula ?? comparison.to.masthead.organ ?? "the body itself").replace(/^The /, "the ").replace(/,$/, "");
  return comparison.changes.flatMap((change) => rowsOf(change, texts, self));
}
