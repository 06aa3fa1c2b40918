import { wordEdits } from "../../../src/compare/edits.ts";
import type { ChangeContext } from "../../../src/compare/findings/context.ts";
import type { Paragraph, Section } from "../../../src/model/resolution.ts";
import { openingOf } from "../../../src/words/openings.ts";
import { pairOf } from "../notation.ts";

/** Paragraphs of one side of an exercise text, in lines; their section is told by the form of their opening. */
export function paragraphsOf(text: string): Paragraph[] {
  return text.split("\n").map((line, index) => {
    const opening = openingOf(line);
    const section: Section = opening?.form === "operative" ? "operative" : "preamble";
    return {
      id: `${section === "operative" ? "OP" : "PP"}${index + 5}`,
      section,
      kind: section === "operative" ? "operative" : "preambular",
      number: null,
      parent: null,
      heading: null,
      text: line,
      opening: opening?.phrase ?? null,
      italics: [],
      marks: [],
      places: [],
    };
  });
}

export interface Neighbours {
  readonly old?: string;
  readonly new?: string;
}

/** A change of exercise text written as git's word diff writes it; a line is a paragraph. */
export function contextOf(marked: string, above: Neighbours = {}): ChangeContext {
  const { from, to } = pairOf(marked);
  return contextFrom(from, to, above);
}

export function contextFrom(from: string, to: string, above: Neighbours = {}): ChangeContext {
  const [fromParagraphs, toParagraphs] = [paragraphsOf(from), paragraphsOf(to)];
  // The neighbours given stand before the first paragraph of a side, the others before those after them.
  const neighbours = (paragraphs: readonly Paragraph[], text: string | undefined) => (id: string) => [
    ...paragraphs
      .slice(
        0,
        paragraphs.findIndex((paragraph) => paragraph.id === id),
      )
      .reverse(),
    ...(text === undefined ? [] : paragraphsOf(text).map((p) => ({ ...p, id: p.id.replace("5", "4") }))),
  ];
  return {
    from: fromParagraphs,
    to: toParagraphs,
    oldText: from,
    newText: to,
    edits: wordEdits(from, to),
    above: { old: neighbours(fromParagraphs, above.old), new: neighbours(toParagraphs, above.new) },
    isCited: { old: () => false, new: () => false },
    isNoted: { old: () => false, new: () => false },
    likest: null,
    language: "en",
  };
}

/** A context read backwards. */
export function mirrored(context: ChangeContext): ChangeContext {
  return contextFrom(context.newText, context.oldText);
}
