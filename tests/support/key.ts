import { readFileSync } from "node:fs";
import type { Alignment } from "../../src/model/alignment.ts";

/** A line of an answer key: which paragraphs became which. */
export interface KeyLine {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly kind: string;
  readonly moved: boolean;
  readonly doubtful: boolean;
  readonly note: string;
}

/** Reads an answer key: tab-separated from, to, kind, moved, doubtful, note; ids joined by "+". */
export function readKey(path: string | URL): KeyLine[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [from = "", to = "", kind = "", moved, doubtful, note = ""] = line.split("\t");
    const ids = (cell: string) => (cell === "" || cell === "-" ? [] : cell.split("+").map((id) => id.trim()));
    return { from: ids(from), to: ids(to), kind, moved: moved === "1", doubtful: doubtful === "1", note };
  });
}

interface HasEnds {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Every pair of old and new paragraph in some links, "OP1 OP2". */
export function pairsIn(links: readonly HasEnds[]): Set<string> {
  return new Set(links.flatMap(({ from, to }) => from.flatMap((f) => to.map((t) => `${f} ${t}`))));
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 over pairs, leaving out what touches a doubtful line of the key. */
export function scorePairs(alignment: Alignment, key: readonly KeyLine[]): Score {
  const unsure = new Set(
    key.filter(({ doubtful }) => doubtful).flatMap(({ from, to }) => [...from.map((id) => `< ${id}`), ...to.map((id) => `> ${id}`)]),
  );
  const sure = (pair: string) => !unsure.has(`< ${pair.split(" ")[0]}`) && !unsure.has(`> ${pair.split(" ")[1]}`);
  const wanted = [...pairsIn(key)].filter(sure);
  const found = [...pairsIn(alignment.links)].filter(sure);
  const hits = found.filter((pair) => wanted.includes(pair)).length;
  return { precision: hits / found.length, recall: hits / wanted.length, f1: (2 * hits) / (found.length + wanted.length) };
}
