import type { Paragraph, Resolution } from "../../model/resolution.ts";

/** Where a paragraph stands in its column, in units of the picture. */
export interface Box {
  readonly id: string;
  readonly section: Paragraph["section"];
  readonly top: number;
  readonly height: number;
}

/** A column of paragraphs, and where it ends. */
export interface Column {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bottom: number;
}

/** Units of the picture for the words of the longer text; what has many paragraphs gets more, up to twice as much. */
const HEIGHT = 400;
const MANY = 100;
/** No paragraph is too thin to be seen. */
const THINNEST = 1.5;
/** Between the parts of a text. */
const BREAK = 14;

const wordsIn = (text: string): number => Math.max(text.split(/\s+/u).length, Array.from(text).length / 12);

/** Units per word that both columns share, so that lengths can be compared across. */
export function unitsPerWord(texts: readonly Resolution[]): number {
  const words = Math.max(1, ...texts.map(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + wordsIn(text), 0)));
  const count = Math.max(...texts.map(({ paragraphs }) => paragraphs.length));
  return (HEIGHT * Math.min(2, Math.max(1, count / MANY))) / words;
}

/** The paragraphs of a text below one another, as high as they are long. */
export function columnOf({ paragraphs }: Resolution, perWord: number, top: number): Column {
  const gap = paragraphs.length > MANY ? 1 : 2;
  let [at, section] = [top, paragraphs[0]?.section];
  const boxes = paragraphs.map((paragraph): readonly [string, Box] => {
    if (paragraph.section !== section) at += BREAK;
    section = paragraph.section;
    const height = Math.max(THINNEST, wordsIn(paragraph.text) * perWord);
    const box = { id: paragraph.id, section: paragraph.section, top: at, height };
    at += height + gap;
    return [paragraph.id, box];
  });
  return { boxes: new Map(boxes), bottom: at };
}
