import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison, LinkedChange } from "../model/comparison.ts";
import type { Vote } from "../model/masthead.ts";
import type { Resolution } from "../model/resolution.ts";

/** Stands where there is nothing to name. */
export const NOTHING = "–";

// Our own names, not the locale's: a report has the same bytes everywhere.
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An ISO date as resolutions print it, `2012-12-20` as "20 December 2012"; anything else as it is. */
export function printedDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** A count with commas between thousands, 1904 as "1,904". */
export function printedCount(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}

/** Four decimals: finer than any score means, and short enough to read. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A score of 0 to 1 with two decimals. */
export function printedScore(score: number): string {
  return score.toFixed(2);
}

/** How a text was adopted: "recorded vote of 124 to 9, with 45 abstentions"; what the source does not count is left out. */
export function printedVote({ outcome, inFavour, against, abstaining }: Vote): string {
  if (inFavour === null || against === null) return outcome;
  const counts = `${outcome} of ${printedCount(inFavour)} to ${printedCount(against)}`;
  if (abstaining === null) return counts;
  return `${counts}, with ${abstaining === 0 ? "no abstentions" : counted(abstaining, "abstention")}`;
}

/** "1 paragraph", "2 paragraphs". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${printedCount(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** What a text is called in a report: its symbol, else its title, else its source's name. */
export function nameOf(resolution: Resolution): string {
  return resolution.masthead.symbol ?? resolution.masthead.title ?? resolution.source.name;
}

/** The numbers of a change: "PP4 + PP5 → PP4", "OP9 → –" for a removed one, only one number where both sides have it. */
export function numbersOf(change: Change): string {
  const from = oldIds(change).join(" + ") || NOTHING;
  const to = newIds(change).join(" + ") || NOTHING;
  return from === to ? to : `${from} → ${to}`;
}

function shapeOf(change: LinkedChange): string[] {
  const splits = change.to.length > 1;
  const merges = change.from.length > 1;
  if (splits && merges) return ["rearranged"];
  if (splits) return ["split"];
  return merges ? ["merged"] : [];
}

/** What happened to a paragraph, in the order a reader asks: "moved, split, reworded". */
export function whatHappened(change: Change): string {
  if (change.kind !== "linked") return change.status;
  return [...(change.moved ? ["moved"] : []), ...shapeOf(change), change.status, ...(change.doubtful ? ["doubtful"] : [])].join(", ");
}

/** Whether there is nothing to show: one paragraph that became one, with the same words, in its place. */
export function isUntouched(change: Change): boolean {
  return hasSameWords(change) && change.kind === "linked" && !change.moved;
}

/** Whether one paragraph became one with the same words, wherever it went. */
export function hasSameWords(change: Change): boolean {
  return change.kind === "linked" && change.status === "unchanged" && change.from.length === 1 && change.to.length === 1;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  en: "English",
  es: "Spanish",
  fr: "French",
  ru: "Russian",
  zh: "Chinese",
};

/** What a report of texts that are not both in English has to say of itself; null where they are. */
function languageRemark({ from, to }: Comparison): string | null {
  const [old, young] = [from.masthead.language, to.masthead.language];
  const named = (code: string) => LANGUAGES[code] ?? "another language";
  if (old !== young)
    return `The old text is in ${named(old)}, the new one in ${named(young)}: what is told of their words is of little use.`;
  if (old === "en") return null;
  return `The texts are in ${named(old)}: what a change of words means (verbs, qualifiers, citations, requests and deadlines) is told for English only.`;
}

/**
 * The verdict in one line: its name, and the counts it rests on. Texts alike, or without paragraphs, have no verdict but that.
 *
 * @returns the name with its full stop, null where there is none to give, and the sentence after it, with one more where findings
 *   cannot be expected because of the language
 */
export function verdictLine(comparison: Comparison): { readonly name: string | null; readonly because: string } {
  const { kind, because } = comparison.verdict;
  const said = because.join("; ").replaceAll(" %", "\u00A0%");
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  const alike = because.length === 1 && /^(?:no paragraph changed|neither text)/.test(because[0] ?? "");
  const language = alike ? null : languageRemark(comparison);
  return { name: alike ? null : `Verdict: ${kind}.`, because: language === null ? sentence : `${sentence} ${language}` };
}
