import type { Comparison } from "../../model/comparison.ts";
import type { BlameParagraph, Lineage } from "../../model/lineage.ts";
import { isWeighty } from "../finding-remarks.ts";
import { glimpse } from "../glimpse.ts";
import { type Block, heading, line, list, type Page, said } from "../page.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange } from "../pieces.ts";
import { textsOf } from "../texts.ts";
import { counted, numbersOf, printedCount, printedDate, verdictLine } from "../wording.ts";
import { sharesOf } from "./shares.ts";
import { versionNames } from "./versions.ts";

/**
 * The summary of a series: its versions, how much of each is carried over, come back or new, and what came and went.
 *
 * @param blames where the words of each version come from
 */
export function logPage(lineage: Lineage, blames: readonly (readonly BlameParagraph[])[], title: string): Page {
  const { versions, steps } = lineage;
  const names = versionNames(versions);
  return [
    heading(1, `${title}: ${counted(versions.length, "version")}`),
    versionsTable(lineage, blames, names),
    ...(steps.length === 0 ? [line("There is no other version to compare it with.")] : []),
    ...steps.flatMap((step, index) => stepBlocks(step, `${names[index]} → ${names[index + 1]}`, lineage, index)),
  ];
}

function versionsTable({ versions, steps }: Lineage, blames: readonly (readonly BlameParagraph[])[], names: readonly string[]): Block {
  const rows = versions.map(({ masthead, paragraphs }, index) => {
    const { carriedOver, cameBack, fresh } = sharesOf(blames[index] ?? [], index);
    const whole = carriedOver + cameBack + fresh;
    const facts = [
      names[index] ?? "",
      masthead.adopted === null ? "" : printedDate(masthead.adopted),
      printedCount(paragraphs.length),
      printedCount(whole),
    ];
    const step = steps[index - 1];
    if (step === undefined) return [...facts, "", "", "", ""];
    const share = (part: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`;
    return [...facts, share(carriedOver), share(cameBack), share(fresh), verdictLine(step).name === null ? "no change" : step.verdict.kind];
  });
  const head = ["version", "adopted", "paragraphs", "words", "carried over", "came back", "new", "verdict"];
  return { kind: "table", head, rows, right: [2, 3, 4, 5, 6] };
}

/** What happened from one version to the next: the verdict, what came and went, and what became weaker or stronger. */
export function stepBlocks(step: Comparison, name: string, { returns }: Lineage, index: number): Block[] {
  const texts = textsOf(step);
  const verdict = verdictLine(step);
  const told = (kind: "added" | "removed") =>
    step.changes
      .filter((change) => change.kind === kind)
      .map((change): Piece[] => {
        const back = change.kind === "added" ? returns.find(({ to }) => to.version === index + 1 && to.id === change.to[0]) : undefined;
        const id = change.kind === "added" ? change.to[0] : change.kind === "removed" ? change.from[0] : "";
        return [...said(`${id}${back === undefined ? "" : " (came back)"}: `), ...plain(glimpse(linesOfChange(change, texts)[0] ?? []))];
      });
  const came = told("added");
  const went = told("removed");
  const weighty = step.changes.flatMap((change) =>
    change.findings.filter(isWeighty).map(({ direction, text }) => said(`${numbersOf(change)}, ${direction}: ${text}`)),
  );
  return [
    heading(2, name),
    line([verdict.name, verdict.because].filter((part) => part !== null).join(" ")),
    ...titled("Came in", came),
    ...titled("Went out", went),
    ...titled("Weaker and stronger", weighty),
  ];
}

const titled = (title: string, items: readonly (readonly Piece[])[]): Block[] =>
  items.length === 0 ? [] : [heading(3, title), ...list(items)];

/** Words of one text alone need no marks. */
const plain = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, op: "equal" }));
