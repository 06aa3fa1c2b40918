import type { Change } from "../model/comparison.ts";
import type { Finding, Quote } from "../model/finding.ts";
import { movedRemarks } from "./moved-words.ts";

/** Letters that are quoted after a sentence that rests on them, in UTF-16 units. */
const QUOTED = 120;

/** The finding's sentence, with the words it rests on, the long ones cut, where it names none: "A text is no longer cited (“…”)." */
function told({ text, ...finding }: Finding): string {
  if (!isBare(text)) return text;
  const quotes = [finding.old, finding.new].flatMap((quote) => (quote === null ? [] : [quote.words.replace(/\s+/g, " ")]));
  const room = QUOTED / quotes.length;
  const same = alikeUpTo(quotes);
  return `${text.replace(/\.$/, "")} (${quotes.map((words) => `“${cut(fromDifference(words, same, room), room)}”`).join(" → ")}).`;
}

/** Words by which a quotation is known when its middle is left out. */
const HEAD = 3;

/** How many words two quotations have in common before they differ; 0 where there are not two. */
function alikeUpTo([one, other]: readonly string[]): number {
  if (one === undefined || other === undefined) return 0;
  const [left, right] = [one.split(" "), other.split(" ")];
  const differs = left.findIndex((word, index) => word !== right[index]);
  return differs < 0 ? left.length : differs;
}

/** Two quotations that differ only where they would be cut say nothing: what they share before is left out then but for its first words. */
function fromDifference(words: string, same: number, room: number): string {
  const all = words.split(" ");
  const shared = all.slice(0, same).join(" ");
  const isCut = shared.length + (all[same] ?? "").length > room;
  return isCut && same > HEAD + 1 && same < all.length ? [...all.slice(0, HEAD), "…", ...all.slice(same - 1)].join(" ") : words;
}

function cut(words: string, longest: number): string {
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/(?:[\s,;:]+\d[\d.,]*)?[\s,;:]+\S*$/, "")} …`;
}

/** Whether a sentence quotes nothing. */
function isBare(text: string): boolean {
  return !/[“"]/.test(text);
}

/** A finding as a line under its paragraph: "verb, weaker: …". */
export function findingRemark(finding: Finding): string {
  const claimed = isWeighty(finding) ? `, ${finding.direction}` : "";
  return `${finding.type}${claimed}: ${told(finding)}`;
}

/**
 * The findings of a change as lines, each once and with how often: "citation: A session is no longer cited (“…”). (2 times)". What content
 * came, went or was replaced is gathered, since the marks in the paragraph itself show it too. At the end, what only moved inside the
 * paragraph.
 */
export function findingRemarks(change: Change): string[] {
  const times = new Map<string, number>();
  const isPlain = (finding: Finding): boolean => finding.type === "content" && isBare(finding.text);
  for (const finding of change.findings) {
    if (isPlain(finding)) continue;
    const remark = findingRemark(finding);
    times.set(remark, (times.get(remark) ?? 0) + 1);
  }
  return [
    ...[...times].map(([remark, count]) => (count === 1 ? remark : `${remark} (${count} times)`)),
    ...contentRemarks(change.findings.filter(isPlain)),
    ...movedRemarks(change).map((text) => `moved: ${text}`),
  ];
}

/** Letters of each quotation where several stand in one line. */
const QUOTED_TOGETHER = 80;

/** What came, what went and what was replaced, a line each: "content: Added: “…”; “…”." */
function contentRemarks(findings: readonly Finding[]): string[] {
  const quoted = ({ words }: Quote): string => `“${cut(words.replace(/\s+/g, " "), QUOTED_TOGETHER)}”`;
  const added = findings.flatMap(({ old, new: young }) => (old === null && young !== null ? [quoted(young)] : []));
  const dropped = findings.flatMap(({ old, new: young }) => (old !== null && young === null ? [quoted(old)] : []));
  const replaced = findings.flatMap(({ old, new: young }) => (old !== null && young !== null ? [`${quoted(old)} → ${quoted(young)}`] : []));
  const lines = { Added: added, Dropped: dropped, Replaced: replaced };
  return Object.entries(lines).flatMap(([name, quotes]) => (quotes.length === 0 ? [] : [`content: ${name}: ${quotes.join("; ")}.`]));
}

/** Why connectives of this change changed, as far as neighbours say; null where it has no such finding. */
export function connectiveRemark(change: Change): string | null {
  const reasons = change.findings
    .filter(({ cause, because }) => cause === "connective" && because !== null)
    .map(({ text }) => text.replace(/^.*?”; /, "").replace(/\.$/, ""));
  return reasons.length === 0 ? null : reasons.join("; ");
}

/** Findings that say a commitment grew or shrank, of a paragraph that lives on; what only changed its form says neither. */
export function isWeighty({ direction, cause }: Finding): boolean {
  return (direction === "weaker" || direction === "stronger") && cause !== "form" && cause !== "connective";
}
