import type { Considered, Explanation } from "../align/explain.ts";
import type { Link } from "../model/alignment.ts";
import { wrap } from "../report/terminal/wrap.ts";
import { visible } from "../report/visible.ts";
import { fitted } from "./table.ts";

/** Explanations as text, for reading. `width` is in columns. */
export const explanationText = (explanations: readonly Explanation[], width: number): string =>
  `${explanations.map((explanation) => explained(explanation, width).join("\n")).join("\n\n")}\n`;

const explained = ({ side, paragraph, link, considered }: Explanation, width: number): string[] => {
  const other = side === "from" ? "new" : "old";
  const wrapped = (text: string): string[] => wrap([{ text, paint: (words) => words }], width, "");
  return [
    `${paragraph.id} of the ${side === "from" ? "old" : "new"} text`,
    `  ${fitted(visible(paragraph.text), Math.max(20, width - 2))}`,
    "",
    ...(link === null ? [`It has no counterpart: it was ${side === "from" ? "removed" : "added"}.`] : linked(link)).flatMap(wrapped),
    "",
    ...wrapped(
      considered.length === 0 ? `Nothing in the ${other} text shares a word with it.` : `Considered in the ${other} text, best first:`,
    ),
    ...considered.flatMap((one) => consideredLines(one, width)),
  ];
};

const linked = ({ from, to, score, reason, moved, doubtful, next }: Link): string[] => [
  `${from.join(" + ")} → ${to.join(" + ")}: ${reason}, score ${score.toFixed(2)}${moved ? ", moved" : ""}${doubtful ? ", doubtful" : ""}.`,
  next === null ? "No other pair came near." : `Next best: ${next.from} → ${next.to}, score ${next.score.toFixed(2)}.`,
];

const consideredLines = ({ id, score, chosen, shared }: Considered, width: number): string[] => [
  `  ${chosen ? "*" : " "} ${id.padEnd(9)} ${score.toFixed(2)}${chosen ? "  chosen" : ""}`,
  ...shared.map((run) => `      ${fitted(`“${visible(run)}”`, Math.max(20, width - 6))}`),
];
