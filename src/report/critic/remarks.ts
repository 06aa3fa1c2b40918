import type { Change, LinkedChange } from "../../model/comparison.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { isGathered } from "../gathered.ts";
import { nearestRemark } from "../remarks.ts";
import { isUntouched, listed, numbersOf, whatHappened } from "../wording.ts";

/** Changes of words named after a paragraph that is written anew somewhere else; a longer list would be the paragraph again. */
const NAMED = 6;

const label = (change: Change): string => `${numbersOf(change)} · ${whatHappened(change)}`;

const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");

/** What is said after a change that is shown where it stands; null where its marks say it all. */
export function remarkInPlace(change: Change): string | null {
  if (isUntouched(change)) return null;
  const moved = change.kind === "linked" && change.moved;
  if (isGathered(change)) return moved ? sentences([label(change)]) : null;
  return sentences([label(change), ...findingRemarks(change), nearestRemark(change)]);
}

/** What is said where a paragraph that lives on elsewhere is struck out: "OP9 moved to PP14". */
export function remarkWhereItStood(id: string, { moved, to }: LinkedChange): string {
  return `${id} ${moved ? "moved to" : "went into"} ${listed(to)}.`;
}

/** The words exchanged, gone and new, as far as a list of them is short: the marks around a whole paragraph do not show them. */
function words({ edits }: LinkedChange): string | null {
  const quoted = (text: string) => `“${text.replace(/\s+/g, " ").trim()}”`;
  const told = edits.flatMap(({ op, text }, index) => {
    const next = edits[index + 1];
    if (op === "equal" || text.trim() === "") return [];
    if (op === "delete")
      return [next?.op === "insert" && next.text.trim() !== "" ? `${quoted(text)} became ${quoted(next.text)}` : `${quoted(text)} is gone`];
    const before = edits[index - 1];
    return before?.op === "delete" && before.text.trim() !== "" ? [] : [`${quoted(text)} is new`];
  });
  if (told.length === 0) return null;
  return [...told.slice(0, NAMED), ...(told.length > NAMED ? [`and ${told.length - NAMED} more changes of words`] : [])].join("; ");
}

/** What is said where a paragraph that stood elsewhere is written anew. */
export function remarkWhereItStands(change: LinkedChange): string {
  return sentences([label(change), words(change), ...findingRemarks(change)]);
}
