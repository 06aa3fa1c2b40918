import type { Aside } from "../model/resolution.ts";
import type { Message } from "../model/source.ts";
import { openingOf } from "../words/openings.ts";
import { labelOf } from "./numbering.ts";

/** A line that names one resolution: "Resolution 4 (1946)", "A/RES/1/2". */
const NAME = /^(?:resolution (\d{1,4} \(\d{4}\))|(A\/RES\/[\d/A-Z-]{1,20}))(?:\s|$)/i;

/**
 * A volume prints one resolution below the other: what of a neighbour came along in the file, told by what stands outside the text.
 *
 * @param firstParagraph offset in the source at which the text's first paragraph stands
 */
export function strangersIn(outside: readonly Aside[], firstParagraph: number): Message[] {
  return [...otherEnds(outside, firstParagraph), ...otherNames(outside, firstParagraph)];
}

/** Paragraphs above the title: the end of another document. */
function otherEnds(outside: readonly Aside[], firstParagraph: number): Message[] {
  const above = outside.filter(({ places }) => (places[0]?.start ?? firstParagraph) < firstParagraph);
  const [first, ...more] = above.filter(({ text }) => isParagraph(text));
  if (first === undefined) return [];
  const words = first.text.split(" ").slice(0, 6).join(" ");
  const count = more.length === 0 ? "a paragraph" : `${more.length + 1} paragraphs`;
  const text = `Above the text stands ${count} of another document, from “${words} …”; it is not compared.`;
  return [{ severity: "warning", rule: "foreign-text", text, place: first.places[0] ?? null }];
}

/** What says what a body does, and ends as paragraphs end. */
function isParagraph(text: string): boolean {
  const label = labelOf(text);
  return /[;,.]$/.test(text) && openingOf(text.slice(label?.length ?? 0)) !== null && text.split(" ").length > 5;
}

/** A second name below the first text; above it, a masthead may name several. */
function otherNames(outside: readonly Aside[], firstParagraph: number): Message[] {
  const names = new Map<string, Aside>();
  for (const line of outside) {
    const [, council, assembly] = NAME.exec(line.text) ?? [];
    const name = council ?? assembly;
    if (name !== undefined && !names.has(name)) names.set(name, line);
  }
  const [first, second] = names;
  if (first === undefined || second === undefined || (second[1].places[0]?.start ?? 0) < firstParagraph) return [];
  const text = `The file names ${names.size} resolutions, ${first[0]} and ${second[0]}${names.size > 2 ? ", …" : ""}; paragraphs of the second begin with B. Cut the file in two to compare one of them.`;
  return [{ severity: "warning", rule: "several-resolutions", text, place: second[1].places[0] ?? null }];
}
