import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import { type Aside, headingAsides, noteAsides } from "./asides.ts";
import { findingRemarks } from "./finding-remarks.ts";
import { isGathered } from "./gathered.ts";
import type { ReportOptions } from "./options.ts";
import { nearestRemark } from "./remarks.ts";
import { paragraphOf, type Texts, textsOf } from "./texts.ts";
import { visible } from "./visible.ts";
import { hasSameWords, isUntouched, nameOf, verdictLine, whatHappened } from "./wording.ts";

/** "-OP20,OP44 +OP18", as git names lines. */
function ends(change: Change): string {
  const side = (sign: string, ids: readonly string[]) => (ids.length === 0 ? [] : [sign + ids.join(",")]);
  return [...side("-", oldIds(change)), ...side("+", newIds(change))].join(" ");
}

/** Lines that are no line of either text begin as "\ No newline at end of file" does. */
const remarks = (lines: readonly string[]): string[] => lines.map((line) => `\\ ${line}`);

function hunk(change: Change, texts: Texts): string[] {
  const old = oldIds(change).map((id) => paragraphOf(texts.from, id).text);
  const young = newIds(change).map((id) => paragraphOf(texts.to, id).text);
  const nearest = nearestRemark(change, texts);
  return [
    `@@ ${ends(change)} @@ ${whatHappened(change)}`,
    ...(hasSameWords(change) ? young.map((text) => ` ${text}`) : [...old.map((text) => `-${text}`), ...young.map((text) => `+${text}`)]),
    ...(isGathered(change) ? [] : remarks([...findingRemarks(change), ...(nearest === null ? [] : [nearest])])),
  ];
}

function asideHunk({ label, happened, old, young }: Aside): string[] {
  return [`@@ ${label} @@ ${happened}`, ...(old === null ? [] : [`-${old}`]), ...(young === null ? [] : [`+${young}`])];
}

/**
 * The comparison in the manner of a unified diff, for editors and eyes that know one: a hunk for each change, a line for each paragraph,
 * the paragraphs' ids where lines have their numbers. A move is one hunk, named, not a deletion here and an insertion there; so no
 * `patch` can apply it. Headings and footnotes that changed come last. With `options.all` unchanged paragraphs are hunks too.
 */
export function unified(comparison: Comparison, { all }: Pick<ReportOptions, "all">): string {
  const texts = textsOf(comparison);
  const { name, because } = verdictLine(comparison);
  const lines = [
    name === null ? because : `${name} ${because}`,
    `--- ${nameOf(comparison.from)}`,
    `+++ ${nameOf(comparison.to)}`,
    ...comparison.changes.filter((change) => all || !isUntouched(change)).flatMap((change) => hunk(change, texts)),
    ...[...headingAsides(comparison), ...noteAsides(comparison)].flatMap(asideHunk),
  ];
  return lines.map((line) => `${visible(line)}\n`).join("");
}
