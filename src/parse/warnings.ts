import type { Footnote, Heading, Mark, Paragraph } from "../model/resolution.ts";
import type { Message, Place } from "../model/source.ts";
import { treatyYears } from "./treaty-years.ts";

/** What the warnings are about. */
interface Read {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly footnotes: readonly Footnote[];
  /** Marks of the masthead and the closing lines. */
  readonly marksOutside: readonly Mark[];
}

/** Paragraphs that a text may have: a hundred times those of the longest resolutions, so that a comparison takes seconds, not minutes. */
export const MOST_PARAGRAPHS = 50_000;
/** Characters that a paragraph may have: the longest of the General Assembly have twenty thousand. */
export const LONGEST_PARAGRAPH = 1_000_000;

/** Says of a text beyond all measure that it is no resolution, before anybody compares it for minutes. */
export function measureOf(paragraphs: readonly Paragraph[]): Message[] {
  const longest = paragraphs.find(({ text }) => text.length > LONGEST_PARAGRAPH);
  const shown = (count: number) => count.toLocaleString("en");
  if (paragraphs.length > MOST_PARAGRAPHS) {
    const text = `The text has ${shown(paragraphs.length)} paragraphs, more than ${shown(MOST_PARAGRAPHS)}; expected one resolution.`;
    return [{ severity: "error", rule: "too-many-paragraphs", text, place: null }];
  }
  if (longest !== undefined) {
    const text = `Paragraph ${longest.id} has ${shown(longest.text.length)} characters, more than ${shown(LONGEST_PARAGRAPH)}; expected one resolution.`;
    return [{ severity: "error", rule: "endless-paragraph", text, place: longest.places[0] ?? null }];
  }
  return [];
}

/** What a text is, where it is less than a resolution with a formula and paragraphs. */
export function shapeOf(paragraphs: readonly Paragraph[], isResolution: boolean, hasFormula: boolean): Message[] {
  if (paragraphs.length === 0) {
    const text = "No paragraph was found in the text; only notes, headings or a masthead.";
    return [{ severity: "error", rule: "no-paragraphs", text, place: null }];
  }
  if (!isResolution) {
    const text = "The text does not read as a resolution; its paragraphs are numbered P1, P2, … as they stand.";
    return [{ severity: "info", rule: "no-resolution", text, place: null }];
  }
  if (hasFormula) return [];
  return [warn("no-formula", "The line that names the organ (“The General Assembly,”) is missing.", paragraphs[0]?.places[0])];
}

/** What an editor would ask about a text, in reading order. */
export function warningsOf(read: Read, isResolution: boolean): Message[] {
  const { paragraphs } = read;
  const messages = [
    ...(isResolution ? [...numbers(paragraphs), ...endings(paragraphs)] : []),
    ...marksAndNotes(read),
    ...treatyYears(paragraphs).map(({ text, place }) => warn("two-years", text, place)),
  ];
  return messages.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

function warn(rule: string, text: string, place: Place | undefined): Message {
  return { severity: "warning", rule, text, place: place ?? null };
}

/** Operative numbers count up by one, starting again at 1 in each part. */
function numbers(paragraphs: readonly Paragraph[]): Message[] {
  const messages: Message[] = [];
  const last = new Map<string, number>();
  for (const { id, section, kind, number, places } of paragraphs) {
    if (section !== "operative" || kind === "point" || number === null || !/^\d+$/.test(number)) continue;
    const part = id.replace(/OP.*$/, "");
    const expected = (last.get(part) ?? 0) + 1;
    const found = Number(number);
    if (found !== expected) {
      const rule = found > expected ? "number-gap" : found === expected - 1 && last.has(part) ? "number-repeated" : "number-order";
      messages.push(warn(rule, `Paragraph ${found} stands where ${expected} was expected.`, places[0]));
    }
    last.set(part, found);
  }
  return messages;
}

const ENDED = /[,;:.!?…،؛؟，；。：！？][)\]"'”’»）”]{0,9}(?: (?:and|or|y|et|ou|и))?$/;

/** A paragraph that ends without a comma, semicolon, colon or full stop has probably lost its end. */
function endings(paragraphs: readonly Paragraph[]): Message[] {
  return paragraphs
    .filter(({ section, text }) => (section === "preamble" || section === "operative") && !ENDED.test(text.slice(-20)))
    .map(({ id, text, places }) => {
      const end = text.slice(-40).replace(/^\S*\s/, "");
      return warn("unfinished", end === "" ? `${id} has no words.` : `${id} ends in mid-sentence: “… ${end}”.`, places.at(-1));
    });
}

function marksAndNotes({ paragraphs, headings, footnotes, marksOutside }: Read): Message[] {
  const holders = [
    ...paragraphs.map(({ id, marks, places }) => ({ name: id, marks, place: places[0] })),
    ...headings.map(({ text, marks, places }) => ({ name: `The heading “${text}”`, marks, place: places[0] })),
  ];
  const used = new Set([...holders.flatMap(({ marks }) => marks), ...marksOutside].map(({ note }) => note));
  const orphans = holders.flatMap(({ name, marks, place }) =>
    marks
      .filter(({ note }) => note === null)
      .map(({ label }) => warn("mark-without-note", `${name} has the mark ${label}, but no note ${label} is in the text.`, place)),
  );
  const unused = footnotes
    .filter(({ id }) => !used.has(id))
    .map(({ label, places }) => warn("note-without-mark", `Note ${label} is in the text, but no paragraph has its mark.`, places[0]));
  return [...orphans, ...unused];
}
