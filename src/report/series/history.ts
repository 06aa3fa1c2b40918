import type { Change } from "../../model/comparison.ts";
import type { Lineage, Return, Thread, ThreadStage } from "../../model/lineage.ts";
import type { Paragraph } from "../../model/resolution.ts";
import { condensed } from "../condensed.ts";
import { findingRemarks } from "../finding-remarks.ts";
import { type Block, heading, line, list, type Page, said } from "../page.ts";
import type { Piece } from "../piece.ts";
import { linesOfChange, linesOfEdits } from "../pieces.ts";
import { textsOf } from "../texts.ts";
import { hasSameWords, listed, NOTHING, numbersOf, printedDate, whatHappened } from "../wording.ts";
import { versionNames } from "./versions.ts";

/** The thread of one clause through its series: a line a version, then its wording wherever that changed. */
export function historyPage(lineage: Lineage, thread: Thread): Page {
  const names = versionNames(lineage.versions);
  const { version, id } = thread.about;
  const rows = thread.stages
    .filter(({ version: at }) => at >= thread.first && at <= thread.last + 1)
    .map((stage) => [
      names[stage.version] ?? "",
      dateOf(lineage, stage.version),
      stage.ids.join(" + ") || NOTHING,
      happened(stage, lineage, thread),
      String(findingsOf(stage, lineage).length || ""),
    ]);
  return [
    heading(1, `History of ${id} of ${names[version] ?? ""}`),
    line(lifeOf(lineage, thread, names)),
    { kind: "table", head: ["version", "adopted", "paragraph", "what happened", "findings"], rows, right: [4] },
    heading(2, "Wording"),
    ...thread.stages.flatMap((stage) => wording(stage, lineage, thread, names)),
  ];
}

function dateOf({ versions }: Lineage, version: number): string {
  const adopted = versions[version]?.masthead.adopted ?? null;
  return adopted === null ? "" : printedDate(adopted);
}

/** A paragraph that comes back is no new request or citation of the clause. */
const findingsOf = (stage: ThreadStage, lineage: Lineage): string[] => {
  const back = returnsTo(lineage, stage).map(({ to }) => to.id);
  return stage.changes.filter((change) => change.kind !== "added" || !back.includes(change.to[0])).flatMap(findingRemarks);
};

/** When it came in, and whether it still stands. */
function lifeOf({ versions }: Lineage, { stages, first, last }: Thread, names: readonly string[]): string {
  const came = first === 0 ? `It stands in the first version, ${names[0]}` : `It came in with ${names[first]}`;
  const ended = last === versions.length - 1 ? `and still stands in the last, ${names[last]}` : `and ended with ${names[last + 1]}`;
  const gaps = stages
    .filter(({ version, ids }) => version > first && version < last && ids.length === 0)
    .map(({ version }) => names[version] ?? "");
  return `${came}, ${ended}.${gaps.length === 0 ? "" : ` It is absent from ${listed(gaps)}.`}`;
}

/** Returns that bring this stage's paragraphs back. */
const returnsTo = ({ returns }: Lineage, { version, ids }: ThreadStage): Return[] =>
  returns.filter(({ to }) => to.version === version && ids.includes(to.id));

function happened(stage: ThreadStage, lineage: Lineage, { first, last }: Thread): string {
  if (stage.version === first) return first === 0 ? "first version" : "came in";
  if (stage.ids.length === 0) return stage.version > last || stage.changes.length > 0 ? "removed" : "absent";
  const back = returnsTo(lineage, stage);
  const told = stage.changes.map((change) =>
    change.kind === "added" && back.some(({ to }) => to.id === change.to[0]) ? "came back" : whatHappened(change),
  );
  return [...new Set(told)].join("; ");
}

function paragraphsOf({ versions }: Lineage, { version, ids }: ThreadStage): Paragraph[] {
  return (versions[version]?.paragraphs ?? []).filter(({ id }) => ids.includes(id));
}

function wording(stage: ThreadStage, lineage: Lineage, thread: Thread, names: readonly string[]): Block[] {
  const { version } = stage;
  const name = names[version] ?? "";
  if (version === thread.first) {
    return paragraphsOf(lineage, stage).flatMap((paragraph): Block[] => [
      heading(3, `${name} ${paragraph.id}`),
      { kind: "quote", lines: [said(paragraph.text)] },
    ]);
  }
  const step = lineage.steps[version - 1];
  if (step === undefined) return [];
  const texts = textsOf(step);
  const back = returnsTo(lineage, stage);
  return stage.changes
    .filter((change) => !hasSameWords(change))
    .flatMap((change): Block[] => {
      const returned = change.kind === "added" ? back.find(({ to }) => to.id === change.to[0]) : undefined;
      const lines =
        returned !== undefined ? returnedLines(returned) : change.kind === "removed" ? [] : linesOfChange(change, texts).map(condensed);
      const remarks = [...nextBest(change), ...findingRemarks(change)];
      return [
        heading(3, `${name} ${returned === undefined ? `${numbersOf(change)} · ${whatHappened(change)}` : cameBack(returned, names)}`),
        ...(lines.length === 0 ? [] : [{ kind: "quote", lines } satisfies Block]),
        ...list(returned === undefined ? remarks.map(said) : []),
      ];
    });
}

const cameBack = ({ from, to, edits }: Return, names: readonly string[]): string =>
  `${to.id} · came back, ${edits.every(({ op }) => op === "equal") ? "with the same words as" : "compared with"} ${from.id} of ${names[from.version] ?? ""}`;

/** The same words need no second printing. */
const returnedLines = ({ edits }: Return): Piece[][] => (edits.every(({ op }) => op === "equal") ? [] : linesOfEdits(edits).map(condensed));

/** A doubtful link says so where it is quoted. */
const nextBest = (change: Change): string[] =>
  change.kind === "linked" && change.doubtful ? [`This link is doubtful: ${change.reason}, score ${change.score.toFixed(2)}.`] : [];
