import type { Change, Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import { deadlinesIn } from "../words/deadlines.ts";
import { glimpse } from "./glimpse.ts";
import type { Piece } from "./piece.ts";
import { newIds, oldIds, paragraphOf, type Texts, textsOf } from "./texts.ts";
import { visible } from "./visible.ts";
import { numbersOf } from "./wording.ts";

/** A line of the table of requests and deadlines. */
export interface RequestRow {
  readonly place: string;
  readonly who: readonly Piece[];
  readonly what: readonly Piece[];
  readonly when: readonly Piece[];
  /** "new", "ended", "changed", "another time", "a time added", "a time dropped". */
  readonly change: string;
}

/** A clause that asks someone for something. */
interface Ask {
  readonly start: number;
  /** The verb in lower case: "requests". */
  readonly verb: string;
  readonly who: string;
  readonly what: string;
  /** From the verb to the clause's end. */
  readonly words: string;
}

const VERB =
  /\b(requests|requesting|invites|inviting|encourages|encouraging|urges|urging|calls upon|calling upon|calls on|appeals to|appealing to|asks|instructs|demands that|decides|deciding|resolves|recommends|looks forward)(?: once again| again| also| further)?\b/gi;
/** What a body decides, it has to do itself. */
const SELF = /^(?:decid|resolv|look|recommend)/i;
/** Words of a table's cell, in UTF-16 units. */
const CELL = 110;

/** The asking clauses of a text in reading order. */
function asksIn(text: string, self: string): Ask[] {
  const verbs = [...text.matchAll(VERB)];
  const asks: Ask[] = [];
  for (const [index, verb] of verbs.entries()) {
    const words = text.slice(verb.index, verbs[index + 1]?.index ?? text.length);
    const ask = { start: verb.index, verb: (verb[1] ?? "").toLowerCase(), words };
    const after = words.slice(verb[0].length).trim();
    if (SELF.test(ask.verb)) asks.push({ ...ask, who: self, what: ended(after.replace(/^(?:forward )?(?:to|that) /, "")) });
    else asks.push({ ...ask, ...addressed(after, asks.at(-1)?.who ?? officialIn(text.slice(0, verb.index))) });
  }
  return asks;
}

/** "the Secretary-General, in consultation with States, to report on …": who, and what. */
function addressed(after: string, before: string): { who: string; what: string } {
  // "Requests the Secretary-General …, and also requests that he submit".
  const again = /^that (?:he|she|it|they) /.exec(after);
  if (again !== null) return { who: before, what: ended(after.slice(again[0].length)) };
  // "with regard to the Implementation": a task begins with a verb, never with an article.
  const to = /^that /.test(after)
    ? null
    : / to (?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\b)(?=\p{Ll})/u.exec(after);
  const who = after.slice(0, to?.index ?? 0).split(",")[0] ?? "";
  return { who: who.length > CELL ? "" : who, what: ended(to === null ? after : after.slice(to.index + " to ".length)) };
}

/** "Takes note of the report of the Secretary-General, and requests that he submit": whom "he" means. */
function officialIn(before: string): string {
  return (
    [...before.matchAll(/\bthe (?:Secretary-General|(?:United Nations )?High Commissioner|Special Rapporteur|Executive Director)\b/gi)].at(
      -1,
    )?.[0] ?? ""
  );
}

/** Without what joins a clause to the next. */
function ended(words: string): string {
  return words.trim().replace(/[,;.]?(?: and)?(?: in this regard)?[,;.]?$/u, "");
}

/** The clause a place stands in, null for what stands before all. */
function askAt(asks: readonly Ask[], at: number): Ask | null {
  return asks.findLast(({ start }) => start <= at) ?? null;
}

/** The clause of the new text that a clause of the old one lives on in. */
function heirOf(ask: Ask, young: readonly Ask[]): Ask | null {
  const alike = young.filter(({ verb, who }) => verb === ask.verb && who === ask.who);
  return alike[0] ?? young.find(({ who }) => who !== "" && who === ask.who) ?? null;
}

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

function labelOf(change: Change, findings: readonly Finding[]): string {
  if (change.kind !== "linked") return change.kind === "added" ? "new" : "ended";
  const mandates = findings.filter(({ type }) => type === "mandate");
  const list = mandates.length > 0 ? mandates : findings;
  const [came, went] = [list.every(({ old }) => old === null), list.every((finding) => finding.new === null)];
  if (mandates.length === 0) return came ? "a time added" : went ? "a time dropped" : "another time";
  const whole = mandates.every(isWhole);
  return came ? (whole ? "new" : "a part added") : went ? (whole ? "ended" : "a part dropped") : "changed";
}

interface Side {
  readonly text: string;
  readonly ask: Ask | null;
}

function rowOf(change: Change, findings: readonly Finding[], old: Side, young: Side): RequestRow {
  const mandates = findings.filter(({ type }) => type === "mandate");
  const deadlines = findings.filter(({ type }) => type === "deadline");
  const between = (list: readonly Finding[]) =>
    list.flatMap((finding, index) => [
      ...(index === 0 ? [] : [piece("equal", "; ")]),
      ...exchanged(finding.old?.words ?? "", finding.new?.words ?? ""),
    ]);
  const known = young.ask ?? old.ask;
  const op = change.kind === "added" ? "insert" : change.kind === "removed" ? "delete" : "equal";
  const told = (words: string) => (words === "" ? [] : glimpse([piece(op, words)], CELL));
  const around = known === null ? contextOf(findings, old.text, young.text) : known.what;
  return {
    place: change.kind === "removed" ? change.from[0] : change.kind === "added" ? change.to[0] : numbersOf(change),
    who: old.ask !== null && young.ask !== null ? exchanged(old.ask.who, young.ask.who) : told(known?.who ?? ""),
    what: mandates.length > 0 ? between(mandates) : told(around),
    when: deadlines.length > 0 ? between(deadlines) : dueOf(change, old, young),
    change: labelOf(change, findings),
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

function textOf(ids: readonly string[], text: Texts["from"]): string {
  return ids.map((id) => paragraphOf(text, id).text).join("\n");
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
  return [...groups.values()].map(({ before, after, findings: group }) =>
    rowOf(change, group, { text: oldText, ask: before }, { text: newText, ask: after }),
  );
}

/** Who is asked what, by when, wherever that changed: a row for each asking clause with such findings, in the order of the changes. */
export function requestRows(comparison: Comparison): RequestRow[] {
  const texts = textsOf(comparison);
  const self = (comparison.to.formula ?? comparison.to.masthead.organ ?? "the body itself").replace(/^The /, "the ").replace(/,$/, "");
  return comparison.changes.flatMap((change) => rowsOf(change, texts, self));
}
