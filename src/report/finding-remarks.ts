import type { Change } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";

/** A finding as a line under its paragraph: "verb, weaker: …". */
export function findingRemark({ type, direction, text }: Finding): string {
  const claimed = direction === "weaker" || direction === "stronger" ? `, ${direction}` : "";
  return `${type}${claimed}: ${text}`;
}

/** The findings of a change as lines, each kind of line once: "content: A clause was added. (3 times)". */
export function findingRemarks({ findings }: Change): string[] {
  const times = new Map<string, number>();
  for (const remark of findings.map(findingRemark)) times.set(remark, (times.get(remark) ?? 0) + 1);
  return [...times].map(([remark, count]) => (count === 1 ? remark : `${remark} (${count} times)`));
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
