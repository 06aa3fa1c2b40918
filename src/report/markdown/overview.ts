import type { Comparison } from "../../model/comparison.ts";
import type { Paragraph, Resolution } from "../../model/resolution.ts";
import { countsOf } from "../remarks.ts";
import { NOTHING, nameOf, printedCount, printedDate, printedVote, verdictLine } from "../wording.ts";
import { escapeText } from "./escape.ts";
import { table } from "./table.ts";

/** What a paragraph counts as. Points are apart: a paragraph of ten points is one paragraph to those who number them. */
function countedAs({ section, kind }: Paragraph): string {
  if (kind === "point") return "points";
  switch (section) {
    case "preamble":
      return "preambular paragraphs";
    case "operative":
      return "operative paragraphs";
    case "annex":
      return "paragraphs of the annex";
    case "other":
      return "paragraphs outside a resolution";
  }
}

/** Always told, even where both texts have none; the others only where one has some. */
const ALWAYS = ["preambular paragraphs", "operative paragraphs"];
const SOMETIMES = ["points", "paragraphs of the annex", "paragraphs outside a resolution"];

function paragraphRows({ from, to }: Comparison): string[][] {
  const count = (text: Resolution, what: string) => text.paragraphs.filter((paragraph) => countedAs(paragraph) === what).length;
  const resolutions = from.isResolution || to.isResolution;
  return [...ALWAYS, ...SOMETIMES]
    .map((what) => ({ what, old: count(from, what), young: count(to, what) }))
    .filter(({ what, old, young }) => old + young > 0 || (resolutions && ALWAYS.includes(what)))
    .map(({ what, old, young }) => [what, printedCount(old), printedCount(young)]);
}

const shown = (fact: string | null): string => (fact === null ? NOTHING : escapeText(fact));

/** The two texts side by side. */
export function textsTable(comparison: Comparison): string {
  const { from, to, summary } = comparison;
  const date = (text: Resolution) => (text.masthead.adopted === null ? null : printedDate(text.masthead.adopted));
  const vote = ({ masthead }: Resolution) => shown(masthead.vote === null ? null : printedVote(masthead.vote));
  return table(
    ["", "old text", "new text"],
    [
      ["title", shown(from.masthead.title), shown(to.masthead.title)],
      ["symbol", shown(from.masthead.symbol), shown(to.masthead.symbol)],
      ["adopted", shown(date(from)), shown(date(to))],
      ...(from.masthead.vote === null && to.masthead.vote === null ? [] : [["vote", vote(from), vote(to)]]),
      ...paragraphRows(comparison),
      ["words", printedCount(summary.words.from), printedCount(summary.words.to)],
      ["footnotes", printedCount(from.footnotes.length), printedCount(to.footnotes.length)],
    ],
  );
}

/** The verdict and what it rests on. */
export function verdictSentence(comparison: Comparison): string {
  const { name, because } = verdictLine(comparison);
  return name === null ? because : `**${name}** ${because}`;
}

/** The change in one row of counts. */
export function countsTable(comparison: Comparison): string {
  const counts = countsOf(comparison.summary);
  const head = counts.map(([name]) => name);
  const row = counts.map(([, count]) => printedCount(count));
  return table(head, [row], [...head.keys()]);
}

/** "A/RES/66/183 → A/RES/67/193". */
export function names({ from, to }: Comparison): string {
  return `${escapeText(nameOf(from))} → ${escapeText(nameOf(to))}`;
}
