import type { Change, LinkedChange } from "../../model/comparison.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { isGathered } from "../gathered.ts";
import { nearestRemark } from "../remarks.ts";
import type { Texts } from "../texts.ts";
import { counted, isUntouched, listed, numbersOf, whatHappened } from "../wording.ts";

/** Changes of words named after a paragraph that is written anew somewhere else; a longer list would be the paragraph again. */
const NAMED = 6;
/** Words of a stretch that are quoted, half from its beginning and half from its end. */
const QUOTED = 12;

const label = (change: Change): string => `${numbersOf(change)} · ${whatHappened(change)}`;

const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");

/** What is said after a change that is shown where it stands; null where its marks say it all. */
export function remarkInPlace(change: Change, texts: Texts): string | null {
  if (isUntouched(change)) return null;
  const moved = change.kind === "linked" && change.moved;
  if (isGathered(change)) return moved ? sentences([label(change)]) : null;
  return sentences([label(change), ...findingRemarks(change), nearestRemark(change, texts)]);
}

/** What is said where a paragraph that lives on elsewhere is struck out: "OP9 moved to PP14". */
export function remarkWhereItStood(id: string, { moved, to }: LinkedChange): string {
  return `${id} ${moved ? "moved to" : "went into"} ${listed(to)}.`;
}

/** A quotation to know a stretch of words by. */
function quoted(text: string): string {
  const all = text.match(/\S+/g) ?? [];
  const shown = all.length <= QUOTED ? all : [...all.slice(0, QUOTED / 2), "…", ...all.slice(-QUOTED / 2)];
  return `“${shown.join(" ")}”`;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The words exchanged, gone and new, as far as a list of them is short: the marks around a whole paragraph do not show them. */
function words({ edits }: LinkedChange): string | null {
  const told = edits.flatMap(({ op, text }, index) => {
    if (op === "equal" || !hasWords(text)) return [];
    const [before, next] = [edits[index - 1], edits[index + 1]];
    if (op === "insert") return before?.op === "delete" && hasWords(before.text) ? [] : [`${quoted(text)} is new`];
    return [next?.op === "insert" && hasWords(next.text) ? `${quoted(text)} became ${quoted(next.text)}` : `${quoted(text)} is gone`];
  });
  if (told.length === 0) return null;
  const more = told.length - NAMED;
  return [...told.slice(0, NAMED), ...(more > 0 ? [`and ${counted(more, "more change")} of words`] : [])].join("; ");
}

/**
 * What is said where a paragraph that stood elsewhere is written anew.
 *
 * @param first whether it is the first of those a split made; the others need not say it all again
 */
export function remarkWhereItStands(change: LinkedChange, first: boolean): string {
  return first ? sentences([label(change), words(change), ...findingRemarks(change)]) : sentences([label(change)]);
}
