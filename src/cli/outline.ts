import type { Masthead, Vote } from "../model/masthead.ts";
import type { Footnote, Heading, Paragraph, Resolution } from "../model/resolution.ts";
import { type Styles, stylesFor } from "../report/terminal/styles.ts";
import { displayWidth } from "../report/terminal/width.ts";
import { wrap } from "../report/terminal/wrap.ts";
import { visible } from "../report/visible.ts";
import { fitted } from "./table.ts";

/** How an outline is to look. */
export interface OutlineOptions {
  /** Whole paragraphs and notes instead of their first words. */
  readonly full: boolean;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

const plain = (text: string): string => text;

const voteText = ({ outcome, inFavour, against, abstaining }: Vote): string => {
  const counts = [inFavour, against, abstaining];
  return counts.every((count) => count === null) ? outcome : `${outcome}: ${counts.map((count) => count ?? "?").join("-")}`;
};

/** The fields of a masthead that the text has, by name. */
export const mastheadRows = (masthead: Masthead): [string, string][] => {
  const fields: [string, string | null][] = [
    ["symbol", masthead.symbol],
    ["title", masthead.title],
    ["organ", masthead.organ],
    ["session", masthead.session],
    ["agenda item", masthead.agendaItem],
    ["adopted", masthead.adopted],
    ["distributed", masthead.distributed],
    ["report", masthead.report],
    ["meeting", masthead.meeting],
    ["drafts", masthead.drafts.length === 0 ? null : masthead.drafts.join(", ")],
    ["vote", masthead.vote === null ? null : voteText(masthead.vote)],
    ["language", masthead.language],
  ];
  return fields.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, visible(value)]]));
};

const sentenceLines = (text: string, { width }: OutlineOptions): string[] => wrap([{ text, paint: plain }], width, "");

const headingLines = ({ level, text }: Heading, styles: Styles, { width }: OutlineOptions): string[] =>
  wrap([{ text: `${"#".repeat(level)} ${visible(text)}`, paint: styles.heading }], width, "");

/** The fields under each other, long ones over several lines beside their names. */
const mastheadLines = (masthead: Masthead, { width }: OutlineOptions): string[] => {
  const rows = mastheadRows(masthead);
  const column = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  const indent = " ".repeat(column);
  return rows.flatMap(([name, value]) => beside(name, column, wrap([{ text: value, paint: plain }], width, indent)));
};

/** A label in a column of its own, the text beside it. */
const beside = (label: string, column: number, lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 ? `${label}${" ".repeat(column - displayWidth(label))}${line.slice(column)}` : line));

/** `PP3  *Recalling also* the outcome of …`, with the opening phrase in italics, or between asterisks where there are none. */
const paragraphLines = (paragraph: Paragraph, column: number, styles: Styles, options: OutlineOptions): string[] => {
  const { full, color, width } = options;
  const number = paragraph.number === null ? "" : `${paragraph.number}${/^\d+$/.test(paragraph.number) ? "." : ""} `;
  const opening = paragraph.opening !== null && paragraph.text.startsWith(paragraph.opening) ? paragraph.opening : "";
  const sign = opening === "" || color ? "" : "*";
  const indent = " ".repeat(column);
  const room = Math.max(width - column - displayWidth(number) - 2 * sign.length, 10);
  const text = full ? visible(paragraph.text) : fitted(visible(paragraph.text), room);
  const phrase = text.slice(0, visible(opening).length);
  const runs = [
    { text: visible(number), paint: plain },
    { text: sign + phrase + sign, paint: styles.opening },
    { text: text.slice(phrase.length), paint: plain },
  ];
  return beside(paragraph.id, column, wrap(runs, full ? width : Number.MAX_SAFE_INTEGER, indent));
};

const noteLines = (note: Footnote, paragraphs: readonly Paragraph[], column: number, { full, width }: OutlineOptions): string[] => {
  const users = paragraphs.filter(({ marks }) => marks.some((mark) => mark.note === note.id)).map(({ id }) => id);
  const text = visible(`${note.text}${users.length === 0 ? "" : ` (${users.join(", ")})`}`);
  const shown = full ? text : fitted(text, Math.max(width - column, 10));
  return beside(
    visible(note.label),
    column,
    wrap([{ text: shown, paint: plain }], full ? width : Number.MAX_SAFE_INTEGER, " ".repeat(column)),
  );
};

/**
 * A text's structure for a reader's eye: the fields of the masthead, headings, paragraphs and footnotes.
 * The same text and options give the same lines.
 */
export const outline = (resolution: Resolution, options: OutlineOptions): string => {
  const styles = stylesFor(options.color);
  const { paragraphs, headings, footnotes, formula } = resolution;
  const column = Math.max(2, ...paragraphs.map(({ id }) => displayWidth(id)), ...footnotes.map(({ label }) => displayWidth(label))) + 2;
  const body = paragraphs.flatMap((paragraph) => [
    ...headings.filter(({ before }) => before === paragraph.id).flatMap((one) => ["", ...headingLines(one, styles, options), ""]),
    ...paragraphLines(paragraph, column, styles, options),
  ]);
  const last = headings.filter(({ before }) => before === null).flatMap((one) => headingLines(one, styles, options));
  const sections = [
    mastheadLines(resolution.masthead, options),
    resolution.isResolution ? [] : sentenceLines("This does not read as a resolution; its paragraphs are counted P1, P2, …", options),
    formula === null ? [] : sentenceLines(visible(formula), options),
    [...body, ...last],
    footnotes.length === 0
      ? []
      : [styles.heading("Footnotes"), ...footnotes.flatMap((note) => noteLines(note, paragraphs, column, options))],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")}\n`;
};
