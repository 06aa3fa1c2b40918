import type { Comparison } from "../model/comparison.ts";
import { type Block, blocksOf } from "./critic/blocks.ts";
import { cellsOf } from "./critic/cells.ts";
import { type Passage, passagesOf } from "./critic/passages.ts";
import { remarkInPlace, remarkWhereItStands, remarkWhereItStood } from "./critic/remarks.ts";
import { tiesOf } from "./critic/ties.ts";
import { comment, marked } from "./critic/write.ts";
import { type Texts, textsOf } from "./texts.ts";
import { nameOf, verdictLine } from "./wording.ts";

const deleted = (block: Block) => cellsOf({ old: [block], young: [], edits: [{ op: "delete", text: block.text }] });
const inserted = (block: Block) => cellsOf({ old: [], young: [block], edits: [{ op: "insert", text: block.text }] });

function remarkOf(passage: Passage, texts: Texts): string | null {
  const { change } = passage.tie;
  if (change === null) return null;
  if (change.kind !== "linked" || passage.kind === "together") return remarkInPlace(change, texts);
  if (passage.kind === "come") return remarkWhereItStands(change, passage.block === passage.tie.young[0]);
  return remarkWhereItStood(change.from[passage.tie.old.indexOf(passage.block)] ?? change.from[0], change);
}

function written(passage: Passage, texts: Texts): string {
  const { tie } = passage;
  const remark = remarkOf(passage, texts);
  const end = remark === null ? "" : comment(remark);
  if (passage.kind === "together") return marked(cellsOf(tie, passage.core.from, passage.core.to)) + end;
  return marked(passage.kind === "gone" ? deleted(passage.block) : inserted(passage.block)) + end;
}

/** What is above the text: the names of both, and the verdict. */
function head(comparison: Comparison): string {
  const { name, because } = verdictLine(comparison);
  const names = `${nameOf(comparison.from)} → ${nameOf(comparison.to)}`;
  return comment([names, name, because].filter((part) => part !== null).join(" · "));
}

/**
 * Both texts as one Markdown file with the marks of CriticMarkup: `{++ ++}`, `{-- --}`, `{~~ ~> ~~}`. With every change accepted it is
 * the new text, with every change rejected the old one: title, formula, headings, paragraphs with their numbers, and footnotes, blank
 * lines apart. CriticMarkup has no mark for a move: what moved is struck out in one place and written anew in another, and comments,
 * `{>> <<}`, say so. It is always whole, whatever the options say.
 */
export function criticmarkup(comparison: Comparison): string {
  const old = blocksOf(comparison.from);
  const young = blocksOf(comparison.to);
  const texts = textsOf(comparison);
  const passages = passagesOf(tiesOf(comparison, old, young), old, young);
  return `${[head(comparison), ...passages.map((passage) => written(passage, texts)).filter((text) => text !== "")].join("\n\n")}\n`;
}
