import type { Change, Comparison, Edit } from "../model/comparison.ts";
import type { Paragraph, Resolution } from "../model/resolution.ts";
import type { Span } from "../model/source.ts";

/** Paragraphs of one text by their ids. */
export type ById = ReadonlyMap<string, Paragraph>;

/** Both texts of a comparison, ready to look paragraphs up. */
export interface Texts {
  readonly from: ById;
  readonly to: ById;
  /** By the id of an old paragraph, what it became; by that of a new one, what it came from. Only where the report shows the link. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

function byId(resolution: Resolution): ById {
  return new Map(resolution.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
}

/** Both texts of a comparison by paragraph. */
export function textsOf(comparison: Comparison): Texts {
  const linked = comparison.changes.filter((change) => change.kind === "linked");
  return {
    from: byId(comparison.from),
    to: byId(comparison.to),
    heirs: new Map(linked.flatMap(({ from, to }) => from.map((id) => [id, to] as const))),
    sources: new Map(linked.flatMap(({ from, to }) => to.map((id) => [id, from] as const))),
  };
}

/**
 * The paragraph of this id.
 *
 * @throws Error where the text has none, which is a defect in how the comparison was made
 */
export function paragraphOf(text: ById, id: string): Paragraph {
  const paragraph = text.get(id);
  if (paragraph === undefined) throw new Error(`The comparison names paragraph ${id}, which its text does not have.`);
  return paragraph;
}

/** The words of a change: those of an added paragraph are one insertion, of a removed one a deletion. */
export function editsOf(change: Change, texts: Texts): readonly Edit[] {
  switch (change.kind) {
    case "linked":
      return change.edits;
    case "added":
      return [{ op: "insert", text: paragraphOf(texts.to, change.to[0]).text }];
    case "removed":
      return [{ op: "delete", text: paragraphOf(texts.from, change.from[0]).text }];
  }
}

/** Where the opening phrases stand in the texts of these paragraphs, joined by "\n". */
export function openingsOf(ids: readonly string[], text: ById): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const id of ids) {
    const paragraph = paragraphOf(text, id);
    const { opening } = paragraph;
    if (opening !== null && opening !== "" && paragraph.text.startsWith(opening)) spans.push({ start, end: start + opening.length });
    start += paragraph.text.length + 1;
  }
  return spans;
}
