import type { DraftHistory, Fate, FoundDraft, FoundDrafts, Negotiated, Proposal } from "../../model/drafts.ts";
import type { Resolution } from "../../model/resolution.ts";
import { condensed } from "../condensed.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { type Block, heading, line, list, type Page, said } from "../page.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { type Texts, textsOf } from "../texts.ts";
import { visible } from "../visible.ts";
import { counted, numbersOf, printedCount, whatHappened } from "../wording.ts";
import { versionNames } from "./versions.ts";

const TITLES: readonly (readonly [Fate, string])[] = [
  ["survived", "Survived"],
  ["in part", "Survived in part"],
  ["dropped", "Dropped"],
];

/**
 * What became of a draft: which of its changes were adopted, which were dropped, and what came in during negotiation.
 *
 * @param found why these texts are taken for the drafts; null where the user named them
 */
export function draftsPage({ lineage, proposals, negotiated }: DraftHistory, found: FoundDrafts | null = null): Page {
  const names = versionNames(lineage.versions);
  const [step] = lineage.steps;
  if (step === undefined) return [];
  const texts = textsOf(step);
  const last = names.at(-1) ?? "";
  return [
    heading(1, `What became of ${names[1] ?? "the draft"}`),
    line(
      `${names[1]} proposed ${counted(proposals.length, "change")} to ${names[0]}: ${TITLES.map(([fate, title]) => `${proposals.filter((one) => one.fate === fate).length} ${title.toLowerCase()}`).join(", ")}. ` +
        `${counted(negotiated.length, "paragraph")} of ${last} ${negotiated.length === 1 ? "has" : "have"} words that were in neither.`,
    ),
    ...(found === null ? [] : foundLines(found)),
    wordsTable(proposals, negotiated),
    ...TITLES.flatMap(([fate, title]) => {
      const own = proposals.filter((proposal) => proposal.fate === fate);
      return own.length === 0 ? [] : [heading(2, title), ...own.flatMap((proposal) => proposalBlocks(proposal, texts, last))];
    }),
    ...(negotiated.length === 0
      ? []
      : [heading(2, "Came in during negotiation"), ...negotiated.flatMap((one) => negotiatedBlocks(one, names, lineage.versions))]),
  ];
}

function wordsTable(proposals: readonly Proposal[], negotiated: readonly Negotiated[]): Block {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const row = (title: string, proposed: readonly number[], kept: readonly number[]): string[] => [
    title,
    printedCount(sum(proposed)),
    printedCount(sum(kept)),
    `${sum(proposed) === 0 ? 0 : Math.round((100 * sum(kept)) / sum(proposed))} %`,
  ];
  return {
    kind: "table",
    head: ["words", "proposed", "adopted", "share"],
    rows: [
      row(
        "put in",
        proposals.map(({ inserted }) => inserted.proposed),
        proposals.map(({ inserted }) => inserted.kept),
      ),
      row(
        "struck",
        proposals.map(({ struck }) => struck.proposed),
        proposals.map(({ struck }) => struck.kept),
      ),
      ["put in during negotiation", "", printedCount(sum(negotiated.map(({ words }) => words))), ""],
    ],
    right: [1, 2, 3],
  };
}

function proposalBlocks({ change, fate, adopted, inserted, struck }: Proposal, texts: Texts, last: string): Block[] {
  const where = adopted.length === 0 ? `not in ${last}` : `in ${last}: ${adopted.join(" + ")}`;
  const parts = [
    inserted.proposed > 0 ? `${inserted.kept} of ${inserted.proposed} words put in` : null,
    struck.proposed > 0 ? `${struck.kept} of ${struck.proposed} struck` : null,
  ].filter((part) => part !== null);
  return [
    heading(3, `${numbersOf(change)} · ${whatHappened(change)} · ${where}`),
    { kind: "quote", lines: linesOfChange(change, texts).map(condensed) },
    ...list([...(fate === "in part" ? [`Of the words: ${parts.join(", ")}.`] : []), ...findingRemarks(change)].map(said)),
  ];
}

function negotiatedBlocks({ id, runs, words }: Negotiated, names: readonly string[], versions: readonly Resolution[]): Block[] {
  const pieces = runs.flatMap((run): Piece[] => {
    const text = visible(run.text);
    if (run.since < 2) return said(text);
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const name = versions.length > 3 ? ` [${names[run.since] ?? ""}]` : "";
    return [...said(before), { op: "insert", italic: false, text: words }, ...said(name + after)];
  });
  return [heading(3, `${id} · ${counted(words, "word")}`), { kind: "quote", lines: [condensed(pieces)] }];
}

function foundLines({ texts, others }: FoundDrafts): Block[] {
  const near = others.length === 0 ? "" : ` Near it came ${others.map(draftWords).join(", ")}; name all texts to choose yourself.`;
  return [line(`Found in the corpus: ${texts.map(draftWords).join(", ")}.${near}`)];
}

/** "A/C.3/77/L.10 (named in the masthead, has 83 % of its runs of words)". */
function draftWords({ name, evidence: { named, manifest, sameTitle, overlap } }: FoundDraft): string {
  const reasons = [
    ...(named ? ["named in the masthead"] : []),
    ...(manifest ? ["same series of the manifest"] : []),
    ...(sameTitle ? ["same title"] : []),
    `${Math.round(overlap * 100)} % of the resolution’s runs of five words`,
  ];
  return `${name} (${reasons.join(", ")})`;
}
