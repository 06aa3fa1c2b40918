import type { Footnote } from "../model/resolution.ts";

/** What "Ibid." and its kin stand for is given by the note before; what follows them is other than there. */
const IBID = /^(?:Ibid|Idem)\b\.?,?\s*/i;
/** Letters of a source that is spelled out; a longer note is no mere source. */
const LONGEST_SOURCE = 400;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** For each note what it cites in full, without "See" and the stop at its end: "Ibid., vol. 2" names what the note before it names. */
export function sourcesOf(notes: readonly Footnote[]): ReadonlyMap<Footnote, string> {
  const sources = new Map<Footnote, string>();
  const byId = new Map<string, string>();
  for (const note of notes) {
    const before = note.ibid === null ? undefined : byId.get(note.ibid);
    const words = plain(note.text);
    const own = before === undefined || before.length > LONGEST_SOURCE ? words : spelledOut(lastOf(before), words.replace(IBID, ""));
    const source = own.replace(/^See (?:also )?/, "").replace(/\.$/, "");
    sources.set(note, source);
    byId.set(note.id, source);
  }
  return sources;
}

/** "Ibid." after a note of several sources means the last of them. */
function lastOf(source: string): string {
  return source.replace(/^.*; (?:and )?/, "");
}

/** A source up to the part in whose place the rest of the later note stands: a volume for a volume, a year for a year. */
function spelledOut(source: string, rest: string): string {
  if (rest === "" || rest === ".") return source;
  const parts = source.split(", ");
  const kind = kindOf(rest.split(", ")[0] ?? "");
  const at = parts.findIndex((part) => kindOf(part) === kind);
  return [...(at < 0 ? parts : parts.slice(0, at)), rest].join(", ");
}

/** What a part of a source counts: "vol", "session", "supplement"; "#" for a bare number. */
function kindOf(part: string): string {
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (/ session$/i.test(part) ? words.at(-1) : words[0]) ?? "#";
}

/** Whether two notes say the same: in the same words, where neither leans on the note before it, or by naming the same source. */
export function saySame(one: Footnote, other: Footnote, sources: ReadonlyMap<Footnote, string>): boolean {
  if (one.ibid === null && other.ibid === null) return plain(one.text) === plain(other.text);
  return sources.get(one) === sources.get(other);
}
