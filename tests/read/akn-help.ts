import type { Block, BlockDocument, Run } from "../../src/model/block.ts";
import { readAkn } from "../../src/read/akn.ts";

/** Reads AKN with made-up source details. */
export function read(text: string): BlockDocument {
  return readAkn(text, { name: "exercise.xml", format: "akn4un", sha256: "0".repeat(64), bytes: text.length });
}

/** A statement with these insides. */
export function statement(insides: string): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><coverPage><p>Exercise text</p></coverPage>${insides}</statement></akomaNtoso>`;
}

/** The blocks of `statement(insides)` under the line of the cover, as `outline` shows them. */
export function outlineOf(insides: string): string[] {
  return outline(read(statement(insides)).blocks).slice(1);
}

/** One line a block: kind and level, zone, [label], words; `{9}` is a mark, `*…*` italics, `⏎` a line break that stands for a tag. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const kind =
      block.kind === "heading" ? `heading ${block.level}` : block.kind === "furniture" ? `furniture (${block.what})` : block.kind;
    const label = "label" in block && block.label.length > 0 ? ` [${words(block.label)}]` : "";
    return `${kind} ${block.zone ?? "-"}${label}: ${words(block.runs)}`.trimEnd();
  });
}

function words(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text, italic }) => (kind === "mark" ? `{${text}}` : text === "\n" ? "⏎" : italic ? `*${text}*` : text))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every run of a document, labels too. */
export function runsIn({ blocks }: BlockDocument): Run[] {
  return blocks.flatMap((block) => ("label" in block ? [...block.label, ...block.runs] : [...block.runs]));
}

/** What is wrong with how a document covers its source; empty where every non-blank character is in exactly one run or piece of markup. */
export function faultsIn(document: BlockDocument): string[] {
  const { text, markup } = document;
  const faults: string[] = [];
  const times = new Uint8Array(text.length);
  for (const { start, end } of [...runsIn(document), ...markup]) {
    if (start < 0 || end < start || end > text.length) faults.push(`no span of the source: ${start} to ${end}`);
    for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1;
  }
  for (let i = 0; i < text.length; i++) {
    if (/\S/.test(text.charAt(i)) && times[i] !== 1)
      faults.push(`character ${i}, ${JSON.stringify(text.slice(i, i + 20))}, is placed ${times[i]} times`);
  }
  markup.forEach((span, index) => {
    if (span.start < (markup[index - 1]?.end ?? 0)) faults.push(`markup out of order at ${span.start}`);
  });
  for (const run of runsIn(document)) {
    const source = text.slice(run.start, run.end);
    const isAtom = /^&[^;]+;$/.test(source) || (/^<[^<]+>$/.test(source) && /^[ \n]$/.test(run.text));
    if (run.start !== run.end && source !== run.text && !isAtom)
      faults.push(`run ${JSON.stringify(run.text)} is not its source ${JSON.stringify(source)}`);
  }
  for (const block of document.blocks) {
    if (runsIn({ ...document, blocks: [block] }).length === 0) faults.push(`an empty ${block.kind}`);
  }
  return faults;
}
