import type { Paragraph, Resolution } from "../../model/resolution.ts";
import type { Message, Place, SourceFormat } from "../../model/source.ts";
import { openingOf } from "../../words/openings.ts";
import { applied, lostHyphens, moved, type Repair, repairsIn, sessionSymbols } from "./repairs.ts";
import { countWords, pairsIn, withoutPairs } from "./vocabulary.ts";

/** Formats whose words may have come through a PDF; the others have them as they were typed. */
const THROUGH_PDF: ReadonlySet<SourceFormat> = new Set<SourceFormat>(["markdown", "text", "pdf"]);

/**
 * Texts with the words that a PDF broke ("Internati onal") or glued ("seventyfourth") as they were meant. What is a word is
 * told by the texts themselves, so they are given together where they are compared. Every repair is a message of rule
 * `repaired-word`, with its place and with what is printed there.
 *
 * @param texts as `parse` gives them
 */
export function repaired(...texts: readonly Resolution[]): Resolution[] {
  if (!texts.some(({ source }) => THROUGH_PDF.has(source.format))) return [...texts];
  const passages = texts.flatMap(passagesOf);
  const words = countWords(passages);
  const pairs = new Map(passages.map((text) => [text, pairsIn(text, words)]));
  const elsewhere = withoutPairs(
    words,
    passages.flatMap((text) => pairs.get(text) ?? []),
  );
  const symbols = sessionSymbols(passages);
  // What little words may stand beside is known of English alone.
  if (!words.has("the")) return [...texts];
  return texts.map((text) => {
    if (!THROUGH_PDF.has(text.source.format)) return text;
    const compounds = text.source.format === "text" ? lostHyphens(passagesOf(text), passages, words) : new Map<string, string>();
    return withRepairs(text, (passage) => repairsIn(passage, { pairs: pairs.get(passage) ?? [], elsewhere, symbols, compounds }));
  });
}

function passagesOf({ paragraphs, headings, footnotes }: Resolution): string[] {
  return [...paragraphs, ...headings, ...footnotes].map(({ text }) => text);
}

function withRepairs(text: Resolution, find: (text: string) => Repair[]): Resolution {
  const messages: Message[] = [];
  const tell = (name: string, old: string, repairs: readonly Repair[], place: Place | undefined) => {
    const said = repairs.map(({ start, end, means }) => `“${around(old, start, end)}” as “${around(old, start, end, means)}”`);
    if (said.length > 0)
      messages.push({ severity: "info", rule: "repaired-word", text: `${name} is read with ${said.join(", ")}.`, place: place ?? null });
  };
  const mend = <T extends { readonly text: string; readonly places: readonly Place[] }>(
    one: T,
    name: string,
  ): { one: T; repairs: Repair[] } => {
    const repairs = find(one.text);
    tell(name, one.text, repairs, one.places[0]);
    return { one: repairs.length === 0 ? one : { ...one, text: applied(one.text, repairs) }, repairs };
  };
  const withMarks = <T extends { readonly text: string; readonly places: readonly Place[]; readonly marks: Paragraph["marks"] }>(
    given: T,
    name: string,
  ) => {
    const { one, repairs } = mend(given, name);
    return {
      repairs,
      one: repairs.length === 0 ? one : { ...one, marks: one.marks.map((mark) => ({ ...mark, at: moved(mark.at, repairs) })) },
    };
  };
  const paragraphs = text.paragraphs.map((paragraph) => {
    const { one, repairs } = withMarks(paragraph, paragraph.id);
    return repairs.length === 0 ? one : { ...one, ...opened(paragraph, one.text, repairs) };
  });
  const headings = text.headings.map((heading) => withMarks(heading, `The heading “${heading.text}”`).one);
  const footnotes = text.footnotes.map((note) => mend(note, `Note ${note.label}`).one);
  if (messages.length === 0) return text;
  return { ...text, paragraphs, headings, footnotes, messages: [...text.messages, ...messages] };
}

/** Italics and opening phrase of a paragraph whose words were repaired. */
function opened(
  { italics, opening, text: old }: Paragraph,
  text: string,
  repairs: readonly Repair[],
): Pick<Paragraph, "italics" | "opening"> {
  const phrase = opening !== null && old.startsWith(opening) ? text.slice(0, moved(opening.length, repairs)) : opening;
  return {
    italics: italics.map(({ start, end }) => ({ start: moved(start, repairs), end: moved(end, repairs) })),
    opening: italics[0]?.start === 0 ? phrase : (openingOf(text)?.phrase ?? phrase),
  };
}

/** A stretch with the rest of the words it is part of, as printed or as meant. */
function around(text: string, start: number, end: number, means = text.slice(start, end)): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  return before + means + after;
}
