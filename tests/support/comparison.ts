import { verdictOf } from "../../src/compare/verdict.ts";
import type { Candidate, LinkReason } from "../../src/model/alignment.ts";
import type { Change, Comparison, Edit, HeadingChange, LinkedStatus } from "../../src/model/comparison.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Masthead } from "../../src/model/masthead.ts";
import type { Footnote, Heading, Paragraph, ParagraphKind, Resolution, Section } from "../../src/model/resolution.ts";
import type { Message } from "../../src/model/source.ts";

/** A footnote of a text built by hand, and the paragraph whose end its mark stands at. */
export interface NoteSpec {
  readonly label: string;
  readonly text: string;
  readonly at: string | null;
  /** Where in the text of its paragraph its mark stands; at the end where it does not say. */
  readonly offset?: number;
}

/** What of a text its changes do not say. */
export interface TextSpec {
  readonly masthead?: Partial<Masthead>;
  readonly notes?: readonly NoteSpec[];
  readonly headings?: readonly Omit<Heading, "places" | "marks">[];
  readonly messages?: readonly Message[];
  readonly name?: string;
}

/** One change with the words of its paragraphs, from which `comparison` builds both texts. */
export interface ChangeSpec {
  readonly change: Change;
  readonly old: readonly Wording[];
  readonly young: readonly Wording[];
}

interface Wording {
  readonly id: string;
  readonly text: string;
  readonly opening: string | null;
}

/** Edits written as git's word diff writes them: "[-Requests-]{+Encourages+} States". */
export function edits(notation: string): Edit[] {
  return notation
    .split(/(\[-.*?-\]|\{\+.*?\+\})/s)
    .filter((part) => part !== "")
    .map((part): Edit => {
      if (part.startsWith("[-") && part.endsWith("-]")) return { op: "delete", text: part.slice(2, -2) };
      if (part.startsWith("{+") && part.endsWith("+}")) return { op: "insert", text: part.slice(2, -2) };
      return { op: "equal", text: part };
    });
}

/** The text of one side of an edit script. */
export function sideOf(script: readonly Edit[], side: "old" | "new"): string {
  const skipped = side === "old" ? "insert" : "delete";
  return script
    .filter((edit) => edit.op !== skipped)
    .map((edit) => edit.text)
    .join("");
}

export interface LinkOptions {
  readonly status?: LinkedStatus;
  readonly moved?: boolean;
  readonly score?: number;
  readonly reason?: LinkReason;
  readonly doubtful?: boolean;
  readonly next?: { readonly from: string; readonly to: string; readonly score: number };
  readonly findings?: readonly Finding[];
  /** The opening phrases of the old and of the new paragraphs. */
  readonly openings?: readonly [readonly string[], readonly string[]];
}

function wordings(ids: readonly string[], text: string, openings: readonly string[] = []): Wording[] {
  const texts = text.split("\n");
  return ids.map((id, index) => ({ id, text: texts[index] ?? "", opening: openings[index] ?? null }));
}

/**
 * Paragraphs linked to paragraphs.
 *
 * @param from ids joined by "+", as `to`: "PP4+PP5"
 * @param script edits, or their notation; "\n" parts the paragraphs of a side
 */
export function linked(from: string, to: string, script: string | readonly Edit[], options: LinkOptions = {}): ChangeSpec {
  const [firstOld = "", ...moreOld] = from.split("+");
  const [firstNew = "", ...moreNew] = to.split("+");
  const list = typeof script === "string" ? edits(script) : script;
  const same = list.every((edit) => edit.op === "equal");
  return {
    change: {
      kind: "linked",
      status: options.status ?? (same ? "unchanged" : "reworded"),
      from: [firstOld, ...moreOld],
      to: [firstNew, ...moreNew],
      moved: options.moved ?? false,
      score: options.score ?? 1,
      reason: options.reason ?? "same words",
      doubtful: options.doubtful ?? false,
      next: options.next ?? null,
      edits: list,
      findings: options.findings ?? [],
    },
    old: wordings([firstOld, ...moreOld], sideOf(list, "old"), options.openings?.[0]),
    young: wordings([firstNew, ...moreNew], sideOf(list, "new"), options.openings?.[1]),
  };
}

export function added(
  id: string,
  text: string,
  opening: string | null = null,
  nearest: Candidate | null = null,
  findings: readonly Finding[] = [],
): ChangeSpec {
  return { change: { kind: "added", status: "added", to: [id], nearest, findings }, old: [], young: [{ id, text, opening }] };
}

export function removed(
  id: string,
  text: string,
  opening: string | null = null,
  nearest: Candidate | null = null,
  findings: readonly Finding[] = [],
): ChangeSpec {
  return { change: { kind: "removed", status: "removed", from: [id], nearest, findings }, old: [{ id, text, opening }], young: [] };
}

function placeOf(id: string): { section: Section; kind: ParagraphKind; number: string | null } {
  const [, prefix = "", number = "", points = ""] = /^([A-Z]+)(\d+)(.*)$/.exec(id) ?? [];
  if (points !== "") return { section: "operative", kind: "point", number: points };
  if (prefix === "PP") return { section: "preamble", kind: "preambular", number: null };
  if (prefix === "OP") return { section: "operative", kind: "operative", number };
  return { section: prefix === "AN" ? "annex" : "other", kind: "plain", number: null };
}

const SECTIONS: readonly Section[] = ["preamble", "operative", "annex", "other"];

/** Paragraphs in the order of their numbers, whatever order the changes name them in. */
function inOrder(paragraphs: readonly Paragraph[]): Paragraph[] {
  const rank = ({ id, section }: Paragraph) => SECTIONS.indexOf(section) * 1e6 + Number(/\d+/.exec(id)?.[0] ?? 0);
  return paragraphs.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function footnotesOf(notes: readonly NoteSpec[]): Footnote[] {
  return notes.map(({ label, text }, index) => {
    const before = notes[index - 1]?.label;
    return { id: `FN${label}`, label, text, ibid: before !== undefined && text.startsWith("Ibid") ? `FN${before}` : null, places: [] };
  });
}

function resolution(words: readonly Wording[], spec: TextSpec, name: string, sha256: string): Resolution {
  const notes = spec.notes ?? [];
  const paragraphs = words.map(({ id, text, opening }): Paragraph => {
    const marks = notes
      .filter((note) => note.at === id)
      .map(({ label, offset }) => ({ at: offset ?? text.length, label, note: `FN${label}` }));
    return { id, ...placeOf(id), parent: null, heading: null, text, opening, italics: [], marks, places: [] };
  });
  return {
    source: { name: spec.name ?? name, format: "markdown", sha256, bytes: 1 },
    masthead: {
      symbol: null,
      organ: null,
      session: null,
      agendaItem: null,
      title: "Exercise text",
      adopted: null,
      distributed: null,
      report: null,
      meeting: null,
      drafts: [],
      vote: null,
      language: "en",
      ...spec.masthead,
    },
    isResolution: true,
    formula: null,
    paragraphs: inOrder(paragraphs),
    headings: (spec.headings ?? []).map((heading) => ({ ...heading, marks: [], places: [] })),
    footnotes: footnotesOf(notes),
    mastheadLines: [],
    furniture: [],
    account: { total: 0, paragraphs: 0, headings: 0, footnotes: 0, masthead: 0, furniture: 0, markup: 0, unplaced: 0, lost: [] },
    messages: spec.messages ?? [],
  };
}

const wordCount = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ text }) => text.match(/\S+/g) ?? []).length;

function summaryOf(changes: readonly Change[], from: Resolution, to: Resolution): Comparison["summary"] {
  const links = changes.filter((change) => change.kind === "linked");
  const status = (name: string) => changes.filter((change) => change.status === name).length;
  const words = { from: wordCount(from.paragraphs), to: wordCount(to.paragraphs) };
  const kept = links.flatMap(({ edits: list }) =>
    list.filter((edit) => edit.op === "equal").flatMap(({ text }) => text.match(/\S+/g) ?? []),
  );
  return {
    unchanged: status("unchanged"),
    editorial: status("editorial"),
    technical: status("technical"),
    reworded: status("reworded"),
    added: status("added"),
    removed: status("removed"),
    moved: links.filter((change) => change.moved).length,
    split: links.filter((change) => change.to.length > change.from.length).length,
    merged: links.filter((change) => change.from.length > change.to.length).length,
    doubtful: links.filter((change) => change.doubtful).length,
    words,
    similarity: Math.min(1, kept.length / Math.max(words.from, words.to, 1)),
  };
}

export interface ComparisonSpec {
  readonly changes: readonly ChangeSpec[];
  readonly from?: TextSpec;
  readonly to?: TextSpec;
  readonly headings?: readonly HeadingChange[];
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly rules?: readonly string[];
}

/** A Comparison built by hand from its changes, in the order of the new text. */
export function comparison(spec: ComparisonSpec): Comparison {
  const old = spec.changes.flatMap((change) => change.old);
  const young = spec.changes.flatMap((change) => change.young);
  const from = resolution(old, spec.from ?? {}, "old.md", "a".repeat(64));
  const to = resolution(young, spec.to ?? {}, "new.md", "b".repeat(64));
  const changes = spec.changes.map(({ change }) => change);
  const summary = summaryOf(changes, from, to);
  return {
    from,
    to,
    changes,
    headings: spec.headings ?? [],
    summary,
    verdict: verdictOf(summary, changes),
    made: { version: "0.0.0", thresholds: spec.thresholds ?? {}, rules: spec.rules ?? [] },
  };
}
