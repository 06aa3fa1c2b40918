import type { BlameParagraph, BlameRun, Lineage } from "../../model/lineage.ts";
import { wordsOf } from "../../words/tokens.ts";
import { type Block, heading, line, type Page } from "../page.ts";
import type { Piece } from "../piece.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { versionNames } from "./versions.ts";

/** A version with, for every run of words, the version that brought it in. */
export function blamePage(lineage: Lineage, version: number, paragraphs: readonly BlameParagraph[]): Page {
  const names = versionNames(lineage.versions);
  return [
    heading(1, `Where the words of ${names[version] ?? ""} come from`),
    line(
      `Followed through ${counted(version + 1, "version")}: ${names.slice(0, version + 1).join(", ")}. Each paragraph names the version most of its words came in with; ` +
        "words from another version are set off, with that version behind them. “†” before a version: the words were out of the text since then.",
    ),
    sharesTable(names.slice(0, version + 1), paragraphs),
    ...paragraphs.flatMap((paragraph): Block[] => {
      const base = baseOf(paragraph);
      return [
        heading(3, `${paragraph.id} · ${base === null ? "" : origin(base, names)}`),
        { kind: "quote", lines: [piecesOf(paragraph, base, names)] },
      ];
    }),
  ];
}

/** How much of the text each version brought in, in words. */
function sharesTable(names: readonly string[], paragraphs: readonly BlameParagraph[]): Block {
  const counts = names.map(() => 0);
  for (const { since, text } of paragraphs.flatMap(({ runs }) => runs)) counts[since] = (counts[since] ?? 0) + wordsOf(text).length;
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  return {
    kind: "table",
    head: ["version", "words it brought in", "share"],
    rows: names.map((name, index) => [name, String(counts[index] ?? 0), `${Math.round((100 * (counts[index] ?? 0)) / total)} %`]),
    right: [1, 2],
  };
}

type Origin = Pick<BlameRun, "since" | "away">;

const same = (a: Origin, b: Origin): boolean => a.since === b.since && a.away?.gone === b.away?.gone && a.away?.back === b.away?.back;

/** The origin of most of a paragraph, by length; of several alike the oldest. */
function baseOf({ runs }: BlameParagraph): Origin | null {
  const lengths = runs.map((run) => runs.filter((other) => same(run, other)).reduce((sum, { text }) => sum + text.length, 0));
  const most = Math.max(0, ...lengths);
  return runs.filter((_, index) => lengths[index] === most).toSorted((a, b) => a.since - b.since)[0] ?? null;
}

const origin = ({ since, away }: Origin, names: readonly string[]): string =>
  `${names[since] ?? ""}${away === null ? "" : ` †${names[away.gone] ?? ""}`}`;

function piecesOf({ runs }: BlameParagraph, base: Origin | null, names: readonly string[]): Piece[] {
  return runs.flatMap((run): Piece[] => {
    const text = visible(run.text);
    if (base === null || same(run, base)) return [{ op: "equal", italic: false, text }];
    const words = text.trim();
    const start = text.indexOf(words);
    return [
      { op: "equal", italic: false, text: text.slice(0, start) },
      { op: "insert", italic: false, text: words },
      { op: "equal", italic: false, text: ` [${origin(run, names)}]${text.slice(start + words.length)}` },
    ];
  });
}
